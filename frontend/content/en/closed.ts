import { inWords, someInWords } from "./numbers.ts";

/** A circle that has come to its end. */
export const closed = {
  plate: "closed",
  title: "This circle is closed",
  text: (date: string, heirs: number) =>
    `It closed on ${date}. Everyone’s stake is theirs to take back, and the rest of the pot is shared equally among the ${inWords(heirs)} who sat here. Grants that were won can still be collected.`,
  owed: "is yours to take back: what was left of your stake, and your part of the rest. It does not run out.",
  nothing: "Nothing is owed to you now.",
  later: "Should a grant go uncollected, its money is shared too. Look in again after a few months.",
  untaken: (sum: string, people: number) =>
    `${sum} waits to be taken back by ${someInWords(people, "neighbour", "neighbours")}. Each does it from their own wallet.`,
  stranger: "Nothing is owed to this account.",
  nobody: "Connect the wallet you joined with to see whether something is yours to take back.",
  past: "Look back at its months",
};
