import type { Copy } from "../copy.ts";
import { at, capital, counted, some, un, una, until } from "./numbers.ts";

const phases = { board: "Se cuelgan pedidos", voting: "Se vota ahora", opening: "Se abren las papeletas" };

const voted = (cast: number, roster: number) => `${cast === 1 ? "votó" : "votaron"} ${cast} de ${roster}`;

export const history: Copy["history"] = {
  title: (n) => (n === 0 ? "Todavía no hay rondas" : capital(una(n, "ronda", "rondas"))),
  empty: "La primera hoja se escribe cuando empiece el primer mes.",
  row: {
    now: (phase) => phases[phase],
    uncounted: (cast) => `${some(cast, "papeleta", "papeletas")}, sin contar todavía`,
    settled: (cast, roster, grants) =>
      `${capital(voted(cast, roster))}, ${grants === 0 ? "ninguna ayuda" : some(grants, "ayuda", "ayudas")}`,
    "too-few": (cast, roster) => `${capital(voted(cast, roster))}, muy pocos para que cuente`,
    "no-ballot": {
      "too-few-members": "Sin votación: menos de tres tenían un lugar",
      "earlier-unsettled": "Sin votación: el mes anterior no estaba contado",
      "nothing-pinned": "Sin votación: no había nada colgado",
      "nobody-voted": "No votó nadie",
    },
    abandoned: "Conteo abandonado, no se pagó nada",
  },
  year: (rounds) => some(rounds, "ronda", "rondas"),
  print: "Imprimir esta hoja",
  csv: {
    one: "Como tabla",
    all: "Todas las rondas como tabla",
    file: (name, round) => (round === null ? `${name} todas las rondas` : `${name} ronda ${counted(round)}`),
    reading: "Leyendo todas las rondas de la cadena.",
    failed: "No se pudo llegar a la cadena. Intenta otra vez.",
    columns: {
      round: "ronda",
      begins: "empieza (UTC)",
      ends: "termina (UTC)",
      line: "línea",
      what: "qué",
      by: "lo pidió",
      ballots: "papeletas",
      of: "de",
      amount: "monto (USDC)",
      outcome: "resultado",
      at: "cuándo (UTC)",
      block: "bloque",
      transaction: "transacción",
    },
    line: {
      ballot: "votación",
      record: "registro",
      request: "pedido",
      motion: "propuesta",
      in: "dinero que entró",
      out: "dinero que salió",
    },
    ballot: {
      none: "sin votación",
      sealed: "sellada",
      abandoned: "abandonada",
      counted: "contada",
      tooFew: "muy pocas papeletas",
    },
    outcome: {
      sealed: "sellado",
      paid: "pagado",
      waiting: "espera hasta",
      returned: "volvió al fondo",
      stays: "sigue colgado",
      last: "era su última votación",
    },
  },
  round: (round) => `Ronda ${counted(round)}`,
  head: (from, to) => `Del ${from} al ${to}.`,
  turnout: (cast, roster, needed) =>
    `${capital(voted(cast, roster))} ${roster === 1 ? "vecino" : "vecinos"}; ${needed === 1 ? "hacía falta 1 papeleta" : `hacían falta ${needed} papeletas`}.`,
  sealed: (cast, needed) =>
    `${some(cast, "papeleta está", "papeletas están")} en la urna; ${needed === 1 ? "hace" : "hacen"} falta ${needed}.`,
  noCount: (opens) =>
    `No hay ningún conteo que mostrar. Cada papeleta está cerrada ${until(opens)}, también para nosotros, y entonces se abre sola.`,
  noneWhy: {
    "too-few-members": "No hubo votación: menos de tres vecinos tenían un lugar cuando abrió.",
    "earlier-unsettled": "No hubo votación: el mes anterior todavía se estaba contando cuando abrió.",
    "nothing-pinned": "No hubo votación: no había nada colgado cuando abrió.",
    "nobody-voted": "Nadie votó mientras la votación estuvo abierta. El fondo quedó entero.",
  },
  abandoned: "El conteo se abandonó y no se pagó nada. El fondo quedó entero, y los pedidos siguieron colgados.",
  tooFew: "Muy pocas papeletas, así que no se paga nada. El fondo quedó entero.",
  unopened: (n) =>
    `${capital(una(n, "papeleta nunca se abrió y cuenta", "papeletas nunca se abrieron y cuentan"))} como en blanco.`,
  said: "Lo que dijeron las papeletas",
  asked: "Lo que se pidió",
  nothing: "No había nada en la papeleta.",
  noRequests: "No había pedidos en la papeleta.",
  columns: {
    request: "Pedido",
    ticked: (cast) => `Papeletas que lo marcaron, de ${cast}`,
    amount: "Monto",
    outcome: "En qué quedó",
  },
  outcome: {
    sealed: "Sellado",
    paid: (date) => `Pagado ${at(date)}`,
    waiting: (date) => `Espera ${until(date)}`,
    returned: (date) => `Volvió al fondo ${at(date)}`,
    stays: "Sigue colgado",
    last: "Era su última votación",
  },
  rule: {
    "equal-shares": (held) =>
      `Contado por partes iguales: cada papeleta tenía ${held} del fondo, y un pedido lo pagan las papeletas que lo marcaron.`,
    "most-approvals": () => "Contado por más marcas: primero el pedido con más marcas, hasta donde alcance el fondo.",
  },
  in: {
    title: "Dinero que entró",
    lines: {
      before: "Ya en el fondo",
      "chipped-in": "Aportado por los miembros",
      gifts: "Regalos",
      "came-back": "Ayudas que nadie cobró",
      swept: "Enviado al círculo sin pasar por su puerta",
    },
    total: "Para repartir",
    moves: (n) => some(n, "pago", "pagos"),
  },
  out: {
    title: "Dinero que salió",
    lines: {
      paid: (n) => capital(una(n, "ayuda pagada", "ayudas pagadas")),
      kept: (n) => capital(una(n, "ayuda sin cobrar todavía", "ayudas sin cobrar todavía")),
      returned: (n) => capital(una(n, "ayuda devuelta al fondo", "ayudas devueltas al fondo")),
      left: (n) => `Retirado por ${un(n, "vecino que se fue", "vecinos que se fueron")}`,
    },
    fees: "Comisiones",
    total: "Queda en el fondo",
  },
  check: {
    title: "Compruébalo tú",
    text: "Todo lo que hay en esta hoja lo puede recalcular cualquiera, solo con la cadena.",
    blocks: (from, to) => `Bloques ${from} a ${to}, círculo`,
    circle: "Círculo",
    chainCounts: (round) => `El contrato cuenta las rondas desde 0: esta es su ronda ${round}.`,
    agrees: "Este navegador contó otra vez las papeletas abiertas y llega al mismo resultado.",
    differs:
      "Este navegador contó otra vez las papeletas abiertas y llega a otro resultado. Carga la página de nuevo; si sigue igual, el proveedor de la cadena no dice la verdad.",
    how: (round) => [
      `Pregunta al círculo por roundOf(${round}): quién podía votar, qué había en la papeleta y cuánto había para repartir.`,
      `Pregunta por openedApprovals(${round}): un número por papeleta, un bit por pedido. Cuenta los bits y aplica la regla de arriba.`,
      "Pregunta por requestOf y grantOf con cada número: qué se pidió, cuánto, y si se cobró.",
    ],
    block: (block) => `bloque ${block}`,
    frozen: "Padrón, pedidos y fondo anotados",
    settled: "Contado y pagado",
    abandoned: "Abandonado",
  },
  loading: "Leyendo la ronda de la cadena.",
  none: { title: "No hay tal ronda", text: "Todavía no ha empezado." },
};
