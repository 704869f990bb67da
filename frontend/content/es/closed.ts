import type { Copy } from "../copy.ts";
import { inWords, un } from "./numbers.ts";

export const closed: Copy["closed"] = {
  plate: "cerrado",
  title: "Este círculo está cerrado",
  text: (date, heirs) =>
    `Se cerró el ${date}. Cada quien puede retirar su saldo, y el resto del fondo se reparte por igual ${heirs === 1 ? "a quien tenía" : `entre ${inWords(heirs)}, que tenían`} un lugar aquí. Las ayudas ganadas todavía se pueden cobrar.`,
  owed: "es tuyo para retirar: lo que quedaba de tu saldo, y tu parte del resto. No caduca.",
  nothing: "Ahora no se te debe nada.",
  later: "Si una ayuda queda sin cobrar, su dinero también se reparte. Vuelve a mirar en unos meses.",
  untaken: (sum, people) =>
    `${sum} esperan a que ${un(people, "vecino los retire", "vecinos los retiren")}. Cada quien lo hace desde su propia billetera.`,
  stranger: "A esta cuenta no se le debe nada.",
  nobody: "Conecta la billetera con la que entraste para ver si hay algo tuyo para retirar.",
  past: "Repasar sus meses",
};
