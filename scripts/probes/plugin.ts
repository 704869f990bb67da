/** Adds our probes to the statements that Hardhat counts under `--coverage`. */
import { relative } from "node:path";
import type { SolidityHooks } from "hardhat/types/hooks";
import type { HardhatPlugin } from "hardhat/types/plugins";
import { LIBRARY, LIBRARY_SOURCE, probesIn, withProbes } from "./probes.ts";
import { isCounted } from "./scope.ts";

const solidity = (): Promise<Partial<SolidityHooks>> =>
  Promise.resolve({
    async preprocessProjectFileBeforeBuilding(context, name, fsPath, original, version, next) {
      // A plugin's hook runs around those that come with Hardhat.
      const instrumented = await next(context, name, fsPath, original, version);
      const path = relative(context.config.paths.root, fsPath);
      return isCounted(path) ? withProbes(original, instrumented, probesIn(path, original)) : instrumented;
    },
    async preprocessSolcInputBeforeBuilding(context, input, next) {
      input.sources[LIBRARY] = { content: LIBRARY_SOURCE };
      return next(context, input);
    },
  });

export const probes: HardhatPlugin = {
  id: "potluck-coverage",
  hookHandlers: { solidity: () => Promise.resolve({ default: solidity }) },
};
