/** A member's avatar is a front door: eight paints by six patterns are 48, the largest circle, so no two are alike. */

export const paints = ["green", "walnut", "blue", "mustard", "slate", "madder", "teal", "plum"] as const;
export type Paint = (typeof paints)[number];

export const patterns = 6;

/**
 * Given by seat, for as long as somebody sits. Neighbouring seats differ in paint and in pattern; after 24 seats paint and
 * pattern would meet again, so the second half of the street takes the next pattern.
 */
export function doorOf(slot: number): { paint: Paint; pattern: number } {
  const paint = paints[slot % paints.length] ?? "green";
  return { paint, pattern: (slot + Math.floor(slot / 24)) % patterns };
}
