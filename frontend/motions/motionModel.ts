import { RULE_NOTICE_ROUNDS, tallyMotions } from "../../protocol/settle.ts";
import type { Circle, Motion, Round } from "../../protocol/types.ts";
import { personOf } from "../chain/standing.ts";
import type { MotionAsk, MotionCount, MotionOutcome } from "./model.ts";

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
