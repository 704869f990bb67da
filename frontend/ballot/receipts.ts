import * as z from "zod/mini";
import type { Address } from "viem";
import type { Ballot } from "../../protocol/types.ts";
import type { House } from "../house.tsx";
import { chainKey, keep, readKept } from "../storage.ts";

const hex = z.templateLiteral(["0x", z.string().check(z.regex(/^[0-9a-fA-F]*$/))]);

const ReceiptSchema = z.object({
  nullifier: z.bigint(),
  seq: z.int(),
  commitment: z.bigint(),
  sealedVote: hex,
  proof: z.array(z.bigint()).check(z.length(8)),
  /** null until a relay took it. */
  handedOver: z.nullable(z.object({ relay: z.string(), at: z.number(), nextBatchBy: z.number() })),
});

export type HandedOver = { relay: string; at: number; nextBatchBy: number };

/** The sealed ballot as this browser made it, kept before anything is sent. What was ticked is not in it. */
export type KeptBallot = { ballot: Ballot; handedOver: HandedOver | null };

export type WhichBallot = { circle: Address; round: number; account: Address };

const keyOf = async (house: House, { circle, round, account }: WhichBallot) =>
  `potluck/ballot/${await chainKey(house)}/${circle}/${round}/${account}`.toLowerCase();

export async function readReceipt(house: House, which: WhichBallot): Promise<KeptBallot | null> {
  const kept = await readKept(await keyOf(house, which), ReceiptSchema);
  if (kept === null) return null;
  const { handedOver, proof, sealedVote, ...rest } = kept;
  return { ballot: { ...rest, sealedVote: sealedVote, proof: packed(proof) }, handedOver };
}

export async function keepReceipt(house: House, which: WhichBallot, { ballot, handedOver }: KeptBallot): Promise<void> {
  await keep(await keyOf(house, which), { ...ballot, proof: [...ballot.proof], handedOver });
}

function packed([a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n]: readonly bigint[]): Ballot["proof"] {
  return [a, b, c, d, e, f, g, h];
}

/** Four and four characters that find a ballot in the box and say nothing of what was ticked. */
export function receiptCode({ commitment }: { commitment: bigint }): string {
  const text = commitment.toString(16).padStart(48, "0").toUpperCase();
  return `${text.slice(0, 4)}-${text.slice(4, 8)}`;
}
