import { createRequire } from "node:module";
import hardhatToolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { defineConfig } from "hardhat/config";

const require = createRequire(import.meta.url);

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers],
  solidity: {
    version: "0.8.35",
    path: require.resolve("solc/soljson.js"),
    settings: { optimizer: { enabled: true, runs: 200 }, evmVersion: "cancun" },
    npmFilesToBuild: [
      "@openzeppelin/contracts/metatx/ERC2771Forwarder.sol",
      "@semaphore-protocol/contracts/base/SemaphoreVerifier.sol",
    ],
  },
});
