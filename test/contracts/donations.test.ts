/*
Donations before every kind of rounding
├── a stray transfer is not read anywhere: not in the budget, the charge, what anybody takes out
├── swept, it is a gift like any
├── a gift before voting opens rounds the budget down, and an exact fit still fits
├── a gift just before the settlement: every stake bears what it bore, or less; nothing is lost between the parts
├── a fortune before a member's first unit: their stake is what they paid, to the unit
└── nobody gains by giving: what the giver has left and takes out is never more than without
*/
import { expect } from "chai";
import { aStreet, ethers, loadFixture, newStreet, goTo, USDC, type Street } from "./fixture.ts";
import { castRound, chipInAll, founders, openAll, pin, strangers, voteAndSettle } from "./steps.ts";

const COST = 7_000_001n;

/** Odd stakes, one of a single unit; a request of seven and a unit has been voted for, and only the settlement is missing. */
async function beforeTheCharge(): Promise<Street> {
  const street = await newStreet({ rules: { chipInMin: 1n } });
  const { circle } = street;
  const [heron, wren, otter, fox, lark] = founders(street);
  const stakes = [1n, 3n, 9_999_999n, 3_333_333n, 7_777_777n];
  for (const [i, { signer }] of [heron, wren, otter, fox, lark].entries())
    await circle.connect(signer).chipIn(stakes[i] ?? 0n);
  await pin(street, heron, { amount: COST });
  const votes = street.founders.map((voter) => [voter, 1] as const);
  await castRound(street, 0, votes);
  await openAll(street, 0, votes);
  return street;
}

async function stakesOf({ circle, founders: members }: Street): Promise<bigint[]> {
  const stakes = [];
  for (const { address } of members) stakes.push((await circle.memberOf(address)).stake);
  return stakes;
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n);

