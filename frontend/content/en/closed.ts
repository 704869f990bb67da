import { inWords } from "./numbers.ts";

/** A circle that has come to its end. */
export const closed = {
  plate: "closed",
  title: "This circle is closed",
  text: (date: string, heirs: number) =>
    `It closed on ${date}. Everyone’s stake is theirs to take back, and the rest of the pot is shared equally among the ${inWords(heirs)} who sat here. Grants that were won can still be collected.`,
  owed: (owed: string) => `${owed} is yours to take back.`,
  takeBack: (owed: string) => `Take back ${owed}`,
  takenBack: "It has been sent to your account.",
  nothing: "Nothing is owed to you now. Should a grant go uncollected, its money is shared too.",
  stranger: "Nothing is owed to this account.",
  nobody: "Connect the wallet you joined with to see whether something is yours to take back.",
  past: "Look back at its months",
};
