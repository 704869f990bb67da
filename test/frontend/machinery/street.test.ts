import { describe, expect, it } from "vitest";
import { windowsOf } from "../../../protocol/clock.ts";
import type { Circle } from "../../../protocol/types.ts";
import { streetModel, type StreetInput } from "../../../frontend/street/streetModel.ts";
import { account, circleWith, memberWith, noGrant, requestWith, roundWith } from "./support.ts";

const HERON = account(0x11);
const STRANGER = account(0x99);

const street = (circle: Circle, actor: StreetInput["actor"], more: Partial<StreetInput> = {}) =>
  streetModel({
    circle,
    now: circle.timestamp,
    actor,
    myBallot: { kind: "none" },
    opening: { status: "idle" },
    tookBack: false,
    asking: false,
    ...more,
  });
const turn = (...input: Parameters<typeof street>) => street(...input).turn;

const voting = (changes: Partial<Circle> = {}) =>
  circleWith({
    phase: "voting",
    timestamp: windowsOf(circleWith().terms, 2).votingOpens + 60,
    rounds: [roundWith({ round: 2, status: "open", slots: [0, 3] }), roundWith({ round: 1, status: "settled" })],
    ...changes,
  });

describe("what there is to do next", () => {
  it("is looking, for nobody and for a stranger, until the stranger asks", () => {
    expect(turn(circleWith(), null)).toEqual({ kind: "visitor" });
    expect(turn(circleWith(), STRANGER)).toEqual({ kind: "visitor" });
    expect(turn(circleWith(), STRANGER, { asking: true })).toEqual({ kind: "asking", vouches: 0, needed: 2 });
    const candidates = [{ account: STRANGER, handle: "Rook", vouches: 1, firstVouchedAt: 0 }];
    expect(turn(circleWith({ candidates }), STRANGER)).toEqual({ kind: "asking", vouches: 1, needed: 2 });
  });

  it("is to pin or chip in while the board is open", () => {
    const coming = windowsOf(circleWith().terms, 2).votingOpens;
    expect(turn(circleWith(), HERON)).toEqual({
      kind: "pin-or-chip-in",
      pinned: false,
      chippedIn: false,
      votesAt: coming,
    });
    const members = [memberWith({ account: HERON, openRequest: 4, chippedInRound: 2, chippedIn: 5n })];
    expect(turn(circleWith({ members }), HERON)).toEqual({
      kind: "pin-or-chip-in",
      pinned: true,
      chippedIn: true,
      votesAt: coming,
    });
  });

  it("is to wait, for those who booked a seat or left", () => {
    const { begins, votingOpens } = windowsOf(circleWith().terms, 3);
    const booked = memberWith({ account: STRANGER, status: "booked", joinedRound: 2, firstBallotRound: 3 });
    expect(turn(circleWith({ members: [booked] }), STRANGER)).toEqual({
      kind: "booked",
      sitsAt: begins,
      votesAt: votingOpens,
    });
    const gone = memberWith({ account: STRANGER, status: "none", owed: 7n });
    expect(turn(circleWith({ members: [gone] }), STRANGER)).toEqual({ kind: "left", owed: 7n });
    const paid = circleWith({ members: [{ ...gone, owed: 0n }] });
    expect(turn(paid, STRANGER, { tookBack: true })).toEqual({ kind: "left", owed: 0n });
    expect(turn(paid, STRANGER)).toEqual({ kind: "visitor" });
  });

  it("is to vote, until the chain has the ballot", () => {
    expect(turn(voting(), HERON)).toEqual({ kind: "vote", requests: 2, motions: 0 });
    const own = {
      nullifier: 1n,
      seq: 1,
      commitment: 1n,
      sealedVote: "0x" as const,
      block: 1n,
      transaction: "0x" as const,
    };
    expect(turn(voting(), HERON, { myBallot: { kind: "inBox", own, kept: null, elsewhere: false } })).toEqual({
      kind: "in-the-box",
    });

    const sealed = { nullifier: 1n, seq: 2, commitment: 2n, sealedVote: "0x" as const };
    const proof = [0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n] as const;
    const open = voting();
    const handed = (nextBatchBy: number) => ({
      kind: "handed" as const,
      earlier: own,
      kept: { sealed, proof, handed: [{ relay: "", at: open.timestamp - 600, nextBatchBy }] },
    });
    expect(turn(open, HERON, { myBallot: handed(open.timestamp) })).toMatchObject({ kind: "handed-over" });
    expect(turn(open, HERON, { myBallot: handed(open.timestamp - 300) })).toEqual({ kind: "stuck" });
    const kept = { sealed, proof, handed: [] };
    expect(turn(open, HERON, { myBallot: { kind: "sealed", kept, earlier: null } })).toEqual({ kind: "stuck" });
  });

  it("is not to vote for whoever has no leaf in the frozen roster, nor when there is no ballot", () => {
    expect(turn(voting({ leaves: [] }), HERON)).toMatchObject({ kind: "not-on-roster" });
    const none = [roundWith({ round: 2, status: "noBallot", rosterSize: 2 })];
    expect(turn(voting({ rounds: none }), HERON)).toMatchObject({ kind: "no-ballot", why: "too-few-members" });
    const late = [roundWith({ round: 2, status: "noBallot", rosterSize: 5 })];
    expect(turn(voting({ rounds: late }), HERON)).toMatchObject({ kind: "no-ballot", why: "earlier-unsettled" });
    const bare = [roundWith({ round: 2, status: "open" })];
    expect(turn(voting({ rounds: bare }), HERON)).toMatchObject({ kind: "no-ballot", why: "nothing-pinned" });
  });

  it("is to open and count, for anybody, once the seals can be opened and nobody has", () => {
    const { votingCloses, sealsOpen } = windowsOf(circleWith().terms, 2);
    const rounds = [roundWith({ round: 2, status: "open", cast: 3, slots: [0] })];
    const closed = (timestamp: number) => circleWith({ phase: "opening", timestamp, rounds });
    expect(turn(closed(votingCloses), HERON)).toEqual({ kind: "sealed", opensAt: sealsOpen, cast: 3 });
    expect(turn(closed(sealsOpen), null)).toMatchObject({ kind: "open-and-count", round: 2, cast: 3 });
  });

  it("says how it went", () => {
    const opening = (changes: Parameters<typeof roundWith>[0]) =>
      circleWith({ phase: "opening", rounds: [roundWith({ round: 2, status: "settled", slots: [0], ...changes })] });
    expect(turn(opening({ quorumMet: true, winners: [0], spent: 9n }), HERON)).toEqual({
      kind: "settled",
      round: 2,
      grants: 1,
      spent: 9n,
      motions: { passed: 0, of: 0 },
    });
    expect(turn(opening({ cast: 2 }), HERON)).toMatchObject({ kind: "too-few", cast: 2, needed: 3 });
  });

  it("is to vote on motions too, and says apart how they went", () => {
    const slots = [0, 14, 15];
    const ballot = roundWith({ round: 2, status: "open", slots, requests: [4], motions: [1, 2] });
    expect(turn(voting({ rounds: [ballot] }), HERON)).toEqual({ kind: "vote", requests: 1, motions: 2 });
    const openedApprovals = [14, 14, 14].map((slot) => (1 << slot) | 1);
    const counted = roundWith({ ...ballot, status: "settled", cast: 3, openedApprovals });
    const over = (changes: object) => circleWith({ phase: "opening", rounds: [{ ...counted, ...changes }] });
    expect(turn(over({ quorumMet: true }), HERON)).toMatchObject({ grants: 0, motions: { passed: 1, of: 2 } });
    expect(turn(over({}), HERON)).toMatchObject({ kind: "too-few", motions: { passed: 1, of: 2 } });
  });

  it("is to wait for a later ballot, for whoever won lately", () => {
    const requests = [requestWith({ id: 4, pinner: HERON, firstRound: 4 }), requestWith({ id: 5, firstRound: 2 })];
    const members = [memberWith({ account: HERON, openRequest: 4 })];
    const { turn: next, board } = street(circleWith({ members, requests }), HERON);
    const later = windowsOf(circleWith().terms, 4).votingOpens;
    expect(next).toMatchObject({ pinned: true, votesAt: later });
    expect(board).toMatchObject({
      slips: [
        { id: 4, firstBallotAt: later },
        { id: 5, firstBallotAt: null },
      ],
    });
  });

  it("is to collect, where a grant waits for this very wallet", () => {
    const grant = { ...noGrant, status: "waiting" as const, amount: 9n, recipient: STRANGER };
    const requests = [requestWith({ id: 4, status: "granted", recipient: STRANGER, grant })];
    expect(turn(circleWith({ requests }), STRANGER)).toMatchObject({ kind: "collect", id: 4, amount: 9n });
    const byLink = [requestWith({ id: 4, status: "granted", recipient: STRANGER, claimKey: true, grant })];
    expect(turn(circleWith({ requests: byLink }), STRANGER)).toEqual({ kind: "visitor" });
  });
});

describe("before the first ballot", () => {
  const setUp = (changes: Partial<Circle>) => street(circleWith({ round: 0, phase: "board", ...changes }), HERON).setUp;
  const founders = (...statuses: ("seated" | "founder")[]) =>
    statuses.map((status, slot) => memberWith({ account: account(slot + 1), status, slot }));

  it("lists what is left: seats, money, a request", () => {
    const nothing = { stakes: 0n, common: 0n, reserved: 0n, owed: 0n };
    const fresh = { members: founders("seated", "founder", "founder"), requests: [], pot: nothing };
    const open = windowsOf(circleWith().terms, 0).votingOpens;
    expect(setUp(fresh)).toEqual({
      opensAt: open,
      seated: 1,
      expected: 3,
      done: { seats: false, three: false, money: false, request: false },
    });
    const ready = {
      members: founders("seated", "seated", "seated"),
      requests: [requestWith({ status: "pinned" })],
      pot: { ...nothing, common: 1n },
    };
    expect(setUp(ready)?.done).toEqual({ seats: true, three: true, money: true, request: true });
  });

  it("goes once the first voting has opened", () => {
    expect(setUp({ phase: "voting" })).toBeNull();
    expect(setUp({ round: 1 })).toBeNull();
  });
});
