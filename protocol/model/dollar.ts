/** The token, as far as a circle uses it: balances, allowances and words signed beforehand. */
import { hashTypedData, serializeSignature, type TypedDataDomain } from "viem";
import { receiveWithAuthorization } from "../typed-data.ts";
import { Refusal, type Address, type Hex } from "./circle.ts";
import type { Outside } from "./outside.ts";

export type Dollar = {
  domain: TypedDataDomain;
  balances: Map<Address, bigint>;
  /** Who lets the circle take whatever they hold; nobody else lets it take anything. */
  trusting: Set<Address>;
  usedWords: Set<string>;
};

/** The contract's Authorization (EIP-3009). */
export type Word = {
  amount: bigint;
  validAfter: bigint;
  validBefore: bigint;
  salt: Hex;
  v: number;
  r: Hex;
  s: Hex;
};

export const balanceOf = ({ balances }: Dollar, account: Address): bigint => balances.get(account) ?? 0n;

export function move(dollar: Dollar, from: Address, to: Address, amount: bigint): void {
  const held = balanceOf(dollar, from);
  if (held < amount) throw new Refusal("ERC20InsufficientBalance", from, held, amount);
  dollar.balances.set(from, held - amount);
  dollar.balances.set(to, balanceOf(dollar, to) + amount);
}

export function pull(dollar: Dollar, from: Address, circle: Address, amount: bigint): void {
  if (!dollar.trusting.has(from) && amount > 0n) throw new Refusal("ERC20InsufficientAllowance", circle, 0n, amount);
  move(dollar, from, circle, amount);
}

type Pull = { from: Address; to: Address; word: Word; nonce: Hex; time: number; outside: Outside };

export function pullByWord(dollar: Dollar, { from, to, word, nonce, time, outside }: Pull): void {
  const { amount, validAfter, validBefore, v, r, s } = word;
  const message = { from, to, value: amount, validAfter, validBefore, nonce };
  const signature = serializeSignature({ r, s, v: BigInt(v) });
  const digest = hashTypedData(receiveWithAuthorization(dollar.domain, message));
  if (!outside.signed(from, digest, signature)) throw new Refusal("ERC3009InvalidSignature");
  if (!(BigInt(time) > validAfter && BigInt(time) < validBefore)) {
    throw new Refusal("ERC3009InvalidAuthorizationTime", validAfter, validBefore);
  }
  const used = `${from} ${nonce}`;
  if (dollar.usedWords.has(used)) throw new Refusal("ERC3009UsedAuthorization", from, nonce);
  dollar.usedWords.add(used);
  move(dollar, from, to, amount);
}
