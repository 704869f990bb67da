import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunk, due, FIRST_BATCH, isLastSlot, nextBatchBy, slotStart } from "../../relay/schedule.ts";

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
      since: fc.integer({ min: 0, max: now }).map((at) => slotStart(at, slotSeconds)),
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

  it("sends nothing in the slot in which it came, but in the last one", () => {
    fc.assert(
      fc.property(scene, ({ now, slots, waiting }) => {
        fc.pre(!isLastSlot(now, slots));
        for (const ballot of due(now, waiting, slots))
          expect(ballot.since).toBeLessThan(slotStart(now, slots.slotSeconds));
      }),
    );
  });

  it("lets no first batch go with fewer than three, but in the last slot", () => {
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
        const ballot: Entry = { nullifier, seq: 1, since: slotStart(now, slots.slotSeconds) };
        const queue = [...waiting, ballot].slice(-48);
        const enough = slots.begun || new Set(queue.map((entry) => entry.nullifier)).size >= FIRST_BATCH;
        const by = nextBatchBy(now, slots.close, slots.slotSeconds, enough);
        expect(by).toBeGreaterThanOrEqual(now);
        expect(by).toBeLessThan(slots.close);
        expect(due(by, queue, slots).map((sent) => sent.nullifier)).toContain(nullifier);
      }),
    );
  });

  it("names the next multiple of the slot, the last slot, or now", () => {
    expect(nextBatchBy(1_000, 10_000, 60)).toBe(1_020);
    expect(nextBatchBy(1_020, 10_000, 60)).toBe(1_080);
    expect(nextBatchBy(1_000, 10_000, 60, false)).toBe(9_940);
    expect(nextBatchBy(9_930, 10_000, 60)).toBe(9_940);
    expect(nextBatchBy(9_940, 10_000, 60)).toBe(9_940);
    expect(nextBatchBy(9_999, 10_000, 60, false)).toBe(9_999);
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
