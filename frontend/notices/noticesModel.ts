import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Round } from "../../protocol/types.ts";
import {
  circleName,
  currentRound,
  nextVotingAt,
  noBallotReason,
  pinnedRequests,
  uncountedRound,
} from "../chain/standing.ts";
import type { Moment, News, Notices } from "./model.ts";

export function noticesOf(circle: Circle, now: number): Notices {
  return { circle: circleName(circle), moments: momentsOf(circle, now), news: newsOf(circle, now), now };
}

/** What is still ahead of this month; once its voting has closed, next month's too. */
function momentsOf(circle: Circle, now: number): Moment[] {
  const { terms, round } = circle;
  const rounds = now < windowsOf(terms, round).votingCloses ? [round] : [round, round + 1];
  return rounds
    .flatMap((one): Moment[] => {
      const { votingOpens, votingCloses, sealsOpen, ends } = windowsOf(terms, one);
      return [
        { what: "opens", round: one, at: votingOpens },
        { what: "closes", round: one, at: votingCloses },
        { what: "seals", round: one, at: sealsOpen },
        { what: "next", round: one, at: ends },
      ];
    })
    .filter(({ at }) => at > now);
}

function newsOf(circle: Circle, now: number): News {
  const waiting = uncountedRound(circle);
  if (waiting !== null) {
    return { kind: "sealed", cast: waiting.cast, opensAt: windowsOf(circle.terms, waiting.round).sealsOpen };
  }
  const round = currentRound(circle);
  const { votingOpens, votingCloses } = windowsOf(circle.terms, circle.round);
  if (round === null || now < votingOpens) {
    return { kind: "opens", at: votingOpens, requests: pinnedRequests(circle).length };
  }
  if (round.status === "settled") return resultOf(circle, round);
  if (now >= votingCloses || noBallotReason(round) !== null) {
    return { kind: "no-ballot", nextAt: nextVotingAt(circle) };
  }
  const { cast, quorum: needed } = round;
  return { kind: cast < needed ? "short" : "enough", cast, needed, closesAt: votingCloses };
}

function resultOf(circle: Circle, { round, cast, quorum, quorumMet, rosterSize, winners, spent }: Round): News {
  return quorumMet
    ? { kind: "result", round, cast, roster: rosterSize, grants: winners.length, spent }
    : { kind: "too-few", round, cast, needed: quorum, nextAt: nextVotingAt(circle) };
}
