import {
  BaseError,
  concat,
  decodeFunctionData,
  encodeFunctionData,
  getContractError,
  parseAbi,
  type Address,
  type Hex,
} from "viem";
import type { Logger } from "pino";
import { circleAbi, forwarderAbi } from "../protocol/abi.gen.ts";
import type { Chain } from "./chain.ts";
import { Refusal } from "./errors.ts";
import { dayOf, type Ledger } from "./ledger.ts";
import { faultOf } from "./log.ts";
import type { ChipInPost, ClaimPost, ForwardPost, TransferPost } from "./requests.ts";
import type { Call, Sender } from "./sender.ts";
import type { Tip } from "./tip.ts";

/** What the forwarder is paid for. Ballots are not among them: a forwarded call names its signer. */
const FORWARDED = new Set([
  ...["join", "vouch", "revokeVouch", "seat", "leaveCircle", "takeBack", "stillHere", "vacate", "changeCommitment"],
  ...["recover", "finishRecovery", "objectToRecovery"],
  ...["pin", "withdraw", "thank"],
  ...["proposePartWays", "proposeRule", "proposeClose", "close"],
]);
/** What no door of a circle exceeds: closing a large one takes several millions. */
const FORWARD_GAS_CAP = 10_000_000n;
const tokenAbi = parseAbi([
  "function transferWithAuthorization(address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce, uint8 v, bytes32 r, bytes32 s)",
]);
const LONGEST_DEADLINE = 7n * 86_400n;

export type Actions = ReturnType<typeof createActions>;
export type Taken = { transaction: Hex };

type Parts = {
  chain: Chain;
  tip: Tip;
  sender: Sender;
  ledger: Ledger;
  forwarder: Address;
  /** The only token whose transfers are paid for. */
  token: Address;
  actionsPerDay: number;
  log: Logger;
};

