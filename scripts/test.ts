import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";

/** Tests that ran in one section. A check that is no test runner counts as one. */
type Count = { passed: number; failed: number };
type Run = { code: number; output: string };
type Section = { name: string; command: string[]; count: (run: Run) => Count; mustPass?: boolean };

const root = resolve(import.meta.dirname, "..");
const reports = join(root, ".potluck/reports");
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");

const env: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"] ?? ""}`,
  HARDHAT_DISABLE_TELEMETRY: "true",
  PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
};

const one = ({ code }: Run): Count => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/** A runner that ended badly failed at least once, whatever it counted: one that broke down counts nothing. */
function honest({ code }: Run, { passed, failed }: Count): Count {
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

function hardhatCount(run: Run): Count {
  const said = (word: string) => Number(new RegExp(`^\\s*(\\d+) ${word}\\b`, "m").exec(run.output)?.[1] ?? 0);
  return honest(run, { passed: said("passing"), failed: said("failing") });
}

function readReport<T>(path: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

const vitestSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

function vitestCount(run: Run): Count {
  const report = readReport(vitestReport, vitestSchema);
  return honest(run, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 });
}

const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

function playwrightCount(run: Run): Count {
  const stats = readReport(playwrightReport, playwrightSchema)?.stats;
  return honest(run, { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) });
}

const compile: Section = {
  name: "Compile the contracts",
  command: ["hardhat", "build", "--quiet"],
  count: one,
  mustPass: true,
};
const buildPage: Section = {
  name: "Build the page",
  command: ["vite", "build", "--logLevel", "warn"],
  count: one,
  mustPass: true,
};
const inVitest = (name: string, project: string): Section => ({
  name,
  command: [
    ...["vitest", "run", `--project=${project}`],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
  ],
  count: vitestCount,
});
const inBrowser = (name: string, project: string): Section => ({
  name,
  command: ["playwright", "test", `--project=${project}`, "--reporter=list,json"],
  count: playwrightCount,
});

/**
 * One after another. A stage with several lanes runs them side by side: two cores are what a test machine has, neither runner
 * of the contracts' tests uses more than one, and a browser mostly waits.
 */
type Stages = Section[][][];

const usual: Stages = [
  [[compile], [buildPage]],
  [
    [
      { name: "Weight of the first screen", command: ["node", "scripts/weight.ts"], count: one },
      inBrowser("A month in a browser", "month"),
      { name: "Types", command: ["npm", "run", "--silent", "types"], count: one },
      { name: "Lint", command: ["npm", "run", "--silent", "lint"], count: one },
    ],
    [
      inVitest("Protocol, relay and page", "rooms"),
      { name: "Contracts", command: ["hardhat", "test", "mocha", "--no-compile"], count: hardhatCount },
    ],
  ],
];

/** What takes minutes by itself. */
const long: Stages = [
  [[compile], [buildPage]],
  [
    [inBrowser("Journeys in a browser", "journeys")],
    [
      inVitest("Journeys of the relay and the commands", "journeys"),
      {
        name: "Invariants and properties",
        command: ["hardhat", "test", "solidity", "--no-compile"],
        count: hardhatCount,
      },
    ],
  ],
];

/** @param say Takes what the command writes, as it comes. */
function run([command = "", ...args]: string[], say: (text: string) => void): Promise<Run> {
  const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  const chunks: string[] = [];
  for (const from of [child.stdout, child.stderr]) {
    from.setEncoding("utf8").on("data", (text: string) => {
      chunks.push(text);
      say(text);
    });
  }
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done({ code: code ?? 1, output: chunks.join("") }));
  });
}

const inMinutes = (ms: number) => `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const begun = performance.now();
const lines: string[] = [];
const sum: Count = { passed: 0, failed: 0 };

const write = (text: string) => process.stdout.write(text);

/** @returns Whether what comes after can run. */
async function pass(section: Section, alone: boolean): Promise<boolean> {
  const head = `\n== ${section.name}\n`;
  // Side by side, each section is written when it is done: two voices at once are not understood.
  if (alone) write(head);
  const from = performance.now();
  const result = await run(section.command, alone ? write : () => {});
  if (!alone) write(head + result.output);
  const { passed, failed } = section.count(result);
  sum.passed += passed;
  sum.failed += failed;
  const line = `${section.name}: ${passed} passed, ${failed} failed in ${inMinutes(performance.now() - from)}`;
  lines.push(line);
  write(`== ${line}\n`);
  return failed === 0 || section.mustPass !== true;
}

async function passLane(lane: Section[], alone: boolean): Promise<boolean> {
  for (const section of lane) if (!(await pass(section, alone))) return false;
  return true;
}

const { values } = parseArgs({ options: { long: { type: "boolean", default: false } } });
for (const lanes of values.long ? long : usual) {
  const goOn = await Promise.all(lanes.map((lane) => passLane(lane, lanes.length === 1)));
  if (goOn.includes(false)) break;
}

process.stdout.write(`\n${lines.join("\n")}\nIn all: ${inMinutes(performance.now() - begun)}\n\n`);
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
process.exitCode = sum.failed === 0 ? 0 : 1;
