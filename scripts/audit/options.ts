import { parseArgs } from "node:util";
import { getAddress, isAddress, type Address } from "viem";

export const usage = `
Usage: npm run audit -- --rpc URL --circle ADDRESS

  --rpc URL         a node or provider; given twice, the second is compared with the first
  --circle ADDRESS  the circle
  --beacon URL      where its beacon is served, if that is not drand's public network; may be repeated
  --cache FOLDER    where what was read and checked is kept for the next time: .potluck/audit, when left out
  --block NUMBER    as of an earlier block; the provider has to remember its state
  --json            everything, for machines
  --csv             the months, for a spreadsheet
`;

export class UsageError extends Error {
  override name = "UsageError";
}

export type Options = {
  rpcs: [string, ...string[]];
  circle: Address;
  beacons: string[];
  /** undefined for the usual place. */
  cache: string | undefined;
  block: number | undefined;
  report: "text" | "json" | "csv";
};

export function readOptions(args: readonly string[]): Options {
  const { rpc, circle, beacon, cache, block, json, csv } = parse(args);
  const [first, ...others] = rpc.map(urlOf);
  if (first === undefined) throw new UsageError("Say which provider to ask: --rpc URL.");
  if (circle === undefined) throw new UsageError("Say which circle to audit: --circle ADDRESS.");
  if (!isAddress(circle)) throw new UsageError(`${circle} is not an address, or mistyped.`);
  if (block !== undefined && !/^\d{1,15}$/.test(block)) throw new UsageError(`${block} is not the number of a block.`);
  if (json && csv) throw new UsageError("It is either --json or --csv.");
  return {
    rpcs: [first, ...others],
    circle: getAddress(circle),
    beacons: beacon.map(urlOf),
    cache,
    block: block === undefined ? undefined : Number(block),
    report: json ? "json" : csv ? "csv" : "text",
  };
}

function parse(args: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  const many = { type: "string", multiple: true, default: [] as string[] } as const;
  const one = { type: "string" } as const;
  try {
    const options = { rpc: many, circle: one, beacon: many, cache: one, block: one, json: flag, csv: flag };
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
}

export function urlOf(text: string): string {
  const parsed = URL.canParse(text) ? new URL(text) : null;
  if (parsed?.protocol !== "http:" && parsed?.protocol !== "https:") {
    throw new UsageError(`${text} is not the address of a server: it begins with https:// or http://.`);
  }
  return text;
}
