import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Round } from "../../protocol/types.ts";
import { currentRound, noBallotReason, seatedMembers } from "../chain/standing.ts";
import type { Box } from "./model.ts";

/** The ballot box as everybody sees it: how many are in and how many are needed, never who. */
export function boxOf(circle: Circle): Box {
  const round = currentRound(circle);
  const { votingOpens, sealsOpen } = windowsOf(circle.terms, circle.round);
  if (circle.phase === "board" || round === null) {
    const awaited = circle.members.filter(({ status }) => status === "founder").length;
    const roster = seatedMembers(circle).length + awaited;
    return { kind: "empty", opensAt: votingOpens, roster, needed: quorumOf(circle, roster) };
  }
  const why = noBallotReason(round);
  if (why !== null) return { kind: "none", why };
  const counts = { cast: round.cast, needed: round.quorum, roster: round.rosterSize };
  if (circle.phase === "voting") return { kind: "filling", ...counts };
  return openingBox(circle, round, counts, sealsOpen);
}

type Counts = { cast: number; needed: number; roster: number };

function openingBox(circle: Circle, round: Round, counts: Counts, opensAt: number): Box {
  if (round.status === "settled") return { kind: "counted", ...counts, quorumMet: round.quorumMet, round: round.round };
  if (round.opened > 0 || (round.cast > 0 && circle.timestamp >= opensAt)) {
    return { kind: "opening", ...counts, opened: round.opened };
  }
  return { kind: "closed", ...counts, opensAt };
}

// Fewer than three ballots keep no secret, whatever the rule says.
const LEAST_QUORUM = 3;

/** Ballots needed, of so many on the roster: rounded up. */
export const quorumOf = ({ rules }: Circle, roster: number): number =>
  Math.max(LEAST_QUORUM, Math.ceil((roster * rules.quorumPercent) / 100));
