import { parseEventLogs, type Address, type Hex } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circleAbi, localDollarAbi } from "../../protocol/abi.gen.ts";
import type { Ballot } from "../../protocol/types.ts";
import { dollars } from "../../scripts/local/demo/lane.ts";
import { post, runRelay, type RunningRelay } from "./support/relay.ts";
import { signClaim } from "./support/sign.ts";
import { openStreet, type Street } from "./support/street.ts";

const SETTLED = 3;
const DEPTHS = [1, 12, 64];
const CONFIRMATIONS = 70;
const NOBODY: Address = "0x00000000000000000000000000000000000c0ffe";

let street: Street;
let relay: RunningRelay;
let ballots: Ballot[];
let forks = 0;
const claimKey = privateKeyToAccount(generatePrivateKey());

beforeAll(async () => {
  street = await openStreet(4);
  const { lane, founders, circle, chain } = street;
  await street.moveTo(street.windows(0).begins + 60);
  for (const founder of founders) {
    await lane.trust(founder);
    await lane.chipIn(founder, dollars(10));
  }
  const [heron] = founders;
  if (!heron) throw new Error("nobody there");
  const args = ["A coding workshop for teenagers", dollars(20), claimKey.address, true] as const;
  const pin = { account: heron.account, address: circle, abi: circleAbi, functionName: "pin", args } as const;
  await lane.settled(await chain.client.writeContract(pin));
  await street.moveTo(street.windows(0).votingOpens + 60);
  // The last voter's seal never opens in time: so that opening and counting are not one step.
  const { genesis, period } = street.terms.beacon;
  const late = Math.ceil((street.windows(0).sealsOpen + 365 * 86_400 - genesis) / period);
  ballots = await street.prove(founders.map((by, index) => (index === 3 ? { by, beaconRound: late } : { by })));
}, 120_000);

afterAll(() => street.close());

const holds = (check: () => Promise<void>): Promise<boolean> =>
  check().then(
    () => true,
    () => false,
  );

/** So many blocks, none of which is of any other fork. */
async function grow(blocks: number): Promise<void> {
  const { client } = street.chain;
  const { timestamp } = await client.getBlock();
  await client.setNextBlockTimestamp({ timestamp: timestamp + 1n + BigInt(forks) });
  await client.mine({ blocks });
}

/**
 * The relay does something; `depth` blocks later the chain turns out to be another one, in which it never happened and whose
 * node has heard of no transaction.
 */
async function happensAnyway(depth: number, act: () => Promise<unknown>, check: () => Promise<void>): Promise<void> {
  const { client } = street.chain;
  const before = await client.snapshot();
  await act();
  await relay.tick();
  expect(await holds(check)).toBe(true);
  await grow(depth - 1);
  await relay.tick();
  await client.revert({ id: before });
  forks += 1;
  await grow(depth + 1);
  expect(await holds(check)).toBe(false);
  await relay.tick();
  await relay.tick();
  expect(await holds(check)).toBe(true);
}

const hand = (ballot: Ballot) => post(relay.url, "/v1/ballots", { circle: street.circle, round: 0, ballot });
const rounds = () => street.round(0);

async function expectAllCast(): Promise<void> {
  for (const { nullifier, seq, commitment } of ballots) {
    expect(await street.cast(0, nullifier)).toMatchObject({ seq, commitment });
  }
}

/** Every ballot that the chain as it is now has taken, in its order. */
async function castEvents() {
  const { client } = street.chain;
  const logs = await client.getLogs({ address: street.circle, fromBlock: 0n, toBlock: "latest" });
  return parseEventLogs({ abi: circleAbi, eventName: "BallotCast", logs });
}

/** One circle lives one month on a chain that does not stay what it was. */
describe.each(DEPTHS)("a reorganisation of %i blocks", (depth) => {
  let month: Hex;

  beforeAll(async () => {
    month = await street.chain.client.snapshot();
    relay = await runRelay({ ...street.config(), confirmations: CONFIRMATIONS });
  });

  afterAll(async () => {
    await relay.stop();
    await street.chain.client.revert({ id: month });
  });

  it("around a vote loses no ballot and casts none twice", async () => {
    await street.moveTo(street.windows(0).votingCloses - 3_600);
    for (const ballot of ballots) expect((await hand(ballot)).status).toBe(202);
    await street.moveTo(street.windows(0).votingCloses - 1_200);
    await happensAnyway(
      depth,
      async () => {
        await street.moveTo(await street.nextSlot());
        await relay.tick();
      },
      expectAllCast,
    );
    expect(await castEvents()).toHaveLength(ballots.length);
  });

  it("around the opening opens every ballot whose seal opens", async () => {
    await street.moveTo(street.windows(0).sealsOpen + 60);
    await happensAnyway(
      depth,
      () => relay.tick(),
      async () => expect(await rounds()).toMatchObject({ opened: ballots.length - 1 }),
    );
  });

  it("around the count settles the round", async () => {
    await street.moveTo(street.windows(0).ends);
    await happensAnyway(
      depth,
      () => relay.tick(),
      async () => expect(await rounds()).toMatchObject({ status: SETTLED, winners: 1 }),
    );
  });

  it("around a claim pays it once", async () => {
    const { token } = street.deployment;
    const balance = () =>
      street.chain.client.readContract({
        address: token,
        abi: localDollarAbi,
        functionName: "balanceOf",
        args: [NOBODY],
      });
    const body = await signClaim(street, claimKey, 1, NOBODY);
    await happensAnyway(
      depth,
      async () => expect((await post(relay.url, "/v1/claims", body)).status).toBe(200),
      async () => expect(await balance()).toBe(dollars(20)),
    );
  });
});
