/** Who sits where, and what it takes to give somebody a seat or to give one up. */
import { isField } from "../field.ts";
import { changes, numberOf } from "../reader-shapes.ts";
import type { Change } from "../types.ts";
import { withdrawFor } from "./board.ts";
import { personOf, refuse, tell, type Address, type Circle, type Person } from "./circle.ts";
import { ballotUnderWay, currentRound } from "./clock.ts";

export const MIN_ROSTER = 3;

export const sitters = ({ seats }: Circle): Address[] => seats.filter((account) => account !== null);

export function booked(circle: Circle): Person[] {
  return [...circle.people.values()].filter(({ status }) => status === "booked");
}

export function requireSeated(circle: Circle, account: Address): Person {
  const person = personOf(circle, account);
  return person.status === "seated" ? person : refuse("NotSeated", account);
}

/** The tree never changes while a ballot is under way. */
export function requireStill(circle: Circle): void {
  const live = ballotUnderWay(circle);
  if (live) refuse("BallotUnderWay", live.round);
}

export function seen(circle: Circle, person: Person): void {
  person.seenRound = currentRound(circle);
}

/** Those who have not come yet, while the circle forms. */
export function foundersMissing(circle: Circle): number {
  return circle.fixed.founders.filter((founder) => personOf(circle, founder).status === "none").length;
}

/** Whoever is here or on the way in keeps their commitment to themselves; so does a wallet that is being recovered. */
export function requireFreeCommitment(circle: Circle, commitment: bigint): void {
  if (commitment === 0n || !isField(commitment)) refuse("BadCommitment", commitment);
  const taken = [...circle.people.values()].some(
    (person) =>
      (person.status !== "none" && person.commitment === commitment) || person.recovery?.commitment === commitment,
  );
  if (taken) refuse("CommitmentTaken", commitment);
}

export function sit(circle: Circle, account: Address): void {
  const person = personOf(circle, account);
  circle.seats[person.slot] = account;
  if (sitters(circle).length >= MIN_ROSTER) circle.thinSince = null;
  person.status = "seated";
  seen(circle, person);
  note(circle, "seated", account);
  tell(circle, "Seated", account, person.slot, person.commitment);
}

/** Gives up a seat. @returns the stake, which is theirs and not yet paid or owed */
export function giveUp(circle: Circle, account: Address, how: Change): bigint {
  const person = personOf(circle, account);
  withdrawFor(circle, person);
  const { stake, slot } = person;
  person.stake = 0n;
  if (sitters(circle).length === MIN_ROSTER) circle.thinSince = currentRound(circle);
  circle.seats[slot] = null;
  person.status = "none";
  person.recovery = null;
  note(circle, how, account);
  tell(circle, "Left", account, slot, stake, numberOf(changes, how));
  return stake;
}

export function giveUpOwing(circle: Circle, account: Address, how: Change): void {
  personOf(circle, account).owed += giveUp(circle, account, how);
}

/** The ballot they left under is over. */
export function releaseLeavers(circle: Circle): void {
  if (ballotUnderWay(circle)) return;
  for (const account of sitters(circle)) {
    if (personOf(circle, account).status === "leaving") giveUpOwing(circle, account, "left");
  }
}

export function note(circle: Circle, change: Change, account: Address): void {
  circle.changes.push({ change, slot: personOf(circle, account).slot, account, at: circle.now });
}

/** The lowest slot that nobody has or was promised. */
export function lowestVacant(circle: Circle): number {
  const promised = new Set(booked(circle).map(({ slot }) => slot));
  return circle.seats.findIndex((account, slot) => account === null && !promised.has(slot));
}
