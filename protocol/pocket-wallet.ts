import type { LocalAccount } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { phraseOf } from "./recovery-phrase.ts";
import type { RandomBytes } from "./secret.ts";

/** 16 random bytes, the whole of a pocket wallet: on paper they are its 12 words (BIP-39). Who has them can spend. */
export type PocketSeed = Uint8Array;

const SEED_LENGTH = 16;

export const newPocketSeed = (randomBytes: RandomBytes): PocketSeed => randomBytes(SEED_LENGTH);

/**
 * The account at m/44'/60'/0'/0/0 (BIP-44) of the words, without a passphrase of their own: where wallet apps look first,
 * so that the same words open the same account there.
 */
export const pocketAccount = (seed: PocketSeed): LocalAccount => mnemonicToAccount(phraseOf(seed).join(" "));
