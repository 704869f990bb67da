import type { Copy } from "../copy.ts";
import { counted, inWords, una } from "./numbers.ts";

export const rules: Copy["rules"] = {
  title: "Cómo funciona este círculo",
  lead: (name) => `En ${name} no manda nadie. Se rige por estas reglas, y lo que dejan abierto se decide por votación.`,
  changeable: {
    title: "Lo que los vecinos pueden cambiar",
    note: "Con una propuesta en la votación secreta y dos tercios de todos. Un cambio vale solo después de un mes entero, para que quien no esté de acuerdo pueda irse antes.",
  },
  means: {
    chipInMin: "Nadie está obligado a aportar. Quien lo hace pone al menos esto en un mes.",
    chipInMax: "Nadie puede poner más que esto, para que ningún saldo crezca mucho más que los demás.",
    requestCap: "Un pedido puede pedir hasta esto, y no más.",
    quorumPercent: (quorum, seats) =>
      `Esta parte de todos tiene que votar para que un mes cuente: hoy, ${quorum} de ${seats}. Nunca menos de tres.`,
    approvalPercent: (approvals, ballots) =>
      `Esta parte de las papeletas tiene que marcar un pedido para que se pueda pagar: por ejemplo, ${approvals} de ${ballots}. Nunca menos de dos.`,
    spendPercent: (toGive) => `Un mes no reparte más que esta parte del fondo: hoy, ${toGive}.`,
    vouches: (today) =>
      `Tantos miembros tienen que conocer a quien quiere entrar, y en una calle más grande uno por cada cinco lugares: hoy, ${inWords(today)}.`,
    cooldown: (n) =>
      n === 0
        ? "Quien ganó puede volver a pedir enseguida."
        : `Quien ganó deja pasar ${una(n, "votación", "votaciones")} antes de que entre otro pedido suyo.`,
  },
  will: (value, date, round) => `${value} desde el ${date}, ronda ${counted(round)}`,
  fixed: {
    title: "Lo que nadie puede cambiar",
    note: "Se fijó al crear el círculo y vale para siempre, vote quien vote.",
    month: {
      name: "Un mes",
      text: (board, voting, opening) => `${board} de tablero, ${voting} de votación, ${opening} de apertura.`,
    },
    began: {
      name: "El primer mes empezó",
      ahead: "El primer mes empieza",
      text: "Cada mes sigue al anterior sin interrupción.",
    },
    seals: {
      name: "Las papeletas se abren",
      value: (wait) => `${wait} después`,
      text: "Después del cierre de la votación, solas y todas a la vez. Nadie puede abrir una antes, ni impedirlo.",
    },
    tally: { name: "Se cuenta por" },
    collect: { name: "Para cobrar una ayuda", text: "Lo que nadie cobra hasta entonces vuelve al fondo." },
    requests: {
      name: "Pedidos",
      value: "uno por persona",
      text: "Un pedido va a tres votaciones como máximo. En una caben catorce.",
    },
    seats: {
      name: "Lugares",
      value: "48",
      text: "En un mes entran dos como máximo, o la cuarta parte de todos si eso es más.",
    },
    leaving: {
      name: "Salir",
      value: "en cualquier momento",
      text: "Con lo que queda de lo que uno aportó. Nadie puede retenerlo, ni siquiera por votación.",
    },
    silence: {
      name: "Un lugar en silencio",
      value: "6 meses",
      text: "Quien no firma nada en seis meses enteros puede perder el lugar, nunca el saldo.",
    },
    secrecy: {
      name: "Quién votó qué",
      value: "secreto",
      text: "Para siempre. Solo se ve que una papeleta vino de alguno de los miembros.",
    },
    owner: {
      name: "Quién manda",
      value: "nadie",
      text: "Sin dueño, sin tesorero, sin manera de frenar o cambiar el conteo.",
    },
  },
  thin: {
    title: "Muy pocos para votar",
    later: (date) =>
      `Aquí hay menos de tres vecinos. Si sigue así, cualquiera puede cerrar el círculo desde el ${date}. Entonces cada quien recibe su saldo y una parte igual del resto.`,
    now: "Desde hace tres meses hay aquí menos de tres vecinos, así que cualquiera puede cerrar el círculo. Cada quien recibe su saldo y una parte igual del resto. No se puede volver a abrir.",
    go: "Cerrar el círculo",
  },
  contract: "Las guarda el contrato del propio círculo,",
  print: "Imprimir estas reglas",
};
