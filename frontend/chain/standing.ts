import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Member, Request, Round } from "../../protocol/types.ts";
import type { Address } from "viem";
import type { CircleName, Month, Person, Slip, ThankYouNote } from "../ui/model.ts";
import type { NoBallotReason } from "../street/model.ts";
import { isSameAddress } from "./address.ts";

/* What several screens ask of a circle as it was read. */

export const circleName = ({ address, terms }: Circle): CircleName => ({ address, name: terms.name });

/** Whoever is or was somebody here; null for a stranger. */
export function memberOf(circle: Circle, account: Address | null): Member | null {
  const member = circle.members.find((one) => isSameAddress(one.account, account));
  return member ?? null;
}

export const hasSeat = (member: Member): boolean => member.status === "seated" || member.status === "leaving";

export function personOf(circle: Circle, account: Address): Person {
  const member = memberOf(circle, account);
  if (member === null) return { account, handle: null, slot: null };
  return { account, handle: member.handle === "" ? null : member.handle, slot: hasSeat(member) ? member.slot : null };
}

/** While a ballot is under way the live tree is the frozen one, so whoever has a leaf in it can vote. */
export const onRoster = (circle: Circle, member: Member): boolean =>
  hasSeat(member) && circle.leaves.includes(member.commitment);

/** Until the first voting opens, whoever joins sits at once. */
export const isForming = (circle: Circle): boolean => circle.round === 0 && circle.phase === "board";

/** Everyone with a seat, by seat. */
export const seatedMembers = (circle: Circle): Member[] =>
  circle.members.filter(hasSeat).sort((a, b) => a.slot - b.slot);

export const roundOf = (circle: Circle, round: number): Round | null =>
  circle.rounds.find((one) => one.round === round) ?? null;

export const currentRound = (circle: Circle): Round | null => roundOf(circle, circle.round);

export function monthOf(circle: Circle, now: number): Month {
  const { begins, votingOpens, votingCloses, sealsOpen, ends } = windowsOf(circle.terms, circle.round);
  const { round, phase } = circle;
  return { round, phase, now, start: begins, votingOpens, votingCloses, sealsOpen, end: ends };
}

/** The round whose voting opens next. */
export const nextBallotRound = ({ round, phase }: Circle): number => (phase === "board" ? round : round + 1);

export const nextVotingAt = (circle: Circle): number => windowsOf(circle.terms, nextBallotRound(circle)).votingOpens;

/** When a member's first ballot opens. */
export const firstVotingAt = (circle: Circle, member: Member): number =>
  windowsOf(circle.terms, Math.max(member.firstBallotRound, 0)).votingOpens;

/** Why a round has no ballot; null when it has one, or may still have one. */
export function noBallotReason(round: Round): NoBallotReason | null {
  if (round.status === "noBallot") return round.rosterSize < 3 ? "too-few-members" : "earlier-unsettled";
  if (round.status === "open" && round.slots.length === 0 && round.cast === 0) return "nothing-pinned";
  return null;
}

/** A round with ballots in the box that nobody has counted yet, oldest first: nothing may overtake it. */
export function uncountedRound(circle: Circle): Round | null {
  const waiting = circle.rounds.filter(
    ({ status, cast, round }) => status === "open" && cast > 0 && (round < circle.round || circle.phase === "opening"),
  );
  return waiting.sort((a, b) => a.round - b.round)[0] ?? null;
}

/** A ballot is under way from the opening of voting until it is settled, or over without ballots. */
export function ballotUnderWay(circle: Circle): boolean {
  if (uncountedRound(circle) !== null) return true;
  const current = currentRound(circle);
  return circle.phase === "voting" && circle.closing === null && current !== null && current.status !== "noBallot";
}

/** The ballot that is under way, while one is. */
export const ballotNow = (circle: Circle): Round | null => uncountedRound(circle) ?? currentRound(circle);

/** When it is over at the latest. */
export const endOfBallot = (circle: Circle): number =>
  windowsOf(circle.terms, ballotNow(circle)?.round ?? circle.round).ends;

/** Which of its three ballots a request is on, or waits for. */
export function ballotNumber(circle: Circle, request: Request): 1 | 2 | 3 {
  const current = currentRound(circle);
  const over = current !== null && (current.status === "settled" || current.status === "abandoned");
  const round = Math.max(over ? circle.round + 1 : circle.round, request.firstRound);
  const number = round - request.firstRound + 1;
  return number <= 1 ? 1 : number === 2 ? 2 : 3;
}

/** When the ballot opens that a pinned request waits for: after a win what one asks for next rests a few rounds. */
export const nextBallotAt = (circle: Circle, request: Request): number =>
  windowsOf(circle.terms, Math.max(request.firstRound, nextBallotRound(circle))).votingOpens;

/** Whether somebody's win keeps a request off the coming ballot. */
export const isResting = (circle: Circle, request: Request): boolean => request.firstRound > nextBallotRound(circle);

export const slipOf = (circle: Circle, request: Request): Slip => ({
  id: request.id,
  text: request.text,
  amount: request.amount,
  pinner: personOf(circle, request.pinner),
  ballot: ballotNumber(circle, request),
  firstBallotAt: request.firstRound > circle.round ? nextBallotAt(circle, request) : null,
});

export const pinnedRequests = (circle: Circle): Request[] =>
  circle.requests.filter(({ status }) => status === "pinned");

/** What was written under a request's grant. */
export function thankYouOf(circle: Circle, { thanks, claimKey, recipient }: Request): ThankYouNote | null {
  if (thanks === null) return null;
  const byLink = claimKey && isSameAddress(thanks.by, recipient);
  return { text: thanks.text, by: byLink ? null : personOf(circle, thanks.by), at: thanks.thankedAt };
}

export const waitingGrants = (circle: Circle): Request[] =>
  circle.requests.filter(({ grant }) => grant.status === "waiting");
