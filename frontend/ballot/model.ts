import type { CircleName, Fault, Person, TxRef } from "../ui/model.ts";
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

export type Choice = { slot: number; id: number; text: string; amount: bigint; pinner: Person };

/** A motion on the ballot, to be ticked like a request. */
export type MotionChoice = { slot: number; id: number; ask: MotionAsk; proposer: Person };

/** The work of sealing, in order. */
export type SealStep = "folding" | "proving" | "locking" | "handing";

/** What finds a ballot in the box. It does not show what was ticked. */
export type Receipt = { code: string; handedOverAt: number; transaction: TxRef | null };

export type BallotState =
  | { kind: "loading" }
  | { kind: "not-open"; opensAt: number }
  | { kind: "no-ballot"; why: NoBallotReason; nextVotingAt: number }
  /** `votesAt` null: not a member, or nobody in particular. */
  | { kind: "cannot-vote"; why: "no-account" | "not-a-member" | "joined-after" | "left"; votesAt: number | null }
  /** The voting secret must be opened first. `kept`: this browser has it, under a passphrase; else only the file helps. */
  | { kind: "locked"; kept: boolean; working: boolean; fault: Fault | null }
  /** `choices` and `motions` come shuffled, in an order that stays while the page is open. `changing`: a ballot is already in. */
  | {
      kind: "ticking";
      rule: "equal-shares" | "most-approvals";
      choices: Choice[];
      motions: MotionChoice[];
      ticked: number[];
      changing: boolean;
    }
  /** `part` is the real work done over all steps, 0..1. */
  | { kind: "sealing"; step: SealStep; part: number; roster: number; relay: string }
  /** With the relay, not yet on the chain. `inBox`: an earlier ballot of theirs is already in. */
  | { kind: "handed-over"; nextBatchBy: number; receipt: Receipt; canChange: boolean }
  | { kind: "in-the-box"; cast: number; receipt: Receipt; canChange: boolean }
  /** The sealed ballot is still here. `relay` null: nothing was sent yet (proving or the beacon failed). */
  | { kind: "failed"; at: "proving" | "locking" | "handing"; relay: string | null; otherRelays: string[]; fault: Fault }
  /** Voting has closed and this browser holds no receipt. */
  | { kind: "closed"; opensAt: number };

export type BallotViewProps = {
  model: BallotModel;
  onUnlock: (passphrase: string) => void;
  onRecover: (file: File, passphrase: string) => void;
  /** The ticked slots. */
  onSeal: (slots: number[]) => void;
  /** The same sealed ballot again; a relay's address, or null for the one configured. */
  onTryAgain: (relay: string | null) => void;
  onChangeMind: () => void;
  onConnect: () => void;
};
