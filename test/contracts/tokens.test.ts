/*
Odd tokens
├── one that keeps a fee: what was received is booked, not what was asked
├── one that says no instead of reverting: nothing is booked, nothing is lost
│   └── whom it does not pay blocks nobody else
├── one that calls back in the middle of a transfer finds every door closed
└── one that takes every call and moves nothing: nothing is booked
*/
import { expect } from "chai";
import type { BaseContract } from "ethers";
import { authorize } from "./authorize.ts";
import { everyDoor } from "./doors.ts";
import { addressOf, aStreet, ethers, goTo, join, loadFixture, USDC, type Street } from "./fixture.ts";
import { castAll, founders, openAll, pin, strangers, voteAndSettle } from "./steps.ts";

/** A street of five that uses this token. */
async function streetWith<Token extends BaseContract>(deploy: () => Promise<Token>) {
  const street = await loadFixture(aStreet);
  const token = await deploy();
  const terms = { ...street.terms, token: await addressOf(token) };
  const named = street.founders.map(({ address }) => address);
  const address = await street.factory.createCircle.staticCall(terms, street.rules, named, ethers.ZeroHash);
  await street.factory.createCircle(terms, street.rules, named, ethers.ZeroHash);
  const circle = await ethers.getContractAt("Circle", address);
  for (const founder of street.founders) await join(circle, founder);
  return { street: { ...street, circle, address: await addressOf(circle), terms } satisfies Street, token };
}

async function endow(
  { circle, founders: members, strangers: others }: Street,
  token: {
    mint: (to: string, amount: bigint) => Promise<unknown>;
    connect: (signer: Street["founders"][number]["signer"]) => {
      approve: (spender: string, amount: bigint) => Promise<unknown>;
    };
  },
): Promise<void> {
  for (const { signer, address } of [...members, ...others.slice(0, 2)]) {
    await token.mint(address, 100n * USDC);
    await token.connect(signer).approve(await circle.getAddress(), 100n * USDC);
  }
}

/** Whose errors these are: the circle's own list does not name them. */
const pot = ({ address }: Street) => ethers.getContractAt("Pot", address);

