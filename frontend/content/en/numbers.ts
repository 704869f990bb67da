export { capital, counted } from "../counting.ts";

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "six", "13": small counts are words. */
export const inWords = (n: number) => words[n] ?? String(n);

/** "1 ballot", "2 ballots". */
export const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** "One request", "six requests". */
export const someInWords = (n: number, one: string, many: string) => `${inWords(n)} ${n === 1 ? one : many}`;
