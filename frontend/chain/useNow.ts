import { useEffect, useState } from "react";
import type { CircleReading } from "./queries.ts";

const TICK_MS = 5_000;

/**
 * The chain's clock, ticking on by this device's monotonic clock between two readings. Never the device's date, which
 * may be hours off.
 */
export function useNow({ circle, readAt }: CircleReading): number {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const tick = () => setPassed(Math.max(0, Math.floor((performance.now() - readAt) / 1000)));
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [readAt]);
  return circle.timestamp + passed;
}
