import { encodeFunctionData, hexToBytes, type Hex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { commitmentOf } from "../../protocol/identity.ts";
import { dollars } from "../../scripts/local/demo/lane.ts";
import { demoVotingSecret, newcomers, type Neighbour } from "../../scripts/local/neighbours.ts";
import { post, runRelay, type RunningRelay } from "./support/relay.ts";
import { callOf, signForward } from "./support/sign.ts";
import { openStreet, type Street } from "./support/street.ts";

/** The contract's enums, as numbers. */
const SETTLED = 3;
const BOOKED = 2;
const PASSED = 2;
const [WAITING, EXPIRED] = [1, 3];
const RULE_VOUCHES = 6;

let street: Street;
let relay: RunningRelay;
let heron: Neighbour;
let wren: Neighbour;
let fennel: Neighbour;
let magpie: Neighbour;

beforeAll(async () => {
  street = await openStreet(3);
  const [a, b, c] = street.founders;
  const [d] = newcomers;
  if (!a || !b || !c || !d) throw new Error("nobody there");
  [heron, wren, fennel, magpie] = [a, b, c, d];
  await street.moveTo(street.windows(0).begins + 60);
  for (const founder of street.founders) {
    await street.lane.trust(founder);
    await street.lane.chipIn(founder, dollars(10));
  }
  relay = await runRelay(street.config());
}, 120_000);

afterAll(async () => {
  await relay.stop();
  await street.close();
});

async function forwarded(by: Neighbour, data: Hex, gas = 1_000_000n): Promise<void> {
  const { status, body } = await post(relay.url, "/v1/forward", await signForward(street, by, data, { gas }));
  expect(body).toHaveProperty("transaction");
  expect(status).toBe(200);
  const { transaction } = body as { transaction: Hex };
  const { status: landed } = await street.chain.client.waitForTransactionReceipt({ hash: transaction });
  expect(landed).toBe("success");
}

async function voteAndCount(round: number, slots: readonly number[]): Promise<void> {
  await street.moveTo(street.windows(round).votingOpens + 60);
  const approvals = slots.reduce((bits, slot) => bits | (1 << slot), 0);
  const ballots = await street.prove(street.founders.map((by) => ({ by, round, approvals })));
  await street.moveTo(street.windows(round).votingCloses - 30);
  for (const ballot of ballots) await post(relay.url, "/v1/ballots", { circle: street.circle, round, ballot });
  await relay.tick();
  await street.moveTo(street.windows(round).sealsOpen + 60);
  await relay.tick();
}

const read = { abi: circleAbi } as const;
const motion = (id: number) =>
  street.chain.client.readContract({ ...read, address: street.circle, functionName: "motionOf", args: [id] });
const grant = (id: number) =>
  street.chain.client.readContract({ ...read, address: street.circle, functionName: "grantOf", args: [id] });
const member = ({ account }: Neighbour) =>
  street.chain.client.readContract({
    ...read,
    address: street.circle,
    functionName: "memberOf",
    args: [account.address],
  });
const sent = async () => {
  const health = (await (await fetch(`${relay.url}/v1/health`)).json()) as { relay: Hex };
  return street.chain.client.getTransactionCount({ address: health.relay });
};

/** From a month with nothing but motions to the end of the circle. */
describe("looking after what a street decides about itself", () => {
  it("counts a round that has only motions on its ballot", async () => {
    const args = [RULE_VOUCHES, 3n] as const;
    await forwarded(heron, encodeFunctionData({ ...read, functionName: "proposeRule", args }));
    await voteAndCount(0, [14]);
    expect(await street.round(0)).toMatchObject({ status: SETTLED, cast: 3, opened: 3, winners: 0 });
    expect(await motion(1)).toMatchObject({ status: PASSED, slot: 14 });
  }, 60_000);

  it("counts the round that closes the circle, though somebody waits for a seat", async () => {
    await street.moveTo(street.windows(1).begins + 60);
    await street.lane.pin(wren, { text: "A kite", amount: dollars(6), recipient: wren.account.address });
    await forwarded(wren, encodeFunctionData({ ...read, functionName: "proposeClose" }));
    await street.lane.vouch(heron, magpie);
    await street.lane.vouch(wren, magpie);
    await street.lane.join(magpie, commitmentOf(hexToBytes(demoVotingSecret(magpie.privateKey))));
    await voteAndCount(1, [0, 14]);
    expect(await motion(2)).toMatchObject({ status: PASSED });
    expect(await member(magpie)).toMatchObject({ status: BOOKED });
    expect(await grant(1)).toMatchObject({ status: WAITING, amount: dollars(6) });
  }, 60_000);

  it("leaves the closed circle alone, month after month", async () => {
    const before = await sent();
    for (const round of [2, 3]) {
      await street.moveTo(street.windows(round).begins + 60);
      await relay.tick();
      await street.moveTo(street.windows(round).votingOpens + 60);
      await relay.tick();
    }
    expect(await sent()).toBe(before);
    expect(relay.logs()).not.toContain("could not be looked after");
  });

  it("carries what was owed to whoever takes it back", async () => {
    const { owed } = await member(fennel);
    expect(owed).toBe(dollars(8));
    await forwarded(fennel, callOf.takeBack(fennel.account.address));
    expect(await member(fennel)).toMatchObject({ owed: 0n });
  });

  it("returns a grant that nobody collected, which is then the members' too", async () => {
    const { expiresAt } = await grant(1);
    await street.moveTo(Number(expiresAt) - 10);
    await relay.tick();
    expect(await grant(1)).toMatchObject({ status: WAITING });
    await street.moveTo(Number(expiresAt));
    await relay.tick();
    expect(await grant(1)).toMatchObject({ status: EXPIRED });
    expect(await member(fennel)).toMatchObject({ owed: dollars(2) });
    const before = await sent();
    await relay.tick();
    expect(await sent()).toBe(before);
  });
});
