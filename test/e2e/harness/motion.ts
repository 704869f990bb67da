import { createPublicClient, createWalletClient, http, type Address } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { ruleNames } from "../../../protocol/reader-shapes.ts";
import type { Rule } from "../../../protocol/types.ts";
import type { StreetConfig } from "./config.ts";

/** A member proposes to change a rule, from their own account: the page has no screen for that. */
export async function proposeRule(
  { rpc, neighbours }: StreetConfig,
  circle: Address,
  { by, rule, value }: { by: string; rule: Rule; value: bigint },
): Promise<void> {
  const found = neighbours.find(({ handle }) => handle === by);
  if (!found) throw new Error(`Nobody is called ${by}.`);
  const network = { chain: hardhat, transport: http(rpc) };
  const hash = await createWalletClient(network).writeContract({
    account: privateKeyToAccount(found.privateKey),
    address: circle,
    abi: circleAbi,
    functionName: "proposeRule",
    args: [ruleNames.indexOf(rule), value],
  });
  const { status } = await createPublicClient(network).waitForTransactionReceipt({ hash });
  if (status !== "success") throw new Error("The motion was refused.");
}
