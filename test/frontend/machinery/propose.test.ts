import { describe, expect, it } from "vitest";
import { windowsOf } from "../../../protocol/clock.ts";
import type { Circle, Motion } from "../../../protocol/types.ts";
import { readMotion, type MotionFields } from "../../../frontend/motions/draft.ts";
import { closingExample, motionsModel } from "../../../frontend/motions/motionModel.ts";
import { askOfDraft, proposeModel } from "../../../frontend/motions/proposeModel.ts";
import type { MayPropose } from "../../../frontend/motions/useMayPropose.ts";
import { rulesModel } from "../../../frontend/rules/rulesModel.ts";
import { neighbourActor } from "../../../frontend/accounts/actor.ts";
import { privateKeyToAccount } from "viem/accounts";
import { account, circleWith, localConfig, memberWith, roundWith } from "./support.ts";

const HERON = account(0x11);
const WREN = account(0x12);

const motionWith = (changes: Partial<Motion>): Motion => ({
  id: 1,
  status: "proposed",
  kind: "close",
  slot: 14,
  round: 2,
  proposer: WREN,
  member: account(0),
  rule: "chipInMin",
  value: 0n,
  proposedAt: 0,
  proposedBlock: 1n,
  ...changes,
});

describe("what is typed", () => {
  const { rules } = circleWith();
  const typed = (rule: MotionFields["rule"], value: string) =>
    readMotion({ kind: "changeRule", member: "", rule, value }, rules);
  const wrong = [
    ["requestCap", "a lot", "sum"],
    ["requestCap", "5.001", "sum"],
    ["requestCap", "0", "nothing"],
    ["requestCap", "100", "same"],
    ["chipInMin", "10.50", "order"],
    ["chipInMax", "4", "order"],
    ["quorumPercent", "0", "percent"],
    ["quorumPercent", "101", "percent"],
    ["spendPercent", "half", "percent"],
    ["vouches", "9", "vouches"],
    ["vouches", "0", "vouches"],
    ["cooldown", "13", "cooldown"],
    ["cooldown", "", "cooldown"],
  ] as const;
  it.each(wrong)("%s cannot be %s", (rule, value, fault) => expect(typed(rule, value)).toEqual({ fault }));

  const right = [
    ["requestCap", "120", 120_000_000n],
    ["chipInMin", "0", 0n],
    ["chipInMin", "10", 10_000_000n],
    ["chipInMax", "7,50", 7_500_000n],
    ["quorumPercent", " 60 % ", 60n],
    ["vouches", "8", 8n],
    ["cooldown", "0", 0n],
  ] as const;
  it.each(right)("%s can be %s", (rule, text, value) =>
    expect(typed(rule, text)).toEqual({ draft: { kind: "changeRule", rule, value } }),
  );

  it("names a neighbour, or is not a motion to part ways", () => {
    const fields: MotionFields = { kind: "partWays", member: "", rule: "vouches", value: "" };
    expect(readMotion(fields, rules)).toEqual({ fault: "nobody" });
    expect(readMotion({ ...fields, member: WREN }, rules)).toEqual({ draft: { kind: "partWays", member: WREN } });
    expect(readMotion({ ...fields, kind: "close" }, rules)).toEqual({ draft: { kind: "close" } });
  });
});

