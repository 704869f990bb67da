import { encodeFunctionData, erc20Abi, hexToBytes, type Address } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { commitmentOf } from "../../protocol/identity.ts";
import { dollars } from "../../scripts/local/demo/lane.ts";
import { demoVotingSecret, newcomers, type Neighbour } from "../../scripts/local/neighbours.ts";
import { expectDiscreet } from "./support/discreet.ts";
import { post, runRelay, SOME_ADDRESS, type Answer, type RunningRelay } from "./support/relay.ts";
import { callOf, signChipIn, signClaim, signForward, signTransfer } from "./support/sign.ts";
import { openStreet, type Street } from "./support/street.ts";

const GENEROUS = 20;

let street: Street;
let relay: RunningRelay;
let heron: Neighbour;
let wren: Neighbour;
let magpie: Neighbour;

beforeAll(async () => {
  street = await openStreet(3);
  const [a, b] = street.founders;
  const [c] = newcomers;
  if (!a || !b || !c) throw new Error("nobody there");
  [heron, wren, magpie] = [a, b, c];
  relay = await runRelay({ ...street.config(), actionsPerDay: GENEROUS });
}, 120_000);

afterAll(async () => {
  await relay.stop();
  await street.close();
});

const forward = (body: object): Promise<Answer> => post(relay.url, "/v1/forward", body);
const chipIn = (body: object): Promise<Answer> => post(relay.url, "/v1/chip-ins", body);
const transfer = (body: object): Promise<Answer> => post(relay.url, "/v1/transfers", body);
const claim = (body: object): Promise<Answer> => post(relay.url, "/v1/claims", body);

async function refuses(answer: Promise<Answer>, status: number, error: string, name?: string): Promise<void> {
  const { status: actual, body } = await answer;
  expect(body).toMatchObject({ error, ...(name === undefined ? {} : { details: { name } }) });
  expect(actual).toBe(status);
}

async function succeeds(answer: Promise<Answer>): Promise<void> {
  const { status, body } = await answer;
  expect(body).toHaveProperty("transaction");
  expect(status).toBe(200);
  const { transaction } = body as { transaction: `0x${string}` };
  const receipt = await street.chain.client.waitForTransactionReceipt({ hash: transaction });
  expect(receipt.status).toBe("success");
}

const member = (account: Address) =>
  street.chain.client.readContract({
    address: street.circle,
    abi: circleAbi,
    functionName: "memberOf",
    args: [account],
  });
const pot = () => street.chain.client.readContract({ address: street.circle, abi: circleAbi, functionName: "pot" });

describe("a member's action without gas", () => {
  it("is refused when it is none of those forwarded", async () =>
    refuses(forward(await signForward(street, heron, callOf.settle(0))), 403, "not_forwarded"));

  it("is refused to anything but a circle", async () =>
    refuses(
      forward(await signForward(street, heron, callOf.vouch(magpie), { to: SOME_ADDRESS })),
      404,
      "unknown_circle",
    ));

  it("is refused with more gas than the relay pays for", async () =>
    refuses(
      forward(await signForward(street, heron, callOf.vouch(magpie), { gas: 10_000_001n })),
      422,
      "too_much_gas",
    ));

  it("is refused after its deadline, and with one too far", async () => {
    const now = await street.now();
    const data = callOf.vouch(magpie);
    await refuses(forward(await signForward(street, heron, data, { deadline: now - 1 })), 409, "expired");
    const far = await signForward(street, heron, data, { deadline: now + 8 * 86_400 });
    await refuses(forward(far), 400, "deadline_too_far");
  });

  it("is refused under a number that is not the next", async () =>
    refuses(forward(await signForward(street, heron, callOf.vouch(magpie), { nonce: 7n })), 409, "stale_nonce"));

  it("is refused when somebody else signed it", async () => {
    const { request, signature } = await signForward(street, heron, callOf.vouch(magpie));
    const stolen = { request: { ...request, from: wren.account.address }, signature };
    await refuses(forward(stolen), 422, "bad_signature");
  });

  it("is refused when it was changed after signing", async () => {
    const { request, signature } = await signForward(street, heron, callOf.vouch(magpie));
    await refuses(forward({ request: { ...request, data: callOf.vouch(wren) }, signature }), 422, "bad_signature");
  });

  it("is refused with the contract's own reason", async () => {
    const join = callOf.join(magpie, commitmentOf(hexToBytes(demoVotingSecret(magpie.privateKey))));
    await refuses(forward(await signForward(street, magpie, join)), 422, "refused_by_contract", "Circle_TooFewVouches");
    const takeBack = callOf.takeBack(heron.account.address);
    const answer = await forward(await signForward(street, heron, takeBack));
    expect(answer.body).toEqual({
      error: "refused_by_contract",
      message: "The contract would refuse this: nothing owed.",
      details: { name: "Circle_NothingOwed", args: [heron.account.address] },
    });
  });

  it("lets a newcomer be vouched for and join", async () => {
    await succeeds(forward(await signForward(street, heron, callOf.vouch(magpie))));
    await succeeds(forward(await signForward(street, wren, callOf.vouch(magpie))));
    const join = callOf.join(magpie, commitmentOf(hexToBytes(demoVotingSecret(magpie.privateKey))));
    await succeeds(forward(await signForward(street, magpie, join)));
    expect(await member(magpie.account.address)).toMatchObject({ handle: magpie.handle });
  });

  it("is sent once when it is asked for twice at once", async () => {
    const body = await signForward(
      street,
      heron,
      callOf.pin("Paint for the fence", dollars(20), heron.account.address),
    );
    const [first, second] = await Promise.all([forward(body), forward(body)]);
    expect(second.body).toEqual(first.body);
    await succeeds(Promise.resolve(first));
    await relay.tick();
    await refuses(forward(body), 409, "stale_nonce");
  });

  it("lets a request be withdrawn", async () =>
    succeeds(forward(await signForward(street, heron, callOf.withdraw(1)))));
});

