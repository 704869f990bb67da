/** The roster's root: Poseidon over 64 leaves, remembering every pair it has hashed. */
import { poseidon2 } from "poseidon-lite/poseidon2";
import type { Circle } from "./circle.ts";
import { personOf } from "./circle.ts";

export const LEAVES = 64;

const known = new Map<string, bigint>();

function hash(left: bigint, right: bigint): bigint {
  const key = `${left} ${right}`;
  let parent = known.get(key);
  if (parent === undefined) {
    parent = poseidon2([left, right]);
    known.set(key, parent);
  }
  return parent;
}

export function leavesOf(circle: Circle): bigint[] {
  return Array.from({ length: LEAVES }, (_, slot) => {
    const account = circle.seats[slot];
    return account ? personOf(circle, account).commitment : 0n;
  });
}

export function rootOf(circle: Circle): bigint {
  const root = (from: number, count: number, leaves: readonly bigint[]): bigint =>
    count === 1 ? (leaves[from] ?? 0n) : hash(root(from, count / 2, leaves), root(from + count / 2, count / 2, leaves));
  return root(0, LEAVES, leavesOf(circle));
}
