import { counted, inWords, someInWords } from "./numbers.ts";

/** How a circle runs: its rules, one by one. */
export const rules = {
  title: "How this circle runs",
  lead: (name: string) =>
    `Nobody is in charge of ${name}. It goes by these rules, and what they leave open is decided by ballot.`,
  changeable: {
    title: "What the street can change",
    note: "By a motion on the secret ballot, with two thirds of everyone. A change holds only after one whole month, so that whoever disagrees can leave first.",
  },
  /** What each rule means on the street as it is today. */
  means: {
    chipInMin: "Nobody has to chip in. Whoever does puts in at least this in a month.",
    chipInMax: "More than this nobody can put in, so that nobody’s stake outgrows the others’.",
    requestCap: "One request may ask for so much and no more.",
    quorumPercent: (quorum: number, seats: number) =>
      `This share of everyone must cast a ballot for a month to count: ${quorum} of ${seats} today. Never fewer than three.`,
    approvalPercent: (approvals: number, ballots: number) =>
      `This share of the ballots must tick a request before it can be paid: ${approvals} of ${ballots}, for one. Never fewer than two.`,
    spendPercent: (toGive: string) => `A month gives away no more than this share of the pot: ${toGive} today.`,
    vouches: (today: number) =>
      `So many members must know whoever wants to join, and one for every five seats in a larger street: ${inWords(today)} today.`,
    cooldown: (n: number) =>
      n === 0
        ? "Whoever won may ask again at once."
        : `Whoever won sits out ${someInWords(n, "ballot", "ballots")} before the next request of theirs is on one.`,
  },
  will: (value: string, date: string, round: number) => `${value} from ${date}, round ${counted(round)}`,
  fixed: {
    title: "What nobody can change",
    note: "It was fixed when the circle was made and holds for ever, whoever votes.",
    month: {
      name: "A month",
      text: (board: string, voting: string, opening: string) =>
        `${board} of board, ${voting} of voting, ${opening} of opening.`,
    },
    began: {
      name: "The first month began",
      ahead: "The first month begins",
      text: "Every month follows the one before without a gap.",
    },
    seals: {
      name: "Ballots open",
      value: (wait: string) => `${wait} later`,
      text: "After voting has closed, by themselves and all at once. Nobody can open one earlier, or stop it.",
    },
    tally: { name: "Counted by" },
    collect: { name: "To collect a grant", text: "What nobody collects by then goes back to the pot." },
    requests: {
      name: "Requests",
      value: "one each",
      text: "A request is on three ballots at most. Fourteen fit on one.",
    },
    seats: {
      name: "Seats",
      value: "48",
      text: "In one month at most two join, or a quarter of everyone where that is more.",
    },
    leaving: {
      name: "Leaving",
      value: "at any time",
      text: "With what is left of what one chipped in. Nobody can keep it, not even by ballot.",
    },
    silence: {
      name: "A silent seat",
      value: "6 months",
      text: "Whoever signs nothing for six whole months may lose the seat, never the stake.",
    },
    secrecy: {
      name: "Who voted how",
      value: "secret",
      text: "For ever. Only that a ballot came from one of the members can be seen.",
    },
    owner: { name: "In charge", value: "nobody", text: "No owner, no treasurer, no way to stop or change the count." },
  },
  thin: {
    title: "Too few to vote",
    later: (date: string) =>
      `Fewer than three neighbours sit here. Should that last, anyone may close the circle from ${date} on. Everyone then gets back their stake and an equal part of the rest.`,
    now: "Fewer than three neighbours have sat here for three months, so anyone may close the circle. Everyone gets back their stake and an equal part of the rest. It cannot be opened again.",
    go: "Close the circle",
  },
  contract: "Kept by the circle’s own contract,",
  print: "Print these rules",
};
