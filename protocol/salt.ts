import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concat, encodeAbiParameters, toBytes, toHex } from "viem";
import type { Hex } from "viem";
import { checkRound, checkSeq, type BallotPaper } from "./ballot.ts";
import { checkSecret } from "./secret.ts";
import type { VotingSecret } from "./secret.ts";

const SALT_TAG = toHex("potluck.salt");

/**
 * 16 bytes that only the holder of the secret can recompute: the voter opens their own ballot without stored state and
 * without the beacon, and one published salt tells nothing of another.
 */
export function saltOf({
  secret,
  chainId,
  circle,
  round,
  seq,
}: BallotPaper & { secret: VotingSecret; seq: number }): Hex {
  const where = encodeAbiParameters(
    [{ type: "uint256" }, { type: "address" }, { type: "uint32" }, { type: "uint24" }],
    [BigInt(chainId), circle, checkRound(round), checkSeq(seq)],
  );
  return toHex(hmac(sha256, checkSecret(secret), toBytes(concat([SALT_TAG, where]))).slice(0, 16));
}
