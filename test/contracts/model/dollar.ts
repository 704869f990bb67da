/** The local dollar, as far as a circle uses it: balances, allowances and words signed beforehand. */
import { verifyTypedData } from "ethers";
import { receiveWithAuthorization } from "../../../protocol/typed-data.ts";
import { Refusal, type Address, type Hex } from "./circle.ts";

export type Dollar = {
  address: Address;
  chainId: number;
  balances: Map<Address, bigint>;
  /** Who lets the circle take whatever they hold; nobody else lets it take anything. */
  trusting: Set<Address>;
  usedWords: Set<string>;
};

/** As `authorize` signs it. */
export type Word = {
  amount: bigint;
  validAfter: bigint;
  validBefore: bigint;
  salt: Hex;
  v: number;
  r: string;
  s: string;
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

type Signed = { from: Address; to: Address; word: Word; nonce: Hex; time: number };

export function pullByWord(dollar: Dollar, { from, to, word, nonce, time }: Signed): void {
  const { amount, validAfter, validBefore, v, r, s } = word;
  const domain = { name: "Local Dollar", version: "1", chainId: dollar.chainId, verifyingContract: dollar.address };
  const { types, message } = receiveWithAuthorization({}, { from, to, value: amount, validAfter, validBefore, nonce });
  const fields = { ReceiveWithAuthorization: [...types.ReceiveWithAuthorization] };
  const signer = verifyTypedData(domain, fields, message, { v, r, s });
  if (signer !== from) throw new Refusal("ERC3009InvalidSignature");
  if (!(BigInt(time) > validAfter && BigInt(time) < validBefore)) {
    throw new Refusal("ERC3009InvalidAuthorizationTime", validAfter, validBefore);
  }
  const used = `${from} ${nonce}`;
  if (dollar.usedWords.has(used)) throw new Refusal("ERC3009UsedAuthorization", from, nonce);
  dollar.usedWords.add(used);
  move(dollar, from, to, amount);
}
