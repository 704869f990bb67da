import { ClosedView } from "../../../frontend/street/ClosedView.tsx";
import { StreetView } from "../../../frontend/street/StreetView.tsx";
import { StreetWaiting } from "../../../frontend/street/StreetWaiting.tsx";
import type { News } from "../../../frontend/notices/model.ts";
import type { ClosedModel, OpeningAct, StreetModel, Turn } from "../../../frontend/street/model.ts";
import type { Act } from "../../../frontend/ui/model.ts";
import { quiet, withMotions } from "./motions.tsx";
import { address, at, circle, dollars, failed, idle, monthAt, nothing, people, person, slips } from "./samples.ts";

const voting: StreetModel = {
  circle,
  motions: quiet,
  members: people,
  month: monthAt(22.79),
  notices: {
    circle,
    moments: [
      { what: "closes", round: 7, at: at(24) },
      { what: "seals", round: 7, at: at(24.5) },
      { what: "next", round: 7, at: at(28) },
    ],
    news: { kind: "short", cast: 9, needed: 12, closesAt: at(24) },
    now: at(22.79),
  },
  turn: { kind: "vote", requests: 6, motions: 1 },
  board: { slips, ballot: "now", cap: dollars(100), canPin: true, mine: null },
  box: { kind: "filling", cast: 9, needed: 12, roster: 20 },
  pot: {
    stakes: dollars(248.9),
    common: dollars(63.5),
    toGive: dollars(312.4),
    mine: dollars(11.62),
    chipIn: { min: dollars(5), max: dollars(10) },
  },
  right: { kind: "yes", me: person(0), joinedAt: at(-140), roster: 20, opensAt: null },
  waiting: [
    {
      id: 9,
      title: "Tool shelf in the stairwell",
      amount: dollars(38.4),
      until: at(90),
      claimLink: true,
      pinner: person(5),
      mine: false,
    },
  ],
  setUp: null,
};
const board: StreetModel = {
  ...voting,
  month: monthAt(9.3),
  turn: { kind: "pin-or-chip-in", pinned: false, chippedIn: false, votesAt: at(21) },
  board: { slips: slips.slice(0, 3), ballot: "next", cap: dollars(100), canPin: true, mine: null },
  box: { kind: "empty", opensAt: at(21), roster: 20, needed: 10 },
};
const few: StreetModel = {
  ...board,
  members: people.slice(0, 5),
  month: monthAt(1, 0),
  turn: { kind: "forming", seated: 5, founders: 3 },
  board: { slips: [], ballot: "next", cap: dollars(100), canPin: true, mine: null },
  box: { kind: "empty", opensAt: at(21), roster: 5, needed: 3 },
  pot: { ...voting.pot, stakes: 0n, common: 0n, toGive: 0n, mine: 0n },
  right: { kind: "next", me: person(3), votesAt: at(21) },
  waiting: [],
  setUp: {
    opensAt: at(21),
    seated: 5,
    expected: 8,
    done: { seats: false, three: true, money: false, request: false },
  },
};
const opening: StreetModel = {
  ...voting,
  month: monthAt(24.7),
  turn: { kind: "open-and-count", round: 7, cast: 14, opened: 3, act: { status: "working", step: "opening" } },
  box: { kind: "opening", cast: 14, opened: 3, needed: 12, roster: 20 },
  right: { kind: "nobody" },
};
const turned = (model: StreetModel, turn: Turn): StreetModel => ({ ...model, turn });
const view = (model: StreetModel, act: Act = idle) => (
  <StreetView model={model} takingBack={{ act, paid: null }} onOpenAndCount={nothing} onTakeBack={nothing} />
);
const openAndCount = (act: OpeningAct) =>
  view({
    ...turned(opening, { kind: "open-and-count", round: 7, cast: 14, opened: 0, act }),
    box: { kind: "opening", cast: 14, opened: 0, needed: 12, roster: 20 },
  });
const ended = (me: ClosedModel["me"]) => (
  <ClosedView
    model={{
      circle,
      closedAt: at(-3),
      heirs: 18,
      untaken: { sum: dollars(98.42), people: 7 },
      me,
      waiting: voting.waiting,
    }}
    takingBack={{ act: idle, paid: null }}
    onTakeBack={nothing}
    onConnect={nothing}
  />
);
const news: News[] = [
  { kind: "opens", at: at(21), requests: 3 },
  { kind: "enough", cast: 13, needed: 12, closesAt: at(24) },
  { kind: "sealed", cast: 14, opensAt: at(24.5) },
  { kind: "result", round: 7, cast: 14, roster: 20, grants: 3, spent: dollars(203.4) },
  { kind: "too-few", round: 7, cast: 10, needed: 12, nextAt: at(49) },
  { kind: "no-ballot", nextAt: at(49) },
];
const telling = (one: News) => view({ ...voting, notices: { ...voting.notices, news: one } });

