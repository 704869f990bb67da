import type { ContractFunctionReturnType } from "viem";
import type { circleReaderAbi } from "./abi-reader.gen.ts";
import { REQUEST_SLOTS, slotsOf } from "./ballot.ts";
import { UnknownValue } from "./errors.ts";
import type {
  Change,
  Closing,
  GrantStatus,
  Member,
  MembershipChange,
  MemberStatus,
  Motion,
  MotionKind,
  MotionStatus,
  Phase,
  Recovery,
  Request,
  RequestStatus,
  Round,
  RoundStatus,
  Rule,
  Rules,
  Terms,
  Thanks,
} from "./types.ts";

// From the reader's answers to the protocol's own shapes: numbers of Solidity's enums become words, 64-bit times numbers.

type Overview = ContractFunctionReturnType<typeof circleReaderAbi, "view", "overview">;
type RoundReport = Overview["rounds"][number];
type RequestEntry = Overview["requests"][number];
type MemberEntry = Overview["members"][number];
type MotionEntry = Overview["motions"][number];
type RecoveryEntry = Overview["recoveries"][number];
type ChangeEntry = ContractFunctionReturnType<typeof circleReaderAbi, "view", "changes">[number];

/** In the order of the enums in contracts/interfaces/Types.sol. */
export const phases: readonly Phase[] = ["board", "voting", "opening"];
export const roundStatuses: readonly RoundStatus[] = ["none", "open", "noBallot", "settled", "abandoned"];
export const memberStatuses: readonly MemberStatus[] = ["none", "founder", "booked", "seated", "leaving"];
export const requestStatuses: readonly RequestStatus[] = ["none", "pinned", "withdrawn", "granted", "expired"];
export const grantStatuses: readonly GrantStatus[] = ["none", "waiting", "collected", "expired"];
export const changes: readonly Change[] = [
  "none",
  "booked",
  "bookingCancelled",
  "seated",
  "left",
  "partedWays",
  "vacated",
  "closed",
  "recovered",
  "commitmentChanged",
];
export const motionKinds: readonly MotionKind[] = ["partWays", "changeRule", "close"];
export const motionStatuses: readonly MotionStatus[] = ["none", "proposed", "passed", "moot", "rejected", "expired"];
/** As proposeRule takes them. */
export const ruleNames: readonly Rule[] = [
  "chipInMin",
  "chipInMax",
  "requestCap",
  "quorumPercent",
  "approvalPercent",
  "spendPercent",
  "vouches",
  "cooldown",
];

export function nameOf<T extends string>(what: string, names: readonly T[], value: number): T {
  const name = names[value];
  if (name === undefined) throw new UnknownValue(what, value);
  return name;
}

/** The other way round. */
export const numberOf = <T extends string>(names: readonly T[], name: T): number => names.indexOf(name);

export function termsOf({ name, token, start, lengths, beacon, tally }: Overview["terms"]): Terms {
  const { chainHash, keyHash, genesis, period } = beacon;
  return {
    name,
    token,
    start: Number(start),
    lengths: { ...lengths },
    beacon: { chainHash, keyHash, genesis: Number(genesis), period },
    tally,
  };
}

export function rulesOf(rules: Overview["rules"]): Rules {
  return { ...rules };
}

export function memberOf({ account, member }: MemberEntry): Member {
  return {
    ...member,
    account,
    status: nameOf("a member's status", memberStatuses, member.status),
    joinedAt: Number(member.joinedAt),
  };
}

export function changeOf({ change, ...entry }: ChangeEntry): MembershipChange {
  return { ...entry, change: nameOf("a change", changes, change), changedAt: Number(entry.changedAt) };
}

export function recoveryOf({ lost, recovery }: RecoveryEntry): Recovery {
  return { ...recovery, lost, startedAt: Number(recovery.startedAt) };
}

export function motionOf({ id, motion }: MotionEntry): Motion {
  return {
    ...motion,
    id,
    status: nameOf("a motion's status", motionStatuses, motion.status),
    kind: nameOf("a motion's kind", motionKinds, motion.kind),
    rule: nameOf("a motion's rule", ruleNames, motion.rule),
    proposedAt: Number(motion.proposedAt),
  };
}

/** null for the zeros of a circle that lives. */
export function closingOf(closing: Overview["closing"]): Closing | null {
  const closedAt = Number(closing.closedAt);
  return closedAt === 0 ? null : { ...closing, closedAt };
}

/** null for the zeros where nobody thanked. */
function thanksOf(thanks: RequestEntry["thanks"]): Thanks | null {
  const thankedAt = Number(thanks.thankedAt);
  return thankedAt === 0 ? null : { ...thanks, thankedAt };
}

export function requestOf({ id, request, grant, thanks }: RequestEntry): Request {
  return {
    ...request,
    id,
    status: nameOf("a request's status", requestStatuses, request.status),
    pinnedAt: Number(request.pinnedAt),
    grant: {
      ...grant,
      status: nameOf("a grant's status", grantStatuses, grant.status),
      expiresAt: Number(grant.expiresAt),
      endedAt: Number(grant.endedAt),
    },
    thanks: thanksOf(thanks),
  };
}

export function roundOf({ round, data, openedApprovals, ballotBlocks }: RoundReport): Round {
  return {
    ...data,
    round,
    status: nameOf("a round's status", roundStatuses, data.status),
    slots: slotsOf(data.slots),
    winners: slotsOf(data.winners),
    frozenAt: Number(data.frozenAt),
    endedAt: Number(data.endedAt),
    requests: data.requests.slice(0, REQUEST_SLOTS),
    motions: data.requests.slice(REQUEST_SLOTS),
    openedApprovals: [...openedApprovals],
    ballotBlocks: [...ballotBlocks],
  };
}
