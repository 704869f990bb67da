/** One table for the terminal and for docs/benchmarks.md: Markdown, its columns padded as Prettier pads them. */
import { FLOORS, OURS, PEERS, RATIOS, type Floors, type Ours, type Peers } from "./lines.ts";

export type Measured = { ours: Ours; floors: Floors; peers: Peers };
type Row = readonly [what: string, gas: string];

const grouped = new Intl.NumberFormat("en");

export function asTable({ ours, floors, peers }: Measured): string {
  const theirs = { ...floors, ...peers };
  const rows: Row[] = [
    ["**Potluck, called directly**", ""],
    ...rowsOf(OURS, ours),
    ["**The least it could be, computed**", ""],
    ...rowsOf(FLOORS, floors),
    ["**Elsewhere**", ""],
    ...rowsOf(PEERS, peers),
    ["**Ours / theirs**", ""],
    ...RATIOS.map((ratio): Row => [ratio.says, (ours[ratio.ours] / theirs[ratio.theirs]).toFixed(2)]),
  ];
  return aligned(["", "gas"], rows);
}

function rowsOf<key extends string>(lines: Record<key, { says: string }>, gas: Record<key, number>): Row[] {
  const keys = Object.keys(lines) as key[];
  return keys.map((key) => [lines[key].says, grouped.format(gas[key])]);
}

function aligned(head: Row, rows: readonly Row[]): string {
  const widest = (column: 0 | 1) => Math.max(...[head, ...rows].map((row) => row[column].length));
  const [left, right] = [widest(0), widest(1)];
  const line = ([what, gas]: Row) => `| ${what.padEnd(left)} | ${gas.padStart(right)} |`;
  return [line(head), `| ${"-".repeat(left)} | ${"-".repeat(right - 1)}: |`, ...rows.map(line)].join("\n");
}
