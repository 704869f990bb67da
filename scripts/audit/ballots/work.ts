import type { Address, Hex } from "viem";
import { SealBroken } from "../../../protocol/errors.ts";
import { openSeal } from "../../../protocol/seal.ts";
import type { Ballot } from "../../../protocol/types.ts";
import { verifyBallot, verifyBallots } from "../../../protocol/verify.ts";

/** What takes a core's time, in pieces that can be handed to another thread. */
export type Work =
  | { kind: "proofs"; chainId: number; circle: Address; round: number; root: bigint; ballots: Ballot[] }
  | { kind: "seals"; signature: Hex; seals: Hex[] };

export type SealContent = { approvals: number; salt: Hex };

/** One answer per ballot: whether its proof holds; what its seal holds, or null for a broken one. */
export type Answer<W extends Work = Work> = W extends { kind: "proofs" } ? boolean[] : (SealContent | null)[];

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

export function checkProofs({ ballots, ...claim }: Extract<Work, { kind: "proofs" }>): boolean[] {
  if (verifyBallots({ ...claim, ballots, randomBytes })) return ballots.map(() => true);
  // One of them does not hold: which?
  return ballots.map((ballot) => verifyBallot({ ...claim, ballot }));
}

export function openSeals({ signature, seals }: Extract<Work, { kind: "seals" }>): (SealContent | null)[] {
  return seals.map((sealed) => {
    try {
      return openSeal({ sealed, signature });
    } catch (error) {
      if (error instanceof SealBroken) return null;
      throw error;
    }
  });
}
