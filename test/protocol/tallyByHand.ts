import type { TallyInput } from "../../protocol/tally/index.ts";

/**
 * A third reading of the two rules, for tests: straight from their sentences, in fractions, and sharing no code with what
 * it checks.
 */

/** Up to so many supporters, every way of paying is tried, however absurd. */
const FEW = 6;

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
    return new Fraction(this.over * other.under - other.over * this.under, this.under * other.under);
  }

  times(number: number): Fraction {
    return new Fraction(this.over * BigInt(number), this.under);
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

/** Ballots that hold the same. */
type Level = { holds: Fraction; ballots: number[] };

/** Who pays: `full` the same amount each, everybody else who supports the request all they have. */
type Payment = { amount: Fraction; full: number[]; poor: number[] };

/** One request paid, and what made the choice delicate. */
export type Step = {
  index: number;
  /** Another request asked for exactly as much, relative to its cost: a tie. */
  tied: boolean;
  /** A tie between different numbers of approvals. */
  tiedAcrossApprovals: boolean;
  /** Another asked for a little more, less than a millionth of it. */
  nearlyTied: boolean;
  /** The supporters paid all they had, to the last unit. */
  exactFit: boolean;
  /** A request nobody paid for lacked less than a unit of the token. */
  justMissed: boolean;
};

export function equalSharesByHand(input: TallyInput): number[] {
  return equalSharesStepByStep(input)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}

export function equalSharesStepByStep({ budget, cast, costs, supporters }: TallyInput): Step[] {
  const approving = costs.map((_, index) => supportersOf(supporters, index));
  let levels: Level[] = [{ holds: new Fraction(budget, BigInt(cast)), ballots: [...Array(48).keys()] }];

  const steps: Step[] = [];
  const chosen = new Set<number>();
  for (;;) {
    const offers = [...costs.entries()].flatMap(([index, cost]) => {
      const payment = chosen.has(index) ? undefined : paymentFor(cost, at(approving, index), levels);
      return payment === undefined ? [] : [{ index, payment, relative: payment.amount.dividedBy(cost) }];
    });
    let best = offers[0];
    if (best === undefined) return steps;
    for (const offer of offers) {
      const { index, relative } = offer;
      const tie = relative.equals(best.relative) && winsTie(index, best.index, costs, supporters);
      if (relative.isBelow(best.relative) || tie) best = offer;
    }

    const { index, payment, relative } = best;
    const others = offers.filter((offer) => offer !== best);
    const ties = others.filter((offer) => offer.relative.equals(relative));
    const barelyMore = relative.plus(relative.dividedBy(1_000_000n));
    steps.push({
      index,
      tied: ties.length > 0,
      tiedAcrossApprovals: ties.some((tie) => at(approving, tie.index).length !== at(approving, index).length),
      nearlyTied: others.some((offer) => relative.isBelow(offer.relative) && offer.relative.isBelow(barelyMore)),
      exactFit: at(approving, index).every((ballot) => !payment.amount.isBelow(heldBy(ballot, levels))),
      justMissed: [...costs.entries()].some(([other, cost]) => {
        const held = at(approving, other).reduce((sum, ballot) => sum.plus(heldBy(ballot, levels)), NOTHING);
        const short = new Fraction(cost, 1n).minus(held);
        return !chosen.has(other) && NOTHING.isBelow(short) && !new Fraction(1n, 1n).isBelow(short);
      }),
    });
    chosen.add(index);
    levels = after(payment, levels);
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

/** Tries the splits of the supporters into those who pay the full amount and those who cannot; a fair one is unique. */
function paymentFor(cost: bigint, ballots: number[], levels: readonly Level[]): Payment | undefined {
  const held = new Map(ballots.map((ballot) => [ballot, heldBy(ballot, levels)]));
  const holding = (ballot: number): Fraction => held.get(ballot) ?? NOTHING;
  for (const full of ballots.length <= FEW ? subsets(ballots) : richerParts(ballots, levels)) {
    if (full.length === 0) continue;
    const poor = ballots.filter((ballot) => !full.includes(ballot));
    const amount = new Fraction(cost, 1n).minus(total(poor, levels)).dividedBy(BigInt(full.length));
    if (amount.isBelow(NOTHING)) continue;
    if (full.some((ballot) => holding(ballot).isBelow(amount))) continue;
    if (poor.some((ballot) => !holding(ballot).isBelow(amount))) continue;
    return { amount, full, poor };
  }
  return undefined;
}

/** Of many supporters, the splits that part the richer from the poorer: in no other could all of the richer pay. */
function richerParts(ballots: number[], levels: readonly Level[]): number[][] {
  const mine = levels.map((level) => level.ballots.filter((ballot) => ballots.includes(ballot)));
  return mine.map((_, poorest) => mine.slice(poorest).flat());
}

function total(ballots: number[], levels: readonly Level[]): Fraction {
  return levels.reduce((sum, level) => {
    const number = level.ballots.filter((ballot) => ballots.includes(ballot)).length;
    return number === 0 ? sum : sum.plus(level.holds.times(number));
  }, NOTHING);
}

function heldBy(ballot: number, levels: readonly Level[]): Fraction {
  return levels.find((level) => level.ballots.includes(ballot))?.holds ?? NOTHING;
}

/** The levels, the poorest first, when those who pay have paid. */
function after({ amount, full, poor }: Payment, levels: readonly Level[]): Level[] {
  const next: Level[] = [];
  const add = (holds: Fraction, ballots: number[]): void => {
    const same = next.find((level) => level.holds.equals(holds));
    if (same !== undefined) same.ballots.push(...ballots);
    else if (ballots.length > 0) next.push({ holds, ballots });
  };
  for (const { holds, ballots } of levels) {
    const paying = ballots.filter((ballot) => full.includes(ballot));
    const emptied = ballots.filter((ballot) => poor.includes(ballot));
    if (paying.length > 0) add(holds.minus(amount), paying);
    add(NOTHING, emptied);
    add(
      holds,
      ballots.filter((ballot) => !full.includes(ballot) && !poor.includes(ballot)),
    );
  }
  return next.sort((a, b) => (a.holds.isBelow(b.holds) ? -1 : 1));
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

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is no entry ${index}.`);
  return value;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
