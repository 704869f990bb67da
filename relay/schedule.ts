/**
 * When ballots travel. All times are the chain's, in unix seconds. Slots begin at multiples of `slotSeconds`, and in the last
 * one before the close at ever shorter halves of what is left: the moment a ballot appears on the chain tells nothing of the
 * moment it was handed over but the slot, and nobody waits longer than half of the time that was left.
 */

/** A round's first batch waits for this many ballots: one that travels alone would be easy to place. */
export const FIRST_BATCH = 3;
/** In this many seconds before the close a ballot is sent at once. */
export const LAST_CALL = 300;
export const MOST_BALLOTS = 48;
/** Beyond this a larger batch saves little: it costs about 100k gas a ballot, 2M in all. */
export const BALLOTS_PER_TRANSACTION = 20;

export type Slots = { slotSeconds: number; close: number };

/** The first second of the slot that holds `time`, long before a close. */
export const slotStart = (time: number, slotSeconds: number): number => Math.floor(time / slotSeconds) * slotSeconds;

/** Nothing waits for company or after a failure any longer. */
export const isLastSlot = (now: number, { close, slotSeconds }: Slots): boolean => close - now <= slotSeconds;

/** Nothing waits at all: what is left is what a transaction needs. */
export const isLastCall = (now: number, { close, slotSeconds }: Slots): boolean =>
  close - now <= Math.min(LAST_CALL, slotSeconds);

/** The slot that holds `now`: from its first second to the first of the next. */
export function slotAt(now: number, slots: Slots): { start: number; end: number } {
  const { close, slotSeconds } = slots;
  if (!isLastSlot(now, slots)) {
    const start = slotStart(now, slotSeconds);
    return { start, end: Math.min(start + slotSeconds, close - slotSeconds) };
  }
  let span = slotSeconds;
  while (span > 1 && close - now <= Math.floor(span / 2)) span = Math.floor(span / 2);
  const half = Math.floor(span / 2);
  return { start: close - span, end: close - Math.max(half, Math.min(LAST_CALL, slotSeconds)) };
}

/**
 * By when a ballot handed over at `now` is sent: the next slot; or, when the round's first batch is still short of
 * company (`enough` false), one slot before the close at the latest.
 */
export function nextBatchBy(now: number, slots: Slots, enough = true): number {
  if (isLastCall(now, slots)) return now;
  const isAlone = !enough && !isLastSlot(now, slots);
  return isAlone ? slots.close - slots.slotSeconds : slotAt(now, slots).end;
}

export type Waiting = {
  nullifier: bigint;
  seq: number;
  /** First second of the slot in which the relay took it. */
  since: number;
};

/**
 * Which of a round's waiting ballots travel now, in the order they travel. `begun` says whether a batch of this round
 * went before. Sorted by nullifier: the order of arrival is forgotten.
 */
export function due<Entry extends Waiting>(
  now: number,
  waiting: readonly Entry[],
  slots: Slots & { begun: boolean },
): Entry[] {
  if (now >= slots.close) return [];
  const newest = newestOfEach(waiting);
  if (isLastCall(now, slots)) return newest;
  const { start } = slotAt(now, slots);
  const ripe = newest.filter((ballot) => ballot.since < start);
  return slots.begun || ripe.length >= FIRST_BATCH || isLastSlot(now, slots) ? ripe : [];
}

function newestOfEach<Entry extends Waiting>(waiting: readonly Entry[]): Entry[] {
  const newest = new Map<bigint, Entry>();
  for (const ballot of waiting) {
    const known = newest.get(ballot.nullifier);
    if (known === undefined || ballot.seq > known.seq) newest.set(ballot.nullifier, ballot);
  }
  return [...newest.values()].sort(byNullifier).slice(0, MOST_BALLOTS);
}

function byNullifier(a: Waiting, b: Waiting): number {
  return a.nullifier < b.nullifier ? -1 : a.nullifier > b.nullifier ? 1 : 0;
}

export function chunk<Entry>(entries: readonly Entry[], size: number): Entry[][] {
  const chunks: Entry[][] = [];
  for (let from = 0; from < entries.length; from += size) chunks.push(entries.slice(from, from + size));
  return chunks;
}
