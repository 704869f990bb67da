/** What Potluck's own doors cost, called directly. */
import type { TallyInput } from "../../protocol/tally/index.ts";
import { deploy } from "../deploy.ts";
import type { Provers } from "../provers.ts";
import type { BenchChain } from "./chain.ts";
import { BenchCircle, neighboursOf } from "./circle.ts";
import { HARDEST_FOR_EQUAL_SHARES, HARDEST_FOR_MOST_APPROVALS, HARDEST_STREET } from "./hardest.ts";
import type { Ours, Snapshot } from "./lines.ts";
import { chipInAll, gasOfMonth, liveMonth } from "./month.ts";
import { mean } from "./numbers.ts";
import { settleRound } from "./settlements.ts";

const STREET = 20;
const PINNERS = 6;

export async function measureOurs(chain: BenchChain, provers: Provers): Promise<Ours> {
  const settlements = await measureSettlements(chain);
  const { street, ...firstMonth } = await measureFirstMonth(chain, provers);
  const pinners = street.founders.slice(PINNERS, 2 * PINNERS);
  const nextMonth = await liveMonth(street, { round: 1, pinners, provers });
  return { ...settlements, ...firstMonth, month20Next: gasOfMonth(nextMonth) };
}

/** What test/contracts/gas.json holds: all but the second month, whose proofs would take as long again. */
export async function measureSnapshot(chain: BenchChain, provers: Provers): Promise<Snapshot> {
  const settlements = await measureSettlements(chain);
  const { street: _street, ...firstMonth } = await measureFirstMonth(chain, provers);
  return { ...settlements, ...firstMonth };
}

/** With tagged ballots, each from the same clean chain. */
async function measureSettlements(chain: BenchChain) {
  const deployment = await deploy(chain.connection, { verifier: "tagged" });
  const settled = (tally: "equalShares" | "mostApprovals", input: TallyInput) =>
    chain.aside(() => settleRound(chain, deployment, tally, input));
  const street = await settled("equalShares", HARDEST_STREET);
  const equalShares = await settled("equalShares", HARDEST_FOR_EQUAL_SHARES);
  const mostApprovals = await settled("mostApprovals", HARDEST_FOR_MOST_APPROVALS);
  return {
    openBallot: street.opening / HARDEST_STREET.cast,
    settleEqualShares20x8: street.settlement,
    settleEqualShares48x14: equalShares.settlement,
    settleMostApprovals48x14: mostApprovals.settlement,
    claimFirstToken: street.claim,
  };
}

/** From the factory to the grants, with real seals and real proofs. */
async function measureFirstMonth(chain: BenchChain, provers: Provers) {
  const deployment = await deploy(chain.connection);
  const create = (name: string, founders: number) =>
    BenchCircle.create(chain, deployment, { name, founders: neighboursOf(chain).slice(0, founders) });
  const veryFirst = await create("Linden Street", 8);
  const next = await create("Quince Lane", 8);

  const street = await create("Medlar Row", STREET);
  await street.fill(street.founders);
  const joins = [];
  for (const founder of street.founders) joins.push(await street.join(founder));
  const month = await liveMonth(street, { round: 0, pinners: street.founders.slice(0, PINNERS), provers });
  const chipInsAgain = await chain.aside(() => chipInAll(street, 1));
  const { batch, first, later, freezing, welcome } = month.aside;
  return {
    street,
    createCircleFirst: veryFirst.gas,
    createCircle: next.gas,
    joinFirst: joins[0] ?? 0,
    join: mean(joins.slice(1)),
    chipIn: mean(month.chipIns),
    chipInAgain: mean(chipInsAgain),
    pin: mean(month.pins),
    pinDearest: Math.max(...month.pins),
    freezing,
    ballotBatch20: batch / STREET,
    ballotAlone: first,
    ballotAloneLater: later,
    vouch: mean(welcome.vouches),
    joinVouched: welcome.join + welcome.seat,
    claim: mean(month.claims),
    month20: gasOfMonth(month),
  };
}
