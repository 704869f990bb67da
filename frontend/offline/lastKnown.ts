import * as z from "zod/mini";
import type { Address } from "viem";
import type { Circle } from "../../protocol/types.ts";
import type { CircleReading } from "../chain/reading.ts";
import type { House } from "../house.tsx";
import { chainKey, keep, readKept } from "../storage.ts";
import { CircleSchema } from "./shapes.ts";

/** `chain` as this browser names it. Found by the chain's number alone, since the chain may be out of reach. */
const KeptSchema = z.object({ chain: z.string(), circle: CircleSchema });

const keyOf = ({ config }: House, circle: Address) => `potluck/last/${config.chainId}/${circle}`.toLowerCase();

/** A circle as this browser last saw it; null when it never did, or keeps nothing. */
export async function keptCircle(house: House, address: Address): Promise<KeptReading | null> {
  try {
    const kept = await readKept(keyOf(house, address), KeptSchema);
    return kept === null ? null : { ...kept, readAt: null };
  } catch {
    return null;
  }
}

export type KeptReading = CircleReading & { chain: string };

/** Whether it was read from the chain that answers now: a local chain begins anew under the same number. */
export const isOfThisChain = async (house: House, { chain }: KeptReading): Promise<boolean> =>
  chain === (await chainKey(house));

/** Nobody waits for this; a browser that keeps nothing shows nothing without the chain. */
export async function keepCircle(house: House, circle: Circle): Promise<void> {
  try {
    await keep(keyOf(house, circle.address), { chain: await chainKey(house), circle });
  } catch {
    return;
  }
}
