/*
changeCommitment
├── refused
│   ├── from whoever neither sits nor has booked
│   ├── to a commitment of 0, beyond the field, or taken: also one's own, also one kept for a recovery
│   └── while a ballot is under way, to the second; the booked are in no tree and may
└── a new secret in the old seat
    ├── the tree has the new leaf, the old commitment is free
    ├── what froze does not change: it counts from the next ballot on
    └── stake, request and vouches stay
*/
import { expect } from "chai";
import { SCALAR_FIELD } from "../../protocol/field.ts";
import { commitmentOf } from "../../protocol/identity.ts";
import { rosterRoot } from "../../protocol/roster.ts";
import { aStreet, goTo, loadFixture, newStreet, nextAt, taggedBallot, time, USDC, type Street } from "./fixture.ts";
import {
  castAll,
  Change,
  chipInAll,
  founders,
  pin,
  strangers,
  ticked,
  vouchFor,
  voteAndSettle,
  welcome,
} from "./steps.ts";
import { secretOf } from "../protocol/support/street.ts";

const secret = secretOf(101);
const commitment = commitmentOf(secret);

describe("changeCommitment", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  it("is refused from whoever neither sits nor has booked", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [stranger] = strangers(street);
    await goTo(street, 0, "votingOpens");
    await castAll(street, 0, [[heron, 0]]);
    await circle.connect(wren.signer).leaveCircle(wren.address);
    for (const { signer, address } of [stranger, wren]) {
      await expect(circle.connect(signer).changeCommitment(commitment))
        .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
        .withArgs(address);
    }
    const forming = await newStreet({ on: street, seated: false });
    await expect(forming.circle.connect(heron.signer).changeCommitment(commitment))
      .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
      .withArgs(heron.address);
  });

  it("is refused to a commitment that is nobody's, or somebody's", async () => {
    const { circle } = street;
    const [heron, wren, otter, fox] = founders(street);
    const [newWallet] = strangers(street);
    const asHeron = circle.connect(heron.signer);
    for (const bad of [0n, SCALAR_FIELD, commitment + SCALAR_FIELD]) {
      await expect(asHeron.changeCommitment(bad))
        .to.be.revertedWithCustomError(circle, "Circle_BadCommitment")
        .withArgs(bad);
    }
    for (const [i, voucher] of [heron, wren, otter].entries()) {
      await circle.connect(voucher.signer).vouch(newWallet.address, "Fox");
      expect((await circle.recoveryVouches(fox.address, newWallet.address)).vouches).to.equal(i + 1);
    }
    await circle.connect(newWallet.signer).recover(fox.address, commitment);
    for (const taken of [commitmentOf(wren.secret), commitmentOf(heron.secret), commitment]) {
      await expect(asHeron.changeCommitment(taken))
        .to.be.revertedWithCustomError(circle, "Circle_CommitmentTaken")
        .withArgs(taken);
    }
  });

  it("is refused while a ballot is under way, to the second, settled late or not", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    const change = (to: bigint) => circle.connect(wren.signer).changeCommitment(to);
    await nextAt(street, 0, "votingOpens", -1);
    await change(commitment);
    await goTo(street, 0, "votingOpens");
    await expect(change(1n)).to.be.revertedWithCustomError(circle, "Circle_BallotUnderWay").withArgs(0);
    await castAll(street, 0, [[heron, 0]]);
    await goTo(street, 0, "ends");
    await expect(change(1n)).to.be.revertedWithCustomError(circle, "Circle_BallotUnderWay").withArgs(0);
    await circle.settle(0);
    await change(1n);
    await goTo(street, 1, "votingOpens");
    await circle.connect(heron.signer).give(1);
    await nextAt(street, 1, "votingCloses", -1);
    await expect(change(2n)).to.be.revertedWithCustomError(circle, "Circle_BallotUnderWay").withArgs(1);
    await nextAt(street, 1, "votingCloses");
    await change(2n);
  });

  it("is the booked one's at any moment: they sit with the new one", async () => {
    const { circle } = street;
    const [newcomer, another] = strangers(street);
    await goTo(street, 0, "votingOpens");
    await welcome(street, newcomer);
    const root = await circle.root();
    await expect(circle.connect(newcomer.signer).changeCommitment(commitment))
      .to.emit(circle, "CommitmentChanged")
      .withArgs(newcomer.address, 5, commitment);
    expect(await circle.root()).to.equal(root);
    // The one given up is free for whoever comes next.
    await vouchFor(street, another, founders(street).slice(0, 2));
    await circle.connect(another.signer).join(another.handle, commitmentOf(newcomer.secret));
    await goTo(street, 1, "begins");
    await expect(circle.seat(newcomer.address)).to.emit(circle, "Seated").withArgs(newcomer.address, 5, commitment);
    expect((await circle.leaves())[5]).to.equal(commitment);
    expect(await circle.root()).to.equal(rosterRoot([...(await circle.leaves())]));
  });

  it("puts the new one in the same seat, remembers it, and frees the old one", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    await chipInAll(street);
    await pin(street, wren);
    const changed = circle.connect(wren.signer).changeCommitment(commitment);
    await expect(changed).to.emit(circle, "CommitmentChanged").withArgs(wren.address, 1, commitment);
    const member = await circle.memberOf(wren.address);
    expect([member.commitment, member.slot, member.stake, member.openRequest, member.handle]).to.deep.equal([
      ...[commitment, 1n, 10n * USDC, 1n, "Wren"],
    ]);
    const leaves = [...(await circle.leaves())];
    expect(leaves[1]).to.equal(commitment);
    expect(await circle.root()).to.equal(rosterRoot(leaves));
    expect((await circle.seated())[1]).to.equal(wren.address);
    expect(await circle.changeAt((await circle.changeCount()) - 1n)).to.deep.equal([
      ...[BigInt(Change.commitmentChanged), 1n, wren.address],
      ...[BigInt(await time.latest()), BigInt((await changed).blockNumber ?? 0)],
    ]);
    await circle.connect(heron.signer).changeCommitment(commitmentOf(wren.secret));
    await circle.connect(wren.signer).changeCommitment(commitmentOf(heron.secret));
  });

  it("keeps the vouches that the member gave and counts as a sign of life", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [candidate] = strangers(street);
    await goTo(street, 1, "votingOpens");
    await vouchFor(street, candidate, [heron, wren]);
    await nextAt(street, 2, "begins");
    await circle.connect(wren.signer).changeCommitment(commitment);
    expect((await circle.memberOf(wren.address)).seenRound).to.equal(2);
    expect(await circle.hasVouched(wren.address, candidate.address, candidate.handle)).to.equal(true);
    await circle.connect(candidate.signer).join(candidate.handle, commitmentOf(candidate.secret));
  });

  it("counts from the next ballot on: what froze stays", async () => {
    const { circle } = street;
    const [heron, wren, otter, fox] = founders(street);
    const before = await circle.root();
    await voteAndSettle(street, 0, ticked([heron, wren, otter], 0));
    const frozen = (await circle.roundOf(0)).root;
    await circle.connect(fox.signer).changeCommitment(commitment);
    expect([frozen, (await circle.roundOf(0)).root]).to.deep.equal([before, before]);
    await goTo(street, 1, "votingOpens");
    expect((await circle.roundOf(1)).root)
      .to.equal(await circle.root())
      .and.not.to.equal(before);
    await circle.castBallots(1, [await taggedBallot(street, { voter: { ...fox, secret }, round: 1, approvals: 0 })]);
  });
});
