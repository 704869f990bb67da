import { windowsOf } from "../../protocol/clock.ts";
import type { Candidate, Change, Circle, Member } from "../../protocol/types.ts";
import { isSameAddress } from "../chain/address.ts";
import {
  ballotNow,
  ballotUnderWay,
  circleName,
  endOfBallot,
  firstVotingAt,
  personOf,
  seatedMembers,
  waitingGrants,
} from "../chain/standing.ts";
import type { CircleView } from "../chain/useCirclePage.ts";
import { idle, titleOf, type Act } from "../ui/model.ts";
import {
  earlyWords,
  recoveryModels,
  recoveryNeeded,
  seatAskedFor,
  silentModels,
  type SeatActs,
} from "../recovery/recoveryModel.ts";
import type { RecoveryVouches } from "../recovery/useRecoveryVouches.ts";
import { membershipModel, type ChangesRead } from "./membership.ts";
import type { CandidateModel, LeaveTerms, PeopleModel, Standing } from "./model.ts";

export type PeopleActs = {
  /** Which candidate or booked member an action is about. */
  vouching: { about: string | null; act: Act };
  seating: { about: string | null; act: Act };
  /** How the seat of whoever looks ended. */
  ended: Change | null;
  finishing: SeatActs;
  vacating: SeatActs;
  /** What counts for those who ask a seat back. */
  recoveryVouches: readonly RecoveryVouches[];
  changes: ChangesRead;
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
    recoveries: recoveryModels(circle, actor?.address ?? null, acts.finishing),
    silent: silentModels(circle, acts.vacating),
    history: membershipModel(circle, acts.changes),
    vouchesNeeded: circle.vouchesNeeded,
    me: standingOf({ circle, now, actor, me }, acts),
    owed: me?.owed ?? 0n,
  };
}

function candidateOf(circle: Circle, candidate: Candidate, me: Member | null, acts: PeopleActs): CandidateModel {
  const key = candidateKey(candidate.account, candidate.handle);
  const lost = seatAskedFor(circle, candidate);
  const recovery = acts.recoveryVouches.find(({ to }) => isSameAddress(to, candidate.account));
  return {
    account: candidate.account,
    handle: candidate.handle,
    vouches: recovery?.vouches ?? candidate.vouches,
    needed: recovery?.needed ?? (lost === null ? circle.vouchesNeeded : recoveryNeeded(circle)),
    seat: lost === null ? null : personOf(circle, lost.account),
    mine: me?.status !== "seated" ? "cannot" : acts.given.has(key) ? "given" : "can",
    early: recovery === undefined ? null : earlyWords(circle, recovery),
    act: acts.vouching.about === key ? acts.vouching.act : idle,
  };
}

function standingOf({ circle, actor, me }: CircleView, { ended }: PeopleActs): Standing {
  if (actor === null) return { kind: "nobody" };
  if (me === null) return { kind: "outsider" };
  const person = personOf(circle, me.account);
  switch (me.status) {
    case "none":
      return me.joinedAt > 0 ? { kind: "left", how: ended } : { kind: "outsider" };
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
  const request = circle.requests.find(({ id }) => id === me.openRequest);
  const won = waitingGrants(circle).filter(({ claimKey, pinner, recipient }) =>
    [pinner, ...(claimKey ? [] : [recipient])].some((account) => isSameAddress(account, me.account)),
  );
  return {
    pay: payOf(circle, me),
    to: me.account,
    request: request === undefined ? null : { title: titleOf(request.text), byLink: request.claimKey },
    won: won.reduce((sum, { grant }) => sum + grant.amount, 0n),
    left: seatedMembers(circle).filter(({ status }) => status === "seated").length - 1,
  };
}

/** Every stake bears what a ballot gives away by the same fraction, rounded down. */
function payOf(circle: Circle, { stake }: Member): LeaveTerms["pay"] {
  if (!ballotUnderWay(circle)) return { when: "now", amount: stake };
  const whole = circle.pot.stakes + circle.pot.common;
  const least = whole === 0n ? stake : (stake * (whole - mostSpent(circle))) / whole;
  return { when: "later", least, most: stake, endsAt: endOfBallot(circle) };
}

/** What the ballot under way can give away at most. */
function mostSpent(circle: Circle): bigint {
  const round = ballotNow(circle);
  if (round === null) return 0n;
  const asked = circle.requests
    .filter(({ id }) => round.requests.includes(id))
    .reduce((sum, { amount }) => sum + amount, 0n);
  return asked < round.budget ? asked : round.budget;
}
