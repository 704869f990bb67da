import type { Address } from "viem";
import type { NewSecretHandlers, NewSecretState } from "../people/model.ts";
import type { Act, CircleName, Person, TxRef } from "../ui/model.ts";

/** A seat on its way from a lost wallet to a new one. */
export type RecoveryModel = {
  lost: Person;
  to: Address;
  startedAt: number;
  /** When it can be finished at the earliest. */
  from: number;
  /** `used`: the old wallet signed something since, so that it cannot be finished. `ballot`: not while one is under way. */
  state: "waits" | "used" | "ballot" | "ready";
  you: "lost" | "new" | "neither";
  act: Act;
};

/** What a member has to know about their own seat, wherever they are in the circle. */
export type SeatNews = {
  /** Somebody asks for it. */
  asked: {
    me: Person;
    to: Address;
    startedAt: number;
    /** When it can be finished at the earliest. */
    from: number;
    /** Something was signed since, so that it cannot. */
    used: boolean;
    /** From when on whatever is signed stops it; null: from now on. */
    signingFrom: number | null;
    /** Until when an objection now keeps everybody from asking again. */
    barredUntil: number;
  } | null;
  quiet: Quiet | null;
};

/** Nothing was signed for long. `since`: the end of the last month in which something was. */
export type Quiet = { since: number; vacatedFrom: number; vacatable: boolean };

export type SeatNewsProps = {
  news: SeatNews;
  objecting: Act;
  staying: Act;
  onObject: () => void;
  onStillHere: () => void;
};

/**
 * Words that do not count for a seat that is asked for: `count` of them were given before the wallet that has it last
 * objected, or sat down. `all`: nobody's counts, so neither does that of whoever looks. `askFrom`: when it can be asked
 * for again; null: now.
 */
export type EarlyWords = { count: number; all: boolean; before: "objection" | "seat"; askFrom: number | null };

/** A seat that anyone may give up now, or `ballot`: once the ballot under way is over. */
export type SilentModel = { person: Person; since: number; state: "ballot" | "ready"; act: Act };

/* ---------- asking for one's seat back: a page of its own ---------- */

export type RecoverModel = { circle: CircleName; members: number; state: RecoverState };

export type RecoverState =
  | { kind: "loading" }
  | { kind: "no-account" }
  /** This wallet has a seat, or has booked one. */
  | { kind: "has-seat"; person: Person }
  /** Which of the seated one is. */
  | { kind: "choose"; seated: Person[]; needed: number; finishAt: number }
  | RecoverAsking
  | NewSecretState
  | { kind: "begin"; lost: Person; finishAt: number; act: Act }
  /** Under way for this wallet. */
  | { kind: "waits"; recovery: RecoveryModel; votesAt: number }
  | { kind: "done"; person: Person; votesAt: number; transaction: TxRef | null };

export type RecoverAsking = {
  kind: "asking";
  lost: Person;
  link: string;
  vouches: number;
  needed: number;
  /** When the first vouch runs out; null before it. */
  until: number | null;
  /** What keeps it from beginning, whatever the vouches, and until when. */
  hindrance: { why: "objected" | "other"; until: number } | null;
};

export type RecoverViewProps = NewSecretHandlers & {
  model: RecoverModel;
  onConnect: () => void;
  onChoose: (lost: Address) => void;
  onChooseAgain: () => void;
  onGoOn: () => void;
  onBegin: () => void;
  onFinish: () => void;
};
