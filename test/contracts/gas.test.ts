/*
Gas
├── is what gas.json says, to the unit: `npm run snapshot` writes it anew
├── is what docs/benchmarks.md says
└── stays within its bars

A street of twenty lives its first month with real seals and real proofs; the largest rounds are settled with tagged ones.
What looks random in a ballot is counted as if none of its bytes were zero, so the numbers are the same in every run.
*/
import { expect } from "chai";
import hre from "hardhat";
import { openChain } from "../../scripts/bench/chain.ts";
import { OURS } from "../../scripts/bench/lines.ts";
import { measureSnapshot } from "../../scripts/bench/ours.ts";
import { inWords, readSnapshot, readTable } from "../../scripts/bench/written.ts";
import { Provers } from "../../scripts/provers.ts";

async function measure(): Promise<Record<string, number>> {
  const chain = await openChain();
  const provers = new Provers();
  try {
    return inWords(await measureSnapshot(chain, provers));
  } finally {
    await provers.end();
    await chain.connection.close();
  }
}

// Under coverage the contracts also count which of their lines ran, and pay for it.
if (!hre.globalOptions.coverage) {
  describe("Gas", () => {
    let gas: Record<string, number>;

    before(async () => {
      gas = await measure();
    });

    it("is what gas.json says, to the unit", () => {
      expect(gas).to.deep.equal(readSnapshot());
    });

    it("is what docs/benchmarks.md says", () => {
      const said = readTable()
        .split("\n")
        .map((line) => line.split("|").map((cell) => cell.trim()));
      const gasOf = new Map(said.map(([, words = "", number = ""]) => [words, Number(number.replaceAll(",", ""))]));
      expect(Object.fromEntries(Object.keys(gas).map((words) => [words, gasOf.get(words)]))).to.deep.equal(gas);
    });

    it("stays within its bars", () => {
      // What was not measured stays within nothing.
      const exceeded = Object.values(OURS).filter((line) => "bar" in line && (gas[line.says] ?? Infinity) > line.bar);
      expect(exceeded.map(({ says }) => says)).to.deep.equal([]);
    });
  });
}
