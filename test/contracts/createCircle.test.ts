/*
createCircle
├── refused, and nothing is created
│   ├── a name of no byte or more than 64
│   ├── a token that is no contract, a tally that is not the factory's
│   ├── a start more than a year away, or whose first voting has opened already
│   ├── voting shorter than a day, opening shorter than the margin and two days, a board shorter than a day
│   ├── a beacon without a period, or that begins after the first seals would open
│   ├── rules out of bounds, each by one
│   └── no founders, more than 48, none or the same twice
├── created
│   ├── it is where predictCircle says, for this creator, these terms and this salt alone
│   ├── it is announced, listed, initialised and remembers its terms
│   └── at the very bounds it is created too
└── an implementation wants a forwarder and a verifier

What it takes to initialise a circle twice: initialise.test.ts.
*/
import { expect } from "chai";
import { keccak256, zeroAddress } from "viem";
import { aFormingStreet, addressOf, DAY, ethers, loadFixture, time, USDC, type Street } from "./fixture.ts";
import type { Rules, Terms } from "../../protocol/types.ts";
import { founders, Phase, strangers } from "./steps.ts";

const SALT = keccak256("0xbeef");

type Plan = { terms: Terms; rules: Rules; named: string[] };

describe("createCircle", () => {
  let street: Street;
  let plan: Plan;

  beforeEach(async () => {
    street = await loadFixture(aFormingStreet);
    const now = await time.latest();
    const terms = { ...street.terms, start: now + DAY };
    plan = { terms, rules: street.rules, named: street.founders.map(({ address }) => address) };
  });

  const create = ({ terms, rules, named }: Plan, salt = SALT) => street.factory.createCircle(terms, rules, named, salt);
  const withTerms = (change: Partial<Terms>): Plan => ({ ...plan, terms: { ...plan.terms, ...change } });
  const withLengths = (change: Partial<Terms["lengths"]>) =>
    withTerms({ lengths: { ...plan.terms.lengths, ...change } });
  const withRules = (change: Partial<Rules>): Plan => ({ ...plan, rules: { ...plan.rules, ...change } });

  async function expectRefused(refused: Plan, error: string, ...values: unknown[]): Promise<void> {
    const before = await street.factory.circleCount();
    await expect(create(refused))
      .to.be.revertedWithCustomError(street.factory, error)
      .withArgs(...values);
    expect(await street.factory.circleCount()).to.equal(before);
  }

  describe("refuses", () => {
    it("a name of no byte, or of more than 64", async () => {
      await expectRefused(withTerms({ name: "" }), "Factory_BadName", 0);
      await expectRefused(withTerms({ name: "é".repeat(32) + "e" }), "Factory_BadName", 65);
    });

    it("a token that is no contract", async () => {
      const [heron] = founders(street);
      await expectRefused(withTerms({ token: heron.address }), "Factory_BadToken", heron.address);
    });

    it("a tally that is not one of the factory's two", async () => {
      await expectRefused(withTerms({ tally: street.terms.token }), "Factory_BadTally", street.terms.token);
    });

    it("a start more than 366 days away", async () => {
      const next = (await time.latest()) + 1;
      const start = next + 366 * DAY;
      await time.setNextBlockTimestamp(next);
      await expectRefused(withTerms({ start: start + 1 }), "Factory_BadStart", start + 1);
    });

    it("a start whose first voting has opened already", async () => {
      const next = (await time.latest()) + 1;
      const start = next - 21 * DAY;
      await time.setNextBlockTimestamp(next);
      await expectRefused(withTerms({ start }), "Factory_BadStart", start);
    });

    it("lengths that leave no day to vote, to open or to pin", async () => {
      const { round, voting, opening, margin } = plan.terms.lengths;
      const error = "Factory_BadLengths";
      await expectRefused(withLengths({ voting: DAY - 1 }), error, round, DAY - 1, opening, margin);
      await expectRefused(withLengths({ margin: 2 * DAY + 1 }), error, round, voting, opening, 2 * DAY + 1);
      const short = voting + opening + DAY - 1;
      await expectRefused(withLengths({ round: short }), error, short, voting, opening, margin);
    });

    it("a beacon without a period, or one that begins after the first seals would open", async () => {
      const { beacon, start, lengths } = plan.terms;
      const genesis = start + lengths.round - lengths.opening + lengths.margin;
      await expectRefused(
        withTerms({ beacon: { ...beacon, period: 0 } }),
        "Factory_BadBeacon",
        BigInt(beacon.genesis),
        0,
      );
      await expectRefused(withTerms({ beacon: { ...beacon, genesis } }), "Factory_BadBeacon", genesis, beacon.period);
    });

    const outOfBounds: Partial<Rules>[] = [
      { chipInMin: 0n, chipInMax: 0n },
      { chipInMin: 11n * USDC },
      { requestCap: 0n },
      { quorumPercent: 0 },
      { quorumPercent: 101 },
      { approvalPercent: 0 },
      { approvalPercent: 101 },
      { spendPercent: 0 },
      { spendPercent: 101 },
      { vouches: 0 },
      { vouches: 9 },
      { cooldown: 13 },
    ];
    for (const change of outOfBounds) {
      const [rule, value] = Object.entries(change)[0] ?? [];
      it(`${rule} of ${value}`, async () => {
        await expectRefused(withRules(change), "Factory_BadRules");
      });
    }

    it("no founders, more than 48, nobody, or somebody twice", async () => {
      const crowd = Array.from({ length: 49 }, () => ethers.Wallet.createRandom().address);
      const [heron] = founders(street);
      for (const named of [[], crowd, [zeroAddress], [heron.address, crowd[0] ?? "", heron.address]]) {
        await expectRefused({ ...plan, named }, "Factory_BadFounders", named.length);
      }
    });

    it("the same circle of the same creator twice", async () => {
      await create(plan);
      await expect(create(plan)).to.be.revertedWithCustomError(street.factory, "FailedDeployment");
    });
  });

  it("puts the circle where predictCircle said, and says so", async () => {
    const { terms, rules, named } = plan;
    const [creator] = await ethers.getSigners();
    if (!creator) throw new Error("Nobody is there.");
    const predicted = await street.factory.predictCircle(creator, terms, rules, named, SALT);
    await expect(create(plan))
      .to.emit(street.factory, "CircleCreated")
      .withArgs(predicted, creator.address, "Quince Lane");
    const count = await street.factory.circleCount();
    expect(await street.factory.circleAt(count - 1n)).to.equal(predicted);
    expect(await street.factory.isCircle(predicted)).to.equal(true);
    expect(await street.factory.isCircle(creator)).to.equal(false);

    const { factory } = street;
    const [other] = strangers(street);
    const elsewhere = await Promise.all([
      factory.predictCircle(other.address, terms, rules, named, SALT),
      factory.predictCircle(creator, terms, rules, named, keccak256("0xdead")),
      factory.predictCircle(creator, { ...terms, name: "Other" }, rules, named, SALT),
      factory.predictCircle(creator, terms, { ...rules, vouches: 3 }, named, SALT),
      factory.predictCircle(creator, terms, rules, named.slice(1), SALT),
    ]);
    expect(new Set([predicted, ...elsewhere]).size).to.equal(6);
  });

  it("remembers terms, rules and founders, and begins in the board phase of round 0", async () => {
    const { circle, terms, rules } = street;
    const { start, lengths, beacon } = terms;
    expect(await circle.terms()).to.deep.equal([
      terms.name,
      terms.token,
      BigInt(start),
      [lengths.round, lengths.voting, lengths.opening, lengths.margin].map(BigInt),
      [beacon.chainHash, beacon.keyHash, BigInt(beacon.genesis), BigInt(beacon.period)],
      terms.tally,
    ]);
    const { chipInMin, chipInMax, requestCap, quorumPercent, approvalPercent, spendPercent, vouches, cooldown } = rules;
    expect(await circle.rulesOf(0)).to.deep.equal([
      ...[chipInMin, chipInMax, requestCap],
      ...[quorumPercent, approvalPercent, spendPercent, vouches, cooldown].map(BigInt),
    ]);
    expect(await circle.memberCount()).to.equal(5);
    expect(await circle.memberAt(4)).to.equal(founders(street)[4].address);
    expect(await circle.factory()).to.equal(street.deployment.factory);
    expect(await circle.verifier()).to.equal(street.deployment.verifier);
    expect(await circle.trustedForwarder()).to.equal(street.deployment.forwarder);
    expect(await circle.day()).to.equal(DAY);
    expect(await street.factory.day()).to.equal(DAY);
    expect([await street.factory.equalShares(), await street.factory.mostApprovals()]).to.deep.equal([
      street.deployment.equalShares,
      street.deployment.mostApprovals,
    ]);
    const [{ blockNumber } = { blockNumber: 0 }] = await street.factory.queryFilter(
      street.factory.filters.CircleCreated(street.address),
    );
    expect(await circle.createdBlock()).to.equal(blockNumber);
    expect(await circle.phase()).to.deep.equal([0n, BigInt(Phase.board)]);
    expect(await circle.seats()).to.equal(0);
  });

  it("takes everything at its very bounds", async () => {
    const next = (await time.latest()) + 1;
    const named = Array.from({ length: 48 }, () => ethers.Wallet.createRandom().address);
    const lengths = { voting: DAY, margin: DAY, opening: 3 * DAY, round: 5 * DAY };
    const start = next - DAY + 1;
    const beacon = { ...plan.terms.beacon, genesis: start + 3 * DAY - 1, period: 1 };
    const terms = { ...plan.terms, name: "n".repeat(64), start, lengths, beacon };
    const least = { quorumPercent: 1, approvalPercent: 1, spendPercent: 1, vouches: 1, cooldown: 0 };
    const most = { quorumPercent: 100, approvalPercent: 100, spendPercent: 100, vouches: 8, cooldown: 12 };
    await time.setNextBlockTimestamp(next);
    await create({ terms, rules: { ...least, chipInMin: 0n, chipInMax: 1n, requestCap: 1n }, named });
    await time.setNextBlockTimestamp(next + 1);
    await create({
      terms: { ...plan.terms, start: next + 1 + 366 * DAY },
      rules: { ...most, chipInMin: 2n ** 80n - 1n, chipInMax: 2n ** 80n - 1n, requestCap: 2n ** 80n - 1n },
      named: named.slice(0, 1),
    });
    const circle = await ethers.getContractAt("Circle", await street.factory.circleAt(1));
    expect((await circle.terms()).name).to.equal("n".repeat(64));
    expect(await circle.memberAt(47)).to.equal(named[47]);
  });

  it("an implementation wants a forwarder and a verifier", async () => {
    const { forwarder, verifier } = street.deployment;
    const libraries = Object.fromEntries(
      await Promise.all(
        ["Board", "Grants", "Pot", "Settlement", "Vouches"].map(async (name) => {
          return [name, await addressOf(await ethers.deployContract(name))] as const;
        }),
      ),
    );
    const nowhere = ["Ballots", "Closure", "Motions", "Recoveries", "Roster"];
    const rest = Object.fromEntries(nowhere.map((name) => [name, zeroAddress]));
    const Circle = await ethers.getContractFactory("Circle", { libraries: { ...libraries, ...rest } });
    await expect(Circle.deploy(zeroAddress, verifier, DAY)).to.be.revertedWithCustomError(Circle, "Circle_ZeroAddress");
    await expect(Circle.deploy(forwarder, zeroAddress, DAY)).to.be.revertedWithCustomError(
      Circle,
      "Circle_ZeroAddress",
    );
  });
});
