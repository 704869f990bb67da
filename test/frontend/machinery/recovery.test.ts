import { describe, expect, it } from "vitest";
import { windowsOf } from "../../../protocol/clock.ts";
import type { Circle, Recovery } from "../../../protocol/types.ts";
import { membershipModel } from "../../../frontend/people/membership.ts";
import {
  earlyWords,
  finishAtOf,
  hindranceOf,
  recoveryModels,
  recoveryNeeded,
  seatAskedFor,
  seatNews,
  silentModels,
} from "../../../frontend/recovery/recoveryModel.ts";
import { rightOf } from "../../../frontend/street/rightModel.ts";
import { streetModel } from "../../../frontend/street/streetModel.ts";
import { idle } from "../../../frontend/ui/model.ts";
import { account, circleWith, memberWith, roundWith } from "./support.ts";

const HERON = account(0x11);
const PHONE = account(0x77);
const STRANGER = account(0x99);
const begins = (round: number) => windowsOf(circleWith().terms, round).begins;
const opens = (round: number) => windowsOf(circleWith().terms, round).votingOpens;
const none = { about: null, act: idle };

const asked: Recovery = {
  lost: HERON,
  to: PHONE,
  commitment: 5n,
  round: 2,
  finishRound: 4,
  barredUntil: 0,
  startedAt: begins(2) + 60,
  startedBlock: 9n,
};
const heron = (changes = {}) => memberWith({ account: HERON, slot: 0, seenRound: 2, ...changes });
const circleIn = (round: number, changes: Partial<Circle> = {}) =>
  circleWith({ round, timestamp: begins(round) + 60, recoveries: [asked], members: [heron()], rounds: [], ...changes });
const stateIn = (circle: Circle) => recoveryModels(circle, null, none).map(({ state }) => state);

describe("a seat that is asked for", () => {
  it("waits for a whole month, then anyone may hand it over, but not while a ballot is under way", () => {
    expect([2, 3].map((round) => stateIn(circleIn(round)))).toEqual([["waits"], ["waits"]]);
    expect(stateIn(circleIn(4))).toEqual(["ready"]);
    const rounds = [roundWith({ round: 4, status: "open", slots: [0] })];
    expect(stateIn(circleIn(4, { phase: "voting", rounds }))).toEqual(["ballot"]);
  });

  it("stays where it is once the old wallet was used in a month since, but not by the month in which it began", () => {
    expect(stateIn(circleIn(4, { members: [heron({ seenRound: 3 })] }))).toEqual(["used"]);
    expect(stateIn(circleIn(2, { members: [heron({ seenRound: 2 })] }))).toEqual(["waits"]);
  });

  it("is told to whoever has it, and to nobody else", () => {
    expect(seatNews(circleIn(2), HERON)).toEqual({
      asked: {
        me: { account: HERON, handle: "Bird 1", slot: 0 },
        to: PHONE,
        startedAt: asked.startedAt,
        from: begins(4),
        used: false,
        signingFrom: begins(3),
        barredUntil: begins(5),
      },
      quiet: null,
    });
    expect(seatNews(circleIn(3), HERON)?.asked?.signingFrom).toBeNull();
    expect([PHONE, STRANGER, null].map((actor) => seatNews(circleIn(2), actor))).toEqual([null, null, null]);
  });

  it("takes a third of the seats, three at least, under the handle of whoever has it", () => {
    const seats = (n: number) => circleWith({ members: Array.from({ length: n }, (_, slot) => memberWith({ slot })) });
    expect([3, 9, 10, 48].map((n) => recoveryNeeded(seats(n)))).toEqual([3, 3, 4, 16]);
    expect(seatAskedFor(circleIn(2), { handle: "Bird 1" })?.account).toBe(HERON);
    const gone = circleIn(2, { members: [heron({ status: "none" })] });
    expect(seatAskedFor(gone, { handle: "Bird 1" })).toBeNull();
    expect(finishAtOf(circleIn(2))).toBe(begins(4));
  });

  it("is not helped by words given before the objection, nor by those from before it was taken", () => {
    const words = (vouches: number, early: number, barredUntil: number) =>
      earlyWords(circleIn(3), { vouches, early, barredUntil });
    expect([words(2, 0, 5), words(0, 0, 0)]).toEqual([null, null]);
    expect(words(0, 3, 5)).toEqual({ count: 3, all: true, before: "objection", askFrom: begins(5) });
    expect(words(1, 2, 3)).toEqual({ count: 2, all: false, before: "objection", askFrom: null });
    expect(words(0, 1, 0)).toEqual({ count: 1, all: true, before: "seat", askFrom: null });
  });

  it("cannot be asked for after an objection, nor while another wallet has asked", () => {
    const by = (to: typeof PHONE, barredUntil: number, round = 3) =>
      hindranceOf(circleIn(round), { lost: HERON, to, barredUntil });
    expect(by(PHONE, 0)).toBeNull();
    expect(by(PHONE, 6)).toEqual({ why: "objected", until: begins(6) });
    expect(by(STRANGER, 0)).toEqual({ why: "other", until: begins(5) });
    expect(by(STRANGER, 0, 5)).toBeNull();
  });

  it("is what there is to do next for the new wallet, and for one that neighbours still vouch for", () => {
    const turn = (circle: Circle) =>
      streetModel({
        circle,
        now: circle.timestamp,
        actor: PHONE,
        myBallot: { kind: "none" },
        opening: { status: "idle" },
        asking: false,
        tookBack: false,
      }).turn;
    const seat = { account: HERON, handle: "Bird 1", slot: 0 };
    expect(turn(circleIn(3))).toEqual({ kind: "recovering", seat, from: begins(4) });
    const candidates = [{ account: PHONE, handle: "Bird 1", vouches: 1, firstVouchedAt: 0 }];
    expect(turn(circleIn(3, { recoveries: [], candidates }))).toEqual({ kind: "recovering", seat, from: null });
  });
});

