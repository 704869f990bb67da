import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunk, due, FIRST_BATCH, isLastCall, isLastSlot, nextBatchBy, slotAt } from "../../relay/schedule.ts";

const seconds = fc.integer({ min: 1, max: 86_400 });
const time = fc.integer({ min: 0, max: 2_000_000_000 });

type Entry = { nullifier: bigint; seq: number; since: number };

/** A moment in a voting phase with ballots taken at any time before it. */
const scene = fc
  .record({ slotSeconds: seconds, close: time, before: fc.integer({ min: 1, max: 600_000 }), begun: fc.boolean() })
  .filter(({ close, before }) => close > before)
  .chain(({ slotSeconds, close, before, begun }) => {
    const now = close - before;
    const entry = fc.record({
      nullifier: fc.bigInt({ min: 1n, max: 60n }),
      seq: fc.integer({ min: 1, max: 5 }),
      since: fc.integer({ min: 0, max: now }).map((at) => slotAt(at, { slotSeconds, close }).start),
    });
    return fc.record({
      now: fc.constant(now),
      slots: fc.constant({ slotSeconds, close, begun }),
      waiting: fc.array(entry, { maxLength: 80 }),
    });
  });

const newest = (waiting: readonly Entry[], nullifier: bigint): number =>
  Math.max(...waiting.filter((ballot) => ballot.nullifier === nullifier).map((ballot) => ballot.seq));

describe("when ballots travel", () => {
  it("sends nothing at or after the close", () => {
    fc.assert(
      fc.property(scene, fc.nat(), ({ slots, waiting }, late) => due(slots.close + late, waiting, slots).length === 0),
    );
  });

  it("sends nothing in the slot in which it came, but at the last call", () => {
    fc.assert(
      fc.property(scene, ({ now, slots, waiting }) => {
        fc.pre(!isLastCall(now, slots));
        for (const ballot of due(now, waiting, slots)) expect(ballot.since).toBeLessThan(slotAt(now, slots).start);
      }),
    );
  });

  it("lets nobody wait longer than half of what is left, once the last slot has begun", () => {
    fc.assert(
      fc.property(scene, ({ now, slots }) => {
        const { start, end } = slotAt(now, slots);
        expect(start).toBeLessThanOrEqual(now);
        fc.pre(!isLastCall(now, slots));
        expect(end).toBeGreaterThan(now);
        expect(slotAt(end, slots).start).toBe(isLastCall(end, slots) ? slotAt(end, slots).start : end);
        if (isLastSlot(now, slots)) expect(slots.close - end).toBeGreaterThanOrEqual((slots.close - start) / 2 - 1);
      }),
    );
  });

  it("says of a ballot nothing but its slot: whenever it came in there, it travels at the same moment", () => {
    fc.assert(
      fc.property(scene, fc.nat(), ({ now, slots }, later) => {
        fc.pre(!isLastCall(now, slots));
        const { start, end } = slotAt(now, slots);
        const other = start + (later % (end - start));
        expect(slotAt(other, slots)).toEqual({ start, end });
        expect(nextBatchBy(other, slots)).toBe(nextBatchBy(now, slots));
      }),
    );
  });

  it("lets no first batch go with fewer than three before the last slot", () => {
    fc.assert(
      fc.property(scene, ({ now, slots, waiting }) => {
        const sent = due(now, waiting, { ...slots, begun: false });
        if (!isLastSlot(now, slots) && sent.length > 0) expect(sent.length).toBeGreaterThanOrEqual(FIRST_BATCH);
      }),
    );
  });

  it("sends everything in the last slot, however few they are", () => {
    fc.assert(
      fc.property(scene, ({ slots, waiting }) => {
        const voters = new Set(waiting.map((ballot) => ballot.nullifier)).size;
        expect(due(slots.close - 1, waiting, slots)).toHaveLength(Math.min(48, voters));
      }),
    );
  });

  it("sends the newest of each voter only, once, sorted by nullifier, at most 48", () => {
    fc.assert(
      fc.property(scene, ({ now, slots, waiting }) => {
        const sent = due(now, waiting, slots);
        expect(sent.length).toBeLessThanOrEqual(48);
        for (const [index, ballot] of sent.entries()) {
          expect(ballot.seq).toBe(newest(waiting, ballot.nullifier));
          const before = sent[index - 1];
          if (before !== undefined) expect(ballot.nullifier > before.nullifier).toBe(true);
        }
      }),
    );
  });

  it("does not depend on the order in which ballots came", () => {
    const numbered = scene.map(({ waiting, ...rest }) => ({
      ...rest,
      waiting: waiting.map((ballot, index) => ({ ...ballot, seq: index + 1 })),
    }));
    fc.assert(
      fc.property(numbered, ({ now, slots, waiting }) => {
        expect(due(now, [...waiting].reverse(), slots)).toEqual(due(now, waiting, slots));
      }),
    );
  });

  it("keeps the promise of nextBatchBy", () => {
    fc.assert(
      fc.property(scene, fc.bigInt({ min: 100n, max: 200n }), ({ now, slots, waiting }, nullifier) => {
        const ballot: Entry = { nullifier, seq: 1, since: slotAt(now, slots).start };
        const queue = [...waiting, ballot].slice(-48);
        const enough = slots.begun || new Set(queue.map((entry) => entry.nullifier)).size >= FIRST_BATCH;
        const by = nextBatchBy(now, slots, enough);
        expect(by).toBeGreaterThanOrEqual(now);
        expect(by).toBeLessThan(slots.close);
        expect(due(by, queue, slots).map((sent) => sent.nullifier)).toContain(nullifier);
      }),
    );
  });

  it("names the next multiple of the slot, the last slot, its halves, or now", () => {
    const short = { close: 10_000, slotSeconds: 60 };
    expect(nextBatchBy(1_000, short)).toBe(1_020);
    expect(nextBatchBy(1_020, short)).toBe(1_080);
    expect(nextBatchBy(1_000, short, false)).toBe(9_940);
    expect(nextBatchBy(9_930, short)).toBe(9_940);
    expect(nextBatchBy(9_940, short)).toBe(9_940);
    expect(nextBatchBy(9_999, short, false)).toBe(9_999);
    const long = { close: 100_000, slotSeconds: 14_400 };
    const beforeClose = (seconds: number, enough = true) =>
      long.close - nextBatchBy(long.close - seconds, long, enough);
    expect(beforeClose(14_401)).toBe(14_400);
    expect([14_400, 7_201, 7_200, 3_600, 1_800, 900].map((left) => beforeClose(left))).toEqual([
      7_200, 7_200, 3_600, 1_800, 900, 450,
    ]);
    expect([450, 301, 300, 1].map((left) => beforeClose(left, false))).toEqual([300, 300, 300, 1]);
  });

  it("cuts batches without losing or turning any", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 50 }), (entries, most) => {
        const parts = chunk(entries, most);
        expect(parts.flat()).toEqual(entries);
        expect(parts.every((part) => part.length > 0 && part.length <= most)).toBe(true);
      }),
    );
  });
});
