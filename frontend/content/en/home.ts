import { counted, some } from "./numbers.ts";
import type { Phase } from "../../../protocol/types.ts";

const phases: Record<Phase, string> = { board: "pinning", voting: "voting now", opening: "opening the ballots" };

export const home = {
  title: "A small pot for the whole street",
  lead: "Neighbours each chip in five to ten dollars a month. They pin requests to a board, for themselves or for somebody on the street, and once a month a secret ballot decides which are paid. There is no treasurer: nobody, ourselves included, can look into the ballot, stop the count or touch the money.",
  look: "Look at a street",
  start: "Start one for yours",
  month: "28 days,\none pot",
  legend: {
    board: { head: "21 days of board.", rest: "Pin, chip in, talk it over." },
    voting: { head: "Friday to Sunday, voting.", rest: "Ballots are sealed until it ends." },
    opening: { head: "Four days of opening.", rest: "Seals open by themselves on Monday; the winners collect." },
  },
  circles: "Circles on this device",
  circle: (members: number, round: number, phase: Phase) =>
    `${some(members, "member", "members")} · round ${counted(round)} · ${phases[phase]}`,
  closed: "closed",
  open: {
    title: "Have a circle’s address?",
    label: "The circle’s address",
    hint: "It starts with 0x. A neighbour can read it off their own page.",
    go: "Open it",
    bad: "That is not an address: 0x and 40 more signs.",
  },
};
