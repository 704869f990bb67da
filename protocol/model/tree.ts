import { ROSTER_SLOTS, rosterRoot } from "../roster.ts";
import { personOf, type Circle } from "./circle.ts";

export function leavesOf(circle: Circle): bigint[] {
  return Array.from({ length: ROSTER_SLOTS }, (_, slot) => {
    const account = circle.seats[slot];
    return account ? personOf(circle, account).commitment : 0n;
  });
}

export const rootOf = (circle: Circle): bigint => rosterRoot(leavesOf(circle));
