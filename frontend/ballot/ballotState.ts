import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Member, Round } from "../../protocol/types.ts";
import { firstVotingAt, hasSeat, nextVotingAt, noBallotReason, onRoster } from "../chain/standing.ts";
import type { CircleView } from "../chain/useCirclePage.ts";
import type { BallotState, Fate } from "./model.ts";

/** The beacon publishes within seconds and a relay opens within a minute; later than this somebody wants a word. */
const LATE_SECONDS = 600;

/** What keeps whoever looks from a ballot; null when they can vote, or have a ballot to ask after. */
export function stateBefore({ circle, actor, me }: CircleView, round: Round | null): BallotState | null {
  if (circle.phase === "board") {
    return { kind: "not-open", opensAt: windowsOf(circle.terms, circle.round).votingOpens };
  }
  if (round === null) return { kind: "loading" };
  const why = noBallotReason(round);
  if (why !== null) return { kind: "no-ballot", why, nextVotingAt: nextVotingAt(circle) };
  if (actor === null) return { kind: "cannot-vote", why: "no-account", votesAt: null };
  return me === null ? { kind: "cannot-vote", why: "not-a-member", votesAt: null } : standingOf(circle, me);
}

function standingOf(circle: Circle, me: Member): BallotState | null {
  if (me.status === "founder" || me.status === "none") {
    return { kind: "cannot-vote", why: me.joinedAt > 0 ? "left" : "not-a-member", votesAt: null };
  }
  if (!hasSeat(me)) return { kind: "cannot-vote", why: "joined-after", votesAt: firstVotingAt(circle, me) };
  if (!onRoster(circle, me)) return { kind: "cannot-vote", why: "joined-after", votesAt: nextVotingAt(circle) };
  return null;
}

/** Whether seals that should be open are not, for longer than it takes. */
export const isLate = ({ terms }: Circle, { round }: Round, now: number): boolean =>
  now >= windowsOf(terms, round).sealsOpen + LATE_SECONDS;

/** What has become of the ballots of a round: they wait, should have been opened, or have been. */
export function fateOf(circle: Circle, round: Round, now: number, beacon: string): Fate {
  const { votingCloses, sealsOpen } = windowsOf(circle.terms, round.round);
  if (now < votingCloses) return { kind: "voting" };
  if (round.status === "settled" || round.opened >= round.cast) return { kind: "opened" };
  return isLate(circle, round, now)
    ? { kind: "late", since: sealsOpen, beacon }
    : { kind: "closed", opensAt: sealsOpen };
}
