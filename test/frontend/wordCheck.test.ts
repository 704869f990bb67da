import { describe, expect, it } from "vitest";
import { isWord, placesToAsk } from "../../frontend/secrets/wordCheck.ts";

describe("words asked off the paper", () => {
  it("are three, in order, wherever chance puts them", () => {
    expect(placesToAsk([5, 9, 1, 7, 3])).toEqual([0, 2, 4]);
    expect(placesToAsk([5, 1])).toEqual([0, 1]);
    for (let draw = 0; draw < 50; draw += 1) {
      const places = placesToAsk([...crypto.getRandomValues(new Uint32Array(12))]);
      expect(new Set(places).size).toBe(3);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      expect(places.every((place) => place >= 0 && place < 12)).toBe(true);
    }
  });

  it("are taken in any case and by their first four letters, and no other way", () => {
    for (const typed of ["quantum", " Quantum ", "quan", "QUANT"]) expect(isWord(typed, "quantum"), typed).toBe(true);
    for (const typed of ["", "qua", "quart", "quantums"]) expect(isWord(typed, "quantum"), typed).toBe(false);
    expect(isWord("add", "add")).toBe(true);
    expect(isWord("add", "addict")).toBe(false);
  });
});
