import { Identity } from "@semaphore-protocol/identity";
import { poseidon2 } from "poseidon-lite/poseidon2";
import { SecretMalformed } from "./errors.ts";
import { fieldHash } from "./field.ts";

/** 32 random bytes, the whole of a member's right to vote. Who has them can vote, and can read how this member voted. */
export type VotingSecret = Uint8Array;

export type RandomBytes = (length: number) => Uint8Array;

export const SECRET_LENGTH = 32;

export function newVotingSecret(randomBytes: RandomBytes): VotingSecret {
  return checkSecret(randomBytes(SECRET_LENGTH));
}

export function checkSecret(secret: VotingSecret): VotingSecret {
  if (secret.length !== SECRET_LENGTH) throw new SecretMalformed(secret.length);
  return secret;
}

/**
 * Always from bytes: `new Identity(text)` takes a text's letters and `Identity.import(text)` its base64 meaning, so one
 * and the same text gives two different members.
 */
export function identityOf(secret: VotingSecret): Identity {
  return new Identity(checkSecret(secret));
}

/** What takes the seat in the roster. */
export function commitmentOf(secret: VotingSecret): bigint {
  return identityOf(secret).commitment;
}

/** The one nullifier of this secret in this scope, as the circuit computes it. */
export function nullifierOf(secret: VotingSecret, scope: bigint): bigint {
  return poseidon2([fieldHash(scope), identityOf(secret).secretScalar]);
}
