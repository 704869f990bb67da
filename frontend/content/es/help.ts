import type { HelpBook } from "../../help/model.ts";

/** Un cuadernillo en palabras sencillas. */
export const help: HelpBook = {
  title: "Guía",
  lead: "Seis capítulos cortos. Imprime el que te hayan preguntado, o todos para el tablero del edificio.",
  contents: "Todos los capítulos",
  all: "Todos los capítulos en una página, para imprimir",
  print: "Imprimir esto",
  next: "Sigue:",
  back: "Volver a los capítulos",
  chapters: {
    what: {
      title: "Qué es esto",
      about: "Un fondo, un tablero, una votación, y nadie al mando.",
      lead: "Una calle junta unos dólares al mes en un fondo y decide en común, en secreto, a quién ayudar con ellos.",
      parts: [
        {
          head: "Un mes, en cuatro pasos",
          steps: [
            "Durante tres semanas el tablero está abierto. Los vecinos aportan y cuelgan lo que piden: pintar una valla, un taller para adolescentes.",
            "Después se abre la votación, casi siempre en fin de semana. Marcas todos los pedidos que ayudarías a pagar. Nadie puede ver cómo votó nadie, tampoco quienes hicieron esta página.",
            "Medio día después de cerrar la votación, las papeletas se abren solas y cualquiera puede contarlas. Si votaron suficientes vecinos, se paga lo que ganó.",
            "Quien lo pidió cobra el dinero en un plazo de 90 días. Lo que nadie cobra vuelve al fondo.",
          ],
        },
        {
          head: "Tu dinero",
          text: [
            "Lo que aportas es tu saldo. Cada mes en que se reparte algo, se toma la misma fracción de todos los saldos. Lo que queda sigue siendo tuyo, y puedes irte con ello cuando quieras.",
            "A nadie se le recuerda, se le compara ni se le riñe. Saltarse un mes no tiene consecuencias.",
          ],
        },
        {
          head: "Quién manda",
          text: [
            "Nadie. El fondo lo guarda un contrato: un programa pequeño, que cualquiera puede leer y que vive en una cadena pública mantenida por miles de computadoras. Hace lo que dicen las reglas de la calle y nada más. No tiene dueño, ni botón de apagado, ni puerta trasera.",
            "La calle puede cambiar casi todas sus reglas por votación, con dos tercios de todos. La página “Cómo funciona este círculo” las enumera.",
          ],
        },
        {
          head: "Qué necesitas",
          text: [
            "Para mirar, nada. Para cobrar lo que ganaste, un enlace o una billetera. Para ser miembro, una billetera: una aplicación que guarda una llave y firma por ti. No necesitas monedas para las comisiones; las paga un mensajero que mantiene un voluntario.",
          ],
        },
      ],
    },
    dollars: {
      title: "Conseguir dólares y convertirlos en efectivo",
      about: "Qué es USDC, de dónde sale y cómo se vuelve dinero que puedes gastar.",
      lead: "El fondo guarda USDC: dólares que viven en una cadena. Un USDC vale un dólar; la empresa que los emite paga un dólar por cada uno.",
      parts: [
        {
          head: "Conseguirlos",
          text: ["Hay tres maneras. La primera es la más fácil, y muchas calles no usan otra."],
          steps: [
            "Dale efectivo a un vecino que tenga. Aporta por ti y el saldo es tuyo. El capítulo siguiente explica cómo.",
            "Cómpralos dentro de tu billetera, si lo ofrece, con tarjeta o transferencia. Mira la comisión antes de aceptar: por diez dólares puede pasar de un dólar.",
            "Abre una cuenta en una casa de cambio digital: una empresa que cambia dinero. Te pedirá tu nombre y un documento. Ingresa por transferencia, compra USDC y envíalo a la dirección de tu billetera.",
          ],
        },
        {
          head: "Antes de enviar",
          text: [
            "USDC existe en varias cadenas, y no se mezclan. Elige la cadena en la que está tu círculo: los ajustes la nombran. El dinero enviado por otra cadena puede quedar fuera de alcance.",
            "Envía primero un dólar. Cuando haya llegado, envía el resto. Y compara los cuatro últimos signos de la dirección con alguien que mire contigo.",
          ],
        },
        {
          head: "Convertirlo en efectivo",
          steps: [
            "Cobra lo que ganaste, o retira tu saldo, en tu billetera.",
            "De ahí envíalo a tu cuenta en la casa de cambio, por la misma cadena, y pide que lo paguen en tu banco. La primera vez cuenta con unos días.",
            "O pregunta a un vecino que de todos modos quiera aportar: tú le envías los USDC y él te da el efectivo.",
          ],
        },
        {
          head: "Con qué tener cuidado",
          text: [
            "Nadie de Potluck te escribirá, te llamará ni te pedirá tus palabras de recuperación, tu contraseña o tu archivo de recuperación. Quien lo haga quiere robarte.",
            "Los precios que prometen más de un dólar por un dólar son una trampa. También los ayudantes que quieren ver tu pantalla.",
            "Si debes impuestos por lo que recibes depende de dónde vives. Esta página no da comprobantes para eso.",
          ],
        },
      ],
    },
    cash: {
      title: "Aportar por un vecino que paga en efectivo",
      about: "Uno tiene efectivo, otro tiene USDC: dos minutos en la mesa de la cocina.",
      lead: "Quien no tiene USDC puede dar efectivo. Tú pagas la misma suma desde tu billetera, y crece su saldo, no el tuyo.",
      parts: [
        {
          head: "Cómo se hace",
          steps: [
            "Acuerden la suma. Tiene que caber en lo que el círculo acepta en un mes, y cuenta lo que ya aportó este mes.",
            "Toma el efectivo. Haz esto primero, y en la misma habitación.",
            "Abre “Aportar”, elige que es por un vecino que te dio efectivo, y búscalo por su puerta y su apodo.",
            "Firma una vez. El mensajero paga la comisión; se toma exactamente la suma que firmaste.",
            "Muéstrale la página: su saldo creció en esa suma. Queda escrito para siempre, con tu cuenta como quien pagó.",
          ],
        },
        {
          head: "Conviene saber",
          text: [
            "Desde ese momento el saldo es suyo. Si se va, se le paga a esa persona y no a ti.",
            "Quien nunca usó una billetera necesita una de todos modos para ser miembro y votar; el dinero puede llegar siempre en efectivo.",
            "Todos pueden ver que pagaste por esa persona, cuándo y cuánto. El efectivo no deja rastro: si quieren, firmen los dos una línea en un papel.",
          ],
        },
        {
          head: "Al revés",
          text: [
            "Un vecino ganó una ayuda y quiere efectivo. Puede enviarte los USDC desde su billetera, o cobrarla con su enlace directamente en tu dirección. Luego le das la misma suma. Háganlo lado a lado.",
          ],
        },
      ],
    },
    secret: {
      title: "Qué queda en secreto y qué no",
      about: "Tu papeleta, sí. Casi todo lo demás es público, para siempre.",
      lead: "Tu papeleta es secreta por aritmética, no porque alguien prometa mirar a otro lado. Pero conviene saber dónde termina eso.",
      parts: [
        {
          head: "Quién puede ver qué",
          table: {
            head: ["Qué", "Quién lo ve"],
            rows: [
              ["Cómo votaste", "Nadie, nunca. Una papeleta dice “uno de los miembros” y nada más."],
              ["Si votaste", "Nadie. Solo cuántas papeletas hay en la urna."],
              ["El recuento, mientras se vota", "Nadie. No existe hasta que se abren las papeletas."],
              [
                "Lo que dijo cada papeleta, sin nombre",
                "Todos, cuando las papeletas están abiertas. Así cualquiera puede volver a contar.",
              ],
              ["Tu apodo, tu puerta y tu cuenta", "Todos, para siempre."],
              ["Lo que aportaste, tu saldo y lo que ganaste", "Todos, para siempre."],
              ["Lo que colgaste y tus notas de gracias", "Todos, para siempre. Por eso no nombres a nadie en ellas."],
              ["A quién avalaste y qué propusiste", "Todos, para siempre."],
            ],
          },
        },
        {
          head: "Dónde el secreto tiene agujeros",
          text: [
            "Si todos marcan lo mismo, todos saben cómo votó cada uno. Con tres o cuatro papeletas no hace falta adivinar mucho.",
            "La gente puede suponer que marcaste tu propio pedido.",
            "Si cambias de opinión, las dos papeletas se abren después de la votación. Cualquiera puede leer que una papeleta cambió de esto a aquello, aunque no de quién era.",
            "Si quieres, puedes demostrarle a alguien cómo votaste. Por eso nadie puede prometer que nunca se compren votos.",
            "Quien encuentre tu secreto de voto o tu archivo de recuperación puede ver cómo votaste, también en el pasado. Guarda el archivo donde guardas tus papeles.",
          ],
        },
        {
          head: "En este dispositivo",
          text: [
            "Tu secreto de voto se guarda en este navegador, bajo llave si le pusiste una contraseña. Lo que marcaste no se guarda en ninguna parte.",
            "En una computadora compartida usa una ventana que olvida, y lleva el archivo de recuperación contigo.",
          ],
        },
      ],
    },
    relay: {
      title: "Qué ve un mensajero",
      about: "La máquina de un voluntario que paga las comisiones. No puede mirar dentro ni torcer nada.",
      lead: "Escribir algo en la cadena cuesta una pequeña comisión. Un mensajero es una máquina, de cualquier voluntario, que lleva a la cadena lo que firmaste y la paga.",
      parts: [
        {
          head: "Qué ve y qué no puede hacer",
          table: {
            head: ["Qué le entregas", "Qué llega a saber"],
            rows: [
              [
                "Tu papeleta sellada",
                "Que alguien desde tu dirección de internet envió una de las papeletas de este círculo. No quién eres ni qué hay dentro.",
              ],
              ["Algo que firmaste: colgar, avalar, aportar", "Lo que de todos modos verán todos en la cadena."],
              ["El cobro con un enlace", "Qué ayuda es y a qué dirección se paga. El enlace mismo se queda contigo."],
            ],
          },
          text: [
            "Un mensajero no puede cambiar una papeleta, abrirla antes, votar por ti ni tocar dinero. Lo peor que puede hacer es nada.",
          ],
        },
        {
          head: "Por qué tu papeleta espera",
          text: [
            "Envía varias papeletas juntas, en una tanda posterior, para que la hora no diga cuál es de quién. Tu página dice para cuándo. No hace falta que te quedes.",
          ],
        },
        {
          head: "Si te molesta que vea tu dirección de internet",
          text: [
            "Nuestro mensajero no anota ni direcciones ni papeletas, pero eso no puedes comprobarlo. Puedes usar otro mensajero, la red de una biblioteca o de un café, o un navegador que oculte dónde estás.",
            "La página de ajustes nombra todas las máquinas con las que habla esta página.",
          ],
        },
        {
          head: "Si no contesta",
          text: [
            "Tu papeleta sigue en tu dispositivo. Inténtalo otra vez, o entrégala a otro mensajero. Envíala desde tu propia cuenta solo como último recurso: todos podrían ver entonces cuál es la tuya.",
            "Para todo lo que no sea una papeleta, tu propia cuenta sirve: ahí nada es secreto y solo te cuesta la pequeña comisión.",
          ],
        },
      ],
    },
    trouble: {
      title: "Cuando algo sale mal",
      about: "Un teléfono perdido, una contraseña olvidada, un enlace roto, una página que no carga.",
      lead: "Casi todo tiene arreglo, y el dinero rara vez corre peligro. Busca tu caso; si no está, pregunta a un vecino antes que a internet.",
      parts: [
        {
          head: "Tu teléfono o tus llaves",
          table: {
            head: ["Qué pasó", "Qué hacer"],
            rows: [
              [
                "Perdí el teléfono, pero tengo la billetera y el archivo de recuperación",
                "Abre esta página en otro teléfono, conecta la billetera y trae de vuelta el secreto de voto desde el archivo.",
              ],
              [
                "Tengo la billetera pero no el archivo, u olvidé la contraseña",
                "Haz un secreto de voto nuevo. Reemplaza al anterior desde la próxima votación. Tu dinero no se toca.",
              ],
              [
                "Perdí la billetera misma",
                "Consigue otra y pide a tus vecinos que la avalen con tu apodo de siempre. Con suficientes avales toma tu lugar y tu saldo, después de un mes entero en el que la billetera anterior podría oponerse.",
              ],
              [
                "Alguien dice que perdí mi billetera, y la tengo",
                "Oponte en la página de vecinos, o simplemente haz algo: aporta, cuelga, avala o di que sigues aquí.",
              ],
              [
                "Alguien tiene mi archivo de recuperación",
                "Haz enseguida un secreto de voto nuevo. Quizá haya visto cómo votaste hasta ahora; con él no puede tocar tu dinero.",
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
                "Ábrela otra vez en el mismo navegador. Sigue donde estaba, y tu papeleta nunca cuenta dos veces.",
              ],
              [
                "No sé si mi papeleta está en la urna",
                "Pulsa “Encontrar mi papeleta” en tu recibo. Muestra que está ahí sin mostrar lo que marcaste.",
              ],
              ["Marqué la que no era", "Vota otra vez antes del cierre. Cuenta tu última papeleta."],
              [
                "Las papeletas no se abren el lunes",
                "Cualquiera puede hacerlo, tú también: la página de la calle lo ofrece, y no muestra nada de ti.",
              ],
              [
                "Votaron muy pocos",
                "No se paga nada y no se pierde nada. Los pedidos siguen colgados para la próxima votación.",
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
                "Puede faltarle un trozo: los enlaces largos se rompen en los mensajes. Pide de nuevo el enlace, o la hoja impresa, a quien te lo envió.",
              ],
              [
                "Se perdió el enlace de cobro",
                "Quien pidió la ayuda puede mostrarlo otra vez en el navegador desde el que la colgó.",
              ],
              ["Pasaron los 90 días", "El dinero volvió al fondo. Pide de nuevo; la calle puede votarlo otra vez."],
              [
                "Me fui, o la calle se separó de mí",
                "Lo que quedaba de tu saldo es tuyo y espera sin plazo. Conecta la misma billetera y retíralo.",
              ],
              [
                "El círculo está cerrado",
                "Su página dice qué es tuyo: tu saldo, y una parte igual del resto. Espera sin plazo.",
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
                "Dice que no alcanza la cadena",
                "Espera y mira de nuevo; o indica en los ajustes otro camino a la cadena.",
              ],
              [
                "Ha desaparecido",
                "El círculo no. Vive en la cadena, y cualquier copia de esta página lo muestra: cada miembro puede guardar una.",
              ],
              [
                "Alguien me mandó una página que se parece a esta",
                "Escribe mejor la dirección que conoces. Una página que pide palabras de recuperación no es nuestra.",
              ],
            ],
          },
        },
      ],
    },
  },
};
