import { createRequire } from "node:module";
import hardhatToolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { defineConfig } from "hardhat/config";

const require = createRequire(import.meta.url);

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers],
  paths: { ignition: "scripts/ignition", tests: { mocha: "test/contracts", solidity: "test/contracts" } },
  // Real proofs take seconds each, on a busy machine many.
  test: { mocha: { timeout: 300_000 } },
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
      "@semaphore-protocol/contracts/base/SemaphoreVerifier.sol",
      "poseidon-solidity/PoseidonT3.sol",
    ],
  },
});
