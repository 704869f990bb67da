import type { Address } from "viem";
import { memberFlow } from "./memberFlow.ts";

/** Anyone seats a booked newcomer once the next round has begun. */
export const seat = memberFlow<{ circle: Address; member: Address }>(({ member }) => ({
  functionName: "seat",
  args: [member],
}));

/** A sign of life, by a member who signs little else. */
export const stillHere = memberFlow<{ circle: Address }>(() => ({ functionName: "stillHere", args: [] }));

/** Anyone gives up a seat whose holder has signed nothing for half a year; the stake stays theirs. */
export const vacate = memberFlow<{ circle: Address; member: Address }>(({ member }) => ({
  functionName: "vacate",
  args: [member],
}));
