/** One moment of the month, as a calendar shows it. */
export type CalendarEntry = {
  /** Stays the same when the file is made again, so that a calendar updates the entry instead of doubling it. */
  uid: string;
  /** Unix seconds, [from, to). */
  from: number;
  to: number;
  title: string;
  text: string;
  url: string;
  /** Seconds before `from` at which to ring; null rings not at all. */
  ring: number | null;
};

/** An iCalendar file (RFC 5545). `stamp`: when it was made, unix seconds. Moments are in UTC; calendars show them locally. */
export function calendarOf({
  name,
  stamp,
  entries,
}: {
  name: string;
  stamp: number;
  entries: readonly CalendarEntry[];
}): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Potluck//Month//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => linesOf(entry, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function linesOf({ uid, from, to, title, text, url, ring }: CalendarEntry, stamp: number): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${moment(stamp)}`,
    `DTSTART:${moment(from)}`,
    `DTEND:${moment(to)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    ...(ring === null
      ? []
      : [
          "BEGIN:VALARM",
          "ACTION:DISPLAY",
          `DESCRIPTION:${escaped(title)}`,
          `TRIGGER:${ring === 0 ? "" : "-"}PT${Math.floor(ring / 60)}M`,
          "END:VALARM",
        ]),
    "END:VEVENT",
  ];
}

/** "20261122T225959Z" */
const moment = (seconds: number): string =>
  new Date(seconds * 1000)
    .toISOString()
    .replace(/\.\d{3}/, "")
    .replaceAll(/[-:]/g, "");

/** Names and texts are what neighbours wrote: a control sign in them is left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, "");

const MAX_OCTETS = 75;

/** A line has at most 75 octets; what is longer goes on in the next one after a space. No letter is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = "";
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > MAX_OCTETS) {
      out += "\r\n ";
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}
