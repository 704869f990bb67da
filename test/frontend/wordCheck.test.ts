import { describe, expect, it } from "vitest";
import { isWord, placesToAsk } from "../../frontend/secrets/wordCheck.ts";

describe("words asked off the paper", () => {
  it("are three, in order, wherever chance puts them", () => {
    expect(placesToAsk([5, 9, 1, 7, 3])).toEqual([0, 2, 4]);
    expect(placesToAsk([5, 1])).toEqual([0, 1]);
  });

  it("are taken in any case and by their first four letters, and no other way", () => {
    for (const typed of ["quantum", " Quantum ", "quan"]) expect(isWord(typed, "quantum"), typed).toBe(true);
    for (const typed of ["", "qua", "quart", "quantums"]) expect(isWord(typed, "quantum"), typed).toBe(false);
    expect(isWord("add", "add")).toBe(true);
    expect(isWord("add", "addict")).toBe(false);
  });
});
