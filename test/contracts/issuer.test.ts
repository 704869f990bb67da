/*
The token's issuer stops it. No contract can help that: what stays true for everybody else
├── for all: nothing is lost, what needs no transfer goes on, and once it runs again everybody is paid
│   └── a grant that could not be collected for its 90 days is the street's again
├── for the circle: the same
├── for a recipient: everybody else is paid; their word sends the grant elsewhere, or it goes back to the common part
├── for a member: everybody else is paid; a neighbour chips in for them, and they leave to another account
└── for whoever left while voting: everybody else is paid; they take back to another account
*/
import { expect } from "chai";
import { collectGrant } from "../../protocol/typed-data.ts";
import type { IssuedDollar } from "../../types/ethers-contracts/index.js";
import { CHAIN_ID, ethers, goTo, loadFixture, time, USDC, type Neighbour, type Street } from "./fixture.ts";
import { endow, streetWithToken } from "./oddStreet.ts";
import { castRound, founders, GrantStatus, openAll, pin, strangers, voteAndSettle } from "./steps.ts";

const FAR = 2n ** 64n;

/** Two grants of five wait, for Heron and for Wren; Fox left while voting and is owed eight, four others have a stake of eight. */
async function anIssuedStreet() {
  const { street, token } = await streetWithToken(() => ethers.deployContract("IssuedDollar"));
  const { circle } = street;
  await endow(street, token);
  const [heron, wren, otter, fox] = founders(street);
  for (const { signer } of street.founders) await circle.connect(signer).chipIn(10n * USDC);
  await pin(street, heron, { amount: 5n * USDC });
  await pin(street, wren, { amount: 5n * USDC });
  const votes = [heron, wren, otter].map((voter) => [voter, 0b11] as const);
  await castRound(street, 0, votes);
  await circle.connect(fox.signer).leaveCircle(fox.address);
  await openAll(street, 0, votes);
  await circle.settle(0);
  return { street, token };
}

describe("The token's issuer stops it", () => {
  let street: Street;
  let token: IssuedDollar;

  beforeEach(async () => {
    ({ street, token } = await loadFixture(anIssuedStreet));
  });

  const pays = (acted: Promise<unknown>, to: Neighbour, amount: bigint) =>
    expect(acted).to.changeTokenBalance(ethers, token, to.address, amount);
  const stopped = (acted: Promise<unknown>) => expect(acted).to.be.revertedWithCustomError(token, "Stopped");

  async function everybodyElseIsPaid(...without: Neighbour[]): Promise<void> {
    const { circle } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    const rest = (neighbour: Neighbour) => !without.includes(neighbour);
    if (rest(heron)) await pays(circle.claim(1), heron, 5n * USDC);
    if (rest(wren)) await pays(circle.claim(2), wren, 5n * USDC);
    if (rest(fox)) await pays(circle.connect(fox.signer).takeBack(fox.address), fox, 8n * USDC);
    for (const member of [heron, wren, otter, lark].filter(rest)) {
      await pays(circle.connect(member.signer).leaveCircle(member.address), member, 8n * USDC);
    }
  }

  for (const whom of ["all", "the circle"] as const) {
    it(`for ${whom}: nothing is lost, and once it runs again everybody is paid`, async () => {
      const { circle } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      const stop = (yes: boolean) => (whom === "all" ? token.pause(yes) : token.blacklist(circle, yes));
      await stop(true);
      const before = await circle.pot();
      for (const moved of [
        () => circle.claim(1),
        () => circle.connect(fox.signer).takeBack(fox.address),
        () => circle.connect(lark.signer).leaveCircle(lark.address),
        () => circle.connect(lark.signer).chipIn(5n * USDC),
        () => circle.connect(lark.signer).give(1),
      ]) {
        await stopped(moved());
      }
      expect(await circle.pot()).to.deep.equal(before);
      await goTo(street, 1, "begins");
      await pin(street, otter, { amount: 8n * USDC });
      await voteAndSettle(street, 1, [
        [heron, 1],
        [wren, 1],
        [otter, 1],
      ]);
      expect((await circle.grantOf(3)).status).to.equal(GrantStatus.waiting);
      await stop(false);
      await pays(circle.claim(3), otter, 8n * USDC);
      await pays(circle.claim(1), heron, 5n * USDC);
      await pays(circle.claim(2), wren, 5n * USDC);
      await pays(circle.connect(fox.signer).takeBack(fox.address), fox, 8n * USDC);
      for (const member of [heron, wren, otter, lark]) {
        await pays(circle.connect(member.signer).leaveCircle(member.address), member, 6n * USDC);
      }
      expect(await token.balanceOf(circle)).to.equal(0);
    });
  }

  it("for longer than a grant waits: it is the street's again, without a transfer", async () => {
    const { circle } = street;
    await token.pause(true);
    await time.increaseTo((await circle.grantOf(1)).expiresAt);
    const { stakes, common, reserved, owed } = await circle.pot();
    await circle.expire(1);
    expect(await circle.pot()).to.deep.equal([stakes, common + 5n * USDC, reserved - 5n * USDC, owed]);
  });

  it("for a recipient: their word sends the grant elsewhere", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    const [friend] = strangers(street);
    await token.blacklist(heron.address, true);
    await everybodyElseIsPaid(heron);
    await stopped(circle.claim(1));
    const word = collectGrant(
      { chainId: CHAIN_ID, circle: street.address },
      { id: 1, to: friend.address, deadline: FAR },
    );
    const { domain, types, message } = word;
    const signature = await heron.signer.signTypedData({ ...domain }, { Collect: [...types.Collect] }, message);
    await pays(circle.claimTo(1, friend.address, FAR, signature), friend, 5n * USDC);
    await pays(circle.connect(heron.signer).leaveCircle(friend.address), friend, 8n * USDC);
    expect(await token.balanceOf(circle)).to.equal(0);
  });

  it("for a recipient who says nothing: the grant goes back to the common part", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    await token.blacklist(heron.address, true);
    await time.increaseTo((await circle.grantOf(1)).expiresAt);
    await circle.expire(1);
    expect((await circle.pot()).common).to.equal(5n * USDC);
  });

  it("for a member: a neighbour chips in for them, they vote as before and leave to another account", async () => {
    const { circle } = street;
    const [heron, wren, otter, , lark] = founders(street);
    const [friend] = strangers(street);
    await token.blacklist(lark.address, true);
    await goTo(street, 1, "begins");
    await stopped(circle.connect(lark.signer).chipIn(5n * USDC));
    await circle.connect(friend.signer).chipInFor(lark.address, 5n * USDC);
    await voteAndSettle(street, 1, [
      [heron, 0],
      [wren, 0],
      [otter, 0],
      [lark, 0],
    ]);
    await everybodyElseIsPaid(lark);
    await stopped(circle.connect(lark.signer).leaveCircle(lark.address));
    await pays(circle.connect(lark.signer).leaveCircle(friend.address), friend, 13n * USDC);
    expect(await token.balanceOf(circle)).to.equal(0);
  });

  it("for whoever left while voting: they take back to another account", async () => {
    const { circle } = street;
    const [, , , fox] = founders(street);
    const [friend] = strangers(street);
    await token.blacklist(fox.address, true);
    await everybodyElseIsPaid(fox);
    await stopped(circle.connect(fox.signer).takeBack(fox.address));
    expect(await circle.pot()).to.deep.equal([0n, 0n, 0n, 8n * USDC]);
    await pays(circle.connect(fox.signer).takeBack(friend.address), friend, 8n * USDC);
  });
});
