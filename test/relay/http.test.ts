import { encodeFunctionData } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { post, runRelay, SOME_ADDRESS, type RunningRelay } from "./support/relay.ts";

const SENTENCE = /^[A-Za-z].*[.]$/s;
/** seat(address) of some address: a call the forwarder may carry. */
const SEAT_CALL = encodeFunctionData({ abi: circleAbi, functionName: "seat", args: [SOME_ADDRESS] });
const word = `0x${"0a".repeat(32)}`;

const ballot = {
  circle: SOME_ADDRESS,
  round: 1,
  ballot: {
    nullifier: "7",
    seq: 1,
    commitment: "9",
    sealedVote: `0x${"5e".repeat(132)}`,
    proof: ["1", "2", "3", "4", "5", "6", "7", "8"],
  },
};
const forward = {
  request: {
    from: SOME_ADDRESS,
    to: SOME_ADDRESS,
    value: "0",
    gas: "500000",
    nonce: "0",
    deadline: "1900000000",
    data: "0x12345678",
  },
  signature: `0x${"00".repeat(65)}`,
};
const chipIn = {
  circle: SOME_ADDRESS,
  payer: SOME_ADDRESS,
  member: null,
  authorization: { amount: "1", validAfter: "0", validBefore: "1900000000", salt: word, v: 27, r: word, s: word },
};
const claim = {
  circle: SOME_ADDRESS,
  id: 1,
  to: SOME_ADDRESS,
  deadline: "1900000000",
  signature: `0x${"00".repeat(65)}`,
};

let relay: RunningRelay;

beforeAll(async () => {
  relay = await runRelay();
});

afterAll(() => relay.stop());

const send = (path: string, init: RequestInit) => fetch(`${relay.url}${path}`, init);
const withBallot = (change: object) => ({ ...ballot, ballot: { ...ballot.ballot, ...change } });
const withRequest = (change: object) => ({ ...forward, request: { ...forward.request, ...change } });
const withAuthorization = (change: object) => ({ ...chipIn, authorization: { ...chipIn.authorization, ...change } });

const POSTS = [
  ["/v1/ballots", ballot],
  ["/v1/forward", forward],
  ["/v1/chip-ins", chipIn],
  ["/v1/claims", claim],
] as const;

describe("every door of the relay", () => {
  it("refuses an address where nothing is", async () => {
    const answer = await send("/v1/treasurer", {});
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: "not_found", message: "There is nothing at this address." });
  });

  it.each(POSTS)("refuses to be read from: GET %s", async (path) => {
    const answer = await send(path, {});
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toContain("POST");
    expect(await answer.json()).toMatchObject({ error: "method_not_allowed" });
  });

  it("refuses POST to what is only read", async () => {
    expect((await send("/v1/health", { method: "POST" })).status).toBe(405);
  });

  it.each(POSTS)("%s refuses what is not JSON by name", async (path, body) => {
    const answer = await send(path, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ error: "not_json" });
  });

  it.each(POSTS)("%s refuses what is not JSON in fact", async (path) => {
    const answer = await send(path, { method: "POST", headers: { "content-type": "application/json" }, body: "{" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: "bad_json" });
  });

  it.each(POSTS)("%s refuses more than it will read", async (path) => {
    const body = JSON.stringify({ circle: "0".repeat(40_000) });
    const answer = await send(path, { method: "POST", headers: { "content-type": "application/json" }, body });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ error: "too_large" });
  });

  it.each(POSTS)("%s refuses fields it does not know", async (path, body) => {
    const answer = await post(relay.url, path, { ...body, note: "hello" });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: "bad_request", message: expect.stringMatching(SENTENCE) as unknown });
  });

  it.each(POSTS)("%s says when the chain cannot be reached", async (path, body) => {
    const known = { ...forward, request: { ...forward.request, data: SEAT_CALL } };
    const answer = await post(relay.url, path, path === "/v1/forward" ? known : body);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({
      error: "chain_unreachable",
      message: expect.stringMatching(SENTENCE) as unknown,
    });
  });

  it("says that it is not well when the chain cannot be reached", async () => {
    expect((await send("/v1/health", {})).status).toBe(503);
  });

  it("is open to any page, without credentials, and sends no referrer", async () => {
    const headers = { origin: "https://street.example", "access-control-request-method": "POST" };
    const preflight = await send("/v1/ballots", { method: "OPTIONS", headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-credentials")).toBeNull();
    const refusal = await send("/v1/ballots", { headers });
    for (const answer of [preflight, refusal]) {
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    }
  });
});

