export { capital, counted } from "../counting.ts";

const words = [
  ...["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis"],
  ...["siete", "ocho", "nueve", "diez", "once", "doce"],
];

/** "seis", "13": small counts are words. Before a noun, `un` and `una` count. */
export const inWords = (n: number) => words[n] ?? String(n);

/** "1 papeleta", "2 papeletas", "0 papeletas". */
export const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const agreeing = (none: string, single: string) => (n: number, one: string, many: string) => {
  if (n === 0) return `${none} ${one}`;
  return n === 1 ? `${single} ${one}` : `${inWords(n)} ${many}`;
};

/** "ningún pedido", "un pedido", "seis pedidos". */
export const un = agreeing("ningún", "un");

/** "ninguna papeleta", "una papeleta", "seis papeletas". */
export const una = agreeing("ninguna", "una");

/** "hacía falta 1", "hacían falta 12". */
export const wereNeeded = (n: number) => `${n === 1 ? "hacía" : "hacían"} falta ${n}`;

const isClock = (when: string) => /^\d\d:\d\d$/.test(when);
const article = (when: string) => (when.startsWith("01:") ? "la" : "las");

/** What the page says of a time begins with its day, or is the hour alone: "el viernes 18 dic, 18:00", "a las 18:40". */
export const at = (when: string) => (isClock(when) ? `a ${article(when)} ${when}` : `el ${when}`);

/** "hasta el domingo 20 dic, 23:59", "hasta las 18:40". */
export const until = (when: string) => (isClock(when) ? `hasta ${article(when)} ${when}` : `hasta el ${when}`);

/** "antes del lunes 21 dic, 12:00", "antes de las 18:40". */
export const before = (when: string) => (isClock(when) ? `antes de ${article(when)} ${when}` : `antes del ${when}`);
