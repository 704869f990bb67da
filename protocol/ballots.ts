import { MAX_SEQ } from "./ballot.ts";
import { OutOfRange } from "./errors.ts";
import type { CastBallot } from "./types.ts";

/** The one that counts of each nullifier: the highest seq. By nullifier, so that the order tells nothing of the voters. */
export function newestBallots(ballots: readonly CastBallot[]): CastBallot[] {
  const newest = new Map<bigint, CastBallot>();
  for (const ballot of ballots) {
    const other = newest.get(ballot.nullifier);
    if (!other || ballot.seq > other.seq) newest.set(ballot.nullifier, ballot);
  }
  return [...newest.values()].sort((a, b) => (a.nullifier < b.nullifier ? -1 : 1));
}

export function findOwn(ballots: readonly CastBallot[], nullifier: bigint): CastBallot | undefined {
  return newestBallots(ballots).find((ballot) => ballot.nullifier === nullifier);
}

/** What the next ballot of this nullifier is numbered: one more than the chain has, never what a phone remembers. */
export function nextSeq(ballots: readonly CastBallot[], nullifier: bigint): number {
  const seq = (findOwn(ballots, nullifier)?.seq ?? 0) + 1;
  if (seq > MAX_SEQ) throw new OutOfRange("The seq", seq);
  return seq;
}
