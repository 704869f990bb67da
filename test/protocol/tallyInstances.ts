import fc from "fast-check";
import type { TallyInput } from "../../protocol/tally/index.ts";

/** Costs and budgets small enough that ties, rounding and unaffordable requests all happen. */
const SMALL_STAKES: readonly { budget: bigint; costs: readonly [bigint, bigint, bigint] }[] = [
  { budget: 3n, costs: [1n, 1n, 1n] },
  { budget: 0n, costs: [1n, 1n, 1n] },
  { budget: 3n, costs: [2n, 1n, 3n] },
  { budget: 7n, costs: [3n, 3n, 3n] },
  { budget: 5n, costs: [5n, 4n, 1n] },
  { budget: 9n, costs: [10n, 10n, 9n] },
  { budget: 6n, costs: [6n, 3n, 2n] },
  { budget: 5n, costs: [2n, 3n, 2n] },
  { budget: 100n, costs: [33n, 34n, 33n] },
];

/** All profiles of up to three voters and three requests, with all their ballots opened and with one left unopened. */
export function allSmallInstances(): TallyInput[] {
  const instances: TallyInput[] = [];
  for (const { budget, costs } of SMALL_STAKES) {
    for (let requests = 0; requests <= 3; requests++) {
      for (let voters = 1; voters <= 3; voters++) {
        for (let profile = 0n; profile < 1n << BigInt(voters * requests); profile++) {
          const supporters = costs
            .slice(0, requests)
            .map((_, i) => (profile >> BigInt(i * voters)) & ((1n << BigInt(voters)) - 1n));
          for (const cast of [voters, voters + 1]) {
            instances.push({ budget, cast, costs: costs.slice(0, requests), supporters });
          }
        }
      }
    }
  }
  return instances;
}

type Limits = { ballots: number; requests: number };
type Box = { cast: number; opened: number; requests: number };

const MOST = 2n ** 80n - 1n;

