import type { ReactNode } from "react";
import type { MotionCount, MotionsModel } from "../motions/model.ts";
import type { Notices } from "../notices/model.ts";
import type { Payout } from "../people/model.ts";
import type { CircleName, Fault, Month, Person, Slip } from "../ui/model.ts";
import type { SetUp } from "./setUpModel.ts";

/** The circle at a glance. */
export type StreetModel = {
  circle: CircleName;
  /** Everyone with a seat, by slot. */
  members: Person[];
  month: Month;
  notices: Notices;
  turn: Turn;
  board: BoardModel;
  box: Box;
  pot: PotModel;
  right: VoteRight;
  waiting: WaitingGrant[];
  motions: MotionsModel;
  /** Until the first voting opens. */
  setUp: SetUp | null;
};

/** What there is to do next for whoever looks. Exactly one is shown. */
export type Turn =
  /** Nobody in particular, or not a member. */
  | { kind: "visitor" }
  | { kind: "founder" }
  /** Has asked to join; `vouches` of `needed` so far. */
  | { kind: "asking"; vouches: number; needed: number }
  /** Booked: seated from `sitsAt`, first ballot opens at `votesAt`. */
  | { kind: "booked"; sitsAt: number; votesAt: number }
  /** A new wallet that asks for a lost one’s seat; `from` when it can have it, null while neighbours vouch. */
  | { kind: "recovering"; seat: Person; from: number | null }
  /** Before the first voting: founders still missing. */
  | { kind: "forming"; seated: number; founders: number }
  /** Board phase. `votesAt`: when the ballot opens that one's request waits for, or would. */
  | { kind: "pin-or-chip-in"; pinned: boolean; chippedIn: boolean; votesAt: number }
  /** Voting, with a right to vote. */
  | { kind: "vote"; requests: number; motions: number }
  /** One's ballot is sealed and no relay has it, or has kept its word. */
  | { kind: "stuck" }
  | { kind: "handed-over"; nextBatchBy: number }
  | { kind: "in-the-box" }
  /** Voting is on, but not for this person yet. `votesAt` null: not known. */
  | { kind: "not-on-roster"; votesAt: number | null }
  /** There is no ballot this round. */
  | { kind: "no-ballot"; why: NoBallotReason; nextVotingAt: number }
  /** Voting has closed; seals open at `opensAt`. */
  | { kind: "sealed"; opensAt: number; cast: number }
  /** Seals can be opened and nobody has done it yet: anyone may. */
  | { kind: "open-and-count"; round: number; cast: number; opened: number; act: OpeningAct }
  | { kind: "settled"; round: number; grants: number; spent: bigint; motions: MotionCount }
  | { kind: "too-few"; round: number; cast: number; needed: number; motions: MotionCount; nextVotingAt: number }
  /** A grant to this person's own wallet waits. */
  | { kind: "collect"; id: number; title: string; amount: bigint }
  | { kind: "leaving"; owedAt: number }
  | { kind: "left"; owed: bigint };

export type NoBallotReason = "too-few-members" | "earlier-unsettled" | "nothing-pinned" | "nobody-voted";

/** Opening the ballots from this browser. `opened` of `cast` while it works. */
export type OpeningAct =
  | { status: "idle" }
  | { status: "working"; step: "beacon" | "opening" | "counting" }
  | { status: "failed"; fault: Fault }
  | { status: "done" };

/** `next`: the slips wait for the coming ballot; `now`: they are on the ballot under way. */
export type BoardModel = {
  slips: Slip[];
  ballot: "next" | "now";
  cap: bigint;
  canPin: boolean;
  mine: number | null;
};

/** The ballot box. `roster` is the frozen one while a ballot is under way. */
export type Box =
  | { kind: "empty"; opensAt: number; roster: number; needed: number }
  | { kind: "filling"; cast: number; needed: number; roster: number }
  | { kind: "closed"; cast: number; needed: number; roster: number; opensAt: number }
  | { kind: "opening"; cast: number; opened: number; needed: number; roster: number }
  | { kind: "counted"; cast: number; needed: number; roster: number; quorumMet: boolean; round: number }
  | { kind: "none"; why: NoBallotReason };

export type PotModel = {
  stakes: bigint;
  common: bigint;
  /** What the ballot may give away (spend share of the pot). */
  toGive: bigint;
  /** What is left of this person's stake; null when not a member. */
  mine: bigint | null;
  chipIn: { min: bigint; max: bigint };
};

/** "Can I vote" for whoever looks. */
export type VoteRight =
  | { kind: "nobody" }
  /** `opensAt` null: the ballot is open now. */
  | { kind: "yes"; me: Person; joinedAt: number; roster: number; opensAt: number | null }
  /** Leaving: this ballot is the last; `open` while it can still be cast. */
  | { kind: "last"; me: Person; open: boolean }
  /** This month’s voting is over. */
  | { kind: "closed"; me: Person; votesAt: number }
  /** This month has no ballot. */
  | { kind: "none"; me: Person; votesAt: number }
  /** Booked, or seated after this month’s ballot began. */
  | { kind: "next"; me: Person; votesAt: number }
  | { kind: "founder"; votesAt: number }
  /** A new wallet on its way to a lost one’s seat. */
  | { kind: "recovering"; seat: Person; from: number; votesAt: number }
  /** `votesAt`: when the first ballot would open for whoever joins now. */
  | { kind: "no"; votesAt: number };

/** A grant nobody has collected yet. */
export type WaitingGrant = {
  id: number;
  title: string;
  amount: bigint;
  until: number;
  claimLink: boolean;
  pinner: Person;
  /** This person may press collect here. */
  mine: boolean;
};

/** A closed circle. */
export type ClosedModel = {
  circle: CircleName;
  closedAt: number;
  /** Who share the common part. */
  heirs: number;
  /** What was not taken back yet, and by how many. */
  untaken: { sum: bigint; people: number };
  me: { kind: "nobody" } | { kind: "stranger" } | { kind: "member"; owed: bigint };
  waiting: WaitingGrant[];
};

export type ClosedViewProps = {
  model: ClosedModel;
  takingBack: Payout;
  onTakeBack: () => void;
  onConnect: () => void;
};

export type StreetViewProps = {
  model: StreetModel;
  /** Taking back what is owed, from the street. */
  takingBack: Payout;
  onOpenAndCount: () => void;
  onTakeBack: () => void;
  /** Of a voter, who may have voted: what to do then, once that is known. */
  turn?: ReactNode;
  /** False while only the upper half is drawn. */
  whole?: boolean;
};
