import { hexToBytes, type Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { approvalsOf, REQUEST_SLOTS, slotsOf } from "../../../protocol/ballot.ts";
import { readBallots } from "../../../protocol/box.ts";
import { beaconRoundFor } from "../../../protocol/beacon-clock.ts";
import { windowsOf } from "../../../protocol/clock.ts";
import { drandHttp } from "../../../protocol/drand.ts";
import { openRound } from "../../../protocol/openings.ts";
import type { Ballot, Terms } from "../../../protocol/types.ts";
import type { LocalBeacon } from "../beacon.ts";
import { moveClock } from "../chain.ts";
import { demoVotingSecret, relayKey } from "../neighbours.ts";
import { neighbourNamed, type Lane } from "./lane.ts";
import type { ProofOrder } from "../../prover.ts";
import type { Provers } from "../../provers.ts";
import type { Vote } from "./story.ts";

const HOUR = 3_600;

export type BallotBox = { lane: Lane; terms: Terms; beacon: LocalBeacon; provers: Provers };

/** Which request hangs in which slot, by the story's own names. */
export type Ids = ReadonlyMap<string, number>;

async function roundOf({ lane }: BallotBox, round: number) {
  return lane.client.readContract({ address: lane.circle, abi: circleAbi, functionName: "roundOf", args: [round] });
}

function ticksToApprovals(ticks: string[], ids: Ids, requests: readonly number[]): number {
  return approvalsOf(
    ticks.map((tick) => {
      const slot = requests.slice(0, REQUEST_SLOTS).indexOf(ids.get(tick) ?? -1);
      if (slot < 0) throw new Error(`Nothing called ${tick} is on the ballot.`);
      return slot;
    }),
  );
}

/** Real ballots of a month: proved, sealed to the beacon, put in the box; a changed one after the one it replaces. */
export async function vote(box: BallotBox, round: number, votes: readonly Vote[], ids: Ids): Promise<void> {
  const { lane, terms, beacon, provers } = box;
  await moveClock(lane.client, windowsOf(terms, round).votingOpens + 6 * HOUR);
  const { requests } = await roundOf(box, round);
  const leaves = await lane.client.readContract({ address: lane.circle, abi: circleAbi, functionName: "leaves" });
  const order = (by: string, ticks: string[], seq: number): ProofOrder => ({
    chainId: lane.deployment.chainId,
    circle: lane.circle,
    round,
    secret: hexToBytes(demoVotingSecret(neighbourNamed(by).privateKey)),
    leaves,
    seq,
    approvals: ticksToApprovals(ticks, ids, requests),
    beacon: { publicKey: `0x${beacon.info.public_key}`, round: beaconRoundFor(terms, round) },
  });
  const first = votes.map(({ by, ticks }) => order(by, ticks, 1));
  const changed = votes.flatMap(({ by, instead }) => (instead ? [order(by, instead, 2)] : []));
  const ballots = await provers.prove([...first, ...changed]);
  await cast(lane, round, ballots.slice(0, first.length));
  if (changed.length === 0) return;
  await moveClock(lane.client, windowsOf(terms, round).votingOpens + 30 * HOUR);
  await cast(lane, round, ballots.slice(first.length));
}

async function cast(lane: Lane, round: number, ballots: readonly Ballot[]): Promise<void> {
  // Sorted, as a relay sends them: the order in the box tells nothing of who came first.
  const sorted = [...ballots].sort((a, b) => (a.nullifier < b.nullifier ? -1 : 1));
  await carry(lane, (account) =>
    lane.client.writeContract({
      account,
      address: lane.circle,
      abi: circleAbi,
      functionName: "castBallots",
      args: [round, sorted],
    }),
  );
}

/** When the beacon has spoken: opens every ballot and settles the month. */
export async function openAndSettle(box: BallotBox, round: number): Promise<void> {
  const { lane, terms, beacon } = box;
  await moveClock(lane.client, windowsOf(terms, round).sealsOpen + HOUR);
  const drand = drandHttp({
    url: beacon.url,
    chainHash: `0x${beacon.info.hash}`,
    publicKey: `0x${beacon.info.public_key}`,
    fetch,
  });
  const { signature } = await drand.fetch(beaconRoundFor(terms, round));
  const client = lane.client;
  const [{ slots }, ballotBlocks] = await Promise.all([
    roundOf(box, round),
    client.readContract({ address: lane.circle, abi: circleAbi, functionName: "ballotBlocks", args: [round] }),
  ]);
  const ballots = await readBallots(client, { circle: lane.circle, round, ballotBlocks });
  const { openings, broken } = openRound({ round, slots: slotsOf(slots), ballots, signature });
  if (broken.length > 0) throw new Error("A ballot of the demo street does not open.");
  const door = { address: lane.circle, abi: circleAbi } as const;
  await carry(lane, (account) =>
    client.writeContract({ ...door, account, functionName: "openBallots", args: [round, openings as Opening[]] }),
  );
  await carry(lane, (account) => client.writeContract({ ...door, account, functionName: "settle", args: [round] }));
}

type Opening = { nullifier: bigint; approvals: number; salt: Hex };

async function carry(
  lane: Lane,
  send: (account: ReturnType<typeof privateKeyToAccount>) => Promise<Hex>,
): Promise<void> {
  await lane.settled(await send(privateKeyToAccount(relayKey)));
}
