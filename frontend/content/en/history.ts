import type { MoneyIn, MoneyOut } from "../../history/model.ts";
import type { NoBallotReason } from "../../street/model.ts";
import type { Phase } from "../../../protocol/types.ts";
import { capital, counted, some, someInWords } from "./numbers.ts";

const phases: Record<Phase, string> = { board: "Pinning now", voting: "Voting now", opening: "Opening now" };

export const history = {
  title: (n: number) => (n === 0 ? "No rounds yet" : capital(someInWords(n, "round", "rounds"))),
  empty: "The first sheet is written when the first month has begun.",
  row: {
    now: (phase: Phase) => phases[phase],
    uncounted: (cast: number) => `${some(cast, "ballot", "ballots")}, not counted yet`,
    settled: (cast: number, roster: number, grants: number) =>
      `${cast} of ${roster} voted, ${grants === 0 ? "no grants" : some(grants, "grant", "grants")}`,
    "too-few": (cast: number, roster: number) => `${cast} of ${roster} voted, too few to count`,
    "no-ballot": {
      "too-few-members": "No ballot: fewer than three had a seat",
      "earlier-unsettled": "No ballot: the month before was not counted",
      "nothing-pinned": "No ballot: nothing was pinned",
      "nobody-voted": "Nobody voted",
    } satisfies Record<NoBallotReason, string>,
    abandoned: "Given up, nothing paid",
  },
  year: (rounds: number) => some(rounds, "round", "rounds"),
  print: "Print this sheet",
  /** For spreadsheets: the heads of the columns, and the words in them. */
  csv: {
    one: "As a table",
    all: "All rounds as a table",
    file: (name: string, round: number | null) =>
      round === null ? `${name} all rounds` : `${name} round ${counted(round)}`,
    reading: "Reading every round from the chain.",
    failed: "The chain could not be reached. Try again.",
    columns: {
      round: "round",
      begins: "begins (UTC)",
      ends: "ends (UTC)",
      line: "line",
      what: "what",
      by: "asked by",
      ballots: "ballots",
      of: "of",
      amount: "amount (USDC)",
      outcome: "outcome",
      at: "when (UTC)",
      block: "block",
      transaction: "transaction",
    },
    line: {
      ballot: "ballot",
      record: "record",
      request: "request",
      motion: "motion",
      in: "money in",
      out: "money out",
    },
    ballot: {
      none: "no ballot",
      sealed: "sealed",
      abandoned: "given up",
      counted: "counted",
      tooFew: "too few ballots",
    },
    outcome: {
      sealed: "sealed",
      paid: "paid",
      waiting: "waits until",
      returned: "back to the pot",
      stays: "stays pinned",
      last: "was its last ballot",
    },
  },
  round: (round: number) => `Round ${counted(round)}`,
  head: (from: string, to: string) => `${from} to ${to}.`,
  turnout: (cast: number, roster: number, needed: number) =>
    `${cast} of ${some(roster, "neighbour", "neighbours")} cast a ballot, ${some(needed, "was", "were")} needed.`,
  sealed: (cast: number, needed: number) =>
    `${some(cast, "ballot is", "ballots are")} in, ${some(needed, "is", "are")} needed.`,
  noCount: (opens: string) =>
    `There is no count to show. Every ballot is locked until ${opens}, for us too, and then opens by itself.`,
  noneWhy: {
    "too-few-members": "No ballot was held: fewer than three neighbours had a seat when voting opened.",
    "earlier-unsettled": "No ballot was held: the month before was still being counted when voting opened.",
    "nothing-pinned": "No ballot was held: nothing was pinned when voting opened.",
    "nobody-voted": "Nobody cast a ballot while voting was open. The pot stayed whole.",
  } satisfies Record<NoBallotReason, string>,
  abandoned: "The count was given up and nothing was paid. The pot stayed whole, and the requests stayed pinned.",
  tooFew: "Too few ballots, so nothing was paid. The pot stayed whole.",
  unopened: (n: number) =>
    `${capital(someInWords(n, "ballot was", "ballots were"))} never opened and ${n === 1 ? "counts" : "count"} as blank.`,
  said: "What the ballots said",
  asked: "What was asked for",
  nothing: "Nothing was on the ballot.",
  noRequests: "No requests were on the ballot.",
  columns: {
    request: "Request",
    ticked: (cast: number) => `Ballots that ticked it, of ${cast}`,
    amount: "Amount",
    outcome: "What came of it",
  },
  outcome: {
    sealed: "Sealed",
    paid: (date: string) => `Paid, ${date}`,
    waiting: (until: string) => `Waits until ${until}`,
    returned: (date: string) => `Back to the pot, ${date}`,
    stays: "Stays pinned",
    last: "Was its last ballot",
  },
  rule: {
    "equal-shares": (held: string) =>
      `Counted by Equal Shares: each ballot held ${held} of the pot, and a request is paid by the ballots that ticked it.`,
    "most-approvals": () => "Counted by most approvals: the request with the most ticks first, as far as the pot goes.",
  },
  in: {
    title: "Money in",
    lines: {
      before: "In the pot before",
      "chipped-in": "Chipped in by members",
      gifts: "Gifts",
      "came-back": "Grants nobody collected",
      swept: "Sent to the circle past its doors",
    } satisfies Record<MoneyIn, string>,
    total: "To give away",
    moves: (n: number) => some(n, "payment", "payments"),
  },
  out: {
    title: "Money out",
    lines: {
      paid: (n: number) => `${capital(someInWords(n, "grant", "grants"))} paid`,
      kept: (n: number) => `${capital(someInWords(n, "grant", "grants"))} not yet collected`,
      returned: (n: number) => `${capital(someInWords(n, "grant", "grants"))} back to the pot`,
      left: (n: number) => `Taken back by ${someInWords(n, "neighbour who left", "neighbours who left")}`,
    } satisfies Record<MoneyOut, (n: number) => string>,
    fees: "Fees",
    total: "Stays in the pot",
  },
  check: {
    title: "Check it yourself",
    text: "Everything on this sheet can be recomputed from the chain alone, by anyone.",
    blocks: (from: string, to: string) => `Blocks ${from} to ${to}, circle`,
    circle: "Circle",
    chainCounts: (round: number) => `The contract counts rounds from 0: this is its round ${round}.`,
    agrees: "This browser has counted the opened ballots again and comes to the same result.",
    differs:
      "This browser has counted the opened ballots again and comes to another result. Load the page again; if it stays, the chain's provider is not telling the truth.",
    /** What to ask the circle on a block explorer, under Read, and where to look at its events. */
    how: (round: number) => [
      `Ask the circle for roundOf(${round}): who could vote, what was on the ballot, and the sum to give away.`,
      `Ask for openedApprovals(${round}): one number a ballot, one bit a request. Count the bits, and go by the rule above.`,
      "Ask for requestOf and grantOf with each number: what was asked for, how much, and whether it was collected.",
    ],
    block: (block: string) => `block ${block}`,
    frozen: "Roster, requests and pot written down",
    settled: "Counted and paid",
    abandoned: "Given up",
  },
  loading: "Reading the round from the chain.",
  none: { title: "No such round", text: "It has not begun yet." },
};
