import type { Address, LocalAccount } from "viem";
import { pocketAccount, type PocketSeed } from "../../protocol/pocket-wallet.ts";
import { pocketActor, type Actor } from "../accounts/actor.ts";
import type { Pocket } from "../accounts/pockets.ts";
import type { Config } from "../config.ts";
import { FlowFault } from "../flows/failure.ts";
import { openedBy } from "../secrets/locks.ts";
import type { Unlock } from "../secrets/model.ts";
import { readPocket, type KeptPocket } from "./kept.ts";

export type Opened = { seed: PocketSeed; account: LocalAccount };

/** Takes a pocket wallet out of its vault, and checks that it is the one it says it is. */
export async function openPocket(kept: KeptPocket, unlock: Unlock): Promise<Opened> {
  const seed = await openedBy(kept.vault, unlock);
  const account = pocketAccount(seed);
  if (account.address !== kept.address) throw new FlowFault({ kind: "vaultDamaged" });
  return { seed, account };
}

/** After the tab was loaded again: only one that has no lock, and whose words are on paper. */
export async function reopen(config: Config, address: Address): Promise<{ pocket: Pocket; actor: Actor } | null> {
  const kept = await readPocket(address);
  if (kept === null || kept.vault.kind !== "plain" || !kept.proved) return null;
  const { account } = await openPocket(kept, { kind: "plain" });
  return { pocket: kept, actor: pocketActor(config, account) };
}
