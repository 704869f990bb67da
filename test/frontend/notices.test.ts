import { describe, expect, it } from "vitest";
import { en } from "../../frontend/content/en/index.ts";
import { monthCalendar } from "../../frontend/notices/calendar.ts";
import { calendarOf } from "../../frontend/notices/ics.ts";
import { noticesOf } from "../../frontend/notices/noticesModel.ts";
import { createFormat } from "../../frontend/ui/format.ts";
import type { Circle, Round } from "../../protocol/types.ts";
import { windowsOf } from "../../protocol/clock.ts";
import { circleWith, requestWith, roundWith } from "./machinery/support.ts";
import { readIcs, shownText } from "./readIcs.ts";

const DAY = 86_400;
const base = circleWith();
const windows = windowsOf(base.terms, base.round);
const format = createFormat("en-GB", "UTC");
const plain = (text: string) => text.replaceAll("\u00a0", " ");

function at(now: number, round: Partial<Round> = {}, changes: Partial<Circle> = {}) {
  const phase = now < windows.votingOpens ? "board" : now < windows.votingCloses ? "voting" : "opening";
  const rounds = [
    roundWith({ round: 2, status: "open", slots: [0], ...round }),
    roundWith({ round: 1, status: "settled" }),
  ];
  return noticesOf(circleWith({ timestamp: now, phase, rounds, ...changes }), now);
}
const says = (...args: Parameters<typeof at>) => plain(en.notices.news("Quince Lane", at(...args).news, format));

describe("a calendar file", () => {
  const entry = {
    uid: "one@potluck",
    from: Date.parse("2026-11-20T00:00:00Z") / 1000,
    to: Date.parse("2026-11-20T00:30:00Z") / 1000,
    title: "Quince Lane, the corner; and \\more: voting opens",
    text: "¿Quién? Ñandú 🗳️ ".repeat(12) + "\nsecond line\u0007",
    url: `https://potluck.example/#/0x${"1".repeat(40)}`,
    ring: 6 * 3600,
  };
  const ics = calendarOf({
    name: "Quince Lane",
    stamp: entry.from - DAY,
    entries: [entry, { ...entry, uid: "two", ring: null }],
  });

  it("has no line above 75 octets, each ended by CRLF, and cuts no letter", () => {
    const lines = ics.split("\r\n");
    expect(lines.pop()).toBe("");
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
      expect(line).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it("is read back as it was meant", () => {
    const calendar = readIcs(ics);
    expect(calendar.properties.get("VERSION")).toBe("2.0");
    expect(calendar.properties.get("PRODID")).toBeTruthy();
    const [one, two] = calendar.inside;
    expect(one?.properties.get("UID")).toBe("one@potluck");
    expect(one?.properties.get("DTSTAMP")).toBe("20261119T000000Z");
    expect(one?.properties.get("DTSTART")).toBe("20261120T000000Z");
    expect(one?.properties.get("DTEND")).toBe("20261120T003000Z");
    expect(shownText(one?.properties.get("SUMMARY") ?? "")).toBe(entry.title);
    expect(shownText(one?.properties.get("DESCRIPTION") ?? "")).toBe(entry.text.replace("\u0007", ""));
    expect(one?.inside.map(({ name, properties }) => [name, properties.get("TRIGGER")])).toEqual([
      ["VALARM", "-PT360M"],
    ]);
    expect(two?.inside).toEqual([]);
  });
});

describe("the month, to take along", () => {
  const kinds = (notices: ReturnType<typeof at>) => notices.moments.map(({ what, round }) => `${what} ${round}`);

  it("has what is still ahead of this month, and the next one once voting is over", () => {
    expect(kinds(at(windows.begins + DAY))).toEqual(["opens 2", "closes 2", "seals 2", "next 2"]);
    expect(kinds(at(windows.votingOpens))).toEqual(["closes 2", "seals 2", "next 2"]);
    expect(kinds(at(windows.sealsOpen))).toEqual(["next 2", "opens 3", "closes 3", "seals 3", "next 3"]);
  });

  it("stands in the calendar at the chain's moments, under ids that stay", () => {
    const file = (now: number) => readIcs(monthCalendar(at(now), en.notices, "https://potluck.example/#/c"));
    const first = file(windows.begins + DAY).inside;
    const later = file(windows.votingOpens).inside;
    expect(new Set(first.map(({ properties }) => properties.get("UID"))).size).toBe(4);
    expect(later.map(({ properties }) => properties.get("UID"))).toEqual(
      first.slice(1).map(({ properties }) => properties.get("UID")),
    );
    const iso = (seconds: number) => new Date(seconds * 1000).toISOString().replaceAll(/[-:]|\.000/g, "");
    expect(first[0]?.properties.get("DTSTART")).toBe(iso(windows.votingOpens));
    expect(first[1]?.properties.get("DTEND")).toBe(iso(windows.votingCloses));
  });
});

describe("a line for the street's chat", () => {
  it("says when voting opens, and what hangs on the board", () => {
    expect(says(windows.begins + DAY)).toMatch(/voting opens .* Nothing is pinned yet\.$/);
    const requests = [requestWith({ id: 1 }), requestWith({ id: 2 })];
    expect(says(windows.begins + DAY, {}, { requests })).toMatch(/Two requests are on the board\.$/);
  });

  it("says how many ballots are missing, and nothing else of them", () => {
    expect(says(windows.votingOpens, { cast: 1, quorum: 3 })).toMatch(
      /^Quince Lane: two ballots short\. 1 of 3 needed are in, and voting is open till \w+ \d+ \w+, \d\d:\d\d\.$/,
    );
    expect(says(windows.votingOpens, { cast: 2, quorum: 3 })).toContain("one ballot short.");
    expect(says(windows.votingOpens, { cast: 3, quorum: 3 })).toContain("3 ballots are in, enough");
  });

  it("has no result before there is one", () => {
    expect(says(windows.votingCloses, { cast: 3, quorum: 3 })).toMatch(/3 ballots are in\. They open by themselves/);
    expect(says(windows.votingCloses, { cast: 0 })).toContain("no ballot this month");
  });

  it("says what came of it in numbers", () => {
    const counted = { status: "settled", cast: 3, quorum: 3, rosterSize: 4 } as const;
    expect(says(windows.sealsOpen, { ...counted, quorumMet: true, winners: [0, 2], spent: 34_000_000n })).toBe(
      "Quince Lane, round 3: two requests won, $34.00 goes out. 3 of 4 neighbours voted.",
    );
    expect(says(windows.sealsOpen, { ...counted, quorumMet: true })).toContain("no request won.");
    expect(says(windows.sealsOpen, { ...counted, cast: 2, quorumMet: false })).toMatch(
      /2 ballots, 3 were needed, so nothing is paid\. The pot stays whole\./,
    );
  });
});
