import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "chai";
import type { AddressLike } from "ethers";
import fc from "fast-check";
import { network } from "hardhat";
import { z } from "zod";
import { equalShares, mostApprovals, type TallyInput } from "../../protocol/tally/index.ts";
import { HARDEST_FOR_EQUAL_SHARES, HARDEST_FOR_MOST_APPROVALS, HARDEST_STREET } from "../../scripts/bench/hardest.ts";
import { equalSharesByHand, mostApprovalsByHand } from "../protocol/tallyByHand.ts";
import { PUBLISHED } from "../protocol/tallyExamples.ts";
import { allSmallInstances, FAMILIES, inSource, LARGEST_NUMBERS } from "../protocol/tallyInstances.ts";

const SEED = 20260905;
/** Of each of the five families of instances. */
const RUNS = 1_000;
/** Instances asked about in one call, which may cost 2^24 gas. */
const AT_ONCE = 20;

const { ethers } = await network.create();
const harness = await ethers.deployContract("TallyHarness");
const RULES = [
  { name: "EqualShares", byHand: equalSharesByHand, contract: await ethers.deployContract("EqualShares") },
  { name: "MostApprovals", byHand: mostApprovalsByHand, contract: await ethers.deployContract("MostApprovals") },
];
const CONTRACTS = RULES.map(({ contract }) => contract);

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

/** What each contract chooses is what the reading beside it chooses. An instance where it is not is printed. */
async function agree(
  contracts: readonly AddressLike[],
  readings: readonly ((instance: TallyInput) => number[])[],
  instances: readonly TallyInput[],
): Promise<void> {
  const call = harness.getFunction("winnersOfEach");
  for (const group of inGroupsOf(AT_ONCE, instances)) {
    const answers = z.array(z.array(z.bigint())).parse(await call.staticCall([...contracts], group.map(given)));
    expect(answers).to.have.length(readings.length);
    for (const [rule, reading] of readings.entries()) {
      for (const [i, instance] of group.entries()) {
        const [chosen, expected] = [answers[rule]?.[i], bitmap(reading(instance))];
        if (chosen !== expected) expect.fail(`Rule ${rule} chose ${chosen}, not ${expected}: ${inSource(instance)}`);
      }
    }
  }
}

function sampleOf(family: (typeof FAMILIES)[string], numRuns: number): TallyInput[] {
  return fc.sample(family({ ballots: 48, requests: 14 }), { seed: SEED, numRuns });
}

for (const { name, contract } of RULES) {
  describe(name, () => {
    const sound: TallyInput = { budget: 100n, cast: 3, costs: [10n, 20n], supporters: [0b101n, 0b111n] };

    async function ask({ budget, cast, costs, supporters }: TallyInput): Promise<bigint> {
      const winners = contract.getFunction("winners");
      return z.bigint().parse(await winners.staticCall(budget, cast, [...costs], [...supporters]));
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
            .to.be.revertedWithCustomError(contract, error)
            .withArgs(...evidence);
        });
      }
    });

    it("chooses nothing from an empty board, with no money, or when nobody ticked anything", async () => {
      expect(await ask({ budget: 100n, cast: 3, costs: [], supporters: [] })).to.equal(0n);
      expect(await ask({ ...sound, budget: 0n })).to.equal(0n);
      expect(await ask({ ...sound, supporters: [0n, 0n] })).to.equal(0n);
    });

    for (const [sentence, { input, winners }] of Object.entries(LARGEST_NUMBERS)) {
      it(`takes ${sentence} it may be given`, async () => {
        expect(await ask(input)).to.equal(bitmap(winners));
      });
    }
  });
}

describe("EqualShares and MostApprovals", () => {
  it("agree with the rules read by hand on all profiles of up to three voters and three requests", async () => {
    const readings = RULES.map(({ byHand }) => byHand);
    await agree(CONTRACTS, readings, allSmallInstances());
  });

  for (const [family, arbitrary] of Object.entries(FAMILIES)) {
    it(`agree with protocol/ on ${RUNS} instances of up to 48 x 14: ${family}`, async () => {
      await agree(CONTRACTS, [equalShares, mostApprovals], sampleOf(arbitrary, RUNS));
    });
  }
});

