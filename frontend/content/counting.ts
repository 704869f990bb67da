/** What all languages count and write alike. */

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A round as people count: the contract's first is 0. */
export const counted = (round: number): number => round + 1;
