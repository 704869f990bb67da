import type { Copy } from "../copy.ts";
import { at, before, capital, inWords, some, un } from "./numbers.ts";

export const recovery: Copy["recovery"] = {
  asked: {
    title: "Alguien pide tu lugar",
    text: (handle, ending, date) =>
      `El ${date} una billetera nueva, que termina en ${ending}, pidió el lugar de ${handle}. Hubo vecinos que respaldaron que perdiste esta.`,
    mine: "Si eres tú, no hagas nada. Si no, oponte: con eso se acaba.",
    used: "Desde entonces firmaste algo, así que tu lugar sigue siendo tuyo. Oponte de todos modos: eso anula los respaldos de la otra billetera.",
    until: (from) => `Desde el ${from} podría tomar el lugar con todo lo tuyo: tu saldo, tu voto, tu pedido.`,
    object: (barred) =>
      `Si te opones, sus respaldos quedan anulados, y nadie puede volver a pedir tu lugar ${before(barred)}.`,
    signing: (from) =>
      from === null
        ? "Cualquier cosa que firmes desde ahora también lo detiene."
        : `Cualquier cosa que firmes desde el ${from} también lo detiene.`,
    go: "Me opongo: tengo mi billetera",
    done: "Te opusiste, y tu lugar sigue siendo tuyo. Avisa a los vecinos que respaldaron; puede que alguien los haya engañado.",
  },
  quiet: {
    title: "¿Sigues aquí?",
    text: (since) =>
      `No has firmado nada desde el ${since}. Las papeletas son secretas, así que no pueden mostrar que estás.`,
    later: (from) =>
      `Desde el ${from} cualquiera puede liberar tu lugar, para que no quede vacío. Aun así, lo que queda de tu saldo sigue siendo tuyo.`,
    now: "Ya cualquiera puede liberar tu lugar, para que no quede vacío. Aun así, lo que queda de tu saldo sigue siendo tuyo.",
    go: "Sigo aquí",
    done: "Quedó anotado que sigues aquí. No hace falta nada más.",
  },
  list: {
    title: "Lugares que se piden de vuelta",
    text: "Hubo vecinos que respaldaron que estas billeteras se perdieron. Pasa un mes entero antes de que un lugar cambie de manos, para que quien todavía tenga la billetera vieja pueda oponerse.",
    to: (ending, date) => `para la billetera que termina en ${ending}, pedido ${at(date)}`,
    waits: (from) => `Se puede completar desde el ${from}.`,
    used: "La billetera vieja firmó algo desde entonces, así que el lugar se queda donde está.",
    ballot: "El mes pasó. Se puede completar cuando termine la votación en curso.",
    ready: "El mes pasó y nadie se opuso. Cualquiera puede entregar el lugar.",
    go: (handle) => `Entregar el lugar de ${handle}`,
  },
  silent: {
    title: "Lugares que están vacíos",
    text: "Quienes los tienen no han firmado nada en seis meses enteros, así que cualquiera puede liberar estos lugares. Lo que queda de su saldo sigue siendo suyo, y los vecinos pueden respaldarlos otra vez.",
    since: (date) => `sin firmar nada desde el ${date}`,
    ballot: "Se puede liberar cuando termine la votación en curso.",
    go: (handle) => `Liberar el lugar de ${handle}`,
  },
  lost: "Perdí la billetera con la que entré",
  page: {
    title: "Perdiste tu billetera",
    lead: "Si guardaste sus palabras de recuperación, ponlas en una app de billetera: hoy mismo es otra vez la misma billetera. Si no, tus vecinos pueden dar tu lugar a una nueva.",
    steps: (needed) => [
      {
        head: "Los vecinos respaldan.",
        rest: `Les muestras un código. ${needed === 3 ? "Tres de ellos" : `Un tercio de la calle, ${un(needed, "vecino", "vecinos")},`} dicen que eres tú.`,
      },
      {
        head: "Pasa un mes entero.",
        rest: "Todos ven que lo pides. Quien tenga la billetera vieja puede oponerse, por si no eres tú.",
      },
      {
        head: "El lugar es tuyo otra vez.",
        rest: "Con tu saldo, tu pedido y lo que se te debe. Tu secreto para votar es uno nuevo.",
      },
    ],
    noAccount: "Conecta primero la billetera nueva. Toma el lugar de la perdida.",
    hasSeat: (handle) =>
      `La billetera de esta página ya tiene un lugar, como ${handle}. Para recuperar otro, conecta la billetera nueva.`,
    who: "¿Quién eres en esta calle?",
    whoHint: "El apodo con el que entraste. Con él tus vecinos respaldan la billetera nueva.",
    pick: "Elige tu apodo",
    unpicked: "Elige el apodo con el que entraste.",
    earliest: (date) => `Si lo pides este mes, el lugar es tuyo desde el ${date}.`,
    go: "Mostrar mi código",
    another: "Soy otra persona",
    asking: {
      title: (needed) =>
        needed === 1
          ? "Muestra esto a un vecino que te conozca"
          : `Muestra esto a ${inWords(needed)} vecinos que te conozcan`,
      lead: (handle) =>
        `Lo abren con su propia página de Potluck. Es su palabra de que la nueva billetera de ${handle} es esta.`,
      count: (vouches, needed) => `${vouches} de ${some(needed, "respaldo", "respaldos")} hasta ahora`,
      ready: "Ya respaldaron suficientes vecinos. Crea un nuevo secreto para votar y después pide el lugar.",
      go: "Seguir",
      objected: (date) =>
        `Quien tiene la billetera vieja se opuso. Nadie puede pedir este lugar ${before(date)}, y solo contarán los respaldos dados después de esa oposición. Quien respaldó antes retira su respaldo y lo da de nuevo; un respaldo dura 28 días.`,
      other: (date) =>
        `Otra billetera pidió este lugar. Puede completarse, o vence; tú puedes pedirlo desde el ${date}.`,
    },
    begin: {
      title: (handle) => `Pedir el lugar de ${handle}`,
      text: (date) =>
        `Una firma; el mensajero paga la comisión. Todos en la calle ven que lo pides. Si la billetera vieja no se opone, el lugar es tuyo desde el ${date}.`,
      go: "Pedir el lugar",
    },
    waits: {
      title: (handle) => `Pediste el lugar de ${handle}`,
      text: (from) =>
        `Es tuyo desde el ${from}, si la billetera vieja no se opone ni se usa. No tienes que volver antes; entonces cualquiera puede entregártelo.`,
      votes: (votes) => `Tu primera votación con él abre ${at(votes)}.`,
      ballot: "El mes pasó. El lugar es tuyo en cuanto termine la votación en curso.",
      ready: "El mes pasó y nadie se opuso.",
      used: "La billetera vieja se usó mientras tanto, así que el lugar se queda con ella. Si no fuiste tú, habla con tus vecinos.",
      go: "Tomar el lugar",
    },
    done: {
      title: "El lugar es tuyo otra vez",
      text: (votes) =>
        `Todo lo tuyo está aquí: tu saldo, tu pedido, lo que se te debe. Tu próxima votación abre ${at(votes)}.`,
      go: "Mirar la calle",
    },
    loading: "Mirando quién ha respaldado.",
  },
  vouch: {
    title: (handle) => `¿Es esta la nueva billetera de ${handle}?`,
    asks: (handle) =>
      `Alguien dice que es ${handle} y que perdió la billetera con la que entró. Tu palabra ayuda a dar el lugar, el saldo y el voto de ${handle} a esta billetera nueva.`,
    word: (handle) =>
      `Respalda solo si estás junto a ${handle} o acaban de hablar, y compararon los últimos cuatro caracteres. Un mensaje solo puede venir de cualquiera.`,
    go: (handle) => `Sí, es la de ${handle}`,
    enough: (handle) => `Era el último que faltaba. ${handle} ya puede pedir el lugar.`,
    candidate: (handle) => `${handle}, con una billetera nueva`,
    own: "Aquí tú eres justo este vecino. Si no perdiste tu billetera, pregunta quién hizo este código.",
    early: {
      title: "Tu respaldo ya no cuenta",
      yours: {
        objection: (handle) =>
          `Lo diste antes de que se opusiera quien tiene la billetera de ${handle}, así que ya no cuenta.`,
        seat: (handle) => `Lo diste antes de que ${handle} tuviera este lugar, así que no cuenta para él.`,
      },
      some: {
        objection: (n, handle) =>
          `${n === 1 ? "Un respaldo se dio" : `${capital(inWords(n))} respaldos se dieron`} antes de que se opusiera quien tiene la billetera de ${handle}, y ya no ${n === 1 ? "cuenta" : "cuentan"}. Si el tuyo es uno de ellos, hay que darlo de nuevo.`,
        seat: (n, handle) =>
          `${n === 1 ? "Un respaldo se dio" : `${capital(inWords(n))} respaldos se dieron`} antes de que ${handle} tuviera este lugar, y no ${n === 1 ? "cuenta" : "cuentan"} para él. Si el tuyo es uno de ellos, hay que darlo de nuevo.`,
      },
      again: (handle) => `Si tienes la certeza de que es ${handle}, retira tu respaldo y dalo de nuevo.`,
      againFrom: (from) =>
        `Nadie puede pedir este lugar ${before(from)}. Si para entonces tienes la certeza, retira tu respaldo y dalo de nuevo.`,
    },
  },
};
