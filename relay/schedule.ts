/**
 * When ballots travel. All times are the chain's, in unix seconds; slots begin at multiples of `slotSeconds`, so that
 * the moment a ballot appears on the chain tells nothing of the moment it was handed over.
 */

/** A round's first batch waits for this many ballots: one that travels alone would be easy to place. */
export const FIRST_BATCH = 3;
export const MOST_BALLOTS = 48;
/** Beyond this a larger batch saves little: it costs about 100k gas a ballot, 2M in all. */
export const BALLOTS_PER_TRANSACTION = 20;

export type Slots = { slotSeconds: number; close: number };

/** The first second of the slot that holds `time`. */
export const slotStart = (time: number, slotSeconds: number): number => Math.floor(time / slotSeconds) * slotSeconds;

/** Within the last slot before the close nothing waits any longer. */
export const isLastSlot = (now: number, { close, slotSeconds }: Slots): boolean => close - now <= slotSeconds;

/**
 * By when a ballot handed over at `now` is sent: the next slot; or, when the round's first batch is still short of
 * company (`enough` false), one slot before the close at the latest.
 */
export function nextBatchBy(now: number, close: number, slotSeconds: number, enough = true): number {
  const slots = { close, slotSeconds };
  if (isLastSlot(now, slots)) return now;
  const next = slotStart(now, slotSeconds) + slotSeconds;
  return Math.min(enough ? next : close, close - slotSeconds);
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
  if (isLastSlot(now, slots)) return newest;
  const current = slotStart(now, slots.slotSeconds);
  const ripe = newest.filter((ballot) => ballot.since < current);
  return slots.begun || ripe.length >= FIRST_BATCH ? ripe : [];
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
