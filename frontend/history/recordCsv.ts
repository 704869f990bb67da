import type { Copy } from "../content/copy.ts";
import type { MotionAsk } from "../motions/model.ts";
import { titleOf } from "../ui/model.ts";
import { csvOf, decimal, isoUtc, type Field } from "./csv.ts";
import type { Sheet, SheetHead, SheetRecord, SheetRequest } from "./model.ts";

export type RecordWords = {
  history: Copy["history"];
  motions: Copy["motions"];
  sentenceOf: (ask: MotionAsk) => string;
};

/** One line of a record: what every line of the file has a place for. */
type Line = {
  what: string;
  subject?: string;
  by?: string | null;
  ballots?: number | null;
  of?: number;
  amount?: bigint;
  outcome?: string;
  at?: number;
  block?: bigint;
  transaction?: string | null;
};

/**
 * Months as a table for a spreadsheet, each line with its month, so that many months are one table too. Moments are in
 * UTC, amounts have a decimal point in every language.
 */
export function recordCsv(words: RecordWords, sheets: readonly SheetHead[]): string {
  const { columns } = words.history.csv;
  const head = [
    columns.round,
    columns.begins,
    columns.ends,
    columns.line,
    columns.what,
    columns.by,
    columns.ballots,
    columns.of,
    columns.amount,
    columns.outcome,
    columns.at,
    columns.block,
    columns.transaction,
  ];
  return csvOf([head, ...sheets.flatMap((sheet) => linesOf(words, sheet).map((line) => fieldsOf(sheet, line)))]);
}

/** The same, with what came into the pot and went out of it. */
export function sheetCsv(words: RecordWords, sheet: Sheet): string {
  const { history } = words;
  const { line } = history.csv;
  const money: Line[] = [
    ...sheet.moneyIn.map(({ kind, amount }) => ({ what: line.in, subject: history.in.lines[kind], amount })),
    { what: line.in, subject: history.in.total, amount: sheet.toGive },
    ...(sheet.ballot.kind === "sealed"
      ? []
      : [
          ...sheet.moneyOut.map(({ kind, amount, count }) => ({
            what: line.out,
            subject: history.out.lines[kind](count),
            amount,
          })),
          { what: line.out, subject: history.out.total, amount: sheet.stays },
        ]),
  ];
  return recordCsv(words, [sheet]) + csvOf(money.map((one) => fieldsOf(sheet, one)));
}

function fieldsOf({ round, start, end }: SheetHead, line: Line): Field[] {
  return [
    round + 1,
    isoUtc(start),
    isoUtc(end),
    line.what,
    line.subject ?? null,
    line.by ?? null,
    line.ballots ?? null,
    line.of ?? null,
    line.amount === undefined ? null : decimal(line.amount),
    line.outcome ?? null,
    line.at === undefined ? null : isoUtc(line.at),
    line.block ?? null,
    line.transaction ?? null,
  ];
}

function linesOf({ history, motions, sentenceOf }: RecordWords, sheet: SheetHead): Line[] {
  const { line } = history.csv;
  const cast = sheet.ballot.kind === "none" ? 0 : sheet.ballot.cast;
  return [
    { what: line.ballot, ballots: cast, of: sheet.rosterSize, outcome: history.csv.ballot[ballotWord(sheet)] },
    ...sheet.records.map((record) => recordLine(history, record)),
    ...sheet.requests.map((request) => ({
      what: line.request,
      subject: titleOf(request.text),
      by: request.pinner.handle ?? request.pinner.account,
      ballots: request.approvals,
      of: cast,
      amount: request.amount,
      ...outcomeOf(history, request),
    })),
    ...sheet.motions.map(({ ask, count, outcome }) => ({
      what: line.motion,
      subject: sentenceOf(ask),
      ...(count === null ? {} : { ballots: count.approvals, of: sheet.rosterSize }),
      outcome: motions.outcome[outcome],
    })),
  ];
}

function recordLine({ csv, check }: Copy["history"], { kind, at, block, transaction }: SheetRecord): Line {
  return { what: csv.line.record, subject: check[kind], at, block, transaction: transaction?.hash ?? null };
}

function ballotWord({ ballot }: SheetHead): keyof Copy["history"]["csv"]["ballot"] {
  return ballot.kind === "counted" && !ballot.quorumMet ? "tooFew" : ballot.kind;
}

function outcomeOf({ csv }: Copy["history"], { outcome }: SheetRequest): Partial<Line> {
  const says = csv.outcome[outcome.kind];
  switch (outcome.kind) {
    case "paid":
    case "returned":
      return {
        outcome: says,
        at: outcome.at,
        block: outcome.block,
        transaction: outcome.transaction?.hash ?? null,
      };
    case "waiting":
      return { outcome: says, at: outcome.until };
    case "sealed":
    case "stays":
    case "last":
      return { outcome: says };
  }
}
