import { REQUEST_SLOTS } from "../../protocol/ballot.ts";
import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Member, Request, Round } from "../../protocol/types.ts";
import type { Address } from "viem";
import { overdueFrom } from "../ballot/delivery.ts";
import type { MyBallot } from "../ballot/useMyBallot.ts";
import { isSameAddress } from "../chain/address.ts";
import {
  circleName,
  currentRound,
  firstVotingAt,
  hasSeat,
  memberOf,
  monthOf,
  nextBallotAt,
  nextVotingAt,
  noBallotReason,
  onRoster,
  personOf,
  pinnedRequests,
  seatedMembers,
  slipOf,
  uncountedRound,
  waitingGrants,
} from "../chain/standing.ts";
import { motionCount, motionsModel } from "../motions/motionModel.ts";
import { noticesOf } from "../notices/noticesModel.ts";
import { recoveryTo, seatAskedFor } from "../recovery/recoveryModel.ts";
import { titleOf } from "../ui/model.ts";
import { boxOf } from "./boxModel.ts";
import { rightOf } from "./rightModel.ts";
import type { BoardModel, OpeningAct, PotModel, StreetModel, Turn, WaitingGrant } from "./model.ts";
import { setUpOf } from "./setUpModel.ts";

export type StreetInput = {
  circle: Circle;
  now: number;
  actor: Address | null;
  myBallot: MyBallot;
  opening: OpeningAct;
  /** Has taken back what was owed, just now. */
  tookBack: boolean;
  /** Has asked to join from this browser. */
  asking: boolean;
};

export function streetModel(input: StreetInput): StreetModel {
  const { circle, now, actor } = input;
  const me = memberOf(circle, actor);
  return {
    circle: circleName(circle),
    members: seatedMembers(circle).map(({ account }) => personOf(circle, account)),
    month: monthOf(circle, now),
    notices: noticesOf(circle, now),
    turn: turnOf(input, me),
    board: boardOf(circle, me),
    box: boxOf(circle),
    pot: potOf(circle, me),
    right: rightOf(circle, actor),
    waiting: waitingGrants(circle).map((request) => waitingOf(circle, request, actor)),
    motions: motionsModel(circle, actor),
    setUp: setUpOf(circle),
  };
}

function turnOf(input: StreetInput, me: Member | null): Turn {
  const { circle, now, actor, opening } = input;
  const waiting = uncountedRound(circle);
  if (waiting !== null && now >= windowsOf(circle.terms, waiting.round).sealsOpen) {
    return { kind: "open-and-count", round: waiting.round, cast: waiting.cast, opened: waiting.opened, act: opening };
  }
  if (me === null || me.status === "none") return strangersTurn(input, me);
  switch (me.status) {
    case "founder":
      return { kind: "founder" };
    case "booked":
      return {
        kind: "booked",
        sitsAt: windowsOf(circle.terms, me.firstBallotRound).begins,
        votesAt: firstVotingAt(circle, me),
      };
    case "leaving":
      return { kind: "leaving", owedAt: windowsOf(circle.terms, circle.round).ends };
    case "seated":
      return membersTurn(input, me, mineToCollect(circle, actor));
  }
}

function strangersTurn({ circle, actor, asking, tookBack }: StreetInput, me: Member | null): Turn {
  if (me !== null && (me.owed > 0n || tookBack)) return { kind: "left", owed: me.owed };
  const grant = mineToCollect(circle, actor);
  if (grant !== null) return collectTurn(grant);
  const recovering = recoverTurn(circle, actor);
  if (recovering !== null) return recovering;
  const candidate = circle.candidates.find(({ account }) => isSameAddress(account, actor));
  if (candidate !== undefined) return { kind: "asking", vouches: candidate.vouches, needed: circle.vouchesNeeded };
  if (asking) return { kind: "asking", vouches: 0, needed: circle.vouchesNeeded };
  return { kind: "visitor" };
}

function membersTurn(input: StreetInput, me: Member, grant: Request | null): Turn {
  const { circle } = input;
  const current = currentRound(circle);
  if (circle.phase === "voting" && current !== null) return votingTurn(input, me, current);
  if (grant !== null) return collectTurn(grant);
  if (circle.phase === "opening" && current !== null) return openingTurn(circle, current);
  const founders = circle.members.filter(({ status }) => status === "founder").length;
  const seated = seatedMembers(circle).length;
  if (circle.round === 0 && founders > 0 && seated < 3) return { kind: "forming", seated, founders };
  const mine = circle.requests.find(({ id }) => id === me.openRequest);
  return {
    kind: "pin-or-chip-in",
    pinned: me.openRequest > 0,
    chippedIn: me.chippedInRound === circle.round && me.chippedIn > 0n,
    votesAt: mine === undefined ? nextVotingAt(circle) : nextBallotAt(circle, mine),
  };
}

