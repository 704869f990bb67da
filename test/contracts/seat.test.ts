/*
seat
├── refused
│   ├── for whoever has not booked
│   ├── before the round after the one they joined in has begun, to the second
│   └── while a ballot is under way: voting is open, or ballots wait to be settled
└── anybody seats a newcomer
    ├── in the lowest seat that is free, also one that somebody gave up
    └── also in the voting of a round that takes no ballots
*/
import { expect } from "chai";
import { rosterRoot } from "../../protocol/roster.ts";
import { commitmentOf } from "../../protocol/identity.ts";
import { aStreet, goTo, loadFixture, nextAt, type Street } from "./fixture.ts";
import { castAll, founders, MemberStatus, RoundStatus, strangers, welcome } from "./steps.ts";

describe("seat", () => {
  let street: Street;

  /** Somebody has booked a seat while the first voting is open. */
  beforeEach(async () => {
    street = await loadFixture(aStreet);
    await goTo(street, 0, "votingOpens");
    await welcome(street, strangers(street)[0]);
  });

  it("is refused for whoever has not booked", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    const [, stranger] = strangers(street);
    for (const { address } of [heron, stranger]) {
      await expect(circle.seat(address)).to.be.revertedWithCustomError(circle, "Circle_NotBooked").withArgs(address);
    }
  });

  it("is refused until the next round begins", async () => {
    const { circle } = street;
    const [{ address }] = strangers(street);
    await nextAt(street, 0, "ends", -1);
    await expect(circle.seat(address))
      .to.be.revertedWithCustomError(circle, "Circle_SeatTooEarly")
      .withArgs(address, 1);
    await nextAt(street, 0, "ends");
    await circle.seat(address);
  });

  it("is refused while a ballot is under way", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    const [{ address }] = strangers(street);
    await castAll(street, 0, [[heron, 0]]);
    await goTo(street, 0, "ends");
    await expect(circle.seat(address)).to.be.revertedWithCustomError(circle, "Circle_BallotUnderWay").withArgs(0);
    await circle.settle(0);
    await nextAt(street, 1, "votingOpens");
    await expect(circle.seat(address)).to.be.revertedWithCustomError(circle, "Circle_BallotUnderWay").withArgs(1);
    await nextAt(street, 1, "votingCloses");
    await circle.seat(address);
  });

  it("is anybody's to do, in the seat that was the lowest free one when it was booked", async () => {
    const { circle } = street;
    const [, wren] = founders(street);
    const [newcomer, stranger] = strangers(street);
    await goTo(street, 1, "begins");
    // A seat that falls free in the meantime is for whoever books next.
    await circle.connect(wren.signer).leaveCircle(wren.address);
    const commitment = commitmentOf(newcomer.secret);
    await expect(circle.connect(stranger.signer).seat(newcomer.address))
      .to.emit(circle, "Seated")
      .withArgs(newcomer.address, 5, commitment);
    const member = await circle.memberOf(newcomer.address);
    expect([member.status, member.slot]).to.deep.equal([BigInt(MemberStatus.seated), 5n]);
    const leaves = [...(await circle.leaves())];
    expect([leaves[1], leaves[5]]).to.deep.equal([0n, commitment]);
    expect(await circle.root()).to.equal(rosterRoot(leaves));
  });

  it("is done also while a round votes on nothing", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    const [newcomer] = strangers(street);
    await castAll(street, 0, [[heron, 0]]);
    await goTo(street, 1, "votingOpens");
    await circle.settle(0);
    expect((await circle.roundOf(1)).status).to.equal(RoundStatus.noBallot);
    await circle.seat(newcomer.address);
    expect((await circle.memberOf(newcomer.address)).status).to.equal(MemberStatus.seated);
  });
});
