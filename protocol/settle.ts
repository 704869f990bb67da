import { isAddressEqual } from "viem";
import { approvalsOf, REQUEST_SLOTS } from "./ballot.ts";
import type { TallyRule } from "./tally/index.ts";
import type { Request, Round, Rules } from "./types.ts";

// What a settlement must come to, recomputed from what the chain shows: the same steps as contracts/parts/Settlement.sol.

const MIN_QUORUM = 3;
const MIN_APPROVALS = 2;

/** Ballots needed for a round to count. */
export function quorumOf(rosterSize: number, quorumPercent: number): number {
  return Math.max(MIN_QUORUM, percentUp(rosterSize, quorumPercent));
}

/** Approvals a request needs to be looked at by the tally. */
export function approvalsNeeded(cast: number, approvalPercent: number): number {
  return Math.max(MIN_APPROVALS, percentUp(cast, approvalPercent));
}

function percentUp(whole: number, percent: number): number {
  return Math.floor((whole * percent + 99) / 100);
}

/** A rule that was changed holds from this many rounds after the one it was counted in: whoever disagrees can leave first. */
export const RULE_NOTICE_ROUNDS = 2;

/** Approvals a motion needs: two thirds of the frozen roster, whoever voted. */
export function motionApprovalsNeeded(rosterSize: number): number {
  return Math.ceil((rosterSize * 2) / 3);
}

export type MotionResult = { id: number; slot: number; approvals: number; passed: boolean };

/** How the motions on a ballot came out. They need no quorum. */
export function tallyMotions(
  round: Pick<Round, "slots" | "motions" | "openedApprovals" | "rosterSize">,
): MotionResult[] {
  const needed = motionApprovalsNeeded(round.rosterSize);
  return round.slots
    .filter((slot) => slot >= REQUEST_SLOTS)
    .map((slot) => {
      const approvals = approvalsIn(round.openedApprovals, slot);
      return { id: round.motions[slot - REQUEST_SLOTS] ?? 0, slot, approvals, passed: approvals >= needed };
    });
}

/** Opened ballots that ticked a slot. */
export function approvalsIn(openedApprovals: readonly number[], slot: number): number {
  return openedApprovals.filter((approvals) => (approvals & approvalsOf([slot])) !== 0).length;
}

export type RequestResult = {
  id: number;
  slot: number;
  approvals: number;
  /** Ticked often enough. */
  qualified: boolean;
  /** Qualified, but another request for the same recipient stands before it. */
  outdone: boolean;
  won: boolean;
};

export type RoundResult = {
  quorum: number;
  quorumMet: boolean;
  approvalsNeeded: number;
  /** One per request on the ballot, by slot. */
  requests: RequestResult[];
  /** Slots, ascending. */
  winners: number[];
  spent: bigint;
};

export type TallyRoundInput = {
  round: Pick<Round, "slots" | "requests" | "openedApprovals" | "cast" | "rosterSize" | "budget">;
  /** At least those on the ballot. */
  requests: readonly Pick<Request, "id" | "amount" | "recipient">[];
  rules: Pick<Rules, "quorumPercent" | "approvalPercent">;
  /** The circle's: equalShares or mostApprovals of protocol/tally. */
  tallyRule: TallyRule;
};

type Contender = Pick<Request, "id" | "amount" | "recipient"> & { slot: number; supporters: bigint; approvals: number };

/** The result of a round: a pure function of what froze and of the opened ballots, in whatever order they were opened. */
export function tallyRound({ round, requests, rules, tallyRule }: TallyRoundInput): RoundResult {
  const quorum = quorumOf(round.rosterSize, rules.quorumPercent);
  const needed = approvalsNeeded(round.cast, rules.approvalPercent);
  const quorumMet = round.cast >= quorum;

  const all = contendersOf(round, requests);
  const qualified = all.filter(({ approvals }) => approvals >= needed);
  const standing = qualified.filter((one) => !qualified.some((other) => outdoes(other, one)));
  const winners = quorumMet ? pick(standing, round, tallyRule) : [];

  return {
    quorum,
    quorumMet,
    approvalsNeeded: needed,
    requests: all.map((one) => ({
      id: one.id,
      slot: one.slot,
      approvals: one.approvals,
      qualified: qualified.includes(one),
      outdone: qualified.includes(one) && !standing.includes(one),
      won: winners.includes(one),
    })),
    winners: winners.map(({ slot }) => slot).sort((a, b) => a - b),
    spent: winners.reduce((sum, { amount }) => sum + amount, 0n),
  };
}

function contendersOf(round: TallyRoundInput["round"], requests: TallyRoundInput["requests"]): Contender[] {
  return round.slots
    .filter((slot) => slot < REQUEST_SLOTS)
    .flatMap((slot) => {
      const request = requests.find(({ id }) => id === round.requests[slot]);
      if (!request) return [];
      const ticked = round.openedApprovals.map((approvals) => (approvals & approvalsOf([slot])) !== 0);
      const supporters = ticked.reduce((bitmap, yes, ballot) => (yes ? bitmap | (1n << BigInt(ballot)) : bitmap), 0n);
      const { id, amount, recipient } = request;
      return [{ id, amount, recipient, slot, supporters, approvals: ticked.filter(Boolean).length }];
    });
}

/** One win per recipient and round: more approvals stand, then the smaller amount, then the one pinned earlier. */
function outdoes(a: Contender, b: Contender): boolean {
  if (a.id === b.id || !isAddressEqual(a.recipient, b.recipient)) return false;
  if (a.approvals !== b.approvals) return a.approvals > b.approvals;
  if (a.amount !== b.amount) return a.amount < b.amount;
  return a.id < b.id;
}

function pick(
  standing: readonly Contender[],
  { budget, cast }: TallyRoundInput["round"],
  rule: TallyRule,
): Contender[] {
  if (standing.length === 0) return [];
  const asPinned = [...standing].sort((a, b) => a.id - b.id);
  const costs = asPinned.map(({ amount }) => amount);
  const picked = rule({ budget, cast, costs, supporters: asPinned.map(({ supporters }) => supporters) });
  return asPinned.filter((_, index) => picked.includes(index));
}

/** What is left of the stakes and the common part after a settlement: every stake bears the same fraction. */
export function chargeDown({ stakes, common, spent }: { stakes: readonly bigint[]; common: bigint; spent: bigint }): {
  stakes: bigint[];
  common: bigint;
} {
  const total = stakes.reduce((sum, stake) => sum + stake, common);
  if (spent === 0n) return { stakes: [...stakes], common };
  const left = total - spent;
  const charged = stakes.map((stake) => (stake * left) / total);
  return { stakes: charged, common: charged.reduce((rest, stake) => rest - stake, left) };
}
