import type { Address } from "viem";
import { memberFlow } from "./memberFlow.ts";

/** Anyone seats a booked newcomer once the next round has begun. */
export const seat = memberFlow<{ circle: Address; member: Address }>(({ member }) => ({
  functionName: "seat",
  args: [member],
}));
