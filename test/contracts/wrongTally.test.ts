/*
A tally that is wrong settles nothing and holds nobody
├── it reverts, burns all gas, answers with less than a word, names winners that are none, or more than the budget pays
│   ├── the round can be abandoned: leavers get out with what is theirs, requests hang on
│   └── the next ballot is cast, and settled once the tally has come to its senses
├── it never does: round after round is abandoned, and everybody leaves with what they put in
└── it calls the circle back: every door is closed, and what it answers counts like any answer
*/
import { expect } from "chai";
import type { MoodyTally } from "../../types/ethers-contracts/index.js";
import { everyDoor } from "./doors.ts";
import { ethers, goTo, loadFixture, USDC, type Street } from "./fixture.ts";
import { streetWithMoodyTally } from "./oddStreet.ts";
import { castRound, chipInAll, founders, openAll, pin, RequestStatus, voteAndSettle, type Votes } from "./steps.ts";

/** As the contract counts them. */
const Mood = { fair: 0, refusing: 1, endless: 2, mumbling: 3, boundless: 4, spendthrift: 5, meddling: 6 } as const;

/** Two requests of 30, where the pot has 50; five ballots are opened, and Otter left while voting. */
async function aCount() {
  const { street, tally } = await streetWithMoodyTally();
  const [heron, wren, otter] = founders(street);
  await chipInAll(street);
  await pin(street, heron, { amount: 30n * USDC });
  await pin(street, wren, { amount: 30n * USDC });
  const votes = street.founders.map((voter) => [voter, 0b11] as const);
  await castRound(street, 0, votes);
  await street.circle.connect(otter.signer).leaveCircle(otter.address);
  await openAll(street, 0, votes);
  return { street, tally };
}

describe("A tally that is wrong", () => {
  let street: Street;
  let tally: MoodyTally;

  beforeEach(async () => {
    ({ street, tally } = await loadFixture(aCount));
  });

  type Settled = Promise<unknown>;
  const faults: [mood: keyof typeof Mood, isRefused: (settled: Settled) => Promise<void>][] = [
    ["refusing", (settled) => expect(settled).to.be.revertedWithCustomError(tally, "NotToday")],
    ["endless", (settled) => expect(settled).to.be.revertedWithoutReason(ethers)],
    ["mumbling", (settled) => expect(settled).to.be.revertedWithoutReason(ethers)],
    ["boundless", (settled) => expect(settled).to.be.revertedWithCustomError(street.circle, "Circle_BadTally")],
    ["spendthrift", (settled) => expect(settled).to.be.revertedWithCustomError(street.circle, "Circle_BadTally")],
  ];

  for (const [mood, isRefused] of faults) {
    it(`settles nothing and holds nobody: ${mood}`, async () => {
      const { circle, token } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      await tally.turn(Mood[mood]);
      await isRefused(circle.settle(0, { gasLimit: 3_000_000 }));
      await goTo(street, 1, "ends");
      await isRefused(circle.settle(0, { gasLimit: 3_000_000 }));
      await circle.abandon(0);
      expect(await circle.pot()).to.deep.equal([40n * USDC, 0n, 0n, 10n * USDC]);
      await expect(circle.connect(otter.signer).takeBack(otter.address)).to.changeTokenBalance(
        ethers,
        token,
        otter.address,
        10n * USDC,
      );

      await tally.turn(Mood.fair);
      const votes: Votes = [heron, wren, fox, lark].map((voter) => [voter, 0b11]);
      await voteAndSettle(street, 2, votes);
      expect((await circle.requestOf(1)).status).to.equal(RequestStatus.granted);
      await circle.claim(1);
      for (const { signer, address } of [heron, wren, fox, lark]) {
        await expect(circle.connect(signer).leaveCircle(address)).to.changeTokenBalance(
          ethers,
          token,
          address,
          2_500_000n,
        );
      }
      expect(await token.balanceOf(circle)).to.equal(0);
    });
  }

  it("for ever: round after round is abandoned, and everybody leaves with what they put in", async () => {
    const { circle, token } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    await tally.turn(Mood.endless);
    await goTo(street, 1, "ends");
    await circle.abandon(0);
    const votes: Votes = [heron, wren, fox, lark].map((voter) => [voter, 0b11]);
    await castRound(street, 2, votes);
    await circle.connect(lark.signer).leaveCircle(lark.address);
    await openAll(street, 2, votes);
    await goTo(street, 3, "ends");
    await expect(circle.settle(2, { gasLimit: 3_000_000 })).to.be.revertedWithoutReason(ethers);
    await circle.abandon(2);
    for (const { signer, address } of [otter, lark]) {
      await expect(circle.connect(signer).takeBack(address)).to.changeTokenBalance(ethers, token, address, 10n * USDC);
    }
    for (const { signer, address } of [heron, wren, fox]) {
      await expect(circle.connect(signer).leaveCircle(address)).to.changeTokenBalance(
        ethers,
        token,
        address,
        10n * USDC,
      );
    }
    expect(await token.balanceOf(circle)).to.equal(0);
  });

  it("calls back and finds every door closed, and its answer counts like any answer", async () => {
    const { circle } = street;
    await tally.say(everyDoor(circle.interface).map(({ data }) => data));
    await tally.turn(Mood.meddling);
    await expect(circle.settle(0))
      .to.emit(circle, "Settled")
      .withArgs(0, 5, 5, true, 0b01, 30n * USDC);
  });
});
