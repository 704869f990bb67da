import type { HelpChapter } from "../../../help/model.ts";

export const dollars: HelpChapter = {
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
};