describe("what a member does beyond the month", () => {
  const by = (who: Neighbour, call: Parameters<typeof encodeFunctionData<typeof circleAbi>>[0]) => async () =>
    forward(await signForward(street, who, encodeFunctionData(call)));
  const abi = circleAbi;

  it("is carried: a sign of life, a new voting secret, motions", async () => {
    await succeeds(by(heron, { abi, functionName: "stillHere" })());
    await succeeds(by(heron, { abi, functionName: "changeCommitment", args: [1234n] })());
    await succeeds(by(heron, { abi, functionName: "proposeRule", args: [6, 3n] })());
    await succeeds(by(wren, { abi, functionName: "proposeClose" })());
    expect((await member(heron.account.address)).commitment).toBe(1234n);
  });

  it("is refused with the contract's own reason, as everything else", async () => {
    const [lost, stranger] = [heron.account.address, SOME_ADDRESS] as const;
    const fennel = street.founders[2] ?? heron;
    const refusals = [
      [by(fennel, { abi, functionName: "proposePartWays", args: [lost] }), "Circle_BoardFull"],
      [by(fennel, { abi, functionName: "vacate", args: [lost] }), "Circle_NotSilent"],
      [by(fennel, { abi, functionName: "recover", args: [lost, 77n] }), "Circle_AlreadyMember"],
      [by(fennel, { abi, functionName: "finishRecovery", args: [stranger] }), "Circle_NoRecovery"],
      [by(fennel, { abi, functionName: "objectToRecovery" }), "Circle_NoRecovery"],
      [by(fennel, { abi, functionName: "thank", args: [1, "Thank you"] }), "Circle_NoSuchGrant"],
      [by(fennel, { abi, functionName: "close" }), "Circle_NotThin"],
    ] as const;
    for (const [asked, name] of refusals) await refuses(asked(), 422, "refused_by_contract", name);
  });
});

describe("chipping in by signature", () => {
  it("is refused to anything but a circle", async () => {
    const body = await signChipIn(street, heron, heron, 0, dollars(5));
    await refuses(chipIn({ ...body, circle: SOME_ADDRESS }), 404, "unknown_circle");
  });

  it("is refused beyond the circle's bounds, with both named", async () => {
    const answer = await chipIn(await signChipIn(street, heron, heron, 0, dollars(11)));
    expect(answer).toMatchObject({ status: 422, body: { details: { name: "Circle_BadAmount" } } });
  });

  it("is refused when the signature is for another member or another round", async () => {
    const body = await signChipIn(street, heron, heron, 0, dollars(5));
    await refuses(chipIn({ ...body, member: wren.account.address }), 422, "refused_by_contract");
    await refuses(chipIn(await signChipIn(street, heron, heron, 1, dollars(5))), 422, "refused_by_contract");
  });

  it("adds to the member's stake, also when a neighbour pays", async () => {
    await succeeds(chipIn(await signChipIn(street, heron, heron, 0, dollars(5))));
    await succeeds(chipIn(await signChipIn(street, heron, wren, 0, dollars(6))));
    expect((await member(heron.account.address)).stake).toBe(dollars(5));
    expect((await member(wren.account.address)).stake).toBe(dollars(6));
  });

  it("is a gift when it is for nobody", async () => {
    await succeeds(chipIn(await signChipIn(street, magpie, null, 0, dollars(30))));
    expect(await pot()).toMatchObject({ stakes: dollars(11), common: dollars(30) });
  });

  it("is refused when it comes a second time", async () => {
    const body = await signChipIn(street, wren, null, 0, dollars(1));
    await succeeds(chipIn(body));
    await relay.tick();
    await refuses(chipIn(body), 422, "refused_by_contract");
  });
});

