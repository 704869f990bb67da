import type { HelpChapter } from "../../../help/model.ts";

export const cash: HelpChapter = {
  title: "Aportar por un vecino que paga en efectivo",
  about: "Uno tiene efectivo, otro tiene USDC: dos minutos en la mesa de la cocina.",
  lead: "Quien no tiene USDC puede dar efectivo. Tú pagas el mismo monto desde tu billetera, y crece su saldo, no el tuyo.",
  parts: [
    {
      head: "Cómo se hace",
      steps: [
        "Pónganse de acuerdo en el monto. Tiene que caber en lo que el círculo recibe por mes, y también cuenta lo que la persona ya aportó este mes.",
        "Recibe el efectivo. Hagan esto primero, y en el mismo cuarto.",
        "Abre “Aportar”, elige “Por un vecino que me dio efectivo” y busca a la persona por su puerta y su apodo.",
        "Firma una vez. El mensajero paga la comisión; se toma exactamente el monto que firmaste.",
        "Muéstrale la página: su saldo creció en ese monto. Queda anotado para siempre, con tu cuenta como la que pagó.",
      ],
    },
    {
      head: "Conviene saber",
      text: [
        "El saldo es suyo desde ese momento. Si sale del círculo, se le paga a esa persona y no a ti.",
        "Quien nunca usó una billetera necesita una de todos modos para ser miembro y votar; basta una de bolsillo, que esta página crea en dos minutos. El dinero siempre puede venir en efectivo.",
        "Todos pueden ver que pagaste por esa persona, cuándo y cuánto. El efectivo no deja rastro: si quieren, firmen los dos una línea en papel.",
      ],
    },
    {
      head: "Al revés",
      text: [
        "Un vecino ganó una ayuda y quiere efectivo. Puede enviarte los USDC desde su billetera, o cobrarla con su enlace de cobro directo a tu dirección. Entonces tú le das el mismo monto. Háganlo uno junto al otro.",
      ],
    },
  ],
};
