import type { Copy } from "../copy.ts";

export const scan: Copy["scan"] = {
  starting: "Encendiendo la cámara. El navegador puede preguntar si esta página puede usarla.",
  reading: "Buscando un código en la foto.",
  none: {
    refused: {
      title: "Esta página no puede usar la cámara",
      fault: {
        sentence: "Se le negó el permiso, ahora o antes. Lo que ve la cámara no sale de este dispositivo.",
        wayOn:
          "Para permitirla, toca el símbolo junto a la dirección de la página, elige Cámara y vuelve a intentarlo. O toma una foto del código, o pega el enlace.",
      },
    },
    missing: {
      title: "No se encontró ninguna cámara",
      fault: {
        sentence: "Este dispositivo no tiene, o se la oculta al navegador.",
        wayOn: "Elige una foto del código, o pega el enlace.",
      },
    },
    busy: {
      title: "La cámara está en uso",
      fault: {
        sentence: "Otra app u otra página la está usando.",
        wayOn: "Cierra esa y vuelve a intentarlo. O elige una foto del código, o pega el enlace.",
      },
    },
    unsupported: {
      title: "Aquí no hay cámara",
      fault: {
        sentence: "Este navegador no le da la cámara a la página.",
        wayOn: "Elige una foto del código, o pega el enlace.",
      },
    },
  },
  tryAgain: "Probar la cámara otra vez",
  photo: "O elige una foto del código",
  photoHint: "Se lee en este dispositivo y no va a ninguna parte.",
  emptyPhoto: "No se lee ningún código en esta foto. Tómala más de cerca y derecha, con el cuadro entero.",
  badPhoto: "Este archivo no se puede abrir como foto.",
  use: "Usar esto",
  close: "Cerrar",
  vouch: {
    press: "Escanear el código de quien llega",
    title: "Escanea el código de alguien",
    hint: "Pon su código dentro del marco. Todavía no se firma nada: la página pregunta antes si conoces a la persona.",
    paste: { label: "O pega su enlace", hint: "Tal como te lo mandó." },
    faults: {
      "no-code": "Esto es un código, pero no de alguien que pide entrar.",
      broken: "Este código no está entero: le falta un pedazo o tiene un error. Pide que te lo muestren otra vez.",
      "other-network": "Este código se hizo en otra red que la de esta calle.",
      "other-circle": "Este código pide entrar a otra calle, no a esta.",
      used: "Este código ya cumplió: la persona que nombra ya tiene un lugar.",
    },
  },
  address: {
    press: "Escanear una dirección",
    title: "Escanea una dirección",
    hint: "Pon el código de la billetera dentro del marco, como lo muestra su app en “Recibir”.",
    paste: { label: "O pega la dirección", hint: "Empieza con 0x." },
    pasteHere: "Pegar",
    unpasted: "Este navegador no presta su portapapeles. Pega en el campo.",
    check: "Comprueba los últimos cuatro caracteres con quien te la dio:",
    faults: {
      "no-address": "En este código no hay ninguna dirección. En una app de billetera está en “Recibir”.",
      mistyped: "Esta dirección tiene un error. Escanéala otra vez desde la billetera misma.",
      "other-network": "Este código es para otra red. Elige la correcta en la app de la billetera y escanea otra vez.",
    },
  },
};
