/*
abandon
├── refused for what cannot be settled either, and until the following round has ended, to the second
└── ends the round without grants: requests stay, money stays, leavers go

When the tally is at fault: wrongTally.test.ts.
*/
import { expect } from "chai";
import { aStreet, goTo, loadFixture, nextAt, type Neighbour, USDC } from "./fixture.ts";
import {
  castAll,
  castRound,
  Change,
  chipInAll,
  founders,
  pin,
  RequestStatus,
  RoundStatus,
  type Votes,
  voteAndSettle,
} from "./steps.ts";

const all = (voters: readonly Neighbour[], approvals: number): Votes => voters.map((voter) => [voter, approvals]);

describe("abandon", () => {
  it("is refused until the round after has ended, to the second", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron] = founders(street);
    await expect(circle.abandon(0)).to.be.revertedWithCustomError(circle, "Circle_NothingCast").withArgs(0);
    await castRound(street, 0, [[heron, 0]]);
    const from = street.terms.start + 2 * street.terms.lengths.round;
    await nextAt(street, 1, "ends", -1);
    await expect(circle.abandon(0)).to.be.revertedWithCustomError(circle, "Circle_TooEarlyToAbandon").withArgs(0, from);
    await nextAt(street, 1, "ends");
    await expect(circle.abandon(0)).to.emit(circle, "Abandoned").withArgs(0);
    await expect(circle.abandon(0)).to.be.revertedWithCustomError(circle, "Circle_RoundEnded").withArgs(0);
    await expect(circle.settle(0)).to.be.revertedWithCustomError(circle, "Circle_RoundEnded").withArgs(0);
  });

  it("is refused for a round that froze and took no ballots", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron] = founders(street);
    await goTo(street, 0, "votingOpens");
    await circle.connect(heron.signer).give(1);
    await goTo(street, 3, "begins");
    await expect(circle.abandon(0)).to.be.revertedWithCustomError(circle, "Circle_NothingCast").withArgs(0);
  });

  it("ends the round without grants: money and requests stay, leavers go", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren, otter, fox] = founders(street);
    await chipInAll(street);
    await goTo(street, 0, "votingOpens");
    await pin(street, heron);
    const votes = all([heron, wren, otter], 1);
    await castAll(street, 0, all([heron, wren, otter], 0));
    await circle.connect(fox.signer).leaveCircle(fox.address);
    await goTo(street, 2, "begins");
    await expect(circle.abandon(0))
      .to.emit(circle, "Left")
      .withArgs(fox.address, 3, 10n * USDC, Change.left);
    const { status, winners, spent } = await circle.roundOf(0);
    expect([status, winners, spent]).to.deep.equal([BigInt(RoundStatus.abandoned), 0n, 0n]);
    expect(await circle.pot()).to.deep.equal([40n * USDC, 0n, 0n, 10n * USDC]);
    await voteAndSettle(street, 2, votes);
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.granted);
  });
});
