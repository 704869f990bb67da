import type { Address } from "viem";
import { readAllBallots } from "../protocol/box.ts";
import { newestBallots } from "../protocol/ballots.ts";
import type { CastBallot } from "../protocol/types.ts";
import type { Chain } from "./chain.ts";
import type { RoundKey } from "./queue.ts";

/** Rounds whose ballots are kept at hand. */
const MOST_BOXES = 64;

type Box = { blocks: Set<bigint>; ballots: CastBallot[]; reading: Promise<void> | null };
export type Boxes = ReturnType<typeof createBoxes>;

/**
 * The ballots that the chain has, by round. Whether it has one is looked up here, in the whole round: a question for that one
 * would tell the node which ballot was handed over just then.
 */
export function createBoxes(chain: Chain) {
  const boxes = new Map<string, Box>();

  async function readNew({ circle, round }: RoundKey, box: Box): Promise<void> {
    const blocks = (await chain.ballotBlocks(circle, round)).filter((block) => !box.blocks.has(block));
    if (blocks.length === 0) return;
    const fresh = await readAllBallots(chain.client, { circle, round, ballotBlocks: blocks });
    box.ballots = newestBallots([...box.ballots, ...fresh]);
    for (const block of blocks) box.blocks.add(block);
  }

  function boxOf({ circle, round }: RoundKey): Box {
    const key = `${circle.toLowerCase()}/${round}`;
    const box = boxes.get(key) ?? { blocks: new Set<bigint>(), ballots: [], reading: null };
    boxes.delete(key);
    boxes.set(key, box);
    const [oldest] = boxes.keys();
    if (boxes.size > MOST_BOXES && oldest !== undefined) boxes.delete(oldest);
    return box;
  }

  return {
    async find(key: RoundKey & { circle: Address }, nullifier: bigint): Promise<CastBallot | null> {
      const box = boxOf(key);
      box.reading ??= readNew(key, box).finally(() => (box.reading = null));
      await box.reading;
      return box.ballots.find((ballot) => ballot.nullifier === nullifier) ?? null;
    },
    forget: (): void => boxes.clear(),
  };
}
