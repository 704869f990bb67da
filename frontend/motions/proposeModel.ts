import { windowsOf } from "../../protocol/clock.ts";
import { RULE_NOTICE_ROUNDS } from "../../protocol/settle.ts";
import type { Circle } from "../../protocol/types.ts";
import { isSameAddress } from "../chain/address.ts";
import { circleName, nextBallotRound, nextVotingAt, personOf, seatedMembers } from "../chain/standing.ts";
import type { CircleView } from "../chain/useCirclePage.ts";
import type { Act } from "../ui/model.ts";
import type { MotionAsk, MotionDraft, ProposeModel, ProposeState } from "./model.ts";
import { closingExample, motionsModel } from "./motionModel.ts";
import type { MayPropose, Refused } from "./useMayPropose.ts";

export function proposeModel(view: CircleView, may: MayPropose, act: Act): ProposeModel {
  const { circle, actor } = view;
  const holdsFrom = nextBallotRound(circle) + RULE_NOTICE_ROUNDS;
  const [, latest] = circle.comingRules;
  return {
    circle: circleName(circle),
    votesAt: nextVotingAt(circle),
    rules: latest,
    holds: { round: holdsFrom, at: windowsOf(circle.terms, holdsFrom).begins },
    members: seatedMembers(circle)
      .filter(({ account, status }) => status === "seated" && !isSameAddress(account, actor?.address))
      .map(({ account, stake }) => ({ person: personOf(circle, account), stake })),
    closing: closingExample(circle, actor?.address ?? null),
    motions: motionsModel(circle, actor?.address ?? null),
    state: stateOf(view, may, act),
  };
}

/** As it would stand on the ballot. */
export function askOfDraft({ members, rules, holds }: ProposeModel, draft: MotionDraft): MotionAsk {
  switch (draft.kind) {
    case "partWays": {
      const { member: account } = draft;
      const found = members.find(({ person }) => isSameAddress(person.account, account));
      return { kind: "partWays", person: found?.person ?? { account, handle: null, slot: null } };
    }
    case "changeRule": {
      const { rule, value } = draft;
      return { kind: "changeRule", rule, value, instead: BigInt(rules[rule]), from: holds.round };
    }
    case "close":
      return { kind: "close" };
  }
}

function stateOf({ circle, actor, me }: CircleView, may: MayPropose, act: Act): ProposeState {
  if (actor === null) return { kind: "cannot", why: "no-account" };
  if (act.status === "done") return { kind: "proposed", transaction: act.transaction };
  if (me === null || me.status === "none" || me.status === "founder") return { kind: "cannot", why: "not-a-member" };
  if (me.status !== "seated") return { kind: "cannot", why: "not-seated" };
  switch (may.kind) {
    case "asking":
      return { kind: "loading" };
    case "no":
      return refusedState(circle, may.why) ?? { kind: "writing", act };
    case "yes":
      return { kind: "writing", act };
  }
}

/** What is known before anybody writes; whatever else the circle might say it says when it is asked to take the motion. */
function refusedState(circle: Circle, { error, values: { fromRound } }: Refused): ProposeState | null {
  if (error === "Circle_BoardFull") return { kind: "cannot", why: "full" };
  if (error === "Circle_ProposedLately" && typeof fromRound === "number") {
    return { kind: "resting", at: windowsOf(circle.terms, fromRound).begins };
  }
  return null;
}
