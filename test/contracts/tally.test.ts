import { expect } from "chai";
import fc from "fast-check";
import { network } from "hardhat";
import { z } from "zod";
import { equalShares, mostApprovals, type TallyInput } from "../../protocol/tally/index.ts";
import { equalSharesByHand, mostApprovalsByHand } from "../protocol/tallyByHand.ts";
import { PUBLISHED } from "../protocol/tallyExamples.ts";
import {
  allSmallInstances,
  HARDEST_FULL_HOUSE,
  HARDEST_STREET,
  HARDEST_TO_RANK,
  instances,
  LARGEST_NUMBERS,
} from "../protocol/tallyInstances.ts";

const SEED = 20260905;
const RULES = [
  { name: "EqualShares", rule: equalShares, byHand: equalSharesByHand },
  { name: "MostApprovals", rule: mostApprovals, byHand: mostApprovalsByHand },
];

const { ethers } = await network.create();
const harness = await ethers.deployContract("TallyHarness");

function bitmap(indices: readonly number[]): bigint {
  return indices.reduce((bits, index) => bits | (1n << BigInt(index)), 0n);
}

/** As ethers takes it: it wants arrays it could write to. */
function given({ costs, supporters, ...rest }: TallyInput) {
  return { ...rest, costs: [...costs], supporters: [...supporters] };
}

function inGroupsOf<T>(size: number, items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

for (const { name, rule, byHand } of RULES) {
  describe(name, () => {
    const sound: TallyInput = { budget: 100n, cast: 3, costs: [10n, 20n], supporters: [0b101n, 0b111n] };
    const deployed = ethers.deployContract(name);

    async function ask({ budget, cast, costs, supporters }: TallyInput): Promise<bigint> {
      const winners = (await deployed).getFunction("winners");
      return z.bigint().parse(await winners.staticCall(budget, cast, [...costs], [...supporters]));
    }

    async function askAll(asked: readonly TallyInput[]): Promise<bigint[]> {
      return z
        .array(z.bigint())
        .parse(await harness.getFunction("winnersOfEach").staticCall(await deployed, asked.map(given)));
    }

    describe("refuses", () => {
      const cases: { why: string; input: TallyInput; error: string; evidence: (bigint | number)[] }[] = [
        {
          why: "a budget of 2^80",
          input: { ...sound, budget: 2n ** 80n },
          error: "Tally_BudgetTooLarge",
          evidence: [2n ** 80n],
        },
        { why: "no ballots", input: { ...sound, cast: 0 }, error: "Tally_CastOutOfRange", evidence: [0] },
        { why: "49 ballots", input: { ...sound, cast: 49 }, error: "Tally_CastOutOfRange", evidence: [49] },
        {
          why: "15 requests",
          input: { ...sound, costs: Array<bigint>(15).fill(1n), supporters: Array<bigint>(15).fill(1n) },
          error: "Tally_TooManyRequests",
          evidence: [15],
        },
        {
          why: "costs without supporters",
          input: { ...sound, supporters: [1n] },
          error: "Tally_LengthsDiffer",
          evidence: [2, 1],
        },
        {
          why: "a cost of nothing",
          input: { ...sound, costs: [10n, 0n] },
          error: "Tally_CostOutOfRange",
          evidence: [1, 0],
        },
        {
          why: "a cost of 2^80",
          input: { ...sound, costs: [2n ** 80n, 1n] },
          error: "Tally_CostOutOfRange",
          evidence: [0, 2n ** 80n],
        },
        {
          why: "a 49th ballot",
          input: { ...sound, supporters: [1n, 2n ** 48n] },
          error: "Tally_SupportersOutOfRange",
          evidence: [1, 2n ** 48n],
        },
        {
          why: "more ballots than were cast",
          input: { ...sound, cast: 2, supporters: [0b101n, 0b010n] },
          error: "Tally_MoreBallotsThanCast",
          evidence: [3, 2],
        },
      ];
      for (const { why, input, error, evidence } of cases) {
        it(why, async () => {
          await expect(ask(input))
            .to.be.revertedWithCustomError(await deployed, error)
            .withArgs(...evidence);
        });
      }
    });

    it("chooses nothing from an empty board, with no money, or when nobody ticked anything", async () => {
      expect(await ask({ budget: 100n, cast: 3, costs: [], supporters: [] })).to.equal(0n);
      expect(await ask({ ...sound, budget: 0n })).to.equal(0n);
      expect(await ask({ ...sound, supporters: [0n, 0n] })).to.equal(0n);
    });

    it("agrees with the rule read by hand on all profiles of up to three voters and three requests", async () => {
      for (const group of inGroupsOf(200, allSmallInstances())) {
        const winners = await askAll(group);
        expect(winners).to.deep.equal(group.map((instance) => bitmap(byHand(instance))));
      }
    });

    it("agrees with protocol/ on 600 random instances of up to 48 ballots and 14 requests", async () => {
      await fc.assert(
        fc.asyncProperty(instances({ ballots: 48, requests: 14 }), async (instance) => {
          expect(await ask(instance)).to.equal(bitmap(rule(instance)));
        }),
        { seed: SEED, numRuns: 600 },
      );
    });

    it("takes the largest numbers it may be given", async () => {
      expect(await ask(LARGEST_NUMBERS)).to.equal(2n ** 14n - 1n);
    });
  });
}

describe("EqualShares against the literature", () => {
  for (const { source, input, winners } of PUBLISHED) {
    it(source, async () => {
      const contract = await ethers.deployContract("EqualShares");
      const chosen: unknown = await harness.getFunction("winnersOfEach").staticCall(contract, [given(input)]);
      expect(chosen).to.deep.equal([bitmap(winners)]);
    });
  }
});

describe("Gas of a tally call", () => {
  const ceilings: { sentence: string; contract: string; input: TallyInput; most: number }[] = [
    { sentence: "Equal Shares, 20 ballots, 8 requests", contract: "EqualShares", input: HARDEST_STREET, most: 200_000 },
    { sentence: "Equal Shares, 48 x 14", contract: "EqualShares", input: HARDEST_FULL_HOUSE, most: 800_000 },
    { sentence: "Most approvals, 48 x 14", contract: "MostApprovals", input: HARDEST_TO_RANK, most: 100_000 },
  ];
  for (const { sentence, contract, input, most } of ceilings) {
    it(`${sentence}: at most ${most}`, async () => {
      const rule = await ethers.deployContract(contract);
      const gas = z.bigint().parse(await harness.getFunction("gasOf").staticCall(rule, given(input)));
      expect(gas).to.be.lessThan(most);
    });
  }
});
