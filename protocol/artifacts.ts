import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "viem";
import { ArtifactMismatch } from "./errors.ts";

/** sha256 of the Semaphore ceremony's files for depth 6, as published in @zk-kit/semaphore-artifacts 4.13.0. */
export const ARTIFACT_HASHES = {
  "semaphore-6.json": "b97ff712685f92afca11f999d9cbe044ac3eadf0f052500f1a6f95e3ee3c4032",
  "semaphore-6.wasm": "432293aa5c8e7d503148824ff17a8ad7318058a656af568837f30675d867827e",
  "semaphore-6.zkey": "24a7ef2c7f4c809a502e876cb3295535a73710ec7bc3827b5a15018e434a674a",
} as const;

export type ArtifactName = keyof typeof ARTIFACT_HASHES;

export type Artifacts = { wasm: Uint8Array; zkey: Uint8Array };

/** The bytes, if they are the pinned file; else ArtifactMismatch. A swapped circuit could publish the voter's secret. */
export function checkArtifact(bytes: Uint8Array, name: ArtifactName): Uint8Array {
  const actual = toHex(sha256(bytes)).slice(2);
  if (actual !== ARTIFACT_HASHES[name]) throw new ArtifactMismatch(name, ARTIFACT_HASHES[name], actual);
  return bytes;
}
