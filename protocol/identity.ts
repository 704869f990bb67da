import { babyjubjub } from "@noble/curves/misc.js";
import { bytesToNumberLE } from "@noble/curves/utils.js";
import { blake512 } from "@noble/hashes/blake1.js";
import { poseidon2 } from "poseidon-lite/poseidon2";
import { fieldHash } from "./field.ts";
import { checkSecret } from "./secret.ts";
import type { VotingSecret } from "./secret.ts";

export { SECRET_LENGTH, checkSecret, newVotingSecret } from "./secret.ts";
export type { RandomBytes, VotingSecret } from "./secret.ts";

const { Point } = babyjubjub;

/** What Semaphore's circuit knows a member by. */
export type Identity = {
  /** The circuit's private input. */
  secretScalar: bigint;
  /** What takes the seat in the roster. */
  commitment: bigint;
};

/**
 * The identity that @semaphore-protocol/identity derives from the same bytes (RFC 8032 with BLAKE-512 on Baby Jubjub,
 * EIP-2494). Not by that package: its affine arithmetic takes 20 times as long, which a cheap phone shows.
 */
export function identityOf(secret: VotingSecret): Identity {
  const head = blake512(checkSecret(secret)).subarray(0, 32);
  head[0] = (head[0] ?? 0) & 0xf8;
  head[31] = ((head[31] ?? 0) & 0x7f) | 0x40;
  const secretScalar = (bytesToNumberLE(head) >> 3n) % Point.Fn.ORDER;
  const { x, y } = Point.BASE.multiply(secretScalar).toAffine();
  return { secretScalar, commitment: poseidon2([x, y]) };
}

export function commitmentOf(secret: VotingSecret): bigint {
  return identityOf(secret).commitment;
}

/** The one nullifier of this secret in this scope, as the circuit computes it. */
export function nullifierOf(secret: VotingSecret, scope: bigint): bigint {
  return poseidon2([fieldHash(scope), identityOf(secret).secretScalar]);
}
