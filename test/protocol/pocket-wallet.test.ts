import { hexToBytes } from "viem";
import { describe, expect, it } from "vitest";
import { PhraseUnreadable } from "../../protocol/errors.ts";
import { newPocketSeed, pocketAccount } from "../../protocol/pocket-wallet.ts";
import { phraseOf, readPhrase, WALLET_WORDS } from "../../protocol/recovery-phrase.ts";

const addressOf = (words: string) => pocketAccount(readPhrase(words, WALLET_WORDS)).address;

describe("the account of 12 words", () => {
  it("is the one that wallet apps open with them (BIP-39, BIP-44)", () => {
    // Hardhat's and Foundry's first account, and those of BIP-39's published vectors without a passphrase.
    const known = {
      "test test test test test test test test test test test junk": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",
      "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about":
        "0x9858EfFD232B4033E47d90003D41EC34EcaEda94",
      "legal winner thank year wave sausage worth useful legal winner thank yellow":
        "0x58A57ed9d8d624cBD12e2C467D34787555bB1b25",
    };
    for (const [words, address] of Object.entries(known)) expect(addressOf(words)).toBe(address);
  });

  it("comes back from them as they are typed off paper", () => {
    const seed = newPocketSeed((length) => crypto.getRandomValues(new Uint8Array(length)));
    const words = phraseOf(seed);
    expect(words).toHaveLength(12);
    const typed = words.map((word, place) => `${place + 1}. ${word.slice(0, 4).toUpperCase()}`).join("\n");
    expect(readPhrase(typed, WALLET_WORDS)).toEqual(seed);
    expect(addressOf(words.join(" "))).toBe(pocketAccount(seed).address);
  });

  it("grows from the bytes of the published vectors", () => {
    const seed = hexToBytes("0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f");
    expect(phraseOf(seed).join(" ")).toBe(
      "legal winner thank year wave sausage worth useful legal winner thank yellow",
    );
  });

  it("is none for words that are too few, unknown, or do not fit together, and what is thrown quotes none", () => {
    const faultOf = (words: string) => {
      try {
        return addressOf(words);
      } catch (error) {
        if (!(error instanceof PhraseUnreadable)) throw error;
        for (const word of words.split(" ")) expect(error.message).not.toContain(word);
        return error.fault;
      }
    };
    expect(faultOf("legal winner thank")).toEqual({ kind: "length", words: 3, needed: 12 });
    expect(faultOf("legal winner thank year wave sausage wurst useful legal winner thank yellow")).toEqual({
      kind: "word",
      position: 7,
    });
    expect(faultOf("winner legal thank year wave sausage worth useful legal winner thank yellow")).toEqual({
      kind: "checksum",
    });
  });
});