describe("a silent seat", () => {
  const silentIn = (round: number, status: "seated" | "leaving" = "seated") =>
    circleIn(round, { recoveries: [], members: [heron({ seenRound: 1, status })] });

  it("is nobody's business before six whole months have passed, but its holder is told after three", () => {
    expect([4, 7].map((round) => silentModels(silentIn(round), none))).toEqual([[], []]);
    expect(seatNews(silentIn(4), HERON)).toBeNull();
    const quiet = { since: begins(2), vacatedFrom: begins(8), vacatable: false };
    expect(seatNews(silentIn(5), HERON)).toEqual({ asked: null, quiet });
    expect(seatNews(silentIn(8), HERON)?.quiet?.vacatable).toBe(true);
  });

  it("may then be given up by anyone, unless it is being given up anyway", () => {
    expect(silentModels(silentIn(8), none)).toMatchObject([{ person: { account: HERON }, state: "ready" }]);
    expect(silentModels(silentIn(8, "leaving"), none)).toEqual([]);
    const rounds = [roundWith({ round: 8, status: "open" })];
    expect(silentModels({ ...silentIn(8), phase: "voting", rounds }, none)).toMatchObject([{ state: "ballot" }]);
  });
});

describe("whether one can vote, and from when", () => {
  const voting = (members = [heron()]) =>
    circleIn(2, {
      phase: "voting",
      timestamp: opens(2) + 60,
      members,
      recoveries: [],
      leaves: [11n],
      rounds: [roundWith({ round: 2, status: "open", slots: [0], rosterSize: 4 })],
    });

  it("is said to members in every state", () => {
    const me = { account: HERON, handle: "Bird 1", slot: 0 };
    const { joinedAt } = heron();
    const board = circleIn(2, { recoveries: [] });
    expect(rightOf(board, HERON)).toEqual({ kind: "yes", me, joinedAt, roster: 1, opensAt: opens(2) });
    expect(rightOf(voting(), HERON)).toEqual({ kind: "yes", me, joinedAt, roster: 4, opensAt: null });
    expect(rightOf(voting([heron({ commitment: 99n })]), HERON)).toEqual({ kind: "next", me, votesAt: opens(3) });
    expect(rightOf({ ...voting(), phase: "opening" }, HERON)).toEqual({ kind: "closed", me, votesAt: opens(3) });
    const bare = { ...voting(), rounds: [roundWith({ round: 2, status: "noBallot", rosterSize: 2 })] };
    expect(rightOf(bare, HERON)).toEqual({ kind: "none", me, votesAt: opens(3) });
    const leaving = voting([heron({ status: "leaving" })]);
    expect(rightOf(leaving, HERON)).toEqual({ kind: "last", me, open: true });
    expect(rightOf({ ...leaving, phase: "opening" }, HERON)).toEqual({ kind: "last", me, open: false });
  });

  it("is said to those who come, and to those who come back with a new wallet", () => {
    const booked = heron({ status: "booked", firstBallotRound: 3 });
    const person = { account: HERON, handle: "Bird 1", slot: null };
    expect(rightOf(voting([booked]), HERON)).toEqual({ kind: "next", me: person, votesAt: opens(3) });
    const late = { ...voting([booked]), round: 3 };
    expect(rightOf(late, HERON)).toEqual({ kind: "next", me: person, votesAt: opens(4) });
    const founder = circleIn(0, { members: [heron({ status: "founder" })], recoveries: [] });
    expect(rightOf(founder, HERON)).toEqual({ kind: "founder", votesAt: opens(0) });
    expect(rightOf(circleIn(3), PHONE)).toMatchObject({ kind: "recovering", from: begins(4), votesAt: opens(4) });
    expect(rightOf(circleIn(3), STRANGER)).toEqual({ kind: "no", votesAt: opens(4) });
    expect(rightOf(circleIn(3), null)).toEqual({ kind: "nobody" });
  });
});

describe("who came and went", () => {
  it("is read when asked for, newest first, without new voting secrets", () => {
    const entry = (change: "seated" | "commitmentChanged" | "recovered", at: number) => ({
      change,
      slot: 0,
      account: change === "recovered" ? PHONE : HERON,
      changedAt: at,
      changedBlock: 1n,
    });
    const circle = circleIn(2);
    expect(membershipModel(circle, null)).toEqual({ kind: "closed" });
    expect(membershipModel(circle, { from: 7, changes: null })).toEqual({ kind: "loading" });
    const changes = [entry("seated", 1), entry("commitmentChanged", 2), entry("recovered", 3)];
    expect(membershipModel(circle, { from: 7, changes })).toEqual({
      kind: "open",
      earlier: 7,
      entries: [
        { index: 9, change: "recovered", person: { account: PHONE, handle: null, slot: null }, at: 3 },
        { index: 7, change: "seated", person: { account: HERON, handle: "Bird 1", slot: 0 }, at: 1 },
      ],
    });
  });
});
