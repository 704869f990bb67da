import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { decodeFunctionData, parseEventLogs } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { openCrowd, type Crowd, type Vote } from "./support/crowd.ts";
import { moveClock } from "../../scripts/local/chain.ts";
import { readMeters } from "./support/meters.ts";
import { startFaultyNode } from "./support/node.ts";
import { launchRelay, spawnRelay } from "./support/process.ts";
import { post } from "./support/relay.ts";
import { SLOT } from "./support/street.ts";

/** `npm run test:deep:relay`: the whole of it. */
const isDeep = process.env["POTLUCK_DEEP"] === "1";
const KILLS = isDeep ? 200 : 10;
const SIZE = isDeep ? { circles: 4, voters: 48 } : { circles: 2, voters: 3 };
const LONG_MS = isDeep ? 3_600_000 : 240_000;
/** Phones that ask at the same time. */
const AT_ONCE = 16;
/** Of the wall for a block, of the chain's clock for the same. */
const BLOCK_MS = 150;
const BLOCK_SECONDS = 7;
/** Of the time that a relay needs to start, after which it is killed at the earliest and at the latest. */
const EARLIEST = 0.3;
const LATEST = 2.5;

let crowd: Crowd;
let folder: string;
let environment: Record<string, string>;

beforeAll(async () => {
  crowd = await openCrowd({ ...SIZE, again: (voter) => (voter % 3 === 0 ? 2 : 0) });
  folder = mkdtempSync(join(tmpdir(), "potluck-"));
  environment = { ...crowd.environment, POTLUCK_DB: join(folder, "relay.sqlite") };
}, LONG_MS);

afterAll(async () => {
  await crowd.close();
  rmSync(folder, { recursive: true });
});

const say = (figures: object): void => {
  if (isDeep) process.stdout.write(`${JSON.stringify(figures)}\n`);
};

/** The chain goes on by itself: a block every moment, with whatever is in the pool by then. */
function letTimePass(): () => Promise<void> {
  const { client } = crowd.chain;
  let isPassing = true;
  const passing = (async () => {
    await client.setAutomine(false);
    while (isPassing) {
      const { timestamp } = await client.getBlock();
      await client.setNextBlockTimestamp({ timestamp: timestamp + BigInt(BLOCK_SECONDS) });
      await client.mine({ blocks: 1 });
      await sleep(BLOCK_MS);
    }
  })();
  return async () => {
    isPassing = false;
    await passing;
    await client.setAutomine(true);
  };
}

/** A phone: hands over one voter's ballots in their order, each until a relay says that it has it. */
async function phone(votes: readonly Vote[], url: () => string | null, mayGo: () => Promise<void>): Promise<void> {
  for (const { circle, ballot } of votes) {
    await mayGo();
    for (let isTaken = false; !isTaken;) {
      const relay = url();
      const answer =
        relay === null ? null : await post(relay, "/v1/ballots", { circle, round: 0, ballot }).catch(() => null);
      isTaken = answer?.status === 202;
      if (answer !== null && !isTaken && answer.status < 500) throw new Error(JSON.stringify(answer.body));
      if (!isTaken) await sleep(20);
    }
  }
}

type Cast = { voter: string; seq: number; commitment: bigint };

const asCast = ({ circle, ballot }: Vote): Cast => {
  const { nullifier, seq, commitment } = ballot;
  return { voter: `${circle.toLowerCase()}/${nullifier}`, seq, commitment };
};

/** What counts of each voter, in an order of their own. */
function newestOf(ballots: readonly Cast[]): Cast[] {
  const newest = new Map<string, Cast>();
  for (const ballot of ballots) {
    const known = newest.get(ballot.voter);
    if (known === undefined || known.seq < ballot.seq) newest.set(ballot.voter, ballot);
  }
  return [...newest.values()].sort((a, b) => (a.voter < b.voter ? -1 : 1));
}

async function ballotsOnChain(): Promise<Cast[]> {
  const logs = await crowd.chain.client.getLogs({ fromBlock: 0n, toBlock: "latest" });
  return parseEventLogs({ abi: circleAbi, eventName: "BallotCast", logs }).map(({ address, args }) => ({
    voter: `${address.toLowerCase()}/${args.nullifier}`,
    seq: args.seq,
    commitment: args.commitment,
  }));
}

/** What the relay's transactions carried, and how many of them failed. */
async function sentByRelay() {
  const { client } = crowd.chain;
  const last = await client.getBlockNumber();
  let [carried, transactions, failed, gas] = [0, 0, 0, 0n];
  for (let number = 0n; number <= last; number += 1n) {
    const block = await client.getBlock({ blockNumber: number, includeTransactions: true });
    for (const { from, input, hash } of block.transactions) {
      if (from.toLowerCase() !== crowd.relay.toLowerCase()) continue;
      transactions += 1;
      const { status, gasUsed } = await client.getTransactionReceipt({ hash });
      gas += gasUsed;
      if (status !== "success") failed += 1;
      const call = decodeFunctionData({ abi: circleAbi, data: input });
      if (call.functionName === "castBallots") carried += call.args[1].length;
    }
  }
  return { carried, transactions, failed, gas };
}

