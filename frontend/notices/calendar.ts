import type { Copy } from "../content/copy.ts";
import { calendarOf, type CalendarEntry } from "./ics.ts";
import type { Moment, Notices } from "./model.ts";

const MINUTE = 60;
const HALF_HOUR = 30 * MINUTE;
/** Voting lasts days: the evening before it closes is early enough, and once is enough. */
const BEFORE_CLOSE = 6 * 60 * MINUTE;

/** The month as a file for a calendar. `url`: the street's page. */
export function monthCalendar({ circle, moments, now }: Notices, copy: Copy["notices"], url: string): string {
  return calendarOf({
    name: circle.name,
    stamp: now,
    entries: moments.map((moment) => ({
      uid: `${circle.address.toLowerCase()}-${moment.round}-${moment.what}@potluck`,
      ...hoursOf(moment),
      title: copy.entry[moment.what].title(circle.name),
      text: `${copy.entry[moment.what].text}\n${url}`,
      url,
    })),
  });
}

/** What closes stands before its moment, so that nobody comes too late; all else begins at it. */
function hoursOf({ what, at }: Moment): Pick<CalendarEntry, "from" | "to" | "ring"> {
  switch (what) {
    case "opens":
      return { from: at, to: at + HALF_HOUR, ring: 0 };
    case "closes":
      return { from: at - HALF_HOUR, to: at, ring: BEFORE_CLOSE };
    case "seals":
    case "next":
      return { from: at, to: at + HALF_HOUR, ring: null };
  }
}
