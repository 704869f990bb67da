/** A member who lost their wallet gets the seat back under a new one. */
import { isFounder, personOf, refuse, tell, zeroAddress, type Address, type Circle } from "./circle.ts";
import { currentRound, forms } from "./clock.ts";
import { follow } from "./motions.ts";
import { countNewcomer } from "./roster.ts";
import { note, requireFreeCommitment, requireSeated, requireStill, seen, sitters } from "./seats.ts";
import { useVouches, vouchesFor } from "./vouches.ts";

const MIN_VOUCHES = 3;
const SEATS_PER_VOUCH = 3;
const NOTICE_ROUNDS = 2;
const STALE_ROUNDS = 3;
const BARRED_ROUNDS = 3;

export function recover(circle: Circle, by: Address, lost: Address, commitment: bigint): void {
  const member = requireSeated(circle, lost);
  if (personOf(circle, by).status !== "none") refuse("AlreadyMember", by);
  const round = currentRound(circle);
  const { recovery, recoveryBarredUntil } = member;
  if (recovery && round < recovery.round + STALE_ROUNDS) refuse("RecoveryUnderWay", lost, recovery.to);
  if (round < recoveryBarredUntil) refuse("RecoveryBarred", lost, recoveryBarredUntil);
  const { vouches, needed } = recoveryVouches(circle, lost, by);
  if (vouches < needed) refuse("TooFewVouches", vouches, needed);
  useVouches(circle, by, member.handle);
  if (!forms(circle)) countNewcomer(circle);
  member.recovery = null;
  requireFreeCommitment(circle, commitment);
  member.recovery = { to: by, commitment, round, started: circle.now };
  tell(circle, "RecoveryBegun", lost, by, commitment, round + NOTICE_ROUNDS);
}

export function finishRecovery(circle: Circle, _by: Address, lost: Address): void {
  const from = personOf(circle, lost);
  const { recovery } = from;
  if (!recovery) return refuse("NoRecovery", lost);
  const { to, commitment } = recovery;
  const first = recovery.round + NOTICE_ROUNDS;
  if (currentRound(circle) < first) refuse("RecoveryTooEarly", lost, first);
  // Whoever signed anything in a round since has not lost the wallet.
  if (from.seenRound > recovery.round) refuse("NotLost", lost, from.seenRound);
  requireStill(circle);
  const into = personOf(circle, to);
  if (into.status !== "none") refuse("AlreadyMember", to);

  if (into.joinedAt === 0 && !isFounder(circle, to)) circle.joiners.push(to);
  from.recovery = null;
  // Everything the lost account was and is owed becomes the new one's.
  const { recoveryBarredUntil, objectedAt } = into;
  circle.people.set(to, {
    ...from,
    commitment,
    owed: into.owed + from.owed,
    seenRound: currentRound(circle),
    coolUntil: into.coolUntil,
    recovery: null,
    recoveryBarredUntil,
    objectedAt,
  });
  Object.assign(from, { status: "none", stake: 0n, owed: 0n, request: 0 });
  follow(circle, lost, to);
  circle.seats[from.slot] = to;
  note(circle, "recovered", to);
  tell(circle, "Recovered", lost, to, from.slot, commitment);
}

export function objectToRecovery(circle: Circle, by: Address): void {
  const person = personOf(circle, by);
  if (!person.recovery) refuse("NoRecovery", by);
  person.recovery = null;
  person.recoveryBarredUntil = currentRound(circle) + BARRED_ROUNDS;
  person.objectedAt = circle.now.time;
  seen(circle, person);
  tell(circle, "RecoveryObjected", by, person.recoveryBarredUntil);
}

/** Only those given since the member took the handle, and since they last objected, count. */
export function recoveryVouches(circle: Circle, lost: Address, to: Address) {
  const { handle, joinedAt, objectedAt } = personOf(circle, lost);
  const since = Math.max(joinedAt, objectedAt);
  const vouches = vouchesFor(circle, to, handle).filter(({ at }) => at > since).length;
  return { vouches, needed: Math.max(MIN_VOUCHES, Math.ceil(sitters(circle).length / SEATS_PER_VOUCH)) };
}

export function recoveryOf(circle: Circle, lost: Address) {
  const { recovery, recoveryBarredUntil: barredUntil } = personOf(circle, lost);
  return {
    to: recovery?.to ?? zeroAddress,
    commitment: recovery?.commitment ?? 0n,
    round: recovery?.round ?? 0,
    finishRound: recovery ? recovery.round + NOTICE_ROUNDS : 0,
    barredUntil,
    startedAt: recovery?.started.time ?? 0,
    startedBlock: recovery?.started.block ?? 0,
  };
}
