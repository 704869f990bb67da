/**
 * `npm run circle -- COMMAND --rpc URL --circle ADDRESS`: a month by hand, without the page and without a relay. docs/without-us.md
 * goes through one. Exit code 0: done; 1: refused or failed; 2: not understood.
 */
import { UsageError } from "./audit/options.ts";
import { readCircleOptions, usage } from "./circle/options.ts";
import { runCircle } from "./circle/run.ts";
import { askOnTerminal } from "./circle/secrets.ts";
import { inShort } from "./fault.ts";

try {
  const options = readCircleOptions(process.argv.slice(2));
  await runCircle(options, { env: process.env, ask: askOnTerminal }, (line) => process.stdout.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${inShort(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
  if (error instanceof UsageError) process.stderr.write(usage);
}
