import { keccak256 } from "viem";
import { nextSeq, readAllBallots } from "../../protocol/ballots.ts";
import type { VotingSecret } from "../../protocol/identity.ts";
import type { Ballot, Circle, Round } from "../../protocol/types.ts";
import { FlowFault } from "../flows/failure.ts";
import type { House } from "../house.tsx";
import { prove } from "../worker/prover.ts";
import type { ProofStep } from "../../protocol/proof.ts";

export type SealInput = {
  circle: Circle;
  round: Round;
  secret: VotingSecret;
  slots: readonly number[];
  /** Of the ballot this browser handed over last and the chain may not show yet. */
  lastSeq: number;
};

/** Ticks to a sealed ballot with its proof. Nothing is sent anywhere: the chain is only asked for the whole round. */
export async function sealBallot(house: House, input: SealInput, onStep: (step: ProofStep) => void): Promise<Ballot> {
  const { circle, round, secret, slots, lastSeq } = input;
  const { publicKey } = house.config.beacon;
  if (keccak256(publicKey) !== circle.terms.beacon.keyHash) throw new FlowFault({ kind: "otherBeacon" });
  onStep("checking files");
  const [{ nullifierOf }, { approvalsOf, scopeOf }, { beaconRoundFor }] = await Promise.all([
    import("../../protocol/identity.ts"),
    import("../../protocol/ballot.ts"),
    import("../../protocol/beacon.ts"),
  ]);
  const paper = { chainId: circle.chainId, circle: circle.address, round: round.round };
  const ballots = await readAllBallots(house.client, { ...paper, ballotBlocks: round.ballotBlocks });
  const nullifier = nullifierOf(secret, scopeOf(paper));
  return prove(
    {
      ...paper,
      secret,
      leaves: circle.leaves,
      seq: Math.max(nextSeq(ballots, nullifier), lastSeq + 1),
      approvals: approvalsOf(slots),
      beacon: { publicKey, round: beaconRoundFor(circle.terms, round.round) },
    },
    onStep,
  );
}
