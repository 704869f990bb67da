/** EIP-3009 signatures as the page has neighbours make them. */
import { keccak256, parseSignature, toHex, type Hex } from "viem";
import { authorizationNonce, receiveWithAuthorization, type Purpose } from "../../protocol/typed-data.ts";
import { CHAIN_ID, type Neighbour, type Street } from "./fixture.ts";

export type Word = {
  payer: Neighbour;
  purpose: Purpose;
  /** Whom it is for: a member, or the circle for a gift. */
  beneficiary: Hex;
  round: number;
  amount: bigint;
  /** Numbers the payer's signatures. */
  salt?: number;
  validAfter?: bigint;
  validBefore?: bigint;
};

const FOR_EVER = 2n ** 47n - 1n;

export async function authorize(street: Pick<Street, "address" | "terms">, word: Word) {
  const { payer, purpose, beneficiary, round, amount, validAfter = 0n, validBefore = FOR_EVER } = word;
  const salt = keccak256(toHex(word.salt ?? 0));
  const nonce = authorizationNonce({ chainId: CHAIN_ID, circle: street.address, round, purpose, beneficiary, salt });
  const { types, message } = receiveWithAuthorization(
    {},
    { from: payer.address, to: street.address, value: amount, validAfter, validBefore, nonce },
  );
  const domain = { name: "Local Dollar", version: "1", chainId: CHAIN_ID, verifyingContract: street.terms.token };
  const fields = { ReceiveWithAuthorization: [...types.ReceiveWithAuthorization] };
  const signature = await payer.signer.signTypedData(domain, fields, message);
  const { r, s, yParity } = parseSignature(`0x${signature.slice(2)}`);
  return { amount, validAfter, validBefore, salt, v: 27 + yParity, r, s };
}
