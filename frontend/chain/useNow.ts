import { startTransition, useEffect, useState } from "react";
import type { CircleReading } from "./reading.ts";

const TICK_MS = 5_000;

/**
 * The chain's clock, ticking on by this device's monotonic clock between two readings. Never the device's date, which
 * may be hours off. It stands while `readAt` is null.
 */
export function useTicking(timestamp: number, readAt: number | null): number {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    if (readAt === null) return;
    const tick = () => startTransition(() => setPassed(Math.max(0, Math.floor((performance.now() - readAt) / 1000))));
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [readAt]);
  return readAt === null ? timestamp : timestamp + passed;
}

export const useNow = ({ circle, readAt }: CircleReading): number => useTicking(circle.timestamp, readAt);
