import { keys } from "idb-keyval";
import * as z from "zod/mini";
import { getAddress, isAddress, type Address } from "viem";
import { vaultSchema } from "../../protocol/vault.ts";
import { forget, keep, readKept } from "../storage.ts";

/** Not under a chain's name: the same key opens the same account on every chain. */
export const POCKETS = "potluck/pocket/";

const KeptPocket = z.object({
  potluck: z.literal("pocket wallet"),
  version: z.literal(1),
  address: z.pipe(
    z.string().check(z.refine((text) => isAddress(text))),
    z.transform((text) => getAddress(text)),
  ),
  /** For whoever has several on this device. */
  name: z.string(),
  /** Its owner has shown that the words are on paper. */
  proved: z.boolean(),
  vault: vaultSchema,
});

/** A pocket wallet as this browser keeps it: the 16 bytes that its words stand for are in the vault. */
export type KeptPocket = z.infer<typeof KeptPocket>;

const keyOf = (address: Address) => `${POCKETS}${address.toLowerCase()}`;

export async function keepPocket(pocket: Omit<KeptPocket, "potluck" | "version">): Promise<void> {
  await keep(keyOf(pocket.address), { potluck: "pocket wallet", version: 1, ...pocket } satisfies KeptPocket);
  // Asks the browser not to empty itself of this when it needs room. It may say no.
  await navigator.storage.persist().catch(() => false);
}

export const readPocket = (address: Address): Promise<KeptPocket | null> => readKept(keyOf(address), KeptPocket);

export const forgetPocket = (address: Address): Promise<void> => forget(keyOf(address));

/** All of this browser, by name. */
export async function keptPockets(): Promise<KeptPocket[]> {
  const names = (await keys<string>()).filter((key) => key.startsWith(POCKETS));
  const pockets = await Promise.all(names.map((name) => readKept(name, KeptPocket)));
  return pockets.filter((pocket) => pocket !== null).sort((a, b) => a.name.localeCompare(b.name));
}
