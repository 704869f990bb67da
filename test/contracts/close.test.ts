/*
close
├── refused
│   ├── while three or more sit, and until fewer have for three whole rounds, to the second; whoever comes starts it anew
│   ├── while a ballot is under way
│   ├── when nobody sits: then founders may come back without vouches
│   └── of a circle that is closed
└── by anybody's hand, else

A closed circle, by motion or because too few are left
├── everybody who sat collects their stake and an equal share of the common part
│   ├── leavers of that round, and members that it would have parted with, too; not who left before, nor the booked
│   ├── of what arrives later as well: grants that expire, tokens swept; in any order, to the same sums
│   └── what does not divide stays, less than a unit for each
├── grants that wait are collected as ever
├── every other door is closed
└── says so: when, how many heirs, how much was shared
*/
import { expect } from "chai";
import { authorize } from "./authorize.ts";
import {
  aStreet,
  DAY,
  ethers,
  goTo,
  loadFixture,
  newStreet,
  nextAt,
  taggedBallot,
  time,
  USDC,
  type Neighbour,
  type Street,
} from "./fixture.ts";
import {
  castAll,
  castRound,
  Change,
  chipInAll,
  FIRST_MOTION,
  founders,
  MemberStatus,
  MotionStatus,
  openAll,
  pin,
  RequestStatus,
  RoundStatus,
  SECOND_MOTION,
  strangers,
  ticked,
  vouchFor,
  voteAndSettle,
  welcome,
} from "./steps.ts";

describe("close", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  const leave = ({ signer, address }: Neighbour) => street.circle.connect(signer).leaveCircle(address);
  const close = () => street.circle.connect(strangers(street)[4].signer).close();

  it("is refused while three sit", async () => {
    const [, , , fox, lark] = founders(street);
    for (const who of [fox, lark]) await leave(who);
    await goTo(street, 9, "begins");
    await expect(close()).to.be.revertedWithCustomError(street.circle, "Circle_NotThin").withArgs(0);
  });

  it("is refused until fewer than three have sat for three whole rounds, to the second", async () => {
    const { circle } = street;
    const [, , otter, fox, lark] = founders(street);
    for (const who of [fox, lark]) await leave(who);
    await nextAt(street, 1, "ends", -1);
    await leave(otter);
    await goTo(street, 4, "ends", -2);
    await expect(close()).to.be.revertedWithCustomError(circle, "Circle_NotThin").withArgs(5);
    await nextAt(street, 4, "ends");
    await expect(close()).to.emit(circle, "CircleClosed").withArgs(5, 2);
  });

  it("counts from the creation where three never sat", async () => {
    street = await newStreet({ on: street, founders: 2 });
    await goTo(street, 3, "ends", -2);
    await expect(close()).to.be.revertedWithCustomError(street.circle, "Circle_NotThin").withArgs(4);
    await nextAt(street, 3, "ends");
    await close();
  });

  it("begins to count anew when a third sits down, and not when a fourth does or leaves", async () => {
    const { circle } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    for (const who of [otter, fox, lark]) await leave(who);
    await goTo(street, 3, "votingOpens");
    await vouchFor(street, otter, [heron, wren]);
    await circle.connect(otter.signer).join(otter.handle, 4711);
    await goTo(street, 4, "begins");
    await circle.seat(otter.address);
    await expect(close()).to.be.revertedWithCustomError(circle, "Circle_NotThin").withArgs(0);
    await vouchFor(street, fox, [heron, wren]);
    await circle.connect(fox.signer).join(fox.handle, 4712);
    await goTo(street, 5, "begins");
    await circle.seat(fox.address);
    await leave(fox);
    await expect(close()).to.be.revertedWithCustomError(circle, "Circle_NotThin").withArgs(0);
    await leave(otter);
    await leave(heron);
    await expect(close()).to.be.revertedWithCustomError(circle, "Circle_NotThin").withArgs(9);
  });

  it("is refused while a ballot is under way, though all but two are leaving", async () => {
    const { circle } = street;
    const [heron, , otter, fox, lark] = founders(street);
    await goTo(street, 0, "votingOpens");
    await castAll(street, 0, [[heron, 0]]);
    for (const who of [otter, fox, lark]) await leave(who);
    await goTo(street, 5, "begins");
    await expect(close()).to.be.revertedWithCustomError(circle, "Circle_BallotUnderWay").withArgs(0);
    await circle.settle(0);
    // They sat until then.
    await expect(close()).to.be.revertedWithCustomError(circle, "Circle_NotThin").withArgs(9);
    await goTo(street, 9, "begins");
    await close();
  });

  it("is refused when nobody sits: founders come back, and the rest needs them", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    const [stranger] = strangers(street);
    await circle.connect(stranger.signer).give(7n);
    for (const who of founders(street)) await leave(who);
    await goTo(street, 5, "begins");
    await expect(close()).to.be.revertedWithCustomError(circle, "Circle_NobodySits");
    const join = ({ signer, handle }: Neighbour, leaf: number) => circle.connect(signer).join(handle, leaf);
    await expect(join(stranger, 1)).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(0, 1);
    await join(heron, 2);
    await join(wren, 3);
    await expect(join(otter, 4)).to.be.revertedWithCustomError(circle, "Circle_JoinedThisRound");
    await goTo(street, 6, "begins");
    await circle.seat(heron.address);
    await circle.seat(wren.address);
    // Somebody sits again, so that a founder is a neighbour like others.
    await expect(join(otter, 4)).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(0, 2);
    await close();
    await circle.connect(heron.signer).takeBack(heron.address);
    expect((await circle.closing()).shared).to.equal(3);
    await expect(close()).to.be.revertedWithCustomError(circle, "Circle_Closed");
  });
});

