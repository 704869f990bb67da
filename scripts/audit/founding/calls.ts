import { decodeFunctionData, toFunctionSelector } from "viem";
import type { Abi, ContractFunctionArgs, ContractFunctionName, Hex } from "viem";

/**
 * The arguments of every call of a door that stands in a transaction's input: at its beginning, or within, when somebody's
 * wallet, a forwarder or a bundler made the call for them.
 */
export function callsIn<const abi extends Abi, name extends ContractFunctionName<abi, "nonpayable">>(
  input: Hex,
  abi: abi,
  functionName: name,
): ContractFunctionArgs<abi, "nonpayable", name>[];
export function callsIn(input: Hex, abi: Abi, functionName: string): unknown[] {
  const item = abi.find((one) => one.type === "function" && one.name === functionName);
  if (item?.type !== "function") return [];
  const selector = toFunctionSelector(item).slice(2);
  const found: unknown[] = [];
  for (let at = input.indexOf(selector, 2); at >= 0; at = input.indexOf(selector, at + 1)) {
    if (at % 2 === 1) continue;
    try {
      found.push(decodeFunctionData({ abi: [item], data: `0x${input.slice(at)}` }).args);
    } catch {
      // The same four bytes by chance.
    }
  }
  return found;
}
