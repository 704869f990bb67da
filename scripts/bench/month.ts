/** One month of a street of twenty, every step by the transactions that neighbours and a relay would send. */
import type { Ballot } from "../../protocol/types.ts";
import type { Provers } from "../provers.ts";
import { BenchError } from "./chain.ts";
import { USDC, type BenchCircle, type Neighbour, type Vote } from "./circle.ts";
import { welcome, type Welcome } from "./newcomer.ts";
import { sum } from "./numbers.ts";

/** Two hundred bytes, as a neighbour would write them. */
export const TEXT =
  "The fence along the playground has lost its paint. Two tins, brushes for six and one free afternoon in May will do; " +
  "whoever comes gets lemonade and cake, and the children choose the colour of it all.";
const COST = 40n * USDC;
const GRANTS = 4;
/** The ticks of five neighbours, again and again: of six requests the first four please many, the others hardly anybody. */
const TICKS = [
  [0, 1, 2, 3],
  [0, 1],
  [2, 3],
  [0, 2, 4],
  [1, 3],
] as const;

/** Gas of one transaction each, unless it says otherwise. */
export type Month = {
  chipIns: number[];
  pins: number[];
  /** Taken back: other ways to begin the same voting. */
  aside: Voting;
  /** Half of the ballots each. The first also freezes what freezes when voting opens. */
  batches: number[];
  opening: number;
  settlement: number;
  claims: number[];
};

export type Voting = {
  /** What the first action after voting opened pays on top. */
  freezing: number;
  /** All ballots in one batch. */
  batch: number;
  first: number;
  later: number;
  welcome: Welcome;
};

export const gasOfMonth = ({ chipIns, pins, batches, opening, settlement, claims }: Month): number =>
  sum([...chipIns, ...pins, ...batches, opening, settlement, ...claims]);

type Steps = { round: number; pinners: readonly Neighbour[]; provers: Provers };

export async function liveMonth(circle: BenchCircle, { round, pinners, provers }: Steps): Promise<Month> {
  const chipIns = await chipInAll(circle, round);
  const pins = [];
  for (const pinner of pinners) pins.push(await circle.pin(pinner, TEXT, COST));

  await circle.moveTo(round, "votingOpens");
  const votes = votesFor(circle.founders, (await circle.roundOf(round)).requests, pinners.length);
  const ballots = await circle.proven(round, votes, provers);
  const aside = await circle.chain.aside(() => measureVoting(circle, round, ballots));
  const half = ballots.length / 2;
  const batches = [await circle.cast(round, ballots.slice(0, half)), await circle.cast(round, ballots.slice(half))];

  await circle.moveTo(round, "sealsOpen");
  const opening = await circle.open(round, votes);
  const settlement = await circle.settle(round);
  const { winners, requests } = await circle.roundOf(round);
  const claims = [];
  for (const id of requests.filter((_, slot) => (winners >> slot) & 1)) claims.push(await circle.claim(id));
  if (claims.length !== GRANTS) throw new BenchError(`${claims.length} requests won instead of ${GRANTS}.`);
  return { chipIns, pins, aside, batches, opening, settlement, claims };
}

export async function chipInAll(circle: BenchCircle, round: number): Promise<number[]> {
  await circle.moveTo(round, "begins");
  const chipIns = [];
  for (const member of circle.founders) chipIns.push(await circle.chipIn(member));
  return chipIns;
}

async function measureVoting(circle: BenchCircle, round: number, ballots: readonly Ballot[]): Promise<Voting> {
  const [giver] = circle.founders;
  if (!giver) throw new BenchError("Nobody sits in the circle.");
  const freezing = (await circle.give(giver)) - (await circle.give(giver));
  const newcomer = await circle.chain.aside(() => welcome(circle, round));
  const batch = await circle.chain.aside(() => circle.cast(round, ballots));
  const first = await circle.cast(round, ballots.slice(0, 1));
  const later = await circle.cast(round, ballots.slice(1, 2));
  return { freezing, batch, first, later, welcome: newcomer };
}

/** Whatever else is still pinned from the month before, they tick this month's requests. */
function votesFor(voters: readonly Neighbour[], requests: readonly number[], pinned: number): Vote[] {
  const latest = requests.toSorted((a, b) => a - b).slice(-pinned);
  const slots = latest.map((id) => requests.indexOf(id));
  return voters.map((voter, i) => {
    const ticks = TICKS[i % TICKS.length] ?? [];
    return { voter, approvals: ticks.reduce<number>((bitmap, tick) => bitmap | (1 << (slots[tick] ?? 0)), 0) };
  });
}
