import { CallExecutionError, encodeFunctionData, type Address, type Hex, type TransactionReceipt } from "viem";
import { call, estimateGas, waitForTransactionReceipt } from "viem/actions";
import { circleAbi, forwarderAbi } from "../../protocol/abi.gen.ts";
import { forwardRequest } from "../../protocol/typed-data.ts";
import { firstToAnswer, type ForwardRequest } from "../relay/client.ts";
import { FlowFault, reasonOf, type Reason } from "./failure.ts";
import type { Report, Way } from "./status.ts";
import { chainNow, type Tools } from "./tools.ts";

/** Calls to a circle that a relay may carry for its member. Ballots are not among them and never will be. */
export type MemberCall =
  | { functionName: "join"; args: readonly [handle: string, commitment: bigint] }
  | { functionName: "vouch" | "revokeVouch"; args: readonly [candidate: Address, handle: string] }
  | { functionName: "seat" | "leaveCircle" | "takeBack"; args: readonly [account: Address] }
  | { functionName: "pin"; args: readonly [text: string, amount: bigint, recipient: Address, claimKey: boolean] }
  | { functionName: "withdraw"; args: readonly [id: number] }
  | { functionName: "thank"; args: readonly [id: number, text: string] }
  | { functionName: "proposePartWays"; args: readonly [member: Address] }
  | { functionName: "proposeRule"; args: readonly [rule: number, value: bigint] }
  | { functionName: "recover"; args: readonly [lost: Address, commitment: bigint] }
  | { functionName: "changeCommitment"; args: readonly [commitment: bigint] }
  | { functionName: "finishRecovery" | "vacate"; args: readonly [account: Address] }
  | { functionName: "proposeClose" | "close" | "objectToRecovery" | "stillHere"; args: readonly [] };

const FORWARD_SECONDS = 3600;
// The first action after voting opens also writes down what freezes then; what is not used is not paid.
const SPARE_GAS = 600_000n;
const RECEIPT_TIMEOUT_MS = 90_000;

/** A member's action, with the relay paying the gas or from the member's own account, to the chain's own word for it. */
export async function sendMemberCall(
  tools: Tools,
  circle: Address,
  call: MemberCall,
  way: Way,
  report: Report,
): Promise<{ tx: Hex; receipt: TransactionReceipt }> {
  const data = encodeFunctionData({ abi: circleAbi, ...call });
  report({ kind: "signing" });
  const gas = await gasOf(tools, circle, data);
  if (way === "account") return sendOwn(tools, { to: circle, data, gas }, report);

  const { house, actor } = tools;
  const forwarder = house.config.deployment.forwarder;
  const [nonce, now] = await Promise.all([
    house.client.readContract({ address: forwarder, abi: forwarderAbi, functionName: "nonces", args: [actor.address] }),
    chainNow(house),
  ]);
  const request: ForwardRequest = {
    from: actor.address,
    to: circle,
    gas,
    nonce,
    deadline: now + FORWARD_SECONDS,
    data,
  };
  const signature = await actor.signTypedData(forwardRequest({ chainId: house.config.chainId, forwarder }, request));
  report({ kind: "sending", way });
  const tx = await firstToAnswer(house.relays, (relay) => relay.forward(request, signature));
  return finish(tools, tx, way, report, () => reasonOfCall(tools, actor.address, circle, data));
}

/** From the actor's own account, which pays the gas. */
export async function sendOwn(
  tools: Tools,
  transaction: { to: Address; data: Hex; gas?: bigint },
  report: Report,
): Promise<{ tx: Hex; receipt: TransactionReceipt }> {
  const { actor } = tools;
  report({ kind: "signing" });
  const gas = transaction.gas ?? (await gasOf(tools, transaction.to, transaction.data));
  const tx = await actor.sendTransaction({ ...transaction, gas });
  return finish(tools, tx, "account", report, () =>
    reasonOfCall(tools, actor.address, transaction.to, transaction.data),
  );
}

/** Waits for the chain to write it down. The relay's answer alone is not that. */
export async function finish(
  { house }: Pick<Tools, "house">,
  tx: Hex,
  way: Way,
  report: Report,
  whyRefused: () => Promise<Reason>,
): Promise<{ tx: Hex; receipt: TransactionReceipt }> {
  report({ kind: "waiting", way, tx });
  let receipt: TransactionReceipt;
  try {
    receipt = await waitForTransactionReceipt(house.client, { hash: tx, timeout: RECEIPT_TIMEOUT_MS });
  } catch (cause) {
    throw new FlowFault({ kind: "notMined", tx }, { safe: false, cause });
  }
  if (receipt.status === "reverted") throw new FlowFault(await whyRefused());
  return { tx: receipt.transactionHash, receipt };
}

/** Asks the chain first, so that a refusal is known, with its reason, before anybody signs. */
export async function gasOf({ house, actor }: Tools, to: Address, data: Hex): Promise<bigint> {
  const estimate = await estimateGas(house.client, { account: actor.address, to, data });
  return (estimate * 3n) / 2n + SPARE_GAS;
}

export async function reasonOfCall(
  { house }: Pick<Tools, "house">,
  from: Address,
  to: Address,
  data: Hex,
): Promise<Reason> {
  try {
    await call(house.client, { account: from, to, data });
  } catch (error) {
    if (error instanceof CallExecutionError) return reasonOf(error);
    throw error;
  }
  return { kind: "unknown", detail: "reverted" };
}
