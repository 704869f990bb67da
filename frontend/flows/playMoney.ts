import { encodeFunctionData, type Address } from "viem";
import { localDollarAbi } from "../../protocol/abi.gen.ts";
import { sendOwn } from "./send.ts";
import type { Flow } from "./useFlow.ts";

/** On a local chain, whose dollars anybody makes as they like. */
export const playMoney: Flow<{ token: Address; to: Address; amount: bigint }> = {
  ownAccountIsFine: false,
  firstWay: "account",
  run: async (tools, { token, to, amount }, _way, report) => {
    const data = encodeFunctionData({ abi: localDollarAbi, functionName: "mint", args: [to, amount] });
    return sendOwn(tools, { to: token, data }, report);
  },
};
