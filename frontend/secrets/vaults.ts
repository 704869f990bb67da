import * as z from "zod/mini";
import type { Address } from "viem";
import type { VotingSecret } from "../../protocol/identity.ts";
import { FlowFault } from "../flows/failure.ts";
import type { House } from "../house.tsx";
import { chainKey, keep, readKept } from "../storage.ts";

/** Whose secret: one per circle and account, so that two neighbours can share a computer. */
export type Whose = { circle: Address; account: Address };

const LEAST_SIGNS = 8;

const keyOf = async (house: House, { circle, account }: Whose) =>
  `potluck/secret/${await chainKey(house)}/${circle}/${account}`.toLowerCase();

export async function isKept(house: House, whose: Whose): Promise<boolean> {
  return (await readKept(await keyOf(house, whose), z.looseObject({}))) !== null;
}

/** Locks the secret with the passphrase, keeps it in this browser and opens it for this tab. */
export async function keepSecret(house: House, whose: Whose, secret: VotingSecret, passphrase: string): Promise<void> {
  if ([...passphrase].length < LEAST_SIGNS) throw new FlowFault({ kind: "shortPassphrase" });
  const { lockSecret } = await import("../../protocol/vault.ts");
  await keep(await keyOf(house, whose), await lockSecret({ secret, passphrase, crypto }));
  house.secrets.put(whose.circle, whose.account, secret);
}

/** Opens what is kept, and checks that it is the secret the seat was taken with. */
export async function openKept(house: House, whose: Whose, passphrase: string, commitment: bigint): Promise<void> {
  const { unlockSecret } = await import("../../protocol/vault.ts");
  const vault = await readKept(await keyOf(house, whose), z.unknown());
  const secret = await unlockSecret({ vault, passphrase, crypto });
  await requireFits(secret, commitment);
  house.secrets.put(whose.circle, whose.account, secret);
}

/** Takes the secret from its recovery file, for this browser under a passphrase of its own. */
export async function restore(
  house: House,
  whose: Whose,
  text: string,
  passphrase: string,
  commitment: bigint,
): Promise<void> {
  const { readRecoveryFile } = await import("../../protocol/recovery.ts");
  const { secret } = readRecoveryFile(text);
  await requireFits(secret, commitment);
  await keepSecret(house, whose, secret, passphrase);
}

async function requireFits(secret: VotingSecret, commitment: bigint): Promise<void> {
  const { commitmentOf } = await import("../../protocol/identity.ts");
  if (commitmentOf(secret) !== commitment) throw new FlowFault({ kind: "secretMismatch" });
}
