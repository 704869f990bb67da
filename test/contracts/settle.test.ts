/*
settle
├── refused
│   ├── for a round nobody voted in, that has not frozen, or has ended
│   ├── before the close, to the second
│   └── while ballots are unopened and the opening window lasts, to the second
├── counts
│   ├── the quorum over the frozen roster: max(3, half of it rounded up); short of it nothing is granted
│   ├── a request with max(2, a quarter of the ballots rounded up) approvals
│   ├── with Equal Shares: six of ten do not take everything
│   ├── with Most Approvals: by approvals, skipping what no longer fits
│   ├── one win per recipient: more approvals, then smaller, then earlier
│   ├── an unopened ballot exactly as an empty one
│   └── within the frozen budget, whatever came into the pot since
├── charges every stake the same fraction, rounded down; the rest is common
└── grants: requests are won, the money is reserved, slots and members are free
*/
import { expect } from "chai";
import {
  aStreet,
  goTo,
  loadFixture,
  newStreet,
  nextAt,
  openingOf,
  time,
  type Neighbour,
  type Street,
  USDC,
} from "./fixture.ts";
import {
  castAll,
  castRound,
  chipInAll,
  founders,
  openAll,
  pin,
  RequestStatus,
  RoundStatus,
  strangers,
  voteAndSettle,
  type Votes,
} from "./steps.ts";

const all = (voters: readonly Neighbour[], approvals: number): Votes => voters.map((voter) => [voter, approvals]);

