/** How one joins, stays and leaves. */
import { MAX_SEATS } from "../roster.ts";
import { isFounder, personOf, refuse, tell, type Address, type Circle } from "./circle.ts";
import { ballotUnderWay, currentRound, formedAt, forms, roundAt } from "./clock.ts";
import { payOut, requirePayee } from "./pot.ts";
import {
  booked,
  foundersMissing,
  giveUp,
  giveUpOwing,
  lowestVacant,
  note,
  requireFreeCommitment,
  requireSeated,
  requireStill,
  seen,
  sit,
  sitters,
} from "./seats.ts";
import { requireHandle, useVouches, vouchesFor, vouchesNeeded } from "./vouches.ts";

const MEMBERS_PER_NEWCOMER = 4;
const MIN_NEWCOMERS = 2;
const SILENT_ROUNDS = 6;

export function join(circle: Circle, by: Address, handle: string, commitment: bigint): void {
  if (circle.closing) refuse("Closed");
  const person = personOf(circle, by);
  if (person.status !== "none") refuse("AlreadyMember", by);
  requireHandle(handle);
  if ([...circle.people.values()].some((other) => other.status !== "none" && other.handle === handle)) {
    refuse("HandleTaken", handle);
  }
  requireFreeCommitment(circle, commitment);

  const forming = forms(circle);
  const founder = isFounder(circle, by);
  // While the circle forms, the seats of the founders who have not come yet are kept for them.
  const kept = forming && !founder ? foundersMissing(circle) : 0;
  const taken = sitters(circle).length + booked(circle).length + kept;
  if (taken >= MAX_SEATS) refuse("Full", taken);
  if (!forming) countNewcomer(circle);
  // Founders are known while the circle forms, and when nobody is left who could vouch for them.
  if (!founder || (!forming && sitters(circle).length > 0)) {
    const [given, needed] = [vouchesFor(circle, by, handle).length, vouchesNeeded(circle)];
    if (given < needed) refuse("TooFewVouches", given, needed);
    useVouches(circle, by, handle);
  }

  if (!founder && person.joinedAt === 0) circle.joiners.push(by);
  const { time, block } = circle.now;
  const slot = lowestVacant(circle);
  const stay = ++circle.stays;
  Object.assign(person, { status: "booked", slot, handle, commitment, stay, joinedAt: time, joinedBlock: block });
  person.chippedIn = 0n;
  tell(circle, "Joined", by, currentRound(circle), handle, commitment, forming);
  if (forming) sit(circle, by);
  else note(circle, "booked", by);
}

/** Newcomers, and wallets that are recovered, are few in a round. */
export function countNewcomer(circle: Circle): void {
  const round = currentRound(circle);
  const cap = Math.max(MIN_NEWCOMERS, Math.floor(circle.lastSnapshot / MEMBERS_PER_NEWCOMER));
  const count = circle.newcomers.round === round ? circle.newcomers.count : 0;
  if (count >= cap) refuse("JoinedThisRound", round, cap);
  circle.newcomers = { round, count: count + 1 };
}

/** Who joins while the circle forms sits at once, everybody else from the next round on. */
export function firstBallotRound(circle: Circle, joinedAt: number): number {
  return formedAt(circle, joinedAt) ? roundAt(circle, joinedAt) + 1 : 0;
}

export function seat(circle: Circle, _by: Address, account: Address): void {
  if (circle.closing) refuse("Closed");
  const person = personOf(circle, account);
  if (person.status !== "booked") refuse("NotBooked", account);
  const first = firstBallotRound(circle, person.joinedAt);
  if (currentRound(circle) < first) refuse("SeatTooEarly", account, first);
  requireStill(circle);
  sit(circle, account);
}

export function stillHere(circle: Circle, by: Address): void {
  seen(circle, requireSeated(circle, by));
  tell(circle, "StillHere", by, currentRound(circle));
}

export function vacate(circle: Circle, _by: Address, account: Address): void {
  const { seenRound } = requireSeated(circle, account);
  const from = seenRound + SILENT_ROUNDS + 1;
  if (currentRound(circle) < from) refuse("NotSilent", account, from);
  requireStill(circle);
  giveUpOwing(circle, account, "vacated");
}

export function changeCommitment(circle: Circle, by: Address, commitment: bigint): void {
  const person = personOf(circle, by);
  if (person.status !== "seated" && person.status !== "booked") refuse("NotSeated", by);
  if (person.status === "seated") requireStill(circle);
  requireFreeCommitment(circle, commitment);
  person.commitment = commitment;
  seen(circle, person);
  note(circle, "commitmentChanged", by);
  tell(circle, "CommitmentChanged", by, person.slot, commitment);
}

export function leaveCircle(circle: Circle, by: Address, to: Address): void {
  requirePayee(circle, to);
  const person = personOf(circle, by);
  if (person.status === "booked") {
    person.status = "none";
    note(circle, "bookingCancelled", by);
    tell(circle, "BookingCancelled", by);
    return;
  }
  requireSeated(circle, by);
  const live = ballotUnderWay(circle);
  if (live) {
    person.status = "leaving";
    tell(circle, "LeaveAsked", by, live.round);
    return;
  }
  const stake = giveUp(circle, by, "left");
  if (stake === 0n) return;
  tell(circle, "TakenBack", by, to, stake);
  payOut(circle, to, stake);
}
