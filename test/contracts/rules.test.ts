/*
rulesOf
├── those the circle was created with, for every round, until a motion changes one
├── a change passed
│   ├── holds from the second round after the one it was decided in: whoever disagrees has one whole round to leave
│   ├── each of the eight rules, at its bounds; the others stay
│   └── is seen two rounds ahead, and rounds before it keep theirs for ever
├── rules are those of the round that is going on: chipping in, pinning, joining
├── a round settled late counts by its own: approval, cooldown; what froze froze by its own: quorum, spend share
├── chained: a second one builds on the first before that one holds; two in one ballot are both done
└── a minimum above the maximum is moot, whichever of the two would cross
*/
import { expect } from "chai";
import { aStreet, goTo, loadFixture, newStreet, USDC, type Street } from "./fixture.ts";
import {
  castAll,
  castRound,
  chipInAll,
  FIRST_MOTION,
  founders,
  MotionStatus,
  openAll,
  pin,
  RequestStatus,
  Rule,
  SECOND_MOTION,
  strangers,
  ticked,
  vouchFor,
  voteAndSettle,
} from "./steps.ts";

type Change = readonly [rule: number, value: bigint];
const NAMES = Object.keys(Rule) as (keyof typeof Rule)[];

describe("Rules", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  /** As an object of numbers by name. */
  const rulesOf = async (round: number) => {
    const rules = [...(await street.circle.rulesOf(round))];
    return Object.fromEntries(NAMES.map((name, i) => [name, BigInt(rules[i] ?? 0n)]));
  };
  /** All of the street decide it in this round: at most two changes, by members who have not proposed lately. */
  async function decide(round: number, changes: readonly Change[], proposers = founders(street)) {
    for (const [i, [rule, value]] of changes.entries()) {
      await street.circle.connect(proposers[i]?.signer).proposeRule(rule, value);
    }
    await voteAndSettle(street, round, ticked(founders(street), changes.length === 2 ? BOTH : FIRST_MOTION));
  }
  const BOTH = FIRST_MOTION | SECOND_MOTION;

  it("are those of the creation in every round until one is changed", async () => {
    const { circle, rules } = street;
    const original = Object.fromEntries(Object.entries(rules).map(([name, value]) => [name, BigInt(value)]));
    for (const round of [0, 1, 2, 1000, 2 ** 32 - 1]) expect(await rulesOf(round)).to.deep.equal(original);
    const { comingRules } = await street.reader.overview(circle);
    expect(comingRules).to.deep.equal([await circle.rulesOf(1), await circle.rulesOf(2)]);
  });

  it("change from the second round after the decision on: one whole round lies between", async () => {
    const { circle, reader } = street;
    await goTo(street, 3, "begins");
    const before = await rulesOf(3);
    await street.circle.connect(founders(street)[0].signer).proposeRule(Rule.requestCap, 7n * USDC);
    const votes = ticked(founders(street), FIRST_MOTION);
    await castRound(street, 3, votes);
    await openAll(street, 3, votes);
    await expect(circle.settle(3))
      .to.emit(circle, "RuleChanged")
      .withArgs(Rule.requestCap, 7n * USDC, 5);
    for (const round of [0, 3, 4]) expect(await rulesOf(round)).to.deep.equal(before);
    const after = { ...before, requestCap: 7n * USDC };
    for (const round of [5, 6, 1000]) expect(await rulesOf(round)).to.deep.equal(after);
    const view = await reader.overview(circle);
    expect([view.rules, ...view.comingRules].map(({ requestCap }) => requestCap)).to.deep.equal([
      ...[100n * USDC, 100n * USDC, 7n * USDC],
    ]);

    // Pinned in the last second of round 4 by its rule, and from round 5 on by the new one.
    const [heron, wren] = founders(street);
    await goTo(street, 4, "ends", -2);
    await pin(street, heron, { amount: 100n * USDC });
    await goTo(street, 5, "begins");
    await expect(pin(street, wren, { amount: 7n * USDC + 1n }))
      .to.be.revertedWithCustomError(circle, "Circle_BadAmount")
      .withArgs(7n * USDC + 1n, 1, 7n * USDC);
    await pin(street, wren, { amount: 7n * USDC });
  });

  it("leave whoever disagrees a whole round to leave in, before the new rule touches anything", async () => {
    const { circle } = street;
    const [, , , , lark] = founders(street);
    await chipInAll(street);
    await decide(0, [[Rule.approvalPercent, 1n]]);
    await goTo(street, 1, "begins");
    await circle.connect(lark.signer).leaveCircle(lark.address);
    expect((await circle.pot()).stakes).to.equal(40n * USDC);
    expect((await rulesOf(1)).approvalPercent).to.equal(25n);
  });

  describe("can each be changed, alone and at its bounds:", () => {
    const bounds: Record<keyof typeof Rule, readonly [bigint, bigint]> = {
      chipInMin: [0n, 10n * USDC],
      chipInMax: [5n * USDC, 2n ** 80n - 1n],
      requestCap: [1n, 2n ** 80n - 1n],
      quorumPercent: [1n, 100n],
      approvalPercent: [1n, 100n],
      spendPercent: [1n, 100n],
      vouches: [1n, 8n],
      cooldown: [0n, 12n],
    };
    for (const name of NAMES) {
      it(name, async () => {
        const before = await rulesOf(0);
        const [least, most] = bounds[name];
        await decide(0, [[Rule[name], least]]);
        expect(await rulesOf(2)).to.deep.equal({ ...before, [name]: least });
        await goTo(street, 3, "begins");
        await decide(3, [[Rule[name], most]]);
        expect(await rulesOf(5)).to.deep.equal({ ...before, [name]: most });
        expect(await rulesOf(4)).to.deep.equal({ ...before, [name]: least });
        expect(await rulesOf(1)).to.deep.equal(before);
      });
    }
  });

  it("for chipping in are those of the round that is going on", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    await decide(0, [
      [Rule.chipInMin, 1n],
      [Rule.chipInMax, 20n * USDC],
    ]);
    await goTo(street, 2, "begins", -10);
    await expect(circle.connect(heron.signer).chipIn(1n)).to.be.revertedWithCustomError(circle, "Circle_BadAmount");
    await goTo(street, 2, "begins");
    await circle.connect(heron.signer).chipIn(1n);
    await circle.connect(heron.signer).chipIn(20n * USDC - 1n);
    await expect(circle.connect(heron.signer).chipIn(1n))
      .to.be.revertedWithCustomError(circle, "Circle_BadAmount")
      .withArgs(20n * USDC + 1n, 1, 20n * USDC);
  });

  it("for joining are those of the round that is going on", async () => {
    const { circle } = street;
    const [heron, wren, otter, fox] = founders(street);
    const [newcomer] = strangers(street);
    await decide(0, [[Rule.vouches, 4n]]);
    await goTo(street, 2, "begins", -10);
    expect(await circle.vouchesNeeded()).to.equal(2);
    await vouchFor(street, newcomer, [heron, wren]);
    await goTo(street, 2, "begins");
    await expect(circle.connect(newcomer.signer).join(newcomer.handle, 4711))
      .to.be.revertedWithCustomError(circle, "Circle_TooFewVouches")
      .withArgs(2, 4);
    await vouchFor(street, newcomer, [otter, fox]);
    await circle.connect(newcomer.signer).join(newcomer.handle, 4711);
  });

  it("for the quorum and the spend share are those of the round that freezes", async () => {
    const { circle } = street;
    await chipInAll(street);
    await decide(0, [
      [Rule.quorumPercent, 100n],
      [Rule.spendPercent, 40n],
    ]);
    for (const [round, quorum, budget] of [
      [1, 3n, 50n * USDC],
      [2, 5n, 20n * USDC],
    ] as const) {
      await goTo(street, round, "votingOpens");
      const frozen = await circle.roundOf(round);
      expect([frozen.quorum, frozen.budget]).to.deep.equal([quorum, budget]);
    }
  });

  it("of a round settled late are its own: approval and cooldown", async () => {
    street = await newStreet({ on: street, rules: { approvalPercent: 60 } });
    const { circle } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    await chipInAll(street);
    await decide(
      0,
      [
        [Rule.approvalPercent, 1n],
        [Rule.cooldown, 12n],
      ],
      founders(street),
    );
    await goTo(street, 1, "begins");
    await pin(street, heron);
    await pin(street, wren);
    // In round 1 three of five are 60 percent, two are not; from round 2 on two would be enough.
    const votes = [...ticked([heron, wren], 0b11), ...ticked([otter], 0b01), ...ticked([fox, lark], 0)];
    await castRound(street, 1, votes);
    await goTo(street, 2, "begins");
    await openAll(street, 1, votes);
    await circle.settle(1);
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.granted);
    expect((await circle.requestOf(2)).status).to.equal(RequestStatus.pinned);
    await pin(street, heron);
    expect((await circle.requestOf(3)).firstRound).to.equal(4);
    // In round 2 the new ones hold.
    const next = [...ticked([heron, otter], 0b10), ...ticked([wren, fox, lark], 0)];
    await voteAndSettle(street, 2, next);
    expect((await circle.requestOf(2)).status).to.equal(RequestStatus.granted);
    await pin(street, wren);
    expect((await circle.requestOf(4)).firstRound).to.equal(15);
  });

  it("change from the second round after a late settlement on", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    await circle.connect(heron.signer).proposeRule(Rule.cooldown, 5);
    const votes = ticked(founders(street), FIRST_MOTION);
    await castRound(street, 0, votes);
    await openAll(street, 0, votes);
    await goTo(street, 3, "begins");
    await expect(circle.settle(0)).to.emit(circle, "RuleChanged").withArgs(Rule.cooldown, 5, 5);
    expect([(await rulesOf(4)).cooldown, (await rulesOf(5)).cooldown]).to.deep.equal([2n, 5n]);
  });

  it("build on what was decided before, though it does not hold yet", async () => {
    const [heron, wren, otter, fox, lark] = founders(street);
    const original = await rulesOf(0);
    await decide(0, [
      [Rule.chipInMax, 50n * USDC],
      [Rule.requestCap, 9n * USDC],
    ]);
    await goTo(street, 1, "begins");
    // A minimum that the maximum of today would not allow, but that of the round it is for does.
    await decide(1, [[Rule.chipInMin, 20n * USDC]], [otter, fox, lark, heron, wren]);
    await goTo(street, 2, "begins");
    await decide(2, [[Rule.cooldown, 0n]], [fox, lark, heron, wren, otter]);
    const second = { ...original, chipInMax: 50n * USDC, requestCap: 9n * USDC };
    const third = { ...second, chipInMin: 20n * USDC };
    expect(await rulesOf(1)).to.deep.equal(original);
    expect(await rulesOf(2)).to.deep.equal(second);
    expect(await rulesOf(3)).to.deep.equal(third);
    expect(await rulesOf(4)).to.deep.equal({ ...third, cooldown: 0n });
    expect(await rulesOf(0)).to.deep.equal(original);
  });

  it("may be changed back and forth in one ballot: the second slot has the last word", async () => {
    await decide(0, [
      [Rule.cooldown, 5n],
      [Rule.cooldown, 6n],
    ]);
    expect([(await rulesOf(1)).cooldown, (await rulesOf(2)).cooldown]).to.deep.equal([2n, 6n]);
  });

  it("never cross: a minimum above the maximum is moot, whichever would", async () => {
    const { circle } = street;
    const before = await rulesOf(0);
    const [heron] = founders(street);
    await circle.connect(heron.signer).proposeRule(Rule.chipInMin, 10n * USDC + 1n);
    await circle.connect(founders(street)[1].signer).proposeRule(Rule.chipInMax, 5n * USDC - 1n);
    await goTo(street, 0, "votingOpens");
    const votes = ticked(founders(street), BOTH);
    await castAll(street, 0, votes);
    await goTo(street, 0, "votingCloses");
    await openAll(street, 0, votes);
    await expect(circle.settle(0)).not.to.emit(circle, "RuleChanged");
    for (const id of [1, 2]) expect((await circle.motionOf(id)).status).to.equal(MotionStatus.moot);
    expect(await rulesOf(2)).to.deep.equal(before);

    // Lowered first, then raised above it: the first is done, the second is moot.
    await goTo(street, 3, "begins");
    await decide(3, [
      [Rule.chipInMax, 6n * USDC],
      [Rule.chipInMin, 7n * USDC],
    ]);
    expect(await rulesOf(5)).to.deep.equal({ ...before, chipInMax: 6n * USDC });
    expect((await circle.motionOf(4)).status).to.equal(MotionStatus.moot);
  });
});
