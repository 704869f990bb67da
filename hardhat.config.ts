import { createRequire } from "node:module";
import hardhatToolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { defineConfig } from "hardhat/config";

const require = createRequire(import.meta.url);

// What is compiled and tested here is nobody else's business.
process.env["HARDHAT_DISABLE_TELEMETRY"] = "true";

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers],
  paths: { ignition: "scripts/ignition", tests: { mocha: "test/contracts", solidity: "test/contracts" } },
  test: {
    // Real proofs take seconds each, on a busy machine many.
    mocha: { timeout: 300_000 },
    solidity: {
      // The same run after run: a failure that nobody can repeat helps nobody.
      fuzz: { seed: "0x706f746c75636b", runs: 256 },
      // A run is one street: `depth` actions, one after another.
      invariant: { runs: 30, depth: 150, failOnRevert: true },
    },
  },
  networks: {
    // A Hardhat node that is already running; whoever connects says where.
    local: { type: "http", url: "http://127.0.0.1:8545" },
  },
  solidity: {
    version: "0.8.35",
    path: require.resolve("solc/soljson.js"),
    settings: { optimizer: { enabled: true, runs: 200 }, evmVersion: "cancun" },
    npmFilesToBuild: [
      "@openzeppelin/contracts/metatx/ERC2771Forwarder.sol",
      "@semaphore-protocol/contracts/Semaphore.sol",
      "@semaphore-protocol/contracts/base/SemaphoreVerifier.sol",
      "poseidon-solidity/PoseidonT3.sol",
    ],
  },
});
