/*
withdraw
├── refused for no request, another's, one that is not pinned any more, or one on a ballot under way
└── frees the slot and the member
*/
import { expect } from "chai";
import { aStreet, goTo, loadFixture } from "./fixture.ts";
import { castAll, castRound, chipInAll, founders, pin, RequestStatus } from "./steps.ts";

describe("withdraw", () => {
  it("is refused for no request and for another's", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    await pin(street, heron);
    for (const id of [0, 2]) {
      await expect(circle.connect(heron.signer).withdraw(id))
        .to.be.revertedWithCustomError(circle, "Circle_NoSuchRequest")
        .withArgs(id);
    }
    await expect(circle.connect(wren.signer).withdraw(1))
      .to.be.revertedWithCustomError(circle, "Circle_NotYourRequest")
      .withArgs(1, wren.address);
  });

  it("is refused while the request is on a ballot under way, late settlements included", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    const withdraw = () => circle.connect(heron.signer).withdraw(1);
    await pin(street, heron);
    await goTo(street, 0, "votingOpens");
    await expect(withdraw()).to.be.revertedWithCustomError(circle, "Circle_OnBallot").withArgs(1, 0);
    await castAll(street, 0, [[wren, 1]]);
    await goTo(street, 1, "begins");
    await expect(withdraw()).to.be.revertedWithCustomError(circle, "Circle_OnBallot").withArgs(1, 0);
    await circle.settle(0);
    await withdraw();
  });

  it("is done at the close of a voting in which nobody voted", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    await pin(street, heron);
    await goTo(street, 0, "votingOpens");
    await circle.connect(wren.signer).give(1);
    await goTo(street, 0, "votingCloses");
    await circle.connect(heron.signer).withdraw(1);
  });

  it("is done while voting when the request is not on this ballot", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    await pin(street, wren);
    await goTo(street, 0, "votingOpens");
    await pin(street, heron);
    await circle.connect(heron.signer).withdraw(2);
    expect((await circle.roundOf(0)).slots).to.equal(1);
  });

  it("takes the request down and frees slot and member", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron] = founders(street);
    await pin(street, heron);
    await expect(circle.connect(heron.signer).withdraw(1)).to.emit(circle, "Withdrawn").withArgs(1);
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.withdrawn);
    await expect(circle.connect(heron.signer).withdraw(1))
      .to.be.revertedWithCustomError(circle, "Circle_NotPinned")
      .withArgs(1);
    await pin(street, heron);
    expect((await circle.requestOf(2)).slot).to.equal(0);
  });

  it("is for good: once the clock has passed, its slot on an old ballot changes nothing", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await chipInAll(street);
    await pin(street, heron);
    await castRound(street, 0, [
      [wren, 1],
      [otter, 1],
    ]);
    await goTo(street, 0, "ends");
    await circle.settle(0);
    expect((await circle.roundOf(0)).quorumMet).to.equal(false);
    await circle.connect(heron.signer).withdraw(1);
    await pin(street, wren, { amount: 1n });
    expect((await circle.roundOf(0)).requests[0]).to.equal(1);
  });
});
