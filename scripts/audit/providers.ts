import type { Block } from "./chain/blocks.ts";
import type { Findings } from "./findings.ts";
import type { Rpc } from "./rpc.ts";

/** What two providers say happened: the same blocks with the same logs. */
export function compareHistories(
  one: Rpc,
  ours: readonly Block[],
  other: Rpc,
  theirs: readonly Block[],
  findings: Findings,
): void {
  const [first, second] = [ours, theirs].map((blocks) => new Map(blocks.map((block) => [block.number, block])));
  const numbers = new Set([...ours, ...theirs].map(({ number }) => number));
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const where = { block: number };
    const [block, same] = [first?.get(number), second?.get(number)];
    const whose = `as ${other.name} tells it, beside ${one.name}`;
    if (!block || !same) {
      findings.differ(
        "provider",
        `that anything of the circle happened, ${whose}`,
        where,
        Boolean(block),
        Boolean(same),
      );
      continue;
    }
    findings.compare("provider", `the block's hash, ${whose}`, where, block.hash, same.hash);
    findings.compare("provider", `the block's time, ${whose}`, where, block.timestamp, same.timestamp);
    findings.compare("provider", `what happened in it, ${whose}`, where, block.logs, same.logs);
  }
}
