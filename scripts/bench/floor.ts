/**
 * The least that any contract could spend on ballots like ours: to be told of each, check all proofs with one pairing call,
 * keep one new word a ballot, announce it with its seal, and count. Without a single instruction in between.
 */
import { SEALED_LENGTH } from "../../protocol/seal.ts";
import type { Floors } from "./lines.ts";

const TRANSACTION = 21_000;
const CALLDATA_BYTE = 16;
const PAIRING = 45_000;
const PAIR = 34_000;
const MULTIPLICATION = 6_000;
const ADDITION = 150;
const NEW_WORD = 22_100;
const CHANGED_WORD = 5_000;
const LOG = 375;
const LOG_TOPIC = 375;
const LOG_BYTE = 8;

const NULLIFIER = 32;
const PROOF = 256;
const SEQ_AND_COMMITMENT = 1 + 24;

export const floors = (): Floors => ({ floorBatch20: floorOf(20), floorAlone: floorOf(1) });

/** Per ballot, in a batch of `n`. */
function floorOf(n: number): number {
  const told = CALLDATA_BYTE * (NULLIFIER + SEQ_AND_COMMITMENT + SEALED_LENGTH + PROOF);
  // The event's name, the round and the nullifier are topics.
  const announced = LOG + 3 * LOG_TOPIC + LOG_BYTE * (SEQ_AND_COMMITMENT + SEALED_LENGTH);
  // The four public inputs; in a batch also alpha, the key's constant term, and A and C of each proof but the first.
  const multiplications = n === 1 ? 4 : 6 + 2 * (n - 1);
  const additions = 4 + (n - 1);
  const checked = PAIRING + (n + 3) * PAIR + multiplications * MULTIPLICATION + additions * ADDITION;
  return told + announced + NEW_WORD + (TRANSACTION + CHANGED_WORD + checked) / n;
}
