import type { Address } from "viem";
import { memberFlow } from "./memberFlow.ts";

/** A new voting secret in the old seat; it counts from the next ballot on. */
export const changeCommitment = memberFlow<{ circle: Address; commitment: bigint }>(({ commitment }) => ({
  functionName: "changeCommitment",
  args: [commitment],
}));
