/** No compiler warnings: one of ours stops the build, one in a library is for its authors to read. */
import type { SolidityHooks } from "hardhat/types/hooks";
import type { HardhatPlugin } from "hardhat/types/plugins";
import { z } from "zod";

/** What solc says beyond Hardhat's type. */
const located = z.object({ sourceLocation: z.object({ file: z.string() }) });

const solidity = (): Promise<Partial<SolidityHooks>> =>
  Promise.resolve({
    async invokeSolc(context, compiler, input, config, next) {
      const output = await next(context, compiler, input, config);
      // What coverage adds to our files is not ours.
      const strict = !context.globalOptions.coverage;
      const errors = (output.errors ?? []).flatMap((error) => {
        const file = located.safeParse(error).data?.sourceLocation.file ?? "";
        if (error.severity === "error") return [error];
        if (file.startsWith("npm/")) return [];
        return strict && file.startsWith("project/contracts/")
          ? [{ ...error, severity: "error" as const, type: "Error" }]
          : [error];
      });
      return { ...output, errors };
    },
  });

export const warnings: HardhatPlugin = {
  id: "potluck-warnings",
  hookHandlers: { solidity: () => Promise.resolve({ default: solidity }) },
};
