import { bn254 } from "@noble/curves/bn254.js";
import pinnedKey from "@zk-kit/semaphore-artifacts/semaphore-6.json" with { type: "json" };
import { bytesToBigInt, type Address } from "viem";
import { messageOf, scopeOf } from "./ballot.ts";
import { OutOfRange } from "./errors.ts";
import { fieldHash, isField, SCALAR_FIELD } from "./field.ts";
import type { RandomBytes } from "./secret.ts";
import type { Ballot } from "./types.ts";

/** Groth16 verification key as snarkjs writes it: decimal strings, projective coordinates. */
export type VerificationKey = Pick<typeof pinnedKey, "vk_alpha_1" | "vk_beta_2" | "vk_gamma_2" | "vk_delta_2" | "IC">;

/** What ballots of one round are proofs for. */
type Claim = {
  /** The frozen roster's root. */
  root: bigint;
  chainId: number;
  circle: Address;
  round: number;
  /** Left out: the ceremony's key for depth 6. */
  verificationKey?: VerificationKey;
};

export type BallotClaim = Claim & { ballot: Ballot };
export type BallotsClaim = Claim & { ballots: readonly Ballot[]; randomBytes: RandomBytes };

type Fp2 = { c0: bigint; c1: bigint };

const { Fp2, Fp12 } = bn254.fields;

/**
 * Whether the contract would take this ballot's proof. Like the contract it refuses root 0 (which the circuit yields for
 * anybody's secret when a path is too long) and inputs beyond the field (`nullifier + r` is the same statement to the
 * pairing). No worker and no WebAssembly, so that it also runs where those are forbidden. False for any malformed value.
 */
export function verifyBallot({ ballot, ...claim }: BallotClaim): boolean {
  return hold(claim, [ballot], () => 1n);
}

/**
 * Whether all of them hold, in a third of the time. As in contracts/BallotVerifier.sol their equations are multiplied together,
 * each raised to a random scalar: were one of them false, the product would hold with a probability of 2^-128 (small
 * exponents test: Bellare, Garay, Rabin 1998). False when there is none.
 */
export function verifyBallots({ ballots, randomBytes, ...claim }: BallotsClaim): boolean {
  return ballots.length > 0 && hold(claim, ballots, () => bytesToBigInt(randomBytes(16)) + 1n);
}

function hold(
  { root, chainId, circle, round, verificationKey: key = pinnedKey }: Claim,
  ballots: readonly Ballot[],
  nextScalar: () => bigint,
): boolean {
  if (root === 0n) return false;
  try {
    const scope = fieldHash(scopeOf({ chainId, circle, round }));
    // Of the key's bases; the first stands alone, the others carry the public inputs.
    const factors = key.IC.map(() => 0n);
    let c = bn254.G1.Point.ZERO;
    const pairs = ballots.map((ballot) => {
      const inputs = [root, ballot.nullifier, fieldHash(messageOf(ballot)), scope];
      if (!inputs.every(isField) || inputs.length + 1 !== factors.length) {
        throw new OutOfRange("The nullifier", ballot.nullifier);
      }
      const scalar = nextScalar();
      for (const [i, input] of [1n, ...inputs].entries()) factors[i] = (factors[i] ?? 0n) + scalar * input;
      const [aX, aY, bX1, bX0, bY1, bY0, cX, cY] = ballot.proof;
      c = c.add(g1(cX, cY).multiplyUnsafe(scalar));
      return {
        g1: g1(aX, aY).negate().multiplyUnsafe(scalar),
        g2: g2({ c0: bX0, c1: bX1 }, { c0: bY0, c1: bY1 }),
      };
    });
    const [scalars = 0n] = factors;
    const product = bn254.pairingBatch([
      ...pairs,
      { g1: g1FromKey(key.vk_alpha_1).multiplyUnsafe(scalars), g2: g2FromKey(key.vk_beta_2) },
      { g1: combined(key, factors), g2: g2FromKey(key.vk_gamma_2) },
      { g1: c, g2: g2FromKey(key.vk_delta_2) },
    ]);
    return Fp12.eql(product, Fp12.ONE);
  } catch {
    return false;
  }
}

function combined(key: VerificationKey, factors: readonly bigint[]) {
  return key.IC.map(g1FromKey).reduce((sum, base, i) => {
    const factor = (factors[i] ?? 0n) % SCALAR_FIELD;
    return factor > 0n ? sum.add(base.multiplyUnsafe(factor)) : sum;
  }, bn254.G1.Point.ZERO);
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
