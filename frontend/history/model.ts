import type { MotionAsk, MotionCount, MotionOutcome } from "../motions/model.ts";
import type { CircleName, Person, ThankYouNote, TxRef } from "../ui/model.ts";
import type { NoBallotReason } from "../street/model.ts";
import type { Phase } from "../../protocol/types.ts";

export type HistoryModel = {
  circle: CircleName;
  /** Newest first; null while they are read. */
  rounds: RoundRow[] | null;
  /** The sheet that is open; null when there is none yet. */
  sheet: SheetState;
  /** Reading every month for one file. */
  all: AllState;
};

export type AllState = { kind: "idle" } | { kind: "reading" } | { kind: "failed" };

export type RoundRow = { round: number; start: number; end: number; state: RowState };

export type RowState =
  | { kind: "now"; phase: Phase }
  /** Over but not counted yet. */
  | { kind: "uncounted"; cast: number }
  | { kind: "settled"; cast: number; roster: number; grants: number; spent: bigint; motions: MotionCount }
  | { kind: "too-few"; cast: number; roster: number; motions: MotionCount }
  | { kind: "no-ballot"; why: NoBallotReason }
  | { kind: "abandoned" };

export type SheetState = { kind: "none" } | { kind: "loading"; round: number } | { kind: "sheet"; sheet: Sheet };

/** What a month asked and what came of it, as the circle itself remembers it. */
export type SheetHead = {
  round: number;
  start: number;
  end: number;
  rosterSize: number;
  ballot: SheetBallot;
  requests: SheetRequest[];
  motions: SheetMotion[];
  /** Frozen, settled: with their blocks, and with their transactions where those were looked up. */
  records: SheetRecord[];
};

export type SheetRecord = {
  kind: "frozen" | "settled" | "abandoned";
  at: number;
  block: bigint;
  transaction: TxRef | null;
};

/** One month on one sheet of paper: with its money, which stands in the log. */
export type Sheet = SheetHead & {
  /** Lines in the order given; the view adds the words and the total of `moneyIn`, then of what stays. */
  moneyIn: MoneyLine[];
  moneyOut: { kind: MoneyOut; amount: bigint; count: number }[];
  /** In the pot before, plus what came in. */
  toGive: bigint;
  stays: bigint;
  blocks: { from: bigint; to: bigint } | null;
  /** Whether this browser, counting what was opened, comes to what the chain says; null where nothing was counted. */
  recount: { agrees: boolean } | null;
  /** The circle on the block explorer, where there is one. */
  circleUrl: string | null;
};

/** `moves`: the single payments behind a line, without who made them. */
export type MoneyLine = { kind: MoneyIn; amount: bigint; moves: { amount: bigint; transaction: TxRef }[] };

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
  | { kind: "paid"; at: number; block: bigint; to: Person | null; transaction: TxRef | null }
  | { kind: "waiting"; until: number }
  | { kind: "returned"; at: number; block: bigint; transaction: TxRef | null }
  | { kind: "stays" }
  | { kind: "last" };

export type MoneyIn = "before" | "chipped-in" | "gifts" | "came-back" | "swept";
export type MoneyOut = "paid" | "kept" | "returned" | "left";

export type HistoryViewProps = {
  model: HistoryModel;
  onPrint: () => void;
  /** The sheet that is open, for a spreadsheet. */
  onSave: (sheet: Sheet) => void;
  onSaveAll: () => void;
};
