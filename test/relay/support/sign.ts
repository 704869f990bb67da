import { encodeFunctionData, parseSignature, toHex, type Address, type Hex } from "viem";
import { circleAbi, forwarderAbi } from "../../../protocol/abi.gen.ts";
import {
  authorizationNonce,
  collectGrant,
  forwardRequest,
  receiveWithAuthorization,
  tokenDomain,
  transferWithAuthorization,
} from "../../../protocol/typed-data.ts";
import type { Neighbour } from "../../../scripts/local/neighbours.ts";
import type { Street } from "./street.ts";

type ForwardChanges = { to?: Address; gas?: bigint; nonce?: bigint; deadline?: number };

/** What a member's phone posts to /v1/forward. */
export async function signForward(street: Street, by: Neighbour, data: Hex, changes: ForwardChanges = {}) {
  const { chainId, forwarder } = street.deployment;
  const from = by.account.address;
  const nonces = { address: forwarder, abi: forwarderAbi, functionName: "nonces", args: [from] } as const;
  const message = {
    from,
    to: street.circle,
    gas: 1_000_000n,
    nonce: await street.chain.client.readContract(nonces),
    deadline: (await street.now()) + 3_600,
    data,
    ...changes,
  };
  const signature = await by.account.signTypedData(forwardRequest({ chainId, forwarder }, message));
  return { request: { ...message, value: "0" }, signature };
}

export const callOf = {
  vouch: (candidate: Neighbour) =>
    encodeFunctionData({
      abi: circleAbi,
      functionName: "vouch",
      args: [candidate.account.address, candidate.handle],
    }),
  join: ({ handle }: Neighbour, commitment: bigint) =>
    encodeFunctionData({ abi: circleAbi, functionName: "join", args: [handle, commitment] }),
  pin: (text: string, amount: bigint, recipient: Address, claimKey = false) =>
    encodeFunctionData({ abi: circleAbi, functionName: "pin", args: [text, amount, recipient, claimKey] }),
  withdraw: (id: number) => encodeFunctionData({ abi: circleAbi, functionName: "withdraw", args: [id] }),
  takeBack: (to: Address) => encodeFunctionData({ abi: circleAbi, functionName: "takeBack", args: [to] }),
  settle: (round: number) => encodeFunctionData({ abi: circleAbi, functionName: "settle", args: [round] }),
};

/** What goes to /v1/chip-ins: money of `payer` for a member's stake, or as a gift when there is no member. */
export async function signChipIn(
  street: Street,
  payer: Neighbour,
  member: Neighbour | null,
  round: number,
  amount: bigint,
) {
  const { circle, deployment } = street;
  const { chainId, token } = deployment;
  const salt: Hex = `0x${crypto.randomUUID().replaceAll("-", "").padEnd(64, "0")}`;
  const beneficiary = member?.account.address ?? circle;
  const purpose = member === null ? "gift" : "chip in";
  const validBefore = BigInt(await street.now()) + 3_600n;
  const domain = await tokenDomain(street.chain.client, { token, chainId });
  const signed = await payer.account.signTypedData(
    receiveWithAuthorization(domain, {
      from: payer.account.address,
      to: circle,
      value: amount,
      validAfter: 0n,
      validBefore,
      nonce: authorizationNonce({ chainId, circle, round, purpose, beneficiary, salt }),
    }),
  );
  const { r, s, yParity } = parseSignature(signed);
  const authorization = { amount, validAfter: 0n, validBefore, salt, v: 27 + yParity, r, s };
  return { circle, payer: payer.account.address, member: member?.account.address ?? null, authorization };
}

/** What goes to /v1/transfers: a member's dollars, to any address. */
export async function signTransfer(street: Street, by: Neighbour, to: Address, amount: bigint) {
  const { circle, deployment } = street;
  const { chainId, token } = deployment;
  const from = by.account.address;
  const nonce = toHex(crypto.getRandomValues(new Uint8Array(32)));
  const validBefore = BigInt(await street.now()) + 3_600n;
  const domain = await tokenDomain(street.chain.client, { token, chainId });
  const message = { from, to, value: amount, validAfter: 0n, validBefore, nonce };
  const { r, s, yParity } = parseSignature(await by.account.signTypedData(transferWithAuthorization(domain, message)));
  return { circle, from, to, authorization: { amount, validAfter: 0n, validBefore, nonce, v: 27 + yParity, r, s } };
}

/** What goes to /v1/claims: the recipient's word where the grant is to be paid. */
export async function signClaim(street: Street, recipient: Neighbour["account"], id: number, to: Address) {
  const { circle, deployment } = street;
  const deadline = BigInt(await street.now()) + 3_600n;
  const typed = collectGrant({ chainId: deployment.chainId, circle }, { id, to, deadline });
  return { circle, id, to, deadline, signature: await recipient.signTypedData(typed) };
}
