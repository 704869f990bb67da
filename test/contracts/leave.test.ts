/*
leaveCircle
├── refused from strangers, and to nobody or the circle
├── while no ballot is under way
│   ├── pays the stake at once, to whom they say, and takes their request down
│   ├── a founder who leaves while the circle forms may come back
│   └── with nothing to pay, pays nothing
├── from the opening of voting until the round is over
│   ├── the seat is kept until then: its ballot counts, its stake bears the settlement
│   ├── then the rest is owed, without anybody's doing, and reserved money is not touched
│   └── a round in which nobody votes is over at its close
└── booked, it cancels the booking
*/
import { expect } from "chai";
import { zeroAddress } from "viem";
import { rosterRoot } from "../../protocol/roster.ts";
import { aFormingStreet, aStreet, ethers, goTo, join, loadFixture, nextAt, USDC } from "./fixture.ts";
import {
  castAll,
  castRound,
  Change,
  chipInAll,
  founders,
  MemberStatus,
  openAll,
  pin,
  RequestStatus,
  strangers,
  welcome,
} from "./steps.ts";

describe("leaveCircle", () => {
  it("is refused from strangers, and to nobody or the circle", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron] = founders(street);
    const [stranger] = strangers(street);
    await expect(circle.connect(stranger.signer).leaveCircle(stranger.address))
      .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
      .withArgs(stranger.address);
    await expect(circle.connect(heron.signer).leaveCircle(zeroAddress)).to.be.revertedWithCustomError(
      circle,
      "Circle_ZeroAddress",
    );
    await expect(circle.connect(heron.signer).leaveCircle(street.address))
      .to.be.revertedWithCustomError(circle, "Circle_BadRecipient")
      .withArgs(street.address);
  });

  it("pays the stake at once while no ballot is under way, and takes the request down", async () => {
    const street = await loadFixture(aStreet);
    const { circle, token } = street;
    const [heron, wren] = founders(street);
    const [friend] = strangers(street);
    await chipInAll(street);
    await circle.connect(friend.signer).give(7n * USDC);
    await pin(street, wren);
    await nextAt(street, 0, "votingOpens", -1);
    const left = circle.connect(wren.signer).leaveCircle(friend.address);
    await expect(left).to.changeTokenBalances(ethers, token, [friend.address, circle], [10n * USDC, -10n * USDC]);
    await expect(left)
      .to.emit(circle, "Left")
      .withArgs(wren.address, 1, 10n * USDC, Change.left);
    await expect(left)
      .to.emit(circle, "TakenBack")
      .withArgs(wren.address, friend.address, 10n * USDC);
    await expect(left).to.emit(circle, "Withdrawn").withArgs(1);
    expect(await circle.pot()).to.deep.equal([40n * USDC, 7n * USDC, 0n, 0n]);
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.withdrawn);
    const leaves = [...(await circle.leaves())];
    expect(leaves[1]).to.equal(0n);
    expect(await circle.root()).to.equal(rosterRoot(leaves));
    await expect(circle.connect(wren.signer).leaveCircle(wren.address)).to.be.revertedWithCustomError(
      circle,
      "Circle_NotSeated",
    );
    expect((await circle.memberOf(heron.address)).stake).to.equal(10n * USDC);
  });

  it("lets a founder come back while the circle forms", async () => {
    const street = await loadFixture(aFormingStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    await join(circle, heron);
    await join(circle, wren);
    await circle.connect(heron.signer).leaveCircle(heron.address);
    expect((await circle.memberOf(heron.address)).status).to.equal(MemberStatus.founder);
    await join(circle, heron);
    expect((await circle.memberOf(heron.address)).slot).to.equal(0);
  });

  it("waits for the ballot under way: the stake bears it like every other, the rest is owed", async () => {
    const street = await loadFixture(aStreet);
    const { circle, token } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    await chipInAll(street);
    await pin(street, heron, { amount: 10n * USDC });
    await pin(street, lark, { amount: 1n * USDC });
    await nextAt(street, 0, "votingOpens");
    const asked = circle.connect(lark.signer).leaveCircle(lark.address);
    await expect(asked).to.emit(circle, "LeaveAsked").withArgs(lark.address, 0);
    await expect(asked).not.to.emit(circle, "Left");
    await expect(circle.connect(lark.signer).leaveCircle(lark.address))
      .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
      .withArgs(lark.address);
    const member = await circle.memberOf(lark.address);
    expect([member.status, member.stake]).to.deep.equal([BigInt(MemberStatus.leaving), 10n * USDC]);
    expect((await circle.roundOf(0)).rosterSize).to.equal(5);

    const votes = [heron, wren, otter, fox, lark].map((voter) => [voter, 0b01] as const);
    await castAll(street, 0, votes);
    await goTo(street, 0, "votingCloses");
    await openAll(street, 0, votes);
    const settled = circle.settle(0);
    await expect(settled)
      .to.emit(circle, "Left")
      .withArgs(lark.address, 4, 8n * USDC, Change.left);
    await expect(settled).to.emit(circle, "Withdrawn").withArgs(2);
    await expect(settled).to.changeTokenBalance(ethers, token, circle, 0n);
    expect(await circle.pot()).to.deep.equal([32n * USDC, 0n, 10n * USDC, 8n * USDC]);

    const tookBack = circle.connect(lark.signer).takeBack(wren.address);
    await expect(tookBack).to.changeTokenBalance(ethers, token, wren.address, 8n * USDC);
    await expect(tookBack)
      .to.emit(circle, "TakenBack")
      .withArgs(lark.address, wren.address, 8n * USDC);
    expect(await circle.pot()).to.deep.equal([32n * USDC, 0n, 10n * USDC, 0n]);
  });

  it("takes effect at the close when nobody voted, for whoever looks and for whoever acts", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    await chipInAll(street);
    await pin(street, wren);
    await nextAt(street, 0, "votingOpens");
    await circle.connect(wren.signer).leaveCircle(wren.address);
    const root = await circle.root();
    await goTo(street, 0, "votingCloses", -1);
    expect([await circle.seats(), await circle.root()]).to.deep.equal([5n, root]);
    await goTo(street, 0, "votingCloses");
    const seen = await circle.memberOf(wren.address);
    expect([seen.status, seen.stake, seen.owed]).to.deep.equal([BigInt(MemberStatus.none), 0n, 10n * USDC]);
    expect(await circle.pot()).to.deep.equal([40n * USDC, 0n, 0n, 10n * USDC]);
    const leaves = [...(await circle.leaves())];
    expect([await circle.seats(), leaves[1], (await circle.seated())[1]]).to.deep.equal([4n, 0n, zeroAddress]);
    expect(await circle.root())
      .to.equal(rosterRoot(leaves))
      .and.not.to.equal(root);

    await circle.connect(heron.signer).give(1n);
    await expect(circle.connect(heron.signer).withdraw(1)).to.be.revertedWithCustomError(circle, "Circle_NotPinned");
    expect(await circle.root()).to.equal(rosterRoot(leaves));
    expect((await circle.memberOf(wren.address)).owed).to.equal(10n * USDC);
  });

  it("shows a round as it would freeze: without those whose ballot is over, and without their requests", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    await chipInAll(street);
    await pin(street, wren);
    await pin(street, heron);
    await nextAt(street, 0, "votingOpens");
    await circle.connect(wren.signer).leaveCircle(wren.address);
    await goTo(street, 1, "votingOpens");
    const preview = await circle.roundOf(1);
    expect(await circle.vouchesNeeded()).to.equal(2);
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.withdrawn);
    await circle.connect(heron.signer).chipIn(5n * USDC);
    const frozen = await circle.roundOf(1);
    for (const what of ["root", "rosterSize", "slots", "budget", "requests", "quorum", "status"] as const) {
      expect(preview[what], what).to.deep.equal(frozen[what]);
    }
    expect([frozen.rosterSize, frozen.slots, frozen.budget]).to.deep.equal([4n, 0b10n, 40n * USDC]);
  });

  it("cancels a booking, and frees the handle and the place", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [newcomer] = strangers(street);
    await goTo(street, 0, "votingOpens");
    await welcome(street, newcomer);
    await expect(circle.connect(newcomer.signer).leaveCircle(newcomer.address))
      .to.emit(circle, "BookingCancelled")
      .withArgs(newcomer.address);
    expect((await circle.memberOf(newcomer.address)).status).to.equal(MemberStatus.none);
    await welcome(street, newcomer);
  });

  it("after an early settlement is paid at once again", async () => {
    const street = await loadFixture(aStreet);
    const { circle, token } = street;
    const [heron, wren, otter] = founders(street);
    await chipInAll(street);
    const votes = [heron, wren, otter].map((voter) => [voter, 0] as const);
    await castRound(street, 0, votes);
    await openAll(street, 0, votes);
    await circle.settle(0);
    await expect(circle.connect(heron.signer).leaveCircle(heron.address)).to.changeTokenBalance(
      ethers,
      token,
      heron.address,
      10n * USDC,
    );
  });
});
