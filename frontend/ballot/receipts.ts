import * as z from "zod/mini";
import type { Address } from "viem";
import type { UnprovenBallot } from "../../protocol/proof.ts";
import type { Ballot } from "../../protocol/types.ts";
import type { House } from "../house.tsx";
import { chainKey, forget, keep, readKept } from "../storage.ts";

const hex = z.templateLiteral(["0x", z.string().check(z.regex(/^[0-9a-fA-F]*$/))]);

const ReceiptSchema = z.object({
  sealed: z.object({ nullifier: z.bigint(), seq: z.int(), commitment: z.bigint(), sealedVote: hex }),
  proof: z.nullable(z.array(z.bigint()).check(z.length(8))),
  handed: z.array(z.object({ relay: z.string(), at: z.number(), nextBatchBy: z.number() })),
});

/** A relay that took it, when, and by when it said it would send it. */
export type HandedOver = { relay: string; at: number; nextBatchBy: number };

/**
 * The ballot as this browser sealed it, kept as soon as it is sealed: whatever happens to the page then, what is left to
 * do needs nobody to tick anything again. What was ticked is not in it and cannot be read from it before the seals open.
 * Once they are open, it says which of the opened ballots is one's own; "Find my ballot" takes it out again.
 */
export type KeptBallot = {
  sealed: UnprovenBallot;
  /** null until the proof is made. */
  proof: Ballot["proof"] | null;
  /** The last one last. */
  handed: readonly HandedOver[];
};

export type WhichBallot = { circle: Address; round: number; account: Address };

const keyOf = async (house: House, { circle, round, account }: WhichBallot) =>
  `potluck/ballot/${await chainKey(house)}/${circle}/${round}/${account}`.toLowerCase();

export async function readReceipt(house: House, which: WhichBallot): Promise<KeptBallot | null> {
  const kept = await readKept(await keyOf(house, which), ReceiptSchema);
  return kept === null ? null : { ...kept, proof: kept.proof === null ? null : packed(kept.proof) };
}

export async function keepReceipt(house: House, which: WhichBallot, kept: KeptBallot): Promise<void> {
  await keep(await keyOf(house, which), kept);
}

export async function forgetReceipt(house: House, which: WhichBallot): Promise<void> {
  await forget(await keyOf(house, which));
}

/** Ready to be handed over, or null while its proof is missing. */
export const provenOf = ({ sealed, proof }: KeptBallot): Ballot | null =>
  proof === null ? null : { ...sealed, proof };

function packed([a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n]: readonly bigint[]): Ballot["proof"] {
  return [a, b, c, d, e, f, g, h];
}

const CODE_SIGNS = 8;

/** Of 48 signs the first eight: four and four that find a ballot in the box and say nothing of what was ticked. */
export function receiptCode({ commitment }: { commitment: bigint }): string {
  const text = commitment.toString(16).padStart(48, "0").toUpperCase();
  return `${text.slice(0, 4)}-${text.slice(4, CODE_SIGNS)}`;
}

/** A code as somebody typed it from paper, written as ours are; null when it is none. */
export function readCode(typed: string): string | null {
  const signs = typed.replace(/[^0-9a-z]/gi, "").toUpperCase();
  return /^[0-9A-F]{8}$/.test(signs) ? `${signs.slice(0, 4)}-${signs.slice(4)}` : null;
}
