import { hexToBytes, type Address } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { commitmentOf } from "../../protocol/identity.ts";
import type { Ballot } from "../../protocol/types.ts";
import { dollars } from "../../scripts/local/demo/lane.ts";
import { demoVotingSecret, localKey, newcomers, type Neighbour } from "../../scripts/local/neighbours.ts";
import { expectDiscreet } from "./support/discreet.ts";
import { post, runRelay, type RunningRelay } from "./support/relay.ts";
import { signClaim } from "./support/sign.ts";
import { openStreet, type Street } from "./support/street.ts";

const OPEN = 1;
const SETTLED = 3;
const SEATED = 3;
const OTHER_INDEX = 17;

let street: Street;
let relay: RunningRelay;
let ballots: Ballot[];
/** Whoever has this key collects the grant, with no wallet. */
const claimKey = privateKeyToAccount(generatePrivateKey());

beforeAll(async () => {
  street = await openStreet(4);
  const { lane, founders } = street;
  const [heron] = founders;
  if (!heron) throw new Error("nobody there");
  await street.moveTo(street.windows(0).begins + 60);
  for (const founder of founders) {
    await lane.trust(founder);
    await lane.chipIn(founder, dollars(10));
  }
  await pinForClaimKey(heron);
  relay = await runRelay(street.config());
  await street.moveTo(street.windows(0).votingOpens + 60);
  const { sealsOpen } = street.windows(0);
  // The last voter's seal is to a beacon round that comes a year too late: nobody can open it in time.
  const late = Math.ceil((sealsOpen + 365 * 86_400 - street.terms.beacon.genesis) / street.terms.beacon.period);
  ballots = await street.prove(founders.map((by, index) => (index === 3 ? { by, beaconRound: late } : { by })));
}, 120_000);

afterAll(async () => {
  await relay.stop();
  await street.close();
});

async function pinForClaimKey({ account }: Neighbour): Promise<void> {
  const hash = await street.chain.client.writeContract({
    account,
    address: street.circle,
    abi: circleAbi,
    functionName: "pin",
    args: ["A coding workshop for teenagers", dollars(20), claimKey.address, true],
  });
  await street.lane.settled(hash);
}

const member = (account: Address) =>
  street.chain.client.readContract({
    address: street.circle,
    abi: circleAbi,
    functionName: "memberOf",
    args: [account],
  });
const sent = async () => {
  const health = (await (await fetch(`${relay.url}/v1/health`)).json()) as { relay: Address };
  return street.chain.client.getTransactionCount({ address: health.relay });
};
const claim = async (id: number, to: Address, recipient = claimKey) =>
  post(relay.url, "/v1/claims", await signClaim(street, recipient, id, to));

