import type { MotionOutcome } from "../../motions/model.ts";
import type { Rule } from "../../../protocol/types.ts";
import { capital, counted, someInWords } from "./numbers.ts";

export const motions = {
  title: "About the circle itself",
  how: "Tick what you agree to. A motion passes when two thirds of everyone on the roster tick it, so leaving it blank leaves things as they are.",
  partWays: (handle: string) => `Part ways with ${handle}`,
  close: "Close the circle",
  changeRule: (rule: string, value: string, instead: string | null, from: number) =>
    `${rule}: ${value}${instead === null ? "" : ` instead of ${instead}`}, from round ${counted(from)} on`,
  rules: {
    chipInMin: "Least to chip in a month",
    chipInMax: "Most to chip in a month",
    requestCap: "Most a request may ask for",
    quorumPercent: "Quorum",
    approvalPercent: "Ballots that must tick a request",
    spendPercent: "Share of the pot to give away a month",
    vouches: "Vouches to join",
    cooldown: "Ballots sat out after winning",
  } satisfies Record<Rule, string>,
  percent: (n: string) => `${n}\u00a0%`,
  notes: {
    partWays: "What is left of their stake is theirs to take back.",
    changeRule: "Whoever disagrees can leave before it holds.",
    close: "Stakes are paid back, and the rest is shared equally among everyone with a seat.",
  },
  proposed: (handle: string) => `Proposed by ${handle}.`,
  counted: (approvals: number, roster: number, needed: number) =>
    `${approvals} of ${roster} on the roster ticked it, ${needed} were needed.`,
  outcome: {
    sealed: "Sealed.",
    passed: "Passed.",
    moot: "Passed, but there was nothing left to do.",
    rejected: "Not passed.",
    lapsed: "Not counted.",
  } satisfies Record<MotionOutcome, string>,
  /** Of those on one ballot. */
  tally: (passed: number, of: number) => {
    if (of === 0) return "";
    if (passed === 0) return capital(someInWords(of, "motion was not passed", "motions were not passed"));
    if (passed === of) return capital(someInWords(of, "motion passed", "motions passed"));
    return `${capital(someInWords(passed, "motion passed", "motions passed"))}, ${someInWords(of - passed, "did not", "did not")}`;
  },
};
