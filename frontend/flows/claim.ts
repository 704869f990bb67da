import { encodeFunctionData, type Address } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { sendOwn } from "./send.ts";
import type { Flow } from "./useFlow.ts";

/** Pays a grant to the wallet it was made out to. Anybody may press; the money goes nowhere else. */
export const claim: Flow<{ circle: Address; id: number }> = {
  ownAccountIsFine: false,
  firstWay: "account",
  run: async (tools, { circle, id }, _way, report) => {
    const data = encodeFunctionData({ abi: circleAbi, functionName: "claim", args: [id] });
    const { tx } = await sendOwn(tools, { to: circle, data }, report);
    return { tx };
  },
};
