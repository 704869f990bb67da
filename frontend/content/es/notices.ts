import type { Copy } from "../copy.ts";
import { at, counted, some, un, una, until, wereNeeded } from "./numbers.ts";

export const notices: Copy["notices"] = {
  label: "Para llevar",
  calendar: "Agregar a mi calendario",
  tell: "Avisar a los vecinos",
  copied: (text) => `Copiado, para pegarlo en el chat de la calle: “${text}”`,
  notCopied: (text) => `No se pudo copiar. Selecciónalo y cópialo tú: ${text}`,
  file: (name) => `${name} votación`,
  entry: {
    opens: {
      title: (name) => `${name}: abre la votación`,
      text: "Marca lo que ayudarías a pagar. Toma un minuto, y nadie sabrá nunca qué marcaste.",
    },
    closes: {
      title: (name) => `${name}: cierra la votación`,
      text: "El último momento para votar, o para cambiar de idea.",
    },
    seals: {
      title: (name) => `${name}: se abren las papeletas`,
      text: "Se abren solas y se cuentan. No tienes que hacer nada.",
    },
    next: {
      title: (name) => `${name}: empieza el próximo mes`,
      text: "Aporta, cuelga un pedido, mira en qué quedó el anterior.",
    },
  },
  news: (name, news, format) => {
    switch (news.kind) {
      case "opens":
        return `${name}: la votación abre ${at(format.dayTime(news.at))}. ${
          news.requests === 0
            ? "Todavía no hay nada colgado."
            : `Hay ${un(news.requests, "pedido", "pedidos")} en el tablero.`
        }`;
      case "short": {
        const missing = news.needed - news.cast;
        return `${name}: ${missing === 1 ? "falta" : "faltan"} ${una(missing, "papeleta", "papeletas")}. Ya hay ${news.cast} de ${news.needed}, y se puede votar ${until(format.closing(news.closesAt))}.`;
      }
      case "enough":
        return `${name}: ya hay ${some(news.cast, "papeleta", "papeletas")} en la urna, suficientes para que este mes cuente. Se puede votar ${until(format.closing(news.closesAt))}.`;
      case "sealed":
        return `${name}: hay ${some(news.cast, "papeleta", "papeletas")} en la urna. Se abren solas ${at(format.dayTime(news.opensAt))}.`;
      case "result": {
        const won =
          news.grants === 0
            ? "no ganó ningún pedido"
            : `${news.grants === 1 ? "ganó" : "ganaron"} ${un(news.grants, "pedido", "pedidos")}, y ${format.sum(news.spent)} salen del fondo`;
        return `${name}, ronda ${counted(news.round)}: ${won}. Votaron ${news.cast} de ${some(news.roster, "vecino", "vecinos")}.`;
      }
      case "too-few":
        return `${name}, ronda ${counted(news.round)}: ${some(news.cast, "papeleta", "papeletas")}, y ${wereNeeded(news.needed)}, así que no se paga nada. El fondo queda entero. La votación vuelve a abrir ${at(format.dayTime(news.nextAt))}.`;
      case "no-ballot":
        return `${name}: este mes no hay votación, y el fondo queda entero. La próxima abre ${at(format.dayTime(news.nextAt))}.`;
    }
  },
};