function votingTurn({ circle, now, myBallot }: StreetInput, me: Member, round: Round): Turn {
  const why = noBallotReason(round);
  if (why !== null) return { kind: "no-ballot", why, nextVotingAt: nextVotingAt(circle) };
  if (!onRoster(circle, me)) return { kind: "not-on-roster", votesAt: nextVotingAt(circle) };
  switch (myBallot.kind) {
    case "handed": {
      const last = myBallot.kept.handed.at(-1);
      if (last === undefined || now >= overdueFrom(last, windowsOf(circle.terms, round.round).votingCloses)) {
        return { kind: "stuck" };
      }
      return { kind: "handed-over", nextBatchBy: last.nextBatchBy };
    }
    case "unproven":
    case "sealed":
      return { kind: "stuck" };
    case "inBox":
      return { kind: "in-the-box" };
    case "loading":
    case "none": {
      const requests = round.slots.filter((slot) => slot < REQUEST_SLOTS).length;
      return { kind: "vote", requests, motions: round.slots.length - requests };
    }
  }
}

function openingTurn(circle: Circle, round: Round): Turn {
  const why = noBallotReason(round);
  if (why !== null) return { kind: "no-ballot", why, nextVotingAt: nextVotingAt(circle) };
  if (round.status === "settled") {
    const motions = motionCount(round);
    return round.quorumMet
      ? { kind: "settled", round: round.round, grants: round.winners.length, spent: round.spent, motions }
      : {
          kind: "too-few",
          round: round.round,
          cast: round.cast,
          needed: round.quorum,
          motions,
          nextVotingAt: nextVotingAt(circle),
        };
  }
  return { kind: "sealed", opensAt: windowsOf(circle.terms, round.round).sealsOpen, cast: round.cast };
}

/** For a new wallet that asks for the seat of a lost one. */
function recoverTurn(circle: Circle, actor: Address | null): Turn | null {
  const underWay = recoveryTo(circle, actor);
  if (underWay !== null) {
    return {
      kind: "recovering",
      seat: personOf(circle, underWay.lost),
      from: windowsOf(circle.terms, underWay.finishRound).begins,
    };
  }
  const seats = circle.candidates
    .filter(({ account }) => isSameAddress(account, actor))
    .flatMap((candidate) => seatAskedFor(circle, candidate) ?? []);
  const [seat] = seats;
  return seat === undefined ? null : { kind: "recovering", seat: personOf(circle, seat.account), from: null };
}

const collectTurn = ({ id, text, grant }: Request): Turn => ({
  kind: "collect",
  id,
  title: titleOf(text),
  amount: grant.amount,
});

function mineToCollect(circle: Circle, actor: Address | null): Request | null {
  const mine = waitingGrants(circle).find(({ claimKey, recipient }) => !claimKey && isSameAddress(recipient, actor));
  return mine ?? null;
}

function boardOf(circle: Circle, me: Member | null): BoardModel {
  const pinned = pinnedRequests(circle);
  const mine = me === null || me.openRequest === 0 ? null : me.openRequest;
  const now = circle.phase === "voting" && currentRound(circle)?.status === "open";
  return {
    slips: pinned.map((request) => slipOf(circle, request)),
    ballot: now ? "now" : "next",
    cap: circle.rules.requestCap,
    canPin: me?.status === "seated" && mine === null,
    mine,
  };
}

function potOf(circle: Circle, me: Member | null): PotModel {
  const { stakes, common } = circle.pot;
  const { chipInMin, chipInMax, spendPercent } = circle.rules;
  return {
    stakes,
    common,
    toGive: ((stakes + common) * BigInt(spendPercent)) / 100n,
    mine: me !== null && hasSeat(me) ? me.stake : null,
    chipIn: { min: chipInMin, max: chipInMax },
  };
}

export function waitingOf(circle: Circle, request: Request, actor: Address | null): WaitingGrant {
  const { id, text, grant, claimKey, pinner, recipient } = request;
  return {
    id,
    title: titleOf(text),
    amount: grant.amount,
    until: grant.expiresAt,
    claimLink: claimKey,
    pinner: personOf(circle, pinner),
    mine: !claimKey && isSameAddress(recipient, actor),
  };
}
