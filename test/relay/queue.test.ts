import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../relay/database.ts";
import { openQueue, type HandedBallot, type QueuedBallot, type Queue } from "../../relay/queue.ts";

const circle = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const round = { circle, round: 3 } as const;

const ballot = (nullifier: bigint, seq: number, overrides: Partial<HandedBallot> = {}): HandedBallot => ({
  ...round,
  nullifier,
  seq,
  commitment: 2n ** 191n + BigInt(seq),
  sealedVote: `0x${"5e".repeat(132)}`,
  proof: [1n, 2n, 3n, 4n, 5n, 6n, 7n, 2n ** 253n],
  since: 60,
  ...overrides,
});
const queued = (ballot: HandedBallot): QueuedBallot => ({
  ...ballot,
  seen: null,
  circle: circle.toLowerCase() as `0x${string}`,
});

let folder: string;
let database: Database;
let queue: Queue;
const open = () => {
  database = openDatabase(path());
  queue = openQueue(database);
};
const path = () => join(folder, "relay.sqlite");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "potluck-"));
  open();
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

describe("the queue", () => {
  it("refuses an older ballot than the one that waits", () => {
    expect(queue.put(ballot(7n, 2))).toBe(true);
    expect(queue.put(ballot(7n, 1))).toBe(false);
    expect(queue.find(round, 7n)?.seq).toBe(2);
  });

  it("lets a newer or equal ballot take the place", () => {
    queue.put(ballot(7n, 1));
    expect(queue.put(ballot(7n, 1, { commitment: 9n }))).toBe(true);
    expect(queue.find(round, 7n)?.commitment).toBe(9n);
    expect(queue.put(ballot(7n, 2))).toBe(true);
    expect(queue.waiting(round)).toHaveLength(1);
  });

  it("gives back exactly what was put, by nullifier", () => {
    const ballots = [ballot(2n ** 253n, 1), ballot(1n, 4), ballot(255n, 2)];
    for (const one of ballots) queue.put(one);
    const sorted = [ballot(1n, 4), ballot(255n, 2), ballot(2n ** 253n, 1)];
    expect(queue.waiting(round)).toEqual(sorted.map(queued));
    expect(queue.rounds()).toEqual([{ circle: circle.toLowerCase(), round: 3 }]);
  });

  it("keeps rounds and circles apart", () => {
    queue.put(ballot(7n, 1));
    expect(queue.find({ circle, round: 4 }, 7n)).toBeNull();
    expect(queue.waiting({ circle: "0x0000000000000000000000000000000000000001", round: 3 })).toEqual([]);
  });

  it("keeps a newer ballot when an older one has been delivered", () => {
    queue.put(ballot(7n, 2));
    queue.delivered(round, 7n, 1);
    expect(queue.find(round, 7n)?.seq).toBe(2);
    queue.delivered(round, 7n, 2);
    expect(queue.find(round, 7n)).toBeNull();
  });

  it("counts what it holds, and what the chain does not have yet", () => {
    for (const nullifier of [7n, 8n, 9n]) queue.put(ballot(nullifier, 2));
    queue.see(round, 7n, 2, 100n);
    queue.see(round, 8n, 1, 101n);
    expect(queue.find(round, 7n)?.seen).toBe(100n);
    expect([queue.size(), queue.unseen()]).toEqual([3, 2]);
  });

  it("has not seen what was only on a chain that is another one now, nor what was changed since", () => {
    for (const nullifier of [7n, 8n, 9n]) queue.put(ballot(nullifier, 1));
    for (const [nullifier, block] of [
      [7n, 99n],
      [8n, 100n],
      [9n, 98n],
    ] as const)
      queue.see(round, nullifier, 1, block);
    queue.unsee(100n);
    queue.put(ballot(9n, 2));
    expect(queue.waiting(round).map(({ seen }) => seen)).toEqual([99n, null, null]);
  });

  it("remembers why a ballot was given up", () => {
    queue.put(ballot(7n, 2));
    queue.drop({ ...round, nullifier: 7n, seq: 2, reason: "Circle_BadProof" });
    expect(queue.waiting(round)).toEqual([]);
    expect(queue.dropped()).toEqual([
      { circle: circle.toLowerCase(), round: 3, nullifier: 7n, seq: 2, reason: "Circle_BadProof" },
    ]);
  });

  it("is all there when opened again", () => {
    queue.put(ballot(7n, 1));
    queue.begin(round);
    database.close();
    open();
    expect(queue.waiting(round)).toHaveLength(1);
    expect(queue.hasBegun(round)).toBe(true);
    expect(queue.hasBegun({ circle, round: 4 })).toBe(false);
  });

  it("leaves nothing of a delivered ballot in the file once it is closed", () => {
    queue.put(ballot(0xfeedfacecafebeefn, 1));
    queue.delivered(round, 0xfeedfacecafebeefn, 1);
    database.close();
    expect(readFileSync(path(), "latin1")).not.toContain("feedfacecafebeef");
    open();
  });
});