describe("Donations", () => {
  it("that are stray transfers enter nothing: no budget, no charge, nobody's pocket", async () => {
    const outcomes = [];
    for (const stray of [0n, 1n, 999_999_937n]) {
      const street = await loadFixture(aStreet);
      const { circle, token } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      const [friend] = strangers(street);
      const astray = () => token.connect(friend.signer).transfer(circle, stray);
      await token.mint(friend.address, 4n * stray);
      await astray();
      await chipInAll(street, 7_777_777n);
      await astray();
      await pin(street, heron, { amount: COST });
      const votes = [heron, wren, otter].map((voter) => [voter, 1] as const);
      await castRound(street, 0, votes);
      await openAll(street, 0, votes);
      await astray();
      await circle.settle(0);
      await astray();
      await circle.claim(1);
      const seen = {
        pot: await circle.pot(),
        stakes: await stakesOf(street),
        budget: (await circle.roundOf(0)).budget,
      };
      for (const { signer, address } of [heron, wren, otter, fox, lark])
        await circle.connect(signer).leaveCircle(address);
      const left = (await token.balanceOf(circle)) - 4n * stray;
      outcomes.push({ ...seen, left });
    }
    expect(outcomes[1]).to.deep.equal(outcomes[0]);
    expect(outcomes[2]).to.deep.equal(outcomes[0]);
    expect(outcomes[0]?.left).to.equal(outcomes[0]?.pot.common);
  });

  for (const percent of [100, 67, 1]) {
    for (const gift of [0n, 1n, 99n]) {
      it(`of ${gift} before voting opens: ${percent} % of the pot, rounded down, fit a request of just that`, async () => {
        const street = await newStreet({ on: await loadFixture(aStreet), rules: { spendPercent: percent } });
        const { circle } = street;
        const [heron, wren, otter] = founders(street);
        await chipInAll(street, 5_000_003n);
        if (gift > 0n) await circle.connect(heron.signer).give(gift);
        const budget = ((25_000_015n + gift) * BigInt(percent)) / 100n;
        await pin(street, heron, { amount: budget + 1n });
        await pin(street, wren, { amount: budget });
        await voteAndSettle(
          street,
          0,
          [heron, wren, otter].map((voter) => [voter, 0b11] as const),
        );
        const { budget: frozen, winners, spent } = await circle.roundOf(0);
        expect([frozen, winners, spent]).to.deep.equal([budget, 0b10n, budget]);
      });
    }
  }

  for (const gift of [0n, 1n, 2n, 6_999_999n, COST, 500n * USDC]) {
    it(`of ${gift} just before the settlement: no stake bears more for it, and not a unit is lost`, async () => {
      const without = await loadFixture(beforeTheCharge);
      const before = await stakesOf(without);
      await without.circle.settle(0);
      const undisturbed = await stakesOf(without);

      const street = await loadFixture(beforeTheCharge);
      const { circle, token } = street;
      if (gift > 0n) await circle.connect(strangers(street)[0].signer).give(gift);
      await circle.settle(0);
      const total = sum(before) + gift;
      const after = await stakesOf(street);
      expect(after).to.deep.equal(before.map((stake) => (stake * (total - COST)) / total));
      for (const [i, stake] of after.entries()) expect(stake >= (undisturbed[i] ?? 0n), `${i}`).to.equal(true);
      const { stakes, common, reserved } = await circle.pot();
      expect([stakes, stakes + common, reserved]).to.deep.equal([sum(after), total - COST, COST]);
      expect(stakes + common + reserved).to.equal(await token.balanceOf(circle));
    });
  }

  it("of a fortune before a member's first unit take nothing of it", async () => {
    const street = await newStreet({ on: await loadFixture(aStreet), rules: { chipInMin: 1n } });
    const { circle, token } = street;
    const [thief, victim] = founders(street);
    const [rich, had] = [await token.balanceOf(thief.address), await token.balanceOf(victim.address)];
    await circle.connect(thief.signer).chipIn(1n);
    await circle.connect(thief.signer).give(900n * USDC);
    await token.connect(thief.signer).transfer(circle, 50n * USDC);
    await circle.connect(victim.signer).chipIn(9_999_999n);
    await circle.connect(thief.signer).leaveCircle(thief.address);
    await circle.connect(victim.signer).leaveCircle(victim.address);
    expect(await token.balanceOf(victim.address)).to.equal(had);
    expect(await token.balanceOf(thief.address)).to.equal(rich - 950n * USDC);
  });

  it("never pay whoever makes them: with what they take out they have no more than without", async () => {
    const wealth = async (gift: bigint): Promise<bigint> => {
      const street = await loadFixture(beforeTheCharge);
      const { circle, token } = street;
      const [, , otter] = founders(street);
      if (gift > 0n) await circle.connect(otter.signer).give(gift);
      await circle.settle(0);
      await circle.connect(otter.signer).leaveCircle(otter.address);
      return token.balanceOf(otter.address);
    };
    const without = await wealth(0n);
    for (const gift of [1n, 2n, 3n, 10n, 1_000n, USDC, 21_111_113n, 400n * USDC]) {
      expect((await wealth(gift)) <= without, `${gift}`).to.equal(true);
    }
  });

  it("that are swept are gifts, and a stray of more than fits is left where it is", async () => {
    const swept = await loadFixture(beforeTheCharge);
    const { circle, token } = swept;
    const [friend] = strangers(swept);
    await expect(circle.sweep()).to.be.revertedWithCustomError(circle, "Circle_BadAmount");
    await token.connect(friend.signer).transfer(circle, 3n);
    await circle.sweep();
    await circle.settle(0);
    const after = { pot: await circle.pot(), stakes: await stakesOf(swept) };
    await token.mint(circle, 2n ** 80n);
    await expect(circle.sweep()).to.be.revertedWithCustomError(circle, "Circle_BadAmount");
    await circle.claim(1);

    const given = await loadFixture(beforeTheCharge);
    await given.circle.connect(strangers(given)[0].signer).give(3n);
    await given.circle.settle(0);
    expect({ pot: await given.circle.pot(), stakes: await stakesOf(given) }).to.deep.equal(after);
  });

  it("to a closed circle reach its heirs, however much is swept over the years", async () => {
    const street = await loadFixture(aStreet);
    const { circle, token } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    for (const { signer, address } of [otter, fox, lark]) await circle.connect(signer).leaveCircle(address);
    await goTo(street, 4, "begins");
    await circle.close();
    for (let i = 0; i < 3; ++i) {
      await token.mint(circle, 2n ** 80n - 2n);
      await circle.sweep();
      for (const { signer, address } of [heron, wren]) {
        const took = circle.connect(signer).takeBack(address);
        await expect(took).to.changeTokenBalance(ethers, token, address, 2n ** 79n - 1n);
      }
    }
  });

  it("cannot crowd anybody out: a stray transfer of more than a circle can hold stops nothing", async () => {
    const street = await loadFixture(aStreet);
    const { circle, token } = street;
    const [heron, wren, otter] = founders(street);
    await token.mint(circle, 2n ** 200n);
    await chipInAll(street);
    await pin(street, heron);
    await voteAndSettle(
      street,
      0,
      [heron, wren, otter].map((voter) => [voter, 1] as const),
    );
    await circle.claim(1);
    await goTo(street, 1, "begins");
    for (const { signer, address } of street.founders) await circle.connect(signer).leaveCircle(address);
    expect(await circle.pot()).to.deep.equal([0n, 0n, 0n, 0n]);
    expect(await token.balanceOf(circle)).to.equal(2n ** 200n);
  });
});
