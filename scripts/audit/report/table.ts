import type { Audit } from "../audit.ts";
import type { Difference, Where } from "../findings.ts";
import { money } from "./money.ts";
import type { Month } from "./months.ts";

const columns: readonly [title: string, cell: (month: Month, units: (amount: bigint) => string) => string][] = [
  ["month", ({ month }) => String(month)],
  ["closed", ({ votingCloses }) => dateOf(votingCloses)],
  ["ballots", ({ cast, roster }) => `${cast}/${roster}`],
  ["quorum", ({ quorum }) => String(quorum)],
  ["opened", ({ opened }) => String(opened)],
  ["in", ({ chippedIn, given }, units) => units(chippedIn + given)],
  ["budget", ({ budget }, units) => units(budget)],
  ["granted", ({ granted }, units) => units(granted)],
  ["won", ({ winners }) => winners.join(" ") || "-"],
  ["out", ({ collected, takenBack }, units) => units(collected + takenBack)],
  ["pot", ({ pot }, units) => units(pot)],
  ["", ({ status, differences }) => (differences > 0 ? `${differences} wrong` : statusInWords[status])],
];

const statusInWords: Record<Month["status"], string> = {
  none: "-",
  open: "open",
  noBallot: "no ballot",
  settled: "holds",
  abandoned: "abandoned",
};

/** Most differences follow from the first. */
const TOLD = 40;

/** What an audit found, for a terminal. */
export function asText(audit: Audit): string {
  const { founding, asOf, months, findings, balance } = audit;
  const { symbol, decimals } = founding.token;
  const units = (amount: bigint) => money(amount, decimals);
  const { differences, remarks } = findings;
  const untold = differences.length - TOLD;
  return [
    `${founding.terms.name}, ${founding.circle} on chain ${founding.chainId}`,
    `as of block ${asOf.number} (${asOf.hash}) of ${dateOf(asOf.timestamp)}`,
    `made by factory ${founding.factory}; amounts in ${symbol}`,
    "",
    ...aligned([
      columns.map(([title]) => title),
      ...months.map((month) => columns.map(([, cell]) => cell(month, units))),
    ]),
    "",
    `Balance: ${units(balance.held)} ${symbol}, of which ${units(balance.stray)} came past the doors.`,
    ...remarks.map(({ what, where }) => `Note, ${placeOf(where)}: ${what}`),
    "",
    ...(findings.hold
      ? [`Everything holds: ${summary(audit)}.`]
      : [
          `${differences.length} ${differences.length === 1 ? "thing does" : "things do"} not hold:`,
          ...differences.slice(0, TOLD).flatMap(inLines),
          ...(untold > 0 ? [`  and ${untold} more; --json tells all.`] : []),
        ]),
    "",
  ].join("\n");
}

function summary({ counts }: Audit): string {
  const { blocks, rosters, proofs, openings, tallies, movements } = counts;
  return `${blocks} blocks, ${rosters} rosters, ${proofs} proofs and seals, ${openings} openings, ${tallies} tallies, ${movements} movements of money`;
}

function inLines({ kind, what, where, expected, found, by }: Difference): string[] {
  const much = by === null ? "" : ` (by ${by > 0n ? "+" : ""}${by})`;
  return [`  ${kind}, ${placeOf(where)}: ${what}`, `    expected ${expected}`, `    found    ${found}${much}`];
}

export function placeOf({ round, block, transaction }: Where): string {
  const parts = [
    round === undefined ? [] : `month ${round + 1}`,
    block === undefined ? [] : `block ${block}`,
    transaction === undefined ? [] : `transaction ${transaction}`,
  ];
  return parts.flat().join(", ") || "the circle";
}

const dateOf = (seconds: number): string => new Date(seconds * 1_000).toISOString().slice(0, 10);

/** Numbers stand under their last digit. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padStart(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
