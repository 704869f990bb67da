import { bls12_381 } from "@noble/curves/bls12-381.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToBigInt, concatBytes, hexToBytes, numberToBytes, stringToBytes, toHex } from "viem";
import type { Hex } from "viem";
import { BEACON_DST, beaconMessage } from "./beacon.ts";
import { BALLOT_SLOTS } from "./ballot.ts";
import { OutOfRange, SealBroken } from "./errors.ts";
import type { RandomBytes } from "./identity.ts";

// Boneh-Franklin identity-based encryption with the Fujisaki-Okamoto transform, exactly as tlock-js's crypto/ibe
// (encryptOnG2RFC9380, decryptOnG2) computes it; a test opens each one's seals with the other. Written on the curve
// library directly because tlock-js brings a second copy of it, a Buffer for browsers and its own source of randomness.

const U_LENGTH = 96;
const SALT_LENGTH = 16;
const VOTE_LENGTH = 2 + SALT_LENGTH;
/** U (a G2 point, compressed), V and W: all seals are equally long, so that their length tells nothing. */
export const SEALED_LENGTH = U_LENGTH + 2 * VOTE_LENGTH;

const G1 = bls12_381.G1.Point;
const G2 = bls12_381.G2.Point;
const { Fp12, Fr } = bls12_381.fields;
type Gt = ReturnType<typeof bls12_381.pairing>;
type Fp2 = Gt["c0"]["c0"];

export type SealInput = {
  /** The beacon network's key, 96 bytes. */
  publicKey: Hex;
  beaconRound: number;
  approvals: number;
  salt: Hex;
  randomBytes: RandomBytes;
};

/** Locks a vote until the beacon signs `beaconRound`. */
export function seal({ publicKey, beaconRound, approvals, salt, randomBytes }: SealInput): Hex {
  const vote = encodeVote(approvals, salt);
  const recipient = bls12_381.G1.hashToCurve(beaconMessage(beaconRound), { DST: BEACON_DST });
  const sigma = randomBytes(VOTE_LENGTH);
  if (sigma.length !== VOTE_LENGTH) throw new OutOfRange("The number of random bytes", sigma.length);
  const r = scalarFrom(sigma, vote);
  const shared = Fp12.pow(bls12_381.pairing(recipient, G2.fromBytes(hexToBytes(publicKey))), r);
  const u = G2.BASE.multiply(r).toBytes();
  return toHex(concatBytes([u, xor(sigma, maskFrom(shared)), xor(vote, padFrom(sigma))]));
}

/** What a seal holds, given the beacon's signature of its round. Throws SealBroken for everything else. */
export function openSeal({ sealed, signature }: { sealed: Hex; signature: Hex }): { approvals: number; salt: Hex } {
  try {
    return decodeVote(decrypt(hexToBytes(sealed), hexToBytes(signature)));
  } catch (cause) {
    if (cause instanceof SealBroken) throw cause;
    throw new SealBroken({ cause });
  }
}

function decrypt(sealed: Uint8Array, signature: Uint8Array): Uint8Array {
  if (sealed.length !== SEALED_LENGTH) throw new SealBroken({ details: `${sealed.length} bytes` });
  const u = G2.fromBytes(sealed.subarray(0, U_LENGTH));
  const v = sealed.subarray(U_LENGTH, U_LENGTH + VOTE_LENGTH);
  const w = sealed.subarray(U_LENGTH + VOTE_LENGTH);
  const sigma = xor(v, maskFrom(bls12_381.pairing(G1.fromBytes(signature), u)));
  const vote = xor(w, padFrom(sigma));
  if (!G2.BASE.multiply(scalarFrom(sigma, vote)).equals(u)) throw new SealBroken({ details: "made for another round" });
  return vote;
}

function encodeVote(approvals: number, salt: Hex): Uint8Array {
  if (!Number.isInteger(approvals) || approvals < 0 || approvals >= 2 ** BALLOT_SLOTS) {
    throw new OutOfRange("The approvals", approvals);
  }
  const saltBytes = hexToBytes(salt);
  if (saltBytes.length !== SALT_LENGTH) throw new OutOfRange("The length of the salt", saltBytes.length);
  return concatBytes([numberToBytes(approvals, { size: 2 }), saltBytes]);
}

function decodeVote(vote: Uint8Array): { approvals: number; salt: Hex } {
  return { approvals: Number(bytesToBigInt(vote.subarray(0, 2))), salt: toHex(vote.subarray(2)) };
}

/** H2: the pairing's value to a mask. The field elements' order is that of drand's Go library. */
function maskFrom(shared: Gt): Uint8Array {
  const fp2 = ({ c0, c1 }: Fp2) => [c1, c0].map((value) => numberToBytes(value, { size: 48 }));
  const fp6 = ({ c0, c1, c2 }: Gt["c0"]) => [c2, c1, c0].flatMap(fp2);
  const bytes = [shared.c1, shared.c0].flatMap(fp6);
  return sha256(concatBytes([stringToBytes("IBE-H2"), ...bytes])).slice(0, VOTE_LENGTH);
}

/** H3: to a scalar, hashing on until the value lies below the group's order. */
function scalarFrom(sigma: Uint8Array, vote: Uint8Array): bigint {
  const seed = sha256(concatBytes([stringToBytes("IBE-H3"), sigma, vote]));
  for (let i = 1; i < 65535; i++) {
    const candidate = sha256(concatBytes([Uint8Array.of(i & 0xff, i >> 8), seed]));
    candidate[0] = (candidate[0] ?? 0) >> 1;
    const scalar = bytesToBigInt(candidate);
    if (scalar > 0n && scalar < Fr.ORDER) return scalar;
  }
  throw new SealBroken({ details: "no scalar" });
}

function padFrom(sigma: Uint8Array): Uint8Array {
  return sha256(concatBytes([stringToBytes("IBE-H4"), sigma])).slice(0, VOTE_LENGTH);
}

function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, i) => byte ^ (b[i] ?? 0));
}
