import hre from "hardhat";
import { erc20Abi, keccak256, type Address, type Hex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { neighbourActor, type Actor } from "../../../frontend/accounts/actor.ts";
import { chipIn } from "../../../frontend/flows/chipIn.ts";
import { claim, linkActor } from "../../../frontend/flows/claim.ts";
import { reasonOf } from "../../../frontend/flows/failure.ts";
import { leave } from "../../../frontend/flows/leave.ts";
import { openAndSettle } from "../../../frontend/flows/openAndSettle.ts";
import { pin, withdraw } from "../../../frontend/flows/pin.ts";
import { startCircle } from "../../../frontend/flows/startCircle.ts";
import type { Way } from "../../../frontend/flows/status.ts";
import type { Flow } from "../../../frontend/flows/useFlow.ts";
import { vouch } from "../../../frontend/flows/vouch.ts";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { beaconRoundFor } from "../../../protocol/beacon-clock.ts";
import { newClaimKey } from "../../../protocol/claim-link.ts";
import { readCircle, readRounds } from "../../../protocol/circle.ts";
import { newcomers, type Neighbour } from "../../../scripts/local/neighbours.ts";
import { post, runRelay, type RunningRelay } from "../../relay/support/relay.ts";
import { usualRules } from "../../../scripts/local/founding.ts";
import { openStreet, type Street } from "../../relay/support/street.ts";
import { houseOn, runFlow } from "./house.ts";
import { withServer } from "./support.ts";

const DOLLAR = 1_000_000n;
/** Nothing listens at this port. */
const NOBODY = "http://127.0.0.1:9";

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
  relay = await runRelay(street.config());
}, 120_000);

afterAll(async () => {
  await relay.stop();
  await street.close();
});

const houseWith = (relays: readonly string[]) => houseOn(street, relays);

const run = <Input, Output extends { tx: Hex }>(
  flow: Flow<Input, Output>,
  actor: Neighbour | Actor,
  input: Input,
  { way, relays = [relay.url] }: { way?: Way; relays?: readonly string[] } = {},
) => runFlow(houseWith(relays), flow, actor, input, way);

const circle = () =>
  readCircle(street.chain.client, { reader: street.deployment.reader, circle: street.circle, chainId: 31337 });
const dollarsOf = (account: Address) =>
  street.chain.client.readContract({
    address: street.deployment.token,
    abi: erc20Abi,
    functionName: "balanceOf",
    args: [account],
  });
const gasOf = (account: Address) => street.chain.client.getBalance({ address: account });
const stakeOf = async ({ account }: Neighbour) =>
  (await circle()).members.find((member) => member.account === account.address)?.stake;
const failing = (work: Promise<unknown>) => work.then(() => null, reasonOf);

describe("a member's action", () => {
  it("is refused with the contract's reason before anybody signs", async () => {
    const word = { circle: street.circle, candidate: magpie.account.address, handle: "Magpie" };
    const refused = await failing(run(vouch, magpie, word));
    expect(refused).toMatchObject({ kind: "refused", error: "Circle_NotSeated" });
  });

  it("goes through the relay, which pays; the member does not", async () => {
    const before = await gasOf(heron.account.address);
    const request = {
      circle: street.circle,
      text: "A bench",
      amount: 5n * DOLLAR,
      recipient: heron.account.address,
      claimKey: false,
    };
    const { states } = await run(pin, heron, request);
    expect(states).toEqual(["signing", "sending", "waiting"]);
    const { requests } = await circle();
    expect(requests).toMatchObject([{ text: "A bench", pinner: heron.account.address, status: "pinned" }]);
    expect(await gasOf(heron.account.address)).toBe(before);
  });

  it("tells a silent relay, and then goes from the member's own account", async () => {
    const [request] = (await circle()).requests;
    const input = { circle: street.circle, id: request?.id ?? 0 };
    const relays = ["http://127.0.0.1:1"];
    expect(await failing(run(withdraw, heron, input, { relays }))).toMatchObject({ kind: "relaySilent" });
    const { states } = await run(withdraw, heron, input, { relays, way: "account" });
    expect(states).toEqual(["signing", "waiting"]);
    expect((await circle()).requests).toEqual([]);
  });
});

