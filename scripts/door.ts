import { encodeFunctionData, type Abi, type ContractFunctionArgs, type ContractFunctionName, type Hex } from "viem";
import { circleAbi } from "../protocol/abi.gen.ts";

/** What anybody may call of a circle to change it. */
export type Door = ContractFunctionName<typeof circleAbi, "nonpayable">;
export type Handed<name extends Door> = readonly unknown[] & ContractFunctionArgs<typeof circleAbi, "nonpayable", name>;

/** The call of a door. viem alone cannot follow a name that is a type variable: here the signature matches them. */
export function encodeDoor<name extends Door>(door: name, args: Handed<name>): Hex;
export function encodeDoor(functionName: string, args: readonly unknown[]): Hex {
  const abi: Abi = circleAbi;
  return encodeFunctionData({ abi, functionName, args });
}
