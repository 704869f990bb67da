/*
A year without anybody acting, or ten
├── after a settled round: the grant expires, stakes are paid out, who had booked is seated, the next ballot goes
├── after a ballot that nobody opened: it is settled or abandoned, leavers get out, the next ballot goes
├── before anybody ever acted: the first ballot goes, founders who come too late need vouches
└── it costs no more than acting in time: nothing loops over the rounds that went by
*/
import { expect } from "chai";
import { aFormingStreet, ethers, goTo, join, loadFixture, newStreet, USDC, type Street } from "./fixture.ts";
import {
  castRound,
  chipInAll,
  founders,
  GrantStatus,
  MemberStatus,
  pin,
  RequestStatus,
  RoundStatus,
  strangers,
  voteAndSettle,
  welcome,
  type Votes,
} from "./steps.ts";

/** Rounds of 28 days in a year, and in ten. */
const YEARS = [14, 131];

const all = (street: Street, approvals: number): Votes => founders(street).map((voter) => [voter, approvals]);

/** A grant waits, Hare has booked, Lark pinned what did not win. */
async function aSettledMonth(): Promise<Street> {
  const street = await newStreet();
  const [heron, , , , lark] = founders(street);
  await chipInAll(street);
  await pin(street, heron, { amount: 10n * USDC });
  await pin(street, lark, { amount: 10n * USDC });
  await voteAndSettle(street, 0, all(street, 1));
  await welcome(street, strangers(street)[0]);
  return street;
}

/** All have voted; Lark left while they did. Then nobody does anything. */
async function aForgottenMonth(): Promise<Street> {
  const street = await newStreet();
  const [heron, , , , lark] = founders(street);
  await chipInAll(street);
  await pin(street, heron, { amount: 10n * USDC });
  await castRound(street, 0, all(street, 1));
  await street.circle.connect(lark.signer).leaveCircle(lark.address);
  return street;
}

describe("A year without anybody acting", () => {
  for (const rounds of YEARS) {
    it(`after a settled month: everything works after ${rounds} rounds`, async () => {
      const street = await loadFixture(aSettledMonth);
      const { circle, token } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      const [hare] = strangers(street);
      await goTo(street, rounds, "begins");
      await expect(circle.claim(1)).to.be.revertedWithCustomError(circle, "Circle_GrantExpired");
      await circle.expire(1);
      expect((await circle.grantOf(1)).status).to.equal(GrantStatus.expired);
      expect((await circle.requestOf(2)).status).to.equal(RequestStatus.expired);
      await circle.seat(hare.address);
      await expect(circle.connect(otter.signer).leaveCircle(otter.address)).to.changeTokenBalance(
        ethers,
        token,
        otter.address,
        8n * USDC,
      );
      await circle.connect(wren.signer).chipIn(10n * USDC);
      await pin(street, lark, { amount: 20n * USDC });
      await voteAndSettle(
        street,
        rounds,
        [heron, wren, fox, lark, hare].map((voter) => [voter, 1] as const),
      );
      await circle.claim(3);
      const { stakes, common, reserved, owed } = await circle.pot();
      expect([stakes + common, reserved, owed]).to.deep.equal([32n * USDC, 0n, 0n]);
      expect(await token.balanceOf(circle)).to.equal(32n * USDC);
    });

    for (const end of ["settle", "abandon"] as const) {
      it(`after a forgotten month: one can ${end}, and everything works after ${rounds} rounds`, async () => {
        const street = await loadFixture(aForgottenMonth);
        const { circle, token } = street;
        const [heron, wren, otter, fox, lark] = founders(street);
        await goTo(street, rounds, "begins");
        await circle[end](0);
        await expect(circle.connect(lark.signer).takeBack(lark.address)).to.changeTokenBalance(
          ethers,
          token,
          lark.address,
          10n * USDC,
        );
        await pin(street, heron, { amount: 20n * USDC });
        await voteAndSettle(
          street,
          rounds,
          [heron, wren, otter].map((voter) => [voter, 1] as const),
        );
        await circle.claim(2);
        for (const { signer, address } of [heron, wren, otter, fox]) {
          await expect(circle.connect(signer).leaveCircle(address)).to.changeTokenBalance(
            ethers,
            token,
            address,
            5n * USDC,
          );
        }
        expect(await token.balanceOf(circle)).to.equal(0);
      });
    }
  }

  it("before anybody ever did: who came in time votes, who comes too late needs vouches", async () => {
    const street = await loadFixture(aFormingStreet);
    const { circle } = street;
    const [heron, wren, otter, fox] = founders(street);
    for (const founder of [heron, wren, otter]) await join(circle, founder);
    await goTo(street, 14, "begins");
    await expect(join(circle, fox)).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches");
    await welcome(street, fox);
    expect((await circle.memberOf(fox.address)).status).to.equal(MemberStatus.booked);
    await chipInAll({ ...street, founders: [heron, wren, otter] });
    await pin(street, heron);
    await voteAndSettle(
      street,
      14,
      [heron, wren, otter].map((voter) => [voter, 1] as const),
    );
    expect((await circle.roundOf(14)).status).to.equal(RoundStatus.settled);
    expect((await circle.roundOf(13)).status).to.equal(RoundStatus.none);
  });

  it("makes nothing dearer: no action loops over the rounds that went by", async () => {
    const deeds: Record<string, (street: Street) => Promise<{ wait: () => Promise<{ gasUsed: bigint } | null> }>> = {
      chipIn: (street) => street.circle.connect(founders(street)[0].signer).chipIn(5n * USDC),
      leaveCircle: (street) =>
        street.circle.connect(founders(street)[4].signer).leaveCircle(founders(street)[4].address),
      pin: (street) => pin(street, founders(street)[1]),
      seat: (street) => street.circle.seat(strangers(street)[0].address),
      expire: (street) => street.circle.expire(1),
    };
    for (const [name, deed] of Object.entries(deeds)) {
      const gas: bigint[] = [];
      // In round 5 the grant has expired, and so has every request: from then on nothing but time goes by.
      for (const rounds of [5, ...YEARS]) {
        const street = await loadFixture(aSettledMonth);
        await goTo(street, rounds, "begins");
        gas.push((await (await deed(street)).wait())?.gasUsed ?? 0n);
      }
      expect(new Set(gas).size, `${name}: ${gas.join(", ")}`).to.equal(1);
    }
  });
});
