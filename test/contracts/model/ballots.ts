/** What freezes when voting opens, and the sealed ballots cast and opened against it. */
import { encodeAbiParameters, keccak256, size } from "viem";
import { MAX_SEQ, scopeOf } from "../../../protocol/ballot.ts";
import { SCALAR_FIELD } from "../../../protocol/field.ts";
import { ballotOf, SLOTS } from "./board.ts";
import { refuse, tell, type Address, type Circle, type Hex, type Round } from "./circle.ts";
import { ballotUnderWay, closes, currentPhase, currentRound } from "./clock.ts";
import { stakes } from "./pot.ts";
import { percentUp, rulesOf } from "./rulebook.ts";
import { MIN_ROSTER, sitters } from "./seats.ts";
import { rootOf } from "./tree.ts";
import { numberOf, phases } from "./words.ts";

const MIN_QUORUM = 3;
const MAX_BATCH = 48;
const SEALED_LENGTH = 132;

/** As the contract takes it; the proof is a tag. */
export type Ballot = { nullifier: bigint; seq: number; commitment: bigint; sealedVote: Hex; proof: bigint[] };
export type Opening = { nullifier: bigint; approvals: number; salt: Hex };

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
    quorum: held ? Math.max(MIN_QUORUM, percentUp(rosterSize, quorumPercent)) : 0,
    root: held ? rootOf(circle) : 0n,
    budget: held ? ((stakes(circle) + circle.common) * BigInt(spendPercent)) / 100n : 0n,
    slots: held ? ballotOf(circle, round) : Array.from({ length: SLOTS }, () => 0),
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
    if (nullifier >= SCALAR_FIELD) refuse("NotAField", index, nullifier);
    if (seq > MAX_SEQ) refuse("BadSeq", index, seq);
    if (size(sealedVote) !== SEALED_LENGTH) refuse("BadSealedLength", index, size(sealedVote));
    box.ballots.set(nullifier, { seq, commitment, block: circle.now.block, approvals: null });
    tell(circle, "BallotCast", round, nullifier, seq, commitment, sealedVote);
    fresh.push(ballot);
  }
  if (fresh.length === 0) return;
  if (box.ballots.size > box.rosterSize) refuse("RosterExceeded", box.ballots.size, box.rosterSize);
  if (!box.blocks.includes(circle.now.block)) box.blocks.push(circle.now.block);
  if (fresh.some((ballot) => ballot.proof[0] !== tagOf(circle, box, ballot))) refuse("BadProof");
}

function votingIn(circle: Circle, round: number): Round {
  const [current, phase] = [currentRound(circle), currentPhase(circle)];
  if (round !== current || phase !== "voting") refuse("WrongPhase", current, numberOf(phases, phase));
  const box = circle.rounds.get(round);
  if (box?.status === "open") return box;
  const live = ballotUnderWay(circle);
  return live ? refuse("EarlierRoundUnsettled", live.round) : refuse("NoBallot", round);
}

/** What TaggedBallotVerifier takes for a proof. */
export function tagOf({ fixed }: Circle, box: Pick<Round, "round" | "root">, ballot: Omit<Ballot, "proof">): bigint {
  const scope = scopeOf({ chainId: fixed.chainId, circle: fixed.address, round: box.round });
  const words = [{ type: "string" }, ...Array.from({ length: 4 }, () => ({ type: "uint256" }))];
  return hashOf(words, ["potluck.tagged", box.root, scope, ballot.nullifier, messageOf(ballot)]);
}

function messageOf({ seq, commitment, sealedVote }: Omit<Ballot, "proof">): bigint {
  const words = [{ type: "uint24" }, { type: "uint192" }, { type: "bytes32" }];
  return hashOf(words, [seq, commitment, keccak256(sealedVote)]);
}

const hashOf = (types: readonly { type: string }[], values: readonly unknown[]): bigint =>
  BigInt(keccak256(encodeAbiParameters(types, values)));

export function openBallots(circle: Circle, _by: Address, round: number, openings: readonly Opening[]): void {
  requireBatch(openings.length);
  const box = unsettled(circle, round);
  if (circle.now.time < closes(circle, round)) refuse("VotingNotClosed", round);
  const onBallot = bitmapOf(box.slots);
  for (const [index, { nullifier, approvals, salt }] of openings.entries()) {
    const ballot = box.ballots.get(nullifier);
    if (!ballot) return refuse("NoSuchBallot", index, nullifier);
    if (ballot.approvals !== null) continue;
    const words = [
      { type: "uint32" },
      { type: "uint256" },
      { type: "uint24" },
      { type: "uint16" },
      { type: "bytes16" },
    ];
    const commitment = hashOf(words, [round, nullifier, ballot.seq, approvals, salt]) % 2n ** 192n;
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
