import { decodeFunctionResult, encodeFunctionData, getContractError } from "viem";
import type { Abi, Address, Client, ContractFunctionArgs, ContractFunctionName, ReadContractReturnType } from "viem";

type Views<abi extends Abi> = ContractFunctionName<abi, "pure" | "view">;

type ArgsOf<abi extends Abi, name extends Views<abi>> = ContractFunctionArgs<abi, "pure" | "view", name>;

/** The same with the client given: for a client that has it as a method. */
export type ReadContract = <
  const abi extends Abi,
  name extends Views<abi>,
  const args extends ArgsOf<abi, name>,
>(question: {
  abi: abi;
  address: Address;
  functionName: name;
  args?: args;
}) => Promise<ReadContractReturnType<abi, name, args>>;

type Question = { abi: Abi; address: Address; functionName: string; args?: readonly unknown[] };

/**
 * Asks a view, as viem's `readContract` does and with its errors, of the newest block and on nobody's behalf. viem's own
 * carries what this needs none of (overrides, batches through a multicall, gateways), a third of what the page would load.
 */
export function readContract<const abi extends Abi, name extends Views<abi>, const args extends ArgsOf<abi, name>>(
  client: Client,
  question: { abi: abi; address: Address; functionName: name; args?: args },
): Promise<ReadContractReturnType<abi, name, args>>;
export async function readContract(client: Client, { abi, address, functionName, args }: Question): Promise<unknown> {
  try {
    const data = encodeFunctionData({ abi, functionName, args });
    const answer = await client.request({ method: "eth_call", params: [{ to: address, data }, "latest"] });
    return decodeFunctionResult({ abi, functionName, args, data: answer });
  } catch (error) {
    // viem types it as the error it was given: anything that was thrown.
    throw error instanceof Error ? getContractError(error, { abi, address, functionName, args }) : error;
  }
}
