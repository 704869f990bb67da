import type { ContractFunctionReturnType } from "viem";
import type { circleReaderAbi } from "./abi.gen.ts";
import { slotsOf } from "./ballot.ts";
import { UnknownValue } from "./errors.ts";
import type {
  GrantStatus,
  Member,
  MemberStatus,
  Phase,
  Request,
  RequestStatus,
  Round,
  RoundStatus,
  Rules,
  Terms,
} from "./types.ts";

// From the reader's answers to the protocol's own shapes: numbers of Solidity's enums become words, 64-bit times numbers.

type Overview = ContractFunctionReturnType<typeof circleReaderAbi, "view", "overview">;
type RoundReport = Overview["rounds"][number];
type RequestEntry = Overview["requests"][number];
type MemberEntry = Overview["members"][number];

/** In the order of the enums in contracts/interfaces/Types.sol. */
export const phases: readonly Phase[] = ["board", "voting", "opening"];
const roundStatuses: readonly RoundStatus[] = ["none", "open", "noBallot", "settled", "abandoned"];
const memberStatuses: readonly MemberStatus[] = ["none", "founder", "booked", "seated", "leaving"];
const requestStatuses: readonly RequestStatus[] = ["none", "pinned", "withdrawn", "granted", "expired"];
const grantStatuses: readonly GrantStatus[] = ["none", "waiting", "collected", "expired"];

export function nameOf<T extends string>(what: string, names: readonly T[], value: number): T {
  const name = names[value];
  if (name === undefined) throw new UnknownValue(what, value);
  return name;
}

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

export function requestOf({ id, request, grant }: RequestEntry): Request {
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
    requests: [...data.requests],
    openedApprovals: [...openedApprovals],
    ballotBlocks: [...ballotBlocks],
  };
}
