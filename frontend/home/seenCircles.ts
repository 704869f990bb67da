import * as z from "zod/mini";
import { getAddress, isAddress, type Address } from "viem";
import type { House } from "../house.tsx";
import { chainKey, keep, readKept } from "../storage.ts";

const MOST = 24;
const SeenSchema = z.lazy(() => z.array(z.string().check(z.refine((text) => isAddress(text)))));

const keyOf = async (house: House) => `potluck/circles/${await chainKey(house)}`;

/** Circles that were opened in this browser, the last one first. */
export async function seenCircles(house: House): Promise<Address[]> {
  return ((await readKept(await keyOf(house), SeenSchema)) ?? []).map((text) => getAddress(text));
}

export async function rememberCircle(house: House, circle: Address): Promise<void> {
  const others = (await seenCircles(house)).filter((one) => one !== circle);
  await keep(await keyOf(house), [circle, ...others].slice(0, MOST));
}
