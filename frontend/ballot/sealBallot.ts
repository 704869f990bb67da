import { keccak256 } from "viem";
import { approvalsOf } from "../../protocol/ballot.ts";
import { beaconRoundFor } from "../../protocol/beacon-clock.ts";
import { nextSeq } from "../../protocol/ballots.ts";
import { readAllBallots } from "../../protocol/box.ts";
import type { VotingSecret } from "../../protocol/identity.ts";
import type { Circle, Round } from "../../protocol/types.ts";
import { FlowFault } from "../flows/failure.ts";
import type { House } from "../house.tsx";
import { prove } from "../worker/prover.ts";
import type { ProofStep } from "../../protocol/proof.ts";
import { nullifierIn } from "./useMyBallot.ts";
import { keepReceipt, readReceipt, type KeptBallot, type WhichBallot } from "./receipts.ts";

export type SealInput = { circle: Circle; round: Round; secret: VotingSecret; slots: readonly number[] };

type OnPart = (step: ProofStep, behind: number) => void;

/**
 * Ticks to a sealed ballot with its proof, kept here as soon as it is sealed and again when it is proven. Nothing is sent
 * anywhere: the chain is only asked for the whole round.
 */
export async function sealBallot(
  house: House,
  which: WhichBallot,
  { circle, round, secret, slots }: SealInput,
  onPart: OnPart,
): Promise<KeptBallot> {
  const { publicKey } = house.config.beacon;
  if (keccak256(publicKey) !== circle.terms.beacon.keyHash) throw new FlowFault({ kind: "otherBeacon" });
  onPart("sealing", 0);
  const paper = { chainId: circle.chainId, circle: circle.address, round: round.round };
  const [nullifier, ballots, before] = await Promise.all([
    nullifierIn(house, { circle, round, account: which.account }, secret),
    readAllBallots(house.client, { ...paper, ballotBlocks: round.ballotBlocks }),
    readReceipt(house, which),
  ]);
  // One more than the chain has, and than this browser has made: that one may be with a relay still.
  const seq = Math.max(nextSeq(ballots, nullifier), (before?.sealed.seq ?? 0) + 1);
  const beacon = { publicKey, round: beaconRoundFor(circle.terms, round.round) };
  const order = { ...paper, secret, leaves: circle.leaves, seq, approvals: approvalsOf(slots), beacon };
  let keeping: Promise<void> = Promise.resolve();
  const { proof, ...sealed } = await prove(order, {
    onPart,
    onSealed: (unproven) => {
      keeping = keepReceipt(house, which, { sealed: unproven, proof: null, handed: [] });
    },
  });
  await keeping;
  return keepProven(house, which, { sealed, proof, handed: [] });
}

/** Goes on with a ballot that was sealed here before the page went away: what was ticked is not needed any more. */
export async function finishBallot(
  house: House,
  which: WhichBallot,
  { circle, round, secret, kept }: Omit<SealInput, "slots"> & { kept: KeptBallot },
  onPart: OnPart,
): Promise<KeptBallot> {
  if (kept.proof !== null) return kept;
  const { proof, ...sealed } = await prove(
    {
      chainId: circle.chainId,
      circle: circle.address,
      round: round.round,
      secret,
      leaves: circle.leaves,
      sealed: kept.sealed,
    },
    { onPart },
  );
  return keepProven(house, which, { ...kept, sealed, proof });
}

async function keepProven(house: House, which: WhichBallot, kept: KeptBallot): Promise<KeptBallot> {
  await keepReceipt(house, which, kept);
  return kept;
}
