/*
Known traps, with real proofs
├── an outsider's proof
│   ├── with root 0, which the circuit yields for anybody whose path is longer than the tree is deep
│   └── of another tree
├── a relay that changes anything: the number, the commitment, the seal, the nullifier
├── a replayed older ballot, as it was and under a newer number
├── nullifier + r: the same statement to the pairing check
├── a proof for another circle of the same members, or another round
├── a copied commitment: it is taken, and opens for nobody
├── a proof made before somebody joined: it still counts
└── a proof that somebody re-randomised: valid, and not a second ballot

Elsewhere: an unopened ballot is an empty one (settle), slots stay locked while a settlement is late (pin), tokens that
keep a fee, say no or call back (tokens), an address appended to a call (forwarder).
*/
import { bn254 } from "@noble/curves/bn254.js";
import { expect } from "chai";
import { groth16 } from "snarkjs";
import type { Hex } from "viem";
import { ballotCommitment, messageOf, scopeOf } from "../../protocol/ballot.ts";
import { saltOf } from "../../protocol/salt.ts";
import { beaconRoundFor } from "../../protocol/beacon-clock.ts";
import { fieldHash, SCALAR_FIELD } from "../../protocol/field.ts";
import { identityOf, nullifierOf, type VotingSecret } from "../../protocol/identity.ts";
import { packProof, proveBallot } from "../../protocol/proof.ts";
import { rosterPath, slotOf } from "../../protocol/roster.ts";
import type { Ballot } from "../../protocol/types.ts";
import { ceremony, OTHER_CIRCLE, randomBytes } from "../protocol/support/street.ts";
import {
  beacon,
  CHAIN_ID,
  ethers,
  goTo,
  loadFixture,
  newStreet,
  openingOf,
  provenBallot,
  type Sheet,
  type Street,
} from "./fixture.ts";
import { packed } from "./statements.ts";
import { chipInAll, founders, pin, strangers, welcome } from "./steps.ts";

type Box = Awaited<ReturnType<typeof aBox>>;

/** Voting is open, one request is up, and proofs have been made; nothing is cast yet. */
async function aBox() {
  const street = await newStreet({ verifier: "semaphore" });
  const [heron, wren] = founders(street);
  const [outsider] = strangers(street);
  await chipInAll(street);
  await pin(street, heron);
  await goTo(street, 0, "votingOpens");
  const first = await provenBallot(street, { voter: heron, round: 0, approvals: 1 });
  return {
    street,
    first,
    second: await provenBallot(street, { voter: heron, round: 0, approvals: 0, seq: 2 }),
    copied: await copyOf(street, first, wren.secret),
    elsewhere: await provenElsewhere(street, { circle: OTHER_CIRCLE, round: 0 }),
    later: await provenElsewhere(street, { circle: street.address, round: 1 }),
    nowhere: await withoutRoot(street, outsider.secret),
  };
}

async function provenElsewhere(street: Street, paper: { circle: Hex; round: number }): Promise<Sheet> {
  const ballot = await proveBallot({
    ...paper,
    chainId: CHAIN_ID,
    secret: founders(street)[0].secret,
    leaves: [...(await street.circle.leaves())],
    seq: 1,
    approvals: 1,
    beacon: { publicKey: beacon.publicKey, round: beaconRoundFor(street.terms, 0) },
    artifacts: await ceremony(),
    randomBytes,
  });
  return { ...ballot, proof: [...ballot.proof] };
}

type Path = { length: number; index: number; siblings: bigint[] };

async function proofOf(street: Street, secret: VotingSecret, path: Path, ballot: Omit<Ballot, "proof">) {
  const { wasm, zkey } = await ceremony();
  const signals = {
    secret: identityOf(secret).secretScalar,
    merkleProofLength: path.length,
    merkleProofIndex: path.index,
    merkleProofSiblings: path.siblings,
    scope: fieldHash(scopeOf({ chainId: CHAIN_ID, circle: street.address, round: 0 })),
    message: fieldHash(messageOf(ballot)),
  };
  const options = { singleThread: true };
  const { proof, publicSignals } = await groth16.fullProve(signals, wasm, zkey, undefined, undefined, options);
  const sheet: Sheet = { ...ballot, proof: [...packProof(proof)] };
  return { sheet, root: BigInt(publicSignals[0] ?? 1) };
}

