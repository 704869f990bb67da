import type { Address } from "viem";
import type { Circle } from "../../protocol/types.ts";
import type { CircleReading } from "../chain/reading.ts";
import type { House } from "../house.tsx";
import { keep, readKept } from "../storage.ts";
import { CircleSchema } from "./shapes.ts";

/**
 * By what is known when the chain is out of reach, and by the RPC that said it: one that once told of a block that never was
 * makes no other look as if it were behind.
 */
const keyOf = ({ config }: Pick<House, "config">, circle: Address) =>
  `potluck/last/${config.chainId}/${config.rpc}/${circle}`.toLowerCase();

/** A circle as this browser last saw it: what anybody can read from the chain. null when it never did, or keeps nothing. */
export async function keptCircle(house: Pick<House, "config">, address: Address): Promise<CircleReading | null> {
  try {
    const circle = await readKept(keyOf(house, address), CircleSchema);
    return circle === null ? null : { circle, readAt: null };
  } catch {
    return null;
  }
}

/** Where a browser keeps nothing, nothing can be shown without the chain. */
export async function keepCircle(house: Pick<House, "config">, circle: Circle): Promise<void> {
  try {
    await keep(keyOf(house, circle.address), circle);
  } catch {
    return;
  }
}
