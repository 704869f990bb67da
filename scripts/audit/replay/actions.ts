import { zeroAddress } from "viem";
import { action, type Action } from "../../../protocol/model/doors.ts";
import type { Circle } from "../../../protocol/model/circle.ts";
import { changes, motionKinds } from "../../../protocol/reader-shapes.ts";
import type { CircleEvent, EventNamed } from "./events.ts";
import type { ClaimCall } from "./transaction.ts";

/** What nobody in particular can do. */
const ANYONE = zeroAddress;

/**
 * Who did what, told from the first event of it: every door that changes anything says so. null for what happens only as a
 * consequence of something else.
 * @param coming this event and those after it in the same transaction
 */
export function actionOf(coming: readonly CircleEvent[], circle: Circle, claims: readonly ClaimCall[]): Action | null {
  const [event] = coming;
  if (!event) return null;
  switch (event.eventName) {
    case "Joined":
      return action("join", event.args.member, event.args.handle, event.args.commitment);
    case "Vouched":
      return action("vouch", event.args.voucher, event.args.candidate, event.args.handle);
    case "VouchRevoked":
      return action("revokeVouch", event.args.voucher, event.args.candidate, event.args.handle);
    case "Seated":
      return action("seat", ANYONE, event.args.member);
    case "BookingCancelled":
    case "LeaveAsked":
      return action("leaveCircle", event.args.member, event.args.member);
    case "Left":
      return leaving(event, coming);
    case "CommitmentChanged":
      return action("changeCommitment", event.args.member, event.args.commitment);
    case "StillHere":
      return action("stillHere", event.args.member);
    case "RecoveryBegun":
      return action("recover", event.args.to, event.args.lost, event.args.commitment);
    case "RecoveryObjected":
      return action("objectToRecovery", event.args.lost);
    case "Recovered":
      return action("finishRecovery", ANYONE, event.args.lost);
    case "TakenBack":
      return action("takeBack", event.args.member, event.args.to);
    case "ChippedIn":
      return action("chipInFor", event.args.payer, event.args.member, event.args.amount);
    case "GiftGiven":
      return action("give", event.args.giver, event.args.amount);
    case "Swept":
      return action("sweep", ANYONE);
    case "Pinned": {
      const { pinner, text, amount, recipient, claimKey } = event.args;
      return action("pin", pinner, text, amount, recipient, claimKey);
    }
    case "Withdrawn":
      return withdrawing(event, coming, circle);
    case "BallotCast":
      return action("castBallots", ANYONE, event.args.round, [{ ...event.args, proof: [] }]);
    case "BallotOpened":
      return action("openBallots", ANYONE, event.args.round, [event.args]);
    case "Settled":
      return action("settle", ANYONE, event.args.round);
    case "Abandoned":
      return action("abandon", ANYONE, event.args.round);
    case "Collected":
      return collecting(event, circle, claims);
    case "GrantExpired":
      return action("expire", ANYONE, event.args.id);
    case "Thanked":
      return action("thank", event.args.by, event.args.id, event.args.text);
    case "MotionProposed":
      return proposing(event);
    case "VotingFrozen":
    case "Granted":
    case "MotionDecided":
    case "RuleChanged":
    case "CircleClosed":
    case "EIP712DomainChanged":
      return null;
  }
}

function leaving({ args }: EventNamed<"Left">, coming: readonly CircleEvent[]): Action | null {
  const how = changes[args.how];
  if (how === "vacated") return action("vacate", ANYONE, args.member);
  if (how === "closed") return action("close", ANYONE);
  if (how !== "left") return null;
  const paid = coming.find((one) => one.eventName === "TakenBack" && one.args.member === args.member);
  return action("leaveCircle", args.member, paid?.eventName === "TakenBack" ? paid.args.to : args.member);
}

/** A request comes down by itself, or with the member who asked for it and leaves. */
function withdrawing(event: EventNamed<"Withdrawn">, coming: readonly CircleEvent[], circle: Circle): Action | null {
  const { id } = event.args;
  const owner = [...circle.people].find(([, { request }]) => request === id)?.[0];
  const next = coming[1];
  if (next?.eventName === "Left" && next.args.member === owner) return leaving(next, coming);
  return action("withdraw", owner ?? ANYONE, id);
}

/** To where somebody's signature says, or to the wallet that was asked for. */
function collecting({ args }: EventNamed<"Collected">, circle: Circle, claims: readonly ClaimCall[]): Action {
  const { id, to } = args;
  const request = circle.requests[id - 1];
  const claim = claims.find((one) => one.id === id && one.to === to);
  if (claim) return action("claimTo", ANYONE, id, to, claim.deadline, claim.signature);
  if (request && request.recipient === to && !request.claimKey) return action("claim", ANYONE, id);
  // Nobody's word is in the transaction: the rules refuse it.
  return action("claimTo", ANYONE, id, to, BigInt(circle.now.time), "0x");
}

function proposing({ args }: EventNamed<"MotionProposed">): Action | null {
  const kind = motionKinds[args.kind];
  if (kind === "partWays") return action("proposePartWays", args.proposer, args.member);
  if (kind === "changeRule") return action("proposeRule", args.proposer, args.rule, args.value);
  return kind === "close" ? action("proposeClose", args.proposer) : null;
}
