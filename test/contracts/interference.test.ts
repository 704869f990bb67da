/*
Between the opening of voting and the settlement nothing that anybody does changes the result: a street where it is done and
its twin, where it is not, grant the same. Each thing is done at each of these moments, and settled at once or, when that is
past, late:

voting opens, some have voted, all have, voting closes, some ballots are opened, all are, the round ends, the next voting opens
├── gifts of one unit and of a fortune, stray transfers, sweeping them, chipping in
├── a voter leaves, one who pinned what wins, everybody
└── newcomers join, members pin and propose
*/
import { expect } from "chai";
import type { Opening } from "../../protocol/types.ts";
import { goTo, loadFixture, newStreet, openingOf, taggedBallot, USDC, type Sheet, type Street } from "./fixture.ts";
import { founders, pin, strangers, welcome } from "./steps.ts";

/** Three requests on the ballot, of which two win; stakes and gifts that no share divides. */
async function aMonth(): Promise<Month> {
  const street = await newStreet({ rules: { spendPercent: 67 } });
  const { circle } = street;
  const [heron, wren, otter, fox, lark] = founders(street);
  const [friend] = strangers(street);
  for (const [i, { signer }] of [heron, wren, otter, fox].entries()) {
    await circle.connect(signer).chipIn(5n * USDC + BigInt(i) * 333_337n);
  }
  await circle.connect(friend.signer).give(1_111_111n);
  await pin(street, heron, { amount: 4_444_443n });
  await pin(street, wren, { amount: 8_888_888n });
  await pin(street, lark, { amount: 14_000_001n });
  const votes = [
    [heron, 0b111],
    [wren, 0b011],
    [otter, 0b010],
    [fox, 0b101],
    [lark, 0b110],
  ] as const;
  await goTo(street, 0, "votingOpens", -1);
  const root = await circle.root();
  const ballots = [];
  for (const [voter, approvals] of votes)
    ballots.push(await taggedBallot(street, { voter, round: 0, approvals }, root));
  const openings = votes.map(([voter, approvals]) => openingOf(street, { voter, round: 0, approvals }));
  return { ...street, ballots, openings };
}

type Month = Street & { ballots: Sheet[]; openings: Opening[] };
type Deed = (month: Month) => Promise<unknown>;

const moments: [name: string, Deed][] = [
  ["voting opens", (month) => goTo(month, 0, "votingOpens")],
  ["some have voted", ({ circle, ballots }) => circle.castBallots(0, ballots.slice(0, 2))],
  ["all have voted", ({ circle, ballots }) => circle.castBallots(0, ballots.slice(2))],
  ["voting closes", (month) => goTo(month, 0, "votingCloses")],
  ["some are opened", ({ circle, openings }) => circle.openBallots(0, openings.slice(3))],
  ["all are opened", ({ circle, openings }) => circle.openBallots(0, openings.slice(0, 3))],
  ["the round ends", (month) => goTo(month, 0, "ends")],
  ["the next voting opens", (month) => goTo(month, 1, "votingOpens")],
];
const FIRST_CHANCE = 5;

/** The month with something done at one of its moments, settled as soon as may be from then on. */
async function outcome(done?: { at: number; deed: Deed }) {
  const street = await loadFixture(aMonth);
  const last = Math.max(done?.at ?? 0, FIRST_CHANCE);
  for (const [i, [, moment]] of moments.entries()) {
    if (i > last) break;
    await moment(street);
    if (i === done?.at) await done.deed(street);
  }
  const { circle } = street;
  await circle.settle(0);
  const { status, rosterSize, cast, opened, quorum, quorumMet, slots, winners, budget, spent, root, requests } =
    await circle.roundOf(0);
  const grants = [];
  for (const id of [1, 2, 3]) {
    const { status: granted, amount, recipient } = await circle.grantOf(id);
    grants.push({ granted, amount, recipient });
  }
  const result = { status, rosterSize, cast, opened, quorum, quorumMet, slots, winners, budget, spent, root };
  const stakes = [];
  for (const { address } of street.founders) {
    const { stake, owed } = await circle.memberOf(address);
    stakes.push(stake + owed);
  }
  const { reserved } = await circle.pot();
  return { result: { ...result, requests: [...requests], grants, reserved }, stakes };
}

describe("Between the opening of voting and the settlement", () => {
  let undisturbed: Awaited<ReturnType<typeof outcome>>;

  before(async () => {
    undisturbed = await outcome();
    expect([undisturbed.result.winners, undisturbed.result.spent]).to.deep.equal([0b011n, 13_333_331n]);
  });

  function tried(what: string, deed: Deed, stakes: "same" | "no lower" | "any" = "same"): void {
    it(`${what} at any moment changes nothing`, async () => {
      for (const [at, [moment]] of moments.entries()) {
        const { result, stakes: left } = await outcome({ at, deed });
        expect(result, moment).to.deep.equal(undisturbed.result);
        if (stakes === "same") expect(left, moment).to.deep.equal(undisturbed.stakes);
        if (stakes === "no lower") {
          for (const [i, stake] of left.entries())
            expect(stake >= (undisturbed.stakes[i] ?? 0n), moment).to.equal(true);
        }
      }
    });
  }

  tried("a gift of one unit", ({ circle, founders: [heron] }) => circle.connect(heron?.signer).give(1), "no lower");
  tried(
    "a gift of a fortune",
    (street) => street.circle.connect(strangers(street)[0].signer).give(900n * USDC),
    "no lower",
  );
  tried("a stray transfer", (street) =>
    street.token.connect(strangers(street)[0].signer).transfer(street.circle, 123_456_789n),
  );
  tried("chipping in", (street) => street.circle.connect(founders(street)[4].signer).chipIn(7n * USDC), "any");

  tried("a voter who leaves", (street) => leaves(street, 2));
  tried("one who leaves, and whose request wins,", (street) => leaves(street, 0));
  tried("one who leaves, and whose request loses,", (street) => leaves(street, 4));
  tried("everybody who leaves", async (street) => {
    for (const who of street.founders.keys()) await leaves(street, who);
  });

  tried(
    "sweeping what went astray",
    async ({ circle, token, founders: [heron] }) => {
      await token.connect(heron?.signer).transfer(circle, 55_555_555n);
      await circle.sweep();
    },
    "no lower",
  );
  tried("a motion to close the circle", ({ circle, founders: [, wren] }) =>
    circle.connect(wren?.signer).proposeClose(),
  );
  tried("a newcomer who joins", (street) => welcome(street, strangers(street)[1]));
  tried("a member who pins for next time", (street) => pin(street, founders(street)[2]));
});

async function leaves({ circle, founders: members }: Street, who: number): Promise<void> {
  const member = members[who];
  if (!member) throw new Error("The street is too small.");
  await circle.connect(member.signer).leaveCircle(member.address);
}
