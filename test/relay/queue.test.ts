import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, type QueuedBallot, type Store } from "../../relay/store.ts";

const circle = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const round = { circle, round: 3 } as const;

const ballot = (nullifier: bigint, seq: number, overrides: Partial<QueuedBallot> = {}): QueuedBallot => ({
  ...round,
  nullifier,
  seq,
  commitment: 2n ** 191n + BigInt(seq),
  sealedVote: `0x${"5e".repeat(132)}`,
  proof: [1n, 2n, 3n, 4n, 5n, 6n, 7n, 2n ** 253n],
  since: 60,
  ...overrides,
});
const lowercased = (queued: QueuedBallot): QueuedBallot => ({
  ...queued,
  circle: circle.toLowerCase() as `0x${string}`,
});

let folder: string;
let store: Store;
const path = () => join(folder, "relay.sqlite");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "potluck-"));
  store = openStore(path());
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

describe("the queue", () => {
  it("refuses an older ballot than the one that waits", () => {
    expect(store.put(ballot(7n, 2))).toBe(true);
    expect(store.put(ballot(7n, 1))).toBe(false);
    expect(store.find(round, 7n)?.seq).toBe(2);
  });

  it("lets a newer or equal ballot take the place", () => {
    store.put(ballot(7n, 1));
    expect(store.put(ballot(7n, 1, { commitment: 9n }))).toBe(true);
    expect(store.find(round, 7n)?.commitment).toBe(9n);
    expect(store.put(ballot(7n, 2))).toBe(true);
    expect(store.waiting(round)).toHaveLength(1);
  });

  it("gives back exactly what was put, by nullifier", () => {
    const ballots = [ballot(2n ** 253n, 1), ballot(1n, 4), ballot(255n, 2)];
    for (const one of ballots) store.put(one);
    const sorted = [ballot(1n, 4), ballot(255n, 2), ballot(2n ** 253n, 1)];
    expect(store.waiting(round)).toEqual(sorted.map(lowercased));
    expect(store.rounds()).toEqual([{ circle: circle.toLowerCase(), round: 3 }]);
  });

  it("keeps rounds and circles apart", () => {
    store.put(ballot(7n, 1));
    expect(store.find({ circle, round: 4 }, 7n)).toBeNull();
    expect(store.waiting({ circle: "0x0000000000000000000000000000000000000001", round: 3 })).toEqual([]);
  });

  it("keeps a newer ballot when an older one has been delivered", () => {
    store.put(ballot(7n, 2));
    store.delivered(round, 7n, 1);
    expect(store.find(round, 7n)?.seq).toBe(2);
    store.delivered(round, 7n, 2);
    expect(store.find(round, 7n)).toBeNull();
  });

  it("remembers why a ballot was given up", () => {
    store.put(ballot(7n, 2));
    store.drop({ ...round, nullifier: 7n, seq: 2, reason: "Circle_BadProof" });
    expect(store.waiting(round)).toEqual([]);
    expect(store.dropped()).toEqual([
      { circle: circle.toLowerCase(), round: 3, nullifier: 7n, seq: 2, reason: "Circle_BadProof" },
    ]);
  });

  it("is all there when opened again", () => {
    store.put(ballot(7n, 1));
    store.begin(round);
    const again = openStore(path());
    expect(again.waiting(round)).toHaveLength(1);
    expect(again.hasBegun(round)).toBe(true);
    expect(again.hasBegun({ circle, round: 4 })).toBe(false);
    again.close();
  });

  it("leaves nothing of a delivered ballot in the file once it is closed", () => {
    store.put(ballot(0xfeedfacecafebeefn, 1));
    store.delivered(round, 0xfeedfacecafebeefn, 1);
    store.close();
    expect(readFileSync(path(), "latin1")).not.toContain("feedfacecafebeef");
    store = openStore(path());
  });
});
