/*
proposePartWays, proposeRule, proposeClose
├── refused
│   ├── from whoever does not sit, and about whoever does not
│   ├── a rule out of its bounds
│   ├── from whoever proposed less than three rounds ago, to the second
│   └── when both slots are taken, which they are until their ballot is over
└── on one ballot: this round's before voting opens, else the next one's; remembered and announced

A motion is decided with the settlement
├── by two thirds of the frozen roster, at the very bound, for rosters of 3 to 9
├── ballots that nobody opened approve nothing; no quorum is needed; nor is a request
├── part ways: the stake bears the settlement, the rest is owed, the seat is free
├── close: everybody's, before whatever else was decided
├── both slots in slot order, requests before them
├── moot when there is nothing left to do
└── expired when its round had no ballot, nobody voted, or it was abandoned
*/
import { expect } from "chai";
import { zeroAddress } from "viem";
import { rosterRoot } from "../../protocol/roster.ts";
import {
  aStreet,
  ethers,
  goTo,
  loadFixture,
  newStreet,
  nextAt,
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
  MotionKind,
  MotionStatus,
  openAll,
  pin,
  RequestStatus,
  RoundStatus,
  Rule,
  SECOND_MOTION,
  strangers,
  ticked,
  voteAndSettle,
  welcome,
} from "./steps.ts";

