/*
stillHere
├── refused from whoever does not sit: strangers, the booked, the leaving
└── a sign of life, like everything a member signs
    ├── chipping in for oneself, vouching, pinning, proposing, a new commitment, objecting to a recovery
    └── not what others do for them, nor what anybody may do
*/
import { expect } from "chai";
import { aStreet, goTo, loadFixture, USDC, type Neighbour, type Street } from "./fixture.ts";
import { authorize } from "./authorize.ts";
import { castAll, founders, pin, Rule, strangers, vouchFor, welcome } from "./steps.ts";

describe("stillHere", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  it("is refused from whoever does not sit", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [booked, stranger] = strangers(street);
    await goTo(street, 0, "votingOpens");
    await castAll(street, 0, [[heron, 0]]);
    await welcome(street, booked);
    await circle.connect(wren.signer).leaveCircle(wren.address);
    for (const { signer, address } of [stranger, booked, wren]) {
      await expect(circle.connect(signer).stillHere())
        .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
        .withArgs(address);
    }
  });

  it("is said in any phase, and remembered", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    for (const [round, moment] of [
      [3, "begins"],
      [4, "votingOpens"],
      [5, "votingCloses"],
    ] as const) {
      await goTo(street, round, moment);
      for (const _ of ["once", "again"]) {
        await expect(circle.connect(heron.signer).stillHere())
          .to.emit(circle, "StillHere")
          .withArgs(heron.address, round);
      }
      expect((await circle.memberOf(heron.address)).seenRound).to.equal(round);
    }
  });

  const signs: Record<string, (street: Street, heron: Neighbour) => Promise<unknown>> = {
    "chipping in": ({ circle }, { signer }) => circle.connect(signer).chipIn(5n * USDC),
    "chipping in for oneself": ({ circle }, { signer, address }) =>
      circle.connect(signer).chipInFor(address, 5n * USDC),
    "chipping in by a signed word": async (here, heron) => {
      const word = {
        payer: heron,
        purpose: "chip in",
        beneficiary: heron.address,
        round: 4,
        amount: 5n * USDC,
      } as const;
      return here.circle.chipInWithAuthorization(heron.address, heron.address, await authorize(here, word));
    },
    vouching: (here, heron) => vouchFor(here, strangers(here)[0], [heron]),
    pinning: (here, heron) => pin(here, heron),
    proposing: ({ circle }, { signer }) => circle.connect(signer).proposeRule(Rule.cooldown, 1),
    "a new commitment": ({ circle }, { signer }) => circle.connect(signer).changeCommitment(101),
    "objecting to a recovery": async (here, { signer, address }) => {
      const [, ...others] = founders(here);
      const [, newWallet] = strangers(here);
      for (const other of others) await here.circle.connect(other.signer).vouch(newWallet.address, "Heron");
      await here.circle.connect(newWallet.signer).recover(address, 102);
      expect((await here.circle.memberOf(address)).seenRound).to.equal(0);
      return here.circle.connect(signer).objectToRecovery();
    },
  };
  for (const [name, sign] of Object.entries(signs)) {
    it(`is as good as ${name}`, async () => {
      const [heron] = founders(street);
      await goTo(street, 4, "begins");
      expect((await street.circle.memberOf(heron.address)).seenRound).to.equal(0);
      await sign(street, heron);
      expect((await street.circle.memberOf(heron.address)).seenRound).to.equal(4);
    });
  }

  it("is not what others do for them, nor a gift", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    await goTo(street, 4, "begins");
    await circle.connect(wren.signer).chipInFor(heron.address, 5n * USDC);
    await circle.connect(heron.signer).give(5n * USDC);
    await circle.connect(heron.signer).chipInFor(wren.address, 5n * USDC);
    expect((await circle.memberOf(heron.address)).seenRound).to.equal(0);
    expect((await circle.memberOf(wren.address)).seenRound).to.equal(0);
  });
});