describe("Odd tokens", () => {
  describe("one that keeps a fee", () => {
    it("has booked what was received, and everybody is paid all the same", async () => {
      const { street, token } = await streetWith(() => ethers.deployContract("ThriftyDollar"));
      const { circle } = street;
      await endow(street, token);
      const [heron, wren, otter] = founders(street);
      const [friend] = strangers(street);
      await expect(circle.connect(heron.signer).chipIn(5n * USDC))
        .to.be.revertedWithCustomError(circle, "Circle_BadAmount")
        .withArgs(4_950_000n, 5n * USDC, 10n * USDC);
      for (const { signer } of [heron, wren, otter]) await circle.connect(signer).chipIn(10n * USDC);
      await circle.connect(friend.signer).give(10n * USDC);
      const gift = await authorize(street, {
        payer: friend,
        purpose: "gift",
        beneficiary: street.address,
        round: 0,
        amount: 10n * USDC,
      });
      await expect(circle.giveWithAuthorization(friend.address, gift))
        .to.emit(circle, "GiftGiven")
        .withArgs(friend.address, 0, 9_900_000n);
      expect(await circle.pot()).to.deep.equal([29_700_000n, 19_800_000n, 0n, 0n]);
      expect(await token.balanceOf(circle)).to.equal(49_500_000n);

      await pin(street, heron, { amount: 49_500_000n });
      await voteAndSettle(street, 0, [
        [heron, 1],
        [wren, 1],
        [otter, 1],
        [founders(street)[3], 1],
      ]);
      await circle.claim(1);
      expect(await token.balanceOf(circle)).to.equal(0);
    });
  });

  describe("one that says no instead of reverting", () => {
    it("has nothing booked", async () => {
      const { street, token } = await streetWith(() => ethers.deployContract("PoliteDollar"));
      const { circle } = street;
      await endow(street, token);
      const [heron] = founders(street);
      const errors = await pot(street);
      await token.dislike(heron.address, true);
      for (const acted of [
        () => circle.connect(heron.signer).chipIn(5n * USDC),
        () => circle.connect(heron.signer).give(5n * USDC),
      ]) {
        await expect(acted()).to.be.revertedWithCustomError(errors, "SafeERC20FailedOperation");
      }
      expect(await circle.pot()).to.deep.equal([0n, 0n, 0n, 0n]);
    });

    it("blocks the one it does not pay, and nobody else", async () => {
      const { street, token } = await streetWith(() => ethers.deployContract("PoliteDollar"));
      const { circle } = street;
      await endow(street, token);
      const [heron, wren, otter, fox] = founders(street);
      const errors = await pot(street);
      for (const { signer } of [heron, wren, otter, fox]) await circle.connect(signer).chipIn(10n * USDC);
      await pin(street, heron, { amount: 4n * USDC });
      await pin(street, wren, { amount: 4n * USDC });
      await goTo(street, 0, "votingOpens");
      const votes = [heron, wren, otter, fox].map((voter) => [voter, 0b11] as const);
      await castAll(street, 0, votes);
      await circle.connect(fox.signer).leave(fox.address);
      await goTo(street, 0, "votingCloses");
      await openAll(street, 0, votes);
      await token.dislike(heron.address, true);
      await token.dislike(fox.address, true);
      await circle.settle(0);

      await expect(circle.claim(1)).to.be.revertedWithCustomError(errors, "SafeERC20FailedOperation");
      expect((await circle.grantOf(1)).endedAt).to.equal(0);
      await expect(circle.claim(2)).to.changeTokenBalance(ethers, token, wren.address, 4n * USDC);
      await expect(circle.connect(fox.signer).takeBack(fox.address)).to.be.revertedWithCustomError(
        errors,
        "SafeERC20FailedOperation",
      );
      await expect(circle.connect(otter.signer).leave(otter.address)).to.changeTokenBalance(
        ethers,
        token,
        otter.address,
        8n * USDC,
      );
      await expect(circle.connect(fox.signer).takeBack(wren.address)).to.changeTokenBalance(
        ethers,
        token,
        wren.address,
        8n * USDC,
      );
      await token.dislike(heron.address, false);
      await expect(circle.claim(1)).to.changeTokenBalance(ethers, token, heron.address, 4n * USDC);
      expect(await circle.pot()).to.deep.equal([16n * USDC, 0n, 0n, 0n]);
    });
  });

  describe("one that calls back in the middle of a transfer", () => {
    it("finds every door closed", async () => {
      const { street, token } = await streetWith(() => ethers.deployContract("ChattyDollar"));
      const { circle } = street;
      await endow(street, token);
      const [heron] = founders(street);
      const { interface: doors } = circle;
      const closed = doors.encodeErrorResult("ReentrancyGuardReentrantCall");
      const all = everyDoor(doors);
      for (const { name, data } of all) {
        await token.say(circle, data);
        await circle.connect(heron.signer).give(1);
        expect([await token.refused(), await token.answer()], name).to.deep.equal([true, closed]);
      }
      await token.say(circle, doors.encodeFunctionData("initialise", [street.rules]));
      await circle.connect(heron.signer).give(1);
      expect(await token.answer()).to.equal(doors.encodeErrorResult("Circle_AlreadyInitialised"));
      expect((await circle.pot()).common).to.equal(all.length + 1);
    });

    it("cannot take the same money twice", async () => {
      const { street, token } = await streetWith(() => ethers.deployContract("ChattyDollar"));
      const { circle } = street;
      await endow(street, token);
      const [heron, wren, otter] = founders(street);
      for (const { signer } of [heron, wren, otter]) await circle.connect(signer).chipIn(10n * USDC);
      await pin(street, heron, { amount: 6n * USDC });
      await voteAndSettle(street, 0, [
        [heron, 1],
        [wren, 1],
        [otter, 1],
      ]);
      await token.say(circle, circle.interface.encodeFunctionData("claim", [1]));
      await expect(circle.claim(1)).to.changeTokenBalance(ethers, token, heron.address, 6n * USDC);
      expect(await token.refused()).to.equal(true);
      await expect(circle.connect(heron.signer).leave(heron.address)).to.changeTokenBalance(
        ethers,
        token,
        heron.address,
        8n * USDC,
      );
      expect(await token.balanceOf(circle)).to.equal(16n * USDC);
    });
  });

  describe("one that takes every call and moves nothing", () => {
    it("has nothing booked", async () => {
      const { street } = await streetWith(() => ethers.deployContract("DeafDollar"));
      const { circle } = street;
      const [heron] = founders(street);
      const nothing = (acted: Promise<unknown>) =>
        expect(acted).to.be.revertedWithCustomError(circle, "Circle_BadAmount");
      await nothing(circle.connect(heron.signer).chipIn(5n * USDC));
      await nothing(circle.connect(heron.signer).give(5n * USDC));
      const word = { payer: heron, round: 0, amount: 5n * USDC };
      const chipIn = await authorize(street, { ...word, purpose: "chip in", beneficiary: heron.address });
      await nothing(circle.chipInWithAuthorization(heron.address, heron.address, chipIn));
      const gift = await authorize(street, { ...word, purpose: "gift", beneficiary: street.address });
      await nothing(circle.giveWithAuthorization(heron.address, gift));
      expect(await circle.pot()).to.deep.equal([0n, 0n, 0n, 0n]);
    });
  });
});
