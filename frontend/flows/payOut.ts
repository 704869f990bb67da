import { isAddressEqual, parseEventLogs, type Address, type Hex, type TransactionReceipt } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { sendMemberCall, type MemberCall } from "./send.ts";
import type { Report, Way } from "./status.ts";
import type { Tools } from "./tools.ts";

/** `paid`: to the unit, as the circle wrote it down; 0n when it is paid later or there was nothing. */
export type PaidOut = { tx: Hex; paid: bigint };

/** A member's call that may pay them at once. */
export async function payOut(
  tools: Tools,
  circle: Address,
  call: MemberCall,
  way: Way,
  report: Report,
): Promise<PaidOut> {
  const { tx, receipt } = await sendMemberCall(tools, circle, call, way, report);
  return { tx, paid: paidIn(receipt, circle) };
}

function paidIn({ logs }: TransactionReceipt, circle: Address): bigint {
  return parseEventLogs({ abi: circleAbi, eventName: "TakenBack", logs })
    .filter(({ address }) => isAddressEqual(address, circle))
    .reduce((sum, { args }) => sum + args.amount, 0n);
}
