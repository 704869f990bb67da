import { isAddressEqual, parseEventLogs, type Address, type Hex, type TransactionReceipt } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { sendMemberCall } from "./send.ts";
import type { Flow } from "./useFlow.ts";

type PayTo = { circle: Address; to: Address };

/** `paid`: to the unit, as the circle wrote it down; 0n when it is paid later or there was nothing. */
export type PaidOut = { tx: Hex; paid: bigint };

/** Gives up the seat, or a booked one; the stake is paid at once or after the ballot under way. */
export const leave = payingOut("leaveCircle");

/** What is owed to whoever calls: what was left of a stake, and an heir's part of a closed circle. */
export const takeBack = payingOut("takeBack");

function payingOut(functionName: "leaveCircle" | "takeBack"): Flow<PayTo, PaidOut> {
  return {
    ownAccountIsFine: true,
    firstWay: "relay",
    run: async (tools, { circle, to }, way, report) => {
      const { tx, receipt } = await sendMemberCall(tools, circle, { functionName, args: [to] }, way, report);
      return { tx, paid: paidIn(receipt, circle) };
    },
  };
}

function paidIn({ logs }: TransactionReceipt, circle: Address): bigint {
  return parseEventLogs({ abi: circleAbi, eventName: "TakenBack", logs })
    .filter(({ address }) => isAddressEqual(address, circle))
    .reduce((sum, { args }) => sum + args.amount, 0n);
}
