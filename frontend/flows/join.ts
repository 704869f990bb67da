import type { Address } from "viem";
import { memberFlow } from "./memberFlow.ts";

/** Takes a seat, or books one for the next round. The commitment is all the chain learns of the voting secret. */
export const join = memberFlow<{ circle: Address; handle: string; commitment: bigint }>(({ handle, commitment }) => ({
  functionName: "join",
  args: [handle, commitment],
}));
