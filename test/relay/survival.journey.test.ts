import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ballot } from "../../protocol/types.ts";
import { environmentOf, spawnRelay } from "./support/process.ts";
import { post } from "./support/relay.ts";
import { openStreet, type Street } from "./support/street.ts";

let street: Street;
let folder: string;
let ballots: Ballot[];
let changed: Ballot[];

beforeAll(async () => {
  street = await openStreet(5);
  folder = mkdtempSync(join(tmpdir(), "potluck-"));
  ballots = await street.prove(street.founders.map((by, index) => ({ by, approvals: index % 2 })));
  changed = await street.prove(street.founders.slice(0, 1).map((by) => ({ by, seq: 2, approvals: 1 })));
  await street.moveTo(street.windows(0).votingOpens + 3_600);
}, 120_000);

afterAll(async () => {
  await street.close();
  rmSync(folder, { recursive: true });
});

const hand = (url: string, ballot: Ballot) => post(url, "/v1/ballots", { circle: street.circle, round: 0, ballot });
const inTheBox = async () => (await street.round(0)).cast;

describe("a relay that is killed", () => {
  it("delivers every ballot it has taken, once it runs again", async () => {
    const environment = environmentOf(street, join(folder, "relay.sqlite"));
    const first = await spawnRelay(environment);
    await street.moveTo((await street.nextSlot()) + 1);
    for (const ballot of [...ballots.slice(0, 4), ...changed]) expect((await hand(first.url, ballot)).status).toBe(202);
    await first.kill();
    expect(await inTheBox()).toBe(0);

    const second = await spawnRelay(environment);
    await street.moveTo(await street.nextSlot());
    await expect.poll(inTheBox, { timeout: 20_000 }).toBe(4);
    for (const ballot of [...changed, ...ballots.slice(1, 4)]) {
      const { seq, commitment } = ballot;
      expect(await street.cast(0, ballot.nullifier)).toMatchObject({ seq, commitment });
    }
    await second.kill();
  });

  it("does so too when it is killed at the moment of sending", async () => {
    const environment = environmentOf(street, join(folder, "relay.sqlite"));
    const first = await spawnRelay(environment);
    const last = ballots[4];
    if (!last) throw new Error("five ballots");
    await street.moveTo((await street.nextSlot()) + 1);
    expect((await hand(first.url, last)).status).toBe(202);
    await street.moveTo(await street.nextSlot());
    await first.kill();

    const second = await spawnRelay(environment);
    await expect.poll(inTheBox, { timeout: 20_000 }).toBe(5);
    expect(await second.end()).toBe(0);
  });
});

/** Hardhat's matchers for chai, once loaded, end `expect(…).rejects` before the promise does. */
const reasonOf = (environment: Record<string, string>): Promise<string> =>
  spawnRelay(environment).then(() => "it started", String);

describe("starting a relay", () => {
  it("ends at once when settings are missing", async () => {
    expect(await reasonOf({})).toContain("POTLUCK_RPC: is missing");
  });

  it("ends at once on a node of another chain", async () => {
    const { deployment } = street.config();
    const elsewhere = {
      ...environmentOf(street, ":memory:"),
      POTLUCK_CHAIN_ID: "42161",
      POTLUCK_DEPLOYMENT: JSON.stringify({ ...deployment, chainId: 42161 }),
      // Quicknet, which is taken when none is given.
      POTLUCK_BEACON_HASH: "",
      POTLUCK_BEACON_PUBLIC_KEY: "",
    };
    expect(await reasonOf(elsewhere)).toContain("POTLUCK_RPC: is a node of chain 31337, not of 42161");
  });
});
