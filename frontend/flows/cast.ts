import { encodeFunctionData, type Address, type Hex } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import type { Ballot } from "../../protocol/types.ts";
import { sendOwn } from "./send.ts";
import type { Flow } from "./useFlow.ts";

export type CastInput = { circle: Address; round: number; ballot: Ballot };

/**
 * A ballot straight to the chain, without a relay: from an account that was made for it, or, when somebody says so twice,
 * from a member's own, which shows for ever whose it is. No other flow ever leads here.
 */
export const cast: Flow<CastInput> = {
  ownAccountIsFine: false,
  firstWay: "account",
  run: async (tools, input, _way, report) => {
    const { tx } = await sendOwn(tools, { to: input.circle, data: castData(input) }, report);
    return { tx };
  },
};

export const castData = ({ round, ballot }: CastInput): Hex =>
  encodeFunctionData({ abi: circleAbi, functionName: "castBallots", args: [round, [ballot]] });