describe("chipping in", () => {
  const input = (member: Address | null, amount: bigint) => ({
    circle: street.circle,
    token: street.deployment.token,
    round: 0,
    member,
    amount,
  });

  it("is refused outside the circle's bounds, and beyond what the account holds", async () => {
    const tooMuch = await failing(run(chipIn, heron, input(heron.account.address, 11n * DOLLAR)));
    expect(tooMuch).toMatchObject({ kind: "refused", error: "Circle_BadAmount", values: { max: 10n * DOLLAR } });
    const beyond = await failing(run(chipIn, magpie, input(null, 501n * DOLLAR)));
    expect(beyond).toMatchObject({ kind: "noDollars", held: 500n * DOLLAR });
  });

  it("is one signature: the relay carries it, for oneself, for a neighbour, or as a gift", async () => {
    const gas = await gasOf(heron.account.address);
    await run(chipIn, heron, input(heron.account.address, 6n * DOLLAR));
    await run(chipIn, heron, input(wren.account.address, 7n * DOLLAR));
    await run(chipIn, magpie, input(null, 3n * DOLLAR));
    expect(await stakeOf(heron)).toBe(6n * DOLLAR);
    expect(await stakeOf(wren)).toBe(7n * DOLLAR);
    expect((await circle()).pot.common).toBe(3n * DOLLAR);
    expect(await dollarsOf(heron.account.address)).toBe(487n * DOLLAR);
    expect(await gasOf(heron.account.address)).toBe(gas);
  });

  it("does not happen twice when a relay that did not answer sends it after all", async () => {
    let order = "";
    const deaf = (_request: unknown, body: string) => {
      order = body;
    };
    await withServer(deaf, async (url) => {
      const silent = await failing(run(chipIn, fennel, input(fennel.account.address, 5n * DOLLAR), { relays: [url] }));
      expect(silent).toMatchObject({ kind: "relaySilent" });
    });
    expect((await post(relay.url, "/v1/chip-ins", JSON.parse(order))).status).toBe(200);
    const again = await failing(run(chipIn, fennel, input(fennel.account.address, 5n * DOLLAR), { way: "account" }));
    expect(again).toEqual({ kind: "doneBefore" });
    expect(await stakeOf(fennel)).toBe(5n * DOLLAR);
  });
});

describe("a token that takes no signatures", () => {
  it("is told from the others, and then chipped in by allowance from the member's own account", async () => {
    const { abi, bytecode } = await hre.artifacts.readArtifact("PlainDollar");
    const { client } = street.chain;
    const args = [heron.account.address, 100n * DOLLAR];
    const deployed = await client.deployContract({ account: heron.account, abi, bytecode: bytecode as Hex, args });
    const { contractAddress } = await client.waitForTransactionReceipt({ hash: deployed });
    if (!contractAddress) throw new Error("no token");

    const { lengths, start } = street.terms;
    const plan = {
      name: "Ash Court",
      founders: [heron.account.address],
      rules: usualRules,
      tally: "equal-shares" as const,
    };
    const house = houseWith([]);
    const deployment = { ...house.config.deployment, token: contractAddress };
    const tools = {
      house: { ...house, config: { ...house.config, deployment } },
      actor: neighbourActor(house.config, heron.account),
    };
    const quiet = () => undefined;
    const made = await startCircle.run(tools, { ...plan, lengths, start }, "account", quiet);
    const gift = { circle: made.circle, token: contractAddress, round: 0, member: null, amount: 4n * DOLLAR };
    expect(await failing(chipIn.run(tools, gift, "relay", quiet))).toEqual({ kind: "tokenUnknown" });
    await chipIn.run(tools, gift, "account", quiet);
    const { reader } = street.deployment;
    const { pot } = await readCircle(client, { reader, circle: made.circle, chainId: 31337 });
    expect(pot.common).toBe(4n * DOLLAR);
  });
});

