import type { Address } from "viem";
import { memberFlow } from "./memberFlow.ts";

/** Gives up the seat; the stake goes to the leaver's own account, at once or after the ballot under way. */
export const leave = memberFlow<{ circle: Address; to: Address }>(({ to }) => ({
  functionName: "leaveCircle",
  args: [to],
}));

/** What was owed to somebody who left. */
export const takeBack = memberFlow<{ circle: Address; to: Address }>(({ to }) => ({
  functionName: "takeBack",
  args: [to],
}));
