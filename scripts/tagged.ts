import { encodeAbiParameters, keccak256 } from "viem";
import { messageOf } from "../protocol/ballot.ts";
import type { UnprovenBallot } from "../protocol/proof.ts";
import type { Ballot } from "../protocol/types.ts";

const words = ["string", "uint256", "uint256", "uint256", "uint256"].map((type) => ({ type }));

/** What contracts/testing/TaggedBallotVerifier.sol takes for a proof: anybody can make it, so it proves nothing. */
export function tagOf(root: bigint, scope: bigint, nullifier: bigint, message: bigint): bigint {
  return BigInt(keccak256(encodeAbiParameters(words, ["potluck.tagged", root, scope, nullifier, message])));
}

/** Where making proofs is not what is looked at. */
export function tagged(root: bigint, scope: bigint, ballot: UnprovenBallot): Ballot {
  const tag = tagOf(root, scope, ballot.nullifier, messageOf(ballot));
  return { ...ballot, proof: [tag, 0n, 0n, 0n, 0n, 0n, 0n, 0n] };
}