/** Another member's ballot with the commitment and the seal of the first. */
async function copyOf(street: Street, first: Sheet, secret: VotingSecret): Promise<Sheet> {
  const leaves = [...(await street.circle.leaves())];
  const { index, siblings } = rosterPath(leaves, slotOf(leaves, identityOf(secret).commitment));
  const nullifier = nullifierOf(secret, await street.circle.scope(0));
  const { sheet } = await proofOf(street, secret, { length: 6, index, siblings }, { ...first, nullifier });
  return sheet;
}

/** Made by somebody who is no member, with a path one longer than the tree is deep. */
async function withoutRoot(street: Street, secret: VotingSecret) {
  const paper = { chainId: CHAIN_ID, circle: street.address, round: 0 };
  const nullifier = nullifierOf(secret, scopeOf(paper));
  const salt = saltOf({ ...paper, secret, seq: 1 });
  const commitment = ballotCommitment({ round: 0, nullifier, seq: 1, approvals: 1, salt });
  const ballot = { nullifier, seq: 1, commitment, sealedVote: `0x${"5e".repeat(132)}` } as const;
  return proofOf(street, secret, { length: 7, index: 0, siblings: Array.from({ length: 6 }, () => 0n) }, ballot);
}

/** The same statement proved by other points: A times x, B divided by x. */
function rerandomised({ proof, ...ballot }: Sheet, x: bigint): Sheet {
  const [aX, aY, bX1, bX0, bY1, bY0, cX, cY] = proof;
  const a = bn254.G1.Point.fromAffine({ x: aX, y: aY }).multiply(x).toAffine();
  const b = bn254.G2.Point.fromAffine({ x: { c0: bX0, c1: bX1 }, y: { c0: bY0, c1: bY1 } })
    .multiply(bn254.fields.Fr.inv(x))
    .toAffine();
  return { ...ballot, proof: [a.x, a.y, b.x.c1, b.x.c0, b.y.c1, b.y.c0, cX, cY] };
}