describe("EqualShares against the literature", () => {
  for (const { source, input, winners } of PUBLISHED) {
    it(source, async () => {
      await agree([await ethers.deployContract("EqualShares")], [() => winners], [input]);
    });
  }
});

describe("EqualShares with every operation checked", () => {
  /** The rule compiled from its own source, less the word `unchecked`, and with shifts to the left that revert too. */
  async function checkedEqualShares() {
    const read = (path: string): string => readFileSync(new URL(`../../contracts/${path}`, import.meta.url), "utf8");
    const plain = read("tally/EqualShares.sol");
    const checked = plain.replaceAll("unchecked {", "{").replaceAll("<< HOLDING_AT", "* 2 ** HOLDING_AT");
    expect(checked).to.not.match(/unchecked \{|[a-z] << [A-Z]/);

    const library = ["tally/Ranking.sol", "interfaces/ITally.sol"].map((path): [string, { content: string }] => [
      path,
      { content: read(path) },
    ]);
    const job = {
      language: "Solidity",
      sources: { "tally/EqualShares.sol": { content: checked }, ...Object.fromEntries(library) },
      settings: {
        optimizer: { enabled: true, runs: 200 },
        evmVersion: "cancun",
        outputSelection: { "*": { EqualShares: ["abi", "evm.bytecode.object"] } },
      },
    };
    const solc = z
      .object({ compile: z.custom<(job: string) => string>((it) => typeof it === "function") })
      .parse(createRequire(import.meta.url)("solc"));
    const compiled = z
      .object({
        contracts: z.object({
          "tally/EqualShares.sol": z.object({
            EqualShares: z.object({ evm: z.object({ bytecode: z.object({ object: z.string() }) }) }),
          }),
        }),
      })
      .parse(JSON.parse(solc.compile(JSON.stringify(job))));
    const { bytecode } = compiled.contracts["tally/EqualShares.sol"].EqualShares.evm;
    const { interface: abi } = await ethers.getContractFactory("EqualShares");
    const factory = await ethers.getContractFactory(abi.format(), bytecode.object);
    return factory.deploy();
  }

  it("never overflows, and chooses the same", async () => {
    const checked = await checkedEqualShares();
    const bounds = Object.values(LARGEST_NUMBERS).map(({ input }) => input);
    const sample = Object.values(FAMILIES).flatMap((family) => sampleOf(family, 100));
    await agree([checked], [equalShares], [...bounds, HARDEST_FOR_EQUAL_SHARES, ...sample]);
  });
});

describe("Gas of a tally call", () => {
  const full = { contract: "EqualShares", input: HARDEST_FOR_EQUAL_SHARES };
  const ceilings: { sentence: string; contract: string; input: TallyInput; winners: number; most: number }[] = [
    { sentence: "Equal Shares, 20 x 8", contract: "EqualShares", input: HARDEST_STREET, winners: 4, most: 200_000 },
    { sentence: "Equal Shares, 48 x 14", ...full, winners: 14, most: 1_000_000 },
    {
      sentence: "Most approvals, 48 x 14",
      contract: "MostApprovals",
      input: HARDEST_FOR_MOST_APPROVALS,
      winners: 14,
      most: 100_000,
    },
  ];
  for (const { sentence, contract, input, winners, most } of ceilings) {
    it(`${sentence}, ${winners} winners: at most ${most}`, async () => {
      const rule = await ethers.deployContract(contract);
      const answer: unknown = await harness.getFunction("gasOfEach").staticCall(rule, [given(input)]);
      const [[gas], [chosen]] = z.tuple([z.tuple([z.bigint()]), z.tuple([z.bigint()])]).parse(answer);
      expect(gas).to.be.lessThan(most);
      expect([...chosen.toString(2)].filter((bit) => bit === "1")).to.have.length(winners);
    });
  }
});
