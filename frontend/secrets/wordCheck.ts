/** One word in 2,048 is guessed; three are not. */
const ASKED = 3;
/** Enough to tell every word of the list from every other. */
const LEAST_LETTERS = 4;

/** Which words are asked for, by place, in order: those whose weights are the least. */
export function placesToAsk(weights: readonly number[]): number[] {
  return weights
    .map((weight, place) => ({ weight, place }))
    .sort((one, other) => one.weight - other.weight)
    .slice(0, ASKED)
    .map(({ place }) => place)
    .sort((one, other) => one - other);
}

/** As somebody types a word off paper: any case, and its first four letters are enough. */
export function isWord(typed: string, word: string): boolean {
  const letters = typed.normalize("NFKD").trim().toLowerCase();
  return letters === word || (letters.length >= LEAST_LETTERS && word.startsWith(letters));
}
