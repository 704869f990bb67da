import { groth16, wtns } from "snarkjs";
import type { Groth16Proof } from "snarkjs";
import type { Hex } from "viem";
import { checkArtifact } from "./artifacts.ts";
import type { Artifacts } from "./artifacts.ts";
import { ballotCommitment, messageOf, scopeOf } from "./ballot.ts";
import { saltOf } from "./salt.ts";
import type { BallotPaper } from "./ballot.ts";
import { prepareCurve } from "./curve.ts";
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
export const PROOF_STEPS = ["sealing", "checking files", "witness", "proving", "verifying", "done"] as const;
export type ProofStep = (typeof PROOF_STEPS)[number];

/** `part`, 0..1, is how much of this step is behind; told again as it grows. */
export type ProofProgress = (step: ProofStep, part: number) => void;

/** A ballot but for its proof. What was ticked cannot be read from it before the beacon's key exists. */
export type UnprovenBallot = Omit<Ballot, "proof">;

type Voter = BallotPaper & { secret: VotingSecret };

export type SealBallotInput = Voter & {
  /** One more than the stored seq of this nullifier; see nextSeq. */
  seq: number;
  /** Bitmap of the ticked slots; see approvalsOf. */
  approvals: number;
  /** Of the beacon: its key, and the round to seal to; see beaconRoundFor. */
  beacon: { publicKey: Hex; round: number };
  randomBytes: RandomBytes;
};

type Proving = {
  /** The frozen roster: all leaves, 0n where no one sits. */
  leaves: readonly bigint[];
  /** The ceremony's files, from the caller's own origin; their hashes are checked here. */
  artifacts: Artifacts;
  onProgress?: ProofProgress;
};

export type ProveSealedInput = Voter & Proving & { sealed: UnprovenBallot };
export type ProveBallotInput = SealBallotInput & Proving;

/** Takes milliseconds. From here on nobody needs the ticks any more: the proof is made over what was sealed. */
export function sealBallot(input: SealBallotInput): UnprovenBallot {
  const { secret, chainId, circle, round, seq, approvals, beacon, randomBytes } = input;
  const nullifier = nullifierOf(secret, scopeOf({ chainId, circle, round }));
  const salt = saltOf({ secret, chainId, circle, round, seq });
  const commitment = ballotCommitment({ round, nullifier, seq, approvals, salt });
  const sealedVote = seal({ publicKey: beacon.publicKey, beaconRound: beacon.round, approvals, salt, randomBytes });
  return { nullifier, seq, commitment, sealedVote };
}

/**
 * The proof that one of the roster sealed this ballot, not telling which. Hidden among the leaves only: with three on the
 * roster it is one of three. Takes seconds of one core: call it in a worker. It starts no worker itself.
 */
export async function proveSealed(input: ProveSealedInput): Promise<Ballot> {
  const { sealed, secret, leaves, chainId, circle, round, artifacts } = input;
  const progress = input.onProgress ?? (() => undefined);
  progress("checking files", 0);
  checkArtifact(artifacts.wasm, "semaphore-6.wasm");
  checkArtifact(artifacts.zkey, "semaphore-6.zkey");

  const identity = identityOf(secret);
  const path = rosterPath(leaves, slotOf(leaves, identity.commitment));
  const signals = {
    secret: identity.secretScalar,
    merkleProofLength: path.siblings.length,
    merkleProofIndex: path.index,
    merkleProofSiblings: path.siblings,
    scope: fieldHash(scopeOf({ chainId, circle, round })),
    message: fieldHash(messageOf(sealed)),
  };
  const proof = packProof(await prove(signals, artifacts, progress));

  progress("verifying", 0);
  const ballot: Ballot = { ...sealed, proof };
  if (!verifyBallot({ ballot, root: rosterRoot(leaves), chainId, circle, round })) {
    throw new ProofFailed({ details: "the finished proof does not verify" });
  }
  progress("done", 1);
  return ballot;
}

/** Both in one go. */
export async function proveBallot(input: ProveBallotInput): Promise<Ballot> {
  input.onProgress?.("sealing", 0);
  return proveSealed({ ...input, sealed: sealBallot(input) });
}

/**
 * How far a proof is after each of its five multiplications over the curve, which are nearly all of its work, by the
 * prover's own report of them.
 */
const multiplied = { A: 0.38, B1: 0.45, B2: 0.72, C: 0.82, H: 1 };

function onReport(report: string, progress: ProofProgress): void {
  for (const [name, part] of Object.entries(multiplied)) {
    if (report.startsWith(`Multiexp end: multiexp ${name}:`)) progress("proving", part);
  }
}

type Signals = Parameters<typeof groth16.fullProve>[0];

async function prove(signals: Signals, { wasm, zkey }: Artifacts, progress: ProofProgress) {
  try {
    progress("witness", 0);
    const witness: { type: "mem"; data?: Uint8Array } = { type: "mem" };
    await wtns.calculate(signals, wasm, witness);
    progress("proving", 0);
    await prepareCurve();
    const logger = { debug: (report: string) => onReport(report, progress) };
    const { proof } = await groth16.prove(zkey, witness.data ?? new Uint8Array(), logger);
    return proof;
  } catch (cause) {
    if (cause instanceof PotluckError) throw cause;
    throw new ProofFailed({ cause });
  }
}

/** The eight numbers of a proof in the order Semaphore's verifier takes them (G2 coordinates swapped). */
export function packProof({
  pi_a: a,
  pi_b: b,
  pi_c: c,
}: Pick<Groth16Proof, "pi_a" | "pi_b" | "pi_c">): Ballot["proof"] {
  const at = (value: string | undefined) => {
    if (value === undefined) throw new ProofFailed({ details: "a coordinate is missing" });
    return BigInt(value);
  };
  return [at(a[0]), at(a[1]), at(b[0]?.[1]), at(b[0]?.[0]), at(b[1]?.[1]), at(b[1]?.[0]), at(c[0]), at(c[1])];
}
