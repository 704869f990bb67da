/** How many of the words are asked for: enough that nobody has them by having glanced. */
const ASKED = 3;
/** Enough to tell every word of the list from every other. */
const LEAST_LETTERS = 4;

/** Places in the list, from 0, in its order. */
export function askedPlaces(length: number, randomBelow: (bound: number) => number): number[] {
  const places = Array.from({ length }, (_, place) => place);
  while (places.length > ASKED) places.splice(randomBelow(places.length), 1);
  return places;
}

/** As somebody types it off paper: any case, spaces around it, and its first four letters or more. */
export function isWord(typed: string, word: string): boolean {
  const letters = typed.normalize("NFKD").trim().toLowerCase();
  return letters === word || (letters.length >= LEAST_LETTERS && word.startsWith(letters));
}
