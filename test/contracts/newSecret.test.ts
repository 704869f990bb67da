/*
A new voting secret, with real proofs
├── of a member who changed the commitment: the new secret votes from then on, the old one proves nothing any more
└── of a member with a new wallet: the old secret votes until the seat is handed over, the new one from the next ballot on
*/
import { expect } from "chai";
import { commitmentOf } from "../../protocol/identity.ts";
import { secretOf } from "../protocol/support/street.ts";
import { aStreetWithProofs, goTo, loadFixture, provenBallot } from "./fixture.ts";
import { founders, openAll, RoundStatus, strangers, ticked, vouchFor } from "./steps.ts";

const secret = secretOf(101);
const commitment = commitmentOf(secret);

describe("A new voting secret", () => {
  it("of a changed commitment votes, the old one does not", async () => {
    const street = await loadFixture(aStreetWithProofs);
    const { circle } = street;
    const [heron] = founders(street);
    const renewed = { ...heron, secret };
    const before = [...(await circle.leaves())];
    await circle.connect(heron.signer).changeCommitment(commitment);
    await goTo(street, 0, "votingOpens");
    const old = await provenBallot(street, { voter: heron, round: 0, approvals: 0 }, before);
    await expect(circle.castBallots(0, [old])).to.be.revertedWithCustomError(circle, "Circle_BadProof");
    const ballot = await provenBallot(street, { voter: renewed, round: 0, approvals: 0 });
    await circle.castBallots(0, [ballot]);
    // Nor does it come in with a good one.
    const again = await provenBallot(street, { voter: renewed, round: 0, approvals: 0, seq: 2 });
    await expect(circle.castBallots(0, [again, old])).to.be.revertedWithCustomError(circle, "Circle_BadProof");
    expect([(await circle.roundOf(0)).cast, (await circle.ballotOf(0, ballot.nullifier)).seq]).to.deep.equal([1n, 1n]);
  });

  it("of a new wallet votes once the seat is handed over, the lost one no more", async () => {
    const street = await loadFixture(aStreetWithProofs);
    const { circle } = street;
    const [heron, wren, otter, fox] = founders(street);
    const found = { ...strangers(street)[0], handle: "Fox", secret };
    await vouchFor(street, found, [heron, wren, otter]);
    await circle.connect(found.signer).recover(fox.address, commitment);

    await goTo(street, 1, "votingOpens");
    const before = [...(await circle.leaves())];
    await circle.castBallots(1, [await provenBallot(street, { voter: fox, round: 1, approvals: 0 })]);
    const early = [...before];
    early[3] = commitment;
    const forged = await provenBallot(street, { voter: found, round: 1, approvals: 0 }, early);
    await expect(circle.castBallots(1, [forged])).to.be.revertedWithCustomError(circle, "Circle_BadProof");
    await goTo(street, 1, "votingCloses");
    await openAll(street, 1, ticked([fox], 0));
    await circle.settle(1);

    await goTo(street, 2, "begins");
    await circle.finishRecovery(fox.address);
    await goTo(street, 2, "votingOpens");
    const lost = await provenBallot(street, { voter: fox, round: 2, approvals: 0 }, before);
    await expect(circle.castBallots(2, [lost])).to.be.revertedWithCustomError(circle, "Circle_BadProof");
    await circle.castBallots(2, [await provenBallot(street, { voter: found, round: 2, approvals: 0 })]);
    await goTo(street, 2, "votingCloses");
    await openAll(street, 2, ticked([found], 0));
    await circle.settle(2);
    const { status, cast, opened } = await circle.roundOf(2);
    expect([status, cast, opened]).to.deep.equal([BigInt(RoundStatus.settled), 1n, 1n]);
  });
});
