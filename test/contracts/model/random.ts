/** Chance that can be repeated: the same seed, the same choices. */
export type Chance = {
  /** 0 <= n < 1 */
  next: () => number;
  /** From..to, both included. */
  between: (from: number, to: number) => number;
  pick: <T>(from: readonly T[]) => T;
  happens: (probability: number) => boolean;
  /** In a new order. */
  shuffled: <T>(list: readonly T[]) => T[];
};

/** mulberry32 */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error("There is nothing to pick from.");
    const [picked] = from.slice(between(0, from.length - 1));
    return picked as T;
  };
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, order: next() }))
      .sort((a, b) => a.order - b.order)
      .map(({ item }) => item);
  return { next, between, pick, happens: (probability) => next() < probability, shuffled };
}
