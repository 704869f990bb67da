import type { Lengths } from "../../protocol/types.ts";
import type { StartModel } from "./model.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const choices: StartModel["lengths"] = [
  { name: "month", lengths: { round: 28 * DAY, voting: 3 * DAY, opening: 4 * DAY, margin: 12 * HOUR } },
  { name: "day", lengths: { round: DAY, voting: 6 * HOUR, opening: 4 * HOUR, margin: 10 * MINUTE } },
  { name: "quick", lengths: { round: 30 * MINUTE, voting: 8 * MINUTE, opening: 8 * MINUTE, margin: MINUTE } },
];

/** The contracts' bounds: `day` is 86,400 everywhere but on a local chain. */
const fits = ({ round, voting, opening, margin }: Lengths, day: number): boolean =>
  voting >= day && opening >= margin + 2 * day && round >= voting + opening + day;

export const lengthsFor = (day: number): StartModel["lengths"] => choices.filter(({ lengths }) => fits(lengths, day));
