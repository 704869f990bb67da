import { encodeAbiParameters, keccak256, toHex } from "viem";
import type { Address, Hex } from "viem";
import { OutOfRange } from "./errors.ts";
import { checkField } from "./field.ts";

export { SCALAR_FIELD, fieldHash } from "./field.ts";

/** One ballot paper: a round of a circle on a chain. */
export type BallotPaper = { chainId: number; circle: Address; round: number };

export const BALLOT_SLOTS = 16;
/** Of these slots the first are for requests, the others for motions. */
export const REQUEST_SLOTS = 14;
/** How often one voter can vote in a round, so that nobody can make a round too long to read. */
export const MAX_SEQ = 64;
const MAX_UINT32 = 2 ** 32 - 1;
const ROUND_TAG = toHex("potluck.round");
const LOW_192_BITS = (1n << 192n) - 1n;

export function checkSeq(seq: number): number {
  return checkInteger("The seq", seq, 1, MAX_SEQ);
}

export function checkRound(round: number): number {
  return checkInteger("The round", round, 0, MAX_UINT32);
}

function checkApprovals(approvals: number): number {
  return checkInteger("The approvals", approvals, 0, 2 ** BALLOT_SLOTS - 1);
}

function checkInteger(what: string, value: number, min: number, max: number): number {
  if (!Number.isInteger(value) || value < min || value > max) throw new OutOfRange(what, value);
  return value;
}

/** Binds a proof to this chain, circle and round; a nullifier is one per member and scope. */
export function scopeOf({ chainId, circle, round }: BallotPaper): bigint {
  const encoded = encodeAbiParameters(
    [{ type: "bytes32" }, { type: "uint256" }, { type: "address" }, { type: "uint32" }],
    [keccak256(ROUND_TAG), BigInt(chainId), circle, checkRound(round)],
  );
  return BigInt(keccak256(encoded));
}

export type BallotContent = { round: number; nullifier: bigint; seq: number; approvals: number; salt: Hex };

/** What the voter is held to. The nullifier in it makes a copied commitment useless. */
export function ballotCommitment({ round, nullifier, seq, approvals, salt }: BallotContent): bigint {
  const encoded = encodeAbiParameters(
    [{ type: "uint32" }, { type: "uint256" }, { type: "uint24" }, { type: "uint16" }, { type: "bytes16" }],
    [checkRound(round), checkField("The nullifier", nullifier), checkSeq(seq), checkApprovals(approvals), salt],
  );
  return BigInt(keccak256(encoded)) & LOW_192_BITS;
}

/** The message the proof signs: a relay can change nothing, and an old ballot cannot replace a newer. */
export function messageOf({
  seq,
  commitment,
  sealedVote,
}: {
  seq: number;
  commitment: bigint;
  sealedVote: Hex;
}): bigint {
  const encoded = encodeAbiParameters(
    [{ type: "uint24" }, { type: "uint192" }, { type: "bytes32" }],
    [checkSeq(seq), commitment, keccak256(sealedVote)],
  );
  return BigInt(keccak256(encoded));
}

/** Slots to the bitmap the ballot carries; bit i stands for slot i. */
export function approvalsOf(slots: Iterable<number>): number {
  let approvals = 0;
  for (const slot of slots) approvals |= 1 << checkInteger("The slot", slot, 0, BALLOT_SLOTS - 1);
  return approvals;
}

/** The slots in a bitmap, ascending. */
export function slotsOf(approvals: number): number[] {
  checkApprovals(approvals);
  return Array.from({ length: BALLOT_SLOTS }, (_, slot) => slot).filter((slot) => (approvals >> slot) & 1);
}
