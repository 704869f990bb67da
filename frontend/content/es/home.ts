import type { Copy } from "../copy.ts";
import { counted, some } from "./numbers.ts";

const phases = { board: "se cuelgan pedidos", voting: "se vota ahora", opening: "se abren las papeletas" };

export const home: Copy["home"] = {
  title: "Un pequeño fondo para toda la calle",
  lead: "Cada vecino aporta de cinco a diez dólares por mes. Cuelgan pedidos en un tablero, para sí mismos o para alguien de su calle, y una vez al mes una votación secreta decide cuáles se pagan. No hay tesorero: nadie, tampoco nosotros, puede mirar dentro de las papeletas, frenar el conteo ni tocar el dinero.",
  look: "Mirar una calle",
  start: "Empezar una en la tuya",
  month: "28 días,\nun fondo",
  legend: {
    board: { head: "21 días de tablero.", rest: "Cuelga pedidos, aporta, conversa." },
    voting: { head: "De viernes a domingo, la votación.", rest: "Las papeletas están selladas hasta que termine." },
    opening: {
      head: "Cuatro días de apertura.",
      rest: "Los sellos se abren solos el lunes; quienes ganaron cobran.",
    },
  },
  circles: "Círculos en este dispositivo",
  circle: (members, round, phase) =>
    `${some(members, "miembro", "miembros")} · ronda ${counted(round)} · ${phases[phase]}`,
  closed: "cerrado",
  open: {
    title: "¿Tienes la dirección de un círculo?",
    label: "La dirección del círculo",
    hint: "Empieza con 0x. Un vecino la puede leer en su propia página.",
    go: "Abrirlo",
    bad: "Eso no es una dirección: 0x y 40 caracteres más.",
  },
};