/** Members' actions, chip-ins, transfers and claims: simulated first, so that nobody pays for what the contract would refuse. */
export function createActions({ chain, tip, sender, ledger, forwarder, token, actionsPerDay, log }: Parts) {
  const { client } = chain;
  const running = new Map<string, Promise<Taken>>();

  /** The same thing asked twice is sent once. */
  function once(id: string, act: () => Promise<Taken>): Promise<Taken> {
    const known = running.get(id);
    if (known !== undefined) return known;
    const acting = act();
    running.set(id, acting);
    acting.catch(() => running.delete(id));
    return acting;
  }

  async function spend(circle: Address): Promise<void> {
    const day = dayOf(await tip.now());
    if (ledger.acted(day, circle) >= actionsPerDay) {
      throw new Refusal(
        429,
        "enough_for_today",
        "This relay has paid enough for this circle today. Try tomorrow, or another relay.",
      );
    }
    ledger.act(day, circle);
  }

  async function send(id: string, what: string, circle: Address, call: Call): Promise<Taken> {
    await spend(circle);
    const { hash, mined } = await sender.send(call);
    log.info({ action: what, transaction: hash }, "an action is on its way");
    mined
      .catch((error: unknown) => log.warn({ action: what, fault: faultOf(error) }, "an action did not land"))
      .finally(() => running.delete(id));
    return { transaction: hash };
  }

  function functionOf(data: Hex): string {
    try {
      return decodeFunctionData({ abi: circleAbi, data }).functionName;
    } catch {
      throw new Refusal(400, "bad_request", "request.data: is no call that a circle knows.");
    }
  }

  async function expectSignature({ request, signature }: ForwardPost): Promise<void> {
    const now = BigInt(await tip.now());
    if (request.deadline < now) throw new Refusal(409, "expired", "The signature's deadline has passed.");
    if (request.deadline > now + LONGEST_DEADLINE) {
      throw new Refusal(400, "deadline_too_far", "The signature's deadline must lie within a week.");
    }
    const contract = { address: forwarder, abi: forwarderAbi } as const;
    const nonce = await client.readContract({ ...contract, functionName: "nonces", args: [request.from] });
    if (nonce !== request.nonce) {
      throw new Refusal(
        409,
        "stale_nonce",
        `The signature is for action number ${request.nonce}, but the next one is number ${nonce}.`,
      );
    }
    const verified = await client.readContract({
      ...contract,
      functionName: "verify",
      args: [asForwarded({ request, signature })],
    });
    if (!verified) throw new Refusal(422, "bad_signature", "The signature does not fit the request.");
  }

  /** The forwarder swallows the reason of a failed action, so the action is tried as the circle will see it. */
  async function tryAsCircleSees({ from, to, gas, data }: ForwardPost["request"], functionName: string): Promise<void> {
    try {
      await client.call({ account: forwarder, to, gas, data: concat([data, from]) });
    } catch (error) {
      if (!(error instanceof BaseError)) throw error;
      const decoded: Error = getContractError(error, {
        abi: circleAbi,
        address: to,
        args: [],
        functionName,
        sender: from,
      });
      throw decoded;
    }
  }

  async function forward(id: string, post: ForwardPost): Promise<Taken> {
    const { request } = post;
    const name = functionOf(request.data);
    if (!FORWARDED.has(name)) {
      throw new Refusal(403, "not_forwarded", `This relay does not forward ${name}.`);
    }
    if (request.gas > FORWARD_GAS_CAP) {
      throw new Refusal(422, "too_much_gas", `An action may take at most ${FORWARD_GAS_CAP} gas.`);
    }
    await chain.expectCircle(request.to);
    await expectSignature(post);
    await tryAsCircleSees(request, name);
    const data = encodeFunctionData({ abi: forwarderAbi, functionName: "execute", args: [asForwarded(post)] });
    return send(id, name, request.to, { to: forwarder, data });
  }

  async function chipIn(id: string, post: ChipInPost): Promise<Taken> {
    const { circle, payer, member, authorization } = post;
    await chain.expectCircle(circle);
    const call = { address: circle, abi: circleAbi, account: sender.address } as const;
    if (member === null) {
      const args = [payer, authorization] as const;
      await client.simulateContract({ ...call, functionName: "giveWithAuthorization", args });
      const data = encodeFunctionData({ abi: circleAbi, functionName: "giveWithAuthorization", args });
      return send(id, "give", circle, { to: circle, data });
    }
    const args = [payer, member, authorization] as const;
    await client.simulateContract({ ...call, functionName: "chipInWithAuthorization", args });
    const data = encodeFunctionData({ abi: circleAbi, functionName: "chipInWithAuthorization", args });
    return send(id, "chipIn", circle, { to: circle, data });
  }

  /** A relay pays for the people of its circles; whoever has left may still have money to send. */
  async function expectKnown(circle: Address, account: Address): Promise<void> {
    const member = { address: circle, abi: circleAbi, functionName: "memberOf", args: [account] } as const;
    const { joinedAt } = await client.readContract(member);
    if (joinedAt > 0n) return;
    throw new Refusal(
      403,
      "not_a_member",
      "This relay pays for transfers of a circle's members, and for those who were.",
    );
  }

  async function transfer(id: string, post: TransferPost): Promise<Taken> {
    const { circle, from, to } = post;
    const { amount, validAfter, validBefore, nonce, v, r, s } = post.authorization;
    await chain.expectCircle(circle);
    await expectKnown(circle, from);
    const args = [from, to, amount, validAfter, validBefore, nonce, v, r, s] as const;
    const call = { abi: tokenAbi, functionName: "transferWithAuthorization", args } as const;
    await client.simulateContract({ ...call, address: token, account: sender.address });
    return send(id, "transfer", circle, { to: token, data: encodeFunctionData(call) });
  }

  async function claim(id: string, post: ClaimPost): Promise<Taken> {
    const { circle, to, deadline, signature } = post;
    await chain.expectCircle(circle);
    const args = [post.id, to, deadline, signature] as const;
    await client.simulateContract({
      address: circle,
      abi: circleAbi,
      functionName: "claimTo",
      args,
      account: sender.address,
    });
    const data = encodeFunctionData({ abi: circleAbi, functionName: "claimTo", args });
    return send(id, "claim", circle, { to: circle, data });
  }

  return {
    forward(post: ForwardPost): Promise<Taken> {
      const id =
        `forward ${post.request.from} ${post.request.nonce} ${post.request.data} ${post.signature}`.toLowerCase();
      return once(id, () => forward(id, post));
    },
    chipIn(post: ChipInPost): Promise<Taken> {
      const { r, s } = post.authorization;
      const id = `chip in ${post.circle} ${post.payer} ${post.member} ${r} ${s}`.toLowerCase();
      return once(id, () => chipIn(id, post));
    },
    transfer(post: TransferPost): Promise<Taken> {
      const { r, s } = post.authorization;
      const id = `transfer ${post.circle} ${post.from} ${post.to} ${r} ${s}`.toLowerCase();
      return once(id, () => transfer(id, post));
    },
    claim(post: ClaimPost): Promise<Taken> {
      const id = `claim ${post.circle} ${post.id} ${post.to} ${post.signature}`.toLowerCase();
      return once(id, () => claim(id, post));
    },
  };
}

function asForwarded({ request, signature }: ForwardPost) {
  const { from, to, gas, deadline, data } = request;
  return { from, to, value: 0n, gas, deadline: Number(deadline), data, signature };
}
