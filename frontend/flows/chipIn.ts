import { encodeFunctionData, erc20Abi, parseAbi, parseSignature, toHex, type Address, type Hex } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { authorizationNonce, receiveWithAuthorization, tokenDomain, type Purpose } from "../../protocol/typed-data.ts";
import { firstToAnswer, type Authorization } from "../relay/client.ts";
import { FlowFault } from "./failure.ts";
import { finish, reasonOfCall, sendOwn } from "./send.ts";
import type { Report } from "./status.ts";
import { chainNow, type Tools } from "./tools.ts";
import type { Flow } from "./useFlow.ts";

/** `member` null: a gift, to the common part of the pot. */
export type ChipInInput = { circle: Address; token: Address; round: number; member: Address | null; amount: bigint };

const AUTHORIZATION_SECONDS = 3600n;

/**
 * One signature (EIP-3009), bound to this circle, round and member, carried by the relay. The same signature can be sent
 * from the payer's own account when no relay answers; the token takes it once, whoever sends it.
 */
export const chipIn: Flow<ChipInInput> = {
  ownAccountIsFine: true,
  firstWay: "relay",
  run: async (tools, input, way, report) => {
    report({ kind: "signing" });
    await requireDollars(tools, input);
    const authorization = await authorizeOnce(tools, input);
    const data = callOf(tools.actor.address, input, authorization);
    const done =
      way === "account"
        ? await sendOwn(tools, { to: input.circle, data }, report)
        : await byRelay(tools, input, authorization, data, report);
    forgetSigned(tools, input);
    return done;
  },
};

type Signed = { authorization: Authorization; nonce: Hex };

/** Signed and not known to be used up: a relay that did not answer may still send it, so no second one is signed. */
const signed = new Map<string, Signed>();

const nameOf = ({ actor }: Tools, { circle, round, member, amount }: ChipInInput): string =>
  [actor.address, circle, round, member, amount].join("/");

const forgetSigned = (tools: Tools, input: ChipInInput) => signed.delete(nameOf(tools, input));

async function authorizeOnce(tools: Tools, input: ChipInInput): Promise<Authorization> {
  const before = signed.get(nameOf(tools, input));
  if (before !== undefined) {
    if (await isUsed(tools, input, before)) {
      forgetSigned(tools, input);
      throw new FlowFault({ kind: "doneBefore" });
    }
    if (Number(before.authorization.validBefore) > (await chainNow(tools.house))) return before.authorization;
  }
  const fresh = await authorize(tools, input);
  signed.set(nameOf(tools, input), fresh);
  return fresh.authorization;
}

/** The token's own word for it (EIP-3009). */
function isUsed({ house, actor }: Tools, { token }: ChipInInput, { nonce }: Signed): Promise<boolean> {
  return house.client.readContract({
    address: token,
    abi: authorizationStateAbi,
    functionName: "authorizationState",
    args: [actor.address, nonce],
  });
}

const authorizationStateAbi = parseAbi([
  "function authorizationState(address authorizer, bytes32 nonce) view returns (bool)",
]);

async function byRelay(
  tools: Tools,
  { circle, member }: ChipInInput,
  authorization: Authorization,
  data: Hex,
  report: Report,
) {
  const payer = tools.actor.address;
  await refusedNow(tools, circle, data);
  report({ kind: "sending", way: "relay" });
  const tx = await firstToAnswer(tools.house.relays, (relay) => relay.chipIn({ circle, payer, member, authorization }));
  return finish(tools, tx, "relay", report, () => reasonOfCall(tools, payer, circle, data));
}

async function requireDollars({ house, actor }: Tools, { token, amount }: ChipInInput): Promise<void> {
  const held = await house.client.readContract({
    address: token,
    abi: erc20Abi,
    functionName: "balanceOf",
    args: [actor.address],
  });
  if (held < amount) throw new FlowFault({ kind: "noDollars", needed: amount, held });
}

/** A refusal is better known before the relay is asked: its reason comes from the contract. */
async function refusedNow({ house, actor }: Tools, circle: Address, data: Hex): Promise<void> {
  await house.client.call({ account: actor.address, to: circle, data });
}

async function authorize({ house, actor }: Tools, input: ChipInInput): Promise<Signed> {
  const { circle, token, round, member, amount } = input;
  const { chainId } = house.config;
  const purpose: Purpose = member === null ? "gift" : "chip in";
  const salt = toHex(crypto.getRandomValues(new Uint8Array(32)));
  const [domain, now] = await Promise.all([tokenDomain(house.client, { token, chainId }), chainNow(house)]);
  const validAfter = 0n;
  const validBefore = BigInt(now) + AUTHORIZATION_SECONDS;
  const nonce = authorizationNonce({ chainId, circle, round, purpose, beneficiary: member ?? circle, salt });
  const signature = await actor.signTypedData(
    receiveWithAuthorization(domain, {
      from: actor.address,
      to: circle,
      value: amount,
      validAfter,
      validBefore,
      nonce,
    }),
  );
  const { r, s, yParity } = parseSignature(signature);
  return { authorization: { amount, validAfter, validBefore, salt, v: yParity + 27, r, s }, nonce };
}

function callOf(payer: Address, { member }: ChipInInput, authorization: Authorization): Hex {
  return member === null
    ? encodeFunctionData({ abi: circleAbi, functionName: "giveWithAuthorization", args: [payer, authorization] })
    : encodeFunctionData({
        abi: circleAbi,
        functionName: "chipInWithAuthorization",
        args: [payer, member, authorization],
      });
}