/** Random instances; each family is skewed towards one way for the count to go wrong. */
export const FAMILIES: Readonly<Record<string, (limits: Limits) => fc.Arbitrary<TallyInput>>> = {
  "dollars and ticks of any kind": (limits) =>
    box(limits).chain(({ cast, opened, requests }) =>
      fc
        .oneof(fc.bigInt({ min: 0n, max: 60n }), fc.bigInt({ min: 1n, max: 200_000_000n }), fc.constant(100_000_000n))
        .chain((budget) =>
          fc.record({
            budget: fc.constant(budget),
            cast: fc.constant(cast),
            costs: listOf(requests, anyCost(budget, cast, requests)),
            supporters: listOf(requests, anySupporters(opened)),
          }),
        ),
    ),

  "costs that supporters can pay to the unit, or that lack one": (limits) =>
    fc.tuple(box(limits), fc.bigInt({ min: 1n, max: 2n ** 68n })).chain(([{ cast, opened, requests }, unit]) => {
      const share = 12n * unit;
      const part = fc.constantFrom(1n, 2n, 3n, 4n, 6n, 12n);
      const nudge = fc.constantFrom(0n, 0n, 0n, -1n, 1n);
      const request = fc.tuple(anySupporters(opened), part, nudge).map(([ticks, parts, more]) => ({
        ticks,
        cost: within(BigInt(bitsIn(ticks)) * (share / parts) + more),
      }));
      return listOf(requests, request).map((made) => ({
        budget: share * BigInt(cast),
        cast,
        costs: made.map(({ cost }) => cost),
        supporters: made.map(({ ticks }) => ticks),
      }));
    }),

  "costs a unit apart, of nearly the same supporters": (limits) =>
    fc
      .tuple(box(limits), fc.bigInt({ min: 2n, max: 2n ** 40n }), fc.integer({ min: 1, max: 14 }))
      .chain(([{ cast, opened, requests }, price, affordable]) => {
        const cost = fc.constantFrom(price - 1n, price, price, price + 1n);
        const ticks = anySupporters(opened).chain((base) => listOf(requests, flipped(base, opened, 2)));
        const spare = fc.constantFrom(-1n, 0n, 1n, price / 2n);
        return fc.tuple(listOf(requests, cost), ticks, spare).map(([costs, supporters, more]) => ({
          budget: price * BigInt(affordable) + more,
          cast,
          costs,
          supporters,
        }));
      }),

  "approvals of ballots that have almost nothing left": (limits) =>
    fc
      .tuple(box(limits), fc.bigInt({ min: 10n, max: 2n ** 60n }), fc.constantFrom(0n, 0n, 1n, 2n))
      .chain(([{ cast, opened, requests }, share, left]) => {
        // The first request has most supporters and takes what they hold. The others share the rest of the ballots, and
        // are ticked by a few of those.
        const first = Math.ceil((2 * opened) / 3);
        const rest = flipped((1n << BigInt(opened)) - (1n << BigInt(first)), opened, 1);
        const few = fc.bigInt({ min: 0n, max: (1n << BigInt(Math.max(0, Math.floor(opened / 3) - 2))) - 1n });
        const other = fc.tuple(rest, few, fc.bigInt(-2n, 2n));
        return listOf(Math.max(0, requests - 1), other).map((others) => ({
          budget: share * BigInt(cast),
          cast,
          costs: [
            within(share * BigInt(first) - left),
            ...others.map(([rich, , less]) => within((share * BigInt(bitsIn(rich))) / 3n + less)),
          ],
          supporters: [(1n << BigInt(first)) - 1n, ...others.map(([rich, poor]) => rich | poor)],
        }));
      }),

  "the largest and smallest amounts": (limits) =>
    box(limits).chain(({ cast, opened, requests }) => {
      const budget = fc.constantFrom(0n, 1n, BigInt(cast), 2n ** 79n, MOST - 1n, MOST);
      const even = MOST / BigInt(requests + 1);
      const cost = fc.oneof(
        fc.constantFrom(1n, 2n, MOST, MOST - 1n, MOST - 13n, MOST / BigInt(cast), even, even + 1n),
        fc.bigInt({ min: 1n, max: MOST }),
      );
      return fc.record({
        budget,
        cast: fc.constant(cast),
        costs: listOf(requests, cost),
        supporters: fc.oneof(
          listOf(requests, anySupporters(opened)),
          listOf(requests, flipped((1n << BigInt(opened)) - 1n, opened, 1)),
        ),
      });
    }),
};

/** Random instances of all families alike. */
export function instances(limits: Limits): fc.Arbitrary<TallyInput> {
  return fc.oneof(...Object.values(FAMILIES).map((family) => family(limits)));
}

/** The board is full or not, and so is the box; some ballots may have been left unopened. */
function box(limits: Limits): fc.Arbitrary<Box> {
  const cast = fc.oneof(fc.constant(limits.ballots), fc.integer({ min: 1, max: limits.ballots }));
  const requests = fc.oneof(fc.constant(limits.requests), fc.integer({ min: 0, max: limits.requests }));
  const unopened = fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: limits.ballots }));
  return fc
    .tuple(cast, requests, unopened)
    .map(([ballots, board, sealed]) => ({ cast: ballots, opened: Math.max(1, ballots - sealed), requests: board }));
}

function listOf<T>(length: number, item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(item, { minLength: length, maxLength: length });
}

function anyCost(budget: bigint, cast: number, requests: number): fc.Arbitrary<bigint> {
  const even = budget / BigInt(Math.max(requests, 1)) + 1n;
  return fc.oneof(
    fc.bigInt({ min: 1n, max: 2n * even }),
    fc.constantFrom(even, within(even / 2n), within(even - 1n)),
    fc.integer({ min: 1, max: cast }).map((shares) => within((budget * BigInt(shares)) / BigInt(cast))),
    fc.bigInt({ min: 1n, max: 8n }),
  );
}