describe("A closed circle", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  const takeBack = ({ signer, address }: Neighbour) => street.circle.connect(signer).takeBack(address);
  const owed = ({ address }: Neighbour) => street.circle.memberOf(address).then((member) => member.owed);
  const votesToClose = () => ticked(founders(street).slice(0, 4), FIRST_MOTION);

  /** Everybody chips in ten, and something is given that five do not divide. */
  async function closed(common = 7n * USDC + 2n): Promise<void> {
    const { circle } = street;
    const [heron] = founders(street);
    await chipInAll(street);
    await circle.connect(heron.signer).give(common);
    await circle.connect(heron.signer).proposeClose();
    await voteAndSettle(street, 0, votesToClose());
  }

  it("owes everybody their stake and an equal share", async () => {
    const { circle, token } = street;
    const [heron, wren] = founders(street);
    await closed();
    expect((await circle.motionOf(1)).status).to.equal(MotionStatus.passed);
    const share = (7n * USDC) / 5n;
    for (const who of founders(street)) expect(await owed(who)).to.equal(10n * USDC + share);
    expect(await circle.pot()).to.deep.equal([0n, 2n, 0n, 57n * USDC]);
    await expect(takeBack(heron)).to.changeTokenBalance(ethers, token, heron.address, 10n * USDC + share);
    await expect(takeBack(heron)).to.be.revertedWithCustomError(circle, "Circle_NothingOwed").withArgs(heron.address);
    expect(await circle.pot()).to.deep.equal([0n, 2n, 0n, 57n * USDC - 10n * USDC - share]);
    await expect(circle.connect(wren.signer).takeBack(heron.address))
      .to.emit(circle, "TakenBack")
      .withArgs(wren.address, heron.address, 10n * USDC + share);
    for (const who of founders(street).slice(2)) await takeBack(who);
    expect(await token.balanceOf(circle)).to.equal(2);
    expect(await circle.pot()).to.deep.equal([0n, 2n, 0n, 0n]);
  });

  it("says when, by how many, and how everybody left", async () => {
    const { circle, reader } = street;
    const [heron] = founders(street);
    expect(await circle.closing()).to.deep.equal([0n, 0n, 0n, 0n]);
    await chipInAll(street);
    await circle.connect(heron.signer).give(5n);
    await circle.connect(heron.signer).proposeClose();
    await castRound(street, 0, votesToClose());
    await openAll(street, 0, votesToClose());
    const settled = circle.settle(0);
    await expect(settled).to.emit(circle, "CircleClosed").withArgs(0, 5);
    const [at, block] = [BigInt(await time.latest()), BigInt((await settled).blockNumber ?? 0)];
    expect(await circle.closing()).to.deep.equal([at, block, 5n, 0n]);
    for (const [slot, who] of founders(street).entries()) {
      await expect(settled)
        .to.emit(circle, "Left")
        .withArgs(who.address, slot, 10n * USDC, Change.closed);
    }
    const changes = await reader.changes(circle, 5, 10);
    expect(changes).to.deep.equal(
      founders(street).map(({ address }, slot) => [BigInt(Change.closed), BigInt(slot), address, at, block]),
    );
    expect([await circle.seats(), [...(await circle.leaves())].every((leaf) => leaf === 0n)]).to.deep.equal([0n, true]);
    // The root of an empty tree, not 0.
    expect(await circle.root()).not.to.equal(0);
    await takeBack(heron);
    expect((await reader.overview(circle)).closing).to.deep.equal([at, block, 5n, 1n]);
  });

  it("shares with leavers of that round and with whom it would have parted, not with who left before or comes after", async () => {
    const { circle } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    const [booked] = strangers(street);
    await chipInAll(street);
    await circle.connect(heron.signer).give(100n);
    await circle.connect(lark.signer).leaveCircle(lark.address);
    await circle.connect(wren.signer).proposePartWays(fox.address);
    await circle.connect(heron.signer).proposeClose();
    await goTo(street, 0, "votingOpens");
    await welcome(street, booked);
    const votes = ticked([heron, wren, fox], FIRST_MOTION | SECOND_MOTION);
    await castAll(street, 0, votes);
    await circle.connect(otter.signer).leaveCircle(otter.address);
    await goTo(street, 0, "votingCloses");
    await openAll(street, 0, votes);
    await expect(circle.settle(0)).to.emit(circle, "CircleClosed").withArgs(0, 4);
    for (const who of [heron, wren, otter, fox]) {
      expect(await owed(who)).to.equal(10n * USDC + 25n);
      expect((await circle.memberOf(who.address)).status).to.equal(MemberStatus.none);
    }
    expect([await owed(lark), await owed(booked)]).to.deep.equal([0n, 0n]);
    // The booking is of no use any more, and can be cancelled.
    await goTo(street, 1, "begins");
    await expect(circle.seat(booked.address)).to.be.revertedWithCustomError(circle, "Circle_Closed");
    await circle.connect(booked.signer).leaveCircle(booked.address);
  });

  it("adds what is owed from before", async () => {
    const { circle } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    await chipInAll(street);
    await nextAt(street, 0, "votingOpens");
    await circle.connect(lark.signer).leaveCircle(lark.address);
    await goTo(street, 0, "votingCloses");
    await welcome(street, lark);
    await goTo(street, 1, "begins");
    await circle.seat(lark.address);
    await circle.connect(lark.signer).chipIn(5n * USDC);
    await circle.connect(lark.signer).proposeClose();
    await voteAndSettle(street, 1, ticked([heron, wren, otter, fox], FIRST_MOTION));
    expect(await owed(lark)).to.equal(15n * USDC);
    await takeBack(lark);
    expect(await owed(lark)).to.equal(0);
  });

  it("shares what arrives later with the same people, in whatever order they come", async () => {
    const { circle, token } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    const [stranger] = strangers(street);
    await chipInAll(street);
    await pin(street, heron, { amount: 10n * USDC, recipient: stranger.address });
    await circle.connect(heron.signer).proposeClose();
    await voteAndSettle(street, 0, ticked([heron, wren, otter, fox], FIRST_MOTION | 1));
    expect(await circle.pot()).to.deep.equal([0n, 0n, 10n * USDC, 40n * USDC]);

    await takeBack(heron);
    await token.mint(circle, 11n);
    await circle.sweep();
    expect(await circle.pot()).to.deep.equal([0n, 1n, 10n * USDC, 32n * USDC + 10n]);
    await takeBack(wren);
    expect([await owed(heron), await owed(wren), await owed(otter)]).to.deep.equal([2n, 0n, 8n * USDC + 2n]);

    await time.increase(90 * DAY);
    await circle.connect(stranger.signer).expire(1);
    const share = 2n * USDC + 2n;
    expect([await owed(heron), await owed(wren), await owed(lark)]).to.deep.equal([
      ...[share, share - 2n, 8n * USDC + share],
    ]);
    await takeBack(heron);
    // Dust adds up, too: four more make a fifth unit for everybody.
    await token.mint(circle, 4n);
    await circle.sweep();
    expect(await owed(heron)).to.equal(1);
    for (const who of founders(street)) await takeBack(who);
    const pots = await circle.pot();
    expect(pots).to.deep.equal([0n, 0n, 0n, 0n]);
    expect(await token.balanceOf(circle)).to.equal(0);
    expect((await circle.closing()).shared).to.equal(10n * USDC + 15n);
    for (const who of founders(street)) {
      expect(await token.balanceOf(who.address)).to.equal(1_000n * USDC - 10n * USDC + 8n * USDC + share + 1n);
    }
  });

  it("still pays grants that wait, and takes thanks for them", async () => {
    const { circle, token } = street;
    const [heron, wren, otter, fox] = founders(street);
    await chipInAll(street);
    await pin(street, heron, { amount: 10n * USDC });
    await circle.connect(heron.signer).proposeClose();
    await voteAndSettle(street, 0, ticked([heron, wren, otter, fox], FIRST_MOTION | 1));
    await expect(circle.claim(1)).to.changeTokenBalance(ethers, token, heron.address, 10n * USDC);
    await circle.connect(heron.signer).thank(1, "Farewell");
    expect((await circle.pot()).owed).to.equal(40n * USDC);
  });

  it("takes requests down", async () => {
    const { circle } = street;
    await pin(street, founders(street)[1]);
    await closed();
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.withdrawn);
    await expect(circle.connect(founders(street)[1].signer).withdraw(1)).to.be.revertedWithCustomError(
      circle,
      "Circle_NotPinned",
    );
  });

  it("opens no other door", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    const [stranger, candidate] = strangers(street);
    await vouchFor(street, candidate, [heron, wren]);
    for (const { signer } of [heron, wren, otter]) await circle.connect(signer).vouch(stranger.address, "Lark");
    await closed();
    await goTo(street, 1, "begins");
    const word = { payer: heron, round: 1, amount: 5n * USDC } as const;
    const gift = await authorize(street, { ...word, purpose: "gift", beneficiary: street.address });
    const asHeron = circle.connect(heron.signer);
    for (const door of [
      () => circle.connect(candidate.signer).join(candidate.handle, 4711),
      () => asHeron.join("Heron", 4711),
      () => circle.seat(candidate.address),
      () => asHeron.give(5n * USDC),
      () => circle.giveWithAuthorization(heron.address, gift),
      () => circle.close(),
    ]) {
      await expect(door()).to.be.revertedWithCustomError(circle, "Circle_Closed");
    }
    const chip = await authorize(street, { ...word, purpose: "chip in", beneficiary: heron.address });
    for (const door of [
      () => asHeron.vouch(candidate.address, "Toad"),
      () => asHeron.revokeVouch(candidate.address, candidate.handle),
      () => asHeron.leaveCircle(heron.address),
      () => asHeron.stillHere(),
      () => asHeron.changeCommitment(4711),
      () => asHeron.chipIn(5n * USDC),
      () => circle.connect(stranger.signer).chipInFor(heron.address, 5n * USDC),
      () => circle.chipInWithAuthorization(heron.address, heron.address, chip),
      () => pin(street, heron),
      () => asHeron.proposeClose(),
      () => asHeron.proposePartWays(heron.address),
      () => asHeron.proposeRule(7, 1),
      () => circle.vacate(heron.address),
    ]) {
      await expect(door()).to.be.revertedWithCustomError(circle, "Circle_NotSeated").withArgs(heron.address);
    }
    const lark = founders(street)[4];
    await expect(circle.connect(stranger.signer).recover(lark.address, 4711))
      .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
      .withArgs(lark.address);
    for (const door of [() => asHeron.objectToRecovery(), () => circle.finishRecovery(heron.address)]) {
      await expect(door()).to.be.revertedWithCustomError(circle, "Circle_NoRecovery").withArgs(heron.address);
    }
  });

  it("votes on nothing any more", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    await closed();
    await goTo(street, 1, "votingOpens");
    await expect(takeBack(heron)).not.to.emit(circle, "VotingFrozen");
    expect((await circle.roundOf(1)).status).to.equal(RoundStatus.none);
    const ballot = await taggedBallot(street, { voter: heron, round: 1, approvals: 0 });
    await expect(circle.castBallots(1, [ballot]))
      .to.be.revertedWithCustomError(circle, "Circle_NoBallot")
      .withArgs(1);
    await goTo(street, 2, "begins");
    await expect(circle.settle(1)).to.be.revertedWithCustomError(circle, "Circle_NothingCast").withArgs(1);
  });

  it("because too few were left shares among them alone", async () => {
    const { circle } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    await chipInAll(street);
    await pin(street, wren);
    await circle.connect(heron.signer).give(101n);
    for (const who of [otter, fox, lark]) await circle.connect(who.signer).leaveCircle(who.address);
    await goTo(street, 4, "votingOpens");
    await expect(circle.close()).to.emit(circle, "CircleClosed").withArgs(4, 2);
    expect(await Promise.all(founders(street).map(owed))).to.deep.equal([
      ...[10n * USDC + 50n, 10n * USDC + 50n, 0n, 0n, 0n],
    ]);
    await takeBack(wren);
    await takeBack(heron);
    expect(await circle.pot()).to.deep.equal([0n, 1n, 0n, 0n]);
  });

  it("of one member gives that one everything", async () => {
    const { circle, token } = street;
    const [heron, ...others] = founders(street);
    await circle.connect(heron.signer).give(99n);
    for (const who of others) await circle.connect(who.signer).leaveCircle(who.address);
    await goTo(street, 4, "begins");
    await circle.close();
    await expect(takeBack(heron)).to.changeTokenBalance(ethers, token, circle, -99n);
  });
});
