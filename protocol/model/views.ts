/** What every view of a circle answers, in the contract's words. */
import { BALLOT_SLOTS } from "../ballot.ts";
import {
  changes,
  grantStatuses,
  memberStatuses,
  motionKinds,
  motionStatuses,
  numberOf,
  phases,
  requestStatuses,
  roundStatuses,
  ruleNames,
} from "../reader-shapes.ts";
import { ROSTER_SLOTS } from "../roster.ts";
import { bitmapOf, openedIn } from "./ballots.ts";
import { hangs, openRequestOf } from "./board.ts";
import { isFounder, personOf, zeroAddress, type Address, type Circle, type Moment } from "./circle.ts";
import { currentPhase, currentRound, forms, roundAt } from "./clock.ts";
import { shareOf } from "./closing.ts";
import { statusOfMotion } from "./motions.ts";
import { firstBallotRound } from "./roster.ts";

const NOWHERE: Moment = { time: 0, block: 0 };

export const roundNow = (circle: Circle): number => currentRound(circle);
export const phaseNow = (circle: Circle): number => numberOf(phases, currentPhase(circle));

/** Everyone who ever joined or was named a founder, in order. */
export const members = ({ fixed, joiners }: Circle): Address[] => [...fixed.founders, ...joiners];

export function seated({ seats }: Circle): Address[] {
  return Array.from({ length: ROSTER_SLOTS }, (_, slot) => seats[slot] ?? zeroAddress);
}

export function memberOf(circle: Circle, account: Address) {
  const person = personOf(circle, account);
  const named = person.status === "none" && forms(circle) && isFounder(circle, account);
  return {
    status: numberOf(memberStatuses, named ? "founder" : person.status),
    slot: person.slot,
    joinedRound: roundAt(circle, person.joinedAt),
    firstBallotRound: firstBallotRound(circle, person.joinedAt),
    chippedInRound: person.chippedInRound,
    seenRound: person.seenRound,
    openRequest: openRequestOf(circle, person)?.id ?? 0,
    chippedIn: person.chippedIn,
    stake: person.stake,
    owed: person.owed + shareOf(circle, person),
    commitment: person.status === "none" ? 0n : person.commitment,
    handle: person.handle,
    joinedAt: person.joinedAt,
    joinedBlock: person.joinedBlock,
  };
}

export function changeAt(circle: Circle, index: number) {
  const entry = circle.changes[index];
  return {
    change: entry ? numberOf(changes, entry.change) : 0,
    slot: entry?.slot ?? 0,
    account: entry?.account ?? zeroAddress,
    changedAt: entry?.at.time ?? 0,
    changedBlock: entry?.at.block ?? 0,
  };
}

/** @returns null when there is no such request */
export function requestOf(circle: Circle, id: number) {
  const request = circle.requests[id - 1];
  if (!request) return null;
  const { status, pinned, grant: _grant, thanks: _thanks, id: _id, ...asked } = request;
  const word = status === "pinned" && !hangs(circle, request) ? "expired" : status;
  return {
    ...asked,
    status: numberOf(requestStatuses, word),
    pinnedAt: pinned.time,
    pinnedBlock: pinned.block,
  };
}

export function grantOf(circle: Circle, id: number) {
  const request = circle.requests[id - 1];
  const grant = request?.grant;
  return {
    status: numberOf(grantStatuses, grant ? (grant.ended?.how ?? "waiting") : "none"),
    round: grant?.round ?? 0,
    amount: grant ? request.amount : 0n,
    expiresAt: grant?.expiresAt ?? 0,
    endedAt: grant?.ended?.at.time ?? 0,
    endedBlock: grant?.ended?.at.block ?? 0,
    recipient: grant ? request.recipient : zeroAddress,
    paidTo: grant?.ended?.paidTo ?? zeroAddress,
  };
}

export function thanksOf(circle: Circle, id: number) {
  const thanks = circle.requests[id - 1]?.thanks;
  const { time, block } = thanks?.at ?? NOWHERE;
  return { by: thanks?.by ?? zeroAddress, thankedAt: time, thankedBlock: block, text: thanks?.text ?? "" };
}

/** @returns null when there is no such motion */
export function motionOf(circle: Circle, id: number) {
  const motion = circle.motions[id - 1];
  if (!motion) return null;
  const { proposed, id: _id, ...rest } = motion;
  return {
    ...rest,
    status: numberOf(motionStatuses, statusOfMotion(circle, motion)),
    kind: numberOf(motionKinds, motion.kind),
    rule: numberOf(ruleNames, motion.rule),
    proposedAt: proposed.time,
    proposedBlock: proposed.block,
  };
}

export function roundOf(circle: Circle, number: number) {
  const round = circle.rounds.get(number);
  const { time: frozenAt, block: frozenBlock } = round?.frozen ?? NOWHERE;
  const { time: endedAt, block: endedBlock } = round?.ended ?? NOWHERE;
  const slots = round?.slots ?? Array.from({ length: BALLOT_SLOTS }, () => 0);
  return {
    status: numberOf(roundStatuses, round?.status ?? "none"),
    rosterSize: round?.rosterSize ?? 0,
    cast: round?.ballots.size ?? 0,
    opened: round ? openedIn(round).length : 0,
    quorum: round?.quorum ?? 0,
    quorumMet: round?.quorumMet ?? false,
    slots: bitmapOf(slots),
    winners: (round?.winners ?? []).reduce((bits, slot) => bits | (1 << slot), 0),
    budget: round?.budget ?? 0n,
    spent: round?.spent ?? 0n,
    root: round?.root ?? 0n,
    ...{ frozenAt, frozenBlock, endedAt, endedBlock },
    requests: slots,
  };
}

export function ballotOf(circle: Circle, round: number, nullifier: bigint) {
  const ballot = circle.rounds.get(round)?.ballots.get(nullifier);
  return {
    seq: ballot?.seq ?? 0,
    opened: (ballot?.approvals ?? null) !== null,
    commitment: ballot?.commitment ?? 0n,
    castBlock: ballot?.block ?? 0,
  };
}

export const ballotBlocks = (circle: Circle, round: number) => circle.rounds.get(round)?.blocks ?? [];

export function openedApprovals(circle: Circle, number: number) {
  const round = circle.rounds.get(number);
  return round ? openedIn(round) : [];
}

export function closing({ closing: end }: Circle) {
  const { time: closedAt, block: closedBlock } = end?.at ?? NOWHERE;
  return { closedAt, closedBlock, heirs: end?.heirs ?? 0, shared: end?.shared ?? 0n };
}
