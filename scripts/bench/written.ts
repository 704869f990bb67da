/** Where the numbers are committed: the table in docs/benchmarks.md, and test/contracts/gas.json, which the tests hold us to. */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { BenchError } from "./chain.ts";
import { OURS, type Snapshot } from "./lines.ts";
import { asTable, type Measured } from "./table.ts";

const page = new URL("../../docs/benchmarks.md", import.meta.url);
const snapshot = new URL("../../test/contracts/gas.json", import.meta.url);
const TABLE = /(?<=<!-- npm run snapshot writes this table -->\n\n)[^]*(?=\n\n<!-- to here -->)/;

/** In the order of the table, its words as keys. */
export function inWords(gas: Snapshot): Record<string, number> {
  const { month20Next: _unmeasured, ...lines } = OURS;
  return Object.fromEntries(
    Object.entries(lines).map(([key, { says }]) => [says, Math.ceil(gas[key as keyof Snapshot])]),
  );
}

export const readSnapshot = () => z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(snapshot, "utf8")));

export const readTable = (): string => {
  const [table] = TABLE.exec(readFileSync(page, "utf8")) ?? [];
  if (table === undefined) throw new BenchError("docs/benchmarks.md has lost the marks around its table.");
  return table;
};

export function write(measured: Measured): void {
  writeFileSync(snapshot, `${JSON.stringify(inWords(measured.ours), null, 2)}\n`);
  writeFileSync(page, readFileSync(page, "utf8").replace(TABLE, asTable(measured)));
}
