import type { MotionAsk, MotionCount, MotionOutcome } from "../motions/model.ts";
import type { CircleName, Person, ThankYouNote, TxRef } from "../ui/model.ts";
import type { NoBallotReason } from "../street/model.ts";
import type { Phase } from "../../protocol/types.ts";

export type HistoryModel = {
  circle: CircleName;
  /** Newest first. */
  rounds: RoundRow[];
  /** The sheet that is open; null when there is none yet. */
  sheet: SheetState;
};

export type RoundRow = { round: number; start: number; end: number; state: RowState };

export type RowState =
  | { kind: "now"; phase: Phase }
  /** Over but not counted yet. */
  | { kind: "uncounted"; cast: number }
  | { kind: "settled"; cast: number; grants: number; spent: bigint; motions: MotionCount }
  | { kind: "too-few"; cast: number; motions: MotionCount }
  | { kind: "no-ballot" }
  | { kind: "abandoned" };

export type SheetState = { kind: "none" } | { kind: "loading"; round: number } | { kind: "sheet"; sheet: Sheet };

/** One month on one sheet of paper. */
export type Sheet = {
  round: number;
  start: number;
  end: number;
  rosterSize: number;
  ballot: SheetBallot;
  requests: SheetRequest[];
  motions: SheetMotion[];
  /** Lines in the order given; the view adds the words and the total of `moneyIn`, then of what stays. */
  moneyIn: { kind: MoneyIn; amount: bigint }[];
  moneyOut: { kind: MoneyOut; amount: bigint; count: number }[];
  /** In the pot before, plus what came in. */
  toGive: bigint;
  stays: bigint;
  /** Frozen, settled: with their transactions. */
  records: { kind: "frozen" | "settled" | "abandoned"; at: number; transaction: TxRef | null }[];
  blocks: { from: bigint; to: bigint } | null;
};

export type SheetBallot =
  | { kind: "none"; why: NoBallotReason }
  /** Under way or waiting to be opened: no counts exist. */
  | { kind: "sealed"; cast: number; needed: number; opensAt: number }
  | { kind: "abandoned"; cast: number; needed: number }
  /** `held`: what each ballot held, for Equal Shares. */
  | {
      kind: "counted";
      cast: number;
      opened: number;
      needed: number;
      quorumMet: boolean;
      rule: "equal-shares" | "most-approvals";
      held: bigint;
    };

export type SheetRequest = {
  id: number;
  text: string;
  pinner: Person;
  amount: bigint;
  /** Ballots that ticked it; null while sealed. */
  approvals: number | null;
  outcome: Outcome;
  thanks: ThankYouNote | null;
};

export type SheetMotion = {
  id: number;
  ask: MotionAsk;
  /** Ballots that ticked it, and how many had to; null while sealed. */
  count: { approvals: number; needed: number } | null;
  outcome: MotionOutcome;
};

export type Outcome =
  | { kind: "sealed" }
  | { kind: "paid"; at: number; to: Person | null; transaction: TxRef | null }
  | { kind: "waiting"; until: number }
  | { kind: "returned"; at: number; transaction: TxRef | null }
  | { kind: "stays" }
  | { kind: "last" };

export type MoneyIn = "before" | "chipped-in" | "gifts" | "came-back" | "swept";
export type MoneyOut = "paid" | "kept" | "returned" | "left";

export type HistoryViewProps = { model: HistoryModel; onPrint: () => void };
