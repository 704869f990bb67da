import type { Hex } from "viem";

/** What does not hold, in the order in which one would look. */
export type Kind =
  | "provider" // two of them differ
  | "block" // a log that its block's header does not bear out
  | "terms" // the circle is not what its address stands for
  | "history" // an event that the rules do not allow, or that is missing
  | "roster"
  | "ballot"
  | "proof"
  | "beacon"
  | "seal"
  | "opening"
  | "tally"
  | "money"
  | "balance"
  | "state"; // a view that says otherwise than the history

/** Months count from 1, as people do; rounds from 0. */
export type Where = { round?: number | undefined; block?: number | undefined; transaction?: Hex | undefined };

export type Difference = {
  kind: Kind;
  what: string;
  where: Where;
  expected: string;
  found: string;
  /** found - expected, of what can be counted. */
  by: bigint | null;
};

/** Nothing against the rules, but worth knowing: a ballot that nobody opened, say. */
export type Remark = { what: string; where: Where };

export class Findings {
  readonly differences: Difference[] = [];
  readonly remarks: Remark[] = [];

  get hold(): boolean {
    return this.differences.length === 0;
  }

  differ(kind: Kind, what: string, where: Where, expected: unknown, found: unknown): void {
    const by = isNumber(expected) && isNumber(found) ? BigInt(found) - BigInt(expected) : null;
    this.differences.push({ kind, what, where, expected: inWords(expected), found: inWords(found), by });
  }

  /** Differs unless both are the same. @returns whether they are */
  compare(kind: Kind, what: string, where: Where, expected: unknown, found: unknown): boolean {
    const same = inWords(expected) === inWords(found);
    if (!same) this.differ(kind, what, where, expected, found);
    return same;
  }

  remark(what: string, where: Where): void {
    this.remarks.push({ what, where });
  }

  /** Everything that others found. */
  take({ differences, remarks }: Pick<Findings, "differences" | "remarks">): void {
    this.differences.push(...differences);
    this.remarks.push(...remarks);
  }
}

const isNumber = (value: unknown): value is number | bigint => typeof value === "number" || typeof value === "bigint";

export function inWords(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner));
}
