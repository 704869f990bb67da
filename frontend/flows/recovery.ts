import type { Address } from "viem";
import { memberFlow } from "./memberFlow.ts";

/** From the new wallet: asks for the seat of the lost one, on the word of the neighbours who vouched. */
export const recover = memberFlow<{ circle: Address; lost: Address; commitment: bigint }>(({ lost, commitment }) => ({
  functionName: "recover",
  args: [lost, commitment],
}));

/** Anyone hands the seat over when its month of notice has passed. */
export const finishRecovery = memberFlow<{ circle: Address; lost: Address }>(({ lost }) => ({
  functionName: "finishRecovery",
  args: [lost],
}));

/** From the wallet said to be lost. */
export const objectToRecovery = memberFlow<{ circle: Address }>(() => ({ functionName: "objectToRecovery", args: [] }));
