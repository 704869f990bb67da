import type { Address } from "viem";
import { sendMemberCall, type MemberCall } from "./send.ts";
import type { Flow } from "./useFlow.ts";

/** A member's action: the relay pays; when it cannot be reached, the member may. Everybody sees who did it either way. */
export function memberFlow<Input extends { circle: Address }>(callOf: (input: Input) => MemberCall): Flow<Input> {
  return {
    ownAccountIsFine: true,
    firstWay: "relay",
    run: async (tools, input, way, report) => {
      const { tx } = await sendMemberCall(tools, input.circle, callOf(input), way, report);
      return { tx };
    },
  };
}
