import type { Address } from "viem";
import { ruleNames } from "../../protocol/reader-shapes.ts";
import type { MotionDraft } from "../motions/model.ts";
import { memberFlow } from "./memberFlow.ts";
import type { MemberCall } from "./send.ts";

export const proposeCall = (draft: MotionDraft): MemberCall => {
  switch (draft.kind) {
    case "partWays":
      return { functionName: "proposePartWays", args: [draft.member] };
    case "changeRule":
      return { functionName: "proposeRule", args: [ruleNames.indexOf(draft.rule), draft.value] };
    case "close":
      return { functionName: "proposeClose", args: [] };
  }
};

/** Puts a decision about the circle itself on its next ballot. It cannot be taken back. */
export const propose = memberFlow<{ circle: Address; draft: MotionDraft }>(({ draft }) => proposeCall(draft));
