import type { Address } from "viem";
import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Member } from "../../protocol/types.ts";
import {
  ballotUnderWay,
  currentRound,
  isForming,
  memberOf,
  nextBallotRound,
  nextVotingAt,
  noBallotReason,
  onRoster,
  personOf,
  seatedMembers,
} from "../chain/standing.ts";
import { recoveryTo } from "../recovery/recoveryModel.ts";
import type { VoteRight } from "./model.ts";

/** Whether somebody can vote, why, and when the first ballot opens that they can cast. */
export function rightOf(circle: Circle, actor: Address | null): VoteRight {
  if (actor === null) return { kind: "nobody" };
  const me = memberOf(circle, actor);
  const recovery = recoveryTo(circle, actor);
  if (recovery !== null) {
    return {
      kind: "recovering",
      seat: personOf(circle, recovery.lost),
      from: windowsOf(circle.terms, recovery.finishRound).begins,
      votesAt: votingFrom(circle, recovery.finishRound),
    };
  }
  if (me === null || me.status === "none") {
    return { kind: "no", votesAt: votingFrom(circle, isForming(circle) ? 0 : circle.round + 1) };
  }
  switch (me.status) {
    case "founder":
      return { kind: "founder", votesAt: nextVotingAt(circle) };
    case "booked":
      return { kind: "next", me: personOf(circle, actor), votesAt: votingFrom(circle, me.firstBallotRound) };
    case "leaving":
      return { kind: "last", me: personOf(circle, actor), open: circle.phase === "voting" };
    case "seated":
      return membersRight(circle, me);
  }
}

/** When the first ballot opens from this round on that has not opened yet. */
const votingFrom = (circle: Circle, round: number): number =>
  windowsOf(circle.terms, Math.max(round, nextBallotRound(circle))).votingOpens;

function membersRight(circle: Circle, me: Member): VoteRight {
  const person = personOf(circle, me.account);
  const votesAt = nextVotingAt(circle);
  const current = currentRound(circle);
  if (circle.phase === "opening") return { kind: "closed", me: person, votesAt };
  if (circle.phase === "voting") {
    if (current !== null && noBallotReason(current) !== null) return { kind: "none", me: person, votesAt };
    if (ballotUnderWay(circle) && !onRoster(circle, me)) return { kind: "next", me: person, votesAt };
  }
  const roster = current?.rosterSize || seatedMembers(circle).length;
  const opensAt = circle.phase === "voting" ? null : votesAt;
  return { kind: "yes", me: person, joinedAt: me.joinedAt, roster, opensAt };
}
