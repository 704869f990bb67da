import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEther, parseGwei, type Address, type Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dollars } from "../../scripts/local/demo/lane.ts";
import type { Neighbour } from "../../scripts/local/neighbours.ts";
import type { RelayConfig } from "../../relay/config.ts";
import { readMeters } from "./support/meters.ts";
import { startFaultyNode, type FaultyNode } from "./support/node.ts";
import { post, runRelay, type Answer, type RunningRelay } from "./support/relay.ts";
import { signChipIn } from "./support/sign.ts";
import { openStreet, type Street } from "./support/street.ts";

/** For tests of what happens when a transaction lies. */
const IMPATIENT_MS = 400;

let street: Street;
let node: FaultyNode;
let folder: string;
let wren: Neighbour;
let account: Address;
let relay: RunningRelay;

beforeAll(async () => {
  street = await openStreet(3);
  const [, second] = street.founders;
  if (!second) throw new Error("nobody there");
  wren = second;
  account = privateKeyToAccount(street.config().key).address;
  node = await startFaultyNode(street.chain.url);
  await street.moveTo(street.windows(0).begins + 60);
}, 120_000);

afterAll(async () => {
  await node.close();
  await street.close();
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "potluck-"));
  relay = await open();
});

afterEach(async () => {
  node.fail(null);
  await relay.stop();
  const { client } = street.chain;
  await client.setAutomine(true);
  await client.setNextBlockBaseFeePerGas({ baseFeePerGas: parseGwei("1") });
  await client.mine({ blocks: 1 });
  rmSync(folder, { recursive: true });
});

const open = (overrides: Partial<RelayConfig> = {}, patienceMs?: number) =>
  runRelay(
    { ...street.config(), rpcs: [node.url], db: join(folder, "relay.sqlite"), tickSeconds: 0.1, ...overrides },
    patienceMs === undefined ? {} : { patienceMs },
  );

/** As an operator stops it and starts it again. */
async function reopen(overrides: Partial<RelayConfig> = {}, patienceMs?: number): Promise<void> {
  await relay.stop();
  relay = await open(overrides, patienceMs);
}

const today = async () => Math.floor((await street.now()) / 86_400);
/** A gift is the plainest thing that a relay pays for. */
const give = async (): Promise<Answer> =>
  post(relay.url, "/v1/chip-ins", await signChipIn(street, wren, null, 0, dollars(1)));

async function given(answer: Promise<Answer> = give()): Promise<Hex> {
  const { status, body } = await answer;
  expect(body).toHaveProperty("transaction");
  expect(status).toBe(200);
  return (body as { transaction: Hex }).transaction;
}

const mine = () => street.chain.client.mine({ blocks: 1 });
const mined = () => street.chain.client.getTransactionCount({ address: account, blockTag: "latest" });
const pool = async () => {
  const block = await street.chain.client.getBlock({ blockTag: "pending", includeTransactions: true });
  return block.transactions.filter(({ from }) => from.toLowerCase() === account.toLowerCase());
};
const waiting = async () => (await readMeters(relay.url))["potluck_transactions_waiting"];
const landed = (hash: Hex) =>
  street.chain.client.getTransactionReceipt({ hash }).then(
    ({ status }) => status === "success",
    () => false,
  );

