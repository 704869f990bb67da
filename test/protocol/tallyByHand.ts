import type { TallyInput } from "../../protocol/tally/index.ts";

/**
 * A third reading of the two rules, for tests: straight from their sentences, by trying everything, in fractions, and
 * sharing no code with what it checks. Exponential in the number of supporters of a request.
 */

class Fraction {
  readonly over: bigint;
  readonly under: bigint;

  constructor(over: bigint, under: bigint) {
    const divisor = gcd(over < 0n ? -over : over, under);
    this.over = over / divisor;
    this.under = under / divisor;
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.over * other.under + other.over * this.under, this.under * other.under);
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.over, other.under));
  }

  dividedBy(number: bigint): Fraction {
    return new Fraction(this.over, this.under * number);
  }

  isBelow(other: Fraction): boolean {
    return this.over * other.under < other.over * this.under;
  }

  equals(other: Fraction): boolean {
    return this.over === other.over && this.under === other.under;
  }
}

const NOTHING = new Fraction(0n, 1n);

/** Who of `ballots` pays how much: everybody the same amount, except those who cannot, who pay all they have. */
type Payment = { largest: Fraction; paid: Map<number, Fraction> };

export function equalSharesByHand({ budget, cast, costs, supporters }: TallyInput): number[] {
  const holds = new Map<number, Fraction>();
  for (let ballot = 0; ballot < 48; ballot++) holds.set(ballot, new Fraction(budget, BigInt(cast)));

  const chosen: number[] = [];
  for (;;) {
    let best: { index: number; relative: Fraction; payment: Payment } | undefined;
    for (const [index, cost] of costs.entries()) {
      if (chosen.includes(index)) continue;
      const payment = paymentFor(cost, supportersOf(supporters, index), holds);
      if (payment === undefined) continue;
      const relative = payment.largest.dividedBy(cost);
      const better =
        best === undefined ||
        relative.isBelow(best.relative) ||
        (relative.equals(best.relative) && winsTie(index, best.index, costs, supporters));
      if (better) best = { index, relative, payment };
    }
    if (best === undefined) return chosen.sort((a, b) => a - b);
    chosen.push(best.index);
    for (const [ballot, amount] of best.payment.paid) holds.set(ballot, holding(holds, ballot).minus(amount));
  }
}

export function mostApprovalsByHand({ budget, costs, supporters }: TallyInput): number[] {
  const chosen: number[] = [];
  const looked = new Set<number>();
  let left = budget;
  while (looked.size < costs.length) {
    let next: number | undefined;
    for (const index of costs.keys()) {
      if (looked.has(index)) continue;
      if (next === undefined || winsTie(index, next, costs, supporters)) next = index;
    }
    if (next === undefined) break;
    looked.add(next);
    const cost = at(costs, next);
    if (cost > left || supportersOf(supporters, next).length === 0) continue;
    left -= cost;
    chosen.push(next);
  }
  return chosen.sort((a, b) => a - b);
}

/** Tries every split of the supporters into those who pay the full amount and those who cannot. */
function paymentFor(cost: bigint, ballots: number[], holds: Map<number, Fraction>): Payment | undefined {
  let smallest: Payment | undefined;
  for (const full of subsets(ballots)) {
    if (full.length === 0) continue;
    const poor = ballots.filter((ballot) => !full.includes(ballot));
    const fromPoor = poor.reduce((sum, ballot) => sum.plus(holding(holds, ballot)), NOTHING);
    const amount = new Fraction(cost, 1n).minus(fromPoor).dividedBy(BigInt(full.length));
    if (amount.isBelow(NOTHING)) continue;
    if (full.some((ballot) => holding(holds, ballot).isBelow(amount))) continue;
    if (poor.some((ballot) => amount.isBelow(holding(holds, ballot)))) continue;
    if (smallest !== undefined && !amount.isBelow(smallest.largest)) continue;
    const paid = new Map(ballots.map((ballot) => [ballot, full.includes(ballot) ? amount : holding(holds, ballot)]));
    smallest = { largest: amount, paid };
  }
  return smallest;
}

/** More approvals, then smaller cost, then pinned earlier. */
function winsTie(a: number, b: number, costs: readonly bigint[], supporters: readonly bigint[]): boolean {
  const approvalsOfA = supportersOf(supporters, a).length;
  const approvalsOfB = supportersOf(supporters, b).length;
  if (approvalsOfA !== approvalsOfB) return approvalsOfA > approvalsOfB;
  if (at(costs, a) !== at(costs, b)) return at(costs, a) < at(costs, b);
  return a < b;
}

function supportersOf(supporters: readonly bigint[], index: number): number[] {
  const digits = [...at(supporters, index).toString(2)].reverse();
  return digits.flatMap((digit, ballot) => (digit === "1" ? [ballot] : []));
}

function subsets(items: number[]): number[][] {
  return items.reduce<number[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]);
}

function holding(holds: Map<number, Fraction>, ballot: number): Fraction {
  return holds.get(ballot) ?? NOTHING;
}

function at(values: readonly bigint[], index: number): bigint {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is no entry ${index}.`);
  return value;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
