import type { Address } from "viem";
import { memberFlow } from "./memberFlow.ts";

/** A note under a grant, once, by whoever it was for or the neighbour who asked. */
export const thank = memberFlow<{ circle: Address; id: number; text: string }>(({ id, text }) => ({
  functionName: "thank",
  args: [id, text],
}));
