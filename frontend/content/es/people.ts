import type { Copy } from "../copy.ts";
import { at, capital, inWords, some, un } from "./numbers.ts";

export const people: Copy["people"] = {
  title: (n) => (n === 0 ? "Todavía no hay nadie aquí" : capital(un(n, "vecino", "vecinos"))),
  lead: "Una puerta representa un lugar. Se da cuando alguien lo ocupa y no cambia nunca; no dice quién ha votado.",
  you: "tú",
  since: (month) => `aquí desde ${month}`,
  leaving: "sale después de esta votación",
  booked: {
    title: "Lugares reservados",
    text: (sits) => `ocupa su lugar desde el ${sits}`,
    canSeat: "El mes ya empezó, así que cualquiera puede darles su lugar.",
    seat: (handle) => `Dar su lugar a ${handle}`,
  },
  founders: {
    title: (n) =>
      n === 1 ? "Falta que un fundador ocupe su lugar" : `Falta que ${inWords(n)} fundadores ocupen su lugar`,
    text: "Sus lugares se guardan hasta que abra la primera votación.",
    you: "Eres tú",
    take: "Ocupar mi lugar",
  },
  candidates: {
    title: "Piden entrar",
    none: "Ahora no lo pide nadie. Quien quiera entrar te muestra un código; escanéalo o abre el enlace.",
    count: (vouches, needed) => `${vouches} de ${some(needed, "respaldo", "respaldos")}`,
    again: (handle, count) => `pide el lugar de ${handle} con una billetera nueva · ${count}`,
    look: (handle) => `¿Es ${handle}?`,
    vouch: (handle) => `Respaldar a ${handle}`,
    given: "Ya diste tu respaldo.",
    takeBack: "Retirar mi respaldo",
    word: "Un respaldo es tu palabra de que conoces a la persona y de que vive aquí. No cuesta nada, dura 28 días y se puede retirar hasta que ocupe su lugar.",
  },
  history: {
    title: "Quién llegó y quién se fue",
    open: "Mostrar la lista",
    earlier: (n) => `Mostrar anteriores (${n})`,
    changes: {
      booked: "reservó un lugar",
      bookingCancelled: "devolvió la reserva",
      seated: "ocupó su lugar",
      left: "se fue",
      partedWays: "los vecinos decidieron la separación, por votación",
      vacated: "dejó el lugar tras seis meses de silencio",
      closed: "dejó el lugar al cerrarse el círculo",
      recovered: "tomó el lugar con una billetera nueva",
    },
  },
  me: {
    title: "Tú",
    nobody: "Conecta una billetera para ver cómo estás, o para pedir entrar con ella.",
    outsider: "No eres miembro de esta calle.",
    join: "Pedir entrar",
    founder: "Estás entre los fundadores de esta calle y tu lugar está guardado.",
    take: "Ocupar mi lugar",
    booked: (sits, votes) =>
      `Tu lugar está reservado. Lo ocupas desde el ${sits}; tu primera votación abre ${at(votes)}.`,
    seated: (month) => `Tienes un lugar aquí desde ${month}.`,
    leaving: (ends) =>
      `Estás saliendo. Dejas tu lugar cuando termine la votación de este mes, a más tardar ${at(ends)}.`,
    cancel: "Devolver la reserva",
    secret: "Tu secreto para votar",
    left: {
      none: "Ya no tienes lugar aquí.",
      left: "Te fuiste.",
      partedWays: "La calle y tú se separaron, por votación.",
      vacated:
        "No firmaste nada en seis meses, así que se liberó tu lugar. Lo que quedaba de tu saldo siguió siendo tuyo.",
      closed: "El círculo está cerrado.",
      recovered: "Tu lugar pasó a tu billetera nueva.",
      bookingCancelled: "Devolviste tu reserva.",
    },
    again: "Los vecinos pueden respaldarte otra vez en cualquier momento.",
    askAgain: "Pedir entrar otra vez",
  },
  owed: {
    text: (owed) => `${owed} son tuyos para retirar. No caducan.`,
    go: (owed) => `Retirar ${owed}`,
    paid: (amount, ending) => `Se enviaron ${amount} a tu cuenta que termina en ${ending}.`,
  },
  leave: {
    open: "Salir del círculo…",
    title: "¿Salir del círculo?",
    now: (ending) => `quedan de lo que aportaste. Se envían a tu cuenta que termina en ${ending} en cuanto sales.`,
    upTo: (most) => `hasta ${most}`,
    later: (least, most, ends) =>
      `Hay una votación en curso, y tu saldo carga con lo que reparta, como el de todos. Quedarán entre ${least} y ${most}. Los retiras aquí cuando termine, a más tardar ${at(ends)}.`,
    laterSure: (ends) =>
      `Hay una votación en curso, y no puede repartir nada de esto. Lo retiras aquí cuando termine, a más tardar ${at(ends)}.`,
    nothing: "No queda nada tuyo en el fondo, así que no se paga nada.",
    seat: "Dejas tu lugar y tu voto enseguida. Para volver tendrías que pedir entrar otra vez.",
    seatLater:
      "Todavía puedes votar en esta votación. Después dejas tu lugar; para volver tendrías que pedir entrar otra vez.",
    request: (title) => `Tu pedido “${title}” se descuelga del tablero.`,
    requestLater: (title) => `Tu pedido “${title}” sigue en esta votación. Después se descuelga, si no gana.`,
    link: "Su enlace de cobro ya no lleva a ninguna parte.",
    won: (sum) =>
      `${sum} en ayudas quedan para quienes las ganaron. Los enlaces que diste siguen sirviendo hasta que venzan.`,
    thin: (n) =>
      `Entonces ${n === 1 ? "queda" : "quedan"} ${un(n, "vecino", "vecinos")}: muy pocos para una votación secreta.`,
    goNow: (amount) => `Salir y retirar ${amount}`,
    goLater: "Salir después de esta votación",
    goNothing: "Salir",
    stay: "Quedarme",
    done: "Has salido. Que te vaya bien.",
  },
};
