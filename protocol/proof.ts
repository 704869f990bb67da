import { groth16, wtns } from "snarkjs";
import type { Groth16Proof } from "snarkjs";
import type { Hex } from "viem";
import { checkArtifact } from "./artifacts.ts";
import type { Artifacts } from "./artifacts.ts";
import { ballotCommitment, messageOf, saltOf, scopeOf } from "./ballot.ts";
import type { BallotPaper } from "./ballot.ts";
import { PotluckError, ProofFailed } from "./errors.ts";
import { fieldHash } from "./field.ts";
import { identityOf, nullifierOf } from "./identity.ts";
import type { RandomBytes, VotingSecret } from "./identity.ts";
import { rosterPath, rosterRoot, slotOf } from "./roster.ts";
import { seal } from "./seal.ts";
import type { Ballot } from "./types.ts";
import { verifyBallot } from "./verify.ts";

export { ARTIFACT_HASHES, checkArtifact } from "./artifacts.ts";
export type { ArtifactName, Artifacts } from "./artifacts.ts";
export { verifyBallot } from "./verify.ts";

/** In this order, each reported when it begins; `done` at the end. */
export const PROOF_STEPS = ["checking files", "sealing", "witness", "proving", "verifying", "done"] as const;
export type ProofStep = (typeof PROOF_STEPS)[number];

export type ProveBallotInput = BallotPaper & {
  secret: VotingSecret;
  /** The frozen roster: all leaves, 0n where no one sits. */
  leaves: readonly bigint[];
  /** One more than the stored seq of this nullifier; see nextSeq. */
  seq: number;
  /** Bitmap of the ticked slots; see approvalsOf. */
  approvals: number;
  /** Of the beacon: its key, and the round to seal to; see beaconRoundFor. */
  beacon: { publicKey: Hex; round: number };
  /** The ceremony's files, from the caller's own origin; their hashes are checked here. */
  artifacts: Artifacts;
  randomBytes: RandomBytes;
  onProgress?: (step: ProofStep) => void;
};

/**
 * A sealed ballot with the proof that one of the roster cast it, not telling which. Hidden among the leaves only: with
 * three on the roster it is one of three. Takes seconds of one core: call it in a worker. It starts no worker itself.
 */
export async function proveBallot(input: ProveBallotInput): Promise<Ballot> {
  const { secret, leaves, chainId, circle, round, seq, approvals, beacon, artifacts, randomBytes } = input;
  const progress = input.onProgress ?? (() => undefined);
  progress("checking files");
  checkArtifact(artifacts.wasm, "semaphore-6.wasm");
  checkArtifact(artifacts.zkey, "semaphore-6.zkey");

  progress("sealing");
  const identity = identityOf(secret);
  const path = rosterPath(leaves, slotOf(leaves, identity.commitment));
  const scope = scopeOf({ chainId, circle, round });
  const nullifier = nullifierOf(secret, scope);
  const salt = saltOf({ secret, chainId, circle, round, seq });
  const commitment = ballotCommitment({ round, nullifier, seq, approvals, salt });
  const sealedVote = seal({ publicKey: beacon.publicKey, beaconRound: beacon.round, approvals, salt, randomBytes });

  const signals = {
    secret: identity.secretScalar,
    merkleProofLength: path.siblings.length,
    merkleProofIndex: path.index,
    merkleProofSiblings: path.siblings,
    scope: fieldHash(scope),
    message: fieldHash(messageOf({ seq, commitment, sealedVote })),
  };
  const proof = packProof(await prove(signals, artifacts, progress));

  progress("verifying");
  const ballot: Ballot = { nullifier, seq, commitment, sealedVote, proof };
  if (!verifyBallot({ ballot, root: rosterRoot(leaves), chainId, circle, round })) {
    throw new ProofFailed({ details: "the finished proof does not verify" });
  }
  progress("done");
  return ballot;
}

type Signals = Parameters<typeof groth16.fullProve>[0];

/**
 * On a single thread: snarkjs otherwise starts workers from `blob:` and `data:` addresses, for which a content security
 * policy makes it wait for ever, and which keep Node alive. A single-threaded curve starts none, so none is left to end.
 */
async function prove(signals: Signals, { wasm, zkey }: Artifacts, progress: (step: ProofStep) => void) {
  try {
    progress("witness");
    const witness: { type: "mem"; data?: Uint8Array } = { type: "mem" };
    await wtns.calculate(signals, wasm, witness);
    progress("proving");
    const options = { singleThread: true };
    const { proof } = await groth16.prove(zkey, witness.data ?? new Uint8Array(), undefined, options);
    return proof;
  } catch (cause) {
    if (cause instanceof PotluckError) throw cause;
    throw new ProofFailed({ cause });
  }
}

/** The eight numbers of a proof in the order Semaphore's verifier takes them (G2 coordinates swapped). */
export function packProof({ pi_a: a, pi_b: b, pi_c: c }: Groth16Proof): Ballot["proof"] {
  const at = (value: string | undefined) => {
    if (value === undefined) throw new ProofFailed({ details: "a coordinate is missing" });
    return BigInt(value);
  };
  return [at(a[0]), at(a[1]), at(b[0]?.[1]), at(b[0]?.[0]), at(b[1]?.[1]), at(b[1]?.[0]), at(c[0]), at(c[1])];
}
