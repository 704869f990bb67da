import type { Address, Hex } from "viem";

export type Statement = {
  root: bigint;
  scope: bigint;
  nullifier: bigint;
  /** Of the ballot, not hashed to the field yet. */
  message: bigint;
  proof: readonly bigint[];
};

/** What a circle leaves to others. Whoever plays one says how they answer. */
export type Outside = {
  /** Whether the verifier takes this proof. */
  proves: (statement: Statement) => boolean;
  /** Whether this is the account's signature of an EIP-712 digest. */
  signed: (by: Address, digest: Hex, signature: Hex) => boolean;
};