const FIELD = "21888242871839275222246405745257275088548364400416034343698204186575808495617";

describe("what a post must look like", () => {
  it.each([
    ["/v1/ballots", "no body", null, "The request"],
    ["/v1/ballots", "a circle that is no address", { ...ballot, circle: "0x12" }, "circle"],
    ["/v1/ballots", "a negative round", { ...ballot, round: -1 }, "round"],
    ["/v1/ballots", "a round beyond 32 bits", { ...ballot, round: 2 ** 32 }, "round"],
    ["/v1/ballots", "a nullifier beyond the field", withBallot({ nullifier: FIELD }), "ballot.nullifier"],
    ["/v1/ballots", "a nullifier as a number", withBallot({ nullifier: 7 }), "ballot.nullifier"],
    ["/v1/ballots", "a nullifier in hex", withBallot({ nullifier: "0x07" }), "ballot.nullifier"],
    ["/v1/ballots", "seq 0", withBallot({ seq: 0 }), "ballot.seq"],
    ["/v1/ballots", "a seq beyond the last", withBallot({ seq: 65 }), "ballot.seq"],
    [
      "/v1/ballots",
      "a commitment beyond 192 bits",
      withBallot({ commitment: (2n ** 192n).toString() }),
      "ballot.commitment",
    ],
    ["/v1/ballots", "a short seal", withBallot({ sealedVote: `0x${"5e".repeat(131)}` }), "ballot.sealedVote"],
    ["/v1/ballots", "half a byte", withBallot({ sealedVote: `0x${"5e".repeat(132)}5` }), "ballot.sealedVote"],
    ["/v1/ballots", "a proof of seven", withBallot({ proof: ballot.ballot.proof.slice(1) }), "ballot.proof"],
    [
      "/v1/ballots",
      "a point off the field",
      withBallot({ proof: [...ballot.ballot.proof.slice(1), (2n ** 255n).toString()] }),
      "ballot.proof.7",
    ],
    ["/v1/forward", "money on the way", withRequest({ value: "1" }), "request.value"],
    ["/v1/forward", "no signer", withRequest({ from: null }), "request.from"],
    ["/v1/forward", "a deadline beyond 48 bits", withRequest({ deadline: (2n ** 48n).toString() }), "request.deadline"],
    ["/v1/forward", "too much data", withRequest({ data: `0x${"00".repeat(4_097)}` }), "request.data"],
    ["/v1/forward", "a call that is none of a circle", forward, "request.data"],
    ["/v1/chip-ins", "a member that is no address", { ...chipIn, member: "Heron" }, "member"],
    ["/v1/chip-ins", "no member at all", { ...chipIn, member: undefined }, "member"],
    ["/v1/chip-ins", "another v", withAuthorization({ v: 29 }), "authorization.v"],
    ["/v1/chip-ins", "a short salt", withAuthorization({ salt: "0x00" }), "authorization.salt"],
    ["/v1/claims", "grant 0", { ...claim, id: 0 }, "id"],
    ["/v1/claims", "no recipient", { ...claim, to: "" }, "to"],
    ["/v1/claims", "a signature that is no hex", { ...claim, signature: "signed" }, "signature"],
  ])("%s refuses %s", async (path, _, body, field) => {
    const answer = await post(relay.url, path, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: "bad_request",
      message: expect.stringMatching(new RegExp(`^${field.replaceAll(".", "\\.")}.*\\.$`)) as unknown,
    });
  });
});
