/** As everywhere, but for what the probes cost: they make contracts larger and every step dearer. */
import { defineConfig } from "hardhat/config";
import base from "../../hardhat.config.ts";
import { probes } from "./plugin.ts";

export default defineConfig({
  ...base,
  plugins: [...(base.plugins ?? []), probes],
  // What is instrumented must not be taken for what is deployed.
  paths: { ...base.paths, artifacts: "coverage/artifacts", cache: "coverage/cache" },
  coverage: { skipFiles: ["contracts/testing/**"] },
  // Chance adds little to what is reached, and much to how long it takes.
  test: {
    ...base.test,
    solidity: { ...base.test?.solidity, fuzz: { seed: "0x706f", runs: 16 }, invariant: { runs: 2, depth: 50 } },
  },
  networks: {
    ...base.networks,
    default: {
      type: "edr-simulated",
      allowUnlimitedContractSize: true,
      blockGasLimit: 1_000_000_000n,
      transactionGasCap: false,
    },
  },
});
