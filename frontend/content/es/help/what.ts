import type { HelpChapter } from "../../../help/model.ts";

export const what: HelpChapter = {
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
};
