import type { Copy } from "../copy.ts";
import { at, some, until } from "./numbers.ts";

export const collect: Copy["collect"] = {
  page: "Cobrar una ayuda",
  step: (step) => `Paso ${step} de 3`,
  what: {
    title: (name) => `${name} tiene una ayuda para ti`,
    titleOther: (name) => `Una ayuda de ${name} espera`,
    for: "Para",
    chosen: (date, approvals, cast) =>
      `Los vecinos lo eligieron por votación secreta ${at(date)}. Lo ${approvals === 1 ? "marcó" : "marcaron"} ${approvals} de ${some(cast, "papeleta", "papeletas")}.`,
    asked: "lo pidió",
    go: (sum) => `Cobrar ${sum}`,
    waits: (date) => `Te espera ${until(date)}; después vuelve al fondo. Cobrar es gratis.`,
  },
  where: {
    title: "¿A dónde lo mandamos?",
    text: "La ayuda son dólares digitales (USDC), uno por uno. Necesitan una dirección, como una carta.",
    address: "A una dirección que tengo",
    addressNote: "De una app de billetera o de una casa de cambio. Pégala aquí.",
    label: "La dirección",
    connected: "A la billetera de esta página",
    connectedNote: (four) => `Termina en ${four}.`,
    bad: "Eso no es una dirección: 0x y 40 caracteres más.",
    go: (sum) => `Enviar ${sum} ahí`,
    final: "Una vez enviado, no se puede deshacer.",
    back: "Atrás",
  },
  toWallet: {
    title: "A dónde va",
    yours: (four) => `Va a tu billetera, que termina en ${four}, como se escribió al colgar el pedido.`,
    person: (handle, four) =>
      `Va a la billetera de ${handle}, que termina en ${four}, como se escribió al colgar el pedido. Cualquiera puede enviarlo.`,
    other: (four) =>
      `Va a la billetera que termina en ${four}, como se escribió al colgar el pedido. Cualquiera puede enviarlo.`,
    go: (sum) => `Enviar ${sum} ahí`,
  },
  done: {
    title: (sum) => `Los ${sum} son tuyos`,
    stamp: "Cobrado",
    grant: "Ayuda",
    fee: "Comisión",
    sentTo: "Enviado a",
    ending: "la dirección que termina en",
    close: "Puedes cerrar esta página. No hace falta nada más.",
    already: "Esta ayuda ya se cobró",
    alreadyText: "Un enlace paga una sola vez. Si no lo cobraste tú, pregunta a quien te dio el enlace.",
  },
  expired: {
    title: "Esta ayuda volvió al fondo",
    text: (sum, date) =>
      `Una ayuda espera 90 días. Nadie cobró los ${sum} ${until(date)}, así que volvieron al fondo. Pregunta a quien colgó el pedido si lo colgaría otra vez.`,
  },
  notYet: {
    title: "Todavía no está decidido",
    text: (sum, knownAt) =>
      `El pedido es de ${sum}, y los vecinos todavía no lo han votado. Guarda el enlace y ábrelo otra vez ${at(knownAt)}.`,
  },
  notChosen: {
    title: "Este no fue elegido",
    text: "Los vecinos no lo eligieron, o se retiró. Aquí no espera nada.",
  },
  broken: {
    torn: {
      title: "Este enlace está roto",
      fault: {
        sentence: "Le falta un pedazo, como pasa cuando un mensaje corta una línea larga.",
        wayOn: "Pídelo otra vez, o cópialo entero. No se pierde nada: la ayuda espera.",
      },
    },
    other: {
      title: "Este enlace es de otra ayuda",
      fault: {
        sentence: "Está entero, pero su llave no abre esta ayuda.",
        wayOn: "Escanea el papel otra vez, o pregunta a quien te lo dio. No se pierde nada: la ayuda espera.",
      },
    },
    "no-grant": {
      title: "No hay tal ayuda",
      fault: {
        sentence: "Con este número nunca se pidió nada.",
        wayOn: "Puede haber un error en el enlace. Pídelo otra vez, o cópialo entero.",
      },
    },
    "no-circle": {
      title: "Este enlace no lleva a ninguna calle",
      fault: {
        sentence: "En la dirección que trae no vive ningún círculo.",
        wayOn: "Puede haber un error en el enlace, o se hizo para otra página. Pídelo otra vez.",
      },
    },
  },
  wrongNetwork: {
    title: "Esta página está en otra red",
    fault: (network) => ({
      sentence: `La página está hecha para ${network}, y responde otra cosa.`,
      wayOn:
        "Abre el enlace tal como te lo dieron, o revisa la red en los ajustes. No se pierde nada: la ayuda espera.",
    }),
  },
  slip: {
    label: "El papel, tal como se imprime",
    handedTo: "Entregado a, y cuándo",
    from: (name) => `Una ayuda de ${name}`,
    qr: "Código QR: el enlace para cobrar",
    steps: [
      "Apunta la cámara de un teléfono al cuadro.",
      "Di a dónde debe ir el dinero. No hace falta ninguna cuenta.",
      "Listo. Cobrar es gratis.",
    ],
    until: (date) => `Espera ${until(date)}; después vuelve al fondo.`,
    ifChosen: "Si los vecinos lo eligen por votación secreta, espera 90 días a que se cobre.",
    care: "Quien tiene este papel tiene la ayuda. Guárdalo como si fuera dinero.",
  },
  needsLink: {
    title: (name) => `Una ayuda de ${name} espera su enlace`,
    text: (handle, date) =>
      `Es para quien tenga el enlace de cobro. ${handle} colgó el pedido y tiene el enlace; espera ${until(date)}.`,
  },
  lookAt: (name) => `Mirar ${name}`,
  loading: "Mirando qué te espera.",
};
