import type { HelpChapter } from "../../../help/model.ts";

export const relay: HelpChapter = {
  title: "Qué ve un mensajero",
  about: "La máquina de un voluntario que paga las comisiones. No puede espiar ni torcer nada.",
  lead: "Anotar algo en la cadena cuesta una pequeña comisión. Un mensajero es una máquina, que puede mantener cualquier voluntario, que lleva a la cadena lo que firmaste y paga por ello.",
  parts: [
    {
      head: "Qué ve y qué no puede hacer",
      table: {
        head: ["Lo que le entregas", "Lo que llega a saber"],
        rows: [
          [
            "Tu papeleta sellada",
            "Que alguien en tu dirección de internet envió una de las papeletas de este círculo. No quién eres, ni qué hay adentro.",
          ],
          ["Algo que firmaste: un pedido, un respaldo, un aporte", "Lo que de todos modos verán todos en la cadena."],
          ["El cobro de un enlace", "La ayuda, y la dirección a la que se paga. El enlace mismo se queda contigo."],
        ],
      },
      text: [
        "Un mensajero no puede cambiar una papeleta, abrirla antes de tiempo, votar por ti ni tocar el dinero. Lo peor que puede hacer es nada.",
      ],
    },
    {
      head: "Por qué tu papeleta espera",
      text: [
        "Envía varias papeletas juntas, en una tanda posterior, para que la hora no delate cuál es de quién. Tu página dice antes de cuándo. No tienes que quedarte.",
      ],
    },
    {
      head: "Si te molesta que vea tu dirección de internet",
      text: [
        "Nuestro mensajero no anota direcciones ni papeletas, pero tú no puedes comprobarlo. Puedes usar otro mensajero, la red de una biblioteca o de un café, o un navegador que oculte dónde estás.",
        "La página de ajustes nombra todas las máquinas con las que habla esta página.",
      ],
    },
    {
      head: "Si no responde",
      text: [
        "Tu papeleta se queda en tu dispositivo. Intenta otra vez, o entrégala a otro mensajero. Envíala desde tu propia cuenta solo como último recurso: todos podrían ver entonces cuál papeleta es tuya.",
        "Para todo lo que no sean papeletas sirve tu propia cuenta: ahí no hay nada secreto, solo te cuesta la pequeña comisión.",
      ],
    },
  ],
};
