/** What freezes when voting opens, and the sealed ballots cast and opened against it. */
import { size, type Hex } from "viem";
import { ballotCommitment, BALLOT_SLOTS, MAX_SEQ, messageOf, scopeOf } from "../ballot.ts";
import { isField } from "../field.ts";
import { numberOf, phases } from "../reader-shapes.ts";
import { SEALED_LENGTH } from "../seal.ts";
import { quorumOf } from "../settle.ts";
import type { Opening } from "../types.ts";
import { ballotOf } from "./board.ts";
import { refuse, tell, type Address, type Circle, type Round } from "./circle.ts";
import { ballotUnderWay, closes, currentPhase, currentRound } from "./clock.ts";
import { stakes } from "./pot.ts";
import { rulesOf } from "./rulebook.ts";
import { MIN_ROSTER, sitters } from "./seats.ts";
import { rootOf } from "./tree.ts";

const MAX_BATCH = 48;

/** As the contract takes it. What its proof is, whoever plays the circle says. */
export type Ballot = { nullifier: bigint; seq: number; commitment: bigint; sealedVote: Hex; proof: readonly bigint[] };

/** By the first action after the opening of voting. */
export function freeze(circle: Circle): void {
  const round = currentRound(circle);
  if (currentPhase(circle) !== "voting" || circle.rounds.has(round) || circle.closing) return;
  const rosterSize = sitters(circle).length;
  // Two rounds could otherwise spend the same money.
  const held = rosterSize >= MIN_ROSTER && ballotUnderWay(circle) === null;
  const { quorumPercent, spendPercent } = rulesOf(circle, round);
  const frozen: Round = {
    round,
    status: held ? "open" : "noBallot",
    rosterSize,
    quorum: held ? quorumOf(rosterSize, quorumPercent) : 0,
    root: held ? rootOf(circle) : 0n,
    budget: held ? ((stakes(circle) + circle.common) * BigInt(spendPercent)) / 100n : 0n,
    slots: held ? ballotOf(circle, round) : Array.from({ length: BALLOT_SLOTS }, () => 0),
    frozen: circle.now,
    ballots: new Map(),
    blocks: [],
    quorumMet: false,
    winners: [],
    spent: 0n,
    ended: null,
  };
  circle.rounds.set(round, frozen);
  circle.lastSnapshot = rosterSize;
  tell(circle, "VotingFrozen", round, frozen.root, rosterSize, bitmapOf(frozen.slots), frozen.budget, held);
}

/** The slots in which something is. */
export function bitmapOf(slots: readonly number[]): number {
  return slots.reduce((bits, id, slot) => (id === 0 ? bits : bits | (1 << slot)), 0);
}

export function castBallots(circle: Circle, _by: Address, round: number, ballots: readonly Ballot[]): void {
  requireBatch(ballots.length);
  const box = votingIn(circle, round);
  const fresh: Ballot[] = [];
  for (const [index, ballot] of ballots.entries()) {
    const { nullifier, seq, commitment, sealedVote } = ballot;
    if (seq <= (box.ballots.get(nullifier)?.seq ?? 0)) continue;
    if (!isField(nullifier)) refuse("NotAField", index, nullifier);
    if (seq > MAX_SEQ) refuse("BadSeq", index, seq);
    if (size(sealedVote) !== SEALED_LENGTH) refuse("BadSealedLength", index, size(sealedVote));
    box.ballots.set(nullifier, { seq, commitment, block: circle.now.block, approvals: null });
    tell(circle, "BallotCast", round, nullifier, seq, commitment, sealedVote);
    fresh.push(ballot);
  }
  if (fresh.length === 0) return;
  if (box.ballots.size > box.rosterSize) refuse("RosterExceeded", box.ballots.size, box.rosterSize);
  if (!box.blocks.includes(circle.now.block)) box.blocks.push(circle.now.block);
  if (!fresh.every((ballot) => isProven(circle, box, ballot))) refuse("BadProof");
}

function votingIn(circle: Circle, round: number): Round {
  const [current, phase] = [currentRound(circle), currentPhase(circle)];
  if (round !== current || phase !== "voting") refuse("WrongPhase", current, numberOf(phases, phase));
  const box = circle.rounds.get(round);
  if (box?.status === "open") return box;
  const live = ballotUnderWay(circle);
  return live ? refuse("EarlierRoundUnsettled", live.round) : refuse("NoBallot", round);
}

function isProven({ fixed }: Circle, { round, root }: Round, ballot: Ballot): boolean {
  const scope = scopeOf({ chainId: fixed.chainId, circle: fixed.address, round });
  return fixed.outside.proves({ ...ballot, root, scope, message: messageOf(ballot) });
}

export function openBallots(circle: Circle, _by: Address, round: number, openings: readonly Opening[]): void {
  requireBatch(openings.length);
  const box = unsettled(circle, round);
  if (circle.now.time < closes(circle, round)) refuse("VotingNotClosed", round);
  const onBallot = bitmapOf(box.slots);
  for (const [index, { nullifier, approvals, salt }] of openings.entries()) {
    const ballot = box.ballots.get(nullifier);
    if (!ballot) return refuse("NoSuchBallot", index, nullifier);
    if (ballot.approvals !== null) continue;
    const commitment = ballotCommitment({ round, nullifier, seq: ballot.seq, approvals, salt });
    if ((approvals & ~onBallot) !== 0 || commitment !== ballot.commitment) refuse("BadOpening", index);
    ballot.approvals = approvals;
    tell(circle, "BallotOpened", round, nullifier, approvals, salt);
  }
}

/** Approvals of the opened ballots, in the order in which their voters came. */
export function openedIn({ ballots }: Round): number[] {
  return [...ballots.values()].flatMap(({ approvals }) => approvals ?? []);
}

export function unsettled(circle: Circle, round: number): Round {
  const box = circle.rounds.get(round);
  if (!box) return refuse("NothingCast", round);
  if (box.status === "noBallot") refuse("NoBallot", round);
  if (box.status !== "open") refuse("RoundEnded", round);
  return box;
}

function requireBatch(count: number): void {
  if (count === 0) refuse("NoBallots");
  if (count > MAX_BATCH) refuse("TooManyBallots", count, MAX_BATCH);
}
