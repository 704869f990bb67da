import { poseidon2 } from "poseidon-lite/poseidon2";
import { NotOnRoster, OutOfRange } from "./errors.ts";
import { checkField } from "./field.ts";

export const TREE_DEPTH = 6;
/** Leaves of the tree: seats are numbered 0..63. */
export const ROSTER_SLOTS = 64;
/** Of which at most this many are taken. */
export const MAX_SEATS = 48;

export type RosterPath = { index: number; siblings: bigint[] };

/** Every level of the full tree, leaves first. Both children are always hashed, also when one is empty (0). */
function levelsOf(leaves: readonly bigint[]): bigint[][] {
  if (leaves.length > ROSTER_SLOTS) throw new OutOfRange("The number of leaves", leaves.length);
  let level = Array.from({ length: ROSTER_SLOTS }, (_, slot) => checkField(`Leaf ${slot}`, leaves[slot] ?? 0n));
  const levels = [level];
  while (level.length > 1) {
    const below = level;
    level = Array.from({ length: below.length / 2 }, (_, i) => poseidon2([below[2 * i] ?? 0n, below[2 * i + 1] ?? 0n]));
    levels.push(level);
  }
  return levels;
}

/** Root of the roster's tree; missing leaves at the end are empty. */
export function rosterRoot(leaves: readonly bigint[]): bigint {
  return levelsOf(leaves)[TREE_DEPTH]?.[0] ?? 0n;
}

export function rosterPath(leaves: readonly bigint[], slot: number): RosterPath {
  if (!Number.isInteger(slot) || slot < 0 || slot >= ROSTER_SLOTS) throw new OutOfRange("The slot", slot);
  const siblings = levelsOf(leaves)
    .slice(0, TREE_DEPTH)
    .map((level, height) => level[(slot >> height) ^ 1] ?? 0n);
  return { index: slot, siblings };
}

/** The slot in which this commitment sits. */
export function slotOf(leaves: readonly bigint[], commitment: bigint): number {
  const slot = commitment === 0n ? -1 : leaves.indexOf(commitment);
  if (slot < 0) throw new NotOnRoster(commitment);
  return slot;
}
