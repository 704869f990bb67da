import { byApprovals, readRequests, type TallyInput, type TallyRequest } from "./input.ts";

/**
 * What the ballots hold: `amounts[ballot] / denominator` token units, exactly. Only opened ballots that ticked something
 * are listed; the share of every other lies idle.
 */
type Holdings = { denominator: bigint; amounts: ReadonlyMap<number, bigint> };

/** How a request would be paid: `payers` ballots pay `owed / payers / denominator` each, poorer ones all they hold. */
type Offer = { request: TallyRequest; owed: bigint; payers: bigint };

/**
 * Method of Equal Shares, with approval ballots, a request's cost as its utility, and no completion: Peters,
 * Pierczyński, Skowron, "Proportional Participatory Budgeting with Additive Utilities" (NeurIPS 2021).
 *
 * Every ballot cast holds budget / cast. Among the requests that their supporters can together still pay, the one whose
 * largest single payment relative to its cost is smallest wins; ties: more approvals, then smaller cost, then pinned
 * earlier. Its supporters pay equally, those who cannot pay all they have. Repeat.
 * @returns the indices of the winning requests, ascending
 * @throws {TallyInputError}
 */
export function equalShares(input: TallyInput): number[] {
  const winners: number[] = [];
  let open = readRequests(input);
  let holdings = firstHoldings(input, open);
  for (;;) {
    const [best] = open.flatMap((request) => offerFor(request, holdings)).sort(byLargestPayment);
    if (best === undefined) return winners.sort((a, b) => a - b);
    winners.push(best.request.index);
    open = open.filter((request) => request !== best.request);
    holdings = holdingsAfter(best, holdings);
  }
}

function firstHoldings({ budget, cast }: TallyInput, requests: readonly TallyRequest[]): Holdings {
  const ballots = requests.flatMap((request) => request.ballots);
  return { denominator: BigInt(cast), amounts: new Map(ballots.map((ballot) => [ballot, budget])) };
}

/** The one way to pay a request, or none when its supporters together hold too little. */
function offerFor(request: TallyRequest, { denominator, amounts }: Holdings): Offer[] {
  const held = request.ballots.map((ballot) => amounts.get(ballot) ?? 0n).sort(ascending);
  let owed = request.cost * denominator;
  for (const [poorer, amount] of held.entries()) {
    const payers = BigInt(held.length - poorer);
    if (amount * payers >= owed) return [{ request, owed, payers }];
    owed -= amount;
  }
  return [];
}

/** Orders offers by their largest single payment relative to the cost, without dividing. */
function byLargestPayment(a: Offer, b: Offer): number {
  const left = a.owed * b.payers * b.request.cost;
  const right = b.owed * a.payers * a.request.cost;
  return ascending(left, right) || byApprovals(a.request, b.request);
}

/** Everything is multiplied by the number of payers first, so that an equal part of what is owed is an integer. */
function holdingsAfter({ request, owed, payers }: Offer, { denominator, amounts }: Holdings): Holdings {
  const supporting = new Set(request.ballots);
  const after = [...amounts].map(([ballot, amount]): [number, bigint] => {
    const scaled = amount * payers;
    const payment = supporting.has(ballot) ? (scaled < owed ? scaled : owed) : 0n;
    return [ballot, scaled - payment];
  });
  return { denominator: denominator * payers, amounts: new Map(after) };
}

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
