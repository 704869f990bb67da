import type { Address } from "viem";
import { memberFlow } from "./memberFlow.ts";
import type { MemberCall } from "./send.ts";

export const closeCall: MemberCall = { functionName: "close", args: [] };

/** Ends a circle that has been too small to vote for three whole months. Anyone may. */
export const closeThin = memberFlow<{ circle: Address }>(() => closeCall);
