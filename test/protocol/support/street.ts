import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Address } from "viem";
import type { Artifacts } from "../../../protocol/artifacts.ts";
import { commitmentOf } from "../../../protocol/identity.ts";
import type { VotingSecret } from "../../../protocol/identity.ts";
import type { Terms } from "../../../protocol/types.ts";

export const CHAIN_ID = 31337;
export const CIRCLE: Address = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
export const OTHER_CIRCLE: Address = "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512";

export const DAY = 86_400;

/** The default month, with quicknet's clock. */
export const TERMS: Terms = {
  name: "Linden Street",
  token: OTHER_CIRCLE,
  start: 1_700_000_000,
  lengths: { round: 28 * DAY, voting: 3 * DAY, opening: 4 * DAY, margin: DAY / 2 },
  beacon: { chainHash: "0x52", keyHash: "0x83", genesis: 1692803367, period: 3 },
  tally: OTHER_CIRCLE,
};

export const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A secret that is the same in every run. */
export function secretOf(number: number): VotingSecret {
  return new Uint8Array(32).fill(number);
}

/** Leaves with secretOf(slot + 1) in each of the slots. */
export function leavesWith(slots: readonly number[]): bigint[] {
  const leaves = Array.from({ length: 64 }, () => 0n);
  for (const slot of slots) leaves[slot] = commitmentOf(secretOf(slot + 1));
  return leaves;
}

export async function ceremonyFile(
  name: "semaphore-6.json" | "semaphore-6.wasm" | "semaphore-6.zkey",
): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve(`@zk-kit/semaphore-artifacts/${name}`));
}

export async function ceremony(): Promise<Artifacts> {
  const [wasm, zkey] = await Promise.all([ceremonyFile("semaphore-6.wasm"), ceremonyFile("semaphore-6.zkey")]);
  return { wasm, zkey };
}
