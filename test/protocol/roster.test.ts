import { LeanIMT } from "@zk-kit/lean-imt";
import fc from "fast-check";
import { poseidon2 } from "poseidon-lite";
import { describe, expect, it } from "vitest";
import { NotOnRoster, OutOfRange } from "../../protocol/errors.ts";
import { SCALAR_FIELD } from "../../protocol/field.ts";
import { ROSTER_SLOTS, rosterPath, rosterRoot, slotOf, TREE_DEPTH } from "../../protocol/roster.ts";

/** Root of an empty tree, as the contract has it. */
const EMPTY_ROOT = 0x2dee93c5a666459646ea7d22cca9e1bcfed71e6951b953611d11dda32ea09d78n;

const leaf = fc.bigInt({ min: 1n, max: SCALAR_FIELD - 1n });
const roster = fc.array(fc.oneof({ weight: 1, arbitrary: fc.constant(0n) }, { weight: 2, arbitrary: leaf }), {
  minLength: 1,
  maxLength: ROSTER_SLOTS,
});

function climb(leaf: bigint, { index, siblings }: { index: number; siblings: bigint[] }): bigint {
  return siblings.reduce(
    (node, sibling, height) => ((index >> height) & 1 ? poseidon2([sibling, node]) : poseidon2([node, sibling])),
    leaf,
  );
}

describe("the roster's tree", () => {
  it("refuses more leaves than it has slots", () => {
    expect(() => rosterRoot(Array.from({ length: ROSTER_SLOTS + 1 }, () => 1n))).toThrow(OutOfRange);
  });

  it("refuses a leaf beyond the field, which the circuit would take for another one", () => {
    expect(() => rosterRoot([1n + SCALAR_FIELD])).toThrow(OutOfRange);
    expect(() => rosterRoot([-1n])).toThrow(OutOfRange);
  });

  it.each([-1, 64, 1.5])("has no path for slot %s", (slot) => {
    expect(() => rosterPath([1n], slot)).toThrow(OutOfRange);
  });

  it("finds no slot for who has no seat, nor for the empty leaf", () => {
    expect(() => slotOf([1n, 0n], 2n)).toThrow(NotOnRoster);
    expect(() => slotOf([1n, 0n], 0n)).toThrow(NotOnRoster);
  });

  it("has a root when nobody sits, and it is not 0", () => {
    expect(rosterRoot([])).toBe(EMPTY_ROOT);
    expect(rosterRoot(Array.from({ length: ROSTER_SLOTS }, () => 0n))).toBe(EMPTY_ROOT);
  });

  it("leads every leaf to its root along six siblings, gaps or not", () => {
    fc.assert(
      fc.property(roster, fc.nat(ROSTER_SLOTS - 1), (leaves, slot) => {
        const path = rosterPath(leaves, slot);
        expect(path.siblings).toHaveLength(TREE_DEPTH);
        expect(climb(leaves[slot] ?? 0n, path)).toBe(rosterRoot(leaves));
      }),
      { numRuns: 12 },
    );
  });

  it("is the tree Semaphore builds when all 64 slots are taken, and another one otherwise", () => {
    const leaves = Array.from({ length: ROSTER_SLOTS }, (_, slot) => BigInt(slot + 1));
    const lean = (some: bigint[]) => new LeanIMT((a, b) => poseidon2([a, b]), some).root;
    expect(rosterRoot(leaves)).toBe(lean(leaves));
    expect(rosterRoot(leaves.slice(0, 5))).not.toBe(lean(leaves.slice(0, 5)));
  });

  it("tells seats apart: the same people in other slots are another roster", () => {
    expect(rosterRoot([1n, 2n, 0n])).not.toBe(rosterRoot([1n, 0n, 2n]));
    expect(slotOf([1n, 0n, 2n], 2n)).toBe(2);
  });
});
