import type { Copy } from "../copy.ts";
import { at } from "./numbers.ts";

export const keys: Copy["keys"] = {
  lock: {
    legend: "¿Cómo debe guardarlo este navegador?",
    passkey: {
      label: "Con el bloqueo de este dispositivo",
      note: "Lo abre tu huella, tu cara o tu bloqueo de pantalla. Cifrado con una llave de acceso.",
    },
    passphrase: { label: "Con una contraseña", note: "La escribes cada vez. Cifrado con ella." },
    plain: {
      label: "Sin bloqueo",
      note: "Guardado en este navegador, sin cifrar: quien lo use puede votar por ti y ver cómo votaste.",
    },
    label: "Una contraseña para este navegador",
    again: "La misma otra vez",
    hint: "Al menos 8 caracteres. Nadie puede restablecerla.",
    short: "Al menos 8 caracteres, por favor.",
    differ: "Las dos no son iguales.",
    working: "Cerrándolo. Tarda un segundo a propósito.",
    asking: "Este dispositivo te pide tu huella, tu cara o tu bloqueo de pantalla.",
  },
  locked: {
    title: "Abre tu secreto para votar",
    where: {
      passphrase: "Está guardado en este navegador con la contraseña que elegiste. Nadie puede restablecerla.",
      passkey: "Está guardado en este navegador con el bloqueo de este dispositivo.",
      nowhere:
        "Este navegador no tiene tu secreto para votar. Tu archivo de recuperación o sus 24 palabras lo traen de vuelta.",
    },
    passphrase: "Contraseña",
    unlock: "Abrir",
    unlockDevice: "Abrir con este dispositivo",
    unlocking: "Abriendo. Tarda un segundo a propósito.",
    or: "O tráelo de vuelta con tu recuperación",
  },
  restore: {
    title: "Tráelo de vuelta",
    from: "¿Qué guardaste?",
    file: "El archivo de recuperación",
    words: "Las 24 palabras en papel",
    fileLabel: "Archivo de recuperación",
    fileHint: "Se lee en este dispositivo y no va a ninguna parte.",
    fileMissing: "Elige primero el archivo.",
    wordsLabel: "Las 24 palabras, en orden",
    wordsHint: "Separadas por espacios. Bastan las primeras cuatro letras de cada una.",
    go: "Traerlo de vuelta",
  },
  found: {
    title: "Tu secreto para votar ya está aquí",
    text: "Lo creaste en este navegador, y la página se cerró antes de terminar. No se perdió nada: sigue con el mismo.",
    go: "Seguir",
    another: "Crear uno nuevo",
  },
  paper: {
    show: "Mostrar 24 palabras para papel",
    shown: "Cópialas a mano o imprímelas. Una foto llegaría más lejos de lo que crees.",
    print: "Imprimir este papel",
    title: "Secreto para votar",
    of: (handle, circle) => `${handle}, ${circle}`,
    care: "Quien lea esto puede votar por ti y ver cómo votaste. Guárdalo donde guardas tus papeles.",
    how: "Para usarlo: abre el círculo en otro dispositivo, conecta allí tu billetera, ve a tu papeleta y escribe estas palabras.",
    label: "Las 24 palabras de tu secreto para votar",
  },
  mine: {
    title: "Tu secreto para votar",
    loading: "Buscando tu secreto para votar en este navegador.",
    noAccount: "Conecta la billetera con la que entraste para ver tu secreto para votar.",
    noSeat: "Quien tiene un lugar tiene un secreto para votar. Se crea al entrar.",
    join: "Pedir entrar",
    lead: "Demuestra que eres alguno de los miembros sin decir cuál. Nunca sale de tus dispositivos.",
    kept: {
      passphrase: "Está guardado en este navegador, cifrado con tu contraseña.",
      passkey: "Está guardado en este navegador, cifrado con una llave de acceso de este dispositivo.",
      plain: "Está guardado en este navegador, sin cifrar. Quien use este navegador puede votar por ti.",
      given: "Esta cadena local lo inventó para quien juegue a ser este vecino. No es ningún secreto.",
      nowhere: "Está abierto solo en esta pestaña. Guárdalo, o se va cuando se cierre.",
    },
    recovery: {
      title: "Recuperación",
      text: "Si pierdes este dispositivo o se vacía el navegador, solo el archivo o las palabras traen de vuelta tu voto. Ten alguno en otra parte.",
      save: "Guardar el archivo",
      saved: "Guardado. Ponlo donde guardas tus papeles.",
    },
    keep: { open: "Guardarlo de otra manera", go: "Guardarlo así", done: "Desde ahora está guardado así." },
    replace: {
      title: "Reemplázalo",
      text: "¿Alguien vio tu recuperación, o se perdió un dispositivo en el que estaba sin bloqueo? Entonces crea uno nuevo.",
      points: [
        "Desde la próxima votación solo cuenta el nuevo. Con el viejo ya no se puede votar.",
        "Las papeletas que pusiste con el viejo siguen tan secretas como él: quien lo tenga puede ver cómo votaste entonces.",
        "Todos pueden ver que lo cambiaste, y nada más.",
        "Tu lugar, tu saldo y tu pedido quedan como están. Primero guardas una recuperación nueva.",
      ],
      go: "Crear un nuevo secreto para votar",
      underWay: (until) =>
        `Hay una votación en curso, así que el padrón queda como está. Puedes reemplazarlo cuando termine, a más tardar ${at(until)}.`,
    },
    change: {
      title: "Pon el nuevo en su lugar",
      text: "El nuevo secreto para votar está creado y guardado. Una firma se lo dice a la calle; el mensajero paga la comisión. Hasta entonces cuenta el viejo.",
      go: "Reemplazar mi secreto para votar",
      not: "Quedarme con el viejo",
    },
    changed: {
      title: "Tu secreto para votar está reemplazado",
      text: (votes) => `El nuevo cuenta desde la votación que abre ${at(votes)}. Tira la recuperación vieja.`,
      go: "Volver a la calle",
    },
  },
};
