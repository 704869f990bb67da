/*
recover
├── refused
│   ├── for whoever has no seat, and to whoever is a member
│   ├── with too few vouches: max(3, a third of the seats), under the lost member's handle and no other
│   ├── with vouches given before the member took the handle, or before they last objected
│   ├── to a commitment that is nobody's, or somebody's
│   ├── while another is under way, unless it went stale
│   └── beyond what may join in a round
└── begins: remembered, the commitment kept, the vouches used; nothing in the tree changes

objectToRecovery
├── refused from whoever loses nothing
└── ends it, frees the commitment, and bars another for three rounds

finishRecovery
├── refused without a recovery, before one full round is over, while a ballot is under way, when the new wallet has joined
└── anybody hands over the seat
    ├── with stake, what is owed, open request, what was chipped in, cooldown and rest
    ├── the old wallet can do nothing any more: no vouch of it counts, its request is not its own
    ├── the old commitment is free
    └── ends with the seat of whoever leaves
*/
import { expect } from "chai";
import { commitmentOf } from "../../protocol/identity.ts";
import { rosterRoot } from "../../protocol/roster.ts";
import { secretOf } from "../protocol/support/street.ts";
import {
  aStreet,
  goTo,
  join,
  loadFixture,
  newStreet,
  nextAt,
  openingOf,
  taggedBallot,
  time,
  USDC,
  type Neighbour,
  type Street,
} from "./fixture.ts";
import {
  castAll,
  Change,
  chipInAll,
  FIRST_MOTION,
  founders,
  MemberStatus,
  MotionStatus,
  pin,
  RequestStatus,
  strangers,
  ticked,
  vouchFor,
  voteAndSettle,
  welcome,
} from "./steps.ts";

const secret = secretOf(101);
const commitment = commitmentOf(secret);
const BEGUN_NOWHERE = [`0x${"00".repeat(20)}`, 0n, 0n, 0n];

