import { describe, expect, it } from "vitest";
import { PhraseUnreadable, type PhraseFault } from "../../protocol/errors.ts";
import { phraseOf, readPhrase, type PhraseLength } from "../../protocol/recovery-phrase.ts";

const secret = crypto.getRandomValues(new Uint8Array(32));
const words = phraseOf(secret);
const phrase = words.join(" ");

function faultOf(text: string, length: PhraseLength = 24): PhraseFault {
  try {
    readPhrase(text, length);
  } catch (error) {
    if (error instanceof PhraseUnreadable) return error.fault;
  }
  throw new Error("No fault was found.");
}

describe("a recovery phrase", () => {
  it("is what BIP-39 says", () => {
    expect(phraseOf(new Uint8Array(32))).toEqual([...Array<string>(23).fill("abandon"), "art"]);
    expect(phraseOf(new Uint8Array(16).fill(0x7f)).join(" ")).toBe(
      "legal winner thank year wave sausage worth useful legal winner thank yellow",
    );
  });

  it("gives back the secret, however it is typed off paper", () => {
    const typed = [
      phrase,
      ` ${phrase.toUpperCase()} \n`,
      words.map((word, index) => `${index + 1}. ${word}`).join("\n"),
      words.join(", "),
      words.map((word) => word.slice(0, 4)).join(" "),
    ];
    for (const text of typed) expect(readPhrase(text, 24)).toEqual(secret);
  });

  it("says how many words are missing, or too many", () => {
    expect(faultOf("")).toEqual({ kind: "length", words: 0, needed: 24 });
    expect(faultOf(words.slice(1).join(" "))).toEqual({ kind: "length", words: 23, needed: 24 });
    expect(faultOf(phrase, 12)).toEqual({ kind: "length", words: 24, needed: 12 });
    expect(faultOf(phraseOf(secret.slice(16)).join(" "))).toEqual({ kind: "length", words: 12, needed: 24 });
  });

  it("says which word is in no list", () => {
    const wrong = words.with(6, "quincely");
    expect(faultOf(wrong.join(" "))).toEqual({ kind: "word", position: 7 });
    expect(faultOf(words.with(0, "a").join(" "))).toEqual({ kind: "word", position: 1 });
  });

  it("notices two words that changed places, and says nothing of them", () => {
    const mixed = "zoo ".repeat(23) + "abandon";
    expect(faultOf(mixed)).toEqual({ kind: "checksum" });
    try {
      readPhrase(mixed, 24);
    } catch (error) {
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/zoo|abandon/);
    }
  });
});
