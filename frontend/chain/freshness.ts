import type { CircleReading } from "./reading.ts";

/** The machines behind one RPC are not all at the same block. */
const LAG_SECONDS = 120;
/** A chain that anybody uses writes blocks all the time. */
const STILL_SECONDS = 600;

/**
 * What to believe after an answer: the newer of what came and what was known. null: the answer is so old that it has to be
 * said. What is known from an earlier visit tells nothing of how long ago that was, since a phone's date may be wrong.
 */
export function newerOf(known: CircleReading | null, fresh: CircleReading): CircleReading | null {
  if (known === null || fresh.circle.blockNumber > known.circle.blockNumber) return fresh;
  if (fresh.circle.blockNumber < known.circle.blockNumber) {
    return known.circle.timestamp - fresh.circle.timestamp <= LAG_SECONDS ? known : null;
  }
  if (known.readAt === null || fresh.readAt === null) return fresh;
  // The same block: its time has been passing since it was first seen.
  return fresh.readAt - known.readAt <= STILL_SECONDS * 1000 ? { ...fresh, readAt: known.readAt } : null;
}
