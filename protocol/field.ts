import { encodePacked, keccak256 } from "viem";
import { OutOfRange } from "./errors.ts";

/** Order of BN254's scalar field: every public input of the circuit lies below it. */
export const SCALAR_FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;

/** Semaphore's hash of a message or scope into the field: keccak256 of the 32 bytes, without its lowest byte. */
export function fieldHash(value: bigint): bigint {
  return BigInt(keccak256(encodePacked(["uint256"], [value]))) >> 8n;
}

/**
 * `value + SCALAR_FIELD` is the same number to the pairing check and another one to the contract: without this check
 * one proof would count under several nullifiers.
 */
export function isField(value: bigint): boolean {
  return value >= 0n && value < SCALAR_FIELD;
}

export function checkField(what: string, value: bigint): bigint {
  if (!isField(value)) throw new OutOfRange(what, value);
  return value;
}
