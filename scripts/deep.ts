/**
 * `npm run test:deep`: the contracts' invariants and properties with numbers for an hour instead of minutes. Two runners
 * side by side, for none uses more than one core. `POTLUCK_SEED=0x1234` begins elsewhere. Any failure is an exit code.
 */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname, "..");
const tests = "test/contracts";

/** As long together as everything else. What is new joins the others. */
const properties = ["Parts.t.sol", "Tally.t.sol"];
const others = readdirSync(join(root, tests)).filter((name) => name.endsWith(".t.sol") && !properties.includes(name));
const inTests = (names: readonly string[]) => names.map((name) => `${tests}/${name}`);

const lanes: string[][][] = [
  [
    ["test", "solidity", "--no-compile", ...inTests(others)],
    ["test", "mocha", "--no-compile", `${tests}/model.test.ts`],
  ],
  [["test", "solidity", "--no-compile", ...inTests(properties)]],
];

const env = {
  ...process.env,
  PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"] ?? ""}`,
  POTLUCK_DEEP: "1",
};

/** Whole lines as they come: two speak at once. */
async function run(args: readonly string[]): Promise<boolean> {
  const child = spawn("hardhat", args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
  createInterface({ input: child.stdout }).on("line", (line) => process.stdout.write(`${line}\n`));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done(code === 0));
  });
}

async function runAll(commands: readonly string[][]): Promise<boolean> {
  let passed = true;
  for (const args of commands) passed = (await run(args)) && passed;
  return passed;
}

const passed = (await run(["build", "--quiet"])) && (await Promise.all(lanes.map(runAll))).every(Boolean);
process.stdout.write(passed ? "\nEverything held.\n" : "\nSomething did not hold: see above.\n");
process.exitCode = passed ? 0 : 1;
