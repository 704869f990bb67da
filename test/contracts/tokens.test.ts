/*
Odd tokens
├── one that keeps a fee: what was received is booked, not what was asked
├── one that says no instead of reverting: nothing is booked, nothing is lost
│   └── whom it does not pay blocks nobody else
├── one that calls back in the middle of any transfer finds every door closed
├── one that says nothing at all is as good as any
└── one that takes every call and moves nothing: nothing is booked

One whose issuer stops it: issuer.test.ts.
*/
import { expect } from "chai";
import { authorize } from "./authorize.ts";
import { everyDoor } from "./doors.ts";
import { ethers, goTo, USDC, type Street } from "./fixture.ts";
import { endow, streetWithToken } from "./oddStreet.ts";
import { castAll, castRound, founders, openAll, pin, strangers, voteAndSettle } from "./steps.ts";

/** Whose errors these are: the circle's own list does not name them. */
const pot = ({ address }: Street) => ethers.getContractAt("Pot", address);

describe("Odd tokens", () => {
  describe("one that keeps a fee", () => {
    it("has booked what was received, and everybody is paid all the same", async () => {
      const { street, token } = await streetWithToken(() => ethers.deployContract("ThriftyDollar"));
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
      const { street, token } = await streetWithToken(() => ethers.deployContract("PoliteDollar"));
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
      const { street, token } = await streetWithToken(() => ethers.deployContract("PoliteDollar"));
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
      await circle.connect(fox.signer).leaveCircle(fox.address);
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
      await expect(circle.connect(otter.signer).leaveCircle(otter.address)).to.changeTokenBalance(
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
    it("finds every door closed, whatever money comes in or goes out, and nothing moves twice", async () => {
      const { street, token } = await streetWithToken(() => ethers.deployContract("ChattyDollar"));
      const { circle } = street;
      await endow(street, token);
      const [heron, wren, otter, fox, lark] = founders(street);
      for (const { signer } of [heron, wren, otter, fox]) await circle.connect(signer).chipIn(10n * USDC);
      await pin(street, heron, { amount: 4n * USDC });
      const votes = [heron, wren, otter].map((voter) => [voter, 1] as const);
      await castRound(street, 0, votes);
      await circle.connect(fox.signer).leaveCircle(fox.address);
      await openAll(street, 0, votes);
      await circle.settle(0);

      const { interface: doors } = circle;
      const closed = doors.encodeErrorResult("ReentrancyGuardReentrantCall");
      const calls = everyDoor(doors);
      await token.say(
        circle,
        calls.map(({ data }) => data),
      );
      const gift = { payer: wren, purpose: "gift", beneficiary: street.address, round: 0, amount: 6n * USDC } as const;
      const stake = { ...gift, purpose: "chip in", beneficiary: lark.address, amount: 5n * USDC } as const;
      const moves: [what: string, gained: bigint, () => Promise<unknown>][] = [
        ["give", 1n, () => circle.connect(heron.signer).give(1)],
        [
          "giveWithAuthorization",
          6n * USDC,
          async () => circle.giveWithAuthorization(wren.address, await authorize(street, gift)),
        ],
        ["chipInFor", 5n * USDC, () => circle.connect(heron.signer).chipInFor(lark.address, 5n * USDC)],
        [
          "chipInWithAuthorization",
          5n * USDC,
          async () => circle.chipInWithAuthorization(wren.address, lark.address, await authorize(street, stake)),
        ],
        ["claim", -4n * USDC, () => circle.claim(1)],
        ["takeBack", -9n * USDC, () => circle.connect(fox.signer).takeBack(fox.address)],
        ["leaveCircle", -9n * USDC, () => circle.connect(otter.signer).leaveCircle(otter.address)],
      ];
      for (const [what, gained, move] of moves) {
        const before = await token.balanceOf(circle);
        await move();
        expect((await token.balanceOf(circle)) - before, what).to.equal(gained);
        const { done, answers } = await token.heard();
        for (const [i, { name }] of calls.entries()) {
          expect([done[i], answers[i]], `${name} in ${what}`).to.deep.equal([false, closed]);
        }
      }
      const { stakes, common, reserved, owed } = await circle.pot();
      expect(stakes + common + reserved + owed).to.equal(await token.balanceOf(circle));
    });

    it("cannot initialise a circle again", async () => {
      const { street, token } = await streetWithToken(() => ethers.deployContract("ChattyDollar"));
      const { circle } = street;
      await endow(street, token);
      const [heron] = founders(street);
      await token.say(circle, [circle.interface.encodeFunctionData("initialise", [street.rules])]);
      await circle.connect(heron.signer).give(1);
      const { done, answers } = await token.heard();
      expect([done, answers]).to.deep.equal([
        [false],
        [circle.interface.encodeErrorResult("Circle_AlreadyInitialised")],
      ]);
    });
  });

  describe("one that says nothing at all", () => {
    it("comes in and goes out like any other", async () => {
      const { street, token } = await streetWithToken(() => ethers.deployContract("MuteDollar"));
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
      await circle.claim(1);
      expect(await token.balanceOf(heron.address)).to.equal(96n * USDC);
      for (const { signer, address } of [heron, wren, otter]) await circle.connect(signer).leaveCircle(address);
      expect(await token.balanceOf(circle)).to.equal(0);
      expect(await circle.pot()).to.deep.equal([0n, 0n, 0n, 0n]);
    });
  });

  describe("one that takes every call and moves nothing", () => {
    it("has nothing booked", async () => {
      const { street } = await streetWithToken(() => ethers.deployContract("DeafDollar"));
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
