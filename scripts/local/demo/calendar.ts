import type { Lengths } from "../../../protocol/types.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** As protocol.md's defaults: 28 days, so that voting always falls on the same weekend. */
export const lengths: Lengths = { round: 28 * DAY, voting: 3 * DAY, opening: 4 * DAY, margin: 12 * HOUR };

export const SETTLED_MONTHS = 3;
/** How far the open month has come: the board has a few days left, so that a visitor can pin before the ballot. */
const DAYS_INTO_OPEN_MONTH = 12;
/** The founders meet and take their seats before the first month begins. */
const FORMING = 2 * DAY;
const CLOSING_HOUR_UTC = 18 * HOUR;

export type Calendar = { chainStarts: number; circleStarts: number };

/** Three months and a bit before `now`, so that when the past is told the chain's clock says now. Voting closes in the evening. */
export function demoCalendar(now: number): Calendar {
  const about = now - SETTLED_MONTHS * lengths.round - DAYS_INTO_OPEN_MONTH * DAY;
  const circleStarts = Math.floor(about / DAY) * DAY + CLOSING_HOUR_UTC;
  return { chainStarts: circleStarts - FORMING, circleStarts };
}