describe("A lost wallet", () => {
  let street: Street;
  let lost: Neighbour;
  let found: Neighbour;

  /** Fox has lost the wallet; this is the new one. */
  beforeEach(async () => {
    street = await loadFixture(aStreet);
    lost = founders(street)[3];
    found = { ...strangers(street)[0], handle: "Fox", secret };
  });

  const vouchers = () => founders(street).slice(0, 3);
  const recover = (to: Neighbour = found) =>
    street.circle.connect(to.signer).recover(lost.address, commitmentOf(to.secret));
  /** In the round that is going on. */
  async function begin(to: Neighbour = found) {
    await vouchFor(street, to, vouchers());
    return recover(to);
  }

  describe("recover", () => {
    it("is refused for whoever has no seat", async () => {
      const { circle } = street;
      const [heron, wren, otter] = founders(street);
      const [, booked, stranger] = strangers(street);
      await goTo(street, 0, "votingOpens");
      await castAll(street, 0, [[heron, 0]]);
      await welcome(street, booked);
      await circle.connect(otter.signer).leaveCircle(otter.address);
      for (const { address, handle } of [stranger, booked, otter]) {
        for (const { signer } of [heron, wren, lost]) await circle.connect(signer).vouch(found.address, handle);
        await expect(circle.connect(found.signer).recover(address, commitment))
          .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
          .withArgs(address);
      }
    });

    it("is refused to whoever is a member: seated, booked or leaving", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      await goTo(street, 0, "votingOpens");
      await castAll(street, 0, [[heron, 0]]);
      const another = strangers(street)[1];
      await vouchFor(street, another, [heron, wren]);
      await begin();
      await join(circle, another);
      await circle.connect(wren.signer).leaveCircle(wren.address);
      for (const to of [heron, another, wren]) {
        await expect(circle.connect(to.signer).recover(lost.address, 4711))
          .to.be.revertedWithCustomError(circle, "Circle_AlreadyMember")
          .withArgs(to.address);
      }
    });

    it("is refused with too few vouches, or under another handle", async () => {
      const { circle } = street;
      const [heron, wren, otter, , lark] = founders(street);
      expect(await circle.recoveryVouches(lost.address, found.address)).to.deep.equal([0n, 3n]);
      for (const { signer } of [heron, wren, otter]) await circle.connect(signer).vouch(found.address, "Badger");
      await vouchFor(street, found, [heron, wren]);
      await expect(recover()).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(2, 3);
      await vouchFor(street, found, [lark]);
      await circle.connect(wren.signer).revokeVouch(found.address, "Fox");
      await expect(recover()).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(2, 3);
      // The lost wallet's own word counts like anybody's.
      await vouchFor(street, found, [lost]);
      await recover();
    });

    it("asks for a third of the seats, rounded up, whatever the rule says", async () => {
      for (const [seats, needed] of [
        [3, 3n],
        [9, 3n],
        [10, 4n],
        [12, 4n],
        [13, 5n],
      ] as const) {
        const { circle, founders: members } = await newStreet({ on: street, founders: seats, rules: { vouches: 8 } });
        const [member] = members;
        if (!member) throw new Error("Nobody lives here.");
        expect((await circle.recoveryVouches(member.address, found.address)).needed).to.equal(needed);
      }
    });

    it("needs three also where only two others sit: the wallet that is said to be lost would have to say so itself", async () => {
      street = await newStreet({ on: street, founders: 3 });
      const { circle } = street;
      const [heron, wren, otter] = street.founders;
      const [to] = street.strangers;
      if (!heron || !wren || !otter || !to) throw new Error("The street is too small.");
      for (const { signer } of [heron, wren]) await circle.connect(signer).vouch(to.address, otter.handle);
      await expect(circle.connect(to.signer).recover(otter.address, commitment))
        .to.be.revertedWithCustomError(circle, "Circle_TooFewVouches")
        .withArgs(2, 3);
    });

    it("takes no vouch from before the member had the handle", async () => {
      const { circle } = street;
      const member = { ...strangers(street)[1], handle: "Badger" };
      const thief = { ...strangers(street)[2], handle: "Badger" };
      // They all knew another Badger.
      await vouchFor(street, thief, vouchers());
      await vouchFor(street, member, vouchers());
      await join(circle, member);
      const take = () => circle.connect(thief.signer).recover(member.address, 4711);
      expect(await circle.recoveryVouches(member.address, thief.address)).to.deep.equal([0n, 3n]);
      await expect(take()).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(0, 3);
    });

    it("takes no vouch that has lapsed, or whose giver has left", async () => {
      const { circle } = street;
      const [, wren] = founders(street);
      await vouchFor(street, found, vouchers());
      await circle.connect(wren.signer).leaveCircle(wren.address);
      await expect(recover()).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(2, 3);
      await goTo(street, 1, "votingCloses");
      expect(await circle.recoveryVouches(lost.address, found.address)).to.deep.equal([0n, 3n]);
    });

    it("is refused to a commitment that is nobody's, or somebody's, the lost one included", async () => {
      const { circle } = street;
      await vouchFor(street, found, vouchers());
      const asFound = circle.connect(found.signer);
      await expect(asFound.recover(lost.address, 0))
        .to.be.revertedWithCustomError(circle, "Circle_BadCommitment")
        .withArgs(0);
      for (const { secret: taken } of founders(street).slice(2, 4)) {
        await expect(asFound.recover(lost.address, commitmentOf(taken)))
          .to.be.revertedWithCustomError(circle, "Circle_CommitmentTaken")
          .withArgs(commitmentOf(taken));
      }
    });

    it("is refused while another is under way, which gives way once it is stale", async () => {
      const { circle } = street;
      const another = { ...strangers(street)[1], handle: "Fox", secret: secretOf(102) };
      await goTo(street, 1, "begins");
      await begin();
      await vouchFor(street, another, vouchers());
      await expect(recover(another))
        .to.be.revertedWithCustomError(circle, "Circle_RecoveryUnderWay")
        .withArgs(lost.address, found.address);
      await goTo(street, 3, "ends", -100);
      await vouchFor(street, another, vouchers());
      await nextAt(street, 3, "ends", -1);
      await expect(recover(another)).to.be.revertedWithCustomError(circle, "Circle_RecoveryUnderWay");
      await nextAt(street, 3, "ends");
      await recover(another);
      expect((await circle.recoveryOf(lost.address)).to).to.equal(another.address);
      // What was kept for the stale one is free.
      await circle.connect(founders(street)[0].signer).changeCommitment(commitment);
      // The same wallet may try again, too, with the same commitment.
      await goTo(street, 7, "begins");
      await begin(another);
    });

    it("counts among those who may join in a round, and is nobody's booking", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      const [, second, third] = strangers(street);
      await goTo(street, 0, "votingOpens");
      await vouchFor(street, third, [heron, wren]);
      await begin();
      await welcome(street, second);
      await expect(join(circle, third)).to.be.revertedWithCustomError(circle, "Circle_JoinedThisRound").withArgs(0, 2);
      await goTo(street, 0, "ends");
      await join(circle, third);
      await welcome(street, strangers(street)[3]);
      lost = founders(street)[4];
      const to = { ...strangers(street)[4], handle: "Lark" };
      await vouchFor(street, to, vouchers());
      await expect(recover(to)).to.be.revertedWithCustomError(circle, "Circle_JoinedThisRound").withArgs(1, 2);
      await nextAt(street, 1, "ends");
      await recover(to);
    });

    it("is not counted while the circle forms: everybody may still come", async () => {
      const { circle } = street;
      const [, ...rest] = strangers(street);
      await begin();
      for (const newcomer of rest) await welcome(street, newcomer);
      expect(await circle.seats()).to.equal(9);
    });

    it("is remembered, uses the vouches up and keeps the commitment; nothing else changes", async () => {
      const { circle } = street;
      const [heron] = founders(street);
      const [, stranger] = strangers(street);
      await goTo(street, 1, "begins");
      const root = await circle.root();
      const begun = begin();
      await expect(begun).to.emit(circle, "RecoveryBegun").withArgs(lost.address, found.address, commitment, 3);
      expect(await circle.recoveryOf(lost.address)).to.deep.equal([
        ...[found.address, commitment, 1n, 3n, 0n, BigInt(await time.latest()), BigInt((await begun).blockNumber ?? 0)],
      ]);
      expect(await circle.recoveryVouches(lost.address, found.address)).to.deep.equal([0n, 3n]);
      expect(await circle.root()).to.equal(root);
      expect((await circle.memberOf(found.address)).status).to.equal(MemberStatus.none);
      expect((await circle.memberOf(lost.address)).status).to.equal(MemberStatus.seated);
      await expect(circle.connect(heron.signer).changeCommitment(commitment)).to.be.revertedWithCustomError(
        circle,
        "Circle_CommitmentTaken",
      );
      await vouchFor(street, stranger, vouchers());
      await expect(circle.connect(stranger.signer).join("Toad", commitment)).to.be.revertedWithCustomError(
        circle,
        "Circle_CommitmentTaken",
      );
    });
  });

  describe("objectToRecovery", () => {
    it("is refused from whoever loses nothing, the new wallet included", async () => {
      const { circle } = street;
      await begin();
      for (const { signer, address } of [founders(street)[0], found, strangers(street)[1]]) {
        await expect(circle.connect(signer).objectToRecovery())
          .to.be.revertedWithCustomError(circle, "Circle_NoRecovery")
          .withArgs(address);
      }
    });

    it("ends it at any moment until it is finished", async () => {
      const { circle } = street;
      await begin();
      await goTo(street, 9, "begins");
      await circle.connect(lost.signer).objectToRecovery();
      await expect(circle.finishRecovery(lost.address))
        .to.be.revertedWithCustomError(circle, "Circle_NoRecovery")
        .withArgs(lost.address);
      await expect(circle.connect(lost.signer).objectToRecovery()).to.be.revertedWithCustomError(
        circle,
        "Circle_NoRecovery",
      );
    });

    it("frees the commitment, voids the vouches and bars another for three rounds, to the second", async () => {
      const { circle } = street;
      const another = { ...strangers(street)[1], handle: "Fox", secret: secretOf(102) };
      await goTo(street, 1, "begins");
      await begin();
      // More had vouched for this wallet, and for others.
      await vouchFor(street, another, vouchers());
      await nextAt(street, 1, "ends", -1);
      await expect(circle.connect(lost.signer).objectToRecovery())
        .to.emit(circle, "RecoveryObjected")
        .withArgs(lost.address, 4);
      expect(await circle.recoveryOf(lost.address)).to.deep.equal([...[BEGUN_NOWHERE[0], 0n, 0n, 0n, 4n, 0n, 0n]]);
      expect(await circle.recoveryVouches(lost.address, another.address)).to.deep.equal([0n, 3n]);
      await circle.connect(founders(street)[0].signer).changeCommitment(commitment);

      await expect(recover(another))
        .to.be.revertedWithCustomError(circle, "Circle_RecoveryBarred")
        .withArgs(lost.address, 4);
      await goTo(street, 3, "ends", -100);
      await vouchFor(street, another, vouchers());
      await nextAt(street, 3, "ends", -1);
      await expect(recover(another)).to.be.revertedWithCustomError(circle, "Circle_RecoveryBarred");
      await nextAt(street, 3, "ends");
      await recover(another);
    });

    it("voids what was vouched until then; later words count when the bar is over", async () => {
      const { circle } = street;
      const [heron, wren, otter, , lark] = founders(street);
      await begin();
      await vouchFor(street, found, [heron, lark]);
      await circle.connect(lost.signer).objectToRecovery();
      expect(await circle.recoveryVouches(lost.address, found.address)).to.deep.equal([0n, 3n]);
      await goTo(street, 2, "ends", -100);
      // The old words lapsed meanwhile and can be given anew.
      await vouchFor(street, found, [heron, wren]);
      await goTo(street, 3, "begins");
      await expect(recover()).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(2, 3);
      await vouchFor(street, found, [otter]);
      await recover();
    });
  });

  describe("finishRecovery", () => {
    const finish = () => street.circle.connect(strangers(street)[4].signer).finishRecovery(lost.address);

    it("is refused without a recovery", async () => {
      await expect(finish()).to.be.revertedWithCustomError(street.circle, "Circle_NoRecovery").withArgs(lost.address);
    });

    it("is refused before a whole round has passed since the one it began in, to the second", async () => {
      const { circle } = street;
      await nextAt(street, 1, "begins");
      await begin();
      await goTo(street, 2, "ends", -2);
      await expect(finish()).to.be.revertedWithCustomError(circle, "Circle_RecoveryTooEarly").withArgs(lost.address, 3);
      await nextAt(street, 2, "ends");
      await finish();
    });

    it("is refused while a ballot is under way", async () => {
      const { circle } = street;
      const [heron] = founders(street);
      await begin();
      await goTo(street, 2, "votingOpens");
      await castAll(street, 2, [[heron, 0]]);
      for (const at of ["votingCloses", "ends"] as const) {
        await expect(finish()).to.be.revertedWithCustomError(circle, "Circle_BallotUnderWay").withArgs(2);
        await goTo(street, 2, at);
      }
      await circle.settle(2);
      await finish();
    });

    it("is refused when the new wallet has joined on its own, until it leaves again", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      await begin();
      await welcome(street, { ...found, handle: "Badger", secret: secretOf(103) });
      await goTo(street, 2, "begins");
      await expect(finish()).to.be.revertedWithCustomError(circle, "Circle_AlreadyMember").withArgs(found.address);
      await circle.connect(found.signer).leaveCircle(found.address);
      await finish();
      expect(await circle.memberCount()).to.equal(6);
      for (const { address } of [heron, wren])
        expect((await circle.memberOf(address)).status).to.equal(MemberStatus.seated);
    });

    it("is refused when the lost wallet has signed anything since, though it never objected", async () => {
      const { circle } = street;
      await goTo(street, 1, "begins");
      await begin();
      // In the round it began in, a signature may have come before.
      await circle.connect(lost.signer).stillHere();
      await goTo(street, 2, "begins");
      await circle.connect(founders(street)[0].signer).chipInFor(lost.address, 5n * USDC);
      await nextAt(street, 2, "ends", -1);
      await circle.connect(lost.signer).chipIn(5n * USDC);
      await nextAt(street, 3, "begins");
      await expect(finish()).to.be.revertedWithCustomError(circle, "Circle_NotLost").withArgs(lost.address, 2);
      // Another may begin once this one is stale, and finds the wallet silent.
      await goTo(street, 4, "begins");
      await begin();
      await goTo(street, 6, "begins");
      await finish();
    });

    it("ends with the seat: whoever leaves has nothing to recover", async () => {
      const { circle } = street;
      await begin();
      await goTo(street, 1, "votingOpens");
      await circle.connect(lost.signer).leaveCircle(lost.address);
      await goTo(street, 2, "begins");
      await expect(finish()).to.be.revertedWithCustomError(circle, "Circle_NoRecovery").withArgs(lost.address);
      await circle.connect(founders(street)[0].signer).changeCommitment(commitment);
      expect((await circle.recoveryOf(lost.address)).to).to.equal(BEGUN_NOWHERE[0]);
    });

    it("hands over the seat with everything that was the lost wallet's", async () => {
      const { circle, token } = street;
      const [heron, wren, otter] = founders(street);
      await chipInAll(street);
      // Fox leaves, comes back, and so is owed something, chips in, asks for something, proposes something.
      await circle.connect(lost.signer).proposeRule(7, 1);
      await nextAt(street, 0, "votingOpens");
      await circle.connect(lost.signer).leaveCircle(lost.address);
      await goTo(street, 0, "votingCloses");
      await welcome(street, lost);
      await goTo(street, 1, "begins");
      await circle.seat(lost.address);
      await begin();
      await circle.connect(lost.signer).chipIn(7n * USDC);
      await pin(street, lost, { amount: 3n * USDC });
      await goTo(street, 3, "begins");
      const before = await circle.memberOf(lost.address);
      const finished = finish();
      await expect(finished).to.emit(circle, "Recovered").withArgs(lost.address, found.address, 3, commitment);
      const after = await circle.memberOf(found.address);
      expect(after).to.deep.equal([
        ...[BigInt(MemberStatus.seated), 3n, before.joinedRound, before.firstBallotRound, 1n, 3n, 1n],
        ...[7n * USDC, 7n * USDC, 10n * USDC, commitment, "Fox", before.joinedAt, before.joinedBlock],
      ]);
      const gone = await circle.memberOf(lost.address);
      expect([gone.status, gone.stake, gone.owed, gone.openRequest, gone.commitment]).to.deep.equal([
        ...[BigInt(MemberStatus.none), 0n, 0n, 0n, 0n],
      ]);
      const leaves = [...(await circle.leaves())];
      expect([leaves[3], (await circle.seated())[3], await circle.seats()]).to.deep.equal([
        ...[commitment, found.address, 5n],
      ]);
      expect(await circle.root()).to.equal(rosterRoot(leaves));
      expect(await circle.pot()).to.deep.equal([47n * USDC, 0n, 0n, 10n * USDC]);
      expect(await circle.changeAt((await circle.changeCount()) - 1n)).to.deep.equal([
        ...[BigInt(Change.recovered), 3n, found.address],
        ...[BigInt(await time.latest()), BigInt((await finished).blockNumber ?? 0)],
      ]);
      expect([await circle.memberCount(), await circle.memberAt(5)]).to.deep.equal([6n, found.address]);

      // It chips in and takes back what is owed.
      await circle.connect(found.signer).chipIn(5n * USDC);
      await circle.connect(found.signer).takeBack(found.address);
      expect(await circle.pot()).to.deep.equal([52n * USDC, 0n, 0n, 0n]);
      expect(await token.balanceOf(circle)).to.equal(52n * USDC);
      // The request is theirs: to withdraw, and to cool down for.
      await expect(circle.connect(found.signer).withdraw(1)).to.emit(circle, "Withdrawn").withArgs(1);
      // The old commitment is free.
      await circle.connect(heron.signer).changeCommitment(commitmentOf(lost.secret));
      for (const who of [wren, otter]) expect((await circle.memberOf(who.address)).stake).to.equal(10n * USDC);
    });

    it("adds to what was owed to the new wallet from before", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      const [, , , , lark] = founders(street);
      await chipInAll(street);
      await nextAt(street, 0, "votingOpens");
      await circle.connect(lark.signer).leaveCircle(lark.address);
      await circle.connect(lost.signer).leaveCircle(lost.address);
      await goTo(street, 0, "votingCloses");
      await welcome(street, lost);
      await goTo(street, 1, "begins");
      await circle.seat(lost.address);
      // Lark's old wallet takes Fox's seat: a founder's wallet, and owed something itself.
      found = { ...lark, handle: "Fox", secret };
      await vouchFor(street, found, [heron, wren, lost]);
      await recover();
      await goTo(street, 3, "begins");
      await finish();
      expect((await circle.memberOf(lark.address)).owed).to.equal(20n * USDC);
      expect(await circle.memberCount()).to.equal(5);
      await circle.connect(lark.signer).takeBack(lark.address);
      expect((await circle.pot()).owed).to.equal(0);
    });

    it("moves the cooldown, and the rest after a motion", async () => {
      const { circle } = street;
      const [heron, wren, otter] = founders(street);
      await chipInAll(street);
      await pin(street, lost);
      await begin();
      await circle.connect(lost.signer).proposeRule(7, 12);
      await voteAndSettle(street, 0, ticked([heron, wren, otter, lost], 1));
      await goTo(street, 2, "begins");
      await finish();
      await expect(circle.connect(found.signer).proposeClose())
        .to.be.revertedWithCustomError(circle, "Circle_ProposedLately")
        .withArgs(found.address, 3);
      // Two rounds of cooldown: the next request of whoever won round 0 is on the ballot of round 3.
      await pin(street, found);
      expect((await circle.requestOf(2)).firstRound).to.equal(3);
    });

    it("leaves the old wallet powerless", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      const [, candidate] = strangers(street);
      await chipInAll(street);
      await begin();
      await pin(street, lost);
      await goTo(street, 2, "begins");
      await vouchFor(street, { ...candidate, handle: "Badger" }, [wren]);
      await finish();
      const asLost = circle.connect(lost.signer);
      const refused = [
        () => asLost.chipIn(5n * USDC),
        () => asLost.vouch(candidate.address, "Moth"),
        () => asLost.revokeVouch(candidate.address, "Badger"),
        () => asLost.pin("A bench", 1, lost.address, false),
        () => asLost.stillHere(),
        () => asLost.changeCommitment(4711),
        () => asLost.leaveCircle(lost.address),
        () => asLost.proposeClose(),
      ];
      for (const refusal of refused) {
        await expect(refusal()).to.be.revertedWithCustomError(circle, "Circle_NotSeated").withArgs(lost.address);
      }
      await expect(asLost.takeBack(lost.address)).to.be.revertedWithCustomError(circle, "Circle_NothingOwed");
      await expect(asLost.objectToRecovery()).to.be.revertedWithCustomError(circle, "Circle_NoRecovery");
      await expect(asLost.withdraw(1))
        .to.be.revertedWithCustomError(circle, "Circle_NotYourRequest")
        .withArgs(1, lost.address);
      await expect(circle.connect(candidate.signer).join("Badger", 4711))
        .to.be.revertedWithCustomError(circle, "Circle_TooFewVouches")
        .withArgs(1, 2);
      await vouchFor(street, { ...candidate, handle: "Badger" }, [heron]);
      await circle.connect(candidate.signer).join("Badger", 4711);
    });

    it("lets the new wallet vote from the next ballot on, and the old one no more", async () => {
      const { circle } = street;
      const [heron, wren, otter] = founders(street);
      await begin();
      await goTo(street, 1, "votingOpens");
      // Until it is finished, the old secret votes: nobody has the new one in the tree.
      await castAll(street, 1, ticked([heron, wren, otter, lost], 0));
      const before = (await circle.roundOf(1)).root;
      await goTo(street, 1, "ends");
      await circle.settle(1);
      await finish();
      await goTo(street, 2, "votingOpens");
      const ballot = await taggedBallot(street, { voter: found, round: 2, approvals: 0 });
      await circle.castBallots(2, [ballot]);
      expect((await circle.roundOf(2)).root)
        .to.equal(await circle.root())
        .and.not.to.equal(before);
      await goTo(street, 2, "votingCloses");
      await circle.openBallots(2, [openingOf(street, { voter: found, round: 2, approvals: 0 })]);
      expect((await circle.roundOf(2)).opened).to.equal(1);
    });

    it("makes a request that was pinned the new wallet's: its win cools the new one", async () => {
      const { circle } = street;
      const [heron, wren, otter] = founders(street);
      await chipInAll(street);
      await goTo(street, 1, "begins");
      await begin();
      await goTo(street, 1, "votingOpens", 100);
      await pin(street, lost, { recipient: heron.address });
      await goTo(street, 3, "begins");
      await finish();
      expect((await circle.requestOf(1)).pinner).to.equal(lost.address, "what was pinned never changes");
      expect((await circle.memberOf(found.address)).openRequest).to.equal(1);
      await voteAndSettle(street, 3, ticked([heron, wren, otter], 1));
      expect((await circle.requestOf(1)).status).to.equal(RequestStatus.granted);
      await pin(street, found);
      expect((await circle.requestOf(2)).firstRound).to.equal(6);
    });

    it("lets the new wallet lose its wallet in turn, and the old one join anew", async () => {
      const { circle } = street;
      const third = { ...strangers(street)[1], handle: "Fox", secret: secretOf(104) };
      await begin();
      await goTo(street, 2, "begins");
      await finish();
      const old = lost;
      lost = found;
      await vouchFor(street, third, vouchers());
      await circle.connect(third.signer).recover(found.address, commitmentOf(third.secret));
      await goTo(street, 4, "begins");
      await finish();
      expect((await circle.memberOf(third.address)).status).to.equal(MemberStatus.seated);
      await welcome(street, { ...old, handle: "Badger" });
      expect((await circle.memberOf(old.address)).status).to.equal(MemberStatus.booked);
      expect(await circle.memberCount()).to.equal(7);
    });

    it("may be finished by a founder who never came, and leaves motions alone whose ballot is over", async () => {
      street = await newStreet({ on: street, seated: false });
      const { circle } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      for (const founder of [heron, wren, otter, fox]) await join(circle, founder);
      found = { ...lark, handle: "Fox", secret };
      lost = fox;
      await circle.connect(heron.signer).proposePartWays(lost.address);
      await begin();
      await goTo(street, 2, "begins");
      await finish();
      expect((await circle.memberOf(lark.address)).status).to.equal(MemberStatus.seated);
      expect(await circle.memberCount()).to.equal(5);
      const { status, member } = await circle.motionOf(1);
      expect([status, member]).to.deep.equal([BigInt(MotionStatus.expired), lost.address]);
    });

    it("saves nobody from a motion to part ways", async () => {
      const { circle } = street;
      const [heron, wren, otter, , lark] = founders(street);
      await begin();
      await goTo(street, 1, "votingOpens");
      await circle.connect(heron.signer).proposePartWays(lost.address);
      await circle.connect(wren.signer).proposePartWays(lark.address);
      await goTo(street, 2, "begins");
      await finish();
      const subjects = [await circle.motionOf(1), await circle.motionOf(2)].map(({ member }) => member);
      expect(subjects).to.deep.equal([found.address, lark.address]);
      await voteAndSettle(street, 2, ticked([heron, wren, otter, lark], FIRST_MOTION));
      expect((await circle.motionOf(1)).status).to.equal(MotionStatus.passed);
      expect((await circle.memberOf(found.address)).status).to.equal(MemberStatus.none);
    });
  });
});
