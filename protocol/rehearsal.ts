import { bls12_381 } from "@noble/curves/bls12-381.js";
import key from "@zk-kit/semaphore-artifacts/semaphore-6.json" with { type: "json" };
import { padHex, toHex, zeroAddress } from "viem";
import { packProof } from "./proof.ts";
import { seal } from "./seal.ts";
import { verifyBallot } from "./verify.ts";

/**
 * Nobody's ballot, sealed and checked: an engine compiles well what it has run once, and the first ballot need not wait for it. A
 * beacon's key and a proof are stood in for by points of their curves.
 */
export function rehearse(): void {
  const sealedVote = seal({
    publicKey: toHex(bls12_381.G2.Point.BASE.toBytes()),
    beaconRound: 1,
    approvals: 0,
    salt: padHex("0x", { size: 16 }),
    randomBytes: (length) => new Uint8Array(length),
  });
  const proof = packProof({ pi_a: key.vk_alpha_1, pi_b: key.vk_beta_2, pi_c: key.vk_alpha_1 });
  const ballot = { nullifier: 1n, seq: 1, commitment: 1n, sealedVote, proof };
  verifyBallot({ ballot, root: 1n, chainId: 1, circle: zeroAddress, round: 0 });
}
