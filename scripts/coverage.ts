/**
 * `npm run coverage`: the contracts' tests on a chain that counts what they reach, into `coverage/lcov.info`. Fails below
 * the bars and names what is missing.
 *
 * Hardhat counts whole statements, from which it derives lines; it knows neither functions nor branches. Those come from our
 * own probes (`scripts/probes/`): a branch here is one outcome of one condition, each operand of `&&` and `||` being a
 * condition of its own, which asks for more than the usual count. Loops and the few conditions in assembly are not counted.
 *
 * `npm run coverage -- test/contracts/pin.test.ts` runs single files, which shows what they reach but passes no bar.
 */
import { spawn } from "node:child_process";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { probesIn, type Probe } from "./probes/probes.ts";
import { isCounted } from "./probes/scope.ts";

/** Percent. */
const BARS = { lines: 100, functions: 100, branches: 98 } as const;

/** These would measure the probes. */
const MEASURING = {
  files: ["gas.test.ts", "idleYear.test.ts", "size.test.ts"],
  tests: "costs no more|at most [0-9]+$",
};

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "coverage");
const lcov = join(folder, "lcov.info");

type File = { path: string; lines: Map<number, boolean>; probes: Probe[] };
type Count = { reached: number; all: number };

function allTests(): string[] {
  return readdirSync(join(root, "test/contracts"))
    .filter((name) => /\.(test\.ts|t\.sol)$/.test(name) && !MEASURING.files.includes(name))
    .map((name) => `test/contracts/${name}`);
}

function run(files: readonly string[]): Promise<number> {
  const args = [
    ...["--config", "scripts/probes/hardhat.config.ts", "test", "--coverage"],
    ...["--grep-exclude", MEASURING.tests, ...files],
  ];
  const env = { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"] ?? ""}` };
  const child = spawn("hardhat", args, { cwd: root, env, stdio: "inherit" });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done(code ?? 1));
  });
}

/** Everything the chain reported, of every test run. */
function hits(): Set<string> {
  const data = join(folder, "data");
  const found = readdirSync(data, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  const counted = z.record(z.string(), z.number());
  return new Set(
    found.flatMap((name) => Object.keys(counted.parse(JSON.parse(readFileSync(join(data, name), "utf8"))))),
  );
}

function filesOf(report: string): File[] {
  return report
    .split("end_of_record")
    .map((record): File => {
      const path = /^SF:(.+)$/m.exec(record)?.[1] ?? "";
      const lines = [...record.matchAll(/^DA:(\d+),(\d+)/gm)].map(
        ([, line, times]) => [Number(line), Number(times) > 0] as const,
      );
      return { path, lines: new Map(lines), probes: [] };
    })
    .filter(({ path }) => isCounted(path))
    .map((file) => ({ ...file, probes: probesIn(file.path, readFileSync(join(root, file.path), "utf8")) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** As geninfo(1) has it. */
function recordOf({ path, lines, probes }: File, isHit: (id: string) => boolean): string {
  const functions = probes.filter(({ kind }) => kind === "function");
  const conditions = probes.filter(({ kind }) => kind === "condition");
  const taken = (id: string) => (isHit(id) ? 1 : 0);
  const sum = (of: number[]) => of.reduce((a, b) => a + b, 0);
  const reached = [...lines].filter(([, hit]) => hit);
  return [
    `SF:${path}`,
    ...functions.map(({ line, name }) => `FN:${line},${name}`),
    ...functions.map(({ name, hits: [id = ""] }) => `FNDA:${taken(id)},${name}`),
    `FNF:${functions.length}`,
    `FNH:${sum(functions.map(({ hits: [id = ""] }) => taken(id)))}`,
    ...conditions.flatMap(({ line, hits: ids }, block) =>
      ids.map((id, branch) => `BRDA:${line},${block},${branch},${taken(id)}`),
    ),
    `BRF:${conditions.length * 2}`,
    `BRH:${sum(conditions.flatMap(({ hits: ids }) => ids.map(taken)))}`,
    ...[...lines].map(([line, hit]) => `DA:${line},${hit ? 1 : 0}`),
    `LF:${lines.size}`,
    `LH:${reached.length}`,
    "end_of_record",
  ].join("\n");
}

/** @return Each thing that was not reached, as file:line and what it is. */
function missingIn({ path, lines, probes }: File, isHit: (id: string) => boolean): string[] {
  const missing = [...lines].filter(([, hit]) => !hit).map(([line]) => `${path}:${line}  line`);
  for (const { kind, line, name, hits: ids } of probes) {
    for (const [outcome, id] of ids.entries()) {
      if (isHit(id)) continue;
      const what = kind === "function" ? `function ${name}` : `${name}  is never ${outcome === 1 ? "true" : "false"}`;
      missing.push(`${path}:${line}  ${what}`);
    }
  }
  return missing;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

const chosen = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
const code = await run(chosen.length > 0 ? chosen : allTests());
const reached = hits();
const isHit = (id: string) => reached.has(id);
const files = filesOf(readFileSync(lcov, "utf8"));
writeFileSync(lcov, `TN:\n${files.map((file) => recordOf(file, isHit)).join("\n")}\n`);

const share = (all: boolean[]): Count => ({ reached: all.filter(Boolean).length, all: all.length });
const probes = files.flatMap((file) => file.probes);
const outcomes = (kind: Probe["kind"]) => probes.flatMap((probe) => (probe.kind === kind ? probe.hits.map(isHit) : []));
const counts: Record<keyof typeof BARS, Count> = {
  lines: share(files.flatMap(({ lines }) => [...lines.values()])),
  functions: share(outcomes("function")),
  branches: share(outcomes("condition")),
};
for (const line of files.flatMap((file) => missingIn(file, isHit))) say(line);
let low = code !== 0;
for (const [what, { reached: some, all }] of Object.entries(counts)) {
  const percent = (some * 100) / all;
  const bar = BARS[what as keyof typeof BARS];
  low ||= !(percent >= bar);
  say(`${what}: ${some} of ${all}, ${percent.toFixed(2)} % (at least ${bar} %)`);
}
if (code !== 0) say("Some tests failed.");
process.exitCode = low ? 1 : 0;
