/*
vacate
├── refused
│   ├── for whoever has no seat: strangers, the booked, the leaving
│   ├── before six whole rounds without a signature are over, to the second
│   └── while a ballot is under way
└── gives up the seat, by anybody's hand
    ├── the stake is owed to them, handle, commitment and seat are the next newcomer's
    ├── a request that waits for its first ballot comes down
    └── who was seated lately is not silent, though they signed nothing
*/
import { expect } from "chai";
import { commitmentOf } from "../../protocol/identity.ts";
import { rosterRoot } from "../../protocol/roster.ts";
import { aStreet, ethers, goTo, join, loadFixture, newStreet, nextAt, time, USDC, type Street } from "./fixture.ts";
import {
  castAll,
  Change,
  chipInAll,
  founders,
  MemberStatus,
  pin,
  RequestStatus,
  strangers,
  ticked,
  vouchFor,
  voteAndSettle,
  welcome,
} from "./steps.ts";

describe("vacate", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  it("is refused for whoever has no seat", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [booked, stranger] = strangers(street);
    await goTo(street, 8, "votingOpens");
    await castAll(street, 8, [[heron, 0]]);
    await welcome(street, booked);
    await circle.connect(wren.signer).leaveCircle(wren.address);
    for (const { address } of [stranger, booked, wren]) {
      await expect(circle.vacate(address)).to.be.revertedWithCustomError(circle, "Circle_NotSeated").withArgs(address);
    }
  });

  it("is refused until six whole rounds are over, to the second", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [anybody] = strangers(street);
    await nextAt(street, 1, "ends", -1);
    await circle.connect(wren.signer).stillHere();
    const vacate = (address: string) => circle.connect(anybody.signer).vacate(address);
    await goTo(street, 6, "ends", -2);
    await nextAt(street, 6, "ends", -1);
    await expect(vacate(heron.address))
      .to.be.revertedWithCustomError(circle, "Circle_NotSilent")
      .withArgs(heron.address, 7);
    await nextAt(street, 6, "ends");
    await vacate(heron.address);
    await nextAt(street, 7, "ends", -1);
    await expect(vacate(wren.address))
      .to.be.revertedWithCustomError(circle, "Circle_NotSilent")
      .withArgs(wren.address, 8);
    await nextAt(street, 7, "ends");
    await vacate(wren.address);
  });

  it("is refused while a ballot is under way", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    await goTo(street, 7, "votingOpens");
    await castAll(street, 7, [[wren, 0]]);
    await expect(circle.vacate(heron.address))
      .to.be.revertedWithCustomError(circle, "Circle_BallotUnderWay")
      .withArgs(7);
    await goTo(street, 7, "ends");
    await expect(circle.vacate(heron.address)).to.be.revertedWithCustomError(circle, "Circle_BallotUnderWay");
    await circle.settle(7);
    await circle.vacate(heron.address);
  });

  it("owes the stake, and frees handle, commitment and seat", async () => {
    const { circle, token } = street;
    const [, wren, otter, fox] = founders(street);
    const [newcomer] = strangers(street);
    await chipInAll(street);
    await goTo(street, 7, "begins");
    for (const { signer } of [otter, fox]) await circle.connect(signer).stillHere();
    const vacated = circle.vacate(wren.address);
    await expect(vacated)
      .to.emit(circle, "Left")
      .withArgs(wren.address, 1, 10n * USDC, Change.vacated);
    await expect(vacated).to.changeTokenBalance(ethers, token, circle, 0n);
    const member = await circle.memberOf(wren.address);
    expect([member.status, member.stake, member.owed, member.commitment]).to.deep.equal([
      ...[BigInt(MemberStatus.none), 0n, 10n * USDC, 0n],
    ]);
    expect(await circle.pot()).to.deep.equal([40n * USDC, 0n, 0n, 10n * USDC]);
    const leaves = [...(await circle.leaves())];
    expect([leaves[1], (await circle.seated())[1], await circle.seats()]).to.deep.equal([0n, ethers.ZeroAddress, 4n]);
    expect(await circle.root()).to.equal(rosterRoot(leaves));
    expect(await circle.changeAt((await circle.changeCount()) - 1n)).to.deep.equal([
      ...[BigInt(Change.vacated), 1n, wren.address],
      ...[BigInt(await time.latest()), BigInt((await vacated).blockNumber ?? 0)],
    ]);

    await circle.connect(wren.signer).takeBack(wren.address);
    await circle.connect(otter.signer).vouch(newcomer.address, "Wren");
    await circle.connect(fox.signer).vouch(newcomer.address, "Wren");
    await circle.connect(newcomer.signer).join("Wren", commitmentOf(wren.secret));
    await goTo(street, 8, "begins");
    await expect(circle.seat(newcomer.address))
      .to.emit(circle, "Seated")
      .withArgs(newcomer.address, 1, commitmentOf(wren.secret));
  });

  it("takes down a request that still waits for its first ballot", async () => {
    street = await newStreet({ on: street, rules: { cooldown: 12 } });
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await chipInAll(street);
    await pin(street, heron);
    await voteAndSettle(street, 0, ticked([heron, wren, otter], 1));
    await pin(street, heron);
    expect((await circle.requestOf(2)).firstRound).to.equal(13);
    await goTo(street, 7, "begins");
    expect((await circle.requestOf(2)).status).to.equal(RequestStatus.pinned);
    const vacated = circle.vacate(heron.address);
    await expect(vacated).to.emit(circle, "Withdrawn").withArgs(2);
    expect((await circle.requestOf(2)).status).to.equal(RequestStatus.withdrawn);
  });

  it("spares whoever was seated lately", async () => {
    const { circle } = street;
    const [newcomer] = strangers(street);
    await goTo(street, 2, "votingOpens");
    await vouchFor(street, newcomer, founders(street).slice(0, 2));
    await join(circle, newcomer);
    await goTo(street, 9, "begins");
    await circle.seat(newcomer.address);
    await expect(circle.vacate(newcomer.address))
      .to.be.revertedWithCustomError(circle, "Circle_NotSilent")
      .withArgs(newcomer.address, 16);
  });
});
