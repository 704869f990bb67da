import { windowsOf } from "../../protocol/clock.ts";
import type { Circle } from "../../protocol/types.ts";
import { isForming, pinnedRequests, seatedMembers } from "../chain/standing.ts";

/** With fewer there is no ballot: two could read each other's. */
export const LEAST_SEATS = 3;

/** What a new circle needs before its first ballot, in the order of doing. */
export type SetUp = {
  opensAt: number;
  seated: number;
  /** Seats kept for founders included. */
  expected: number;
  done: { seats: boolean; three: boolean; money: boolean; request: boolean };
};

/** null once the first voting has opened. */
export function setUpOf(circle: Circle): SetUp | null {
  if (!isForming(circle)) return null;
  const seated = seatedMembers(circle).length;
  const missing = circle.members.filter(({ status }) => status === "founder").length;
  return {
    opensAt: windowsOf(circle.terms, circle.round).votingOpens,
    seated,
    expected: seated + missing,
    done: {
      seats: missing === 0,
      three: seated >= LEAST_SEATS,
      money: circle.pot.stakes + circle.pot.common > 0n,
      request: pinnedRequests(circle).length > 0,
    },
  };
}
