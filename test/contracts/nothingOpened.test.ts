/*
Nothing opened at all
├── counts as so many empty ballots: the quorum is met, nothing is granted, requests hang on, leavers get all of theirs
├── and when nobody settles either, the round can be abandoned, with the same result
└── the next ballot goes as if nothing had been
*/
import { expect } from "chai";
import { aStreet, ethers, goTo, loadFixture, USDC, type Street } from "./fixture.ts";
import { castRound, chipInAll, founders, pin, RequestStatus, RoundStatus, voteAndSettle } from "./steps.ts";

async function aSealedBox(): Promise<Street> {
  const street = await loadFixture(aStreet);
  const [heron, , , fox] = founders(street);
  await chipInAll(street);
  await pin(street, heron, { amount: 8n * USDC });
  await castRound(
    street,
    0,
    founders(street).map((voter) => [voter, 1] as const),
  );
  await street.circle.connect(fox.signer).leaveCircle(fox.address);
  await goTo(street, 1, "begins");
  return street;
}

describe("Nothing opened at all", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aSealedBox);
  });

  async function nothingIsSpent(): Promise<void> {
    const { circle, token } = street;
    const [, , , fox] = founders(street);
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.pinned);
    expect(await circle.pot()).to.deep.equal([40n * USDC, 0n, 0n, 10n * USDC]);
    await expect(circle.connect(fox.signer).takeBack(fox.address)).to.changeTokenBalance(
      ethers,
      token,
      fox.address,
      10n * USDC,
    );
  }

  async function theNextOneGoes(round: number): Promise<void> {
    const [heron, wren, otter] = founders(street);
    const votes = [heron, wren, otter].map((voter) => [voter, 1] as const);
    await voteAndSettle(street, round, votes);
    expect((await street.circle.requestOf(1)).status).to.equal(RequestStatus.granted);
    expect(await street.circle.pot()).to.deep.equal([32n * USDC, 0n, 8n * USDC, 0n]);
  }

  it("is so many empty ballots: nothing is granted, and the next ballot goes as ever", async () => {
    await expect(street.circle.settle(0)).to.emit(street.circle, "Settled").withArgs(0, 5, 0, true, 0, 0);
    await nothingIsSpent();
    await theNextOneGoes(1);
  });

  it("and nothing settled can be abandoned, with the same result", async () => {
    await goTo(street, 1, "ends");
    await street.circle.abandon(0);
    expect((await street.circle.roundOf(0)).status).to.equal(RoundStatus.abandoned);
    await nothingIsSpent();
    await theNextOneGoes(2);
  });
});
