import { isAddress, isHex, size, type Address, type Hex } from "viem";
import { z } from "zod";
import { MAX_SEQ } from "../protocol/ballot.ts";
import { SCALAR_FIELD } from "../protocol/field.ts";
import { SEALED_LENGTH } from "../protocol/seal.ts";

/** What may be posted. Numbers beyond 2^53 travel as decimal strings, bytes as hex with 0x in front. */
const BASE_FIELD = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;

const uint = (bits: number) =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,77})$/, "must be a whole number in decimal digits, as a string")
    .transform((digits) => BigInt(digits))
    .refine((value) => value < 1n << BigInt(bits), `must fit ${bits} bits`);
const address = z.custom<Address>((value) => typeof value === "string" && isAddress(value), "must be an address");
const hex = z.custom<Hex>(
  (value) => isHex(value) && value.length % 2 === 0,
  "must be whole bytes in hex, with 0x in front",
);
const hexOf = (bytes: number) => hex.refine((value) => size(value) === bytes, `must be ${bytes} bytes long`);
const hexUpTo = (bytes: number) => hex.refine((value) => size(value) <= bytes, `must be at most ${bytes} bytes long`);
const uint32 = z
  .int("must be a whole number")
  .min(0, "must not be negative")
  .max(2 ** 32 - 1, "must fit 32 bits");
const coordinate = uint(256).refine((value) => value < BASE_FIELD, "must be below the curve's field");

export const ballotPost = z.strictObject({
  circle: address,
  round: uint32,
  ballot: z.strictObject({
    nullifier: uint(256).refine((value) => value < SCALAR_FIELD, "must be below the scalar field"),
    seq: z.int("must be a whole number").min(1, "must be at least 1").max(MAX_SEQ, `must be at most ${MAX_SEQ}`),
    commitment: uint(192),
    sealedVote: hexOf(SEALED_LENGTH),
    proof: z.tuple([coordinate, coordinate, coordinate, coordinate, coordinate, coordinate, coordinate, coordinate]),
  }),
});

export const forwardPost = z.strictObject({
  request: z.strictObject({
    from: address,
    to: address,
    value: z.literal("0", 'must be "0": no money travels with an action'),
    gas: uint(256),
    nonce: uint(256),
    deadline: z.union([
      uint(48),
      z
        .int()
        .nonnegative()
        .transform((seconds) => BigInt(seconds)),
    ]),
    data: hexUpTo(4_096),
  }),
  signature: hexUpTo(65),
});

const authorization = z.strictObject({
  amount: uint(256),
  validAfter: uint(256),
  validBefore: uint(256),
  v: z.union([z.literal(27), z.literal(28)], "must be 27 or 28"),
  r: hexOf(32),
  s: hexOf(32),
});

export const chipInPost = z.strictObject({
  circle: address,
  payer: address,
  member: address.nullable(),
  authorization: authorization.extend({ salt: hexOf(32) }),
});

export const transferPost = z.strictObject({
  circle: address,
  from: address,
  to: address,
  authorization: authorization.extend({ nonce: hexOf(32) }),
});

export const claimPost = z.strictObject({
  circle: address,
  id: uint32.min(1, "must be at least 1"),
  to: address,
  deadline: uint(256),
  signature: hexUpTo(2_048),
});

export type BallotPost = z.output<typeof ballotPost>;
export type ForwardPost = z.output<typeof forwardPost>;
export type ChipInPost = z.output<typeof chipInPost>;
export type TransferPost = z.output<typeof transferPost>;
export type ClaimPost = z.output<typeof claimPost>;