export const streetScreens = {
  "street-voting": view(voting),
  "street-board": view(board),
  "street-motions": view({ ...board, motions: withMotions }),
  "street-forming": view(few),
  "street-opening": view(opening),
  "street-loading": <StreetWaiting isVisitor={false} />,
  "street-loading-visitor": <StreetWaiting isVisitor />,
  "street-closed": view({
    ...turned(opening, { kind: "sealed", opensAt: at(24.5), cast: 14 }),
    month: monthAt(24.2),
    box: { kind: "closed", cast: 14, needed: 12, roster: 20, opensAt: at(24.5) },
  }),
  "street-settled": view({
    ...turned(opening, { kind: "settled", round: 7, grants: 3, spent: dollars(203.4), motions: { passed: 1, of: 1 } }),
    box: { kind: "counted", cast: 14, needed: 12, roster: 20, quorumMet: true, round: 7 },
  }),
  "street-too-few": view({
    ...turned(opening, {
      kind: "too-few",
      round: 7,
      cast: 10,
      needed: 12,
      motions: { passed: 0, of: 0 },
      nextVotingAt: at(49),
    }),
    box: { kind: "counted", cast: 10, needed: 12, roster: 20, quorumMet: false, round: 7 },
  }),
  "street-visitor": view({
    ...turned(board, { kind: "visitor" }),
    right: { kind: "no", votesAt: at(49) },
    pot: { ...voting.pot, mine: null },
  }),
  "street-left": view(
    { ...turned(board, { kind: "left", owed: dollars(11.62) }), right: { kind: "no", votesAt: at(49) } },
    failed,
  ),
  "street-founder": view(turned(few, { kind: "founder" })),
  "street-asking": view(turned(board, { kind: "asking", vouches: 2, needed: 2 })),
  "street-booked": view(turned(board, { kind: "booked", sitsAt: at(28), votesAt: at(49) })),
  "street-in-the-box": view(turned(voting, { kind: "in-the-box" })),
  "street-stuck": view(turned(voting, { kind: "stuck" })),
  "street-handed-over": view(turned(voting, { kind: "handed-over", nextBatchBy: at(22.8) })),
  "street-not-on-roster": view(turned(voting, { kind: "not-on-roster", votesAt: at(49) })),
  "street-no-ballot": view({
    ...turned(voting, { kind: "no-ballot", why: "nothing-pinned", nextVotingAt: at(49) }),
    box: { kind: "none", why: "nothing-pinned" },
  }),
  "street-collect": view({
    ...turned(board, { kind: "collect", id: 3, title: "Mend the bench", amount: dollars(64) }),
    waiting: [
      {
        id: 3,
        title: "Mend the bench",
        amount: dollars(64),
        until: at(90),
        claimLink: false,
        pinner: { account: address(70), handle: null, slot: null },
        mine: true,
      },
    ],
  }),
  "street-resting": view({
    ...board,
    turn: { kind: "pin-or-chip-in", pinned: true, chippedIn: true, votesAt: at(77) },
    board: {
      slips: slips.slice(0, 2).map((slip, index) => ({ ...slip, firstBallotAt: index === 0 ? at(77) : null })),
      ballot: "next",
      cap: dollars(100),
      canPin: false,
      mine: 1,
    },
  }),
  "street-ended": ended({ kind: "member", owed: dollars(14.06) }),
  "street-ended-taken": ended({ kind: "member", owed: 0n }),
  "street-ended-visitor": ended({ kind: "nobody" }),
  "street-ended-stranger": ended({ kind: "stranger" }),
  "street-leaving": view(turned(voting, { kind: "leaving", owedAt: at(28) })),
  "street-recovering": view(turned(board, { kind: "recovering", seat: person(4), from: at(56) })),
  "street-open-idle": openAndCount({ status: "idle" }),
  "street-open-failed": openAndCount({ status: "failed", fault: failed.fault }),
  "street-open-done": openAndCount({ status: "done" }),
  ...Object.fromEntries(news.map((one) => [`street-news-${one.kind}`, telling(one)])),
};
