import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { hexToBytes, keccak256, type Address } from "viem";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { beaconRoundFor } from "../../../protocol/beacon-clock.ts";
import { windowsOf, type Windows } from "../../../protocol/clock.ts";
import { proveBallot } from "../../../protocol/proof.ts";
import type { Ballot, Deployment, Terms } from "../../../protocol/types.ts";
import { startLocalBeacon, type LocalBeacon } from "../../../scripts/local/beacon.ts";
import { moveClock, startChain, type LocalChain } from "../../../scripts/local/chain.ts";
import { deployLocally } from "../../../scripts/local/deployment.ts";
import type { Lane } from "../../../scripts/local/demo/lane.ts";
import { found, usualRules } from "../../../scripts/local/founding.ts";
import { demoVotingSecret, localKey, members, type Neighbour } from "../../../scripts/local/neighbours.ts";
import type { RelayConfig } from "../../../relay/config.ts";

const DAY = 86_400;
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function ceremony() {
  const { resolve } = createRequire(import.meta.url);
  const [wasm, zkey] = await Promise.all(
    ["wasm", "zkey"].map((part) => readFile(resolve(`@zk-kit/semaphore-artifacts/semaphore-6.${part}`))),
  );
  if (!wasm || !zkey) throw new Error("The ceremony's files are not installed.");
  return { wasm, zkey };
}

const STARTS_AT = 2_000_000_000;
const RELAY_INDEX = 18;

export const SLOT = 60;

export type Vote = {
  by: Neighbour;
  seq?: number;
  approvals?: number;
  round?: number;
  beaconRound?: number;
  /** Of another chain the ballot is worth nothing here. */
  chainId?: number;
};

export type Street = {
  chain: LocalChain;
  deployment: Deployment;
  beacon: LocalBeacon;
  terms: Terms;
  lane: Lane;
  circle: Address;
  founders: readonly Neighbour[];
  windows: (round: number) => Windows;
  moveTo: (timestamp: number) => Promise<void>;
  now: () => Promise<number>;
  /** The first second of the slot after the one the chain is in. */
  nextSlot: () => Promise<number>;
  prove: (votes: readonly Vote[]) => Promise<Ballot[]>;
  cast: (round: number, nullifier: bigint) => Promise<{ seq: number; commitment: bigint; opened: boolean }>;
  round: (round: number) => Promise<{ status: number; cast: number; opened: number; winners: number }>;
  /** What a relay of this street is told. */
  config: () => Partial<RelayConfig> & Pick<RelayConfig, "rpcs" | "deployment" | "beacon" | "key">;
  close: () => Promise<void>;
};

/** A real chain in this process with the real contracts, a beacon, and a circle whose founders have taken their seats. */
export async function openStreet(size = 4): Promise<Street> {
  const chain = await startChain({ port: 0, startAt: STARTS_AT });
  const deployment = await deployLocally(chain);
  const clock = { rpcUrl: chain.url };
  const beacon = await startLocalBeacon({ clock, genesis: STARTS_AT, period: 3 });
  const { hash, public_key: key, genesis_time: genesis, period } = beacon.info;
  const terms: Terms = {
    name: "Linden Street",
    token: deployment.token,
    start: STARTS_AT + 2 * DAY,
    lengths: { round: 28 * DAY, voting: 3 * DAY, opening: 4 * DAY, margin: DAY / 2 },
    beacon: { chainHash: `0x${hash}`, keyHash: keccak256(`0x${key}`), genesis, period },
    tally: deployment.equalShares,
  };
  const founders = members.slice(0, size);
  const lane = await found(chain.client, { deployment, terms, rules: usualRules, founders });
  const { circle } = lane;
  const artifacts = await ceremony();
  const now = async () => Number((await chain.client.getBlock()).timestamp);
  const read = { address: circle, abi: circleAbi } as const;

  return {
    chain,
    deployment,
    beacon,
    terms,
    lane,
    circle,
    founders,
    now,
    windows: (round) => windowsOf(terms, round),
    moveTo: (timestamp) => moveClock(chain.client, timestamp),
    nextSlot: async () => (Math.floor((await now()) / SLOT) + 1) * SLOT,
    async prove(votes) {
      const leaves = await chain.client.readContract({ ...read, functionName: "leaves" });
      const ballots: Ballot[] = [];
      for (const { by, seq = 1, approvals = 1, round = 0, ...vote } of votes) {
        const { chainId = deployment.chainId, beaconRound = beaconRoundFor(terms, round) } = vote;
        ballots.push(
          await proveBallot({
            chainId,
            circle,
            round,
            secret: hexToBytes(demoVotingSecret(by.privateKey)),
            leaves,
            seq,
            approvals,
            beacon: { publicKey: `0x${key}`, round: beaconRound },
            artifacts,
            randomBytes,
          }),
        );
      }
      return ballots;
    },
    cast: (round, nullifier) =>
      chain.client.readContract({ ...read, functionName: "ballotOf", args: [round, nullifier] }),
    round: (round) => chain.client.readContract({ ...read, functionName: "roundOf", args: [round] }),
    config: () => ({
      rpcs: [chain.url],
      deployment,
      beacon: { urls: [beacon.url], chainHash: `0x${hash}`, publicKey: `0x${key}` },
      key: localKey(RELAY_INDEX),
      slotSeconds: SLOT,
      logLevel: "debug",
    }),
    async close() {
      await beacon.close();
      await chain.close();
    },
  };
}
