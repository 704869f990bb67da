import { bls12_381 } from "@noble/curves/bls12-381.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { hexToBytes } from "viem";
import type { Hex } from "viem";
import { windowsOf } from "./clock.ts";
import type { ClockTerms } from "./clock.ts";
import { OutOfRange } from "./errors.ts";
import type { BeaconTerms, Terms } from "./types.ts";

/** Of the one scheme Potluck speaks, bls-unchained-g1-rfc9380: signatures on G1 (48 bytes), keys on G2 (96 bytes). */
export const BEACON_DST = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

export type BeaconPulse = { round: number; signature: Hex };

/** Where beacons come from. `fetch` throws BeaconNotYet, BeaconForged or BeaconUnreachable. */
export type BeaconClient = {
  fetch(round: number, options?: { signal?: AbortSignal }): Promise<BeaconPulse>;
};

type BeaconClock = Pick<BeaconTerms, "genesis" | "period">;

/** The newest round at a moment, 0 before the genesis. In seconds, as contracts count; drand-client takes milliseconds. */
export function roundAt({ genesis, period }: BeaconClock, seconds: number): number {
  return seconds < genesis ? 0 : Math.floor((seconds - genesis) / period) + 1;
}

/** The second in which a round is published. */
export function timeOfRound({ genesis, period }: BeaconClock, round: number): number {
  return genesis + (round - 1) * period;
}

/** The beacon round to which the ballots of a circle's round are sealed: the first published once the margin is over. */
export function beaconRoundFor(terms: ClockTerms & Pick<Terms, "beacon">, round: number): number {
  const { genesis, period } = terms.beacon;
  return Math.ceil((windowsOf(terms, round).sealsOpen - genesis) / period) + 1;
}

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
