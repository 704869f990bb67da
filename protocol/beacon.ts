import { bls12_381 } from "@noble/curves/bls12-381.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { hexToBytes } from "viem";
import type { Hex } from "viem";
import { OutOfRange } from "./errors.ts";

/** Of the one scheme Potluck speaks, bls-unchained-g1-rfc9380: signatures on G1 (48 bytes), keys on G2 (96 bytes). */
export const BEACON_DST = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

export type BeaconPulse = { round: number; signature: Hex };

/** Where beacons come from. `fetch` throws BeaconNotYet, BeaconForged or BeaconUnreachable. */
export type BeaconClient = {
  fetch(round: number, options?: { signal?: AbortSignal }): Promise<BeaconPulse>;
};

/** What the network signs for a round, and what a seal is addressed to: sha256(round as uint64, big endian). */
export function beaconMessage(round: number): Uint8Array {
  if (!Number.isSafeInteger(round) || round < 1) throw new OutOfRange("The beacon round", round);
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(round));
  return sha256(bytes);
}

/** Whether this is the network's signature of this round. Never throws: bytes that are no signature are not one. */
export function verifyBeacon({ publicKey, round, signature }: BeaconPulse & { publicKey: Hex }): boolean {
  try {
    const { shortSignatures } = bls12_381;
    const message = shortSignatures.hash(beaconMessage(round), BEACON_DST);
    return shortSignatures.verify(hexToBytes(signature), message, hexToBytes(publicKey));
  } catch {
    return false;
  }
}
