import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  equalShares,
  mostApprovals,
  TallyInputError,
  type TallyFault,
  type TallyInput,
} from "../../protocol/tally/index.ts";
import { equalSharesByHand, equalSharesStepByStep, mostApprovalsByHand, type Step } from "./tallyByHand.ts";
import { PUBLISHED } from "./tallyExamples.ts";
import {
  allSmallInstances,
  FAMILIES,
  fromBallots,
  inSource,
  instances,
  LARGEST_NUMBERS,
  reordered,
} from "./tallyInstances.ts";

const SEED = 20260904;
const RULES = [
  { name: "Equal Shares", rule: equalShares, byHand: equalSharesByHand },
  { name: "Most approvals", rule: mostApprovals, byHand: mostApprovalsByHand },
];

const sound: TallyInput = { budget: 100n, cast: 3, costs: [10n, 20n], supporters: [0b101n, 0b111n] };

describe.each(RULES)("$name refuses", ({ rule }) => {
  const cases: { why: string; input: TallyInput; fault: TallyFault }[] = [
    {
      why: "a budget of 2^80",
      input: { ...sound, budget: 2n ** 80n },
      fault: { kind: "budgetOutOfRange", budget: 2n ** 80n },
    },
    { why: "a negative budget", input: { ...sound, budget: -1n }, fault: { kind: "budgetOutOfRange", budget: -1n } },
    { why: "no ballots", input: { ...sound, cast: 0 }, fault: { kind: "castOutOfRange", cast: 0 } },
    { why: "49 ballots", input: { ...sound, cast: 49 }, fault: { kind: "castOutOfRange", cast: 49 } },
    { why: "half a ballot", input: { ...sound, cast: 3.5 }, fault: { kind: "castOutOfRange", cast: 3.5 } },
    {
      why: "15 requests",
      input: { ...sound, costs: Array<bigint>(15).fill(1n), supporters: Array<bigint>(15).fill(1n) },
      fault: { kind: "tooManyRequests", requests: 15 },
    },
    {
      why: "costs without supporters",
      input: { ...sound, supporters: [1n] },
      fault: { kind: "lengthsDiffer", costs: 2, supporters: 1 },
    },
    {
      why: "a cost of nothing",
      input: { ...sound, costs: [10n, 0n] },
      fault: { kind: "costOutOfRange", index: 1, cost: 0n },
    },
    {
      why: "a cost of 2^80",
      input: { ...sound, costs: [2n ** 80n, 1n] },
      fault: { kind: "costOutOfRange", index: 0, cost: 2n ** 80n },
    },
    {
      why: "a 49th ballot",
      input: { ...sound, supporters: [1n, 2n ** 48n] },
      fault: { kind: "supportersOutOfRange", index: 1, supporters: 2n ** 48n },
    },
    {
      why: "more ballots than were cast",
      input: { ...sound, cast: 2, supporters: [0b101n, 0b010n] },
      fault: { kind: "moreBallotsThanCast", ballots: 3, cast: 2 },
    },
  ];

  it.each(cases)("$why", ({ input, fault }) => {
    expect(() => rule(input)).toThrow(TallyInputError);
    expect(() => rule(input)).toThrow(expect.objectContaining({ fault }));
  });
});

