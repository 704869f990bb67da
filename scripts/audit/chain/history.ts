import { z } from "zod";
import type { Cache } from "../cache.ts";
import { Findings } from "../findings.ts";
import type { Progress } from "../progress.ts";
import type { Rpc } from "../rpc.ts";
import { readBlocks, type Block } from "./blocks.ts";
import { address, hex } from "./hex.ts";
import { isOf, scan, type Watched } from "./scan.ts";

const logSchema = z.object({
  address,
  topics: z.array(hex),
  data: hex,
  block: z.number(),
  transaction: hex,
  index: z.number(),
});
const blockSchema = z.object({ number: z.number(), hash: hex, timestamp: z.number(), logs: z.array(logSchema) });
const stretchSchema = z.object({ to: z.number(), blocks: z.array(blockSchema) });

type Reading = { watched: Watched; cache: Cache; findings: Findings; progress: Progress };
type Range = { from: number; to: number };

/** Every block in [from, to] in which something of the circle happened, in order, each borne out by its own header. */
export async function readHistory(
  rpc: Rpc,
  { from, to }: Range,
  { watched, cache, findings, progress }: Reading,
): Promise<Block[]> {
  const blocks = await readCache(rpc, { from, to }, cache);
  let next = (blocks.readTo ?? from - 1) + 1;
  const doing = `Reading blocks from ${rpc.name}`;
  for await (const stretch of scan(rpc, watched, next, to)) {
    const found = new Findings();
    const read = await readBlocks(rpc, stretch.logs, (log) => isOf(watched, log), found);
    if (found.hold) cache.put(keyOf(next), { to: stretch.to, blocks: read });
    findings.take(found);
    blocks.list.push(...read);
    next = stretch.to + 1;
    progress(doing, next - from, to - from + 1);
  }
  return blocks.list;
}

const keyOf = (from: number): string => `blocks from ${from}`;

/** As far as an earlier audit came, unless the chain has since been reorganised. */
async function readCache(rpc: Rpc, { from, to }: Range, cache: Cache) {
  const list: Block[] = [];
  let readTo: number | null = null;
  for (;;) {
    const stretch = stretchSchema.safeParse(cache.get(keyOf((readTo ?? from - 1) + 1)));
    if (!stretch.success || stretch.data.to > to) break;
    list.push(...stretch.data.blocks);
    readTo = stretch.data.to;
  }
  const last = list.at(-1);
  if (last && (await rpc.header(last.number)).hash !== last.hash) {
    cache.forget();
    return { list: [], readTo: null };
  }
  return { list, readTo };
}