describe("settle", () => {
  describe("refuses", () => {
    it("rounds that have nothing to count", async () => {
      const street = await loadFixture(aStreet);
      const { circle } = street;
      const [heron] = founders(street);
      const nothingCast = (round: number) =>
        expect(circle.settle(round)).to.be.revertedWithCustomError(circle, "Circle_NothingCast").withArgs(round);
      await nothingCast(0);
      await nothingCast(7);
      await goTo(street, 0, "votingOpens");
      await circle.connect(heron.signer).give(1);
      await goTo(street, 0, "votingCloses");
      await nothingCast(0);
      await castRound(street, 1, [[heron, 0]]);
      await goTo(street, 2, "votingOpens");
      await circle.settle(1);
      await expect(circle.settle(2)).to.be.revertedWithCustomError(circle, "Circle_NoBallot").withArgs(2);
      await expect(circle.settle(1)).to.be.revertedWithCustomError(circle, "Circle_RoundEnded").withArgs(1);
      await expect(circle.abandon(1)).to.be.revertedWithCustomError(circle, "Circle_RoundEnded").withArgs(1);
    });

    it("before the close, and while ballots may still be opened", async () => {
      const street = await loadFixture(aStreet);
      const { circle } = street;
      const [heron, wren, otter] = founders(street);
      await goTo(street, 0, "votingOpens");
      await castAll(street, 0, all([heron, wren, otter], 0));
      await nextAt(street, 0, "votingCloses", -1);
      await expect(circle.settle(0)).to.be.revertedWithCustomError(circle, "Circle_VotingNotClosed").withArgs(0);
      await nextAt(street, 0, "votingCloses");
      await openAll(street, 0, all([heron, wren], 0));
      await expect(circle.settle(0)).to.be.revertedWithCustomError(circle, "Circle_StillOpening").withArgs(0, 2, 3);
      await nextAt(street, 0, "ends", -1);
      await expect(circle.settle(0)).to.be.revertedWithCustomError(circle, "Circle_StillOpening").withArgs(0, 2, 3);
      await nextAt(street, 0, "ends");
      await expect(circle.settle(0)).to.emit(circle, "Settled").withArgs(0, 3, 2, true, 0, 0);
    });
  });

  describe("counts", () => {
    it("nothing short of the quorum: the request stays for the next round", async () => {
      const street = await newStreet({ on: await loadFixture(aStreet), founders: 7 });
      const { circle } = street;
      const [heron, wren, otter, fox] = founders(street);
      await chipInAll(street);
      await pin(street, heron);
      expect((await goToVoting(street)).quorum).to.equal(4);
      await voteAndSettle(street, 1, all([heron, wren, otter], 1));
      const { status, quorumMet, winners, spent } = await circle.roundOf(1);
      expect([status, quorumMet, winners, spent]).to.deep.equal([BigInt(RoundStatus.settled), false, 0n, 0n]);
      expect((await circle.requestOf(1)).status).to.equal(RequestStatus.pinned);
      expect((await circle.pot()).reserved).to.equal(0);
      await voteAndSettle(street, 2, all([heron, wren, otter, fox], 1));
      expect((await circle.requestOf(1)).status).to.equal(RequestStatus.granted);
    });

    it("never fewer than three ballots", async () => {
      const street = await newStreet({ on: await loadFixture(aStreet), founders: 5, rules: { quorumPercent: 1 } });
      const [heron, wren, otter] = founders(street);
      await chipInAll(street);
      await pin(street, heron);
      await voteAndSettle(street, 0, all([heron, wren], 1));
      expect((await street.circle.roundOf(0)).quorumMet).to.equal(false);
      await voteAndSettle(street, 1, all([heron, wren, otter], 1));
      expect((await street.circle.roundOf(1)).winners).to.equal(1);
    });

    it("only requests with two approvals, or a quarter of the ballots", async () => {
      const street = await newStreet({ on: await loadFixture(aStreet), founders: 10, tally: "mostApprovals" });
      const { circle } = street;
      const voters = street.founders;
      const [heron, wren] = founders(street);
      await chipInAll(street);
      await pin(street, heron);
      await pin(street, wren);
      const votes = voters.map((voter, i) => [voter, i < 2 ? 0b11 : i === 2 ? 0b10 : 0] as const);
      await voteAndSettle(street, 0, votes);
      expect((await circle.roundOf(0)).winners).to.equal(0b10);
      await voteAndSettle(
        street,
        1,
        votes.slice(0, 8).map(([voter, approvals]) => [voter, approvals & 0b01]),
      );
      expect((await circle.roundOf(1)).winners).to.equal(0b01);
    });

    it("nothing that one voter alone asks for, however few there are", async () => {
      const street = await loadFixture(aStreet);
      const [heron, wren, otter] = founders(street);
      await chipInAll(street);
      await pin(street, heron, { amount: 1n });
      await pin(street, wren, { amount: 1n });
      await voteAndSettle(street, 0, [
        [heron, 0b01],
        [wren, 0b10],
        [otter, 0b10],
      ]);
      expect((await street.circle.roundOf(0)).winners).to.equal(0b10);
    });

    it("with Equal Shares, so that six of ten do not take everything", async () => {
      const six = 0b001;
      const four = 0b110;
      const ask = async (tally: "equalShares" | "mostApprovals") => {
        const street = await newStreet({ on: await loadFixture(aStreet), founders: 10, tally });
        const [heron, wren, otter] = founders(street);
        await chipInAll(street);
        await pin(street, heron, { amount: 60n * USDC });
        await pin(street, wren, { amount: 30n * USDC });
        await pin(street, otter, { amount: 41n * USDC });
        await voteAndSettle(
          street,
          0,
          street.founders.map((voter, i) => [voter, i < 6 ? six : four] as const),
        );
        return Number((await street.circle.roundOf(0)).winners);
      };
      expect(await ask("equalShares")).to.equal(0b011);
      expect(await ask("mostApprovals")).to.equal(0b011);
    });

    it("with Most Approvals by number, skipping what no longer fits", async () => {
      const street = await newStreet({ on: await loadFixture(aStreet), tally: "mostApprovals" });
      const [heron, wren, otter, fox, lark] = founders(street);
      await chipInAll(street);
      await pin(street, heron, { amount: 30n * USDC });
      await pin(street, wren, { amount: 21n * USDC });
      await pin(street, otter, { amount: 20n * USDC });
      await voteAndSettle(street, 0, [
        [heron, 0b111],
        [wren, 0b111],
        [otter, 0b011],
        [fox, 0b011],
        [lark, 0b001],
      ]);
      const { winners, spent } = await street.circle.roundOf(0);
      expect([winners, spent]).to.deep.equal([0b101n, 50n * USDC]);
    });

    it("one win for a recipient: the one with more approvals, then the smaller, then the earlier", async () => {
      const street = await newStreet({ on: await loadFixture(aStreet), founders: 8, tally: "mostApprovals" });
      const { circle } = street;
      const [heron, wren, otter, fox] = founders(street);
      const [friend, other, third] = strangers(street);
      await chipInAll(street);
      const asks = [
        { who: heron, recipient: friend.address, amount: 5n * USDC },
        { who: wren, recipient: friend.address, amount: 9n * USDC },
        { who: otter, recipient: other.address, amount: 9n * USDC },
        { who: fox, recipient: other.address, amount: 8n * USDC, claimKey: true },
        { who: founders(street)[4], recipient: third.address, amount: 7n * USDC },
        { who: street.founders[5] ?? heron, recipient: third.address, amount: 7n * USDC },
      ];
      for (const { who, ...ask } of asks) await pin(street, who, ask);
      const votes = street.founders.map((voter, i) => [voter, i === 0 ? 0b111110 : 0b111111] as const);
      await voteAndSettle(street, 0, votes);
      expect((await circle.roundOf(0)).winners).to.equal(0b011010);
      expect((await circle.requestOf(1)).status).to.equal(RequestStatus.pinned);
      expect((await circle.requestOf(6)).status).to.equal(RequestStatus.pinned);
    });

    it("one win for a recipient also when others were pinned in between, and ties in the order of pinning, not of slots", async () => {
      const street = await newStreet({ on: await loadFixture(aStreet), tally: "mostApprovals" });
      const { circle } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      const [friend] = strangers(street);
      await chipInAll(street);
      await pin(street, heron);
      await pin(street, wren, { amount: 20n * USDC });
      await pin(street, otter, { amount: 9n * USDC, recipient: friend.address });
      await circle.connect(heron.signer).withdraw(1);
      await pin(street, fox, { amount: 20n * USDC });
      await pin(street, lark, { amount: 8n * USDC, recipient: friend.address });
      expect((await circle.requestOf(4)).slot).to.equal(0);
      // 50 in the pot: 8 for the friend, asked for twice, and 20 for both others.
      await voteAndSettle(street, 0, all(founders(street), 0b1111));
      expect((await circle.roundOf(0)).winners).to.equal(0b1011);
      await goTo(street, 1, "begins");
      const next = await newStreet({ on: street, tally: "mostApprovals", rules: { spendPercent: 40 } });
      await chipInAll(next);
      await pin(next, heron);
      await pin(next, wren, { amount: 20n * USDC });
      await next.circle.connect(heron.signer).withdraw(1);
      await pin(next, fox, { amount: 20n * USDC });
      await voteAndSettle(next, 0, all(founders(next), 0b11));
      expect((await next.circle.requestOf(2)).status).to.equal(RequestStatus.granted);
      expect((await next.circle.requestOf(3)).status).to.equal(RequestStatus.pinned);
    });

    it("an unopened ballot exactly as an empty one", async () => {
      const outcome = async (openEmpty: boolean) => {
        const street = await loadFixture(aStreet);
        const { circle } = street;
        const [heron, wren, otter, fox] = founders(street);
        await chipInAll(street);
        await pin(street, heron, { amount: 37n * USDC });
        await pin(street, wren, { amount: 24n * USDC });
        const ticked = all([heron, wren, otter], 0b11);
        await castRound(street, 0, [...ticked, [fox, openEmpty ? 0 : 0b11]]);
        await openAll(street, 0, ticked);
        if (openEmpty) await openAll(street, 0, [[fox, 0]]);
        await goTo(street, 0, "ends");
        await circle.settle(0);
        const { cast, quorumMet, winners, spent, budget } = await circle.roundOf(0);
        return { cast, quorumMet, winners, spent, budget, pot: await circle.pot() };
      };
      const empty = await outcome(true);
      expect(await outcome(false)).to.deep.equal(empty);
      expect([empty.cast, empty.winners]).to.deep.equal([4n, 0b10n]);
    });

    it("within the budget that froze, though more came in since, in whatever order it was opened", async () => {
      const outcomes = [];
      for (const backwards of [false, true]) {
        const street = await loadFixture(aStreet);
        const { circle } = street;
        const [heron, wren, otter] = founders(street);
        const [friend] = strangers(street);
        await chipInAll(street, 5n * USDC);
        await pin(street, heron, { amount: 26n * USDC });
        await pin(street, wren, { amount: 25n * USDC });
        const votes = all([heron, wren, otter], 0b11);
        await castRound(street, 0, votes);
        if (backwards) await circle.connect(friend.signer).give(500n * USDC);
        const openings = votes.map(([voter, approvals]) => openingOf(street, { voter, round: 0, approvals }));
        await circle.openBallots(0, backwards ? openings.reverse() : openings);
        await circle.settle(0);
        const { winners, spent, budget } = await circle.roundOf(0);
        outcomes.push([winners, spent, budget]);
      }
      expect(outcomes).to.deep.equal(Array.from({ length: 2 }, () => [0b10n, 25n * USDC, 25n * USDC]));
    });
  });

  it("charges every stake the same fraction, rounded down, and makes the rest common", async () => {
    const street = await loadFixture(aStreet);
    const { circle, token } = street;
    const [heron, wren, otter, fox] = founders(street);
    const [friend] = strangers(street);
    const stakes = [10n * USDC, 7_777_777n, 5_000_001n, 0n, 0n];
    for (const [i, { signer }] of street.founders.entries()) {
      if (stakes[i]) await circle.connect(signer).chipIn(stakes[i]);
    }
    await circle.connect(friend.signer).give(1_234_567n);
    await pin(street, fox, { amount: 8_000_003n });
    await voteAndSettle(street, 0, all([heron, wren, otter, fox], 1));

    const total = 24_012_345n;
    const left = total - 8_000_003n;
    const charged = stakes.map((stake) => (stake * left) / total);
    for (const [i, { address }] of street.founders.entries()) {
      expect((await circle.memberOf(address)).stake, `${i}`).to.equal(charged[i]);
    }
    const sum = charged.reduce((a, b) => a + b);
    expect(await circle.pot()).to.deep.equal([sum, left - sum, 8_000_003n, 0n]);
    expect(await token.balanceOf(circle)).to.equal(total);
  });

  it("can spend the pot to zero, month after month", async () => {
    const street = await newStreet({ on: await loadFixture(aStreet), rules: { cooldown: 0 } });
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    for (const round of [0, 1, 2]) {
      await goTo(street, round, "begins");
      await chipInAll(street, 6n * USDC);
      await pin(street, heron, { amount: 30n * USDC });
      await voteAndSettle(street, round, all([heron, wren, otter, ...founders(street).slice(3)], 1));
      expect((await circle.pot()).stakes + (await circle.pot()).common).to.equal(0);
    }
    expect((await circle.pot()).reserved).to.equal(90n * USDC);
  });

  it("makes grants: won, reserved, and the board is free again", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    const [recipient] = strangers(street);
    await chipInAll(street);
    await pin(street, heron, { recipient: recipient.address, amount: 12n * USDC });
    const votes = all([heron, wren, otter], 1);
    await castRound(street, 0, votes);
    await openAll(street, 0, votes);
    const settled = circle.settle(0);
    await settled;
    const now = BigInt(await time.latest());
    await expect(settled)
      .to.emit(circle, "Granted")
      .withArgs(1, 0, recipient.address, 12n * USDC, now + 90n * 86_400n);
    await expect(settled)
      .to.emit(circle, "Settled")
      .withArgs(0, 3, 3, true, 1, 12n * USDC);
    const { status, endedAt, endedBlock, spent, winners } = await circle.roundOf(0);
    expect([status, endedAt, spent, winners]).to.deep.equal([BigInt(RoundStatus.settled), now, 12n * USDC, 1n]);
    expect(endedBlock).to.equal((await settled).blockNumber);
    expect((await circle.memberOf(heron.address)).openRequest).to.equal(0);
  });

  it("may come rounds later: nothing of it is lost", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren, otter, fox] = founders(street);
    await chipInAll(street);
    await pin(street, heron);
    await castRound(street, 0, all([heron, wren, otter], 1));
    await circle.connect(fox.signer).leaveCircle(fox.address);
    await goTo(street, 5, "votingOpens");
    await openAll(street, 0, all([heron, wren, otter], 1));
    await circle.settle(0);
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.granted);
    expect((await circle.memberOf(fox.address)).owed).to.equal(8n * USDC);
    expect((await circle.roundOf(5)).status).to.equal(RoundStatus.noBallot);
    expect((await circle.roundOf(3)).status).to.equal(RoundStatus.none);
    await goTo(street, 6, "votingOpens");
    expect((await circle.roundOf(6)).rosterSize).to.equal(4);
  });
});

async function goToVoting(street: Street) {
  await goTo(street, 0, "votingOpens");
  return street.circle.roundOf(0);
}
