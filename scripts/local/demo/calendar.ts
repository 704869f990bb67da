import type { Lengths } from "../../../protocol/types.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** As protocol.md's defaults: 28 days, so that voting always falls on the same weekend. */
export const lengths: Lengths = { round: 28 * DAY, voting: 3 * DAY, opening: 4 * DAY, margin: 12 * HOUR };

export const SETTLED_MONTHS = 3;
/** The open month's board has at least this long left, so that a visitor can pin before the ballot. */
const BOARD_LEFT = 3 * DAY;
/** The founders meet and take their seats before the first month begins. */
const FORMING = 2 * DAY;
const FRIDAY = 5;

export type Calendar = { chainStarts: number; circleStarts: number };

/** The first Friday at midnight, by this machine's clock, that is not before `time`. Unix seconds. */
function fridayFrom(time: number): number {
  const day = new Date(time * 1000);
  day.setHours(24, 0, 0, 0);
  while (day.getDay() !== FRIDAY) day.setDate(day.getDate() + 1);
  return Math.floor(day.getTime() / 1000);
}

/** Three months and a bit before `now`, so that when the past is told the chain's clock says now. Voting opens on a
 * Friday and closes when Sunday ends. */
export function demoCalendar(now: number): Calendar {
  const votingOpens = fridayFrom(now + BOARD_LEFT);
  const board = lengths.round - lengths.voting - lengths.opening;
  const circleStarts = votingOpens - board - SETTLED_MONTHS * lengths.round;
  return { chainStarts: circleStarts - FORMING, circleStarts };
}
