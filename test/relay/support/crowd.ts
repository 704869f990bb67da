import { hexToBytes, keccak256, parseEther, stringToHex, type Address } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { beaconRoundFor } from "../../../protocol/beacon-clock.ts";
import { windowsOf, type Windows } from "../../../protocol/clock.ts";
import type { Ballot, Terms } from "../../../protocol/types.ts";
import { startLocalBeacon, type LocalBeacon } from "../../../scripts/local/beacon.ts";
import { moveClock, startChain, type LocalChain } from "../../../scripts/local/chain.ts";
import { deployLocally } from "../../../scripts/local/deployment.ts";
import type { ProofOrder } from "../../../scripts/prover.ts";
import { found, usualRules } from "../../../scripts/local/founding.ts";
import { demoVotingSecret, localKey, type Neighbour } from "../../../scripts/local/neighbours.ts";
import { provedOnce } from "./proved.ts";
import { SLOT } from "./street.ts";

const DAY = 86_400;
const STARTS_AT = 2_000_000_000;
const RELAY_INDEX = 18;

/** One voter's ballot in one circle, as their phone would hand it over. */
export type Vote = { circle: Address; ballot: Ballot };

export type Crowd = {
  chain: LocalChain;
  beacon: LocalBeacon;
  windows: Windows;
  circles: readonly Address[];
  /** Everybody's ballots in the order in which that voter hands them over. */
  voters: readonly (readonly Vote[])[];
  environment: Record<string, string>;
  relay: Address;
  now: () => Promise<number>;
  close: () => Promise<void>;
};

type Size = {
  circles: number;
  voters: number;
  /** How often a voter votes anew, by their place in the list. */ again: (voter: number) => number;
};

const person = (index: number): Neighbour => {
  const privateKey = keccak256(stringToHex(`voter ${index}`));
  return { handle: `Voter ${index}`, privateKey, account: privateKeyToAccount(privateKey) };
};

/** Several full circles of the same people at their first vote, with all their ballots proved beforehand. */
export async function openCrowd({ circles: count, voters: size, again }: Size): Promise<Crowd> {
  const chain = await startChain({ port: 0, startAt: STARTS_AT });
  const { client } = chain;
  const deployment = await deployLocally(chain);
  // Always the same: ballots that were proved for an earlier crowd are sealed to it.
  const secretKey = new Uint8Array(32).fill(1);
  const beacon = await startLocalBeacon({ clock: { rpcUrl: chain.url }, genesis: STARTS_AT, period: 3, secretKey });
  const { hash, public_key: key, genesis_time: genesis, period } = beacon.info;
  const publicKey = `0x${key}` as const;
  const terms: Terms = {
    name: "Linden Street",
    token: deployment.token,
    start: STARTS_AT + 2 * DAY,
    lengths: { round: 28 * DAY, voting: 3 * DAY, opening: 4 * DAY, margin: DAY / 2 },
    beacon: { chainHash: `0x${hash}`, keyHash: keccak256(publicKey), genesis, period },
    tally: deployment.equalShares,
  };
  const founders = Array.from({ length: size }, (_, index) => person(index));
  for (const { account } of founders) await client.setBalance({ address: account.address, value: parseEther("10") });
  const circles: Address[] = [];
  for (let index = 0; index < count; index += 1) {
    const named = { ...terms, name: `Linden Street ${index + 1}` };
    circles.push((await found(client, { deployment, terms: named, rules: usualRules, founders })).circle);
  }
  const windows = windowsOf(terms, 0);
  await moveClock(client, windows.votingOpens + 60);

  const orders: ProofOrder[] = [];
  for (const circle of circles) {
    const leaves = await client.readContract({ address: circle, abi: circleAbi, functionName: "leaves" });
    const of = { chainId: deployment.chainId, circle, round: 0, leaves };
    const sealed = { publicKey, round: beaconRoundFor(terms, 0) };
    for (const [index, { privateKey }] of founders.entries()) {
      const secret = hexToBytes(demoVotingSecret(privateKey));
      for (let seq = 1; seq <= 1 + again(index); seq += 1) {
        orders.push({ ...of, secret, seq, approvals: (index + seq) % 2, beacon: sealed });
      }
    }
  }
  const proved = await provedOnce(orders);
  const voters = new Map<string, Vote[]>();
  for (const [index, { circle }] of orders.entries()) {
    const ballot = proved[index];
    if (ballot === undefined) throw new Error("a ballot was not proved");
    const voter = `${circle}/${ballot.nullifier}`;
    voters.set(voter, [...(voters.get(voter) ?? []), { circle, ballot }]);
  }

  const relayKey = localKey(RELAY_INDEX);
  return {
    chain,
    beacon,
    windows,
    circles,
    voters: [...voters.values()],
    relay: privateKeyToAccount(relayKey).address,
    environment: {
      POTLUCK_RPC: chain.url,
      POTLUCK_CHAIN_ID: String(deployment.chainId),
      POTLUCK_DEPLOYMENT: JSON.stringify(deployment),
      POTLUCK_RELAY_KEY: relayKey,
      POTLUCK_BEACON_URL: beacon.url,
      POTLUCK_BEACON_HASH: hash,
      POTLUCK_BEACON_PUBLIC_KEY: key,
      POTLUCK_SLOT_SECONDS: String(SLOT),
      POTLUCK_TICK_SECONDS: "0.25",
      POTLUCK_CONFIRMATIONS: "8",
      POTLUCK_MAX_FEE_GWEI: "50",
      POTLUCK_SPEND_PER_DAY: "1000",
      POTLUCK_LOG: "error",
    },
    now: async () => Number((await client.getBlock()).timestamp),
    async close() {
      await beacon.close();
      await chain.close();
    },
  };
}