function anySupporters(opened: number): fc.Arbitrary<bigint> {
  const all = (1n << BigInt(opened)) - 1n;
  const some = fc.bigInt({ min: 0n, max: all });
  const block = fc.integer({ min: 1, max: opened });
  return fc.oneof(
    some,
    fc.tuple(some, some).map(([a, b]) => a & b),
    fc.tuple(some, some).map(([a, b]) => a | b),
    block.map((size) => (1n << BigInt(size)) - 1n),
    block.map((size) => all ^ ((1n << BigInt(size)) - 1n)),
    fc.constant(all),
  );
}

/** All but at most `most` of the ballots tick as `base` does. */
function flipped(base: bigint, opened: number, most: number): fc.Arbitrary<bigint> {
  const flips = fc.array(fc.integer({ min: 0, max: opened - 1 }), { maxLength: most });
  return flips.map((ballots) => ballots.reduce((ticks, ballot) => ticks ^ (1n << BigInt(ballot)), base));
}

function bitsIn(bitmap: bigint): number {
  return [...bitmap.toString(2)].filter((digit) => digit === "1").length;
}

/** The nearest amount that a request may have. */
function within(amount: bigint): bigint {
  return amount < 1n ? 1n : amount > MOST ? MOST : amount;
}

/** An instance as it is written in these files, to be repeated. */
export function inSource({ budget, cast, costs, supporters }: TallyInput): string {
  const money = costs.map((cost) => `${cost}n`).join(", ");
  const ticks = supporters.map((bits) => `0x${bits.toString(16)}n`).join(", ");
  return `{ budget: ${budget}n, cast: ${cast}, costs: [${money}], supporters: [${ticks}] }`;
}

/** Builds an instance from ballots, each a list of request indices. */
export function fromBallots(budget: bigint, costs: readonly bigint[], ballots: readonly number[][]): TallyInput {
  const supporters = costs.map((_, request) =>
    ballots.reduce(
      (bitmap, ticked, ballot) => (ticked.includes(request) ? bitmap | (1n << BigInt(ballot)) : bitmap),
      0n,
    ),
  );
  return { budget, cast: ballots.length, costs, supporters };
}

/** The same instance with ballot i in place `order[i]`. */
export function reordered(input: TallyInput, order: readonly number[]): TallyInput {
  const move = (bitmap: bigint): bigint =>
    order.reduce((moved, place, ballot) => moved | (((bitmap >> BigInt(ballot)) & 1n) << BigInt(place)), 0n);
  return { ...input, supporters: input.supporters.map(move) };
}

const EVERYBODY = 2n ** 48n - 1n;

/**
 * As large as the numbers get: 48 supporters of everything pay every winner in full, so that the denominator is 48^14
 * before the last of fourteen requests is looked at.
 */
export const LARGEST_NUMBERS: Readonly<Record<string, { input: TallyInput; winners: number[] }>> = {
  // (2^80 - 14) * 48^14 is owed for the last.
  "the largest sum owed": {
    input: { budget: MOST, cast: 48, costs: [...ones(13), MOST - 13n], supporters: Array<bigint>(14).fill(EVERYBODY) },
    winners: [...Array(14).keys()],
  },
  // After twelve winners (2^80 - 13) * 48^13 is owed for either of two, and compared at a weight of 48 * (2^80 - 13).
  "the largest comparison": {
    input: {
      budget: MOST,
      cast: 48,
      costs: [...ones(12), MOST - 12n, MOST - 12n],
      supporters: Array<bigint>(14).fill(EVERYBODY),
    },
    winners: [...Array(13).keys()],
  },
  // Each ballot is left with (2^80 - 15) * 48^14 in the end.
  "the largest holding": {
    input: { budget: MOST, cast: 48, costs: ones(14), supporters: Array<bigint>(14).fill(EVERYBODY) },
    winners: [...Array(14).keys()],
  },
  // The budget itself is asked for thirteen times, and cannot be paid once one unit is gone.
  "the largest sum out of reach": {
    input: {
      budget: MOST,
      cast: 48,
      costs: [1n, ...Array<bigint>(13).fill(MOST)],
      supporters: Array<bigint>(14).fill(EVERYBODY),
    },
    winners: [0],
  },
};

function ones(number: number): bigint[] {
  return Array<bigint>(number).fill(1n);
}
