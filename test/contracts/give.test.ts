/*
give, giveWithAuthorization
├── refused
│   ├── nothing, or more than keeps all money below 2^80 units
│   ├── signed as a chip in, for another circle, round or amount, or twice
│   └── what the giver does not have or allow
└── taken from anybody, at any time, to the common part: nobody's stake grows

Money that goes past the door (a plain transfer) is nobody's: no budget, no stake, no settlement counts it.
*/
import { expect } from "chai";
import { authorize, type Word } from "./authorize.ts";
import { aStreet, ethers, goTo, loadFixture, USDC, type Street } from "./fixture.ts";
import { chipInAll, founders, pin, strangers } from "./steps.ts";

const MOST = 2n ** 80n - 1n;

describe("give", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  it("is refused with nothing, and when a circle would hold 2^80 units", async () => {
    const { circle, token } = street;
    const [heron] = founders(street);
    const [friend] = strangers(street);
    const asFriend = circle.connect(friend.signer);
    await circle.connect(heron.signer).chipIn(5n * USDC);
    const room = MOST - 5n * USDC;
    await expect(asFriend.give(0)).to.be.revertedWithCustomError(circle, "Circle_BadAmount").withArgs(0, 1, room);
    await token.mint(friend.address, MOST);
    await token.connect(friend.signer).approve(circle, MOST);
    await expect(asFriend.give(room + 1n))
      .to.be.revertedWithCustomError(circle, "Circle_BadAmount")
      .withArgs(room + 1n, 1, room);
    await asFriend.give(room);
    await expect(circle.connect(heron.signer).chipIn(5n * USDC))
      .to.be.revertedWithCustomError(circle, "Circle_BadAmount")
      .withArgs(5n * USDC, 1, 0);
    await goTo(street, 0, "votingOpens");
    expect((await circle.roundOf(0)).budget).to.equal(MOST);
  });

  it("is refused when the giver does not allow it", async () => {
    const { circle, token } = street;
    const [friend] = strangers(street);
    await token.connect(friend.signer).approve(circle, 0);
    await expect(circle.connect(friend.signer).give(1)).to.be.revertedWithCustomError(
      token,
      "ERC20InsufficientAllowance",
    );
  });

  it("is common, from members and strangers alike, in every phase", async () => {
    const { circle, token } = street;
    const [heron] = founders(street);
    const [friend] = strangers(street);
    const given = circle.connect(friend.signer).give(3n * USDC);
    await expect(given).to.changeTokenBalances(ethers, token, [friend.address, circle], [-3n * USDC, 3n * USDC]);
    await expect(given)
      .to.emit(circle, "GiftGiven")
      .withArgs(friend.address, 0, 3n * USDC);
    await goTo(street, 0, "votingOpens");
    await circle.connect(heron.signer).give(1n);
    await goTo(street, 0, "votingCloses");
    await expect(circle.connect(heron.signer).give(1n)).to.emit(circle, "GiftGiven").withArgs(heron.address, 0, 1);
    expect((await circle.memberOf(heron.address)).stake).to.equal(0);
    expect(await circle.pot()).to.deep.equal([0n, 3n * USDC + 2n, 0n, 0n]);
  });

  it("is not what a plain transfer does", async () => {
    const { circle, token } = street;
    const [heron] = founders(street);
    const [friend] = strangers(street);
    await chipInAll(street);
    await pin(street, heron);
    await token.connect(friend.signer).transfer(circle, 100n * USDC);
    expect(await circle.pot()).to.deep.equal([50n * USDC, 0n, 0n, 0n]);
    await goTo(street, 0, "votingOpens");
    expect((await circle.roundOf(0)).budget).to.equal(50n * USDC);
  });

  describe("giveWithAuthorization", () => {
    const giftOf = (payer: Word["payer"], change: Partial<Word> = {}): Word => ({
      payer,
      purpose: "gift",
      beneficiary: street.address,
      round: 0,
      amount: 4n * USDC,
      ...change,
    });

    it("is refused when it was signed for anything else", async () => {
      const { circle, token } = street;
      const [friend, other] = strangers(street);
      const wrong: [string, Awaited<ReturnType<typeof authorize>>][] = [
        ["a chip in", await authorize(street, giftOf(friend, { purpose: "chip in" }))],
        ["another circle", await authorize(street, giftOf(friend, { beneficiary: other.address }))],
        ["another round", await authorize(street, giftOf(friend, { round: 1 }))],
        ["less", { ...(await authorize(street, giftOf(friend))), amount: 5n * USDC }],
      ];
      for (const [what, authorization] of wrong) {
        await expect(circle.giveWithAuthorization(friend.address, authorization), what).to.be.revertedWithCustomError(
          token,
          "ERC3009InvalidSignature",
        );
      }
    });

    it("is refused twice, and with nothing", async () => {
      const { circle, token } = street;
      const [friend] = strangers(street);
      const gift = await authorize(street, giftOf(friend));
      await circle.giveWithAuthorization(friend.address, gift);
      await expect(circle.giveWithAuthorization(friend.address, gift)).to.be.revertedWithCustomError(
        token,
        "ERC3009UsedAuthorization",
      );
      const nothing = await authorize(street, giftOf(friend, { amount: 0n, salt: 1 }));
      await expect(circle.giveWithAuthorization(friend.address, nothing))
        .to.be.revertedWithCustomError(circle, "Circle_BadAmount")
        .withArgs(0, 1, MOST - 4n * USDC);
    });

    it("cannot be taken past the circle", async () => {
      const { token } = street;
      const [friend, thief] = strangers(street);
      const { amount, validAfter, validBefore, salt, v, r, s } = await authorize(street, giftOf(friend));
      const nonce = await street.circle.authorizationNonce(0, ethers.id("gift"), street.address, salt);
      await expect(
        token
          .connect(thief.signer)
          .receiveWithAuthorization(friend.address, street.address, amount, validAfter, validBefore, nonce, v, r, s),
      ).to.be.revertedWithCustomError(token, "ERC20InvalidReceiver");
    });

    it("takes what was signed for, whoever hands it in", async () => {
      const { circle, token } = street;
      const [friend, relay] = strangers(street);
      const gift = await authorize(street, giftOf(friend));
      const given = circle.connect(relay.signer).giveWithAuthorization(friend.address, gift);
      await expect(given).to.changeTokenBalances(ethers, token, [friend.address, circle], [-4n * USDC, 4n * USDC]);
      await expect(given)
        .to.emit(circle, "GiftGiven")
        .withArgs(friend.address, 0, 4n * USDC);
      expect(await circle.pot()).to.deep.equal([0n, 4n * USDC, 0n, 0n]);
    });
  });
});
