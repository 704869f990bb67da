import type { Address } from "viem";
import { memberFlow } from "./memberFlow.ts";

export type PinInput = { circle: Address; text: string; amount: bigint; recipient: Address; claimKey: boolean };

export const pin = memberFlow<PinInput>(({ text, amount, recipient, claimKey }) => ({
  functionName: "pin",
  args: [text, amount, recipient, claimKey],
}));

export const withdraw = memberFlow<{ circle: Address; id: number }>(({ id }) => ({
  functionName: "withdraw",
  args: [id],
}));
