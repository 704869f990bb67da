import { bn254 } from "@noble/curves/bn254.js";
import pinnedKey from "@zk-kit/semaphore-artifacts/semaphore-6.json" with { type: "json" };
import type { Address } from "viem";
import { messageOf, scopeOf } from "./ballot.ts";
import { fieldHash, isField } from "./field.ts";
import type { Ballot } from "./types.ts";

/** Groth16 verification key as snarkjs writes it: decimal strings, projective coordinates. */
export type VerificationKey = Pick<typeof pinnedKey, "vk_alpha_1" | "vk_beta_2" | "vk_gamma_2" | "vk_delta_2" | "IC">;

export type BallotClaim = {
  ballot: Ballot;
  /** The frozen roster's root. */
  root: bigint;
  chainId: number;
  circle: Address;
  round: number;
  /** Left out: the ceremony's key for depth 6. */
  verificationKey?: VerificationKey;
};

type Proof = Ballot["proof"];
type Fp2 = { c0: bigint; c1: bigint };

const { Fp2, Fp12 } = bn254.fields;

/**
 * Whether the contract would take this ballot's proof. Like the contract it refuses root 0 (which the circuit yields for
 * anybody's secret when a path is too long) and inputs beyond the field (`nullifier + r` is the same statement to the
 * pairing). No worker and no WebAssembly, so that it also runs where those are forbidden. False for any malformed value.
 */
export function verifyBallot({ ballot, root, chainId, circle, round, verificationKey }: BallotClaim): boolean {
  if (root === 0n) return false;
  try {
    const message = fieldHash(messageOf(ballot));
    const scope = fieldHash(scopeOf({ chainId, circle, round }));
    return verifyGroth16(verificationKey ?? pinnedKey, [root, ballot.nullifier, message, scope], ballot.proof);
  } catch {
    return false;
  }
}

function verifyGroth16(key: VerificationKey, inputs: readonly bigint[], proof: Proof): boolean {
  if (!inputs.every(isField) || inputs.length + 1 !== key.IC.length) return false;
  const [aX, aY, bX1, bX0, bY1, bY0, cX, cY] = proof;
  const bases = key.IC.map(g1FromKey);
  const publicPoint = inputs.reduce((sum, input, i) => {
    const base = bases[i + 1];
    return base && input > 0n ? sum.add(base.multiplyUnsafe(input)) : sum;
  }, bases[0] ?? bn254.G1.Point.ZERO);
  const product = bn254.pairingBatch([
    { g1: g1(aX, aY).negate(), g2: g2({ c0: bX0, c1: bX1 }, { c0: bY0, c1: bY1 }) },
    { g1: g1FromKey(key.vk_alpha_1), g2: g2FromKey(key.vk_beta_2) },
    { g1: publicPoint, g2: g2FromKey(key.vk_gamma_2) },
    { g1: g1(cX, cY), g2: g2FromKey(key.vk_delta_2) },
  ]);
  return Fp12.eql(product, Fp12.ONE);
}

/** Throws unless the point lies on the curve and in the group, as the chain's precompiles do. */
function g1(x: bigint, y: bigint) {
  const point = bn254.G1.Point.fromAffine({ x, y });
  point.assertValidity();
  return point;
}

function g2(x: Fp2, y: Fp2) {
  const point = bn254.G2.Point.fromAffine({ x: Fp2.create(x), y: Fp2.create(y) });
  point.assertValidity();
  return point;
}

function g1FromKey([x, y]: readonly string[]) {
  return g1(BigInt(x ?? ""), BigInt(y ?? ""));
}

function g2FromKey([x, y]: readonly (readonly string[])[]) {
  const fp2 = (pair: readonly string[] | undefined) => ({ c0: BigInt(pair?.[0] ?? ""), c1: BigInt(pair?.[1] ?? "") });
  return g2(fp2(x), fp2(y));
}
