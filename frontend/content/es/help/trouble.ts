import type { HelpChapter } from "../../../help/model.ts";

export const trouble: HelpChapter = {
  title: "Cuando algo sale mal",
  about: "Un teléfono perdido, una contraseña olvidada, un enlace roto, una página que no carga.",
  lead: "La mayoría de las cosas tiene arreglo, y el dinero casi nunca corre peligro. Busca tu caso; si no está aquí, pregunta a un vecino antes que a internet.",
  parts: [
    {
      head: "Tu teléfono o tus llaves",
      table: {
        head: ["Qué pasó", "Qué hacer"],
        rows: [
          [
            "Perdí el teléfono, pero tengo mi billetera, y mi archivo de recuperación o sus palabras",
            "Abre esta página en otro teléfono, conecta la billetera y trae de vuelta el secreto para votar con el archivo o las 24 palabras.",
          ],
          [
            "Tengo la billetera pero ni archivo ni palabras, u olvidé la contraseña",
            "Crea un nuevo secreto para votar. Toma el lugar del viejo desde la próxima votación. Tu dinero no se toca.",
          ],
          [
            "Mi billetera de bolsillo estaba en un dispositivo que ya no tengo, u olvidé su contraseña",
            "Toca «Conectar una billetera» y luego «Tengo 12 palabras». Tu secreto para votar vuelve aparte, con su propia recuperación. Sin las 12 palabras la billetera está perdida: mira la línea siguiente.",
          ],
          [
            "Perdí la billetera misma",
            "Consigue una nueva y pide a tus vecinos que la respalden con tu apodo de antes. Con suficientes respaldos toma tu lugar y tu saldo, después de un mes entero en el que la billetera vieja podría oponerse.",
          ],
          [
            "Alguien dice que perdió mi billetera, y la tengo yo",
            "Oponte en la página de vecinos, o simplemente haz algo: aporta, cuelga un pedido, respalda, o di que sigues aquí.",
          ],
          [
            "Alguien tiene mi archivo de recuperación o sus palabras",
            "Crea enseguida un nuevo secreto para votar. Puede haber visto cómo votaste hasta ahora; con él no puede tocar tu dinero.",
          ],
        ],
      },
    },
    {
      head: "Votar y contar",
      table: {
        head: ["Qué pasó", "Qué hacer"],
        rows: [
          [
            "Cerré la página mientras sellaba",
            "Ábrela otra vez en el mismo navegador. Sigue donde estaba, y tu papeleta nunca se cuenta dos veces.",
          ],
          [
            "No sé si mi papeleta está en la urna",
            "Toca “Encontrar mi papeleta” en tu comprobante. Muestra que está ahí sin mostrar qué marcaste.",
          ],
          ["Marqué la que no era", "Vota otra vez antes de que cierre la votación. Vale tu última papeleta."],
          [
            "El lunes no se abren las papeletas",
            "Puede hacerlo cualquiera, tú también: la página de la calle lo ofrece, y no muestra nada de ti.",
          ],
          [
            "Votaron muy pocos",
            "No se paga nada, y no se pierde nada. Los pedidos siguen colgados para la próxima votación.",
          ],
        ],
      },
    },
    {
      head: "Dinero",
      table: {
        head: ["Qué pasó", "Qué hacer"],
        rows: [
          [
            "El enlace de cobro no lleva a ninguna parte",
            "Puede faltarle un pedazo: los enlaces largos se rompen en los mensajes. Pide otra vez el enlace, o el papel impreso, a quien te lo mandó.",
          ],
          [
            "Se perdió el enlace de cobro",
            "Quien pidió la ayuda puede mostrarlo otra vez en el navegador desde el que la colgó.",
          ],
          ["Pasaron 90 días", "El dinero volvió al fondo. Pide otra vez; los vecinos pueden volver a votarlo."],
          [
            "Salí del círculo, o los vecinos me separaron",
            "Lo que quedaba de tu saldo es tuyo y espera sin fecha. Conecta la misma billetera y retíralo.",
          ],
          [
            "El círculo está cerrado",
            "Su página dice qué es tuyo: tu saldo, y una parte igual del resto. Espera sin fecha.",
          ],
        ],
      },
    },
    {
      head: "Esta página",
      table: {
        head: ["Qué pasó", "Qué hacer"],
        rows: [
          [
            "Dice que no se puede llegar a la cadena",
            "Espera y mira otra vez; o indica otro camino a la cadena en los ajustes.",
          ],
          [
            "Desapareció",
            "El círculo no. Vive en la cadena, y cualquier copia de esta página lo muestra: cada miembro puede guardar una.",
          ],
          [
            "Alguien me mandó una página que se parece a esta",
            "Escribe mejor la dirección que conoces. Da tus palabras y tu archivo solo a esa página, y solo cuando hayas venido a traer algo de vuelta. Nadie que te escriba o te llame las necesita.",
          ],
        ],
      },
    },
  ],
};
