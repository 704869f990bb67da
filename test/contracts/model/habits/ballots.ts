/** Voting, opening, settling. */
import { keccak256, slice } from "viem";
import { ballotCommitment, scopeOf } from "../../../../protocol/ballot.ts";
import { SCALAR_FIELD } from "../../../../protocol/field.ts";
import { bitmapOf, openedIn, type Ballot } from "../../../../protocol/model/ballots.ts";
import type { Hex, Round } from "../../../../protocol/model/circle.ts";
import { ballotUnderWay, currentPhase, currentRound } from "../../../../protocol/model/clock.ts";
import { action } from "../../../../protocol/model/doors.ts";
import { sitters } from "../../../../protocol/model/seats.ts";
import type { Opening } from "../../../../protocol/types.ts";
import { tagged } from "../../../../scripts/tagged.ts";
import { CHAIN_ID } from "../../fixture.ts";
import { anyone, numberFor, sensible, type Habit, type World } from "../world.ts";

/** Of the attempts to vote. */
const NONSENSE = 0.25;
const SEALED: Hex = `0x${"5e".repeat(132)}`;

export const castBallots: Habit = (world) => {
  const { chance, circle } = world;
  const round = currentRound(circle);
  const box = circle.rounds.get(round);
  if (chance.happens(NONSENSE)) return nonsense(world, box);
  if (box?.status !== "open" || currentPhase(circle) !== "voting") {
    return chance.happens(0.15) ? action("castBallots", anyone(world), round, [sheet(world, undefined, 0)]) : null;
  }
  const voters = chance.shuffled([...circle.seats.keys()].filter((slot) => circle.seats[slot] !== null));
  const ballots = voters
    .slice(0, chance.between(Math.max(1, voters.length - 3), voters.length))
    .map((voter) => sheet(world, box, voter));
  return action("castBallots", anyone(world), round, ballots);
};

function nonsense(world: World, box: Round | undefined) {
  const { chance, circle } = world;
  const round = currentRound(circle) + chance.pick([-1, 0, 0, 0, 1]);
  const good = sheet(world, box, chance.between(0, 4));
  const ballots = chance.pick<Ballot[]>([
    [],
    Array.from({ length: 49 }, () => good),
    [{ ...good, nullifier: SCALAR_FIELD + 1n }],
    [{ ...good, seq: 65 }],
    [{ ...good, seq: 0 }],
    [{ ...good, seq: 1 }],
    [{ ...good, sealedVote: "0x5e" }],
    [{ ...good, sealedVote: `${SEALED}5e` }],
    [{ ...good, proof: good.proof.map((word) => word + 1n) }],
    Array.from({ length: sitters(circle).length + 1 }, (_, stranger) => sheet(world, box, 100 + stranger)),
  ]);
  return action("castBallots", anyone(world), Math.max(0, round), ballots);
}

/** The next ballot of a voter, as the street knows them: by a number. */
function sheet(world: World, box: Round | undefined, voter: number): Ballot {
  const { chance, openings, circle } = world;
  const round = currentRound(circle);
  const nullifier = numberFor("nullifier", circle.fixed.address, round, voter);
  const seq = (box?.ballots.get(nullifier)?.seq ?? 0) + (chance.happens(0.05) ? 2 : 1);
  const onBallot = bitmapOf(box?.slots ?? []);
  const mood = moodOf(world, round);
  const own = chance.between(0, 0xffff);
  const approvals = chance.happens(0.03) ? own : onBallot & (chance.happens(0.75) ? mood : own);
  const salt: Hex = slice(keccak256(`0x${numberFor("salt", round, voter, seq).toString(16).padStart(64, "0")}`), 0, 16);
  if (seq <= 64) openings.set(`${round} ${nullifier} ${seq}`, { nullifier, approvals, salt, seq });
  const commitment = seq <= 64 ? ballotCommitment({ round, nullifier, seq, approvals, salt }) : 0n;
  const ballot = { nullifier, seq, commitment, sealedVote: SEALED };
  const root = box?.root ?? 0n;
  return tagged(root, scopeOf({ chainId: CHAIN_ID, circle: circle.fixed.address, round }), ballot);
}

/** Motions are all or nothing; of requests about half. */
function moodOf({ chance, moods }: World, round: number): number {
  const mood = moods.get(round) ?? chance.between(0, 0x3fff) | chance.pick([0xc000, 0xc000, 0x4000, 0x8000, 0]);
  moods.set(round, mood);
  return mood;
}

export const openBallots: Habit = (world) => {
  const { chance, circle, openings } = world;
  const live = ballotUnderWay(circle);
  const round = live && sensible(world) ? live.round : Math.max(0, currentRound(circle) - chance.between(0, 2));
  const box = circle.rounds.get(round);
  const closed = live !== null && currentPhase(circle) !== "voting";
  if (!closed && chance.happens(0.85)) return null;
  const known = [...(box?.ballots ?? [])].flatMap(([nullifier, { seq, approvals }]): Opening[] => {
    const opening = openings.get(`${round} ${nullifier} ${seq}`);
    return opening && (approvals === null || chance.happens(0.1)) ? [opening] : [];
  });
  const list = chance.happens(0.7) ? known : chance.shuffled(known).slice(0, chance.between(0, known.length));
  return action("openBallots", anyone(world), round, sensible(world) ? list : spoilt(world, list));
};

function spoilt({ chance }: World, list: readonly Opening[]): Opening[] {
  const [first = { nullifier: 1n, approvals: 0, salt: `0x${"00".repeat(16)}` } satisfies Opening] = list;
  return chance.pick<Opening[]>([
    [],
    Array.from({ length: 49 }, () => first),
    [...list, { ...first, nullifier: first.nullifier + 1n }],
    [{ ...first, approvals: first.approvals ^ 1 }],
    [{ ...first, approvals: 0xffff }],
  ]);
}

export const settle: Habit = (world) => {
  const { chance, circle } = world;
  const live = ballotUnderWay(circle);
  const ready = live !== null && openedIn(live).length === live.ballots.size && currentPhase(circle) !== "voting";
  if (!ready && chance.happens(0.6)) return null;
  const round = Math.max(0, currentRound(circle) - chance.between(0, 2));
  return action("settle", anyone(world), live && sensible(world) ? live.round : round);
};

export const abandon: Habit = (world) => {
  const { chance, circle } = world;
  const live = ballotUnderWay(circle);
  const late = live !== null && live.round < currentRound(circle);
  if (!late && chance.happens(0.9)) return null;
  const round = Math.max(0, currentRound(circle) - chance.between(0, 3));
  return action("abandon", anyone(world), live && sensible(world) ? live.round : round);
};
