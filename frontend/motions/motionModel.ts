import type { Address } from "viem";
import { motionApprovalsNeeded, RULE_NOTICE_ROUNDS, tallyMotions } from "../../protocol/settle.ts";
import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Motion, Round } from "../../protocol/types.ts";
import { isSameAddress } from "../chain/address.ts";
import {
  currentRound,
  memberOf,
  nextBallotRound,
  nextVotingAt,
  personOf,
  seatedMembers,
  waitingGrants,
} from "../chain/standing.ts";
import { comingChanges } from "../rules/rulesModel.ts";
import type {
  AboutMe,
  ClosingExample,
  MotionAsk,
  MotionCount,
  MotionNotice,
  MotionOutcome,
  MotionsModel,
} from "./model.ts";

/** As it stands on the ballot: what it would change is what was decided last. */
export function askOnBallot(circle: Circle, motion: Motion): MotionAsk {
  const [, latest] = circle.comingRules;
  return askOf(circle, motion, motion.round, BigInt(latest[motion.rule]));
}

/** @param decidedIn The round by the clock when it was, or will be, counted. */
export function askOf(circle: Circle, motion: Motion, decidedIn: number, instead: bigint | null): MotionAsk {
  const { kind, member, rule, value } = motion;
  switch (kind) {
    case "partWays":
      return { kind, person: personOf(circle, member) };
    case "changeRule":
      return { kind, rule, value, instead, from: decidedIn + RULE_NOTICE_ROUNDS };
    case "close":
      return { kind };
  }
}

export function outcomeOf({ status }: Motion): MotionOutcome {
  switch (status) {
    case "none":
    case "proposed":
      return "sealed";
    case "expired":
      return "lapsed";
    case "passed":
    case "moot":
    case "rejected":
      return status;
  }
}

/** Of a settled round. */
export function motionCount(round: Round): MotionCount {
  const results = tallyMotions(round);
  return { passed: results.filter(({ passed }) => passed).length, of: results.length };
}

const proposedFor = ({ motions }: Circle, round: number): Motion[] =>
  motions.filter((motion) => motion.round === round && motion.status === "proposed");

const noticeOf = (circle: Circle, motion: Motion): MotionNotice => ({
  id: motion.id,
  ask: askOnBallot(circle, motion),
  proposer: personOf(circle, motion.proposer),
});

export function motionsModel(circle: Circle, actor: Address | null): MotionsModel {
  const voting = circle.phase === "voting" && currentRound(circle)?.status === "open";
  const onBallot = voting ? proposedFor(circle, circle.round) : [];
  const roster = seatedMembers(circle).length;
  return {
    now: onBallot.map((motion) => noticeOf(circle, motion)),
    next: proposedFor(circle, nextBallotRound(circle)).map((motion) => noticeOf(circle, motion)),
    nextAt: nextVotingAt(circle),
    coming: comingChanges(circle),
    roster,
    needed: motionApprovalsNeeded(roster),
    aboutMe: aboutMe(circle, actor, onBallot),
  };
}

function aboutMe(circle: Circle, actor: Address | null, onBallot: readonly Motion[]): AboutMe | null {
  const me = memberOf(circle, actor);
  if (me?.status !== "seated") return null;
  const isAboutMe = ({ kind, member }: Motion) => kind === "partWays" && isSameAddress(member, me.account);
  const now = onBallot.find(isAboutMe);
  const motion = now ?? proposedFor(circle, nextBallotRound(circle)).find(isAboutMe);
  if (motion === undefined) return null;
  const frozen = now === undefined ? null : currentRound(circle);
  const roster = frozen?.rosterSize ?? seatedMembers(circle).length;
  return {
    proposer: personOf(circle, motion.proposer),
    at: now === undefined ? windowsOf(circle.terms, motion.round).votingOpens : null,
    needed: motionApprovalsNeeded(roster),
    roster,
    stake: me.stake,
  };
}

/** Every stake to whoever it belongs to, and the common part in equal parts, rounded down. */
export function closingExample(circle: Circle, actor: Address | null): ClosingExample {
  const members = seatedMembers(circle);
  const share = members.length === 0 ? 0n : circle.pot.common / BigInt(members.length);
  return {
    shares: members.map(({ account, stake }) => ({
      person: personOf(circle, account),
      you: isSameAddress(account, actor),
      stake,
      share,
    })),
    waiting: waitingGrants(circle).reduce((sum, { grant }) => sum + grant.amount, 0n),
  };
}
