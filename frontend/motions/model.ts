import type { Address } from "viem";
import type { Rule, Rules } from "../../protocol/types.ts";
import type { RuleChange } from "../rules/model.ts";
import type { Act, CircleName, Person, TxRef } from "../ui/model.ts";

/** What a motion asks for. `instead`: what it would replace, where that is known. `from`: the first round it would hold in. */
export type MotionAsk =
  | { kind: "partWays"; person: Person }
  | { kind: "changeRule"; rule: Rule; value: bigint; instead: bigint | null; from: number }
  | { kind: "close" };

/** `moot`: passed, but there was nothing left to do. `lapsed`: there was no ballot for it, or nobody counted. */
export type MotionOutcome = "sealed" | "passed" | "moot" | "rejected" | "lapsed";

/** How many of the motions on one ballot passed. */
export type MotionCount = { passed: number; of: number };

/** A motion that nobody has counted yet. */
export type MotionNotice = { id: number; ask: MotionAsk; proposer: Person };

/** What is proposed about the circle itself, and what was decided and does not hold yet. */
export type MotionsModel = {
  /** On the ballot under way. */
  now: MotionNotice[];
  /** On the one after it, or the coming one. */
  next: MotionNotice[];
  /** When that one opens. */
  nextAt: number;
  coming: RuleChange[];
  /** As many as sit now, and two thirds of them. */
  roster: number;
  needed: number;
  /** For whoever looks, when a motion asks to part ways with them. `at`: null when voting is on. */
  aboutMe: AboutMe | null;
};

export type AboutMe = { proposer: Person; at: number | null; needed: number; roster: number; stake: bigint };

/* ---------- proposing: a page of its own ---------- */

/** What one proposes. */
export type MotionDraft =
  { kind: "partWays"; member: Address } | { kind: "changeRule"; rule: Rule; value: bigint } | { kind: "close" };

export type ProposeModel = {
  circle: CircleName;
  /** When the ballot opens that would decide. */
  votesAt: number;
  /** What was decided last: a motion changes that. */
  rules: Rules;
  /** The first round in which a changed rule would hold, and when it begins. */
  holds: { round: number; at: number };
  /** With whom one could part ways. */
  members: { person: Person; stake: bigint }[];
  closing: ClosingExample;
  /** What is proposed already. */
  motions: MotionsModel;
  state: ProposeState;
};

/** Who would get what, were the circle closed today. `waiting`: grants that stay to be collected. */
export type ClosingExample = {
  shares: { person: Person; you: boolean; stake: bigint; share: bigint }[];
  waiting: bigint;
};

export type ProposeState =
  | { kind: "loading" }
  | { kind: "cannot"; why: "no-account" | "not-a-member" | "not-seated" | "full" }
  /** Proposed something lately; `at`: when one can again. */
  | { kind: "resting"; at: number }
  | { kind: "writing"; act: Act }
  | { kind: "proposed"; transaction: TxRef | null };

export type ProposeViewProps = {
  model: ProposeModel;
  onPropose: (draft: MotionDraft) => void;
  onConnect: () => void;
};