describe("what a member may propose", () => {
  const key = `0x${"11".repeat(32)}` as const;
  const actor = neighbourActor(localConfig, privateKeyToAccount(key));
  const yes: MayPropose = { kind: "yes" };
  const mine = memberWith({ account: actor.address, slot: 4 });
  const model = (may: MayPropose, changes: Partial<Circle> = {}, me = mine) => {
    const base = circleWith();
    const circle = circleWith({ members: [...base.members, me], ...changes });
    return proposeModel({ circle, now: circle.timestamp, actor, me }, may, { status: "idle" });
  };
  const state = (...input: Parameters<typeof model>) => model(...input).state;

  it("goes by the seat, and by what the circle itself says", () => {
    expect(state(yes)).toEqual({ kind: "writing", act: { status: "idle" } });
    expect(state({ kind: "asking" })).toEqual({ kind: "loading" });
    expect(state(yes, {}, memberWith({ ...mine, status: "leaving" }))).toMatchObject({ why: "not-seated" });
    expect(state(yes, {}, memberWith({ ...mine, status: "none" }))).toMatchObject({ why: "not-a-member" });
    const refused = (error: string, values = {}): MayPropose => ({ kind: "no", why: { error, values } });
    expect(state(refused("Circle_BoardFull"))).toMatchObject({ why: "full" });
    const at = windowsOf(circleWith().terms, 5).begins;
    expect(state(refused("Circle_ProposedLately", { fromRound: 5 }))).toEqual({ kind: "resting", at });
  });

  it("is for the coming ballot, and holds two months after it", () => {
    const { terms, rules } = circleWith();
    const draft = { kind: "changeRule", rule: "cooldown", value: 1n } as const;
    const board = model(yes);
    expect(board).toMatchObject({ votesAt: windowsOf(terms, 2).votingOpens, holds: { round: 4 } });
    expect(askOfDraft(board, draft)).toEqual({ ...draft, instead: 2n, from: 4 });
    // Proposed while a ballot is under way, or with a change decided: it goes on the next one, and changes the last word.
    const later = model(yes, { phase: "voting", comingRules: [rules, { ...rules, cooldown: 3 }] });
    expect(later).toMatchObject({ votesAt: windowsOf(terms, 3).votingOpens, holds: { round: 5 } });
    expect(askOfDraft(later, draft)).toMatchObject({ instead: 3n, from: 5 });
  });

  it("is to part ways with anyone but oneself", () => {
    expect(model(yes).members.map(({ person }) => person.slot)).toEqual([0, 1, 2, 3]);
  });
});

describe("what is proposed", () => {
  it("stands apart: on the ballot under way, and on the next one", () => {
    const motions = [motionWith({ id: 1, round: 2 }), motionWith({ id: 2, round: 3, slot: 15 })];
    const ids = ({ now, next }: ReturnType<typeof motionsModel>) => [now, next].map((list) => list.map(({ id }) => id));
    expect(ids(motionsModel(circleWith({ motions }), null))).toEqual([[], [1]]);
    const rounds = [roundWith({ round: 2, status: "open", slots: [14] })];
    expect(ids(motionsModel(circleWith({ motions, rounds, phase: "voting" }), null))).toEqual([[1], [2]]);
    expect(ids(motionsModel(circleWith({ motions, rounds, phase: "opening" }), null))).toEqual([[], [2]]);
  });

  it("is told to the neighbour it is about, and to no other", () => {
    const motions = [motionWith({ kind: "partWays", member: HERON })];
    const circle = circleWith({ motions });
    expect(motionsModel(circle, WREN).aboutMe).toBeNull();
    expect(motionsModel(circle, HERON).aboutMe).toEqual({
      proposer: { account: WREN, handle: "Bird 2", slot: 1 },
      at: windowsOf(circle.terms, 2).votingOpens,
      needed: 3,
      roster: 4,
      stake: 7_500_000n,
    });
    const rounds = [roundWith({ round: 2, status: "open", slots: [14], rosterSize: 12 })];
    const voting = circleWith({ motions, rounds, phase: "voting" });
    expect(motionsModel(voting, HERON).aboutMe).toMatchObject({ at: null, needed: 8, roster: 12 });
  });

  it("comes, if it is to close, to every stake and an equal part of the rest", () => {
    const { shares } = closingExample(circleWith({ pot: { stakes: 30n, common: 11n, reserved: 0n, owed: 0n } }), HERON);
    expect(shares.map(({ you, share }) => [you, share])).toEqual([
      [true, 2n],
      [false, 2n],
      [false, 2n],
      [false, 2n],
    ]);
  });
});

describe("the rules of a circle", () => {
  it("say what they come to today, and what is decided for later", () => {
    const { rules } = circleWith();
    const later = { ...rules, vouches: 3 };
    const circle = circleWith({ comingRules: [later, { ...later, requestCap: 120_000_000n }] });
    const model = rulesModel({ circle, now: circle.timestamp, actor: null, me: null }, localConfig, 60);
    expect(model.today).toMatchObject({ seats: 4, quorum: 3, approvals: 2, toGive: 35_000_000n, vouches: 2 });
    expect(model.fixed).toMatchObject({ tally: "equal-shares", collectFor: 90 * 60 });
    expect(model.coming.map(({ rule, from, to, round }) => [rule, from, to, round])).toEqual([
      ["vouches", 2n, 3n, 3],
      ["requestCap", 100_000_000n, 120_000_000n, 4],
    ]);
  });
});
