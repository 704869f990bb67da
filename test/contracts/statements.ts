import { concatHex, toHex, type Hex } from "viem";

/** A proof with its own public inputs, as the verifier is asked about it. */
export type Statement = { nullifier: bigint; message: bigint; proof: readonly bigint[] };

/** As IBallotVerifier takes them: ten words each, one after another. */
export const packed = (statements: readonly Statement[]): Hex =>
  concatHex(
    statements.flatMap(({ nullifier, message, proof }) =>
      [nullifier, message, ...proof].map((word) => toHex(word, { size: 32 })),
    ),
  );