describe("starting a circle", () => {
  it("is refused with the factory's reason", async () => {
    const plan = { name: "", founders: [heron.account.address], rules: usualRules, tally: "equal-shares" as const };
    const { lengths, start } = street.terms;
    const refused = await failing(run(startCircle, heron, { ...plan, lengths, start }));
    expect(refused).toMatchObject({ kind: "refused", error: "Factory_BadName" });
  });

  it("answers with the new circle, under this page's beacon and token", async () => {
    const founders = [heron, wren, magpie].map(({ account }) => account.address);
    const { lengths, start } = street.terms;
    const plan = { name: "Elm Row", founders, rules: usualRules, tally: "most-approvals" as const, lengths, start };
    const { output } = await run(startCircle, heron, plan);
    const { reader } = street.deployment;
    const made = await readCircle(street.chain.client, { reader, circle: output.circle, chainId: 31337 });
    expect(made.terms).toMatchObject({ name: "Elm Row", token: street.deployment.token, lengths, start });
    expect(made.terms.tally).toBe(street.deployment.mostApprovals);
    expect(made.terms.beacon.keyHash).toBe(keccak256(houseWith([]).config.beacon.publicKey));
    expect(made.members.map(({ account, status }) => [account, status])).toEqual(
      founders.map((founder) => [founder, "founder"]),
    );
  });
});

describe("after the close", () => {
  it("any visitor opens and counts, a claim link collects, and who leaves gets the rest", async () => {
    const { key, address } = newClaimKey((length) => crypto.getRandomValues(new Uint8Array(length)));
    const request = { circle: street.circle, text: "A kite", amount: 9n * DOLLAR, recipient: address, claimKey: true };
    await run(pin, heron, request);
    const { votingOpens, sealsOpen } = street.windows(0);
    await street.moveTo(votingOpens);
    const ballots = await street.prove([heron, wren, fennel].map((by) => ({ by, approvals: 1 })));
    await street.lane.settled(
      await street.chain.client.writeContract({
        account: magpie.account,
        address: street.circle,
        abi: circleAbi,
        functionName: "castBallots",
        args: [0, ballots],
      }),
    );

    const house = houseWith([]);
    const visitor = { house, actor: neighbourActor(house.config, magpie.account) };
    const overNow = await circle();
    const [sealed] = overNow.rounds;
    if (sealed === undefined) throw new Error("no round");
    const steps: string[] = [];
    const askingBeacon = (urls: string[]) => {
      const beacon = { ...house.config.beacon, urls };
      return { ...visitor, house: { ...house, config: { ...house.config, beacon } } };
    };
    const tooEarly = openAndSettle(visitor, { circle: overNow, round: sealed }, () => undefined);
    expect(await failing(tooEarly)).toEqual({ kind: "tooEarly" });
    await street.moveTo(sealsOpen + 10);
    const forged = { round: beaconRoundFor(overNow.terms, 0), signature: "ab".repeat(48) };
    await withServer(
      (_request, _body, response) => response.end(JSON.stringify(forged)),
      async (liar) => {
        const noHelp = openAndSettle(askingBeacon([NOBODY, liar]), { circle: overNow, round: sealed }, () => undefined);
        expect(await failing(noHelp)).toEqual({ kind: "beaconForged" });
        const several = askingBeacon([NOBODY, liar, street.beacon.url]);
        await openAndSettle(several, { circle: overNow, round: sealed }, (step) => steps.push(step));
      },
    );
    expect(steps).toEqual(["beacon", "opening", "counting"]);
    const { reader } = street.deployment;
    const [settled] = await readRounds(street.chain.client, { reader, circle: street.circle, from: 0, to: 1 });
    expect(settled).toMatchObject({ status: "settled", opened: 3, quorumMet: true, spent: 9n * DOLLAR });

    const [grant] = (await circle()).requests;
    const to = "0x00000000000000000000000000000000000000aa";
    const link = await linkActor(key);
    await run(claim, link, { circle: street.circle, id: grant?.id ?? 0, to, signer: link });
    expect(await dollarsOf(to)).toBe(9n * DOLLAR);

    const left = (await stakeOf(wren)) ?? 0n;
    const before = await dollarsOf(wren.account.address);
    const { output: farewell } = await run(leave, wren, { circle: street.circle, to: wren.account.address });
    expect(left).toBeGreaterThan(0n);
    expect(farewell.paid).toBe(left);
    expect(await dollarsOf(wren.account.address)).toBe(before + left);
    // Three real proofs.
  }, 60_000);
});
