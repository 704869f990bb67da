import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextPhase, phaseAt, windowsOf } from "../../protocol/clock.ts";
import { OutOfRange } from "../../protocol/errors.ts";
import { DAY, TERMS } from "./support/street.ts";

const { start } = TERMS;

describe("the clock of a circle", () => {
  it("knows no round before the first", () => {
    expect(() => windowsOf(TERMS, -1)).toThrow(OutOfRange);
  });

  it("is the board phase of round 0 before the start", () => {
    expect(phaseAt(TERMS, start - 40 * DAY)).toEqual({ round: 0, phase: "board" });
    expect(phaseAt(TERMS, 0)).toEqual({ round: 0, phase: "board" });
  });

  it.each([
    [0, 0, "board"],
    [21 * DAY - 1, 0, "board"],
    [21 * DAY, 0, "voting"],
    [24 * DAY - 1, 0, "voting"],
    [24 * DAY, 0, "opening"],
    [28 * DAY - 1, 0, "opening"],
    [28 * DAY, 1, "board"],
    [(28 * 5 + 22) * DAY, 5, "voting"],
  ])("is, %i seconds after the start, in round %i at: %s", (seconds, round, phase) => {
    expect(phaseAt(TERMS, start + seconds)).toEqual({ round, phase });
  });

  it("gives the moments of a round", () => {
    const begins = start + 56 * DAY;
    expect(windowsOf(TERMS, 2)).toEqual({
      begins,
      votingOpens: begins + 21 * DAY,
      votingCloses: begins + 24 * DAY,
      sealsOpen: begins + 24.5 * DAY,
      ends: begins + 28 * DAY,
    });
  });

  it("only advances, and says when next", () => {
    const order = { board: 0, voting: 1, opening: 2 };
    fc.assert(
      fc.property(fc.integer({ min: start - 30 * DAY, max: start + 900 * DAY }), (now) => {
        const { round, phase } = phaseAt(TERMS, now);
        const next = nextPhase(TERMS, now);
        expect(next.at).toBeGreaterThan(now);
        expect(phaseAt(TERMS, next.at - 1)).toEqual({ round, phase });
        expect(phaseAt(TERMS, next.at)).toEqual({ round: next.round, phase: next.phase });
        expect(next.round * 3 + order[next.phase]).toBe(round * 3 + order[phase] + 1);
      }),
    );
  });
});
