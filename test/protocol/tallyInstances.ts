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

/** Random instances, skewed towards equal costs, shared supporters, tight budgets and awkward divisions. */
export function instances(limits: { ballots: number; requests: number }): fc.Arbitrary<TallyInput> {
  const shape = fc.record({
    cast: fc.oneof(fc.constant(limits.ballots), fc.integer({ min: 1, max: limits.ballots })),
    requests: fc.oneof(fc.constant(limits.requests), fc.integer({ min: 0, max: limits.requests })),
    budget: fc.oneof(
      fc.bigInt({ min: 0n, max: 60n }),
      fc.bigInt({ min: 1n, max: 200_000_000n }),
      fc.constantFrom(100_000_000n, 2n ** 80n - 1n),
    ),
  });
  return shape.chain(({ cast, requests, budget }) =>
    fc.record({
      budget: fc.constant(budget),
      cast: fc.constant(cast),
      costs: fc.array(costFor(budget, cast, requests), { minLength: requests, maxLength: requests }),
      supporters: fc.array(supportersAmong(cast), { minLength: requests, maxLength: requests }),
    }),
  );
}

function costFor(budget: bigint, cast: number, requests: number): fc.Arbitrary<bigint> {
  const even = budget / BigInt(Math.max(requests, 1)) + 1n;
  const share = (parts: number): bigint => max(1n, (budget * BigInt(parts)) / BigInt(cast));
  return fc.oneof(
    fc.bigInt({ min: 1n, max: min(2n * even, 2n ** 80n - 1n) }),
    fc.constantFrom(even, max(1n, even / 2n), max(1n, even - 1n)),
    fc.integer({ min: 1, max: cast }).map(share),
    fc.bigInt({ min: 1n, max: 8n }),
  );
}

function supportersAmong(cast: number): fc.Arbitrary<bigint> {
  const all = (1n << BigInt(cast)) - 1n;
  const some = fc.bigInt({ min: 0n, max: all });
  const block = fc.integer({ min: 1, max: cast });
  return fc.oneof(
    some,
    fc.tuple(some, some).map(([a, b]) => a & b),
    fc.tuple(some, some).map(([a, b]) => a | b),
    block.map((size) => (1n << BigInt(size)) - 1n),
    block.map((size) => all ^ ((1n << BigInt(size)) - 1n)),
    fc.constant(all),
  );
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
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

/**
 * As large as the numbers get: 48 supporters of everything and 14 winners, so that the denominator ends at 48^14 while
 * a cost near 2^80 is multiplied with it in every round.
 */
export const LARGEST_NUMBERS: TallyInput = {
  budget: 2n ** 80n - 1n,
  cast: 48,
  costs: [...Array<bigint>(13).fill(1n), 2n ** 80n - 14n],
  supporters: Array<bigint>(14).fill(2n ** 48n - 1n),
};

/** Dollars and ticks that make Equal Shares work hardest in the contract, found by searching for gas uphill. */
export const HARDEST_STREET: TallyInput = {
  budget: 100_000_000n,
  cast: 20,
  costs: [7883445n, 3038857n, 2428n, 7306912n, 34035985n, 2991294n, 3281633n, 13539380n],
  supporters: [0x18aeen, 0x89c31n, 0x6373n, 0x4d1e5n, 0xbb926n, 0x98340n, 0x64090n, 0xba534n],
};

export const HARDEST_FULL_HOUSE: TallyInput = {
  budget: 100_000_000n,
  cast: 48,
  costs: [
    14911594n,
    2007n,
    792865n,
    6809750n,
    2162509n,
    17212524n,
    16055940n,
    3410426n,
    167837n,
    20351390n,
    10621563n,
    14984417n,
    284294n,
    2972036n,
  ],
  supporters: [
    0x65ca25a9496n,
    0x857855d86083n,
    0x1239a703f22en,
    0x151ed54763d9n,
    0x22c4f1462de2n,
    0xb31638d6153an,
    0x2b19f48b9512n,
    0xe8f4b4b4c12en,
    0x3334365f0374n,
    0xcdf8bf72454fn,
    0x9b7d8bdb4c12n,
    0x81bb7e81a67fn,
    0x5527b49e9193n,
    0xb882a57b96d0n,
  ],
};

/** Each request has more approvals than the one before, so that ranking them moves every word every time. */
export const HARDEST_TO_RANK: TallyInput = {
  budget: 100_000_000n,
  cast: 48,
  costs: Array<bigint>(14).fill(7_000_000n),
  supporters: Array.from({ length: 14 }, (_, i) => 2n ** BigInt(35 + i) - 1n),
};
