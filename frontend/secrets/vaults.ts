import type { Address } from "viem";
import type { VotingSecret } from "../../protocol/identity.ts";
import { vaultSchema, type Vault } from "../../protocol/vault.ts";
import { FlowFault } from "../flows/failure.ts";
import type { House } from "../house.tsx";
import { chainKey, keep, readKept } from "../storage.ts";
import { commitmentOf } from "../worker/identity.ts";
import { lockedBy, openedBy } from "./locks.ts";
import type { Lock, Recovered, Unlock } from "./model.ts";
import type { WhichSecret } from "./ring.ts";

export type Whose = { circle: Address; account: Address };

const keyOf = async (house: House, { circle, account }: Whose) =>
  `potluck/secret/${await chainKey(house)}/${circle}/${account}`.toLowerCase();

/** What this browser keeps. The commitment is public: it says which secret this is, and nothing of it. */
export async function readVaultOf(house: House, which: WhichSecret): Promise<Vault | null> {
  const key = await keyOf(house, which);
  // The first page kept one for every account.
  return (await readKept(`${key}/${which.commitment}`, vaultSchema)) ?? readKept(key, vaultSchema);
}

/** Keeps the secret in this browser, under the lock that was chosen, and opens it for this tab. */
export async function keepSecret(
  house: House,
  which: WhichSecret,
  secret: VotingSecret,
  lock: Lock,
  name: string,
): Promise<void> {
  await keep(`${await keyOf(house, which)}/${which.commitment}`, await lockedBy(secret, lock, name));
  house.secrets.put(which, secret);
  await house.queries.invalidateQueries({ queryKey: ["secret"] });
}

/** Opens what is kept, and checks that it is the secret the seat was taken with. */
export async function openKept(house: House, which: WhichSecret, unlock: Unlock): Promise<VotingSecret> {
  const vault = await readVaultOf(house, which);
  if (vault === null) throw new FlowFault({ kind: "vaultDamaged" });
  const secret = await openedBy(vault, unlock);
  await requireFits(secret, which.commitment);
  house.secrets.put(which, secret);
  return secret;
}

/** Takes the secret from its recovery file or words, for this browser under a lock of its own. */
export async function restoreSecret(
  house: House,
  which: WhichSecret,
  from: Recovered,
  lock: Lock,
  name: string,
): Promise<void> {
  const secret = from.kind === "words" ? await fromWords(from.words) : await fromFile(from.file);
  await requireFits(secret, which.commitment);
  await keepSecret(house, which, secret, lock, name);
}

async function fromFile(file: File): Promise<VotingSecret> {
  const { readRecoveryFile } = await import("../../protocol/recovery.ts");
  return readRecoveryFile(await file.text()).secret;
}

async function fromWords(words: string): Promise<VotingSecret> {
  const { SECRET_WORDS, readPhrase } = await import("../../protocol/recovery-phrase.ts");
  return readPhrase(words, SECRET_WORDS);
}

export async function requireFits(secret: VotingSecret, commitment: bigint): Promise<void> {
  if ((await commitmentOf(secret)) !== commitment) throw new FlowFault({ kind: "secretMismatch" });
}
