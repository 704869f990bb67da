import type { Address, Hex } from "viem";
import type { Phase } from "../../protocol/types.ts";

/*
 * What several screens are told. Amounts are bigint in token units (6 decimals), times are unix seconds of the chain's
 * clock, and `now` is always the chain's clock too.
 */

/** Somebody in a circle. The door is drawn by `slot`; no slot, no door yet. */
export type Person = { account: Address; handle: string | null; slot: number | null };

export type CircleName = { address: Address; name: string };

/** A transaction to show: `url` is null where no block explorer knows the chain. */
export type TxRef = { hash: Hex; url: string | null };

/**
 * A failure in words: what happened and what is safe, then what one can do; `asOf`: from when what is shown meanwhile is;
 * `details` are for whoever helps.
 */
export type Fault = { sentence: string; wayOn?: string; asOf?: string; details?: string };

/** Where an action waits: for a signature, for the relay, or for the chain to write it down. */
export type Step = "signing" | "handing" | "writing";

/** One action of a neighbour, from first press to the end. */
export type Act =
  | { status: "idle" }
  | { status: "working"; step: Step }
  | { status: "failed"; fault: Fault }
  | { status: "done"; transaction: TxRef | null };

export const idle: Act = { status: "idle" };

/** The month of one round. `sealsOpen` is close plus margin; `end` is day 0 of the next month. */
export type Month = {
  round: number;
  phase: Phase;
  now: number;
  start: number;
  votingOpens: number;
  votingCloses: number;
  sealsOpen: number;
  end: number;
};

/**
 * A request as it hangs: `ballot` is which of its three ballots it is on, or waits for; `firstBallotAt` when the first of
 * them opens, where that is in a later month. The first line of `text` is the title.
 */
export type Slip = {
  id: number;
  text: string;
  amount: bigint;
  pinner: Person;
  ballot: 1 | 2 | 3;
  firstBallotAt: number | null;
};

/** What was written under a grant; `by` null: by whoever collected it with a claim link. */
export type ThankYouNote = { text: string; by: Person | null; at: number };

/** A text as the board shows it: its first line, and what follows. */
export function titleOf(text: string): string {
  return (text.trim().split("\n", 1)[0] ?? "").trim();
}

export function bodyOf(text: string): string {
  const trimmed = text.trim();
  const end = trimmed.indexOf("\n");
  return end < 0 ? "" : trimmed.slice(end + 1).trim();
}
