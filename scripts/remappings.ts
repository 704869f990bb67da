/**
 * The compiler's remappings are part of the hash at the end of a contract's code, and so of its address. Hardhat gives a file
 * only those that it needs, and those of whatever is compiled along with it. Here every file gets all of them: a contract then
 * has the same code whether it is built with the others or, as for an explorer that checks its source, alone.
 */
import type { SolidityHooks } from "hardhat/types/hooks";
import type { HardhatPlugin } from "hardhat/types/plugins";

const always = [
  "npm/@semaphore-protocol/contracts@4.14.3/:@zk-kit/lean-imt.sol/=npm/@zk-kit/lean-imt.sol@2.0.1/",
  "npm/@zk-kit/lean-imt.sol@2.0.1/:poseidon-solidity/=npm/poseidon-solidity@0.0.5/",
  "project/:@openzeppelin/contracts/=npm/@openzeppelin/contracts@5.7.0/",
  "project/:poseidon-solidity/=npm/poseidon-solidity@0.0.5/",
];

const solidity = (): Promise<Partial<SolidityHooks>> =>
  Promise.resolve({
    async preprocessSolcInputBeforeBuilding(context, input, next) {
      const remappings = [...new Set([...always, ...(input.settings.remappings ?? [])])].toSorted();
      return next(context, { ...input, settings: { ...input.settings, remappings } });
    },
  });

export const remappings: HardhatPlugin = {
  id: "potluck-remappings",
  hookHandlers: { solidity: () => Promise.resolve({ default: solidity }) },
};