/** The relay keeps one circle from its close to its next month; the tests follow the clock. */
describe("looking after a circle", () => {
  it("takes all ballots just before the close", async () => {
    await street.moveTo(street.windows(0).votingCloses - 30);
    for (const ballot of ballots) {
      expect((await post(relay.url, "/v1/ballots", { circle: street.circle, round: 0, ballot })).status).toBe(202);
    }
    await relay.tick();
    expect(await street.round(0)).toMatchObject({ status: OPEN, cast: 4, opened: 0 });
  });

  it("opens nothing before the margin is over", async () => {
    await street.moveTo(street.windows(0).sealsOpen - 60);
    await relay.tick();
    expect(await street.round(0)).toMatchObject({ status: OPEN, opened: 0 });
  });

  it("opens nothing with what a false beacon says", async () => {
    await street.moveTo(street.windows(0).sealsOpen + 60);
    const { beacon } = street.config();
    // The beacon's key is drawn anew for each run and may end like this already.
    const end = beacon.publicKey.endsWith("00") ? "01" : "00";
    const publicKey = `0x${beacon.publicKey.slice(2, -2)}${end}` as const;
    const deceived = await runRelay({ ...street.config(), beacon: { ...beacon, publicKey } });
    await deceived.tick();
    expect(await street.round(0)).toMatchObject({ status: OPEN, opened: 0 });
    await deceived.stop();
  });

  it("leaves a circle alone that seals to another beacon", async () => {
    const { beacon } = street.config();
    const elsewhere = await runRelay({ ...street.config(), beacon: { ...beacon, chainHash: `0x${"00".repeat(32)}` } });
    await elsewhere.tick();
    expect(await street.round(0)).toMatchObject({ status: OPEN, opened: 0 });
    await elsewhere.stop();
  });

  it("opens every ballot whose seal opens, once the beacon has spoken", async () => {
    await relay.tick();
    expect(await street.round(0)).toMatchObject({ status: OPEN, cast: 4, opened: 3 });
  });

  it("waits with a seal that does not open, and does nothing twice", async () => {
    const before = await sent();
    await relay.tick();
    await relay.tick();
    expect(await street.round(0)).toMatchObject({ status: OPEN, opened: 3 });
    expect(await sent()).toBe(before);
  });

  it("is refused a claim before the count", async () => {
    const answer = await claim(1, claimKey.address);
    expect(answer).toMatchObject({ status: 422, body: { details: { name: "Circle_NoSuchGrant" } } });
  });

  it("lets a newcomer book while the ballot is open", async () => {
    const [magpie] = newcomers;
    const [heron, wren] = street.founders;
    if (!magpie || !heron || !wren) throw new Error("nobody there");
    await street.lane.vouch(heron, magpie);
    await street.lane.vouch(wren, magpie);
    await street.lane.join(magpie, commitmentOf(hexToBytes(demoVotingSecret(magpie.privateKey))));
    await relay.tick();
    expect((await member(magpie.account.address)).status).not.toBe(SEATED);
  });

  it("settles when the round is over, though another relay does the same at once", async () => {
    await street.moveTo(street.windows(0).ends);
    const other = await runRelay({ ...street.config(), key: localKey(OTHER_INDEX) });
    await Promise.all([relay.tick(), other.tick()]);
    expect(await street.round(0)).toMatchObject({ status: SETTLED, opened: 3, winners: 1 });
    await other.stop();
  });

  it("seats the newcomer in the new month", async () => {
    const [magpie] = newcomers;
    if (!magpie) throw new Error("nobody there");
    await relay.tick();
    await relay.tick();
    expect((await member(magpie.account.address)).status).toBe(SEATED);
  });

  it("has nothing left to do then", async () => {
    const before = await sent();
    await relay.tick();
    expect(await sent()).toBe(before);
  });
});

describe("a claim link", () => {
  const to: Address = "0x00000000000000000000000000000000000c0ffe";
  const refused = (name: string) => ({ status: 422, body: { error: "refused_by_contract", details: { name } } });

  it("is refused with a signature that is not the recipient's", async () => {
    const stranger = privateKeyToAccount(generatePrivateKey());
    expect(await claim(1, to, stranger)).toMatchObject(refused("Circle_BadSignature"));
  });

  it("is refused for another address than was signed", async () => {
    const body = await signClaim(street, claimKey, 1, to);
    const answer = await post(relay.url, "/v1/claims", { ...body, to: claimKey.address });
    expect(answer).toMatchObject(refused("Circle_BadSignature"));
  });

  it("is paid to whom the recipient named, who needs neither wallet nor gas", async () => {
    const answer = await claim(1, to);
    expect(answer.status).toBe(200);
    const { transaction } = answer.body as { transaction: `0x${string}` };
    const receipt = await street.chain.client.waitForTransactionReceipt({ hash: transaction });
    expect(receipt.status).toBe("success");
    const balance = await street.chain.client.readContract({
      address: street.deployment.token,
      abi: [
        {
          type: "function",
          name: "balanceOf",
          stateMutability: "view",
          inputs: [{ type: "address" }],
          outputs: [{ type: "uint256" }],
        },
      ],
      functionName: "balanceOf",
      args: [to],
    });
    expect(balance).toBe(dollars(20));
  });

  it("is refused a second time", async () => {
    expect((await claim(1, to)).status).toBe(422);
  });

  it("leaves no trace of who voted in the logs", () => expectDiscreet(relay.logs(), street, ballots));
});
