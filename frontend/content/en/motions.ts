import type { MotionFault } from "../../motions/draft.ts";
import type { MotionDraft, MotionOutcome } from "../../motions/model.ts";
import type { Rule } from "../../../protocol/types.ts";
import { capital, counted, inWords, some, someInWords } from "./numbers.ts";

export const motions = {
  title: "About the circle itself",
  rulesLink: "How this circle runs",
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
  percent: (n: string) => `${n}%`,
  notes: {
    partWays: "What is left of their stake is theirs to take back.",
    changeRule: "Whoever disagrees can leave before it holds.",
    close: "Stakes are paid back, and the rest is shared equally among everyone with a seat.",
  },
  proposed: (handle: string) => `Proposed by ${handle}.`,
  counted: (approvals: number, roster: number, needed: number) =>
    `${approvals} of ${roster} on the roster ticked it, ${some(needed, "was", "were")} needed.`,
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
  onBallot: "On this ballot, about the circle itself",
  onNext: (opens: string) => `On the ballot of ${opens}, about the circle itself`,
  decided: {
    title: "Decided by ballot",
    text: (date: string) => `It holds from ${date}. Until then anyone who disagrees can leave with what is theirs.`,
  },
  /** To the neighbour whom it is about. */
  aboutYou: {
    title: "The street is asked whether to part ways with you",
    asked: (handle: string) => `${handle} has proposed it.`,
    next: (opens: string, needed: number, roster: number) =>
      `It is on the secret ballot that opens ${opens}. ${capital(inWords(needed))} of all ${inWords(roster)} would have to agree, and you vote on it like everyone.`,
    now: (needed: number, roster: number) =>
      `It is on the ballot that is open now. ${capital(inWords(needed))} of all ${inWords(roster)} would have to agree, and you vote on it like everyone.`,
    keep: (stake: string) =>
      `Whatever comes of it, what you chipped in and was not spent stays yours: ${stake} today. Grants you have won are yours too, and neighbours can vouch for you again.`,
    talk: "Nobody has to give a reason here. It may help to talk, with them or with a neighbour you trust.",
  },
  about: {
    title: "How the street decides",
    steps: (needed: number, roster: number) => [
      "Any member can propose to change a rule, to part ways with a neighbour, or to close the circle.",
      "It stands on the next secret ballot, below the requests. Two such motions fit on one ballot.",
      `It passes when two thirds of everyone tick it: ${inWords(needed)} of ${inWords(roster)} today. Whoever does not vote counts as a no.`,
      "Whoever proposed one waits three months before the next.",
    ],
    go: "Propose something",
  },
  propose: {
    title: "Propose something",
    lead: (opens: string) => `About the circle itself. It goes on the secret ballot that opens ${opens}.`,
    kind: "What do you propose?",
    kinds: {
      changeRule: { label: "To change a rule", note: "One rule, to one new value." },
      partWays: { label: "To part ways with a neighbour", note: "They lose their seat and keep their money." },
      close: { label: "To close the circle", note: "Everyone is paid out and it ends for good." },
    } satisfies Record<MotionDraft["kind"], { label: string; note: string }>,
    rule: "The rule",
    value: {
      dollars: "The new sum",
      percent: "The new share, in percent",
      vouches: "How many vouches",
      rounds: "How many ballots",
    },
    is: (value: string) => `It is ${value} now.`,
    whom: "The neighbour",
    choose: "Choose a neighbour",
    first: "Talk to them first if you can. Nothing about reasons is written here, and everybody sees who proposed it.",
    review: "Read it over",
    edit: "Change something",
    faults: {
      nobody: "Choose the neighbour.",
      sum: "Write a sum in dollars, such as 5 or 7.50.",
      nothing: "It has to be more than nothing.",
      percent: "A share goes from 1 to 100 percent.",
      vouches: "Vouches go from 1 to 8.",
      cooldown: "It goes from 0 to 12 ballots.",
      same: "That is what it is already.",
      order: "The least one chips in cannot be above the most. Change the other one first.",
    } satisfies Record<MotionFault, string>,
    on: "So it will stand on the ballot",
    yes: "This is what you propose",
    needs: (needed: number, roster: number) =>
      `${capital(inWords(needed))} of ${someInWords(roster, "member has", "members have")} to tick it. Whoever does not vote counts as a no.`,
    changeRule: (rule: string, from: string, to: string, date: string) =>
      `${rule}: from ${from} to ${to}, in force from ${date} if two thirds of all members agree. Until then anyone who disagrees can leave with their money.`,
    partWays: (handle: string, stake: string) =>
      `If it passes, ${handle} gives up the seat as soon as the ballot is counted. What is left of their stake stays theirs, ${stake} today, and so do grants they have won. A request of theirs comes down. Neighbours can vouch for them again.`,
    partWaysTold: (handle: string) => `${handle} sees it on this page as soon as you propose it, and votes on it too.`,
    close:
      "If it passes, the circle ends as soon as that ballot is counted and its grants are made. Nobody can open it again. What each gets waits for them without a date.",
    closing: {
      title: "Were it closed today",
      caption:
        "What everyone would get: what is left of their own stake, and an equal part of the rest. Whatever that ballot grants is paid first, so the sums will have changed by then.",
      parts: (stake: string, share: string) => `${stake} of their own and ${share}`,
      you: "you",
      waiting: (sum: string) => `${sum} in grants stays for those who won it.`,
      nobody: "Nobody sits here.",
    },
    public: "Everybody sees that you proposed it. It cannot be taken back, and you can propose again in three months.",
    go: "Propose it",
    oneSignature: "One signature. The relay pays the fee.",
    oneThere: "One motion is on that ballot already; there is room for one more.",
    done: {
      title: "It is on the ballot",
      text: (opens: string) =>
        `The street decides in secret on the ballot that opens ${opens}. Vote on it yourself too.`,
      go: "How this circle runs",
    },
    resting: {
      title: "You have proposed something lately",
      text: (at: string) =>
        `So that a few cannot keep both places from everyone else, one waits three months. You can propose again from ${at}.`,
    },
    cannot: {
      "no-account": { title: "Who are you?", text: "Members propose. Connect the wallet you joined with." },
      "not-a-member": {
        title: "Members propose",
        text: "Neighbours that other neighbours have vouched for can propose something about the circle.",
      },
      "not-seated": {
        title: "Not without a seat",
        text: "Whoever sits can propose something. Your seat is booked, or you are leaving.",
      },
      full: {
        title: "Both places are taken",
        text: "Two motions fit on one ballot, and two are proposed already. A place becomes free when they have been counted.",
      },
    },
    loading: "Asking the circle whether there is room.",
  },
};
