/**
 * `npm run audit -- --rpc URL --circle ADDRESS`: recomputes a circle from the chain alone. docs/audit.md says what it checks,
 * what it trusts and how to do the same by hand. Exit code 0: everything holds; 1: something does not; 2: it could not be told.
 */
import { resolve } from "node:path";
import { keccak256, stringToHex } from "viem";
import { audit } from "./audit/audit.ts";
import { Workers } from "./audit/ballots/workers.ts";
import { fileCache } from "./audit/cache.ts";
import { readOptions, UsageError, usage } from "./audit/options.ts";
import { progressTo } from "./audit/progress.ts";
import { asCsv } from "./audit/report/csv.ts";
import { asJson } from "./audit/report/json.ts";
import { asText } from "./audit/report/table.ts";
import { Rpc } from "./audit/rpc.ts";
import { inShort } from "./fault.ts";

const home = resolve(import.meta.dirname, "../.potluck/audit");
const reports = { text: asText, json: (...of: Parameters<typeof asJson>) => `${asJson(...of)}\n`, csv: asCsv };

async function main(args: readonly string[]): Promise<number> {
  const {
    rpcs: [url, ...others],
    circle,
    beacons,
    cache = home,
    block,
    report,
  } = readOptions(args);
  const workers = new Workers();
  try {
    const result = await audit({
      rpcs: [Rpc.at(url), ...others.map((other) => Rpc.at(other))],
      circle,
      beacons,
      block,
      workers,
      // A key in a provider's address is nobody's business: the file's name has its hash.
      cacheOf: ({ url: of }, chainId) =>
        fileCache(resolve(cache, `${chainId}-${circle}-${keccak256(stringToHex(of)).slice(2, 10)}.jsonl`)),
      progress: progressTo((line) => process.stderr.write(line)),
    });
    process.stdout.write(reports[report](result));
    return result.findings.hold ? 0 : 1;
  } finally {
    await workers.end();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 2;
  process.stderr.write(`${inShort(error)}\n`);
  if (error instanceof UsageError) process.stderr.write(usage);
}
