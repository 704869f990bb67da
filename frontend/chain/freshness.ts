import type { CircleReading, FreshReading } from "./reading.ts";

/** The machines behind one RPC are not all at the same block. */
const LAG_SECONDS = 120;
/** A chain that anybody uses writes blocks all the time. */
const STILL_SECONDS = 600;

/**
 * What to believe after an answer: the newer of what came and what was known. null: the RPC is so far behind, or has had no
 * newer block for so long, that it has to be said. What was kept from an earlier visit says nothing of how long ago that was.
 */
export function newerOf(known: CircleReading | null, fresh: FreshReading): FreshReading | null {
  if (known === null || fresh.circle.blockNumber > known.circle.blockNumber) return fresh;
  const readAt = known.readAt ?? fresh.readAt;
  const behind = known.circle.timestamp - fresh.circle.timestamp;
  const still = (fresh.readAt - readAt) / 1000;
  return behind > LAG_SECONDS || still > STILL_SECONDS ? null : { circle: known.circle, readAt };
}
