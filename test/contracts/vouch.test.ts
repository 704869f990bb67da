/*
vouch
├── refused
│   ├── from whoever does not sit: strangers, the booked, the leaving
│   ├── for nobody, for a member, under a bad handle
│   └── twice for the same candidate and handle
├── counts for 28 days, half open, while whoever gave it sits without a break
├── is for one handle: two handles are two candidates
└── lists the candidate; of the 64 places the oldest is given up, and its vouches count all the same
*/
import { expect } from "chai";
import { zeroAddress } from "viem";
import { aStreet, DAY, ethers, goTo, join, loadFixture, newStreet, time } from "./fixture.ts";
import { castAll, founders, strangers, vouchFor, welcome } from "./steps.ts";

describe("vouch", () => {
  it("is refused from whoever does not sit", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [booked, candidate, stranger] = strangers(street);
    await goTo(street, 0, "votingOpens");
    await castAll(street, 0, [[heron, 0]]);
    await welcome(street, booked);
    await circle.connect(wren.signer).leaveCircle(wren.address);
    for (const { signer, address } of [stranger, booked, wren]) {
      await expect(circle.connect(signer).vouch(candidate.address, "Toad"))
        .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
        .withArgs(address);
    }
  });

  it("is refused for nobody, for a member, or under a handle that cannot be", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [candidate] = strangers(street);
    const asHeron = circle.connect(heron.signer);
    await expect(asHeron.vouch(zeroAddress, "Toad")).to.be.revertedWithCustomError(circle, "Circle_ZeroAddress");
    await expect(asHeron.vouch(wren.address, "Wren"))
      .to.be.revertedWithCustomError(circle, "Circle_AlreadyMember")
      .withArgs(wren.address);
    await expect(asHeron.vouch(candidate.address, ""))
      .to.be.revertedWithCustomError(circle, "Circle_BadHandle")
      .withArgs("");
  });

  it("is refused twice, but given under another handle", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron] = founders(street);
    const [candidate] = strangers(street);
    const asHeron = circle.connect(heron.signer);
    await expect(asHeron.vouch(candidate.address, "Toad"))
      .to.emit(circle, "Vouched")
      .withArgs(heron.address, candidate.address, "Toad");
    await expect(asHeron.vouch(candidate.address, "Toad"))
      .to.be.revertedWithCustomError(circle, "Circle_AlreadyVouched")
      .withArgs(heron.address, candidate.address);
    await asHeron.vouch(candidate.address, "Moth");
    expect((await circle.candidates()).map(({ handle, vouches }) => [handle, vouches])).to.deep.equal([
      ["Toad", 1n],
      ["Moth", 1n],
    ]);
  });

  it("lasts 28 days, to the second", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [candidate] = strangers(street);
    const vouched = (who: typeof heron) => circle.hasVouched(who.address, candidate.address, candidate.handle);
    await vouchFor(street, candidate, [heron]);
    const given = await time.latest();
    await time.increaseTo(given + 14 * DAY);
    await vouchFor(street, candidate, [wren]);
    await time.increaseTo(given + 28 * DAY - 1);
    expect([await vouched(heron), await vouched(wren)]).to.deep.equal([true, true]);
    const [listed] = await circle.candidates();
    expect([listed?.vouches, listed?.firstVouchedAt]).to.deep.equal([2n, BigInt(given)]);
    await time.increaseTo(given + 28 * DAY);
    await expect(join(circle, candidate)).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(1, 2);
    expect([await vouched(heron), await vouched(wren)]).to.deep.equal([false, true]);
    await vouchFor(street, candidate, [heron]);
    await join(circle, candidate);
  });

  it("ends when whoever gave it leaves, and does not come back with them", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [candidate] = strangers(street);
    await vouchFor(street, candidate, [heron, wren]);
    await circle.connect(wren.signer).leaveCircle(wren.address);
    expect(await circle.hasVouched(wren.address, candidate.address, candidate.handle)).to.equal(false);
    await join(circle, wren);
    expect(await circle.hasVouched(wren.address, candidate.address, candidate.handle)).to.equal(false);
    await expect(join(circle, candidate)).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(1, 2);
  });

  it("does not pass to whoever takes the seat of the one who gave it", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    const [candidate, other] = strangers(street);
    await vouchFor(street, candidate, [heron, wren]);
    await circle.connect(wren.signer).leaveCircle(wren.address);
    await vouchFor(street, other, [heron, otter]);
    await join(circle, other);
    expect((await circle.memberOf(other.address)).slot).to.equal(1);
    await expect(join(circle, candidate)).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(1, 2);
  });

  it("is used up by joining", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [candidate] = strangers(street);
    await welcome(street, candidate);
    await circle.connect(candidate.signer).leaveCircle(candidate.address);
    expect(await circle.candidates()).to.deep.equal([]);
    await expect(join(circle, candidate)).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(0, 2);
  });

  it("does not follow whoever gave it to another seat", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    const [candidate, newcomer] = strangers(street);
    await vouchFor(street, candidate, [heron, wren]);
    await circle.connect(wren.signer).leaveCircle(wren.address);
    await vouchFor(street, newcomer, [heron, otter]);
    await join(circle, newcomer);
    await join(circle, wren);
    expect((await circle.memberOf(wren.address)).slot).to.equal(5);
    expect(await circle.hasVouched(wren.address, candidate.address, candidate.handle)).to.equal(false);
    await expect(join(circle, candidate)).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(1, 2);
  });

  it("counts for a candidate whom sixty-four others pushed off the list", async () => {
    const street = await newStreet({ on: await loadFixture(aStreet), founders: 5, rules: { vouches: 1 } });
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [candidate] = strangers(street);
    await vouchFor(street, candidate, [heron]);
    for (let i = 0; i < 64; ++i) {
      await circle.connect(wren.signer).vouch(ethers.Wallet.createRandom().address, `Crowd ${i}`);
    }
    const listed = await circle.candidates();
    expect(listed.length).to.equal(64);
    expect(listed.map((one) => one.candidate)).not.to.include(candidate.address);
    await vouchFor(street, candidate, [wren]);
    expect((await circle.candidates()).map((one) => one.candidate)).to.include(candidate.address);
    await join(circle, candidate);
  });
});
