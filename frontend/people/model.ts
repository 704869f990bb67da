import type { Address } from "viem";
import type { Change } from "../../protocol/types.ts";
import type { EarlyWords, RecoveryModel, SilentModel } from "../recovery/model.ts";
import type { VouchCodeFault } from "../scan/codes.ts";
import type { Lock, SecretPart, Shown, Unlock } from "../secrets/model.ts";
import type { Act, CircleName, Fault, Person, TxRef } from "../ui/model.ts";

export type PeopleModel = {
  circle: CircleName;
  now: number;
  /** Everyone with a seat, by slot. `leaving`: sits until the ballot under way is settled or over. */
  seated: { person: Person; joinedAt: number; you: boolean; leaving: boolean }[];
  /** Booked, seated from the next round on. `canSeat`: the round has begun and anyone may seat them now. */
  booked: { person: Person; you: boolean; sitsAt: number; canSeat: boolean; act: Act }[];
  /** Founders who have not taken their seat, `handle` where this browser knows one. */
  founders: { person: Person; you: boolean }[];
  candidates: CandidateModel[];
  recoveries: RecoveryModel[];
  silent: SilentModel[];
  history: MembershipModel;
  vouchesNeeded: number;
  me: Standing;
  /** To whoever looks, from before or from just now. */
  owed: bigint;
};

export type CandidateModel = {
  account: Address;
  handle: string;
  vouches: number;
  needed: number;
  /** Whose seat is asked for, where somebody already goes by this handle: theirs is the new wallet. */
  seat: Person | null;
  /** What whoever looks can do: vouch, take the word back, or nothing. */
  mine: "can" | "given" | "cannot";
  early: EarlyWords | null;
  act: Act;
};

/** Who came and went, newest first; read when it is first opened. */
export type MembershipModel =
  { kind: "closed" } | { kind: "loading" } | { kind: "open"; entries: MembershipEntry[]; earlier: number };

export type MembershipEntry = { index: number; change: MembershipKind; person: Person; at: number };

/** A new voting secret changes nobody's membership. */
export type MembershipKind = Exclude<Change, "none" | "commitmentChanged">;

/** Where whoever looks stands in this circle. */
export type Standing =
  | { kind: "nobody" }
  | { kind: "outsider" }
  | { kind: "founder" }
  | { kind: "booked"; person: Person; sitsAt: number; votesAt: number }
  | { kind: "seated"; person: Person; joinedAt: number; leave: LeaveTerms }
  | { kind: "leaving"; person: Person; endsAt: number }
  /** Had a seat once; `how` it ended, where that is known. */
  | { kind: "left"; how: Change | null };

/** What leaving means right now. */
export type LeaveTerms = {
  /**
   * `now`: the stake is paid at once. `later`: after the ballot under way, which it still bears: `least` is left if that
   * gives away all it can, `most` if it gives away nothing.
   */
  pay: { when: "now"; amount: bigint } | { when: "later"; least: bigint; most: bigint; endsAt: number };
  /** Where it is paid. */
  to: Address;
  /** The open request, which comes down. */
  request: { title: string; byLink: boolean } | null;
  /** In grants that were won and wait to be collected: they stay. */
  won: bigint;
  /** How many sit when this seat is given up. */
  left: number;
};

/** Money on its way out of the circle, and what the chain says was paid. */
export type Payout = { act: Act; paid: { amount: bigint; to: Address } | null };

export type PeopleViewProps = {
  model: PeopleModel;
  leaving: Payout;
  takingBack: Payout;
  onVouch: (candidate: Address, handle: string) => void;
  onTakeBackWord: (candidate: Address, handle: string) => void;
  onSeat: (member: Address) => void;
  onFinish: (lost: Address) => void;
  onVacate: (member: Address) => void;
  onHistory: () => void;
  /** What a scanned or pasted code says; answers why it cannot be used, or null once its page opens. */
  onCode: (text: string) => VouchCodeFault | null;
  onLeave: () => void;
  onTakeBack: () => void;
  onConnect: () => void;
};

/* ---------- joining: a page of its own ---------- */

export type JoinModel = { circle: CircleName; members: number; now: number; state: JoinState };

export type JoinState =
  | { kind: "loading" }
  | { kind: "no-account" }
  /** `founder`: no vouches needed. `taken`: handles in use, lower case. */
  | { kind: "handle"; founder: boolean; needed: number; suggestions: string[]; taken: string[]; fault: Fault | null }
  /** Showing the link. `vouches` who vouched is not listed on chain by name, so only the number. `until`: null before the first. */
  | { kind: "asking"; handle: string; link: string; vouches: number; needed: number; until: number | null }
  | NewSecretState
  | { kind: "seat"; handle: string; booking: boolean; act: Act }
  | { kind: "booked"; person: Person; sitsAt: number; votesAt: number; transaction: TxRef | null }
  | { kind: "seated"; person: Person; votesAt: number; transaction: TxRef | null }
  | { kind: "closed"; why: "full" | "enough-this-round"; nextRoundAt: number };

/** Making a voting secret, for whoever gets a seat. */
export type NewSecretState =
  /** Choose how a new voting secret is to be kept. */
  | { kind: "secret"; handle: string; passkeys: boolean; working: boolean; fault: Fault | null }
  /** One was made here before, and the page closed on the way. `part.kept` null: nothing asks before it opens. */
  | { kind: "found"; handle: string; part: SecretPart }
  /** The practice proof. `part` 0..1. */
  | { kind: "practice"; handle: string; part: number; fault: Fault | null }
  /** Save the recovery file, or its words on paper, then go on. */
  | { kind: "keep"; handle: string; seconds: number; shown: Shown };

export type NewSecretHandlers = {
  onSecret: (lock: Lock) => void;
  /** Goes on with the one that was found, or makes another. */
  onOpenFound: (unlock: Unlock) => void;
  onMakeAnother: () => void;
  onTryPracticeAgain: () => void;
  onDownload: () => void;
  onWords: () => void;
  onKept: () => void;
};

export type JoinViewProps = NewSecretHandlers & {
  model: JoinModel;
  onConnect: () => void;
  onHandle: (handle: string) => void;
  /** From "asking": enough vouches are in. */
  onGoOn: () => void;
  onChangeHandle: () => void;
  onTakeSeat: () => void;
};

/* ---------- a member opens a candidate's link ---------- */

export type VouchModel = {
  circle: CircleName;
  candidate: Address;
  handle: string;
  /** Set when somebody with a seat goes by this handle: the candidate says that this is their new wallet. */
  seat: Person | null;
  state:
    | { kind: "loading" }
    | { kind: "no-account" }
    | { kind: "not-a-member" }
    | { kind: "yourself" }
    /** The seat asked for is that of whoever looks. */
    | { kind: "your-seat" }
    | { kind: "already-member" }
    | { kind: "ask"; vouches: number; needed: number; act: Act }
    | { kind: "given"; vouches: number; needed: number; early: EarlyWords | null; takingBack: Act };
};

export type VouchViewProps = {
  model: VouchModel;
  onVouch: () => void;
  onTakeBackWord: () => void;
  onConnect: () => void;
};