const CROWD = `${SIZE.voters} voters in each of ${SIZE.circles} circles`;

describe(`a relay to which ${CROWD} come at once`, () => {
  it(
    "takes every ballot within seconds and carries them all in the next slot",
    async () => {
      const { client, url: chainUrl } = crowd.chain;
      const node = await startFaultyNode(chainUrl);
      const before = await client.snapshot();
      const relay = await spawnRelay({ ...environment, POTLUCK_RPC: node.url, POTLUCK_DB: ":memory:" });
      const begins = Math.ceil(((await crowd.now()) + 1) / SLOT) * SLOT;
      await moveClock(client, begins);
      const firsts = crowd.voters.flatMap((votes) => votes.slice(0, 1));
      const lanes = [...firsts.entries()];
      const tookMs: number[] = [];
      node.asked.length = 0;
      const began = performance.now();
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let next = lanes.pop(); next !== undefined; next = lanes.pop()) {
            const { circle, ballot } = next[1];
            const asked = performance.now();
            const { status } = await post(relay.url, "/v1/ballots", { circle, round: 0, ballot });
            expect(status).toBe(202);
            tookMs.push(performance.now() - asked);
          }
        }),
      );
      const takingSeconds = (performance.now() - began) / 1000;
      const questions = node.asked.length;
      const megabytes = Math.round(((await readMeters(relay.url))["process_resident_memory_bytes"] ?? 0) / 2 ** 20);

      await moveClock(client, begins + SLOT);
      const due = performance.now();
      await expect.poll(async () => (await ballotsOnChain()).length, { timeout: LONG_MS }).toBe(firsts.length);
      const carryingSeconds = (performance.now() - due) / 1000;
      const { gas, ...sent } = await sentByRelay();
      expect(sent).toMatchObject({ failed: 0, carried: firsts.length });
      await relay.kill();
      await node.close();
      await client.revert({ id: before });
      tookMs.sort((a, b) => a - b);
      const share = (part: number) => Math.round(tookMs[Math.floor(tookMs.length * part)] ?? 0);
      const latencyMs = { half: share(0.5), most: share(0.95), longest: share(0.999) };
      const gasPerBallot = Math.round(Number(gas) / firsts.length);
      say({ ballots: firsts.length, takingSeconds, latencyMs, questions, megabytes, carryingSeconds, gasPerBallot });
    },
    LONG_MS,
  );
});

describe(`a relay that is killed ${KILLS} times while ${CROWD} vote and vote anew`, () => {
  let url: string | null = null;

  /** Started and killed again and again, while ever more ballots are handed over. */
  async function killAgainAndAgain(allow: (share: number) => void): Promise<void> {
    const began = performance.now();
    await (await spawnRelay(environment)).kill();
    const startMs = performance.now() - began;
    for (let kill = 1; kill < KILLS; kill += 1) {
      allow(kill / KILLS);
      const launched = launchRelay(environment);
      void launched.url.then(
        (address) => (url = address),
        () => undefined,
      );
      await sleep(startMs * (EARLIEST + Math.random() * (LATEST - EARLIEST)));
      await launched.kill();
      url = null;
    }
  }

  it(
    "loses no ballot, casts none twice, and none out of order",
    async () => {
      const stopTime = letTimePass();
      const handed = crowd.voters.flat();
      let [allowed, released] = [0, 0];
      const mayGo = async () => {
        while (released >= allowed) await sleep(20);
        released += 1;
      };
      const phones = Promise.all(crowd.voters.map((votes) => phone(votes, () => url, mayGo)));
      const began = performance.now();
      await Promise.race([phones, killAgainAndAgain((share) => (allowed = Math.ceil(handed.length * share)))]);
      allowed = handed.length;
      const relay = await spawnRelay(environment);
      url = relay.url;
      await phones;

      const wanted = crowd.voters.flatMap((votes) => votes.slice(-1)).map(asCast);
      await expect
        .poll(async () => newestOf(await ballotsOnChain()), { timeout: LONG_MS, interval: 500 })
        .toEqual(newestOf(wanted));
      await expect
        .poll(async () => (await readMeters(relay.url))["potluck_transactions_waiting"], { timeout: LONG_MS })
        .toBe(0);
      await stopTime();
      expect(await relay.end()).toBe(0);

      const cast = await ballotsOnChain();
      const known = handed.map(asCast);
      for (const ballot of cast) expect(known).toContainEqual(ballot);
      for (const [index, ballot] of cast.entries()) {
        const later = cast.slice(index + 1).filter(({ voter }) => voter === ballot.voter);
        for (const { seq } of later) expect(seq).toBeGreaterThan(ballot.seq);
      }
      const { gas: _, ...sent } = await sentByRelay();
      expect(sent).toMatchObject({ failed: 0, carried: cast.length });
      const seconds = Math.round((performance.now() - began) / 1000);
      say({ kills: KILLS, handed: handed.length, cast: cast.length, ...sent, seconds });
    },
    LONG_MS,
  );
});
