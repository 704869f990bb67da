import type { Copy } from "../copy.ts";
import { at, inWords, some, un, until } from "./numbers.ts";

export const join: Copy["join"] = {
  title: (name) => `Entrar en ${name}`,
  members: (n) => some(n, "miembro", "miembros"),
  noAccount: {
    title: "Para entrar hace falta una billetera",
    text: "Firma por ti y hace que tu saldo siga siendo tuyo. No necesitas monedas para comisiones; las paga el mensajero. Sin app de billetera, el paso siguiente crea aquí una de bolsillo.",
  },
  handle: {
    title: "Elige un apodo",
    founder: "Es el nombre con el que te conocerán en esta calle.",
    outsider: (needed) =>
      `Es el nombre con el que te conocerán en esta calle. Después te ${un(needed, "vecino que te conoce respalda", "vecinos que te conocen respaldan")}.`,
    label: "Apodo",
    hint: "Los apodos son públicos para siempre. Usa un ave o una planta antes que tu nombre o tu casa.",
    suggestions: "Libres aquí:",
    taken: "Alguien de esta calle ya se llama así. Elige otro.",
    long: "Un apodo tiene de 1 a 32 caracteres.",
    go: "Pedir entrar",
    goFounder: "Seguir",
  },
  asking: {
    title: (needed) =>
      needed === 1
        ? "Muestra esto a un vecino que te conozca"
        : `Muestra esto a ${inWords(needed)} vecinos que te conozcan`,
    lead: "Lo abren con su propia página de Potluck. Es su palabra de que vives aquí; no cuesta nada y no firma nada más.",
    change: "Cambiar el apodo",
    notHere: "¿No están juntos? Manda el enlace a alguien que pueda llamarte para estar seguro.",
    link: "El enlace",
    qr: "Código QR con el que un miembro te respalda",
    count: (vouches, needed) => `${vouches} de ${some(needed, "respaldo", "respaldos")} hasta ahora`,
    vouched: "Respaldó",
    more: "Uno más",
    until: (date) => until(date),
    ready: "Ya te conocen suficientes vecinos.",
    go: "Ocupar mi lugar",
    next: "Y después",
    steps: [
      { head: "Entras.", rest: "Con el último respaldo esta página te pide ocupar tu lugar." },
      { head: "Aportas", rest: "si quieres y cuando quieras. Lo que no se gasta sigue siendo tuyo." },
      {
        head: "Votas",
        rest: "desde la próxima votación. Todos empiezan con la próxima, para que nadie entre solo para inclinar una.",
      },
    ],
  },
  secret: {
    title: "Crea tu secreto para votar",
    text: "Demuestra que eres alguno de los miembros sin decir cuál. Se crea en este navegador, se guarda aquí y no va a ninguna parte. Enseguida viene lo que lo trae de vuelta si lo pierdes.",
    go: "Crearlo",
  },
  practice: {
    title: "Una papeleta de práctica",
    text: "Este dispositivo hace ahora una prueba, para que nadie descubra el día de la votación que su teléfono no puede. No se envía nada.",
    working: "Haciendo la prueba. Unos segundos en un teléfono más viejo; deja esta página abierta.",
    failed: "Este dispositivo no pudo hacer la prueba",
    again: "Intentar otra vez",
  },
  keep: {
    title: "Guarda tu recuperación",
    text: "Si pierdes este teléfono o se vacía el navegador, solo esto trae de vuelta tu voto: un archivo, o 24 palabras en papel. Quien lo tenga puede votar por ti y ver cómo votaste, así que guárdalo donde guardas tus papeles.",
    took: (seconds) => `La papeleta de práctica tardó ${seconds} segundos. Este dispositivo puede votar.`,
    save: "Guardar el archivo",
    saved: "Guardado. Sigue cuando lo hayas puesto en su sitio.",
    go: "Lo tengo, seguir",
  },
  seat: {
    title: "Ocupa tu lugar",
    text: "Una firma. El mensajero paga la comisión.",
    booking: "Una firma reserva tu lugar: lo ocupas cuando empiece el próximo mes. El mensajero paga la comisión.",
    as: (handle) => `Entras como ${handle}.`,
    go: "Ocupar mi lugar",
    book: "Reservar mi lugar",
  },
  booked: {
    title: "Tu lugar está reservado",
    text: (sits, votes) =>
      `Lo ocupas desde el ${sits}, y entonces puedes aportar, colgar pedidos y respaldar. Tu primera votación abre ${at(votes)}.`,
    go: "Volver a la calle",
  },
  seated: {
    title: "Tienes un lugar",
    text: (votes) => `Desde ahora puedes aportar, colgar pedidos y respaldar. Tu primera votación abre ${at(votes)}.`,
    go: "Mirar la calle",
    chipIn: "Aportar",
  },
  closed: {
    title: "Ahora no hay ningún lugar libre",
    full: "Los 48 lugares de esta calle están ocupados.",
    "enough-this-round": (next) =>
      `Este mes ya entraron suficientes, para que nadie pueda tomar una calle de golpe. Pide otra vez desde el ${next}.`,
  },
  steps: (step, of) => `Paso ${step} de ${of}`,
  loading: "Mirando si esta calle te conoce.",
};

export const vouch: Copy["vouch"] = {
  title: (handle) => `¿Conoces a ${handle}?`,
  asks: (name) => `Pide entrar en ${name}.`,
  word: "Un respaldo es tu palabra de que conoces a la persona y de que vive aquí. Si solo tienes este enlace, llámala para estar seguro: comparen los últimos cuatro caracteres de su cuenta.",
  compare: "Su cuenta termina en",
  go: (handle) => `Respaldar a ${handle}`,
  no: "Ahora no",
  given: "Diste tu respaldo",
  enough: "Era el último que faltaba. Ya puede ocupar su lugar.",
  more: (vouches, needed) => `${vouches} de ${some(needed, "respaldo", "respaldos")} hasta ahora.`,
  noAccount: "Solo los miembros pueden respaldar. Conecta la billetera con la que entraste.",
  notMember: "Solo los miembros pueden respaldar. No tienes un lugar en esta calle.",
  yourself: "Este es tu propio código. Muéstralo a vecinos que te conozcan.",
  already: "Ya entró. No queda nada por hacer.",
  loading: "Mirando si esta calle conoce a la persona.",
};
