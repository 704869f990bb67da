import type { HandedOver, KeptBallot } from "./receipts.ts";

/** How long after its word a relay may still be at it: a transaction has to be mined, and seen. */
const GRACE_SECONDS = 120;
/** A relay that promises later than this before the close promises nothing. */
const LAST_CALL_SECONDS = 60;

/** From when a ballot that is not in the box is overdue; sooner where voting closes soon. */
export function overdueFrom({ at, nextBatchBy }: HandedOver, closesAt: number): number {
  const promised = Math.max(at, Math.min(nextBatchBy, closesAt - LAST_CALL_SECONDS));
  return promised + Math.min(GRACE_SECONDS, Math.floor((closesAt - promised) / 4));
}

export function isOverdue({ handed }: KeptBallot, closesAt: number, now: number): boolean {
  const last = handed.at(-1);
  return last !== undefined && now >= overdueFrom(last, closesAt);
}

/**
 * The relay that is next in turn: the first of those configured that has not had this ballot.
 *
 * One after the other, and not to all at once. Whoever carries a ballot sees from which internet address it came and,
 * once the seals are open, what it said: each further relay is one more that must be trusted not to note the first. And two
 * that send the same ballot pay twice for it. So the second one only sees it when the first cannot be reached, or when its
 * promised batch has gone by without it; then it gets the very same ballot, which cannot count twice.
 */
export function nextInTurn(relays: readonly string[], { handed }: KeptBallot): string | null {
  return relays.find((url) => !handed.some(({ relay }) => relay === url)) ?? null;
}
