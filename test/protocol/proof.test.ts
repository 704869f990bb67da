import { groth16 } from "snarkjs";
import { beforeAll, describe, expect, it } from "vitest";
import { messageOf, scopeOf } from "../../protocol/ballot.ts";
import { saltOf } from "../../protocol/salt.ts";
import type { BallotPaper } from "../../protocol/ballot.ts";
import { ArtifactMismatch, NotOnRoster, OutOfRange, ProofFailed } from "../../protocol/errors.ts";
import { fieldHash, SCALAR_FIELD } from "../../protocol/field.ts";
import { identityOf, nullifierOf } from "../../protocol/identity.ts";
import { packProof, proveBallot, verifyBallot } from "../../protocol/proof.ts";
import { rehearse } from "../../protocol/rehearsal.ts";
import type { Artifacts, ProofStep, ProveBallotInput } from "../../protocol/proof.ts";
import { rosterRoot } from "../../protocol/roster.ts";
import { openSeal } from "../../protocol/seal.ts";
import type { Ballot } from "../../protocol/types.ts";
import { localNetwork } from "./support/beacon.ts";
import { ceremony, CHAIN_ID, CIRCLE, leavesWith, OTHER_CIRCLE, randomBytes, secretOf } from "./support/street.ts";

const paper: BallotPaper = { chainId: CHAIN_ID, circle: CIRCLE, round: 3 };
const network = localNetwork();

/** Five neighbours: those of slots 1 and 3 left, slot 1 was taken again, and the street has grown past slot 31. */
const leaves = leavesWith([0, 1, 2, 4, 40]);
const root = rosterRoot(leaves);

let artifacts: Artifacts;
let ballot: Ballot;
const steps: [ProofStep, number][] = [];

function input(overrides: Partial<ProveBallotInput> = {}): ProveBallotInput {
  const beacon = { publicKey: network.publicKey, round: 77 };
  return {
    ...paper,
    secret: secretOf(41),
    leaves,
    seq: 2,
    approvals: 0b110,
    beacon,
    artifacts,
    randomBytes,
    ...overrides,
  };
}

beforeAll(async () => {
  artifacts = await ceremony();
  ballot = await proveBallot(input({ onProgress: (step, part) => steps.push([step, part]) }));
});

describe("proving a ballot", () => {
  it("is refused to who has no seat", async () => {
    await expect(proveBallot(input({ secret: secretOf(4) }))).rejects.toThrow(NotOnRoster);
  });

  it("is refused with other files than the ceremony's, before a proof begins", async () => {
    const begun: ProofStep[] = [];
    const changed = { wasm: artifacts.wasm, zkey: artifacts.zkey.slice(1) };
    const proving = proveBallot(input({ artifacts: changed, onProgress: (step) => begun.push(step) }));
    await expect(proving).rejects.toThrow(ArtifactMismatch);
    expect(begun).toEqual(["sealing", "checking files"]);
  });

  it("can be rehearsed before anybody votes", () => {
    expect(rehearse).not.toThrow();
  });

  it("goes on beside another that is being made on the same curve", async () => {
    const both = await Promise.all([proveBallot(input({ approvals: 0b1 })), proveBallot(input({ seq: 3 }))]);
    for (const one of both) expect(verifyBallot({ ...paper, root, ballot: one })).toBe(true);
  });

  it("is refused for ticks beside the ballot and a seq of 0", async () => {
    await expect(proveBallot(input({ approvals: 2 ** 16 }))).rejects.toThrow(OutOfRange);
    await expect(proveBallot(input({ seq: 0 }))).rejects.toThrow(OutOfRange);
  });

  it("reports its steps in order", () => {
    expect(steps.filter(([, part]) => part === 0 || part === 1).map(([step]) => step)).toEqual([
      "sealing",
      "checking files",
      "witness",
      "proving",
      "proving",
      "verifying",
      "done",
    ]);
    const parts = steps.flatMap(([step, part]) => (step === "proving" ? [part] : []));
    expect(parts).toEqual([0, 0.38, 0.45, 0.72, 0.82, 1]);
  });

  it("leaves no worker behind that would keep Node alive", () => {
    const busy = process.getActiveResourcesInfo();
    expect(busy.filter((resource) => resource === "Worker")).toEqual([]);
    expect(globalThis.curve_bn128).toHaveProperty("tm.singleThread", true);
  });

  it("gives a ballot whose nullifier and salt follow from the secret, and whose seal holds the ticks", () => {
    expect(ballot.nullifier).toBe(nullifierOf(secretOf(41), scopeOf(paper)));
    expect(ballot.seq).toBe(2);
    expect(openSeal({ sealed: ballot.sealedVote, signature: network.pulse(77).signature })).toEqual({
      approvals: 0b110,
      salt: saltOf({ ...paper, secret: secretOf(41), seq: 2 }),
    });
  });

  it("tells nothing of the seat: every number but the proof's is free of it", async () => {
    const elsewhere = leavesWith([0, 1, 2, 4]);
    elsewhere[7] = identityOf(secretOf(41)).commitment;
    const moved = await proveBallot(input({ leaves: elsewhere }));
    expect([moved.nullifier, moved.seq, moved.commitment]).toEqual([ballot.nullifier, ballot.seq, ballot.commitment]);
    expect(verifyBallot({ ...paper, ballot: moved, root: rosterRoot(elsewhere) })).toBe(true);
  });
});

