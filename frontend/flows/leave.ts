import type { Address } from "viem";
import type { PaidOut } from "./payOut.ts";
import type { Flow } from "./useFlow.ts";

export type { PaidOut };

type PayTo = { circle: Address; to: Address };

/** Gives up the seat, or a booked one; the stake is paid at once or after the ballot under way. */
export const leave = payingOut("leaveCircle");

/** What is owed to whoever calls: what was left of a stake, and an heir's part of a closed circle. */
export const takeBack = payingOut("takeBack");

function payingOut(functionName: "leaveCircle" | "takeBack"): Flow<PayTo, PaidOut> {
  return {
    ownAccountIsFine: true,
    firstWay: "relay",
    run: async (tools, { circle, to }, way, report) => {
      const { payOut } = await import("./payOut.ts");
      return payOut(tools, circle, { functionName, args: [to] }, way, report);
    },
  };
}
