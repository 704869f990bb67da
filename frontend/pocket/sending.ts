import { getAddress, isAddress, type Address } from "viem";
import { isSameAddress } from "../chain/address.ts";
import { parseSum } from "../ui/format.ts";
import type { SendFault } from "./model.ts";

/** What somebody has filled in. `sum` null: all of it, to the last unit. */
export type SendDraft = { to: string; sum: string | null };

/** What is in the wallet, which one it is, and where nobody should send money. */
export type SendLimits = { balance: bigint; own: Address; contracts: readonly Address[] };

export type Sending = { to: Address; amount: bigint } | { fault: SendFault };

export function sendingOf(draft: SendDraft, { balance, own, contracts }: SendLimits): Sending {
  const typed = draft.to.trim();
  if (!isAddress(typed)) return { fault: "no-address" };
  const to = getAddress(typed);
  if (isSameAddress(to, own)) return { fault: "itself" };
  if (contracts.some((contract) => isSameAddress(contract, to))) return { fault: "contract" };
  const amount = draft.sum === null ? balance : parseSum(draft.sum);
  if (amount === null || amount === 0n) return { fault: "no-sum" };
  return amount > balance ? { fault: "too-much" } : { to, amount };
}
