import { expect } from "@playwright/test";
import { hexToBytes } from "viem";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { approvalsOf } from "../../../protocol/ballot.ts";
import { beaconRoundFor } from "../../../protocol/beacon-clock.ts";
import { windowsOf } from "../../../protocol/clock.ts";
import { moveClock } from "../../../scripts/local/chain.ts";
import { Provers } from "../../../scripts/provers.ts";
import { demoVotingSecret, type Neighbour } from "../../../scripts/local/neighbours.ts";
import type { FoundedCircle } from "./circle.ts";
import type { StreetConfig } from "./config.ts";

export type Votes = { round: number; voters: readonly Neighbour[]; slots: readonly number[] };

/** Ballots with real proofs, brought by a transaction once voting is open: each ticks the same. */
export async function castAll(
  { lane, terms }: FoundedCircle,
  config: StreetConfig,
  { round, voters, slots }: Votes,
): Promise<void> {
  const provers = new Provers();
  try {
    const { client, circle } = lane;
    await moveClock(client, windowsOf(terms, round).votingOpens + 60);
    const leaves = await client.readContract({ address: circle, abi: circleAbi, functionName: "leaves" });
    const ballots = await provers.prove(
      voters.map(({ privateKey }) => ({
        chainId: config.deployment.chainId,
        circle,
        round,
        secret: hexToBytes(demoVotingSecret(privateKey)),
        leaves,
        seq: 1,
        approvals: approvalsOf([...slots]),
        beacon: { publicKey: config.beacon.publicKey, round: beaconRoundFor(terms, round) },
      })),
    );
    const account = voters[0]?.account;
    if (account === undefined) throw new Error("Nobody is there to bring the ballots.");
    const call = { account, address: circle, abi: circleAbi, functionName: "castBallots" } as const;
    await lane.settled(await client.writeContract({ ...call, args: [round, ballots] }));
  } finally {
    await provers.end();
  }
}

/** As the contract counts a round's states. */
const SETTLED = 3;

/** Lets the seals open; the street's relay opens the ballots and settles. */
export async function letSettle({ lane, terms }: FoundedCircle, config: StreetConfig, round: number): Promise<void> {
  const { client, circle } = lane;
  // The beacon publishes the key within one of its periods.
  await moveClock(client, windowsOf(terms, round).sealsOpen + config.beacon.period + 1);
  const read = { address: circle, abi: circleAbi, functionName: "roundOf", args: [round] } as const;
  await expect.poll(() => client.readContract(read), { timeout: 90_000 }).toMatchObject({ status: SETTLED });
}
