import type { Month } from "./model.ts";

export type Mark = { part: "board" | "vote" | "open"; state: "past" | "now" | "ahead" };

const parts = [
  { part: "board", marks: 21 },
  { part: "vote", marks: 3 },
  { part: "open", marks: 4 },
] as const;

/** The month as twenty-eight marks: 21 of board, 3 of voting, 4 of opening, however long a circle's month is. */
export function marksOf(month: Month): Mark[] {
  const bounds = [month.start, month.votingOpens, month.votingCloses, month.end];
  return parts.flatMap(({ part, marks }, index) => {
    const from = bounds[index] ?? month.start;
    const length = ((bounds[index + 1] ?? month.end) - from) / marks;
    return Array.from({ length: marks }, (_, mark): Mark => {
      const begins = from + mark * length;
      const ends = begins + length;
      return { part, state: month.now >= ends ? "past" : month.now >= begins ? "now" : "ahead" };
    });
  });
}

/** What people wait for next, and when it comes. */
export function nextOf(month: Month): { what: "begins" | "opens" | "closes" | "seals" | "next"; at: number } {
  if (month.now < month.start) return { what: "begins", at: month.start };
  if (month.now < month.votingOpens) return { what: "opens", at: month.votingOpens };
  if (month.now < month.votingCloses) return { what: "closes", at: month.votingCloses };
  if (month.now < month.sealsOpen) return { what: "seals", at: month.sealsOpen };
  return { what: "next", at: month.end };
}
