import type { Copy } from "../copy.ts";

export const shell: Copy["shell"] = {
  skip: "Ir al contenido",
  ways: "Círculo",
  street: "Calle",
  ballot: "Papeleta",
  people: "Vecinos",
  rounds: "Rondas",
  youAre: (handle) => `Tú: ${handle}`,
  help: "Guía",
  settings: "Ajustes",
  visitor: "Conectar una billetera",
  language: {
    label: "Idioma",
    loading: "Trayendo el idioma.",
    failed: {
      sentence: "No se pudo cargar el otro idioma.",
      wayOn: "Revisa tu conexión y tócalo otra vez. Mientras tanto la página se queda como está.",
    },
  },
  local: {
    label: "Cadena local",
    about: "Una calle para probar, solo en esta máquina. Los dólares son de juguete.",
    play: "Eres…",
    nobody: "nadie",
    clock: (time) => `El reloj de la cadena marca ${time}.`,
    skip: {
      "voting-opens": "Saltar a la votación",
      "before-close": "Saltar a justo antes del cierre",
      "seals-open": "Saltar a la apertura",
      "next-round": "Saltar al próximo mes",
    },
    skipping: "Adelantando el reloj.",
  },
  wallets: {
    title: "Conectar una billetera",
    about: "Firma por ti y no paga nada. Nadie más que tú sabe cuál es hasta que firmas.",
    none: "No se encontró ninguna app de billetera en este navegador. Guarda una llave por ti y firma; instala una y vuelve a abrir esta página, o crea aquí una billetera de bolsillo. Para mirar, o para cobrar con un enlace, no necesitas ninguna.",
    looking: "Buscando billeteras en este navegador.",
    found: "En este navegador",
    connecting: "Esperando a la billetera. Puede haber abierto su propia ventana.",
    pockets: {
      title: "Billeteras de bolsillo",
      text: "¿Sin app de billetera? Esta página puede crear una pequeña, para dinero de bolsillo, sin instalar nada.",
      open: (name) => `Abrir ${name}`,
      make: "Crear una billetera de bolsillo",
      restore: "Tengo 12 palabras",
      yours: (name) => `Qué hay en ${name}`,
    },
    leave: "Desconectar",
    close: "Cerrar",
  },
};
