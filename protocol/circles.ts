import type { Address, Client } from "viem";
import { circleFactoryAbi } from "./abi-factory.gen.ts";
import { readContract } from "./read.ts";

/** Queries that run at once: providers bound them. */
const AT_ONCE = 16;

/** Every circle of a factory, in the order of their creation. */
export async function listCircles(client: Client, factory: Address): Promise<Address[]> {
  const contract = { address: factory, abi: circleFactoryAbi } as const;
  const count = Number(await readContract(client, { ...contract, functionName: "circleCount" }));
  const circles: Address[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const indices = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => BigInt(from + i));
    const read = (index: bigint) => readContract(client, { ...contract, functionName: "circleAt", args: [index] });
    circles.push(...(await Promise.all(indices.map(read))));
  }
  return circles;
}
