import { erc20Abi, type Address } from "viem";
import { FlowFault } from "./failure.ts";
import type { Tools } from "./tools.ts";

/** Better known before anybody signs. */
export async function requireDollars(
  { house, actor }: Tools,
  { token, amount }: { token: Address; amount: bigint },
): Promise<void> {
  const held = await house.client.readContract({
    address: token,
    abi: erc20Abi,
    functionName: "balanceOf",
    args: [actor.address],
  });
  if (held < amount) throw new FlowFault({ kind: "noDollars", needed: amount, held });
}
