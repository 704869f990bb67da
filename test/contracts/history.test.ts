/*
The history of a circle, read by view calls alone
├── changes: every change of the membership, in order, with its seat, block and time
│   ├── seated, booked, a booking cancelled, left at once and with the end of a ballot, parted ways, vacated,
│   │   a new commitment, recovered, closed with the circle
│   └── pages are half open; beyond the last there is nothing
├── motions: half open pages, refused beyond; on the first screen those of the round before, this one and the next
└── the first screen: rules to come, recoveries under way, how many changes, the closing
*/
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import {
  aFormingStreet,
  aStreet,
  goTo,
  join,
  loadFixture,
  newStreet,
  time,
  type Neighbour,
  type Street,
} from "./fixture.ts";
import {
  castAll,
  Change,
  FIRST_MOTION,
  founders,
  openAll,
  Rule,
  SECOND_MOTION,
  strangers,
  ticked,
  vouchFor,
  voteAndSettle,
} from "./steps.ts";

type Entry = [change: bigint, slot: bigint, account: string, changedAt: bigint, changedBlock: bigint];

describe("History", () => {
  let street: Street;

  /** What a step adds to the history, with the second and block of its transaction. */
  async function expectAdded(
    step: Promise<ContractTransactionResponse>,
    ...added: [change: number, slot: number, who: Neighbour][]
  ): Promise<void> {
    const { circle, reader } = street;
    const { blockNumber } = await step;
    const count = await circle.changeCount();
    const entries = added.map(([change, slot, { address }]): Entry => [
      ...([BigInt(change), BigInt(slot), address] as const),
      ...([BigInt(seconds), BigInt(blockNumber ?? 0)] as const),
    ]);
    expect(await reader.changes(circle, count - BigInt(added.length), count)).to.deep.equal(entries);
    known += added.length;
    expect(count).to.equal(known);
  }
  let known = 0;
  let seconds = 0;
  /** The next transaction is mined in a second of its own. */
  async function soon(): Promise<void> {
    seconds = (await time.latest()) + 60;
    await time.setNextBlockTimestamp(seconds);
  }

  it("of the membership is enumerable, each change with its block and time", async () => {
    street = await loadFixture(aFormingStreet);
    const { circle, reader } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    const [hare, toad, newFox] = strangers(street);
    known = 0;
    expect(await circle.changeCount()).to.equal(0);
    for (const [slot, founder] of founders(street).entries()) {
      await soon();
      await expectAdded(join(circle, founder), [Change.seated, slot, founder]);
    }
    await soon();
    await expectAdded(circle.connect(otter.signer).changeCommitment(4711), [Change.commitmentChanged, 2, otter]);
    await soon();
    await expectAdded(circle.connect(otter.signer).leaveCircle(otter.address), [Change.left, 2, otter]);

    await goTo(street, 0, "votingOpens");
    for (const who of [hare, toad]) await vouchFor(street, who, [heron, wren]);
    await soon();
    await expectAdded(join(circle, hare), [Change.booked, 2, hare]);
    await soon();
    await expectAdded(join(circle, toad), [Change.booked, 5, toad]);
    await soon();
    await expectAdded(circle.connect(toad.signer).leaveCircle(toad.address), [Change.bookingCancelled, 5, toad]);
    await castAll(street, 0, [[heron, 0]]);
    await soon();
    await expectAdded(circle.connect(lark.signer).leaveCircle(lark.address));
    await goTo(street, 0, "ends");
    await soon();
    await expectAdded(circle.settle(0), [Change.left, 4, lark]);
    await soon();
    await expectAdded(circle.seat(hare.address), [Change.seated, 2, hare]);

    const recovered = { ...newFox, handle: "Fox" };
    await vouchFor(street, recovered, [heron, wren, hare]);
    await circle.connect(newFox.signer).recover(fox.address, 4712);
    expect(await circle.changeCount()).to.equal(known);
    await goTo(street, 3, "begins");
    await soon();
    await expectAdded(circle.finishRecovery(fox.address), [Change.recovered, 3, newFox]);

    await circle.connect(heron.signer).proposePartWays(wren.address);
    await goTo(street, 3, "votingOpens");
    const votes = ticked([heron, wren, hare], FIRST_MOTION);
    await castAll(street, 3, votes);
    await goTo(street, 3, "votingCloses");
    await openAll(street, 3, votes);
    await soon();
    await expectAdded(circle.settle(3), [Change.partedWays, 1, wren]);

    for (const who of [hare, newFox]) {
      await goTo(street, 8, "begins", who === hare ? 0 : 10);
      await circle.connect(who.signer).stillHere();
    }
    await goTo(street, 10, "begins");
    await soon();
    await expectAdded(circle.vacate(heron.address), [Change.vacated, 0, heron]);
    // Two sit: nothing was written when the circle grew thin, but from then on it is counted.
    await goTo(street, 14, "begins");
    await soon();
    await expectAdded(circle.close(), [Change.closed, 2, hare], [Change.closed, 3, newFox]);

    const all = await reader.changes(circle, 0, known);
    expect(all.map(({ changedBlock }) => changedBlock)).to.deep.equal(
      [...all].map(({ changedBlock }) => changedBlock).sort((a, b) => Number(a - b)),
    );
    expect((await reader.overview(circle)).changeCount).to.equal(known);
    expect(await reader.changes(circle, 2, 2)).to.deep.equal([]);
    expect(await reader.changes(circle, 2, 4)).to.deep.equal(all.slice(2, 4));
    expect((await circle.changeAt(known)).change).to.equal(Change.none);
    await expect(reader.changes(circle, 2, 1)).to.be.revertedWithPanic(0x11);
  });

  describe("of motions", () => {
    beforeEach(async () => {
      street = await newStreet({ on: await loadFixture(aStreet), founders: 12 });
    });

    const shown = async () => (await street.reader.overview(street.circle)).motions.map(({ id }) => Number(id));

    it("is paged, half open, and refused beyond", async () => {
      const { circle, reader } = street;
      const [heron, wren] = founders(street);
      await circle.connect(heron.signer).proposeClose();
      await circle.connect(wren.signer).proposeRule(Rule.cooldown, 3);
      const pages = await reader.motions(circle, 1, 3);
      expect(pages.map(({ id, motion }) => [id, motion])).to.deep.equal([
        [1n, await circle.motionOf(1)],
        [2n, await circle.motionOf(2)],
      ]);
      expect(await reader.motions(circle, 2, 2)).to.deep.equal([]);
      expect((await reader.motions(circle, 2, 3)).map(({ id }) => id)).to.deep.equal([2n]);
      for (const [from, to, missing] of [
        [0, 1, 0],
        [2, 4, 3],
      ] as const) {
        await expect(reader.motions(circle, from, to))
          .to.be.revertedWithCustomError(circle, "Circle_NoSuchMotion")
          .withArgs(missing);
      }
      await expect(reader.motions(circle, 2, 1)).to.be.revertedWithPanic(0x11);
    });

    it("is on the first screen for the round before, this one and the next", async () => {
      const { circle } = street;
      expect(await shown()).to.deep.equal([]);
      const members = [...street.founders];
      // Two for each of rounds 0 to 4, each proposed as early as may be.
      const ids: number[][] = [];
      for (let round = 0; round < 5; ++round) {
        if (round > 0) await goTo(street, round - 1, "votingCloses", 100);
        for (const _ of ["first", "second"]) await circle.connect(members.shift()?.signer).proposeClose();
        const last = Number(await circle.motionCount());
        ids.push([last - 1, last]);
        // In the last week of a round the next one's are here already.
        expect(await shown(), `before ${round}`).to.deep.equal(ids.slice(-3).flat());
      }
      await goTo(street, 4, "begins");
      expect(await shown()).to.deep.equal([7, 8, 9, 10]);
      await goTo(street, 5, "begins");
      expect(await shown()).to.deep.equal([9, 10]);
      await goTo(street, 6, "begins");
      expect(await shown()).to.deep.equal([]);
    });
  });

  it("of recoveries is on the first screen while they are under way", async () => {
    street = await loadFixture(aStreet);
    const { circle, reader } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    const [newFox, newLark] = strangers(street);
    const shown = async () => (await reader.overview(circle)).recoveries;
    expect(await shown()).to.deep.equal([]);
    for (const [lost, to] of [
      [fox, newFox],
      [lark, newLark],
    ] as const) {
      await vouchFor(street, { ...to, handle: lost.handle }, [heron, wren, otter]);
      await circle.connect(to.signer).recover(lost.address, BigInt(to.address));
    }
    expect(await shown()).to.deep.equal([
      [fox.address, await circle.recoveryOf(fox.address)],
      [lark.address, await circle.recoveryOf(lark.address)],
    ]);
    await circle.connect(lark.signer).objectToRecovery();
    expect((await shown()).map(({ lost }) => lost)).to.deep.equal([fox.address]);
    await goTo(street, 2, "begins");
    await circle.finishRecovery(fox.address);
    expect(await shown()).to.deep.equal([]);
    const { members, changeCount } = await reader.overview(circle);
    expect(members.map(({ account }) => account)).to.include(newFox.address);
    expect(changeCount).to.equal(6);
  });

  it("to come: the rules of the next two rounds, and the closing once there is one", async () => {
    street = await loadFixture(aStreet);
    const { circle, reader } = street;
    const [heron, wren, otter, fox] = founders(street);
    await circle.connect(heron.signer).proposeRule(Rule.vouches, 5);
    await voteAndSettle(street, 0, ticked([heron, wren, otter, fox], FIRST_MOTION));
    const vouches = async () => {
      const { rules, comingRules } = await reader.overview(circle);
      return [rules, ...comingRules].map((of) => Number(of.vouches));
    };
    expect(await vouches()).to.deep.equal([2, 2, 5]);
    await goTo(street, 1, "begins");
    expect(await vouches()).to.deep.equal([2, 5, 5]);
    await goTo(street, 2, "begins");
    expect(await vouches()).to.deep.equal([5, 5, 5]);
    await circle.connect(wren.signer).proposeClose();
    await circle.connect(otter.signer).proposeRule(Rule.vouches, 1);
    await voteAndSettle(street, 2, ticked([heron, wren, otter, fox], FIRST_MOTION | SECOND_MOTION));
    const view = await reader.overview(circle);
    expect(view.closing).to.deep.equal(await circle.closing());
    expect([view.closing.heirs, view.closing.closedAt]).to.deep.equal([5n, BigInt(await time.latest())]);
    expect(await vouches()).to.deep.equal([5, 5, 5]);
  });
});
