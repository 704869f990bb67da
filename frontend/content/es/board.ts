import type { Copy } from "../copy.ts";
import { at, capital, counted, inWords, until } from "./numbers.ts";

const resting = "Quien gana deja pasar una votación o más, para que les toque a otros.";

export const pin: Copy["pin"] = {
  title: "Colgar un pedido",
  lead: (votes) =>
    `Para ti o para alguien de tu calle. Va a la votación que abre ${at(votes)} y, si no gana, a las dos siguientes.`,
  cooldown: (ballots) =>
    `Quien gana deja pasar ${ballots === 1 ? "la próxima votación" : `las próximas ${inWords(ballots)} votaciones`}, y también el vecino que lo colgó: lo que pidan después cuelga en el tablero mientras tanto y espera.`,
  headline: "¿Para qué es?",
  headlineHint: "Unas palabras, como “Arreglar la banca bajo el árbol”.",
  text: "Cuenta un poco más",
  textHint: "Qué se compra, quién lo hace, cuándo. Una frase o dos.",
  forever: "Esto queda público para siempre, así que no nombres a nadie, por favor.",
  left: (bytes) => (bytes === 1 ? "Queda lugar para 1 carácter." : `Queda lugar para ${bytes} caracteres.`),
  amount: "Cuánto",
  amountHint: (cap) => `Hasta ${cap}.`,
  collector: "¿Quién cobra, si gana?",
  wallet: "Mi billetera",
  walletNote: (hex) => `La que estás usando, que termina en ${hex}.`,
  address: "Otra billetera",
  addressNote: "Sabes su dirección.",
  addressLabel: "La dirección",
  link: "Quien tenga un enlace de cobro",
  linkNote:
    "No hace falta billetera. Esta página crea un enlace; tú lo entregas en papel o por mensaje. Quien tiene el enlace tiene la ayuda.",
  go: "Colgarlo en el tablero",
  oneSignature:
    "Una firma. El mensajero paga la comisión. Un pedido colgado no se puede cambiar, solo retirar mientras no esté en una votación.",
  faults: {
    headline: "Di en unas palabras para qué es.",
    long: "Es demasiado largo para un papel. Acórtalo un poco.",
    amount: "Escribe un monto en dólares, como 64 o 28.50.",
    zero: "Un pedido pide algo.",
    cap: (cap) => `Esta calle paga hasta ${cap} por pedido.`,
    address: "Eso no es una dirección: 0x y 40 caracteres más.",
  },
  preview: "Así va a colgar",
  previewTitle: "¿Para qué es?",
  cannot: {
    "no-account": { title: "¿Quién eres?", text: "Conecta la billetera con la que entraste para colgar un pedido." },
    "not-a-member": {
      title: "El tablero es para miembros",
      text: "Pide a un miembro que lo cuelgue por ti, o pide entrar.",
    },
    "not-seated": {
      title: "Cuelgas desde el próximo mes",
      text: "Tu lugar está reservado; el tablero es tuyo cuando lo ocupes.",
    },
    "board-full": {
      title: "El tablero está lleno",
      text: "Ya cuelgan catorce pedidos. Se libera un espacio cuando uno se paga, se retira o ha ido a tres votaciones.",
    },
  },
  oneIsUp: {
    title: "Tu pedido está en el tablero",
    text: "Uno a la vez: retíralo para colgar otro, o espera a que se pague o se descuelgue.",
    go: "Abrirlo",
  },
  pinned: {
    title: "Está en el tablero",
    text: (votes) => `Va a la votación que abre ${at(votes)}.`,
    resting,
    go: "Mirar el tablero",
  },
  claim: {
    title: "El enlace de cobro",
    text: "Entrégalo a quien va a cobrar, en papel o por mensaje. Si el pedido gana, abrirlo es todo lo que necesita: sin billetera, sin comisión.",
    care: "Quien tiene este enlace tiene la ayuda. También se guarda en este navegador, y en ninguna otra parte.",
    print: "Imprimir el papel",
    label: "Enlace de cobro",
  },
};

export const request: Copy["request"] = {
  pinnedAt: (date) => `Colgado ${at(date)}`,
  collector: "Quién cobra",
  toPerson: (handle) => `la billetera de ${handle}`,
  toWallet: (hex) => `la billetera que termina en ${hex}`,
  byLink: "quien tenga el enlace de cobro",
  status: {
    pinned: (votes) => `Espera la votación que abre ${at(votes)}.`,
    resting,
    onBallot: (closes) => `Está en votación ahora, ${until(closes)}. Mientras tanto no se puede retirar.`,
    withdrawn: "Lo descolgó quien lo colgó, o se descolgó junto con su lugar.",
    expired: "Fue a tres votaciones sin ganar, y se descolgó.",
    granted: (round, date) => `Ganó en la ronda ${counted(round)}. La ayuda espera ${until(date)}.`,
    collected: (round, date) => `Ganó en la ronda ${counted(round)}, se cobró ${at(date)}.`,
    returned: (round, date) =>
      `Ganó en la ronda ${counted(round)}. Nadie la cobró ${until(date)}, así que volvió al fondo.`,
  },
  thanks: (handle, date) => `${handle === null ? "Quien cobró" : capital(handle)} dio las gracias ${at(date)}`,
  collect: "Cobrarlo",
  round: (round) => `Hoja de la ronda ${counted(round)}`,
  withdraw: "Retirarlo",
  withdrawNote: "Se descuelga del tablero, y puedes colgar otro. Su texto sigue siendo público.",
  withdrawn: "Ya no está en el tablero.",
  none: { title: "No hay tal pedido", text: "Con este número nunca se colgó nada aquí. El enlace puede estar roto." },
  loading: "Leyendo el papel de la cadena.",
};
