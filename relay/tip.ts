import type { Hex, PublicClient } from "viem";

export type Block = { number: bigint; hash: Hex; timestamp: number };
export type Sight = {
  tip: Block;
  /** The lowest block that may have been replaced since the last look, or null: the chain has only grown. */
  replacedFrom: bigint | null;
};
export type Tip = ReturnType<typeof createTip>;

/**
 * Looks at the newest block and notices when the chain has turned out to be another one. A node that is merely behind says
 * nothing about that: only another hash at the same height does.
 */
export function createTip(client: PublicClient, confirmations: number) {
  /** Blocks that were the newest once, by number; none older than what is believed for good. */
  let known: Block[] = [];

  const newest = async (): Promise<Block> => {
    const { number, hash, timestamp } = await client.getBlock({ blockTag: "latest" });
    return { number, hash, timestamp: Number(timestamp) };
  };

  async function stands({ number, hash }: Block, tip: Block): Promise<boolean> {
    if (number === tip.number) return hash === tip.hash;
    return (await client.getBlock({ blockNumber: number })).hash === hash;
  }

  return {
    now: async (): Promise<number> => (await newest()).timestamp,
    async look(): Promise<Sight> {
      const tip = await newest();
      const below = known.filter(({ number }) => number <= tip.number);
      const standing = [...below];
      for (let last = standing.at(-1); last !== undefined && !(await stands(last, tip)); last = standing.at(-1)) {
        standing.pop();
      }
      const isAnother = standing.length < below.length;
      const replacedFrom = isAnother ? (standing.at(-1)?.number ?? -1n) + 1n : null;
      const kept = isAnother ? standing : known;
      const oldest = tip.number - BigInt(confirmations);
      const last = kept.at(-1);
      const grown = last === undefined || last.number < tip.number ? [...kept, tip] : kept;
      // The newest of those that are old enough stays, as the ground under all others.
      const ground = grown.findLastIndex(({ number }) => number <= oldest);
      known = grown.slice(Math.max(0, ground));
      return { tip, replacedFrom };
    },
  };
}
