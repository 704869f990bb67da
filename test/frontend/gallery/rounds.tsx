import { HistoryView } from "../../../frontend/history/HistoryView.tsx";
import type { AllState, Outcome, RoundRow, Sheet, SheetState } from "../../../frontend/history/model.ts";
import { at, circle, dollars, hash, nothing, person } from "./samples.ts";

const none = { passed: 0, of: 0 };
const transaction = { hash, url: null };
const rounds: RoundRow[] = [
  { round: 7, start: at(0), end: at(28), state: { kind: "now", phase: "voting" } },
  {
    round: 6,
    start: at(-28),
    end: at(0),
    state: { kind: "settled", cast: 14, roster: 19, grants: 3, spent: dollars(203.4), motions: none },
  },
  {
    round: 5,
    start: at(-56),
    end: at(-28),
    state: { kind: "settled", cast: 13, roster: 18, grants: 2, spent: dollars(146), motions: none },
  },
  {
    round: 4,
    start: at(-84),
    end: at(-56),
    state: { kind: "too-few", cast: 9, roster: 18, motions: { passed: 1, of: 2 } },
  },
  { round: 3, start: at(-112), end: at(-84), state: { kind: "no-ballot", why: "nothing-pinned" } },
];
const sheet: Sheet = {
  round: 6,
  start: at(-28),
  end: at(0),
  rosterSize: 19,
  ballot: {
    kind: "counted",
    cast: 14,
    opened: 13,
    needed: 10,
    quorumMet: true,
    rule: "equal-shares",
    held: dollars(19.157),
  },
  requests: [
    {
      id: 1,
      text: "Grit bin for the steps",
      pinner: person(5),
      amount: dollars(70),
      approvals: 9,
      outcome: { kind: "paid", at: at(1), block: 21_930_400n, to: null, transaction },
      thanks: { text: "Now nobody slips any more. Thank you all.", by: person(5), at: at(4) },
    },
    {
      id: 2,
      text: "Paint for the crossing mural",
      pinner: person(2),
      amount: dollars(95),
      approvals: 8,
      outcome: { kind: "paid", at: at(3), block: 21_944_800n, to: null, transaction },
      thanks: null,
    },
    {
      id: 3,
      text: "Tool shelf in the stairwell",
      pinner: person(4),
      amount: dollars(38.4),
      approvals: 6,
      outcome: { kind: "waiting", until: at(87) },
      thanks: null,
    },
    {
      id: 4,
      text: "Coding workshop for teenagers",
      pinner: person(2),
      amount: dollars(100),
      approvals: 5,
      outcome: { kind: "stays" },
      thanks: null,
    },
    {
      id: 5,
      text: "Film night: hire of the screen",
      pinner: person(3),
      amount: dollars(110),
      approvals: 0,
      outcome: { kind: "last" },
      thanks: null,
    },
  ],
  motions: [
    {
      id: 1,
      ask: { kind: "changeRule", rule: "quorumPercent", value: 60n, instead: null, from: 8 },
      count: { approvals: 13, needed: 13 },
      outcome: "passed",
    },
    { id: 2, ask: { kind: "close" }, count: { approvals: 1, needed: 13 }, outcome: "rejected" },
  ],
  moneyIn: [
    { kind: "before", amount: dollars(97.2), moves: [] },
    {
      kind: "chipped-in",
      amount: dollars(151),
      moves: [
        { amount: dollars(81), transaction },
        { amount: dollars(70), transaction },
      ],
    },
    { kind: "gifts", amount: dollars(20), moves: [{ amount: dollars(20), transaction }] },
  ],
  moneyOut: [
    { kind: "paid", amount: dollars(165), count: 2 },
    { kind: "kept", amount: dollars(38.4), count: 1 },
  ],
  toGive: dollars(268.2),
  stays: dollars(64.8),
  records: [
    { kind: "frozen", at: at(-7), block: 21_804_118n, transaction },
    { kind: "settled", at: at(-3.4), block: 21_923_067n, transaction },
  ],
  blocks: { from: 21_804_118n, to: 21_923_067n },
  recount: { agrees: true },
  circleUrl: null,
};
const sealed: Outcome = { kind: "sealed" };
const returned: Outcome = { kind: "returned", at: at(90), block: 22_430_018n, transaction };
const view = (state: SheetState, rows: RoundRow[] | null = rounds, all: AllState = { kind: "idle" }) => (
  <HistoryView
    model={{ circle, rounds: rows, sheet: state, all }}
    onPrint={nothing}
    onSave={nothing}
    onSaveAll={nothing}
  />
);
const fiveYears = Array.from({ length: 60 }, (_, index): RoundRow => ({
  round: 59 - index,
  start: at(-28 * index),
  end: at(28 - 28 * index),
  state: { kind: "settled", cast: 14, roster: 19, grants: index % 4, spent: dollars(60 + index), motions: none },
}));

export const roundScreens = {
  "rounds-sheet": view({ kind: "sheet", sheet }),
  "rounds-sealed": view({
    kind: "sheet",
    sheet: {
      ...sheet,
      round: 7,
      ballot: { kind: "sealed", cast: 9, needed: 12, opensAt: at(24.5) },
      requests: sheet.requests.map((one) => ({ ...one, approvals: null, outcome: sealed })),
      motions: sheet.motions.map((one) => ({ ...one, count: null, outcome: "sealed" })),
      moneyOut: [],
      records: [],
      blocks: null,
    },
  }),
  "rounds-too-few": view({
    kind: "sheet",
    sheet: {
      ...sheet,
      round: 4,
      ballot: { kind: "counted", cast: 9, opened: 9, needed: 10, quorumMet: false, rule: "equal-shares", held: 0n },
    },
  }),
  "rounds-no-ballot": view({
    kind: "sheet",
    sheet: {
      ...sheet,
      round: 3,
      ballot: { kind: "none", why: "nothing-pinned" },
      requests: [],
      motions: [],
      recount: null,
    },
  }),
  "rounds-abandoned": view(
    {
      kind: "sheet",
      sheet: {
        ...sheet,
        round: 2,
        ballot: { kind: "abandoned", cast: 9, needed: 10 },
        requests: sheet.requests.map((one) => ({ ...one, approvals: null, outcome: { kind: "stays" } })),
        motions: [],
        recount: null,
      },
    },
    [
      { round: 3, start: at(-112), end: at(-84), state: { kind: "uncounted", cast: 11 } },
      { round: 2, start: at(-140), end: at(-112), state: { kind: "abandoned" } },
    ],
  ),
  "rounds-returned": view({
    kind: "sheet",
    sheet: {
      ...sheet,
      requests: sheet.requests.map((one) => ({
        ...one,
        outcome: returned,
      })),
      recount: { agrees: false },
    },
  }),
  "rounds-reading-all": view({ kind: "sheet", sheet }, rounds, { kind: "reading" }),
  "rounds-all-failed": view({ kind: "sheet", sheet }, rounds, { kind: "failed" }),
  "rounds-five-years": view({ kind: "sheet", sheet: { ...sheet, round: 40 } }, fiveYears),
  "rounds-loading": view({ kind: "loading", round: 6 }, null),
  "rounds-coming": view({ kind: "sheet", sheet }, null),
  "rounds-none": view({ kind: "none" }, []),
};
