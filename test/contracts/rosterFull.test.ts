/*
Forty-eight seats
├── sit, in forty-eight of the tree's slots, and no one more: not a newcomer, not a founder who comes back, not a booking
├── a recovery needs no seat of its own
├── all vote: forty-eight ballots in one batch, opened in another, and decide
│   ├── thirty-two are two thirds, thirty-one are not
│   └── every request wins that fourteen can; the rest of every stake stays
├── one who leaves makes room for one: in that seat
└── all leave in the same ballot, or the circle closes on all: everybody is paid
*/
import { expect } from "chai";
import { commitmentOf } from "../../protocol/identity.ts";
import { rosterRoot } from "../../protocol/roster.ts";
import { goTo, join, loadFixture, USDC, type Neighbour, type Street } from "./fixture.ts";
import { aFullStreet, SEATS } from "./fullStreet.ts";
import { castRound, FIRST_MOTION, MotionStatus, openAll, SECOND_MOTION, ticked, vouchFor } from "./steps.ts";

/** What a transaction may cost on the network this is for. */
const MOST_GAS = 10_000_000n;

describe("A full circle", () => {
  let street: Street;
  let last: Neighbour;
  let another: Neighbour;

  beforeEach(async () => {
    street = await loadFixture(aFullStreet);
    const [one, two] = street.strangers;
    if (!one || !two) throw new Error("The street is too small.");
    [last, another] = [one, two];
  });

  const member = (at: number): Neighbour => {
    const found = street.founders[at];
    if (!found) throw new Error("The street is too small.");
    return found;
  };

  it("sits in forty-eight slots, and takes no one more", async () => {
    const { circle, founders } = street;
    expect(await circle.seats()).to.equal(SEATS);
    const leaves = [...(await circle.leaves())];
    expect(leaves.slice(0, SEATS)).to.deep.equal(founders.map(({ secret }) => commitmentOf(secret)));
    expect(leaves.slice(SEATS)).to.deep.equal(Array.from({ length: 16 }, () => 0n));
    expect(await circle.root()).to.equal(rosterRoot(leaves));
    await vouchFor(street, last, founders.slice(0, 10));
    await expect(join(circle, last)).to.be.revertedWithCustomError(circle, "Circle_Full").withArgs(SEATS);
    await goTo(street, 0, "votingOpens");
    expect(await circle.vouchesNeeded()).to.equal(10);
    await expect(join(circle, last)).to.be.revertedWithCustomError(circle, "Circle_Full").withArgs(SEATS);
  });

  it("takes one for one who left, in that seat, and is full with the booking", async () => {
    const { circle, founders } = street;
    await goTo(street, 0, "votingOpens", -100);
    await circle.connect(member(47).signer).leaveCircle(member(47).address);
    await goTo(street, 0, "votingOpens");
    for (const who of [last, another]) await vouchFor(street, who, founders.slice(0, 10));
    await join(circle, last);
    await expect(join(circle, another)).to.be.revertedWithCustomError(circle, "Circle_Full").withArgs(SEATS);
    await goTo(street, 1, "begins");
    await expect(circle.seat(last.address))
      .to.emit(circle, "Seated")
      .withArgs(last.address, 47, commitmentOf(last.secret));
    // A founder who left is like everybody now.
    await vouchFor(street, member(47), founders.slice(0, 10));
    await expect(join(circle, member(47))).to.be.revertedWithCustomError(circle, "Circle_Full");
    expect(await circle.root()).to.equal(rosterRoot([...(await circle.leaves())]));
  });

  it("lets a lost wallet be replaced, which needs no seat: sixteen have to vouch", async () => {
    const { circle, founders } = street;
    const recovered = { ...last, handle: member(47).handle };
    await vouchFor(street, recovered, founders.slice(0, 15));
    const recover = () => circle.connect(last.signer).recover(member(47).address, commitmentOf(last.secret));
    await expect(recover()).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(15, 16);
    await vouchFor(street, recovered, founders.slice(15, 16));
    await recover();
    await goTo(street, 2, "begins");
    await circle.finishRecovery(member(47).address);
    expect((await circle.seated())[47]).to.equal(last.address);
    expect(await circle.root()).to.equal(rosterRoot([...(await circle.leaves())]));
  });

  it("votes: thirty-two are two thirds, thirty-one are not; closing pays all of them", async () => {
    const { circle, founders, token } = street;
    await circle.connect(member(0).signer).proposeClose();
    await circle.connect(member(1).signer).proposePartWays(member(2).address);
    const votes = [
      ...ticked(founders.slice(0, 31), FIRST_MOTION | SECOND_MOTION),
      ...ticked(founders.slice(31, 32), FIRST_MOTION),
      ...ticked(founders.slice(32), 0),
    ];
    await castRound(street, 0, votes);
    const { cast, rosterSize } = await circle.roundOf(0);
    expect([cast, rosterSize]).to.deep.equal([48n, 48n]);
    await openAll(street, 0, votes);
    const settled = await (await circle.settle(0)).wait();
    expect(settled?.gasUsed).to.be.lessThan(MOST_GAS);
    expect([(await circle.motionOf(1)).status, (await circle.motionOf(2)).status]).to.deep.equal([
      BigInt(MotionStatus.passed),
      BigInt(MotionStatus.rejected),
    ]);
    expect((await circle.closing()).heirs).to.equal(SEATS);
    for (const { signer, address } of founders) await circle.connect(signer).takeBack(address);
    expect(await token.balanceOf(circle)).to.equal(0);
  });

  it("can leave all at once: what is left of every stake is owed", async () => {
    const { circle, founders, token } = street;
    for (const { signer, address } of founders.slice(0, 14)) {
      await circle.connect(signer).pin("A bench", 3n * USDC + 1n, address, false);
    }
    const votes = ticked(founders, 0x3fff);
    await castRound(street, 0, votes);
    for (const { signer, address } of founders) await circle.connect(signer).leaveCircle(address);
    await openAll(street, 0, votes);
    const settled = await (await circle.settle(0)).wait();
    expect(settled?.gasUsed).to.be.lessThan(MOST_GAS);
    const { winners, spent } = await circle.roundOf(0);
    expect([winners, spent]).to.deep.equal([0x3fffn, 42n * USDC + 14n]);
    expect(await circle.seats()).to.equal(0);
    for (let id = 1; id <= 14; ++id) await circle.claim(id);
    const paid = (480n * USDC - 42n * USDC - 14n) / 48n;
    for (const { signer, address } of founders) {
      expect((await circle.memberOf(address)).owed).to.equal(paid);
      await circle.connect(signer).takeBack(address);
    }
    const pot = await circle.pot();
    expect([pot.stakes, pot.reserved, pot.owed]).to.deep.equal([0n, 0n, 0n]);
    expect(await token.balanceOf(circle))
      .to.equal(pot.common)
      .and.lessThan(SEATS);
  });
});
