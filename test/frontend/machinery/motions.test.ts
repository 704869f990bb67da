import { encodeFunctionData, type Hex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { neighbourActor } from "../../../frontend/accounts/actor.ts";
import { choicesOf, motionsOf } from "../../../frontend/ballot/choices.ts";
import { nextBallotAt, pinnedRequests, slipOf, thankYouOf } from "../../../frontend/chain/standing.ts";
import { takeBack } from "../../../frontend/flows/leave.ts";
import { openAndSettle } from "../../../frontend/flows/openAndSettle.ts";
import { pin } from "../../../frontend/flows/pin.ts";
import { propose } from "../../../frontend/flows/propose.ts";
import { hasSheet, newestSheet, roundRows } from "../../../frontend/history/historyModel.ts";
import { readSheet } from "../../../frontend/history/readSheet.ts";
import { sheetOf } from "../../../frontend/history/sheetModel.ts";
import type { MotionDraft } from "../../../frontend/motions/model.ts";
import { closingExample, motionsModel } from "../../../frontend/motions/motionModel.ts";
import { mayPropose } from "../../../frontend/motions/useMayPropose.ts";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { comingChanges } from "../../../frontend/rules/rulesModel.ts";
import { approvalsOf } from "../../../protocol/ballot.ts";
import { readChanges, readCircle, readMotions, readRounds } from "../../../protocol/circle.ts";
import { dollars } from "../../../scripts/local/demo/lane.ts";
import type { Neighbour } from "../../../scripts/local/neighbours.ts";
import { openStreet, type Street } from "../../relay/support/street.ts";
import { houseOn, runFlow } from "./house.ts";

let street: Street;
let heron: Neighbour;
let wren: Neighbour;
let fennel: Neighbour;

beforeAll(async () => {
  street = await openStreet(3);
  const [a, b, c] = street.founders;
  if (!a || !b || !c) throw new Error("nobody there");
  [heron, wren, fennel] = [a, b, c];
  await street.moveTo(street.windows(0).begins + 60);
  for (const founder of street.founders) {
    await street.lane.trust(founder);
    await street.lane.chipIn(founder, dollars(10));
  }
}, 120_000);
afterAll(() => street.close());

const where = () => ({ reader: street.deployment.reader, circle: street.circle });
const circle = () => readCircle(street.chain.client, { ...where(), chainId: 31337 });
const house = () => houseOn(street, []);
const weights = Array.from({ length: 16 }, (_, slot) => 16 - slot);

async function send(by: Neighbour, data: Hex): Promise<void> {
  await street.lane.settled(
    await street.chain.client.sendTransaction({ account: by.account, to: street.circle, data }),
  );
}
const abi = circleAbi;
const proposeAs = (by: Neighbour, draft: MotionDraft) =>
  runFlow(house(), propose, by, { circle: street.circle, draft }, "account");
const pinFor = (by: Neighbour, text: string, amount: bigint) => {
  const request = { circle: street.circle, text, amount, recipient: by.account.address, claimKey: false };
  return runFlow(house(), pin, by, request, "account");
};

/** Everybody ticks everything on the sheet, as the page offers it; any visitor opens and counts. */
async function voteForAll(round: number): Promise<void> {
  await street.moveTo(street.windows(round).votingOpens + 60);
  const open = await circle();
  const [ballot] = open.rounds;
  if (!ballot) throw new Error("no round");
  const offered = [...choicesOf(open, ballot, weights, heron.account.address), ...motionsOf(open, ballot, weights)];
  const approvals = approvalsOf(offered.map(({ slot }) => slot));
  const ballots = await street.prove(street.founders.map((by) => ({ by, round, approvals })));
  await send(heron, encodeFunctionData({ abi, functionName: "castBallots", args: [round, ballots] }));
  await street.moveTo(street.windows(round).sealsOpen + 10);
  const [sealed] = (await circle()).rounds;
  if (!sealed) throw new Error("no round");
  const visitor = { house: house(), actor: neighbourActor(house().config, fennel.account) };
  await openAndSettle(visitor, { circle: await circle(), round: sealed }, () => undefined);
}

const roundNow = async (round: number) => {
  const [one] = await readRounds(street.chain.client, { ...where(), from: round, to: round + 1 });
  if (!one) throw new Error("no round");
  return one;
};
const sheet = async (round: number) => {
  const [now, shown] = [await circle(), await roundNow(round)];
  return sheetOf(house().config, now, shown, await readSheet(house(), now, shown));
};

/** A month with a motion, the one after it with what was won, and the end of the circle. */
describe("a motion on the ballot", () => {
  it("is offered beside the requests, and never taken for one of the same number", async () => {
    await pinFor(wren, "A kite", dollars(6));
    const draft = { kind: "changeRule", rule: "quorumPercent", value: 60n } as const;
    await proposeAs(heron, draft);
    expect(motionsModel(await circle(), null)).toMatchObject({
      now: [],
      next: [{ ask: { kind: "changeRule", value: 60n, instead: 50n, from: 2 }, proposer: { handle: heron.handle } }],
    });
    const refused = { error: "Circle_ProposedLately", values: { fromRound: 3 } };
    expect(await mayPropose(house(), street.circle, heron.account.address)).toMatchObject({ kind: "no", why: refused });
    expect(await mayPropose(house(), street.circle, wren.account.address)).toEqual({ kind: "yes" });
    await street.moveTo(street.windows(0).votingOpens);
    const open = await circle();
    const [ballot] = open.rounds;
    if (!ballot) throw new Error("no round");
    expect(choicesOf(open, ballot, weights, heron.account.address)).toMatchObject([{ slot: 0, id: 1, text: "A kite" }]);
    expect(motionsOf(open, ballot, weights)).toMatchObject([
      {
        slot: 14,
        id: 1,
        ask: { kind: "changeRule", rule: "quorumPercent", value: 60n, instead: 50n, from: 2 },
        proposer: { handle: heron.handle },
      },
    ]);
    expect(ballot.requests).toHaveLength(14);
  });

  it("is counted with the bit of its slot, and the sheet says that it passed", async () => {
    await voteForAll(0);
    const round = await roundNow(0);
    expect(round.openedApprovals).toEqual([0, 1, 2].map(() => (1 << 14) | 1));
    const { requests, motions } = await sheet(0);
    expect(requests).toMatchObject([{ id: 1, approvals: 3, outcome: { kind: "waiting" } }]);
    expect(motions).toEqual([
      {
        id: 1,
        ask: { kind: "changeRule", rule: "quorumPercent", value: 60n, instead: null, from: 2 },
        count: { approvals: 3, needed: 2 },
        outcome: "passed",
      },
    ]);
    const { rules, comingRules } = await circle();
    expect([rules, ...comingRules].map(({ quorumPercent }) => quorumPercent)).toEqual([50, 50, 60]);
    expect(comingChanges(await circle())).toEqual([
      { rule: "quorumPercent", from: 50n, to: 60n, round: 2, at: street.windows(2).begins },
    ]);
  }, 60_000);
});

describe("after a win", () => {
  it("what one asks for next waits, and the page says for which ballot", async () => {
    await street.moveTo(street.windows(1).begins + 60);
    await pinFor(wren, "Another kite", dollars(6));
    await pinFor(fennel, "A swing", dollars(3));
    const now = await circle();
    const [kite, swing] = pinnedRequests(now);
    if (!kite || !swing) throw new Error("nothing hangs");
    expect(kite.firstRound).toBe(3);
    expect(slipOf(now, kite).firstBallotAt).toBe(street.windows(3).votingOpens);
    expect(nextBallotAt(now, swing)).toBe(street.windows(1).votingOpens);
    expect(slipOf(now, swing).firstBallotAt).toBeNull();
  });

  it("a thank-you is read with the grant", async () => {
    await street.lane.claim(wren, 1);
    await send(wren, encodeFunctionData({ abi, functionName: "thank", args: [1, "It flies."] }));
    const now = await circle();
    const { requests } = await sheet(0);
    expect(requests).toMatchObject([{ thanks: { text: "It flies.", by: { handle: wren.handle } } }]);
    expect(pinnedRequests(now).map((request) => thankYouOf(now, request))).toEqual([null, null]);
  });
});

describe("a circle that closed itself", () => {
  it("is known to be closed, with nothing on its board and everybody's share owed", async () => {
    const before = await circle();
    const promised = closingExample(before, wren.account.address);
    await proposeAs(wren, { kind: "close" });
    await voteForAll(1);
    const now = await circle();
    expect(now.closing).toMatchObject({ heirs: 3, shared: 0n });
    expect(now.motions).toMatchObject([
      { id: 1, status: "passed" },
      { id: 2, kind: "close", status: "passed", slot: 14, round: 1 },
    ]);
    expect(pinnedRequests(now)).toEqual([]);
    expect(now.members.map(({ status, owed }) => [status, owed])).toEqual(
      street.founders.map(() => ["none", dollars(7)]),
    );
    // The swing was paid first, by all alike.
    expect(now.members.map(({ owed }) => owed + dollars(1))).toEqual(
      promised.shares.map(({ stake, share }) => stake + share),
    );
    const { changeCount } = now;
    const changes = await readChanges(street.chain.client, { ...where(), from: 0, to: changeCount });
    expect(changes.map(({ change }) => change)).toEqual(
      [0, 1, 2].flatMap(() => ["seated"]).concat(["closed", "closed", "closed"]),
    );
  }, 60_000);

  it("pays whoever takes back", async () => {
    const to = heron.account.address;
    await runFlow(house(), takeBack, heron, { circle: street.circle, to }, "account");
    const member = (await circle()).members.find(({ account }) => account === to);
    expect(member?.owed).toBe(0n);
  });

  it("has no months after its end", async () => {
    await street.moveTo(street.windows(3).votingOpens + 60);
    const now = await circle();
    const rounds = await readRounds(street.chain.client, { ...where(), from: 0, to: now.round + 1 });
    expect(roundRows(now, rounds)).toMatchObject([
      { round: 1, state: { kind: "settled", motions: { passed: 1, of: 1 } } },
      { round: 0, state: { kind: "settled", motions: { passed: 1, of: 1 } } },
    ]);
    expect(rounds.map(({ round }) => hasSheet(now, round))).toEqual([true, true, false, false]);
    expect(newestSheet(now)).toBe(1);
    const motions = await readMotions(street.chain.client, { ...where(), from: 1, to: 3 });
    expect(motions.map(({ kind }) => kind)).toEqual(["changeRule", "close"]);
  });
});
