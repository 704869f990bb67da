/**
 * `npm run audit:years`: five years of a street of twenty through the real contracts, with 1,200 real proofs, and then their audit
 * by the command itself, each time with how long it took and how much memory: from nothing, again with what was kept, through a
 * provider that gives ten blocks at a time, and through two providers. Proofs are made once and kept in .potluck/years; the first
 * run takes as long as they do.
 */
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { measureAudit, type Measured } from "./audit/measure.ts";
import { startNarrow } from "./audit/narrow.ts";
import { Endings } from "./local/children.ts";
import { sayWithSeconds } from "./local/progress.ts";
import { liveYears } from "./local/years/live.ts";

process.env["HARDHAT_DISABLE_TELEMETRY"] = "true";

const caches = resolve(import.meta.dirname, "../.potluck/audit-years");
const MOST_BLOCKS = 10;

const text = { type: "string" } as const;
const { values } = parseArgs({
  options: {
    months: { ...text, default: "60" },
    members: { ...text, default: "20" },
    mostApprovals: { type: "boolean", default: false },
  },
});
const tally = values.mostApprovals ? "mostApprovals" : "equalShares";
const [months, members] = [Number(values.months), Number(values.members)];

const endings = new Endings();
const say = sayWithSeconds();
try {
  const years = await liveYears({ months, members, ballots: members, tally, say }, endings);
  const narrow = await startNarrow(years.chain.url, MOST_BLOCKS);
  endings.add(narrow.close);

  rmSync(caches, { recursive: true, force: true });
  const audit = async (what: string, rpcs: readonly string[], cache: string) => {
    const args = [
      ...rpcs.flatMap((url) => ["--rpc", url]),
      ...["--circle", years.circle, "--beacon", years.beacon.url, "--cache", resolve(caches, cache)],
    ];
    tell(what, await measureAudit(args));
  };
  await audit("from nothing", [years.chain.url], "whole");
  await audit("again, with what was kept", [years.chain.url], "whole");
  await audit(`${MOST_BLOCKS} blocks at a time`, [narrow.url], "narrow");
  await audit("two providers", [years.chain.url, narrow.url], "two");
} finally {
  await endings.end();
}

function tell(what: string, { code, seconds, cpuSeconds, peakBytes, said }: Measured): void {
  if (code !== 0) process.exitCode = 1;
  const megabytes = Math.round(peakBytes / 1_000_000);
  say(`${what}: exit ${code}, ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of a core, ${megabytes} MB at most`);
  process.stdout.write(
    `${said
      .trim()
      .split("\n")
      .slice(code === 0 ? -1 : -60)
      .join("\n")}\n`,
  );
}
