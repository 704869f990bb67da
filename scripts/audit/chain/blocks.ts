import type { Findings } from "../findings.ts";
import { eachAtOnce } from "../at-once.ts";
import { grouped } from "../grouped.ts";
import type { Rpc } from "../rpc.ts";
import { hashOf } from "./header.ts";
import { logsOf, receiptsRoot, type Log } from "./receipts.ts";

/** A block in which something of the circle happened. */
export type Block = { number: number; hash: `0x${string}`; timestamp: number; logs: Log[] };

/**
 * The blocks of these logs, each with everything of the circle that its receipts hold. Receipts are what a header's
 * receiptsRoot says, and a header is what its hash says: whoever changes a log, invents one or leaves one out of a block has to
 * show a block of another hash than everybody else does.
 */
export async function readBlocks(
  rpc: Rpc,
  logs: readonly Log[],
  isOurs: (log: Log) => boolean,
  findings: Findings,
): Promise<Block[]> {
  const byBlock = grouped(logs, ({ block }) => block);
  const numbers = [...byBlock.keys()].sort((a, b) => a - b);
  return eachAtOnce(numbers, (number) => readBlock(rpc, number, byBlock.get(number) ?? [], isOurs, findings));
}

async function readBlock(
  rpc: Rpc,
  number: number,
  found: readonly Log[],
  isOurs: (log: Log) => boolean,
  findings: Findings,
): Promise<Block> {
  const where = { block: number };
  const header = await rpc.header(number);
  const receipts = await rpc.receipts(header);
  findings.compare("block", "the block's number", where, number, header.number);
  findings.compare("block", "the hash of the block's header", where, hashOf(header), header.hash);
  findings.compare("block", "the root of the block's receipts", where, header.receiptsRoot, receiptsRoot(receipts));
  const order = receipts.map(({ transactionHash }) => transactionHash);
  findings.compare("block", "whose the block's receipts are", where, header.transactions, order);

  const ours = receipts.flatMap(logsOf).filter(isOurs);
  compareLogs(ours, found, findings);
  return { number, hash: header.hash, timestamp: Number(header.timestamp), logs: ours };
}

/** What eth_getLogs gave, beside what the receipts hold. */
function compareLogs(ours: readonly Log[], found: readonly Log[], findings: Findings): void {
  const places = new Set([...ours, ...found].map(({ index }) => index));
  for (const place of places) {
    const [receipt, log] = [ours, found].map((list) => list.find(({ index }) => index === place));
    const { block, transaction } = receipt ?? log ?? {};
    const where = { block, transaction };
    if (!log) findings.differ("block", `log ${place} of the block was left out`, where, textOf(receipt), null);
    else if (!receipt) findings.differ("block", `log ${place} of the block was invented`, where, null, textOf(log));
    else findings.compare("block", `log ${place} of the block was changed`, where, textOf(receipt), textOf(log));
  }
}

const textOf = (log: Log | undefined) => (log ? [log.address, ...log.topics, log.data].join(" ") : null);
