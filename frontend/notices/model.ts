import type { CircleName } from "../ui/model.ts";

/** What one can take along from the street: the month for a calendar, and a line for the street's chat. */
export type Notices = { circle: CircleName; moments: Moment[]; news: News; now: number };

export type Moment = { what: "opens" | "closes" | "seals" | "next"; round: number; at: number };

/** What there is to tell, in numbers everybody can see: never who did what, never a count before there is one. */
export type News =
  | { kind: "opens"; at: number; requests: number }
  | { kind: "short"; cast: number; needed: number; closesAt: number }
  | { kind: "enough"; cast: number; needed: number; closesAt: number }
  | { kind: "sealed"; cast: number; opensAt: number }
  | { kind: "result"; round: number; cast: number; roster: number; grants: number; spent: bigint }
  | { kind: "too-few"; round: number; cast: number; needed: number; nextAt: number }
  | { kind: "no-ballot"; nextAt: number };
