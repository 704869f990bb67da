import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english";
import { PhraseUnreadable } from "./errors.ts";

/** Of a voting secret's 32 bytes, or of the 16 that a pocket wallet grows from (BIP-39). */
export type PhraseLength = 12 | 24;

/** Enough to tell every word of the list from every other. */
const LEAST_LETTERS = 4;

export const SECRET_WORDS: PhraseLength = 24;
export const WALLET_WORDS: PhraseLength = 12;

export function phraseOf(bytes: Uint8Array): string[] {
  return entropyToMnemonic(bytes, wordlist).split(" ");
}

/**
 * As somebody types it off paper: any case, spaces, numbers before the words, and each word by its first four letters or
 * more. What is thrown says where the fault is, and quotes nothing.
 */
export function readPhrase(text: string, length: PhraseLength): Uint8Array {
  const typed =
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  if (typed.length !== length) throw new PhraseUnreadable({ kind: "length", words: typed.length, needed: length });
  const words = typed.map((word, index) => {
    const known = wordOf(word);
    if (known === null) throw new PhraseUnreadable({ kind: "word", position: index + 1 });
    return known;
  });
  try {
    return mnemonicToEntropy(words.join(" "), wordlist);
  } catch {
    // Without the library's own error, which may quote the words.
    throw new PhraseUnreadable({ kind: "checksum" });
  }
}

function wordOf(typed: string): string | null {
  if (wordlist.includes(typed)) return typed;
  const fitting = typed.length < LEAST_LETTERS ? [] : wordlist.filter((word) => word.startsWith(typed));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