describe("a member's dollars, sent out by signature", () => {
  const dollarsOf = (account: Address) =>
    street.chain.client.readContract({
      address: street.deployment.token,
      abi: erc20Abi,
      functionName: "balanceOf",
      args: [account],
    });

  it("is refused for anything but a circle, and for somebody whom the circle has never seated", async () => {
    const body = await signTransfer(street, heron, SOME_ADDRESS, dollars(2));
    await refuses(transfer({ ...body, circle: SOME_ADDRESS }), 404, "unknown_circle");
    const stranger = newcomers[1];
    if (!stranger) throw new Error("nobody there");
    await refuses(transfer(await signTransfer(street, stranger, SOME_ADDRESS, dollars(2))), 403, "not_a_member");
  });

  it("is refused when it was changed after signing", async () => {
    const body = await signTransfer(street, heron, SOME_ADDRESS, dollars(2));
    await refuses(transfer({ ...body, to: wren.account.address }), 422, "refused_by_contract");
    const { authorization } = body;
    const more = { ...authorization, amount: dollars(3) };
    await refuses(transfer({ ...body, authorization: more }), 422, "refused_by_contract");
    const { nonce: _, ...without } = authorization;
    await refuses(transfer({ ...body, authorization: without }), 400, "bad_request");
  });

  it("arrives to the unit, once, and costs the member no gas", async () => {
    const { address } = heron.account;
    const gas = await street.chain.client.getBalance({ address });
    const before = await dollarsOf(address);
    const body = await signTransfer(street, heron, SOME_ADDRESS, 2_000_001n);
    await succeeds(transfer(body));
    expect(await dollarsOf(SOME_ADDRESS)).toBe(2_000_001n);
    expect(await dollarsOf(address)).toBe(before - 2_000_001n);
    expect(await street.chain.client.getBalance({ address })).toBe(gas);
    await relay.tick();
    await relay.tick();
    await refuses(transfer(body), 422, "refused_by_contract");
  });

  it("is taken from somebody who has left as well", async () => {
    const data = encodeFunctionData({ abi: circleAbi, functionName: "leaveCircle", args: [magpie.account.address] });
    await succeeds(forward(await signForward(street, magpie, data)));
    expect(await member(magpie.account.address)).toMatchObject({ commitment: 0n });
    await succeeds(transfer(await signTransfer(street, magpie, SOME_ADDRESS, dollars(1))));
  });
});

describe("claiming a grant", () => {
  it("is refused to anything but a circle", async () => {
    const body = await signClaim(street, heron.account, 1, heron.account.address);
    await refuses(claim({ ...body, circle: SOME_ADDRESS }), 404, "unknown_circle");
  });

  it("is refused where nothing was granted", async () => {
    const body = await signClaim(street, heron.account, 1, heron.account.address);
    await refuses(claim(body), 422, "refused_by_contract", "Circle_NoSuchGrant");
  });
});

describe("the relay's purse", () => {
  it("is closed to a circle that has cost enough for today", async () => {
    let answer = await chipIn(await signChipIn(street, wren, null, 0, dollars(1)));
    for (let more = 0; answer.status === 200 && more < GENEROUS; more += 1) {
      answer = await chipIn(await signChipIn(street, wren, null, 0, dollars(1)));
    }
    await refuses(Promise.resolve(answer), 429, "enough_for_today");
  });

  it("opens again the next day", async () => {
    await street.moveTo((await street.now()) + 86_400);
    await succeeds(chipIn(await signChipIn(street, wren, null, 0, dollars(1))));
  });

  it("says so when it is empty", async () => {
    const address = (await (await fetch(`${relay.url}/v1/health`)).json()) as { relay: Address };
    await street.chain.client.setBalance({ address: address.relay, value: 0n });
    await refuses(chipIn(await signChipIn(street, wren, null, 0, dollars(1))), 503, "relay_empty");
  });
});

describe("the relay's logs", () => {
  it("name no member", () => expectDiscreet(relay.logs(), street, []));
});
