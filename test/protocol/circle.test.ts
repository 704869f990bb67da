import fc from "fast-check";
import { encodeFunctionData, keccak256, parseSignature, toHex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circleAbi, forwarderAbi } from "../../protocol/abi.gen.ts";
import { scopeOf } from "../../protocol/ballot.ts";
import { listCircles } from "../../protocol/circles.ts";
import { phaseAt } from "../../protocol/clock.ts";
import { UnknownValue } from "../../protocol/errors.ts";
import { nameOf, phases } from "../../protocol/reader-shapes.ts";
import { rosterRoot } from "../../protocol/roster.ts";
import {
  authorizationNonce,
  forwardRequest,
  receiveWithAuthorization,
  tokenDomain,
} from "../../protocol/typed-data.ts";
import { buildStreet, DOLLAR, RULES } from "./support/chain.ts";
import type { Street } from "./support/chain.ts";
import { CHAIN_ID, DAY, OTHER_CIRCLE, randomBytes } from "./support/street.ts";

let street: Street;

// Nothing here awaits `.resolves`: Hardhat's chai plugins, loaded with the chain, turn that off.
beforeAll(async () => {
  street = await buildStreet(5, "equalShares");
});
afterAll(() => street.close());

describe("reading a circle", () => {
  it("does not guess what a number of a later version means", () => {
    expect(() => nameOf("the phase", phases, 3)).toThrow(UnknownValue);
  });

  it("finds it in the list of its factory", async () => {
    expect(await listCircles(street.client, street.deployment.factory)).toEqual([street.circle]);
  });

  it("gives terms, rules, clock, pot, members and roster as of one block", async () => {
    const circle = await street.read();
    const { client, neighbours, terms, deployment } = street;
    expect(circle).toMatchObject({
      address: street.circle,
      chainId: CHAIN_ID,
      forwarder: deployment.forwarder,
      terms,
      rules: RULES,
      round: 0,
      phase: "board",
      pot: { stakes: 0n, common: 0n, reserved: 0n, owed: 0n },
      candidates: [],
      requests: [],
    });
    const block = await client.getBlock();
    expect([circle.blockNumber, circle.timestamp]).toEqual([block.number, Number(block.timestamp)]);
    expect(circle.members.map(({ handle, status, slot }) => [handle, status, slot])).toEqual(
      neighbours.map(({ handle }, slot) => [handle, "seated", slot]),
    );
    expect(circle.leaves).toHaveLength(64);
    expect(rosterRoot(circle.leaves)).toBe(circle.root);
    expect(circle.rounds.map(({ round, status }) => [round, status])).toEqual([[0, "none"]]);
  });

  it("gives history in order, over more than one call", async () => {
    const numbers = Array.from({ length: 60 }, (_, round) => round);
    expect((await street.rounds(0, 60)).map(({ round }) => round)).toEqual(numbers);
    expect(await street.rounds(5, 5)).toEqual([]);
  });
});

describe("the contract agrees with the protocol", () => {
  const rounds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const numbers = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });

  it("on the scope of every round", async () => {
    const { client, circle } = street;
    await fc.assert(
      fc.asyncProperty(rounds, async (round) => {
        const args = [round] as const;
        const scope = await client.readContract({ address: circle, abi: circleAbi, functionName: "scope", args });
        expect(scopeOf({ chainId: CHAIN_ID, circle, round })).toBe(scope);
      }),
      { numRuns: 20 },
    );
  });

  it("on the nonce of every authorization", async () => {
    const { client, circle } = street;
    const purposes = fc.constantFrom("chip in", "gift");
    await fc.assert(
      fc.asyncProperty(rounds, purposes, numbers, async (round, purpose, number) => {
        const salt = toHex(number, { size: 32 });
        const nonce = await client.readContract({
          address: circle,
          abi: circleAbi,
          functionName: "authorizationNonce",
          args: [round, keccak256(toHex(purpose)), OTHER_CIRCLE, salt],
        });
        const input = { chainId: CHAIN_ID, circle, round, purpose, beneficiary: OTHER_CIRCLE, salt } as const;
        expect(authorizationNonce(input)).toBe(nonce);
      }),
      { numRuns: 20 },
    );
  });

  it("on a chip-in, taken by the signature over the token's domain", async () => {
    const { client, wallet, circle, deployment, first, terms } = street;
    const domain = await tokenDomain(client, { token: deployment.token, chainId: CHAIN_ID });
    const { round } = phaseAt(terms, (await street.read()).timestamp);
    const salt = toHex(randomBytes(32));
    const from = first.account.address;
    const beneficiary = from;
    const nonce = authorizationNonce({ chainId: CHAIN_ID, circle, round, purpose: "chip in", beneficiary, salt });
    const [amount, validAfter, validBefore] = [5n * DOLLAR, 0n, 2n ** 40n];
    const message = { from, to: circle, value: amount, validAfter, validBefore, nonce };
    const typed = receiveWithAuthorization(domain, message);
    const { v = 0n, r, s } = parseSignature(await wallet.signTypedData({ account: first.account, ...typed }));
    const authorization = { amount, validAfter, validBefore, salt, v: Number(v), r, s };
    const sender = street.neighbours[1] ?? first;
    await street.mined(
      street.door.write.chipInWithAuthorization([from, beneficiary, authorization], street.by(sender)),
    );
    expect((await street.read()).members[0]).toMatchObject({ stake: amount, chippedIn: amount });
  });

  it("on a member's request, taken through the forwarder and signed without gas", async () => {
    const { client, wallet, circle, deployment, first, mined } = street;
    const forwarder = { address: deployment.forwarder, abi: forwarderAbi } as const;
    const pinner = street.neighbours[1] ?? first;
    const from = pinner.account.address;
    const nonce = await client.readContract({ ...forwarder, functionName: "nonces", args: [from] });
    const args = ["Paint for the fence", 4n * DOLLAR, OTHER_CIRCLE, true] as const;
    const data = encodeFunctionData({ abi: circleAbi, functionName: "pin", args });
    const deadline = (await street.read()).timestamp + 3600;
    const message = { from, to: circle, gas: 2_000_000n, nonce, deadline, data };
    const typed = forwardRequest({ chainId: CHAIN_ID, forwarder: deployment.forwarder }, message);
    const signature = await wallet.signTypedData({ account: pinner.account, ...typed });
    const request = { from, to: circle, value: 0n, gas: message.gas, deadline, data, signature };
    const call = { ...forwarder, functionName: "execute", args: [request], gas: 4_000_000n } as const;
    await mined(wallet.writeContract({ account: first.account, ...call }));
    expect(await street.requests(1, 2)).toMatchObject([
      {
        id: 1,
        status: "pinned",
        slot: 0,
        pinner: from,
        recipient: OTHER_CIRCLE,
        claimKey: true,
        amount: 4n * DOLLAR,
        text: "Paint for the fence",
        firstRound: 0,
        grant: { status: "none" },
      },
    ]);
  });

  it("on the phase, at the edges of every window", async () => {
    const { client, circle, terms } = street;
    const { round, voting, opening } = terms.lengths;
    const edges = [0, 1, 2].flatMap((n) => [0, round - voting - opening, round - opening].map((at) => n * round + at));
    for (const edge of edges.flatMap((at) => [at - 1, at]).filter((at) => at > DAY)) {
      await street.goTo(terms.start + edge);
      const [number, phase] = await client.readContract({ address: circle, abi: circleAbi, functionName: "phase" });
      expect(phaseAt(terms, terms.start + edge)).toEqual({ round: number, phase: phases[phase] });
    }
  });
});
