/*
sweep
├── refused when nothing strayed in, and beyond what a circle can hold
└── makes common what was sent past the doors, by anybody's hand
    ├── not what is anybody's: stakes, grants that wait, what is owed
    ├── while voting is open, without changing what froze
    └── of a circle that forms, too
*/
import { expect } from "chai";
import { aFormingStreet, aStreet, goTo, loadFixture, newStreet, USDC, type Street } from "./fixture.ts";
import { aGrant, castAll, chipInAll, founders, strangers } from "./steps.ts";

const MOST = 2n ** 80n - 1n;

describe("sweep", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  const strayed = (amount: bigint) => street.token.mint(street.circle, amount);

  it("is refused when nothing strayed in", async () => {
    const { circle } = street;
    await chipInAll(street);
    const room = MOST - 50n * USDC;
    await expect(circle.sweep()).to.be.revertedWithCustomError(circle, "Circle_BadAmount").withArgs(0, 1, room);
    await strayed(1n);
    await circle.sweep();
    await expect(circle.sweep())
      .to.be.revertedWithCustomError(circle, "Circle_BadAmount")
      .withArgs(0, 1, room - 1n);
  });

  it("is refused beyond what a circle can hold, to the unit", async () => {
    const { circle } = street;
    await chipInAll(street);
    const room = MOST - 50n * USDC;
    await strayed(room + 1n);
    await expect(circle.sweep())
      .to.be.revertedWithCustomError(circle, "Circle_BadAmount")
      .withArgs(room + 1n, 1, room);
    const another = await newStreet({ on: street });
    await another.token.mint(another.circle, MOST);
    await another.circle.sweep();
    expect((await another.circle.pot()).common).to.equal(MOST);
  });

  it("takes only what is nobody's", async () => {
    const { circle, token } = street;
    const [, wren, otter] = founders(street);
    const [anybody] = strangers(street);
    await aGrant(street);
    await goTo(street, 1, "votingOpens");
    await castAll(street, 1, [[otter, 0]]);
    await circle.connect(wren.signer).leaveCircle(wren.address);
    await goTo(street, 1, "ends");
    await circle.settle(1);
    const before = await circle.pot();
    expect([before.stakes, before.reserved, before.owed]).to.deep.equal([32n * USDC, 10n * USDC, 8n * USDC]);
    await token.connect(anybody.signer).transfer(circle, 3n * USDC);
    await expect(circle.connect(anybody.signer).sweep())
      .to.emit(circle, "Swept")
      .withArgs(3n * USDC);
    expect(await circle.pot()).to.deep.equal([32n * USDC, before.common + 3n * USDC, 10n * USDC, 8n * USDC]);
  });

  it("leaves what froze as it is", async () => {
    const { circle } = street;
    await chipInAll(street);
    await goTo(street, 0, "votingOpens");
    await castAll(street, 0, [[founders(street)[0], 0]]);
    await strayed(100n * USDC);
    await circle.sweep();
    expect((await circle.roundOf(0)).budget).to.equal(50n * USDC);
    await goTo(street, 0, "votingCloses");
    expect((await circle.pot()).common).to.equal(100n * USDC);
  });

  it("works before anybody sits", async () => {
    street = await loadFixture(aFormingStreet);
    await strayed(5n);
    await street.circle.sweep();
    expect(await street.circle.pot()).to.deep.equal([0n, 5n, 0n, 0n]);
  });
});
