import type { Address } from "viem";
import type { MemberCall } from "./send.ts";
import type { Flow } from "./useFlow.ts";

/**
 * A member's action: the relay pays; when it cannot be reached, the member may. Everybody sees who did it either way. What
 * sends it comes with the first press.
 */
export function memberFlow<Input extends { circle: Address }>(callOf: (input: Input) => MemberCall): Flow<Input> {
  return {
    ownAccountIsFine: true,
    firstWay: "relay",
    run: async (tools, input, way, report) => {
      const { sendMemberCall } = await import("./send.ts");
      const { tx } = await sendMemberCall(tools, input.circle, callOf(input), way, report);
      return { tx };
    },
  };
}