describe("verifying a ballot", () => {
  const verify = (overrides: Partial<Ballot> = {}, where: Partial<BallotPaper & { root: bigint }> = {}) =>
    verifyBallot({ ...paper, root, ...where, ballot: { ...ballot, ...overrides } });

  it("fails in another round, circle or chain", () => {
    expect(verify({}, { round: 4 })).toBe(false);
    expect(verify({}, { circle: OTHER_CIRCLE })).toBe(false);
    expect(verify({}, { chainId: 1 })).toBe(false);
  });

  it("fails with another seq, commitment or seal: a relay can change nothing", () => {
    expect(verify({ seq: 3 })).toBe(false);
    expect(verify({ seq: 1 })).toBe(false);
    expect(verify({ commitment: ballot.commitment + 1n })).toBe(false);
    expect(verify({ sealedVote: `${ballot.sealedVote.slice(0, -2)}00` as Ballot["sealedVote"] })).toBe(false);
  });

  it("fails with another nullifier, and with `nullifier + r`, which is the same number to the pairing", () => {
    expect(verify({ nullifier: ballot.nullifier + 1n })).toBe(false);
    expect((ballot.nullifier + SCALAR_FIELD) % SCALAR_FIELD).toBe(ballot.nullifier);
    expect(verify({ nullifier: ballot.nullifier + SCALAR_FIELD })).toBe(false);
  });

  it("fails against another roster, and against root 0", () => {
    expect(verify({}, { root: rosterRoot(leavesWith([0, 1, 2, 4])) })).toBe(false);
    expect(verify({}, { root: 0n })).toBe(false);
    expect(verify({}, { root: root + SCALAR_FIELD })).toBe(false);
  });

  it("fails for points off the curve, beyond the base field, or at infinity", () => {
    const [a, ...rest] = ballot.proof;
    const q = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;
    expect(verify({ proof: [a + 1n, ...rest] })).toBe(false);
    expect(verify({ proof: [a + q, ...rest] })).toBe(false);
    expect(verify({ proof: [-a, ...rest] })).toBe(false);
    expect(verify({ proof: [0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n] })).toBe(false);
  });

  it("succeeds as it was cast, from a reused slot as well", async () => {
    expect(verify()).toBe(true);
    const reused = await proveBallot(input({ secret: secretOf(2), seq: 1 }));
    expect(reused.nullifier).not.toBe(ballot.nullifier);
    expect(verifyBallot({ ...paper, root, ballot: reused })).toBe(true);
  });

  it("succeeds for a proof made before somebody joined: what counts is the frozen root", () => {
    const later = rosterRoot(leavesWith([0, 1, 2, 3, 4, 40]));
    expect(verify({}, { root: later })).toBe(false);
    expect(verify({}, { root })).toBe(true);
  });
});

describe("root 0", () => {
  it("is what the circuit gives an outsider whose path is longer than the tree; such a proof is refused", async () => {
    const outsider = identityOf(secretOf(99));
    const sent = { seq: 1, commitment: 1n, sealedVote: ballot.sealedVote };
    const signals = {
      secret: outsider.secretScalar,
      merkleProofLength: 7,
      merkleProofIndex: 0,
      merkleProofSiblings: [0n, 0n, 0n, 0n, 0n, 0n],
      scope: fieldHash(scopeOf(paper)),
      message: fieldHash(messageOf(sent)),
    };
    const options = { singleThread: true };
    const { wasm, zkey } = artifacts;
    const forged = await groth16.fullProve(signals, wasm, zkey, undefined, undefined, options);
    expect(forged.publicSignals[0]).toBe("0");
    const nullifier = BigInt(forged.publicSignals[1] ?? "");
    const proof = packProof(forged.proof);
    expect(nullifier).toBe(nullifierOf(secretOf(99), scopeOf(paper)));
    expect(verifyBallot({ ...paper, root: 0n, ballot: { ...sent, nullifier, proof } })).toBe(false);
    expect(verifyBallot({ ...paper, root, ballot: { ...sent, nullifier, proof } })).toBe(false);
  });
});

describe("packing a proof", () => {
  it("refuses one with a coordinate missing", () => {
    const half = { pi_a: ["1"], pi_b: [], pi_c: [], protocol: "groth16", curve: "bn128" };
    expect(() => packProof(half)).toThrow(ProofFailed);
  });

  it("swaps the coordinates on G2, as Semaphore's verifier expects", () => {
    const g2 = [
      ["3", "4"],
      ["5", "6"],
      ["1", "0"],
    ];
    const proof = { pi_a: ["1", "2", "1"], pi_b: g2, pi_c: ["7", "8", "1"], protocol: "groth16", curve: "bn128" };
    expect(packProof(proof)).toEqual([1n, 2n, 4n, 3n, 6n, 5n, 7n, 8n]);
  });
});
