import * as z from "zod/mini";
import type { Address, Hex } from "viem";
import type { House } from "../house.tsx";
import { chainKey, keep, readKept } from "../storage.ts";

const KeySchema = z.templateLiteral(["0x", z.string().check(z.regex(/^[0-9a-fA-F]{64}$/))]);

/** By the key's address: it is what the board shows, and it is known before the request has a number. */
const nameOf = async (house: House, recipient: Address) =>
  `potluck/claim/${await chainKey(house)}/${recipient}`.toLowerCase();

/** Kept before the request is pinned: a link lost here is money lost. */
export async function keepClaimKey(house: House, recipient: Address, key: Hex): Promise<void> {
  await keep(await nameOf(house, recipient), key);
}

export async function readClaimKey(house: House, recipient: Address): Promise<Hex | null> {
  return readKept<Hex>(await nameOf(house, recipient), KeySchema);
}

/** The whole link, as it is handed over: this page's own address and what stands behind the #. */
export const linkHere = (fragment: string): string => `${window.location.href.split("#")[0] ?? ""}${fragment}`;
