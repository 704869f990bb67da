import { encodeFunctionData, type Address } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import type { House } from "../house.tsx";
import { reasonOf, type Reason } from "./failure.ts";
import type { MemberCall } from "./send.ts";

type RefusedReason = Extract<Reason, { kind: "refused" }>;

/** Why the circle would not take a call from this account now; null when it would. Nothing is sent. */
export async function refusalOf(
  { client }: Pick<House, "client">,
  circle: Address,
  account: Address,
  call: MemberCall,
): Promise<RefusedReason | null> {
  try {
    await client.call({ account, to: circle, data: encodeFunctionData({ abi: circleAbi, ...call }) });
    return null;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason.kind !== "refused") throw error;
    return reason;
  }
}
