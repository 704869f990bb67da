import { parseAbi, parseSignature, toHex, type Address, type Hex } from "viem";
import { authorizationNonce, receiveWithAuthorization, tokenDomain, type Purpose } from "../../protocol/typed-data.ts";
import type { Authorization } from "../relay/client.ts";
import { FlowFault } from "./failure.ts";
import { chainNow, type Tools } from "./tools.ts";

/** `member` null: a gift, to the common part of the pot. */
export type ChipInInput = { circle: Address; token: Address; round: number; member: Address | null; amount: bigint };

const AUTHORIZATION_SECONDS = 3600n;

type Signed = { authorization: Authorization; nonce: Hex };

/** Signed and not known to be used up: a relay that did not answer may still send it, so no second one is signed. */
const signed = new Map<string, Signed>();

const nameOf = ({ actor }: Tools, { circle, round, member, amount }: ChipInInput): string =>
  [actor.address, circle, round, member, amount].join("/");

export const forgetSigned = (tools: Tools, input: ChipInInput) => signed.delete(nameOf(tools, input));

/** One authorization however often it is handed over. Throws TokenDomainUnknown for a token that has no such thing. */
export async function authorizeOnce(tools: Tools, input: ChipInInput): Promise<Authorization> {
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
