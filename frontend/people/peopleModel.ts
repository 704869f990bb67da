import { windowsOf } from "../../protocol/clock.ts";
import type { Candidate, Circle, Member } from "../../protocol/types.ts";
import { isSameAddress } from "../chain/address.ts";
import {
  ballotUnderWay,
  circleName,
  firstVotingAt,
  personOf,
  seatedMembers,
  uncountedRound,
} from "../chain/standing.ts";
import type { CircleView } from "../chain/useCirclePage.ts";
import { idle, type Act } from "../ui/model.ts";
import type { CandidateModel, LeaveTerms, PeopleModel, Standing } from "./model.ts";

export type PeopleActs = {
  /** Which candidate or booked member an action is about. */
  vouching: { about: string | null; act: Act };
  seating: { about: string | null; act: Act };
  takingBack: Act;
  leaving: Act;
  /** Whom the member looking has vouched for, by candidate and handle. */
  given: ReadonlySet<string>;
  /** Handles this browser knows from the local chain. */
  handles: ReadonlyMap<string, string>;
};

export const candidateKey = (account: string, handle: string): string => `${account}/${handle}`.toLowerCase();

export function peopleModel({ circle, now, actor, me }: CircleView, acts: PeopleActs): PeopleModel {
  const you = (member: Member) => isSameAddress(member.account, actor?.address);
  return {
    circle: circleName(circle),
    now,
    seated: seatedMembers(circle).map((member) => ({
      person: personOf(circle, member.account),
      joinedAt: member.joinedAt,
      you: you(member),
      leaving: member.status === "leaving",
    })),
    booked: circle.members
      .filter(({ status }) => status === "booked")
      .map((member) => ({
        person: personOf(circle, member.account),
        you: you(member),
        sitsAt: windowsOf(circle.terms, member.firstBallotRound).begins,
        canSeat: circle.round >= member.firstBallotRound && !ballotUnderWay(circle),
        act: acts.seating.about === member.account ? acts.seating.act : idle,
      })),
    founders: circle.members
      .filter(({ status }) => status === "founder")
      .map((member) => ({
        person: { ...personOf(circle, member.account), handle: acts.handles.get(member.account) ?? null },
        you: you(member),
      })),
    candidates: circle.candidates.map((candidate) => candidateOf(circle, candidate, me, acts)),
    vouchesNeeded: circle.vouchesNeeded,
    me: standingOf({ circle, now, actor, me }, acts),
  };
}

function candidateOf(circle: Circle, candidate: Candidate, me: Member | null, acts: PeopleActs): CandidateModel {
  const key = candidateKey(candidate.account, candidate.handle);
  return {
    account: candidate.account,
    handle: candidate.handle,
    vouches: candidate.vouches,
    needed: circle.vouchesNeeded,
    mine: me?.status !== "seated" ? "cannot" : acts.given.has(key) ? "given" : "can",
    act: acts.vouching.about === key ? acts.vouching.act : idle,
  };
}

function standingOf({ circle, actor, me }: CircleView, { takingBack, leaving }: PeopleActs): Standing {
  if (actor === null) return { kind: "nobody" };
  if (me === null) return { kind: "outsider" };
  const person = personOf(circle, me.account);
  switch (me.status) {
    case "none":
      if (me.owed > 0n || takingBack.status !== "idle") return { kind: "left", owed: me.owed, act: takingBack };
      // Just now, so the stake is on its way.
      return leaving.status === "done" ? { kind: "left", owed: 0n, act: leaving } : { kind: "outsider" };
    case "founder":
      return { kind: "founder" };
    case "booked":
      return {
        kind: "booked",
        person,
        sitsAt: windowsOf(circle.terms, me.firstBallotRound).begins,
        votesAt: firstVotingAt(circle, me),
      };
    case "seated":
      return { kind: "seated", person, joinedAt: me.joinedAt, leave: leaveTerms(circle, me) };
    case "leaving":
      return { kind: "leaving", person, endsAt: endOfBallot(circle) };
  }
}

function leaveTerms(circle: Circle, me: Member): LeaveTerms {
  return ballotUnderWay(circle)
    ? { when: "later", amountNow: me.stake, endsAt: endOfBallot(circle) }
    : { when: "now", amount: me.stake };
}

const endOfBallot = (circle: Circle): number =>
  windowsOf(circle.terms, uncountedRound(circle)?.round ?? circle.round).ends;
