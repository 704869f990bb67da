import { numberToHex, parseEventLogs } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circleAbi } from "../../protocol/abi.gen.ts";
import type { Ballot } from "../../protocol/types.ts";
import { localKey } from "../../scripts/local/neighbours.ts";
import { readMeters } from "./support/meters.ts";
import { startFaultyNode, type FaultyNode } from "./support/node.ts";
import { post, runRelay } from "./support/relay.ts";
import { openStreet, SLOT, type Street } from "./support/street.ts";

let street: Street;
let node: FaultyNode;
let ballots: Ballot[];

beforeAll(async () => {
  street = await openStreet(6);
  node = await startFaultyNode(street.chain.url);
  await street.moveTo(street.windows(0).votingOpens + 60);
  ballots = await street.prove(street.founders.map((by, index) => ({ by, approvals: index % 2 })));
}, 120_000);

afterAll(async () => {
  await node.close();
  await street.close();
});

type Handing = { ballot: Ballot; /** Seconds after the beginning of the slot. */ at: number };

/** What everybody can see of one slot's voting: on the chain, in the metrics, and at the relay's node. */
async function observe(handings: readonly Handing[]) {
  const { client } = street.chain;
  const before = await client.snapshot();
  const begins = await street.nextSlot();
  await street.moveTo(begins);
  const relay = await runRelay({ ...street.config(), rpcs: [node.url] });
  await relay.tick();
  const metrics: object[] = [];
  const readShown = async () => {
    // How much memory a process has says nothing that could be told from anything else it does.
    const { process_resident_memory_bytes: _, potluck_block_number: __, ...shown } = await readMeters(relay.url);
    metrics.push({ ...shown, potluck_block_time_seconds: 0 });
  };
  node.heard.length = 0;
  await readShown();
  for (const { ballot, at } of handings) {
    await street.moveTo(begins + at);
    expect((await post(relay.url, "/v1/ballots", { circle: street.circle, round: 0, ballot })).status).toBe(202);
    await relay.tick();
    await readShown();
  }
  const heard = node.heard.join("\n").toLowerCase();
  await street.moveTo(begins + SLOT);
  await relay.tick();
  const logs = await client.getLogs({ address: street.circle, fromBlock: 0n, toBlock: "latest" });
  const cast = parseEventLogs({ abi: circleAbi, eventName: "BallotCast", logs });
  const seen = await Promise.all(
    cast.map(async ({ args, blockNumber, transactionHash }) => ({
      nullifier: args.nullifier,
      seconds: Number((await client.getBlock({ blockNumber })).timestamp) - begins,
      place: (await client.getTransactionReceipt({ hash: transactionHash })).transactionIndex,
    })),
  );
  await relay.stop();
  await client.revert({ id: before });
  return { seen, metrics, heard };
}

/** Different at every run, and never the same twice. */
function atRandom(): Handing[] {
  const times = ballots.map(() => Math.floor(Math.random() * (SLOT - 5))).sort((a, b) => a - b);
  const order = ballots.map((ballot) => ({ ballot, key: Math.random() })).sort((a, b) => a.key - b.key);
  return order.map(({ ballot }, index) => ({ ballot, at: times[index] ?? 0 }));
}

describe("what can be seen of a slot", () => {
  it("is the same whenever and in whatever order its ballots were handed over", async () => {
    const inOrder = await observe(ballots.map((ballot, index) => ({ ballot, at: index })));
    expect(inOrder.seen).toHaveLength(ballots.length);
    for (let run = 0; run < 4; run += 1) expect((await observe(atRandom())).seen).toEqual(inOrder.seen);
  }, 120_000);

  it("changes in no metric before the next slot", async () => {
    const { metrics } = await observe(atRandom());
    for (const shown of metrics) expect(shown).toEqual(metrics[0]);
  }, 60_000);

  it("tells the relay's own node of no ballot before it is sent", async () => {
    const { heard } = await observe(atRandom());
    expect(heard).not.toBe("");
    for (const { nullifier, commitment } of ballots) {
      for (const word of [nullifier, commitment]) expect(heard).not.toContain(numberToHex(word).slice(2));
    }
  }, 60_000);
});

describe("several relays of one circle", () => {
  it("may all hold every ballot: each is cast once, and no transaction fails", async () => {
    const { client } = street.chain;
    const relays = await Promise.all(
      [18, 17, 16].map((index) => runRelay({ ...street.config(), key: localKey(index) })),
    );
    await street.moveTo(await street.nextSlot());
    for (const { url } of relays) {
      for (const ballot of ballots) {
        expect((await post(url, "/v1/ballots", { circle: street.circle, round: 0, ballot })).status).toBe(202);
      }
    }
    await street.moveTo(await street.nextSlot());
    await client.setAutomine(false);
    await Promise.all(relays.map(({ tick }) => tick()));
    await client.mine({ blocks: 1 });
    await client.setAutomine(true);
    const { transactions } = await client.getBlock();
    expect(transactions).toHaveLength(relays.length);
    for (const hash of transactions) expect((await client.getTransactionReceipt({ hash })).status).toBe("success");
    const logs = await client.getLogs({ address: street.circle, fromBlock: 0n, toBlock: "latest" });
    const cast = parseEventLogs({ abi: circleAbi, eventName: "BallotCast", logs });
    expect(cast.map(({ args }) => args.nullifier).sort()).toEqual(ballots.map(({ nullifier }) => nullifier).sort());
    for (const { url, tick } of relays) {
      await tick();
      await tick();
      expect((await readMeters(url))["potluck_ballots_delivered_total"]).toBe(ballots.length);
    }
    await Promise.all(relays.map(({ stop }) => stop()));
  }, 60_000);
});
