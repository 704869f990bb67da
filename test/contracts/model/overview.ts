/** What the reader answers: the views put together as a page wants them. */
import { rulesOf } from "../../../protocol/model/rulebook.ts";
import { zeroAddress, type Circle } from "../../../protocol/model/circle.ts";
import { pot } from "../../../protocol/model/pot.ts";
import { recoveryOf } from "../../../protocol/model/recovery.ts";
import { leavesOf, rootOf } from "../../../protocol/model/tree.ts";
import { candidates, vouchesNeeded } from "../../../protocol/model/vouches.ts";
import {
  ballotBlocks,
  closing,
  grantOf,
  memberOf,
  members,
  motionOf,
  openedApprovals,
  phaseNow,
  requestOf,
  roundNow,
  roundOf,
  thanksOf,
} from "../../../protocol/model/views.ts";
import { grantStatuses, numberOf, requestStatuses } from "../../../protocol/reader-shapes.ts";

/** @param changeCount of what has happened; the next action may add to it before it begins */
export function overview(circle: Circle, changeCount: number) {
  const round = roundNow(circle);
  const everyone = members(circle);
  return {
    blockNumber: circle.now.block,
    timestamp: circle.now.time,
    createdBlock: circle.fixed.createdBlock,
    forwarder: circle.fixed.forwarder,
    terms: circle.fixed.terms,
    rules: rulesOf(circle, round),
    comingRules: [rulesOf(circle, round + 1), rulesOf(circle, round + 2)],
    round,
    phase: phaseNow(circle),
    pot: pot(circle),
    root: rootOf(circle),
    leaves: leavesOf(circle),
    vouchesNeeded: vouchesNeeded(circle),
    members: everyone.map((account) => ({ account, member: memberOf(circle, account) })),
    candidates: candidates(circle),
    requests: requestEntries(circle).filter(
      ({ request, grant }) =>
        request?.status === numberOf(requestStatuses, "pinned") || grant.status === numberOf(grantStatuses, "waiting"),
    ),
    motions: motionEntries(circle).filter(({ motion }) => motion && Math.abs(motion.round - round) <= 1),
    recoveries: everyone
      .map((lost) => ({ lost, recovery: recoveryOf(circle, lost) }))
      .filter(({ recovery }) => recovery.to !== zeroAddress),
    rounds: [round, round - 1].filter((number) => number >= 0).map((number) => report(circle, number)),
    changeCount,
    closing: closing(circle),
  };
}

export function requestEntries(circle: Circle) {
  return circle.requests.map(({ id }) => ({
    id,
    request: requestOf(circle, id),
    grant: grantOf(circle, id),
    thanks: thanksOf(circle, id),
  }));
}

export function motionEntries(circle: Circle) {
  return circle.motions.map(({ id }) => ({ id, motion: motionOf(circle, id) }));
}

export function report(circle: Circle, round: number) {
  return {
    round,
    data: roundOf(circle, round),
    openedApprovals: openedApprovals(circle, round),
    ballotBlocks: ballotBlocks(circle, round),
  };
}
