import type { Address } from "viem";
import { memberFlow } from "./memberFlow.ts";

type Word = { circle: Address; candidate: Address; handle: string };

/** A member's word that they know the candidate under this handle. */
export const vouch = memberFlow<Word>(({ candidate, handle }) => ({
  functionName: "vouch",
  args: [candidate, handle],
}));

/** Takes the word back, while it was not used. */
export const revokeVouch = memberFlow<Word>(({ candidate, handle }) => ({
  functionName: "revokeVouch",
  args: [candidate, handle],
}));
