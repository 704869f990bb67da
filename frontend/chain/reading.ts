import type { Circle } from "../../protocol/types.ts";

/**
 * A circle as it was read. `readAt` is this device's monotonic clock, in milliseconds, when its block was first seen, to tick
 * on from the chain's time; null for what was kept from an earlier visit: how long ago that was, nobody knows, so its clock
 * stands.
 */
export type CircleReading = { circle: Circle; readAt: number | null };

export type FreshReading = CircleReading & { readAt: number };
