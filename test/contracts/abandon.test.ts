/*
abandon
├── refused for what cannot be settled either, and until the following round has ended, to the second
├── ends the round without grants: requests stay, money stays, leavers go
└── whatever is wrong with the tally, the circle goes on and everybody is paid
    ├── one that names winners that are none, or more than the budget pays, settles nothing
    └── nor does one that never ends
*/
import { expect } from "chai";
import {
  addressOf,
  aStreet,
  ethers,
  goTo,
  join,
  loadFixture,
  nextAt,
  type Neighbour,
  type Street,
  USDC,
} from "./fixture.ts";
import {
  castAll,
  castRound,
  chipInAll,
  founders,
  openAll,
  pin,
  RequestStatus,
  RoundStatus,
  voteAndSettle,
  type Votes,
} from "./steps.ts";

const all = (voters: readonly Neighbour[], approvals: number): Votes => voters.map((voter) => [voter, approvals]);

describe("abandon", () => {
  it("is refused until the round after has ended, to the second", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron] = founders(street);
    await expect(circle.abandon(0)).to.be.revertedWithCustomError(circle, "Circle_NothingCast").withArgs(0);
    await castRound(street, 0, [[heron, 0]]);
    const from = street.terms.start + 2 * street.terms.lengths.round;
    await nextAt(street, 1, "ends", -1);
    await expect(circle.abandon(0)).to.be.revertedWithCustomError(circle, "Circle_TooEarlyToAbandon").withArgs(0, from);
    await nextAt(street, 1, "ends");
    await expect(circle.abandon(0)).to.emit(circle, "Abandoned").withArgs(0);
    await expect(circle.abandon(0)).to.be.revertedWithCustomError(circle, "Circle_RoundEnded").withArgs(0);
    await expect(circle.settle(0)).to.be.revertedWithCustomError(circle, "Circle_RoundEnded").withArgs(0);
  });

  it("is refused for a round that froze and took no ballots", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron] = founders(street);
    await goTo(street, 0, "votingOpens");
    await circle.connect(heron.signer).give(1);
    await goTo(street, 3, "begins");
    await expect(circle.abandon(0)).to.be.revertedWithCustomError(circle, "Circle_NothingCast").withArgs(0);
  });

  it("ends the round without grants: money and requests stay, leavers go", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren, otter, fox] = founders(street);
    await chipInAll(street);
    await goTo(street, 0, "votingOpens");
    await pin(street, heron);
    const votes = all([heron, wren, otter], 1);
    await castAll(street, 0, all([heron, wren, otter], 0));
    await circle.connect(fox.signer).leave(fox.address);
    await goTo(street, 2, "begins");
    await expect(circle.abandon(0))
      .to.emit(circle, "Left")
      .withArgs(fox.address, 3, 10n * USDC);
    const { status, winners, spent } = await circle.roundOf(0);
    expect([status, winners, spent]).to.deep.equal([BigInt(RoundStatus.abandoned), 0n, 0n]);
    expect(await circle.pot()).to.deep.equal([40n * USDC, 0n, 0n, 10n * USDC]);
    await voteAndSettle(street, 2, votes);
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.granted);
  });
});

describe("a tally that is wrong", () => {
  for (const kind of ["BoundlessTally", "SpendthriftTally", "EndlessTally"] as const) {
    it(`settles nothing and holds nobody: ${kind}`, async () => {
      const street = await streetWithTally(kind);
      const { circle, token } = street;
      const [heron, wren, otter] = founders(street);
      await chipInAll(street);
      await pin(street, heron, { amount: 30n * USDC });
      await pin(street, wren, { amount: 30n * USDC });
      const votes = all([heron, wren, otter], 0b11);
      await castRound(street, 0, votes);
      await circle.connect(otter.signer).leave(otter.address);
      await openAll(street, 0, votes);
      if (kind === "EndlessTally") await expect(circle.settle(0, { gasLimit: 2_000_000 })).to.be.revert(ethers);
      else {
        const picked = kind === "SpendthriftTally" ? 0b11n : 2n ** 256n - 1n;
        await expect(circle.settle(0)).to.be.revertedWithCustomError(circle, "Circle_BadTally").withArgs(picked);
      }
      await goTo(street, 1, "ends");
      await circle.abandon(0);
      await circle.connect(otter.signer).takeBack(otter.address);
      for (const { signer, address } of street.founders.filter((one) => one !== otter)) {
        await expect(circle.connect(signer).leave(address)).to.changeTokenBalance(ethers, token, address, 10n * USDC);
      }
      expect(await token.balanceOf(circle)).to.equal(0);
    });
  }
});

/** A street of a factory with this tally among its two. */
async function streetWithTally(kind: "BoundlessTally" | "SpendthriftTally" | "EndlessTally"): Promise<Street> {
  const street = await loadFixture(aStreet);
  const tally = await addressOf(await ethers.deployContract(kind));
  const factory = await ethers.deployContract("CircleFactory", [
    await street.factory.implementation(),
    tally,
    street.deployment.mostApprovals,
  ]);
  const terms = { ...street.terms, tally };
  const named = street.founders.map(({ address }) => address);
  const address = await factory.createCircle.staticCall(terms, street.rules, named, ethers.ZeroHash);
  await factory.createCircle(terms, street.rules, named, ethers.ZeroHash);
  const circle = await ethers.getContractAt("Circle", address);
  for (const founder of street.founders) {
    await join(circle, founder);
    await street.token.connect(founder.signer).approve(circle, 100n * USDC);
  }
  return { ...street, factory, circle, address: await addressOf(circle), terms };
}
