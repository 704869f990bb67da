/** Every door of a circle behind which something changes. Read from its interface: a new one cannot be forgotten. */
import { ZeroAddress, type FunctionFragment, type Interface, type ParamType } from "ethers";

export type Door = { name: string; data: string };

/** Calls with arguments that mean nothing, for what must be refused before anybody looks at them. */
export function everyDoor(abi: Interface): Door[] {
  return actionsOf(abi).map((door) => ({
    name: door.name,
    data: abi.encodeFunctionData(door, door.inputs.map(nothing)),
  }));
}

/** What people can do to a circle. To `initialise` is the factory's. */
export function actionsOf(abi: Interface): FunctionFragment[] {
  const actions: FunctionFragment[] = [];
  abi.forEachFunction((door) => {
    if (!door.constant && door.name !== "initialise") actions.push(door);
  });
  return actions;
}

function nothing(input: ParamType): unknown {
  const { baseType, arrayLength, arrayChildren, components } = input;
  if (arrayChildren) return Array.from({ length: Math.max(0, arrayLength ?? 0) }, () => nothing(arrayChildren));
  if (components) return components.map(nothing);
  if (baseType === "address") return ZeroAddress;
  if (baseType === "bool") return false;
  if (baseType === "string") return "";
  if (baseType === "bytes") return "0x";
  return baseType.startsWith("bytes") ? `0x${"00".repeat(Number(baseType.slice(5)))}` : 0n;
}
