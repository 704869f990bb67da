/** Rounds as large as a circle takes. The ballots are tagged instead of proved: what is measured comes after the close. */
import { equalShares, mostApprovals, type TallyInput } from "../../protocol/tally/index.ts";
import type { Deployment } from "../../protocol/types.ts";
import { BenchError, type BenchChain } from "./chain.ts";
import { BenchCircle, neighboursOf } from "./circle.ts";
import { TEXT } from "./month.ts";

const tallies = { equalShares, mostApprovals };

export type Settlement = {
  /** All ballots in one transaction. */
  opening: number;
  settlement: number;
  /** To a wallet that has never held the token. */
  claim: number;
};

/** Lives a round whose tally is asked exactly `input`: as many members as ballots, the first of whom
 * pin requests for people who live elsewhere. */
export async function settleRound(
  chain: BenchChain,
  deployment: Deployment,
  tally: keyof typeof tallies,
  input: TallyInput,
): Promise<Settlement> {
  const { budget, cast, costs, supporters } = input;
  const neighbours = neighboursOf(chain);
  const founders = neighbours.slice(0, cast);
  const elsewhere = neighbours.slice(-costs.length);
  const circle = await BenchCircle.create(chain, deployment, { name: `A street of ${cast}`, founders, tally });
  await circle.fill(founders);
  const stake = budget / BigInt(cast);
  for (const founder of founders) {
    await circle.join(founder);
    await circle.chipIn(founder, stake);
  }
  const [friend] = founders;
  if (friend && budget % BigInt(cast) > 0n) await circle.give(friend, budget % BigInt(cast));
  for (const [i, cost] of costs.entries()) {
    const [pinner, recipient] = [founders[i], elsewhere[i]];
    if (pinner && recipient) await circle.pin(pinner, TEXT, cost, recipient.account);
  }

  await circle.moveTo(0, "votingOpens");
  const votes = founders.map((voter, ballot) => ({
    voter,
    approvals: supporters.reduce((bitmap, by, slot) => bitmap | (Number((by >> BigInt(ballot)) & 1n) << slot), 0),
  }));
  await circle.cast(0, await circle.tagged(0, votes));
  await circle.moveTo(0, "votingCloses");
  const opening = await circle.open(0, votes);
  const settlement = await circle.settle(0);
  const { winners, requests } = await circle.roundOf(0);
  const expected = tallies[tally](input).reduce((bitmap, slot) => bitmap | (1 << slot), 0);
  if (winners !== expected) throw new BenchError(`The winners are ${winners} instead of ${expected}.`);
  const granted = requests.find((_, slot) => (winners >> slot) & 1) ?? 0;
  return { opening, settlement, claim: await circle.claim(granted) };
}
