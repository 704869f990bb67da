import type { Hex } from "viem";
import { approvalsOf, ballotCommitment } from "./ballot.ts";
import { saltOf } from "./salt.ts";
import type { BallotPaper } from "./ballot.ts";
import { newestBallots } from "./ballots.ts";
import { OpeningMismatch, SealBroken } from "./errors.ts";
import type { VotingSecret } from "./identity.ts";
import { openSeal } from "./seal.ts";
import type { CastBallot, Opening } from "./types.ts";

export type BrokenBallot = { nullifier: bigint; error: SealBroken | OpeningMismatch };

type OpenRoundInput = {
  round: number;
  /** The slots on the ballot: Round.slots. */
  slots: readonly number[];
  ballots: readonly CastBallot[];
  /** The beacon's signature of the round the ballots were sealed to. */
  signature: Hex;
};

/**
 * Opens every ballot of a round that the contract will take. The broken ones (a garbage seal, another content than was
 * committed to, a tick beside the ballot) are left out, for one of them would revert a whole batch: unopened they count
 * exactly as empty ballots.
 */
export function openRound({ round, slots, ballots, signature }: OpenRoundInput): {
  openings: Opening[];
  broken: BrokenBallot[];
} {
  const openings: Opening[] = [];
  const broken: BrokenBallot[] = [];
  for (const ballot of newestBallots(ballots)) {
    try {
      const content = openSeal({ sealed: ballot.sealedVote, signature });
      const opening = { nullifier: ballot.nullifier, ...content };
      checkOpening({ round, slots, ballot, opening });
      openings.push(opening);
    } catch (error) {
      if (!(error instanceof SealBroken || error instanceof OpeningMismatch)) throw error;
      broken.push({ nullifier: ballot.nullifier, error });
    }
  }
  return { openings, broken };
}

type CheckOpeningInput = { round: number; slots: readonly number[]; ballot: CastBallot; opening: Opening };

/** Throws OpeningMismatch unless the contract would take this opening. */
export function checkOpening({ round, slots, ballot, opening }: CheckOpeningInput): void {
  const { nullifier, seq } = ballot;
  if (ballotCommitment({ ...opening, round, nullifier, seq }) !== ballot.commitment) {
    throw new OpeningMismatch(nullifier, "the commitment differs");
  }
  if ((opening.approvals & ~approvalsOf(slots)) !== 0) {
    throw new OpeningMismatch(nullifier, "it ticks what was not on the ballot");
  }
}

type OwnOpeningInput = BallotPaper & { secret: VotingSecret; slots: readonly number[]; ballot: CastBallot };

/**
 * The voter's own ballot, opened from the secret alone: without the beacon, the seal or anything the phone remembers.
 * The salt follows from the secret, and of the at most 2^16 sets of ticks one fits the commitment; a full board of them
 * takes a few seconds to try.
 */
export function ownOpening({ secret, chainId, circle, round, slots, ballot }: OwnOpeningInput): Opening {
  const { nullifier, seq, commitment } = ballot;
  const salt = saltOf({ secret, chainId, circle, round, seq });
  for (const approvals of subsetsOf(approvalsOf(slots))) {
    if (ballotCommitment({ round, nullifier, seq, approvals, salt }) === commitment)
      return { nullifier, approvals, salt };
  }
  throw new OpeningMismatch(nullifier, "it was not cast with this voting secret");
}

/** Every subset of a bitmap, from all of it down to none. */
function* subsetsOf(bitmap: number): Generator<number> {
  for (let subset = bitmap; subset > 0; subset = (subset - 1) & bitmap) yield subset;
  yield 0;
}
