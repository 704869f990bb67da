import { encodeFunctionData, type Address } from "viem";
import { call } from "viem/actions";
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
  asked: MemberCall,
): Promise<RefusedReason | null> {
  try {
    await call(client, { account, to: circle, data: encodeFunctionData({ abi: circleAbi, ...asked }) });
    return null;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason.kind !== "refused") throw error;
    return reason;
  }
}
