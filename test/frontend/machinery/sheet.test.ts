import { describe, expect, it } from "vitest";
import type { Round } from "../../../protocol/types.ts";
import type { SheetSource } from "../../../frontend/history/readSheet.ts";
import { sheetOf } from "../../../frontend/history/sheetModel.ts";
import { circleWith, localConfig, requestWith, roundWith } from "./support.ts";

const source = (changes: Partial<SheetSource> = {}): SheetSource => ({
  requests: [],
  motions: [],
  rules: circleWith().rules,
  flows: null,
  ended: new Map(),
  frozenIn: null,
  endedIn: null,
  ...changes,
});
const sheet = (round: Partial<Round>, changes?: Partial<SheetSource>) =>
  sheetOf(localConfig, circleWith(), roundWith({ round: 1, ...round }), source(changes));

describe("a month on one sheet", () => {
  it("does not say that nothing was pinned when it was that nobody came", () => {
    expect(sheet({ status: "none" }).ballot).toEqual({ kind: "none", why: "nobody-voted" });
    const requests = [requestWith({ id: 4 })];
    const unvoted = sheet({ status: "open", slots: [0], requests: [4] }, { requests });
    expect(unvoted.ballot).toEqual({ kind: "none", why: "nobody-voted" });
    expect(unvoted.requests).toMatchObject([{ outcome: { kind: "stays" } }]);
    expect(sheet({ status: "open" }).ballot).toEqual({ kind: "none", why: "nothing-pinned" });
  });

  it("reckons with the rules of its own month, whatever they are by now", () => {
    const rules = { ...circleWith().rules, spendPercent: 50 };
    const half = sheet({ status: "settled", budget: 20_000_000n }, { rules });
    expect(half.toGive).toBe(40_000_000n);
  });
});
