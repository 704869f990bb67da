import type { Address } from "viem";
import type { SecretHandlers, SecretPart } from "../secrets/model.ts";
import type { Act, CircleName, Fault, Person, TxRef } from "../ui/model.ts";
import type { MotionAsk } from "../motions/model.ts";
import type { NoBallotReason } from "../street/model.ts";

export type BallotModel = {
  circle: CircleName;
  round: number;
  now: number;
  closesAt: number;
  /** Close plus margin. */
  sealsOpenAt: number;
  state: BallotState;
};

/** `own`: pinned by whoever votes. */
export type Choice = { slot: number; id: number; text: string; amount: bigint; pinner: Person; own: boolean };

/** A motion on the ballot, to be ticked like a request. */
export type MotionChoice = { slot: number; id: number; ask: MotionAsk; proposer: Person };

/** The work of sealing, in order. */
export type SealStep = "folding" | "proving" | "locking" | "handing";

/** What finds a ballot in the box. It does not show what was ticked. */
export type Receipt = { code: string; handedOverAt: number | null; transaction: TxRef | null };

/** A ballot before this one: none, one whose ticks this tab still knows, or one whose ticks it does not. */
export type Before = "none" | "known" | "forgotten";

/** An account made for one ballot alone. `needed` null while the fee is not known. */
export type Throwaway = { address: Address; needed: bigint | null; held: bigint; act: Act };

/**
 * What can be done with a sealed ballot that no relay brings to the box, the most private first. `relays` are those
 * configured that have not had it; `typed` is how asking another one is getting on; `provider` is whose computer an
 * account's ballot goes through.
 */
export type WaysOn = {
  relays: string[];
  typed: { status: "idle" | "working" } | { status: "failed"; fault: Fault };
  throwaway: Throwaway | null;
  own: Act;
  provider: string;
};

/** What has become of a ballot in the box. `late`: the seals should have opened by now. */
export type Fate =
  | { kind: "voting" }
  | { kind: "closed"; opensAt: number }
  | { kind: "late"; since: number; beacon: string }
  | { kind: "opened" };

export type BallotState =
  | { kind: "loading" }
  | { kind: "not-open"; opensAt: number }
  | { kind: "no-ballot"; why: NoBallotReason; nextVotingAt: number }
  /** `votesAt` null: not a member, or nobody in particular. */
  | { kind: "cannot-vote"; why: "no-account" | "not-a-member" | "joined-after" | "left"; votesAt: number | null }
  | ({ kind: "locked" } & SecretPart)
  /** `choices` and `motions` come shuffled, in an order that stays while the page is open. `before`: what this one replaces. */
  | {
      kind: "ticking";
      rule: "equal-shares" | "most-approvals";
      roster: number;
      choices: Choice[];
      motions: MotionChoice[];
      ticked: number[];
      before: Before;
    }
  /** `part` is the real work done over all steps, 0..1. */
  | { kind: "sealing"; step: SealStep; part: number; roster: number; relay: string }
  /** Sealed here before the page was closed. `earlier`: one of theirs is in the box, which this one would replace. */
  | { kind: "unfinished"; earlier: boolean }
  /** With the relay, not yet on the chain. */
  | { kind: "handed-over"; nextBatchBy: number; relay: string; receipt: Receipt; canChange: boolean; ways: WaysOn }
  /** The relay's time is up and the ballot is not in the box. */
  | { kind: "overdue"; promisedBy: number; relay: string; receipt: Receipt; ways: WaysOn }
  /** `elsewhere`: it is not the one that was sealed in this browser, but one from another device. */
  | { kind: "in-the-box"; cast: number; receipt: Receipt; canChange: boolean; elsewhere: boolean; fate: Fate }
  /** What was sealed is still here. `relay` null: nothing was sent yet. `earlier`: one of theirs is in the box. */
  | {
      kind: "failed";
      at: "proving" | "handing";
      relay: string | null;
      fault: Fault;
      ways: WaysOn | null;
      earlier: boolean;
    }
  /** Voting closed before it was in the box. `relay` null: it never left. `earlier`: one from before is in, and counts. */
  | { kind: "missed"; relay: string | null; earlier: boolean; opensAt: number }
  /** Voting has closed and this browser holds no receipt. */
  | { kind: "closed"; opensAt: number };

export type BallotViewProps = SecretHandlers & {
  model: BallotModel;
  /** The ticked slots. */
  onSeal: (slots: number[]) => void;
  /** Goes on with what was sealed here before. */
  onFinish: () => void;
  /** Keeps to the one that is in the box. */
  onLeaveIt: () => void;
  /** The same again: the proof, or the handing over. */
  onTryAgain: () => void;
  onChangeMind: () => void;
  onConnect: () => void;
  waysOn: WaysOnProps;
};

export type WaysOnProps = {
  /** The same sealed ballot, by one of the relays configured. */
  onRelay: (url: string) => void;
  /** By another one, once it has said that it serves this street. */
  onTypedRelay: (url: string) => void;
  /** A fresh key in memory, and its address to put a little gas on. */
  onThrowaway: () => void;
  onCastThrowaway: () => void;
  onCastOwn: () => void;
};
