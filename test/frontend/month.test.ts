import { describe, expect, it } from "vitest";
import type { Month } from "../../frontend/ui/model.ts";
import { marksOf, nextOf } from "../../frontend/ui/month.ts";
import { notchMarks, notches, notchesDone } from "../../frontend/art/wafer.ts";

const day = 86_400;
const monthAt = (now: number): Month => ({
  round: 0,
  phase: "board",
  now,
  start: 0,
  votingOpens: 21 * day,
  votingCloses: 24 * day,
  sealsOpen: 24.5 * day,
  end: 28 * day,
});

describe("the month in twenty-eight marks", () => {
  it("has 21 of board, 3 of voting, 4 of opening", () => {
    const marks = marksOf(monthAt(0));
    expect(marks.map(({ part }) => part)).toEqual([
      ...Array<string>(21).fill("board"),
      ...Array<string>(3).fill("vote"),
      ...Array<string>(4).fill("open"),
    ]);
  });
  it("stands on exactly one mark inside the month, on none before or after", () => {
    const standing = (now: number) => marksOf(monthAt(now)).filter(({ state }) => state === "now").length;
    for (const now of [0, day - 1, day, 21 * day, 24 * day - 1, 28 * day - 1]) expect(standing(now)).toBe(1);
    expect(standing(-1)).toBe(0);
    expect(standing(28 * day)).toBe(0);
  });
  it("belongs to the later part at a boundary", () => {
    const marks = marksOf(monthAt(21 * day));
    expect(marks[20]).toEqual({ part: "board", state: "past" });
    expect(marks[21]).toEqual({ part: "vote", state: "now" });
  });
});

describe("what people wait for", () => {
  it("follows the clock", () => {
    const next = (now: number) => nextOf(monthAt(now)).what;
    expect(next(-1)).toBe("begins");
    expect(next(0)).toBe("opens");
    expect(next(21 * day)).toBe("closes");
    expect(next(24 * day)).toBe("seals");
    expect(next(24.5 * day)).toBe("next");
  });
});

describe("the wafer", () => {
  it("has a notch for each day, filled in order", () => {
    expect(notches).toBe(28);
    expect(notchesDone(0)).toBe("");
    expect(notchesDone(28)).toBe(notchMarks);
    expect(notchMarks.startsWith(notchesDone(7))).toBe(true);
  });
});
