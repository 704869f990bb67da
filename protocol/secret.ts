import { SecretMalformed } from "./errors.ts";

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
