import { createRequire } from "node:module";
import hardhatToolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { configVariable, defineConfig } from "hardhat/config";
import { networks } from "./scripts/networks.ts";
import { remappings } from "./scripts/remappings.ts";
import { warnings } from "./scripts/warnings.ts";

const require = createRequire(import.meta.url);

// What is compiled and tested here is nobody else's business.
process.env["HARDHAT_DISABLE_TELEMETRY"] = "true";

// `npm run test:deep`: what takes an hour instead of minutes.
const isDeep = process.env["POTLUCK_DEEP"] === "1";

// Handlers draw everything from plain numbers: to collect what contracts store would take long and help nobody.
const plainNumbers = { includeStorage: false, includePushBytes: false };

// Where, and who pays: from Hardhat's encrypted keystore (`hardhat keystore set NAME`), read when a network is used.
const publicNetworks = Object.fromEntries(
  Object.entries(networks).map(([name, { chainId, chainType }]) => [
    name,
    {
      type: "http" as const,
      chainId,
      chainType,
      url: configVariable(`POTLUCK_RPC_${chainId}`),
      accounts: [configVariable("POTLUCK_DEPLOYER_KEY")],
    },
  ]),
);

const sourcify = process.env["POTLUCK_SOURCIFY"];

const compiler = {
  version: "0.8.35",
  path: require.resolve("solc/soljson.js"),
  settings: {
    optimizer: { enabled: true, runs: 200 },
    evmVersion: "cancun",
    // What explorers and wallets show of the comments, beside what Hardhat asks for.
    outputSelection: { "*": { "*": ["devdoc", "userdoc"] } },
  },
};

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers, remappings, warnings],
  paths: { ignition: "scripts/ignition", tests: { mocha: "test/contracts", solidity: "test/contracts" } },
  test: {
    // Real proofs take seconds each, on a busy machine many.
    mocha: { timeout: 300_000 },
    solidity: {
      // The same run after run: a failure that nobody can repeat helps nobody.
      fuzz: {
        seed: process.env["POTLUCK_SEED"] ?? "0x706f746c75636b",
        runs: isDeep ? 100_000 : 256,
        ...plainNumbers,
      },
      // A run is one street: `depth` actions, one after another.
      invariant: { runs: isDeep ? 1000 : 256, depth: isDeep ? 128 : 64, failOnRevert: true, ...plainNumbers },
    },
  },
  // Where `npm run verify` shows the sources. Another Sourcify than the public one, if there is one.
  verify: {
    etherscan: { apiKey: configVariable("POTLUCK_ETHERSCAN_KEY") },
    sourcify: sourcify === undefined ? {} : { apiUrl: sourcify },
  },
  networks: {
    // No estimate before each transaction, which costs a search of its own. This is the most that one may ask for (EIP-7825).
    default: { type: "edr-simulated", gas: 2n ** 24n },
    // A Hardhat node that is already running; whoever connects says where.
    local: { type: "http", url: "http://127.0.0.1:8545" },
    ...publicNetworks,
  },
  solidity: {
    // Hardhat would otherwise check sources on explorers as if they had been compiled with other settings.
    profiles: { default: compiler, production: { ...compiler, isolated: false } },
    npmFilesToBuild: [
      "@openzeppelin/contracts/metatx/ERC2771Forwarder.sol",
      "@semaphore-protocol/contracts/Semaphore.sol",
      "@semaphore-protocol/contracts/base/SemaphoreVerifier.sol",
      "poseidon-solidity/PoseidonT3.sol",
    ],
  },
});
