/*
takeBack
├── refused when nothing is owed, and to nobody or the circle
└── pays once, to whom they say, all that is owed from several times
*/
import { expect } from "chai";
import { zeroAddress } from "viem";
import { aStreet, ethers, goTo, loadFixture, USDC } from "./fixture.ts";
import { castAll, chipInAll, founders, welcome } from "./steps.ts";

describe("takeBack", () => {
  it("is refused when nothing is owed, and to nobody or the circle", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron] = founders(street);
    await expect(circle.connect(heron.signer).takeBack(heron.address))
      .to.be.revertedWithCustomError(circle, "Circle_NothingOwed")
      .withArgs(heron.address);
    await expect(circle.connect(heron.signer).takeBack(zeroAddress)).to.be.revertedWithCustomError(
      circle,
      "Circle_ZeroAddress",
    );
    await expect(circle.connect(heron.signer).takeBack(street.address))
      .to.be.revertedWithCustomError(circle, "Circle_BadRecipient")
      .withArgs(street.address);
  });

  it("pays once, also what is left from an earlier leaving", async () => {
    const street = await loadFixture(aStreet);
    const { circle, token } = street;
    const [heron, wren, otter] = founders(street);
    await chipInAll(street);
    const leaveWhileVoting = async (round: number) => {
      await goTo(street, round, "votingOpens");
      await castAll(street, round, [[heron, 0]]);
      await circle.connect(otter.signer).leaveCircle(otter.address);
      await goTo(street, round, "ends");
      await circle.settle(round);
    };
    await leaveWhileVoting(0);
    await welcome(street, otter);
    await goTo(street, 2, "begins");
    await circle.seat(otter.address);
    await circle.connect(otter.signer).chipIn(6n * USDC);
    await leaveWhileVoting(2);
    await expect(circle.connect(otter.signer).takeBack(wren.address)).to.changeTokenBalance(
      ethers,
      token,
      wren.address,
      16n * USDC,
    );
    await expect(circle.connect(otter.signer).takeBack(wren.address))
      .to.be.revertedWithCustomError(circle, "Circle_NothingOwed")
      .withArgs(otter.address);
  });
});
