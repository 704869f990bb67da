import type { HelpBook } from "../../help/model.ts";

/** A small booklet in plain words. */
export const help: HelpBook = {
  title: "Guía",
  lead: "Seis capítulos cortos. Imprime el que te preguntaron, o todos para el tablero de la calle.",
  contents: "Todos los capítulos",
  all: "Todos los capítulos en una página, para imprimir",
  print: "Imprimir esto",
  next: "Sigue:",
  back: "Volver a todos los capítulos",
  chapters: {
    what: {
      title: "Qué es esto",
      about: "Un fondo, un tablero, una urna, y nadie que mande.",
      lead: "Los vecinos de una calle ponen unos dólares por mes en un fondo y deciden juntos, en secreto, a quién ayudar con él.",
      parts: [
        {
          head: "Un mes, en cuatro pasos",
          steps: [
            "Durante tres semanas el tablero está abierto. Los vecinos aportan y cuelgan lo que piden: una cerca por pintar, un taller para jóvenes.",
            "Después abre la votación, casi siempre un fin de semana. Marcas todos los pedidos que ayudarías a pagar. Nadie puede ver cómo votó nadie, ni siquiera quienes hicieron esta página.",
            "Medio día después del cierre, las papeletas se abren solas y cualquiera puede contarlas. Si votaron suficientes vecinos, se paga lo que ganó.",
            "Quien lo pidió cobra el dinero en un plazo de 90 días. Lo que nadie cobra vuelve al fondo.",
          ],
        },
        {
          head: "Tu dinero",
          text: [
            "Lo que aportas es tu saldo. Cada mes que reparte algo toma la misma proporción de todos los saldos. Lo que queda sigue siendo tuyo, y puedes salir con ello cuando quieras.",
            "A nadie se le recuerda, se le compara ni se le regaña. Saltarse un mes no tiene consecuencias.",
          ],
        },
        {
          head: "Quién manda",
          text: [
            "Nadie. El fondo lo guarda un contrato: un pequeño programa, igual para todos y que todos pueden leer, que vive en una cadena pública que mantienen miles de computadoras. Hace lo que dicen las reglas de la calle y nada más. No tiene dueño, ni botón de apagado, ni puerta trasera.",
            "Los vecinos pueden cambiar la mayoría de sus reglas por votación, con dos tercios de todos. La página “Cómo funciona este círculo” las enumera todas.",
          ],
        },
        {
          head: "Qué necesitas",
          text: [
            "Para mirar, nada. Para cobrar el dinero que ganaste, un enlace o una billetera. Para ser miembro, una billetera: una app que guarda una llave y firma por ti, o una billetera de bolsillo, que esta página crea para montos pequeños. No necesitas monedas para comisiones; las paga un mensajero que mantiene un voluntario.",
          ],
        },
      ],
    },
    dollars: {
      title: "Conseguir dólares, y volverlos efectivo",
      about: "Qué es USDC, de dónde viene y cómo se vuelve dinero que puedes gastar.",
      lead: "El fondo guarda USDC: dólares que viven en una cadena. Un USDC vale un dólar; la empresa que lo emite paga un dólar por cada uno.",
      parts: [
        {
          head: "Conseguirlos",
          text: ["Hay tres maneras. La primera es la más fácil, y muchas calles no usan otra."],
          steps: [
            "Dale efectivo a un vecino que tenga. Él aporta por ti, y el saldo es tuyo. El próximo capítulo dice cómo.",
            "Cómpralos dentro de tu app de billetera, si lo ofrece, con una tarjeta o una transferencia. Mira la comisión antes de aceptar: por diez dólares puede ser más de un dólar.",
            "Abre una cuenta en una casa de cambio en línea: una empresa que cambia dinero. Te pide tu nombre y un documento. Deposita por transferencia, compra USDC y envíalos a la dirección de tu billetera.",
          ],
        },
        {
          head: "Sin app de billetera",
          text: [
            "Toca «Conectar una billetera» y crea una billetera de bolsillo: una llave que crea esta página y guarda este navegador, para dinero de bolsillo. Toca tu puerta, arriba en la página, para ver qué hay en ella, para tener su dirección y para enviar dinero.",
            "Anota sus 12 palabras en papel. Un navegador puede vaciarse, y entonces nada más la trae de vuelta.",
            "Cuando haya en ella más de lo que llevarías en el bolsillo, envía el resto a una app de billetera, o abre allí la billetera con las mismas 12 palabras.",
          ],
        },
        {
          head: "Antes de enviar",
          text: [
            "USDC existe en varias cadenas, y no se mezclan. Elige la cadena en la que está tu círculo: los ajustes la nombran. El dinero enviado por la cadena equivocada puede quedar fuera de alcance.",
            "Envía primero un dólar. Cuando haya llegado, envía el resto. Y compara los últimos cuatro caracteres de la dirección con alguien que mire contigo.",
          ],
        },
        {
          head: "Volverlos efectivo",
          steps: [
            "Cobra tu ayuda, o retira tu saldo, a tu billetera.",
            "De ahí envíalo a tu cuenta en una casa de cambio, por la misma cadena, y pide que lo paguen a tu banco. La primera vez puede tardar unos días.",
            "O pregunta a un vecino que de todos modos quiera aportar: tú le envías los USDC, él te da el efectivo.",
          ],
        },
        {
          head: "Con qué tener cuidado",
          text: [
            "Nadie de Potluck te va a escribir, llamar ni pedir tus palabras de recuperación, tu contraseña o tu archivo de recuperación. Quien lo haga quiere robarte.",
            "Los precios que prometen más de un dólar por un dólar son una trampa. También quien ofrece ayuda y quiere ver tu pantalla.",
            "Si debes impuestos por lo que recibes depende de dónde vives. Esta página no da recibos para eso.",
          ],
        },
      ],
    },
    cash: {
      title: "Aportar por un vecino que paga en efectivo",
      about: "Uno tiene efectivo, otro tiene USDC: dos minutos en la mesa de la cocina.",
      lead: "Quien no tiene USDC puede dar efectivo. Tú pagas el mismo monto desde tu billetera, y crece su saldo, no el tuyo.",
      parts: [
        {
          head: "Cómo se hace",
          steps: [
            "Pónganse de acuerdo en el monto. Tiene que caber en lo que el círculo recibe por mes, y también cuenta lo que la persona ya aportó este mes.",
            "Recibe el efectivo. Hagan esto primero, y en el mismo cuarto.",
            "Abre “Aportar”, elige “Por un vecino que me dio efectivo” y busca a la persona por su puerta y su apodo.",
            "Firma una vez. El mensajero paga la comisión; se toma exactamente el monto que firmaste.",
            "Muéstrale la página: su saldo creció en ese monto. Queda anotado para siempre, con tu cuenta como la que pagó.",
          ],
        },
        {
          head: "Conviene saber",
          text: [
            "El saldo es suyo desde ese momento. Si sale del círculo, se le paga a esa persona y no a ti.",
            "Quien nunca usó una billetera necesita una de todos modos para ser miembro y votar; basta una de bolsillo, que esta página crea en dos minutos. El dinero siempre puede venir en efectivo.",
            "Todos pueden ver que pagaste por esa persona, cuándo y cuánto. El efectivo no deja rastro: si quieren, firmen los dos una línea en papel.",
          ],
        },
        {
          head: "Al revés",
          text: [
            "Un vecino ganó una ayuda y quiere efectivo. Puede enviarte los USDC desde su billetera, o cobrarla con su enlace de cobro directo a tu dirección. Entonces tú le das el mismo monto. Háganlo uno junto al otro.",
          ],
        },
      ],
    },
    secret: {
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
    },
    relay: {
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
              [
                "Algo que firmaste: un pedido, un respaldo, un aporte",
                "Lo que de todos modos verán todos en la cadena.",
              ],
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
    },
    trouble: {
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
    },
  },
};
