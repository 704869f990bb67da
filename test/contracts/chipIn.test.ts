/*
chipIn, chipInFor, chipInWithAuthorization
├── refused
│   ├── for whoever does not sit: strangers, the booked, the leaving
│   ├── nothing, less than the minimum, more than the maximum in one round
│   ├── more than the payer has or allows
│   └── signed for another round, purpose, member, circle or amount, by another, twice, or out of its time
└── taken
    ├── from the payer, to the member's stake: the pot grows by as much
    ├── in parts up to the maximum of a round; the next round begins anew
    └── also while voting is open: what froze does not grow
*/
import { expect } from "chai";
import { zeroHash } from "viem";
import { authorize, type Word } from "./authorize.ts";
import { aStreet, ethers, goTo, loadFixture, nextAt, USDC, type Street } from "./fixture.ts";
import { castAll, chipInAll, founders, pin, strangers, welcome } from "./steps.ts";

describe("chipIn", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  it("is refused from whoever does not sit, and for them", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [booked, stranger] = strangers(street);
    await goTo(street, 0, "votingOpens");
    await welcome(street, booked);
    await circle.connect(wren.signer).leaveCircle(wren.address);
    for (const { signer, address } of [stranger, booked, wren]) {
      await expect(circle.connect(signer).chipIn(5n * USDC))
        .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
        .withArgs(address);
      await expect(circle.connect(heron.signer).chipInFor(address, 5n * USDC))
        .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
        .withArgs(address);
      const authorization = await authorize(street, chipInOf(heron, { beneficiary: address }));
      await expect(circle.chipInWithAuthorization(heron.address, address, authorization))
        .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
        .withArgs(address);
    }
  });

  it("is refused below the minimum and above the maximum of the round", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    const asHeron = circle.connect(heron.signer);
    const bounds = [5n * USDC, 10n * USDC];
    for (const amount of [5n * USDC - 1n, 10n * USDC + 1n]) {
      await expect(asHeron.chipIn(amount))
        .to.be.revertedWithCustomError(circle, "Circle_BadAmount")
        .withArgs(amount, ...bounds);
    }
    await expect(asHeron.chipIn(0)).to.be.revertedWithCustomError(circle, "Circle_BadAmount");
    await asHeron.chipIn(5n * USDC);
    await asHeron.chipIn(1n);
    await expect(circle.connect(wren.signer).chipInFor(heron.address, 5n * USDC))
      .to.be.revertedWithCustomError(circle, "Circle_BadAmount")
      .withArgs(10n * USDC + 1n, ...bounds);
    await asHeron.chipIn(5n * USDC - 1n);
    expect((await circle.memberOf(heron.address)).chippedIn).to.equal(10n * USDC);
    await nextAt(street, 1, "begins");
    await asHeron.chipIn(10n * USDC);
    const member = await circle.memberOf(heron.address);
    expect([member.chippedInRound, member.chippedIn, member.stake]).to.deep.equal([1n, 10n * USDC, 20n * USDC]);
  });

  it("is refused when the payer does not have it or does not allow it", async () => {
    const { circle, token } = street;
    const [heron, wren] = founders(street);
    await token.connect(heron.signer).approve(circle, 5n * USDC - 1n);
    await expect(circle.connect(heron.signer).chipIn(5n * USDC)).to.be.revertedWithCustomError(
      token,
      "ERC20InsufficientAllowance",
    );
    await token.connect(wren.signer).transfer(heron.address, await token.balanceOf(wren.address));
    await expect(circle.connect(wren.signer).chipIn(5n * USDC)).to.be.revertedWithCustomError(
      token,
      "ERC20InsufficientBalance",
    );
  });

  it("goes to one's own stake", async () => {
    const { circle, token } = street;
    const [heron] = founders(street);
    const chippedIn = circle.connect(heron.signer).chipIn(7n * USDC);
    await expect(chippedIn).to.changeTokenBalances(ethers, token, [heron.address, circle], [-7n * USDC, 7n * USDC]);
    await expect(chippedIn)
      .to.emit(circle, "ChippedIn")
      .withArgs(heron.address, heron.address, 0, 7n * USDC);
    expect((await circle.memberOf(heron.address)).stake).to.equal(7n * USDC);
    expect(await circle.pot()).to.deep.equal([7n * USDC, 0n, 0n, 0n]);
  });

  it("is taken while voting is open, and does not enlarge what froze", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await chipInAll(street, 5n * USDC);
    await pin(street, heron);
    await goTo(street, 0, "votingOpens");
    await circle.connect(heron.signer).chipIn(5n * USDC);
    await castAll(street, 0, [
      [wren, 1],
      [otter, 1],
    ]);
    expect((await circle.roundOf(0)).budget).to.equal(25n * USDC);
    expect((await circle.pot()).stakes).to.equal(30n * USDC);
  });

  describe("chipInFor", () => {
    it("takes a neighbour's money for a member", async () => {
      const { circle, token } = street;
      const [heron] = founders(street);
      const [friend] = strangers(street);
      const chippedIn = circle.connect(friend.signer).chipInFor(heron.address, 5n * USDC);
      await expect(chippedIn).to.changeTokenBalances(ethers, token, [friend.address, heron.address], [-5n * USDC, 0n]);
      await expect(chippedIn)
        .to.emit(circle, "ChippedIn")
        .withArgs(heron.address, friend.address, 0, 5n * USDC);
      expect((await circle.memberOf(heron.address)).stake).to.equal(5n * USDC);
    });
  });

  describe("chipInWithAuthorization", () => {
    it("is refused when it was signed for anything else, or by anybody else", async () => {
      const { circle, token } = street;
      const [heron, wren] = founders(street);
      const other = await otherCircle(street);
      const good = chipInOf(heron);
      const wrong: [string, Awaited<ReturnType<typeof authorize>>][] = [
        ["another round", await authorize(street, { ...good, round: 1 })],
        ["a gift", await authorize(street, { ...good, purpose: "gift" })],
        ["another member", await authorize(street, { ...good, beneficiary: wren.address })],
        ["another circle", await authorize({ ...street, address: other }, good)],
        ["another amount", { ...(await authorize(street, good)), amount: 8n * USDC }],
        ["another salt", { ...(await authorize(street, good)), salt: zeroHash }],
        ["another's money", await authorize(street, { ...good, payer: wren })],
      ];
      for (const [what, authorization] of wrong) {
        await expect(
          circle.chipInWithAuthorization(heron.address, heron.address, authorization),
          what,
        ).to.be.revertedWithCustomError(token, "ERC3009InvalidSignature");
      }
    });

    it("is refused out of its time, in another round, and twice", async () => {
      const { circle, token } = street;
      const [heron] = founders(street);
      const late = await authorize(street, { ...chipInOf(heron), validBefore: 1n });
      await expect(circle.chipInWithAuthorization(heron.address, heron.address, late)).to.be.revertedWithCustomError(
        token,
        "ERC3009InvalidAuthorizationTime",
      );
      const authorization = await authorize(street, chipInOf(heron));
      await circle.chipInWithAuthorization(heron.address, heron.address, authorization);
      await expect(
        circle.chipInWithAuthorization(heron.address, heron.address, authorization),
      ).to.be.revertedWithCustomError(token, "ERC3009UsedAuthorization");
      const again = await authorize(street, { ...chipInOf(heron), salt: 1 });
      await goTo(street, 1, "begins");
      await expect(circle.chipInWithAuthorization(heron.address, heron.address, again)).to.be.revertedWithCustomError(
        token,
        "ERC3009InvalidSignature",
      );
    });

    it("takes what the payer signed for, whoever hands it in", async () => {
      const { circle, token } = street;
      const [heron, wren] = founders(street);
      const [payer, relay] = strangers(street);
      const authorization = await authorize(street, chipInOf(payer, { beneficiary: wren.address }));
      const { salt } = authorization;
      expect(await circle.authorizationNonce(0, ethers.id("chip in"), wren.address, salt)).to.not.equal(
        await circle.authorizationNonce(0, ethers.id("chip in"), heron.address, salt),
      );
      const handedIn = circle.connect(relay.signer).chipInWithAuthorization(payer.address, wren.address, authorization);
      await expect(handedIn).to.changeTokenBalances(ethers, token, [payer.address, relay.address], [-5n * USDC, 0n]);
      await expect(handedIn)
        .to.emit(circle, "ChippedIn")
        .withArgs(wren.address, payer.address, 0, 5n * USDC);
      expect((await circle.memberOf(wren.address)).stake).to.equal(5n * USDC);
    });

    it("holds to the bounds of the round, too", async () => {
      const { circle } = street;
      const [heron] = founders(street);
      const small = await authorize(street, { ...chipInOf(heron), amount: 1n });
      await expect(circle.chipInWithAuthorization(heron.address, heron.address, small))
        .to.be.revertedWithCustomError(circle, "Circle_BadAmount")
        .withArgs(1, 5n * USDC, 10n * USDC);
    });
  });
});

const chipInOf = (payer: Word["payer"], change: Partial<Word> = {}): Word => ({
  payer,
  purpose: "chip in",
  beneficiary: payer.address,
  round: 0,
  amount: 5n * USDC,
  ...change,
});

async function otherCircle({ factory, terms, rules }: Street) {
  const named = [ethers.Wallet.createRandom().address];
  const address = await factory.createCircle.staticCall({ ...terms, name: "Other" }, rules, named, ethers.ZeroHash);
  return address as `0x${string}`;
}
