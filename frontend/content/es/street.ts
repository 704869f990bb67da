import type { Copy } from "../copy.ts";
import { at, before, capital, counted, inWords, some, un, una, wereNeeded } from "./numbers.ts";

export const noBallot = {
  "too-few-members": "Menos de tres vecinos tenían un lugar cuando abrió la votación: muy pocos para un secreto.",
  "earlier-unsettled": "El mes anterior todavía se estaba contando cuando abrió la votación.",
  "nothing-pinned": "No había nada colgado cuando abrió la votación.",
  "nobody-voted": "Nadie votó mientras la votación estuvo abierta.",
};

const arrived = (cast: number) => {
  if (cast === 0) return "No llegó ninguna papeleta";
  return `${cast === 1 ? "Llegó" : "Llegaron"} ${una(cast, "papeleta", "papeletas")}`;
};

export const street: Copy["street"] = {
  plate: (members, round) => `${some(members, "miembro", "miembros")} · ronda ${counted(round)}`,
  doors: (members) => `${some(members, "puerta", "puertas")}, una por cada miembro`,
  turn: {
    visitor: {
      title: "Estás mirando desde afuera",
      text: "Aquí todo se puede leer. Si vives aquí, pide entrar; si te gusta esta calle, regala algo al fondo.",
      go: "Pedir entrar",
      other: "Regalar al fondo",
    },
    founder: {
      title: "Tienes un lugar guardado",
      text: "Estás entre los fundadores. Elige un apodo y ocupa tu lugar antes de que abra la primera votación.",
      go: "Ocupar mi lugar",
    },
    asking: {
      title: (vouches, needed) => `${vouches} de ${some(needed, "respaldo", "respaldos")} hasta ahora`,
      text: "Muestra tu código a vecinos que te conozcan.",
      ready: "Ya te conocen suficientes vecinos. Ocupa tu lugar.",
      go: "Mostrar mi código",
      goReady: "Ocupar mi lugar",
    },
    booked: {
      title: "Tu lugar está reservado",
      text: (sits, votes) =>
        `Lo ocupas desde el ${sits}, y entonces puedes aportar y colgar pedidos. Tu primera votación abre ${at(votes)}. Todos empiezan con la próxima votación, para que nadie entre solo para inclinar una.`,
      go: "Ver quién está",
    },
    recovering: {
      title: (handle) => `Pides el lugar de ${handle} con una billetera nueva`,
      asking: "Muestra tu código a vecinos que te conozcan. Tiene que respaldarte un tercio de la calle.",
      text: (from) => `Es tuyo desde el ${from}, si la billetera vieja no se opone ni se usa.`,
      go: "Ver cómo va",
    },
    forming: {
      title: "Los vecinos se están juntando",
      text: (seated, founders) =>
        `${capital(un(seated, "vecino tiene", "vecinos tienen"))} un lugar; ${un(founders, "fundador todavía no lo ocupa", "fundadores todavía no lo ocupan")}. Mientras tanto, cuelga un pedido y aporta.`,
      go: "Colgar un pedido",
      other: "Quién falta",
    },
    "pin-or-chip-in": {
      fresh: "¿Qué haría esta calle un poco mejor?",
      pinned: "Tu pedido está en el tablero",
      settled: "Todo listo por este mes",
      freshText: (wait) => `Escríbelo en una frase o dos y cuélgalo. La votación abre en ${wait}.`,
      pinnedText: (wait) => `Tu pedido va a la votación que abre en ${wait}.`,
      go: "Colgar un pedido",
      chipIn: "Aportar",
    },
    vote: {
      title: "Tu papeleta todavía no está en la urna",
      text: (requests, motions) => {
        const decisions = `${una(motions, "decisión", "decisiones")} sobre el círculo mismo`;
        if (requests === 0) return `En la papeleta hay ${decisions}. Marca lo que apruebas; nadie lo sabrá nunca.`;
        const asked =
          requests === 1
            ? "Hay un pedido esperando. Márcalo si ayudarías a pagarlo; nadie lo sabrá nunca."
            : `Hay ${inWords(requests)} pedidos esperando. Marca los que ayudarías a pagar; nadie sabrá nunca cuáles.`;
        return motions === 0 ? asked : `${asked} También hay ${decisions}.`;
      },
      go: "Abrir mi papeleta",
    },
    stuck: {
      title: "Tu papeleta está sellada y todavía no está en la urna",
      text: "Ningún mensajero la ha llevado. Está segura en este dispositivo, y hay otros caminos.",
      go: "Enviarla",
    },
    "handed-over": {
      title: "Tu papeleta está con el mensajero",
      text: (by) => `Entra en la urna con la próxima tanda, ${before(by)}. No tienes que esperar.`,
      go: "Ver mi comprobante",
    },
    "in-the-box": {
      title: "Tu papeleta está en la urna",
      text: "Se abre sola cuando cierre la votación. No tienes que volver.",
      go: "Ver mi comprobante",
    },
    "not-on-roster": {
      title: "Votas desde la próxima votación",
      text: (votes) => `Entraste cuando la votación ya había empezado; tu primera votación abre ${at(votes)}.`,
      unknown:
        "Solo pueden votar los vecinos del padrón de este mes. Pide entrar, y la próxima votación puede ser tuya.",
      go: "Ver quién está",
    },
    "no-ballot": {
      title: "Este mes no hay votación",
      text: (why, next) => `${noBallot[why]} El fondo queda entero. La próxima votación abre ${at(next)}.`,
      go: "Colgar para la próxima votación",
    },
    sealed: {
      title: "La votación cerró",
      text: (cast, opens) =>
        cast === 0
          ? "No votó nadie. El fondo queda entero."
          : `Hay ${una(cast, "papeleta", "papeletas")} en la urna. Los sellos se abren solos ${at(opens)}; entonces cualquiera puede contar.`,
    },
    "open-and-count": {
      title: "Los sellos están abiertos",
      text: (cast) =>
        `Normalmente un mensajero abre las papeletas y cuenta. Todavía no lo ha hecho, y cualquiera puede: tu navegador puede hacerlo ${cast === 1 ? "con la única que hay" : `con las ${inWords(cast)}`}, y no muestra nada de ti.`,
      go: "Abrir las papeletas y contar",
      noAccount: "Necesita una cuenta desde la cual enviar. Conecta primero una billetera.",
      beacon: "Trayendo la llave que abre los sellos.",
      opening: (opened, cast) => `Abriendo papeletas: ${opened} de ${cast}.`,
      counting: "Contando.",
      done: "Contado. El resultado está en la hoja de la ronda.",
    },
    settled: {
      title: (grants) =>
        grants === 0
          ? "Este mes no ganó ningún pedido"
          : `${grants === 1 ? "Ganó" : "Ganaron"} ${un(grants, "pedido", "pedidos")}`,
      text: (spent) => `Salen ${spent} del fondo. Mira qué dijeron las papeletas.`,
      none: "Ninguno tuvo papeletas suficientes. El fondo queda entero, y los pedidos siguen colgados.",
      go: "Abrir la hoja del mes",
    },
    "too-few": {
      title: "Muy pocas papeletas este mes, así que no se paga nada",
      text: (cast, needed, next) =>
        `${arrived(cast)} y ${needed === 1 ? "hacía falta una" : `hacían falta ${inWords(needed)}`}. El fondo queda entero, y los pedidos siguen colgados. La próxima votación abre ${at(next)}.`,
      go: "Abrir la hoja del mes",
    },
    collect: {
      title: (amount) => `Te esperan ${amount}`,
      text: (title) => `Los vecinos eligieron “${title}”.`,
      go: "Cobrarlos",
    },
    leaving: {
      title: "Estás saliendo",
      text: (when) =>
        `Conservas tu lugar hasta que termine la votación de este mes, a más tardar ${at(when)}. Lo que quede de tu saldo es entonces tuyo para retirar.`,
    },
    left: {
      title: (owed) => `${owed} son tuyos para retirar`,
      nothing: "Ya no tienes lugar aquí",
      nothingText: "No se te debe nada. Puedes pedir entrar otra vez en cualquier momento.",
      text: "Es lo que quedaba de tu saldo cuando dejaste tu lugar. No caduca.",
    },
  },
  setUp: {
    title: "Antes de la primera votación",
    left: (left: number, opens: string) =>
      `${left === 1 ? "Falta una cosa" : `Faltan ${inWords(left)} cosas`} antes de que se abra la votación ${at(opens)}.`,
    ready: (opens: string) => `Todo está listo. La votación se abre ${at(opens)}.`,
    three: "Tres vecinos tienen lugar: con menos no hay secreto ni votación.",
    invite: "Quién puede entrar, y cómo",
    seats: (seated: number, expected: number) =>
      seated === expected
        ? "Todos los fundadores ocuparon su lugar."
        : `${capital(un(seated, "vecino tiene", "vecinos tienen"))} lugar, de ${inWords(expected)} que se esperan.`,
    who: "Ver quién falta",
    money: "Hay dinero en el fondo.",
    chipIn: "Aportar",
    request: "Hay un pedido colgado en el tablero.",
    pin: "Colgar un pedido",
    done: "Hecho:",
    open: "Por hacer:",
  },
  month: {
    label: "Este mes",
    begins: (wait) => `El primer mes empieza en ${wait}`,
    opens: (wait) => `La votación abre en ${wait}`,
    closes: (wait) => `La votación cierra en ${wait}`,
    seals: (wait) => `Las papeletas se abren en ${wait}`,
    next: (wait) => `El próximo mes empieza en ${wait}`,
    at: (time) => `${time}, tu hora local`,
    strip: (phase) => `Un mes de 28 marcas: 21 de tablero, 3 de votación, 4 de apertura. Ahora es ${phase}.`,
    phase: {
      board: "el tiempo de colgar pedidos",
      voting: "el tiempo de votar",
      opening: "el tiempo de abrir y pagar",
    },
    board: "Tablero",
    voting: "Votación",
    opening: "Apertura",
  },
  board: {
    title: "En el tablero",
    ballot: "En la papeleta",
    pin: "Colgar un pedido",
    pinNext: "Colgar para la próxima votación",
    mine: "Mi pedido",
    emptyTitle: "Hay lugar para el primer pedido",
    empty: (cap) => `¿Qué haría esta calle un poco mejor por hasta ${cap}? Escríbelo en una frase o dos.`,
    emptyLooking: "Aquí todavía no cuelga nada.",
    firstBallot: (opens) => `Primera vez en la votación que abre ${at(opens)}`,
    age: ["Nuevo este mes", "En su 2.ª votación de 3", "En su 3.ª votación, la última"],
    ageNext: ["Nuevo", "Espera su 2.ª votación de 3", "Espera su 3.ª votación, la última"],
  },
  box: {
    title: "La urna",
    needed: (n) => `${n === 1 ? "hace" : "hacen"} falta ${n}`,
    tray: (cast, needed, roster) =>
      `${some(cast, "papeleta", "papeletas")} en la urna, ${needed} ${needed === 1 ? "necesaria" : "necesarias"}, ${roster} ${roster === 1 ? "posible" : "posibles"}`,
    empty: (opens) => `La urna abre ${at(opens)}`,
    emptyNote: (needed, roster) =>
      `Para que una ronda cuente ${needed === 1 ? "hará" : "harán"} falta ${una(needed, "papeleta", "papeletas")} de ${inWords(roster)}.`,
    filling: (cast, needed) =>
      cast >= needed
        ? `Ya hay ${some(cast, "papeleta", "papeletas")}; ${wereNeeded(needed)}`
        : `Ya hay ${cast} de ${some(needed, "papeleta necesaria", "papeletas necesarias")}`,
    lock: "No hay ningún conteo que mostrar. Cada papeleta está cerrada hasta que cierre la votación, también para nosotros, y entonces se abre sola.",
    closed: (cast) => `Hay ${some(cast, "papeleta, cerrada con llave", "papeletas, todas cerradas con llave")}`,
    closedNote: (opens) => `Los sellos se abren solos ${at(opens)}.`,
    opening: (opened, cast) =>
      `${opened} de ${some(cast, "papeleta", "papeletas")}, ${opened === 1 ? "abierta" : "abiertas"}`,
    openingNote: "Ahora cualquiera puede abrir los sellos. El conteo llega cuando se abra la última.",
    counted: (cast) => `Se ${cast === 1 ? "contó" : "contaron"} ${some(cast, "papeleta", "papeletas")}`,
    countedFew: (cast, needed) => `${some(cast, "papeleta", "papeletas")}, ${wereNeeded(needed)}`,
    sheet: "Lo que dijeron las papeletas",
    none: "Este mes no hay votación",
    noneNote: (why) => noBallot[why],
    how: "Cómo funciona el cierre",
    howText:
      "Tu teléfono sella tu papeleta con un cierre de tiempo. Su llave todavía no existe: un faro público, que mantienen organizaciones de varios continentes, la publica después de que cierra la votación. Antes de eso tendrían que ponerse de acuerdo para abrir siquiera una.",
  },
  pot: {
    title: "El fondo",
    toGive: "para repartir este mes",
    stakes: "Saldos de los miembros",
    common: "Parte común",
    mine: "Lo tuyo, para retirar si sales",
    chipIn: (min, max) => (min === max ? `Aportar ${min}` : `Aportar de ${min} a ${max}`),
    give: "Regalar al fondo",
  },
  right: {
    yes: "Este mes puedes votar",
    yesText: (month, handle, roster) =>
      `Entraste en ${month} como ${handle}, así que eres ${roster === 1 ? "la única persona" : `una de las ${roster} personas`} en el padrón de este mes.`,
    opens: (opens) => `La votación abre ${at(opens)}.`,
    open: "La votación está abierta ahora.",
    last: "Puedes votar una vez más",
    lastText:
      "Estás saliendo, y dejas tu lugar después de la votación de este mes. Hasta que cierre todavía puedes votar.",
    over: "Ya no tienes voto",
    overText: "Estás saliendo: la votación de este mes fue tu última, y dejas tu lugar cuando se cuente.",
    none: "Este mes no hay votación",
    noneText: (votes) => `Tu lugar sigue. Tu próxima votación abre ${at(votes)}.`,
    founder: "Puedes votar cuando ocupes tu lugar",
    founderText: (votes) =>
      `Como fundador tienes un lugar guardado. Ocúpalo ${before(votes)}, cuando abre la primera votación, y votas en ella.`,
    recovering: "Tu voto viene con el lugar",
    recoveringText: (handle, from, votes) =>
      `Pediste el lugar de ${handle}, que es tuyo desde el ${from} si la billetera vieja no se opone. Tu primera votación abre entonces ${at(votes)}.`,
    closed: "La votación de este mes cerró",
    closedText: (votes) => `Tu próxima votación abre ${at(votes)}.`,
    next: "Votas desde la próxima votación",
    nextText: (votes) =>
      `Tu primera votación abre ${at(votes)}. Todos empiezan con la próxima votación, para que nadie entre solo para inclinar una.`,
    no: "Aquí no tienes voto",
    noText: (votes) =>
      `Votan los miembros: vecinos a quienes otros vecinos respaldaron. Quien entra ahora vota por primera vez en la votación que abre ${at(votes)}.`,
    nobody: "¿Es tu calle?",
    take: "Ocupar mi lugar",
    nobodyText: "Conecta la billetera con la que entraste para ver si este mes puedes votar.",
    join: "Pedir entrar",
  },
  waiting: {
    title: (n) =>
      n === 1 ? "Una ayuda espera a que la cobren" : `${capital(inWords(n))} ayudas esperan a que las cobren`,
    byLink: (handle, date) => `${handle} tiene el enlace de cobro, hasta el ${date}.`,
    byWallet: (date) => `Va a una billetera, hasta el ${date}.`,
    collect: "Cobrarla",
    send: "Enviarla",
  },
};
