import { windowsOf } from "../../protocol/clock.ts";
import { ruleNames } from "../../protocol/reader-shapes.ts";
import { approvalsNeeded, quorumOf } from "../../protocol/settle.ts";
import type { Circle } from "../../protocol/types.ts";
import { circleName, seatedMembers } from "../chain/standing.ts";
import type { CircleView } from "../chain/useCirclePage.ts";
import type { Config } from "../config.ts";
import { motionsModel } from "../motions/motionModel.ts";
import type { RuleChange, RulesModel } from "./model.ts";

const COLLECT_DAYS = 90;

/** @param day Seconds in what the contracts call a day. */
export function rulesModel({ circle, now, actor }: CircleView, config: Config, day: number): RulesModel {
  const { rules, pot, terms } = circle;
  const seats = seatedMembers(circle).length;
  const quorum = quorumOf(seats, rules.quorumPercent);
  return {
    circle: circleName(circle),
    now,
    rules,
    today: {
      seats,
      quorum,
      ballots: quorum,
      approvals: approvalsNeeded(quorum, rules.approvalPercent),
      toGive: ((pot.stakes + pot.common) * BigInt(rules.spendPercent)) / 100n,
      vouches: circle.vouchesNeeded,
    },
    coming: comingChanges(circle),
    fixed: {
      start: terms.start,
      lengths: terms.lengths,
      tally: terms.tally === config.deployment.mostApprovals ? "most-approvals" : "equal-shares",
      collectFor: COLLECT_DAYS * day,
    },
    motions: motionsModel(circle, actor?.address ?? null),
  };
}

/** What was decided and holds from one of the next two rounds on. */
export function comingChanges({ rules, comingRules, round, terms }: Circle): RuleChange[] {
  return comingRules.flatMap((after, index) => {
    const before = index === 0 ? rules : comingRules[0];
    const from = round + 1 + index;
    return ruleNames
      .filter((rule) => before[rule] !== after[rule])
      .map((rule) => ({
        rule,
        from: BigInt(before[rule]),
        to: BigInt(after[rule]),
        round: from,
        at: windowsOf(terms, from).begins,
      }));
  });
}
