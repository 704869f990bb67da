import { parseSignature, toHex, type Address } from "viem";
import { authorizationNonce, receiveWithAuthorization, tokenDomain, type Purpose } from "../../protocol/typed-data.ts";
import type { Authorization } from "../relay/client.ts";
import { AUTHORIZATION_SECONDS, signedOnce } from "./signedOnce.ts";
import { chainNow, type Tools } from "./tools.ts";

/** `member` null: a gift, to the common part of the pot. */
export type ChipInInput = { circle: Address; token: Address; round: number; member: Address | null; amount: bigint };

const nameOf = ({ actor }: Tools, { circle, round, member, amount }: ChipInInput): string =>
  [actor.address, circle, round, member, amount].join("/");

/** Throws TokenDomainUnknown for a token that has no such thing. */
export const { take: authorizeOnce, forget: forgetSigned } = signedOnce<ChipInInput, Authorization>(nameOf, authorize);

async function authorize({ house, actor }: Tools, input: ChipInInput) {
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
