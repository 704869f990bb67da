import type { Rule } from "../../protocol/types.ts";
import type { Person } from "../ui/model.ts";

/** What a motion asks for. `instead`: what it would replace, where that is known. `from`: the first round it would hold in. */
export type MotionAsk =
  | { kind: "partWays"; person: Person }
  | { kind: "changeRule"; rule: Rule; value: bigint; instead: bigint | null; from: number }
  | { kind: "close" };

/** `moot`: passed, but there was nothing left to do. `lapsed`: there was no ballot for it, or nobody counted. */
export type MotionOutcome = "sealed" | "passed" | "moot" | "rejected" | "lapsed";

/** How many of the motions on one ballot passed. */
export type MotionCount = { passed: number; of: number };
