const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "six", "13": small counts are words. */
export const inWords = (n: number) => words[n] ?? String(n);

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 ballot", "2 ballots". */
export const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** "One request", "six requests". */
export const someInWords = (n: number, one: string, many: string) => `${inWords(n)} ${n === 1 ? one : many}`;

export const ordinal = (n: number) => {
  const end = n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${end}`;
};

/** A round as people count: the contract's first is 0. */
export const counted = (round: number): number => round + 1;