describe("Motions", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  const partWays = ({ signer }: Neighbour, { address }: Neighbour) =>
    street.circle.connect(signer).proposePartWays(address);
  const rule = ({ signer }: Neighbour, which: number, value: bigint | number) =>
    street.circle.connect(signer).proposeRule(which, value);
  const close = ({ signer }: Neighbour) => street.circle.connect(signer).proposeClose();
  const statusOf = async (id: number) => Number((await street.circle.motionOf(id)).status);

  describe("proposing is refused", () => {
    it("from whoever does not sit", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      const [booked, stranger] = strangers(street);
      await goTo(street, 0, "votingOpens");
      await castAll(street, 0, [[heron, 0]]);
      await welcome(street, booked);
      await circle.connect(wren.signer).leaveCircle(wren.address);
      for (const who of [booked, stranger, wren]) {
        for (const proposed of [() => partWays(who, heron), () => rule(who, Rule.cooldown, 1), () => close(who)]) {
          await expect(proposed()).to.be.revertedWithCustomError(circle, "Circle_NotSeated").withArgs(who.address);
        }
        // Nor can anybody part ways with them.
        await expect(partWays(heron, who))
          .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
          .withArgs(who.address);
      }
    });

    it("for a rule out of its bounds", async () => {
      const { circle } = street;
      const [heron] = founders(street);
      const bad: [number, bigint][] = [
        [Rule.chipInMax, 0n],
        [Rule.requestCap, 0n],
        [Rule.quorumPercent, 0n],
        [Rule.quorumPercent, 101n],
        [Rule.approvalPercent, 0n],
        [Rule.approvalPercent, 101n],
        [Rule.spendPercent, 0n],
        [Rule.spendPercent, 101n],
        [Rule.vouches, 0n],
        [Rule.vouches, 9n],
        [Rule.cooldown, 13n],
        [Rule.cooldown, 256n],
      ];
      for (const [which, value] of bad) {
        await expect(rule(heron, which, value))
          .to.be.revertedWithCustomError(circle, "Circle_BadRule")
          .withArgs(which, value);
      }
      expect(await circle.motionCount()).to.equal(0);
      // A ninth rule there is not.
      const data = circle.interface.encodeFunctionData("proposeRule", [Rule.cooldown, 1]);
      const beyond = data.replace(/7(?=0{63}1$)/, "8");
      expect(beyond).not.to.equal(data);
      await expect(heron.signer.sendTransaction({ to: circle, data: beyond })).to.be.revertedWithoutReason(ethers);
    });

    it("from whoever proposed less than three rounds ago, to the second", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      await nextAt(street, 0, "ends", -1);
      await close(heron);
      await expect(rule(heron, Rule.cooldown, 1))
        .to.be.revertedWithCustomError(circle, "Circle_ProposedLately")
        .withArgs(heron.address, 3);
      await goTo(street, 2, "ends", -3);
      await close(wren);
      await nextAt(street, 2, "ends", -1);
      await expect(close(heron))
        .to.be.revertedWithCustomError(circle, "Circle_ProposedLately")
        .withArgs(heron.address, 3);
      await nextAt(street, 2, "ends");
      await close(heron);
      expect(await circle.motionCount()).to.equal(3);
    });

    it("when both slots are taken, until the ballot they are on is over", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox] = founders(street);
      await close(heron);
      await close(wren);
      await expect(close(otter)).to.be.revertedWithCustomError(circle, "Circle_BoardFull");
      await goTo(street, 0, "votingOpens");
      await castAll(street, 0, [[heron, 0]]);
      await expect(close(otter)).to.be.revertedWithCustomError(circle, "Circle_BoardFull");
      await goTo(street, 0, "ends");
      await expect(close(otter)).to.be.revertedWithCustomError(circle, "Circle_BoardFull");
      await circle.settle(0);
      await close(otter);
      await close(fox);
      const motions = [await circle.motionOf(3), await circle.motionOf(4)];
      expect(motions.map(({ slot, round }) => [slot, round])).to.deep.equal([
        [14n, 1n],
        [15n, 1n],
      ]);
    });

    it("when both slots are taken, until a ballot that nobody cast closes, to the second", async () => {
      const { circle } = street;
      const [heron, wren, otter] = founders(street);
      await close(heron);
      await close(wren);
      await goTo(street, 0, "votingCloses", -2);
      await expect(close(otter)).to.be.revertedWithCustomError(circle, "Circle_BoardFull");
      await nextAt(street, 0, "votingCloses");
      await close(otter);
      expect((await circle.motionOf(3)).round).to.equal(1);
    });
  });

  describe("proposing", () => {
    it("is remembered and announced", async () => {
      const { circle } = street;
      const [heron, wren, otter] = founders(street);
      const parting = partWays(heron, wren);
      await expect(parting)
        .to.emit(circle, "MotionProposed")
        .withArgs(1, heron.address, MotionKind.partWays, 0, 14, wren.address, 0, 0);
      expect(await circle.motionOf(1)).to.deep.equal([
        ...[BigInt(MotionStatus.proposed), BigInt(MotionKind.partWays), 14n, 0n, heron.address, wren.address, 0n, 0n],
        ...[BigInt(await time.latest()), BigInt((await parting).blockNumber ?? 0)],
      ]);
      const change = rule(wren, Rule.requestCap, 7n * USDC);
      await expect(change)
        .to.emit(circle, "MotionProposed")
        .withArgs(2, wren.address, MotionKind.changeRule, 0, 15, zeroAddress, Rule.requestCap, 7n * USDC);
      const changing = await circle.motionOf(2);
      expect([changing.kind, changing.member, changing.rule, changing.value]).to.deep.equal([
        ...[BigInt(MotionKind.changeRule), zeroAddress, BigInt(Rule.requestCap), 7n * USDC],
      ]);
      await goTo(street, 0, "votingCloses");
      await expect(close(otter))
        .to.emit(circle, "MotionProposed")
        .withArgs(3, otter.address, MotionKind.close, 1, 14, zeroAddress, 0, 0);
      expect(await circle.motionCount()).to.equal(3);
      for (const id of [0, 4]) {
        await expect(circle.motionOf(id)).to.be.revertedWithCustomError(circle, "Circle_NoSuchMotion").withArgs(id);
      }
    });

    it("is on this round's ballot until voting opens, then on the next one's, and on no other", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      await nextAt(street, 0, "votingOpens", -1);
      await close(heron);
      await nextAt(street, 0, "votingOpens");
      await close(wren);
      const first = await circle.roundOf(0);
      expect([first.slots, first.requests[14], first.requests[15]]).to.deep.equal([BigInt(FIRST_MOTION), 1n, 0n]);
      await goTo(street, 1, "votingOpens");
      const second = await circle.roundOf(1);
      expect([second.slots, second.requests[14], second.requests[15]]).to.deep.equal([BigInt(SECOND_MOTION), 0n, 2n]);
      await goTo(street, 2, "votingOpens");
      expect((await circle.roundOf(2)).slots).to.equal(0);
    });

    it("shows on the ballot as it would freeze, also when leavers take their requests along", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      await goTo(street, 0, "votingOpens");
      await pin(street, wren);
      await circle.connect(wren.signer).leaveCircle(wren.address);
      await goTo(street, 0, "votingOpens", 60);
      await close(heron);
      await goTo(street, 1, "votingOpens");
      expect((await circle.roundOf(1)).slots).to.equal(FIRST_MOTION);
      await circle.connect(heron.signer).give(1);
      expect((await circle.roundOf(1)).slots).to.equal(FIRST_MOTION);
    });

    it("needs no slot of a request: all sixteen can be on one ballot", async () => {
      street = await newStreet({ on: street, founders: 15 });
      for (const member of street.founders.slice(0, 14)) await pin(street, member);
      const [heron, wren] = founders(street);
      await close(heron);
      await rule(wren, Rule.cooldown, 0);
      await goTo(street, 0, "votingOpens");
      expect((await street.circle.roundOf(0)).slots).to.equal(0xffff);
    });
  });

  describe("is decided by two thirds of the frozen roster", () => {
    for (const roster of [3, 4, 5, 6, 7, 8, 9]) {
      const needed = Math.ceil((roster * 2) / 3);
      it(`${needed} of ${roster}`, async () => {
        street = await newStreet({ on: street, founders: roster });
        const { circle } = street;
        const [heron, wren] = street.founders;
        if (!heron || !wren) throw new Error("Nobody lives here.");
        await rule(heron, Rule.cooldown, 11);
        await rule(wren, Rule.vouches, 7);
        // The first has what it needs, the second one fewer; everybody else votes against both.
        const votes = street.founders.map((voter, i) => {
          const [first, second] = [i < needed, i < needed - 1];
          return [voter, (first ? FIRST_MOTION : 0) | (second ? SECOND_MOTION : 0)] as const;
        });
        await castRound(street, 0, votes);
        await openAll(street, 0, votes);
        const settled = circle.settle(0);
        await expect(settled).to.emit(circle, "MotionDecided").withArgs(1, 0, needed, true);
        await expect(settled)
          .to.emit(circle, "MotionDecided")
          .withArgs(2, 0, needed - 1, false);
        expect([await statusOf(1), await statusOf(2)]).to.deep.equal([MotionStatus.passed, MotionStatus.rejected]);
        const { cooldown, vouches } = await circle.rulesOf(2);
        expect([cooldown, vouches]).to.deep.equal([11n, 2n]);
      });
    }

    it("not of those who voted", async () => {
      const { circle } = street;
      const [heron, wren, otter] = founders(street);
      await close(heron);
      await voteAndSettle(street, 0, ticked([heron, wren, otter], FIRST_MOTION));
      expect(await statusOf(1)).to.equal(MotionStatus.rejected);
      expect((await circle.closing()).closedAt).to.equal(0);
    });

    it("and of the roster that froze: who joined since does not count, who leaves still does", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      const [newcomer] = strangers(street);
      await rule(heron, Rule.cooldown, 11);
      await goTo(street, 0, "votingOpens");
      await welcome(street, newcomer);
      const votes = ticked([heron, wren, otter, lark], FIRST_MOTION);
      await castAll(street, 0, votes);
      await circle.connect(lark.signer).leaveCircle(lark.address);
      await circle.connect(fox.signer).leaveCircle(fox.address);
      await goTo(street, 0, "votingCloses");
      await openAll(street, 0, votes);
      await expect(circle.settle(0)).to.emit(circle, "MotionDecided").withArgs(1, 0, 4, true);
    });

    it("without a quorum, and without a request on the board", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox] = founders(street);
      street = await newStreet({ on: street, rules: { quorumPercent: 100 } });
      await rule(heron, Rule.cooldown, 11);
      await voteAndSettle(street, 0, ticked([heron, wren, otter, fox], FIRST_MOTION));
      expect((await street.circle.roundOf(0)).quorumMet).to.equal(false);
      expect(await statusOf(1)).to.equal(MotionStatus.passed);
      expect(await circle.motionCount()).to.equal(0);
    });

    it("by opened ballots alone: what nobody opened approves nothing", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox] = founders(street);
      await close(heron);
      const votes = ticked([heron, wren, otter, fox], FIRST_MOTION);
      await castRound(street, 0, votes);
      await openAll(street, 0, votes.slice(1));
      await goTo(street, 0, "ends");
      await expect(circle.settle(0)).to.emit(circle, "MotionDecided").withArgs(1, 0, 3, false);
      expect(await statusOf(1)).to.equal(MotionStatus.rejected);
    });

    it("late as well, by what froze", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox] = founders(street);
      await rule(heron, Rule.cooldown, 11);
      const votes = ticked([heron, wren, otter, fox], FIRST_MOTION);
      await castRound(street, 0, votes);
      await goTo(street, 1, "votingOpens");
      await openAll(street, 0, votes);
      expect(await statusOf(1)).to.equal(MotionStatus.proposed);
      await circle.settle(0);
      expect(await statusOf(1)).to.equal(MotionStatus.passed);
      expect([(await circle.rulesOf(2)).cooldown, (await circle.rulesOf(3)).cooldown]).to.deep.equal([2n, 11n]);
    });
  });

  describe("to part ways", () => {
    it("owes what the settlement leaves of the stake, and frees the seat", async () => {
      const { circle, token } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      const [newcomer] = strangers(street);
      await chipInAll(street);
      await pin(street, wren, { amount: 10n * USDC });
      await pin(street, lark, { amount: 1n * USDC });
      await partWays(heron, lark);
      const votes = ticked([heron, wren, otter, fox], FIRST_MOTION | 1);
      await castRound(street, 0, votes);
      await openAll(street, 0, votes);
      const settled = circle.settle(0);
      await expect(settled)
        .to.emit(circle, "Left")
        .withArgs(lark.address, 4, 8n * USDC, Change.partedWays);
      await expect(settled).to.emit(circle, "Withdrawn").withArgs(2);
      await expect(settled).to.changeTokenBalance(ethers, token, circle, 0n);
      expect(await statusOf(1)).to.equal(MotionStatus.passed);
      const member = await circle.memberOf(lark.address);
      expect([member.status, member.stake, member.owed]).to.deep.equal([BigInt(MemberStatus.none), 0n, 8n * USDC]);
      expect(await circle.pot()).to.deep.equal([32n * USDC, 0n, 10n * USDC, 8n * USDC]);
      const leaves = [...(await circle.leaves())];
      expect([leaves[4], await circle.seats()]).to.deep.equal([0n, 4n]);
      expect(await circle.root()).to.equal(rosterRoot(leaves));
      await circle.connect(lark.signer).takeBack(lark.address);
      // Nothing keeps them from being vouched for again, like everybody.
      await welcome(street, lark);
      expect((await circle.memberOf(lark.address)).status).to.equal(MemberStatus.booked);
      await welcome(street, newcomer);
    });

    it("may be about the proposer, and about two at once", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox] = founders(street);
      await partWays(heron, heron);
      await partWays(wren, otter);
      await voteAndSettle(street, 0, ticked([heron, wren, otter, fox], FIRST_MOTION | SECOND_MOTION));
      expect(await circle.seats()).to.equal(3);
      expect(await circle.root()).to.equal(rosterRoot([...(await circle.leaves())]));
    });

    it("is moot when they have left, are leaving, or were parted with by the other motion", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      await partWays(heron, lark);
      await partWays(wren, fox);
      await goTo(street, 0, "votingOpens", -10);
      await circle.connect(fox.signer).leaveCircle(fox.address);
      const votes = ticked([heron, wren, otter], FIRST_MOTION | SECOND_MOTION);
      await castRound(street, 0, votes);
      await circle.connect(lark.signer).leaveCircle(lark.address);
      await openAll(street, 0, votes);
      const settled = circle.settle(0);
      await expect(settled).to.emit(circle, "MotionDecided").withArgs(1, 0, 3, true);
      await expect(settled).to.emit(circle, "Left").withArgs(lark.address, 4, 0, Change.left);
      expect([await statusOf(1), await statusOf(2)]).to.deep.equal([MotionStatus.moot, MotionStatus.moot]);

      await goTo(street, 3, "begins");
      await partWays(heron, otter);
      await partWays(wren, otter);
      await voteAndSettle(street, 3, ticked([heron, wren, otter], FIRST_MOTION | SECOND_MOTION));
      expect([await statusOf(3), await statusOf(4)]).to.deep.equal([MotionStatus.passed, MotionStatus.moot]);
    });
  });

  describe("to close", () => {
    for (const [name, order] of [
      ["first", [close, partWays]],
      ["second", [partWays, close]],
    ] as const) {
      it(`goes before parting ways, in the ${name} slot`, async () => {
        const { circle } = street;
        const [heron, wren, otter, fox, lark] = founders(street);
        await chipInAll(street);
        const [first, second] = order;
        await first(heron, lark);
        await second(wren, lark);
        const both = FIRST_MOTION | SECOND_MOTION;
        const votes = ticked([heron, wren, otter, fox], both);
        await castRound(street, 0, votes);
        await openAll(street, 0, votes);
        await expect(circle.settle(0)).to.emit(circle, "CircleClosed").withArgs(0, 5);
        const expected = [MotionStatus.passed, MotionStatus.moot];
        expect([await statusOf(1), await statusOf(2)]).to.deep.equal(name === "first" ? expected : expected.reverse());
        expect((await circle.closing()).heirs).to.equal(5);
      });
    }

    it("twice is moot the second time, and leaves no rule to change", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox] = founders(street);
      await rule(heron, Rule.cooldown, 11);
      await close(wren);
      await voteAndSettle(street, 0, ticked([heron, wren, otter, fox], FIRST_MOTION | SECOND_MOTION));
      expect([await statusOf(1), await statusOf(2)]).to.deep.equal([MotionStatus.moot, MotionStatus.passed]);
      expect((await circle.rulesOf(9)).cooldown).to.equal(2);

      street = await newStreet({ on: street });
      await close(heron);
      await close(wren);
      await voteAndSettle(street, 0, ticked([heron, wren, otter, fox], FIRST_MOTION | SECOND_MOTION));
      expect([await statusOf(1), await statusOf(2)]).to.deep.equal([MotionStatus.passed, MotionStatus.moot]);
    });
  });

  it("come after the requests, which are paid as if there were none", async () => {
    const { circle } = street;
    const [heron, wren, otter, fox] = founders(street);
    await chipInAll(street);
    await pin(street, heron, { amount: 20n * USDC });
    await close(wren);
    await voteAndSettle(street, 0, ticked([heron, wren, otter, fox], FIRST_MOTION | 1));
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.granted);
    expect(await circle.pot()).to.deep.equal([0n, 0n, 20n * USDC, 30n * USDC]);
    const { winners, slots } = await circle.roundOf(0);
    expect([winners, slots]).to.deep.equal([1n, BigInt(FIRST_MOTION | 1)]);
    await circle.claim(1);
  });

  describe("expire", () => {
    it("at the close of a round in which nobody voted, to the second", async () => {
      const { circle } = street;
      const [heron] = founders(street);
      await close(heron);
      await goTo(street, 0, "votingOpens");
      await circle.connect(heron.signer).give(1);
      await goTo(street, 0, "votingCloses", -1);
      expect(await statusOf(1)).to.equal(MotionStatus.proposed);
      await goTo(street, 0, "votingCloses");
      expect(await statusOf(1)).to.equal(MotionStatus.expired);
    });

    it("with a round that had no ballot", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      await close(heron);
      for (const { signer, address } of [otter, fox, lark]) await circle.connect(signer).leaveCircle(address);
      await goTo(street, 0, "votingOpens");
      await circle.connect(wren.signer).give(1);
      expect((await circle.roundOf(0)).status).to.equal(RoundStatus.noBallot);
      await goTo(street, 0, "votingCloses");
      expect(await statusOf(1)).to.equal(MotionStatus.expired);
    });

    it("with a round that was abandoned, whatever its ballots say", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox] = founders(street);
      await close(heron);
      const votes = ticked([heron, wren, otter, fox], FIRST_MOTION);
      await castRound(street, 0, votes);
      await openAll(street, 0, votes);
      await goTo(street, 2, "begins");
      expect(await statusOf(1)).to.equal(MotionStatus.proposed);
      await circle.abandon(0);
      expect(await statusOf(1)).to.equal(MotionStatus.expired);
      expect((await circle.closing()).closedAt).to.equal(0);
    });

    it("and stay so when others take their slot", async () => {
      const [heron, wren] = founders(street);
      await close(heron);
      await goTo(street, 1, "begins");
      await close(wren);
      expect([await statusOf(1), await statusOf(2)]).to.deep.equal([MotionStatus.expired, MotionStatus.proposed]);
    });
  });
});
