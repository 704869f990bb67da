/** What Potluck's own doors cost, called directly. */
import { deploy } from "../deploy.ts";
import { Provers } from "../local/demo/provers.ts";
import { type BenchChain } from "./chain.ts";
import { BenchCircle, neighboursOf } from "./circle.ts";
import { HARDEST_FOR_EQUAL_SHARES, HARDEST_FOR_MOST_APPROVALS, HARDEST_STREET } from "./hardest.ts";
import type { Ours } from "./lines.ts";
import { gasOfMonth, liveMonth } from "./month.ts";
import { mean } from "./numbers.ts";
import { settleRound } from "./settlements.ts";

const STREET = 20;
const PINNERS = 6;

export async function measureOurs(chain: BenchChain): Promise<Ours> {
  const { street, ...creation } = await measureCreation(chain);
  return { ...creation, ...(await measureMonths(street)), ...(await measureSettlements(chain)) };
}

async function measureCreation(chain: BenchChain) {
  const deployment = await deploy(chain.connection);
  const create = (name: string, founders: number) =>
    BenchCircle.create(chain, deployment, { name, founders: neighboursOf(chain).slice(0, founders) });
  const first = await create("Linden Street", 8);
  const next = await create("Quince Lane", 8);
  const street = await create("Medlar Row", STREET);
  return { street, createCircleFirst: first.gas, createCircle: next.gas };
}

/** Two months of a street of twenty with real seals and real proofs. */
async function measureMonths(circle: BenchCircle) {
  await circle.fill(circle.founders);
  const joins = [];
  for (const founder of circle.founders) joins.push(await circle.join(founder));
  const [joinFirst = 0, ...nextJoins] = joins;

  const provers = new Provers();
  try {
    const pinners = circle.founders.slice(0, PINNERS);
    const others = circle.founders.slice(PINNERS, 2 * PINNERS);
    const first = await liveMonth(circle, { round: 0, pinners, provers });
    const next = await liveMonth(circle, { round: 1, pinners: others, provers });
    const { batch, freezing, welcome } = first.aside;
    return {
      ballotBatch20: batch / STREET,
      ballotAlone: first.aside.first,
      ballotAloneLater: first.aside.second,
      freezing,
      joinFirst,
      join: mean(nextJoins),
      vouch: mean(welcome.vouches),
      joinVouched: welcome.join + welcome.seat,
      chipIn: mean(first.chipIns),
      chipInAgain: mean(next.chipIns),
      pin: mean(first.pins),
      pinDearest: Math.max(...first.pins),
      claim: mean(first.claims),
      month20: gasOfMonth(first),
      month20Next: gasOfMonth(next),
    };
  } finally {
    await provers.end();
  }
}

async function measureSettlements(chain: BenchChain) {
  const deployment = await deploy(chain.connection, { verifier: "tagged" });
  const street = await settleRound(chain, deployment, "equalShares", HARDEST_STREET);
  const equalShares = await settleRound(chain, deployment, "equalShares", HARDEST_FOR_EQUAL_SHARES);
  const mostApprovals = await settleRound(chain, deployment, "mostApprovals", HARDEST_FOR_MOST_APPROVALS);
  return {
    openBallot: street.opening / HARDEST_STREET.cast,
    claimFirstToken: street.claim,
    settleEqualShares20x8: street.settlement,
    settleEqualShares48x14: equalShares.settlement,
    settleMostApprovals48x14: mostApprovals.settlement,
  };
}
