import type { Logger } from "pino";
import { singly, type Single } from "./clockwork.ts";
import type { Parts } from "./parts.ts";
import { slotStart } from "./schedule.ts";

export type Looks = {
  /** At the queue, and at everything on its way. */
  deliver: Single;
  /** At every circle. */
  keep: Single;
  /** The newest block, once there was a look. */
  newest: () => { number: bigint; timestamp: number } | null;
};

/** What a relay does by itself, again and again. */
export function createLooks(parts: Parts, slotSeconds: number, log: Logger): Looks {
  const { chain, tip, boxes, queue, sender, delivery, keeper, meters } = parts;
  let newest: { number: bigint; timestamp: number } | null = null;
  let publishedIn = -1;
  let isKeeperStale = false;

  function startAnew(from: bigint): void {
    chain.forget();
    boxes.forget();
    queue.unsee(from);
    sender.reorganised(from);
    isKeeperStale = true;
  }

  async function lookAtChain(): Promise<{ number: bigint; timestamp: number }> {
    const { tip: block, replacedFrom } = await tip.look();
    if (replacedFrom !== null) {
      meters.count("potluck_reorganisations_total");
      log.warn(
        { from: Number(replacedFrom) },
        "the chain has turned out to be another one; what is missing goes out again",
      );
      startAnew(replacedFrom);
    }
    const slot = slotStart(block.timestamp, slotSeconds);
    if (slot !== publishedIn) meters.publish(queue.size());
    publishedIn = slot;
    newest = block;
    return block;
  }

  // Nobody knows what happened to the chain while this process was not there.
  startAnew(0n);

  return {
    newest: () => newest,
    deliver: singly(async () => {
      const block = await lookAtChain();
      await sender.look();
      await delivery.deliver(block);
    }, log),
    keep: singly(async () => {
      if (isKeeperStale) keeper.forget();
      isKeeperStale = false;
      await keeper.keep(await tip.now());
    }, log),
  };
}
