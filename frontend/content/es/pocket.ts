import type { Copy } from "../copy.ts";

export const pocket: Copy["pocket"] = {
  about: {
    title: "Una billetera para dinero de bolsillo",
    lead: "Esta página crea una llave y la guarda en este navegador. Con ella puedes entrar en un círculo, aportar, colgar pedidos, respaldar, votar y cobrar; el mensajero paga las comisiones. No hay nada que instalar ni dónde registrarse.",
    limits: "Lo que no es",
    points: [
      "No es una caja fuerte. Quien llegue a este navegador mientras está abierta puede gastar lo que hay en ella. No tengas más ahí que en tu bolsillo.",
      "No está guardada en ningún otro lugar. Un navegador puede vaciarse: lo haces tú, un taller, o él solo después de una o dos semanas sin visita. Entonces 12 palabras en papel son el único camino de vuelta, y nadie puede mandarte otras.",
      "No pregunta dos veces. Una app de billetera pregunta antes de firmar; esta, una vez abierta, firma lo que tocas en esta página.",
    ],
    bigger:
      "Para montos mayores toma una app de billetera. Acepta las mismas 12 palabras, así que puedes mudarte cuando quieras.",
    go: "Crear una",
    not: "Ahora no",
  },
  lock: {
    title: "Ponle nombre y bloqueo",
    name: "Un nombre para ella",
    nameHint: "Para distinguirla de otras en este dispositivo. No se le muestra a nadie más.",
    usualName: (nth) => (nth === 1 ? "Billetera de bolsillo" : `Billetera de bolsillo ${nth}`),
    plainNote: "Guardada en este navegador, sin cifrar: quien use este navegador puede gastarla.",
    go: "Crearla",
  },
  words: {
    title: "Anota estas 12 palabras",
    text: "En papel, en este orden. Si pierdes este dispositivo o se vacía el navegador, son el único camino de vuelta a tu dinero y a tu lugar.",
    go: "Ya las anoté",
  },
  slip: {
    title: "Billetera de bolsillo",
    of: (name, four) => `${name}, que termina en ${four}`,
    label: "Las 12 palabras de tu billetera de bolsillo",
    care: "Quien lea esto puede gastar el dinero y actuar por ti. Guárdalo donde guardas tus papeles.",
    how: "Para usarlo: abre el círculo en otro dispositivo, toca «Conectar una billetera» y luego «Tengo 12 palabras». Las apps de billetera también las aceptan.",
  },
  prove: {
    title: "Muestra que las tienes",
  },
  restore: {
    title: "Traer una de vuelta",
    lead: "Con las 12 palabras en papel. Se leen en este dispositivo y no van a ninguna parte.",
    care: "Solo las de una billetera de bolsillo: las palabras de una billetera con más dinero no van en una página web.",
    label: "Las 12 palabras, en orden",
    hint: "Separadas por espacios. Bastan las primeras cuatro letras de cada una.",
    go: "Traerla de vuelta",
  },
  unlock: {
    title: (name) => `Abrir ${name}`,
    passphrase: "Está guardada en este navegador con la contraseña que elegiste. Nadie puede restablecerla.",
    passkey: "Está guardada en este navegador con el bloqueo de este dispositivo.",
    plain: "Está guardada en este navegador, sin cifrar.",
    open: "Abrirla",
    forgotten: "No puedo abrirla, pero tengo sus 12 palabras",
  },
  done: {
    title: "Tu billetera de bolsillo está abierta",
    text: (name, four) =>
      `${name}, que termina en ${four}. Queda abierta en esta pestaña hasta que la desconectes, conectes otra billetera o cierres la página.`,
    fill: "Ponerle dinero",
    go: "Seguir",
  },

  page: {
    title: "Billetera de bolsillo",
    loading: "Buscando tu billetera de bolsillo.",
    nobody:
      "No hay ninguna billetera de bolsillo abierta. Abre una que guarde este navegador, crea una o trae una de vuelta con sus 12 palabras.",
    other: "Ahora usas otra billetera. Conecta una de bolsillo para ver qué hay en ella.",
    removed: (name) => `${name} ya no está en este navegador. Sus 12 palabras la traen de vuelta.`,
    lock: {
      passphrase: "Su llave está guardada en este navegador, cifrada con tu contraseña.",
      passkey: "Su llave está guardada en este navegador, cifrada con una llave de acceso de este dispositivo.",
      plain: "Su llave está guardada en este navegador, sin cifrar. Quien use este navegador puede gastarla.",
    },
    holds: "Tiene",
    ending: (four) => `Su dirección termina en ${four}.`,
    looking: "Preguntando a la cadena qué hay en ella.",
    tooMuch: (most) =>
      `Esto es más que dinero de bolsillo. Envía lo que pase de ${most} a una app de billetera: una llave en un navegador no es lugar para eso.`,
  },
  fill: {
    title: "Ponerle dinero",
    text: (network) =>
      `Cualquiera puede enviar USDC a esta dirección, en ${network} y en ninguna otra red. Otro dinero, o el mismo en otra red, no se ve aquí: solo una app de billetera con tus 12 palabras llega a él.`,
    local: "Cualquiera en esta cadena local puede enviar su dinero de juguete a esta dirección.",
    cash: "¿No tienes USDC? Dale efectivo a un vecino que aporte por ti; para eso no hace falta tener nada aquí.",
    more: "Más sobre cómo conseguir dólares",
    qr: "Código QR de tu dirección",
    address: "Tu dirección",
    copy: "Copiar la dirección",
    play: (sum) => `Poner ${sum} de juguete`,
    played: "Ya llegó.",
  },
  out: {
    title: "Enviar dinero",
    nothing: "No hay nada en ella que enviar.",
    to: "A qué dirección",
    howMuch: "Cuánto",
    all: (sum) => `Todo, ${sum}`,
    some: "Una parte",
    sum: "El monto",
    network: (network) =>
      `Sale como USDC en ${network}. Quien lo recibe, una casa de cambio por ejemplo, tiene que esperarlo ahí.`,
    relayPays: (circle) => `El mensajero paga la comisión, porque ${circle} te conoce.`,
    youPay:
      "El mensajero paga las comisiones de los miembros, y no lo has sido en ninguno de los círculos que abriste aquí. Por eso hace falta un poco de ether en tu dirección, para la comisión de la red.",
    final: "Una vez enviado, no se puede deshacer.",
    go: (sum) => `Enviar ${sum}`,
    goNothing: "Enviar",
    sent: (sum, four) => `${sum} fueron a la dirección que termina en ${four}.`,
    fault: (fault) => {
      switch (fault) {
        case "no-address":
          return "Eso no es una dirección. Es 0x y 40 caracteres más; un error en alguno se nota.";
        case "itself":
          return "Esa es la dirección de esta misma billetera de bolsillo.";
        case "contract":
          return "Ese es un contrato de Potluck o de USDC. Lo que se envía ahí se pierde; para aportar, ve a tu círculo.";
        case "no-sum":
          return "Escribe un monto en dólares, como 7.50.";
        case "too-much":
          return "En ella hay menos que eso.";
      }
    },
  },
  again: {
    title: "Las 12 palabras",
    text: "Si se pierde este dispositivo o se vacía el navegador, solo ellas traen de vuelta esta billetera. Ábrela una vez más para verlas.",
    show: "Mostrar las 12 palabras",
    hide: "Guardarlas",
  },
  remove: {
    title: "Quitarla de este navegador",
    text: "Para cuando este dispositivo pasa a otras manos. En la cadena no cambia nada: las 12 palabras la abren en cualquier parte.",
    start: "Quitarla",
    prove: "Primero muestra que tienes las palabras.",
    without: "No tengo las palabras",
    lost: "Sin las palabras nadie podrá abrirla nunca más: ni tú, ni tus vecinos, ni quien hizo esta página.",
    losesMoney: (sum) => `Los ${sum} que hay en ella se pierden para siempre.`,
    losesSeat: (circle) =>
      `Se pierde tu lugar en ${circle}, a menos que suficientes vecinos respalden una nueva billetera tuya.`,
    losesOwed: (circle, sum) => `Se pierden los ${sum} que ${circle} guarda para ti.`,
    sure: "Lo entiendo, y la quito de todos modos",
    go: "Quitarla para siempre",
    stay: "Dejarla",
  },
};