describe("a transaction of the relay", () => {
  it("goes out again with a higher fee when it lies, and lands once", async () => {
    await reopen({}, IMPATIENT_MS);
    const before = await mined();
    await street.chain.client.setAutomine(false);
    const first = await given();
    await expect.poll(async () => (await pool())[0]?.hash, { timeout: 10_000 }).not.toBe(first);
    const [dearer] = await pool();
    await mine();
    expect(await mined()).toBe(before + 1);
    expect(await landed(dearer?.hash ?? "0x")).toBe(true);
    await expect.poll(waiting, { timeout: 5_000 }).toBe(0);
    expect((await readMeters(relay.url))["potluck_transactions_replaced_total"]).toBeGreaterThan(0);
  });

  it("is the same one after a restart, though the node has lost it meanwhile", async () => {
    const before = await mined();
    await street.chain.client.setAutomine(false);
    const hashes = [await given(), await given()];
    await relay.stop();
    for (const hash of hashes) await street.chain.client.dropTransaction({ hash });
    relay = await open();
    await expect.poll(async () => (await pool()).map(({ hash }) => hash), { timeout: 5_000 }).toEqual(hashes);
    await mine();
    expect(await mined()).toBe(before + 2);
    for (const hash of hashes) expect(await landed(hash)).toBe(true);
  });

  it("is not sent twice when the node took it and the answer was lost", async () => {
    const before = await mined();
    node.fail("forgets to answer", "eth_sendRawTransaction");
    const hash = await given();
    node.fail(null);
    await expect.poll(() => landed(hash), { timeout: 5_000 }).toBe(true);
    await relay.tick();
    expect(await mined()).toBe(before + 1);
  });

  it("reaches the chain later when no node took it and nobody could say so", async () => {
    node.fail("down", "eth_sendRawTransaction");
    const hash = await given();
    expect(await landed(hash)).toBe(false);
    node.fail(null);
    await expect.poll(() => landed(hash), { timeout: 5_000 }).toBe(true);
  });

  it("does not wait for ever behind a hole in the order", async () => {
    await reopen({}, IMPATIENT_MS);
    await street.chain.client.setAutomine(false);
    const elsewhere = await street.chain.client.sendTransaction({
      account: privateKeyToAccount(street.config().key),
      to: account,
      nonce: await mined(),
      gas: 21_000n,
    });
    const hash = await given();
    await street.chain.client.dropTransaction({ hash: elsewhere });
    await street.chain.client.setAutomine(true);
    await expect
      .poll(
        async () => {
          await mine();
          return landed(hash);
        },
        { timeout: 10_000 },
      )
      .toBe(true);
  });
});

describe("gas that has become a hundred times dearer", () => {
  const dear = () => street.chain.client.setNextBlockBaseFeePerGas({ baseFeePerGas: parseGwei("100") });

  it("is not paid: what is asked anew is refused", async () => {
    await dear();
    await mine();
    expect(await give()).toMatchObject({ status: 503, body: { error: "gas_too_dear" } });
  });

  it("lets what was sent before wait until it is cheap again, and pays no more than the cap", async () => {
    await reopen({}, IMPATIENT_MS);
    await street.chain.client.setAutomine(false);
    const before = await mined();
    await given();
    await dear();
    await mine();
    await expect.poll(() => relay.logs(), { timeout: 10_000 }).toContain("already pays the most");
    expect(await mined()).toBe(before);
    await street.chain.client.setNextBlockBaseFeePerGas({ baseFeePerGas: parseGwei("1") });
    await expect
      .poll(
        async () => {
          await mine();
          return mined();
        },
        { timeout: 10_000 },
      )
      .toBe(before + 1);
    const paid = await street.chain.client.getBlock({ includeTransactions: true });
    for (const { maxFeePerGas } of paid.transactions) expect(maxFeePerGas).toBeLessThanOrEqual(parseGwei("50"));
  });
});

describe("a day's limit", () => {
  const limit = { spendPerDay: parseEther("0.0008") };

  it("holds, also over a restart, until the day is over", async () => {
    await reopen(limit);
    await given();
    const answers: number[] = [];
    for (let gift = 0; gift < 10 && answers.at(-1) !== 503; gift += 1) answers.push((await give()).status);
    expect(answers.at(-1)).toBe(503);
    const { potluck_spent_today_coins: spent = 0 } = await readMeters(relay.url);
    expect(spent).toBeLessThanOrEqual(0.0008);
    // Just what was spent: the price may have fallen meanwhile, and one gift more would be within the old limit.
    await reopen({ spendPerDay: parseEther(spent.toFixed(18)) });
    expect(await give()).toMatchObject({ status: 503, body: { error: "enough_for_today" } });
    await street.moveTo(((await today()) + 1) * 86_400 + 60);
    await given();
  });

  it("on the actions of one circle holds over a restart too", async () => {
    await reopen({ actionsPerDay: 1 });
    await given();
    await reopen({ actionsPerDay: 1 });
    expect(await give()).toMatchObject({ status: 429, body: { error: "enough_for_today" } });
  });

  it("refuses a ballot that could not be paid for, before it is a promise", async () => {
    await street.moveTo(street.windows(0).votingOpens + 60);
    const [ballot] = await street.prove([{ by: wren }]);
    const hand = () => post(relay.url, "/v1/ballots", { circle: street.circle, round: 0, ballot });
    await reopen({ spendPerDay: 1n });
    expect(await hand()).toMatchObject({ status: 503, body: { error: "enough_for_today" } });
    await reopen();
    const balance = await street.chain.client.getBalance({ address: account });
    await street.chain.client.setBalance({ address: account, value: 1n });
    expect(await hand()).toMatchObject({ status: 503, body: { error: "relay_empty" } });
    await street.chain.client.setBalance({ address: account, value: balance });
  });
});