describe("Known traps, with real proofs", () => {
  let box: Box;

  beforeEach(async () => {
    box = await loadFixture(aBox);
  });

  const expectRefused = (ballot: Sheet, what?: string) =>
    expect(box.street.circle.castBallots(0, [ballot]), what).to.be.revertedWithCustomError(
      box.street.circle,
      "Circle_BadProof",
    );

  async function verifierOf({ deployment }: Street) {
    const verifier = await ethers.getContractAt("BallotVerifier", deployment.verifier);
    return { verifier, semaphore: await ethers.deployContract("SemaphoreVerifier") };
  }

  it("an outsider's proof with root 0 is valid to the pairing check, and to nobody else", async () => {
    const { street, nowhere } = box;
    const { sheet, root } = nowhere;
    expect(root).to.equal(0n);
    const scope = await street.circle.scope(0);
    const message = messageOf({ ...sheet, sealedVote: `0x${sheet.sealedVote.slice(2)}` });
    const [aX, aY, bX1, bX0, bY1, bY0, cX, cY] = sheet.proof;
    const { verifier, semaphore } = await verifierOf(street);
    expect(
      await semaphore.verifyProof(
        [aX, aY],
        [
          [bX1, bX0],
          [bY1, bY0],
        ],
        [cX, cY],
        [0n, sheet.nullifier, fieldHash(message), fieldHash(scope)],
        6,
      ),
    ).to.equal(true);
    expect(await verifier.verify(0n, scope, packed([{ ...sheet, message }]))).to.equal(false);
    await expectRefused(sheet);
  });

  it("a relay can change nothing", async () => {
    const { first, second } = box;
    await expectRefused({ ...first, seq: 2 }, "the number");
    await expectRefused({ ...first, commitment: first.commitment ^ 1n }, "the commitment");
    await expectRefused({ ...first, sealedVote: second.sealedVote }, "the seal");
    await expectRefused({ ...first, nullifier: first.nullifier - 1n }, "the nullifier");
    await expectRefused({ ...first, proof: [...second.proof] }, "the proof");
  });

  it("points that are none, or lie on no curve, are refused and stop nobody", async () => {
    const { street, first } = box;
    await expectRefused({ ...first, proof: [0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n] });
    await expectRefused({ ...first, proof: [1n, 1n, 1n, 1n, 1n, 1n, 1n, 1n] });
    const most = 2n ** 256n - 1n;
    await expectRefused({ ...first, proof: [most, most, most, most, most, most, most, most] });
    await street.circle.castBallots(0, [first]);
  });

  it("an older ballot replaces no newer one, as it was or under another number", async () => {
    const { street, first, second } = box;
    const { circle } = street;
    await circle.castBallots(0, [first]);
    await circle.castBallots(0, [second]);
    await expect(circle.castBallots(0, [first])).not.to.emit(circle, "BallotCast");
    await expectRefused({ ...first, seq: 3 });
    expect((await circle.ballotOf(0, first.nullifier)).commitment).to.equal(second.commitment);
    expect((await circle.roundOf(0)).cast).to.equal(1);
  });

  it("a nullifier plus the field's order is not another voter", async () => {
    const { street, first } = box;
    const { circle } = street;
    const nullifier = first.nullifier + SCALAR_FIELD;
    await circle.castBallots(0, [first]);
    await expect(circle.castBallots(0, [{ ...first, nullifier }]))
      .to.be.revertedWithCustomError(circle, "Circle_NotAField")
      .withArgs(0, nullifier);
    const { verifier } = await verifierOf(street);
    const message = messageOf({ ...first, sealedVote: `0x${first.sealedVote.slice(2)}` });
    const { root } = await circle.roundOf(0);
    const scope = await circle.scope(0);
    expect(await verifier.verify(root, scope, packed([{ ...first, message }]))).to.equal(true);
    expect(await verifier.verify(root, scope, packed([{ ...first, nullifier, message }]))).to.equal(false);
    expect(await verifier.verify(root + SCALAR_FIELD, scope, packed([{ ...first, message }]))).to.equal(false);
  });

  it("a proof for another circle of the same members, or for another round, is none for this", async () => {
    const { first, elsewhere, later } = box;
    await expectRefused(elsewhere, "another circle");
    await expectRefused({ ...elsewhere, nullifier: first.nullifier }, "another circle, this nullifier");
    await expectRefused(later, "another round");
    await expectRefused({ ...later, nullifier: first.nullifier }, "another round, this nullifier");
  });

  it("a proof of another tree is none of this", async () => {
    const { street, second } = box;
    const { verifier } = await verifierOf(street);
    const message = messageOf({ ...second, sealedVote: `0x${second.sealedVote.slice(2)}` });
    const { root } = await street.circle.roundOf(0);
    const scope = await street.circle.scope(0);
    expect(await verifier.verify(root - 1n, scope, packed([{ ...second, message }]))).to.equal(false);
  });

  it("a copied commitment opens for nobody, and counts as an empty ballot", async () => {
    const { street, first, copied } = box;
    const { circle } = street;
    const [heron] = founders(street);
    expect([copied.commitment, copied.sealedVote]).to.deep.equal([first.commitment, first.sealedVote]);
    await circle.castBallots(0, [copied, first]);
    await goTo(street, 0, "sealsOpen");
    const opening = openingOf(street, { voter: heron, round: 0, approvals: 1 });
    await expect(circle.openBallots(0, [{ ...opening, nullifier: copied.nullifier }]))
      .to.be.revertedWithCustomError(circle, "Circle_BadOpening")
      .withArgs(0);
    await circle.openBallots(0, [opening]);
    await goTo(street, 0, "ends");
    await expect(circle.settle(0)).to.emit(circle, "Settled").withArgs(0, 2, 1, false, 0, 0);
  });

  it("a proof made before somebody joined still counts", async () => {
    const { street, first } = box;
    const { circle } = street;
    const [newcomer] = strangers(street);
    await welcome(street, newcomer);
    await expect(circle.castBallots(0, [first])).to.emit(circle, "BallotCast");
    expect((await circle.roundOf(0)).cast).to.equal(1);
  });

  it("a proof made before somebody left still counts, theirs included", async () => {
    const { street, first, copied } = box;
    const { circle } = street;
    const [, wren] = founders(street);
    await circle.connect(wren.signer).leaveCircle(wren.address);
    await circle.castBallots(0, [first, copied]);
    expect((await circle.roundOf(0)).cast).to.equal(2);
  });

  it("a proof that somebody re-randomised is valid, and no second ballot", async () => {
    const { street, first } = box;
    const { circle } = street;
    const other = rerandomised(first, 0xc0ffeen);
    expect(other.proof).not.to.deep.equal(first.proof);
    await circle.castBallots(0, [first]);
    await expect(circle.castBallots(0, [other])).not.to.emit(circle, "BallotCast");
    await circle.castBallots(0, [other, first]);
    expect((await circle.roundOf(0)).cast).to.equal(1);

    const { street: again, first: original } = await loadFixture(aBox);
    await expect(again.circle.castBallots(0, [rerandomised(original, 7n)])).to.emit(again.circle, "BallotCast");
    await expect(again.circle.castBallots(0, [original])).not.to.emit(again.circle, "BallotCast");
    expect((await again.circle.roundOf(0)).cast).to.equal(1);
  });
});
