import { expect } from "chai";
import { artifacts } from "hardhat";

/** EIP-170. */
const LIMIT = 24_576;

describe("Sizes", () => {
  it("every contract of ours fits the chain's limit", async () => {
    const sizes: Record<string, number> = {};
    for (const name of await artifacts.getAllFullyQualifiedNames()) {
      if (!name.startsWith("contracts/") || name.startsWith("contracts/testing/")) continue;
      const { deployedBytecode } = await artifacts.readArtifact(name);
      sizes[name] = (deployedBytecode.length - 2) / 2;
    }
    const tooLarge = Object.entries(sizes).filter(([, size]) => size > LIMIT);
    expect(Object.keys(sizes).length).to.be.greaterThan(10);
    expect(tooLarge).to.deep.equal([]);
  });
});
