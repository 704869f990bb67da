import type { HelpChapter } from "../../../help/model.ts";

export const secret: HelpChapter = {
  title: "Qué queda en secreto, y qué no",
  about: "Tu papeleta, sí. Casi todo lo demás es público, para siempre.",
  lead: "Tu papeleta es secreta por pura aritmética, no porque alguien prometa no mirar. Pero conviene saber dónde termina eso.",
  parts: [
    {
      head: "Quién puede ver qué",
      table: {
        head: ["Qué", "Quién lo ve"],
        rows: [
          ["Cómo votaste", "Nadie, nunca. Una papeleta dice “alguno de los miembros” y nada más."],
          ["Si votaste", "Nadie. Solo cuántas papeletas hay en la urna."],
          ["El conteo, mientras se vota", "Nadie. No existe hasta que se abren las papeletas."],
          [
            "Qué dijo cada papeleta, sin nombre",
            "Todos, cuando las papeletas están abiertas. Así cualquiera puede contar otra vez.",
          ],
          ["Tu apodo, tu puerta y tu cuenta", "Todos, para siempre."],
          ["Lo que aportaste, tu saldo, tus ayudas", "Todos, para siempre."],
          [
            "Lo que colgaste, y tus notas de agradecimiento",
            "Todos, para siempre. Así que no nombres a nadie en ellas.",
          ],
          ["A quién respaldaste, y qué propusiste", "Todos, para siempre."],
        ],
      },
    },
    {
      head: "Dónde el secreto tiene huecos",
      text: [
        "Si todos marcan lo mismo, todos saben cómo votó cada quien. Con tres o cuatro papeletas no hace falta adivinar mucho.",
        "La gente puede suponer que marcaste tu propio pedido.",
        "Cuando cambias de idea, las dos papeletas se abren después de la votación. Cualquiera puede leer que una papeleta cambió de esto a aquello, pero no de quién era.",
        "Puedes demostrarle a alguien cómo votaste, si quieres. Así que nadie puede prometer que nunca se compren votos.",
        "Quien encuentre tu secreto para votar, su archivo o sus palabras puede ver cómo votaste, también en el pasado. Guárdalos donde guardas tus papeles.",
      ],
    },
    {
      head: "En este dispositivo",
      text: [
        "Tu secreto para votar se guarda en este navegador, cifrado si le pusiste una contraseña o una llave de acceso. Lo que marcaste no se guarda en ninguna parte.",
        "En una computadora compartida usa una ventana de incógnito, y lleva contigo tu recuperación.",
      ],
    },
  ],
};
