import { unlockSecret, lockSecret, type Vault } from "../../protocol/vault.ts";
import { FlowFault } from "../flows/failure.ts";
import type { Lock, Unlock } from "./model.ts";
import { askPasskey, makePasskey } from "./passkey.ts";

const LEAST_SIGNS = 8;

/** Puts a secret under the lock that somebody chose. `name` is what a passkey for it is listed by. */
export async function lockedBy(secret: Uint8Array, lock: Lock, name: string): Promise<Vault> {
  if (lock.kind === "passphrase" && [...lock.passphrase].length < LEAST_SIGNS) {
    throw new FlowFault({ kind: "shortPassphrase" });
  }
  const by = lock.kind === "passkey" ? { ...lock, ...(await makePasskey(name)) } : lock;
  return lockSecret({ secret, by, crypto });
}

export async function openedBy(vault: Vault, unlock: Unlock): Promise<Uint8Array> {
  if (vault.kind === "plain") return unlockSecret({ vault, key: { kind: "plain" }, crypto });
  const key =
    vault.kind === "passkey"
      ? { kind: vault.kind, prf: await askPasskey(vault) }
      : { kind: vault.kind, passphrase: unlock.kind === "passphrase" ? unlock.passphrase : "" };
  return unlockSecret({ vault, key, crypto });
}
