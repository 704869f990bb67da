import type { Copy } from "../copy.ts";
import { at, before, counted, some, until } from "./numbers.ts";
import { noBallot } from "./street.ts";

export const ballot: Copy["ballot"] = {
  head: (name, round) => `${name}, ronda ${counted(round)}`,
  title: "Papeleta secreta",
  tick: "Marca todos los pedidos que ayudarías a pagar.",
  rules: {
    "equal-shares":
      "El fondo se reparte por igual entre las papeletas, y cada pedido lo pagan las papeletas que lo marcaron. Así también le toca a un grupo pequeño, y marcar más nunca te cuesta dinero tuyo.",
    "most-approvals":
      "Primero se paga el pedido con más marcas, hasta donde alcance el dinero del mes. Marcar más nunca te cuesta dinero tuyo.",
  },
  ticked: (n, of) => `${n} de ${of} ${n === 1 ? "marcado" : "marcados"}`,
  none: "No marcar nada también es votar: cuenta para el quórum y no paga nada.",
  seal: "Sellar mi papeleta",
  sealAgain: "Sellar mi nueva papeleta",
  shuffled: (closes) =>
    `El orden se mezcla en cada teléfono. Puedes cambiar de idea ${until(closes)}; vale tu última papeleta.`,
  changing: {
    known: "Ya sellaste una papeleta. La hoja empieza con lo que marcaste entonces.",
    forgotten:
      "Ya sellaste una papeleta. Lo que marcaste no se guarda en ninguna parte, así que la hoja empieza vacía: marca todo de nuevo.",
    note: "La nueva toma su lugar. Si la anterior llegó a la urna, las dos se abren después de la votación: cualquiera puede leer ambas y ver que una papeleta cambió, pero no de quién.",
  },
  own: "Es tuyo. Los vecinos supondrán que lo marcaste.",
  secrecy: {
    title: "¿Qué tan secreta es?",
    thin: (roster) =>
      `Aquí solo pueden votar ${roster}. Si todos menos uno se cuentan qué marcaron, saben lo que marcó el que queda; y cuantos menos votan, menos hacen falta. Con ocho papeletas o más eso casi nunca pasa.`,
    points: [
      "Tu papeleta demuestra que la puso alguno de los miembros, y no cuál. Cuando cierra la votación todos pueden leer qué dice cada papeleta, y nadie de quién es.",
      "Si todas las papeletas dicen lo mismo, todos saben qué marcó cada quien.",
      "Una papeleta que cambias se puede leer en sus dos versiones, si las dos llegaron a la urna.",
      "El mensajero ve la dirección de internet desde la que llega tu papeleta. No puede mirar adentro antes de que se abran los sellos.",
      "Podrías mostrarle a alguien cómo votaste. Nadie debería pedírtelo.",
    ],
  },
  sealing: {
    title: "Sellando tu papeleta",
    steps: {
      folding: "Doblada",
      proving: "Demostrando que eres alguno de los miembros, no cuál",
      locking: "Cerrándola hasta que termine la votación",
      handing: "Entregándola al mensajero",
    },
    proving: (roster) => `Demostrando que eres alguno de los ${roster}, no cuál`,
    handing: (relay) => `Entregándola al mensajero, ${relay}`,
    notes: {
      folding: "Tus marcas nunca salen de este dispositivo sin sello.",
      proving: "Unos segundos en un teléfono más viejo. Deja esta página abierta.",
      locking: "La llave que la abre todavía no existe.",
      handing: "Lleva la papeleta a la urna y no puede mirar adentro.",
    },
  },
  unfinished: {
    title: "Tu papeleta está sellada, y sigue aquí",
    text: "La página se cerró antes de que saliera. Nadie la tiene todavía, y lo que marcaste no hace falta marcarlo otra vez.",
    go: "Enviarla",
    again: "Marcar una nueva",
    leave: "Dejar la que está en la urna",
    earlier: "Una papeleta tuya anterior está en la urna. Vale, salvo que esta tome su lugar.",
  },
  handedOver: {
    title: "Tu papeleta está entregada",
    text: (by) =>
      `Entra en la urna con la próxima tanda, ${before(by)}. No tienes que esperar; esta página avisa cuando está adentro.`,
    why: "El mensajero espera un poco y manda varias papeletas juntas, para que la hora no delate cuál es de quién.",
    doubt: (relay) => `Si no confías en que ${relay} la lleve`,
  },
  overdue: {
    title: "Tu papeleta todavía no está en la urna",
    text: (relay, by) => `${relay} la recibió y pensaba llevarla ${before(by)}. No lo hizo.`,
    safe: "Todavía puede llegar, y cuenta una sola vez por más que se envíe. Ahora puedes tomar otro camino.",
  },
  missed: {
    title: "La votación cerró antes de que tu papeleta llegara a la urna",
    never: "Se selló en este dispositivo y nadie la tiene.",
    relay: (relay) => `${relay} la recibió y no la llevó a tiempo.`,
    earlier: "La que pusiste antes está en la urna, y vale.",
    none: (opens) => `Este mes no cuenta. Las demás se abren ${at(opens)}.`,
  },
  inTheBox: {
    title: "Tu papeleta está en la urna",
    text: (cast) =>
      cast === 1
        ? "Es la primera. Se abre sola cuando cierre la votación; no tienes que volver."
        : `Ya es una de ${cast}. Se abre sola cuando cierre la votación; no tienes que volver.`,
    closed: (cast, opens) =>
      `La votación cerró con ${some(cast, "papeleta", "papeletas")} en la urna. Se abren solas ${at(opens)}; no tienes que volver.`,
    late: (since, beacon) =>
      `Los sellos debían abrirse ${at(since)}. El faro (${beacon}) se atrasó, o nadie ha pasado a abrirlos. Tu papeleta está segura en la urna y cuenta en cuanto se abran.`,
    opened: "Se abrió y se leyó con las demás.",
    elsewhere: "No es la que sellaste en este navegador: una de otro dispositivo ocupa su lugar.",
    picture: "La urna, con tu papeleta sellada entrando",
    sheet: "Ver qué decidieron los vecinos",
  },
  receipt: {
    title: "Tu comprobante",
    line: (time) => `Entregada ${at(time)}.`,
    code: "Comprobante",
    note: "Encuentra tu papeleta en la urna. Cuando los sellos se abran, quien lo tenga puede ver qué decía esa papeleta, así que guárdalo para ti.",
    kept: "Se guarda solo en este navegador.",
    copy: "Copiar el código",
    print: "Imprimir",
    find: "Encontrar mi papeleta",
    change: "Cambiar de idea",
  },
  find: {
    head: (name, round) => `${name}, ronda ${counted(round)}`,
    title: "Encontrar mi papeleta",
    how: "Cómo busca esta página",
    howText:
      "Trae todas las papeletas de la ronda y escoge la tuya en este dispositivo. A nadie se le pregunta por la tuya, así que nadie se entera de cuál es. Lo que dice tampoco se muestra aquí.",
    loading: "Trayendo todas las papeletas de la ronda.",
    empty: "En esta ronda no votó nadie.",
    back: "Volver a la calle",
    code: "Tu comprobante",
    codeHint: "Cuatro caracteres y otros cuatro, como están en tu comprobante.",
    codeFault: "Eso no es un comprobante: tiene ocho caracteres, cifras y letras de la A a la F.",
    go: "Encontrarla",
    bySecret: "Sin comprobante",
    notThere: {
      receipt: "La papeleta sellada en este navegador no está en la urna de esta ronda.",
      secret: "En la urna de esta ronda no hay ninguna papeleta tuya.",
      code: "En la urna de esta ronda no hay ninguna papeleta con este comprobante.",
    },
    inTheBox: "Está en la urna",
    read: "Fue leída",
    where: (cast, block) => `Una de ${some(cast, "papeleta", "papeletas")}; anotada en el bloque ${block}.`,
    earlier: (n) =>
      n === 1
        ? "También llegó a la urna una tuya anterior. No cuenta, y se puede leer cuando se abran los sellos."
        : `También llegaron a la urna ${n} tuyas anteriores. No cuentan, y se pueden leer cuando se abran los sellos.`,
    fate: {
      sealed: (opens) => `Sellada. Se abre sola ${at(opens)}; no tienes que volver.`,
      late: (since) =>
        `Los sellos debían abrirse ${at(since)} y aún no se abren. Tu papeleta está segura y cuenta en cuanto se abran.`,
      read: "Se abrió y se contó con las demás. Este dispositivo comprobó que se abrió tal como se selló.",
      readUnchecked: "Todas las papeletas de esta ronda se abrieron y se contaron, la tuya también.",
      unread: "Nunca se abrió, y contó como una vacía: para el quórum, y para ningún pedido.",
      replaced: "Una posterior de la misma persona tomó su lugar.",
      unsure: "Se abrieron algunas papeletas de esta ronda, y el proveedor de la cadena no dice cuáles.",
    },
    print: "Imprimir esta página",
    forget: "Olvidar este comprobante",
    forgetWhy:
      "Ahora que los sellos están abiertos, un comprobante le dice a quien lo encuentre cuál papeleta era tuya. La urna no lo necesita.",
  },
  failed: {
    proving: "La prueba no salió bien",
    handing: "El mensajero no recibió tu papeleta",
    safe: "Nadie ha visto qué marcaste, y nada puede contar dos veces.",
    again: "Intentar otra vez",
    leave: "Dejar la que está en la urna",
  },
  ways: {
    title: "Otros caminos a la urna",
    safe: "Tu papeleta está sellada, y cuenta una sola vez por más que se envíe.",
    relay: (host) => `Entregarla a ${host}`,
    relayNote:
      "Un mensajero ve la dirección de internet desde la que envías, y nada de lo que marcaste antes de que se abran los sellos. Con cada uno más, hay uno más que la ve.",
    typed: {
      title: "Un mensajero que tiene un vecino",
      label: "Su dirección",
      hint: "Cualquiera puede tener un mensajero. La dirección empieza con https://",
      fault: "Esta no es la dirección de un mensajero.",
      go: "Entregarla",
      asking: "Preguntando si atiende a esta calle.",
    },
    throwaway: {
      title: "Una cuenta solo para esta papeleta",
      text: "Este dispositivo crea una cuenta nueva que nadie conoce. Alguien le pone unos centavos para la comisión de la red, y con ella se pone tu papeleta en la urna.",
      who: "Pide a otra persona que la cargue, y mejor a alguien que les ayude a varios. De dónde vino la comisión es público: si viene de ti, todos saben de quién es la papeleta.",
      provider: (host) =>
        `${host}, por donde esta página lee la cadena, ve la dirección de internet desde la que se envía.`,
      make: "Crear esa cuenta",
      address: "Dirección a la que se manda la comisión",
      copy: "Copiar la dirección",
      qr: "Código QR de la dirección de abajo",
      needs: (fee) => `Necesita ${fee} ETH.`,
      counting: "Preguntando a la cadena cuánto es la comisión.",
      waiting: "Esperando a que llegue la comisión.",
      arrived: "La comisión llegó.",
      cast: "Poner mi papeleta con ella",
      lost: "La cuenta vive solo en esta pestaña: déjala abierta. Lo que sobre se pierde con ella.",
    },
    own: {
      title: "Tu propia cuenta, si todo lo demás falla",
      text: "Enviarla tú mostraría cuál papeleta es tuya: a todos, para siempre. Cuando se abran los sellos, todos pueden leer qué marcaste, y es más fácil distinguir las papeletas de tus vecinos.",
      check: "Quiero que todos puedan ver qué marqué.",
      go: "Enviarla desde mi propia cuenta",
    },
  },
  notOpen: {
    title: "La votación todavía no abre",
    text: (opens) => `La votación abre ${at(opens)}. Hasta entonces el tablero está abierto.`,
    go: "Mirar el tablero",
  },
  closed: {
    title: "La votación cerró",
    text: (opens) =>
      `Los sellos se abren solos ${at(opens)}. Este navegador no tiene ningún comprobante tuyo de esta votación.`,
    go: "Volver a la calle",
  },
  cannot: {
    "no-account": { title: "¿Quién eres?", text: "Conecta la billetera con la que entraste para abrir tu papeleta." },
    "not-a-member": {
      title: "Esta votación es para miembros",
      text: "Pueden votar los vecinos a quienes otros vecinos respaldaron. Pide entrar, y una próxima votación puede ser tuya.",
    },
    "joined-after": {
      title: "Votas desde la próxima votación",
      text: "Entraste después de que se hizo este padrón. Todos empiezan con la próxima votación, para que nadie entre solo para inclinar una.",
    },
    left: { title: "Ya no tienes lugar aquí", text: "Con el lugar que se deja se va también la papeleta." },
    votes: (when) => `Tu primera votación abre ${at(when)}.`,
    join: "Pedir entrar",
  },
  noBallot: {
    title: "Este mes no hay votación",
    why: noBallot,
    next: (opens) => `El fondo queda entero. La próxima votación abre ${at(opens)}.`,
  },
  asks: (handle) => `lo pide ${handle}`,
  loading: "Trayendo la papeleta.",
};
