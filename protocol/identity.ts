import { Identity } from "@semaphore-protocol/identity";
import { poseidon2 } from "poseidon-lite/poseidon2";
import { fieldHash } from "./field.ts";
import { checkSecret } from "./secret.ts";
import type { VotingSecret } from "./secret.ts";

export { SECRET_LENGTH, checkSecret, newVotingSecret } from "./secret.ts";
export type { RandomBytes, VotingSecret } from "./secret.ts";

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