describe.each(RULES)("$name", ({ rule, byHand }) => {
  it("chooses nothing from an empty board, with no money, or when nobody ticked anything", () => {
    expect(rule({ budget: 100n, cast: 3, costs: [], supporters: [] })).toEqual([]);
    expect(rule({ ...sound, budget: 0n })).toEqual([]);
    expect(rule({ ...sound, supporters: [0n, 0n] })).toEqual([]);
  });

  it("never pays a request that exceeds the budget", () => {
    expect(rule({ budget: 10n, cast: 1, costs: [11n, 10n], supporters: [1n, 1n] })).toEqual([1]);
  });

  it("agrees with the rule read by hand on all profiles of up to three voters and three requests", () => {
    for (const instance of allSmallInstances()) expect(rule(instance)).toEqual(byHand(instance));
  });

  const sizes = [
    { ballots: 6, requests: 5, runs: 300 },
    { ballots: 48, requests: 14, runs: 1_000 },
  ];
  for (const [family, arbitrary] of Object.entries(FAMILIES)) {
    for (const { ballots, requests, runs } of sizes) {
      it(`agrees with the rule read by hand on random instances of up to ${ballots} x ${requests}: ${family}`, () => {
        fc.assert(
          fc.property(arbitrary({ ballots, requests }), (instance) => {
            expect(rule(instance), inSource(instance)).toEqual(byHand(instance));
          }),
          { seed: SEED, numRuns: runs },
        );
      });
    }
  }

  const large = instances({ ballots: 48, requests: 14 });

  it("spends at most the budget, on requests that somebody ticked", () => {
    fc.assert(
      fc.property(large, (instance) => {
        const winners = rule(instance);
        const spent = winners.reduce((sum, index) => sum + (instance.costs[index] ?? 0n), 0n);
        expect(spent <= instance.budget).toBe(true);
        expect(winners.every((index) => instance.supporters[index] !== 0n)).toBe(true);
        expect(winners).toEqual([...new Set(winners)].sort((a, b) => a - b));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("does not depend on the order of the ballots", () => {
    const orders = fc.shuffledSubarray([...Array(48).keys()], { minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(large, orders, (instance, order) => {
        expect(rule(reordered(instance, order))).toEqual(rule(instance));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each(Object.entries(LARGEST_NUMBERS))("takes %s it may be given", (_, { input, winners }) => {
    expect(rule(input)).toEqual(winners);
  });
});

describe("The random instances", () => {
  const sample = Object.values(FAMILIES).flatMap((family) =>
    fc.sample(family({ ballots: 48, requests: 14 }), { seed: SEED, numRuns: 200 }),
  );
  const counted = sample.map(equalSharesStepByStep);
  const delicate: { what: keyof Omit<Step, "index">; sentence: string; atLeast: number }[] = [
    { what: "tied", sentence: "two requests ask for exactly as much of each, relative to their costs", atLeast: 300 },
    { what: "tiedAcrossApprovals", sentence: "that is so at different numbers of approvals", atLeast: 50 },
    { what: "nearlyTied", sentence: "they differ by less than a millionth", atLeast: 50 },
    { what: "exactFit", sentence: "the supporters pay all they hold, to the unit", atLeast: 100 },
    { what: "justMissed", sentence: "the supporters lack a unit or less", atLeast: 100 },
  ];
  for (const { what, sentence, atLeast } of delicate) {
    it(`are delicate: ${sentence}, in at least ${atLeast} of ${sample.length}`, () => {
      expect(counted.filter((steps) => steps.some((step) => step[what])).length).toBeGreaterThanOrEqual(atLeast);
    });
  }

  it("leave ballots unopened, give no money or all there can be, and fill the board and the box", () => {
    const some = (is: (instance: TallyInput) => boolean): number => sample.filter(is).length;
    const ticked = ({ supporters }: TallyInput): bigint => supporters.reduce((all, ticks) => all | ticks, 0n);
    expect(some((it) => ticked(it) < 2n ** BigInt(it.cast - 1))).toBeGreaterThan(100);
    expect(some((it) => it.budget === 0n)).toBeGreaterThan(10);
    expect(some((it) => it.budget === 2n ** 80n - 1n)).toBeGreaterThan(10);
    expect(some((it) => it.costs.includes(2n ** 80n - 1n))).toBeGreaterThan(10);
    expect(some((it) => it.cast === 48 && it.costs.length === 14)).toBeGreaterThan(100);
  });
});

describe("Equal Shares", () => {
  it.each(PUBLISHED)("finds the published winners: $source", ({ input, winners }) => {
    expect(equalShares(input)).toEqual(winners);
  });

  it("leaves the share of an unopened ballot idle, exactly as if it had been opened empty", () => {
    const opened = fromBallots(30n, [20n, 10n], [[0], [0], []]);
    expect(equalShares(opened)).toEqual([0]);
    const unopened = { ...fromBallots(30n, [20n, 10n], [[0], [0]]), cast: 3 };
    expect(unopened.supporters).toEqual(opened.supporters);
    expect(equalShares({ ...unopened, cast: 4 })).toEqual([]);
  });

  it("gives six neighbours and four neighbours what their shares pay for", () => {
    const ballots = [...Array<number[]>(6).fill([0, 1, 2]), ...Array<number[]>(4).fill([3, 4])];
    const costs = [30n, 30n, 30n, 20n, 20n];
    expect(equalShares(fromBallots(100n, costs, ballots))).toEqual([0, 1, 3, 4]);
    expect(mostApprovals(fromBallots(100n, costs, ballots))).toEqual([0, 1, 2]);
  });

  it("breaks ties by approvals, then by cost, then by the order of pinning", () => {
    // Request 0 takes all that ballots 2 to 5 hold. Then both others ask 6 of ballots 0 and 1, who can pay one of them;
    // the tick of ballot 2, which has nothing left, decides.
    const approvals = [[1, 2], [1, 2], [0, 2], [0], [0], [0]];
    expect(equalShares(fromBallots(60n, [40n, 11n, 12n], approvals))).toEqual([0, 2]);
    expect(equalShares(fromBallots(10n, [6n, 5n], [[0, 1]]))).toEqual([1]);
    expect(equalShares(fromBallots(10n, [6n, 6n], [[0, 1]]))).toEqual([0]);
  });
});
