import * as z from "zod/mini";
import type { Address, Hex } from "viem";
import type { Circle, Grant, Member, Motion, Request, Round, Rules } from "../../protocol/types.ts";

// What lies in the browser may be of an older page: it is a circle only if every part of it is one.

const hex = z.templateLiteral(["0x", z.string().check(z.regex(/^[0-9a-fA-F]*$/))]) satisfies z.ZodMiniType<Hex>;
const address = z.templateLiteral([
  "0x",
  z.string().check(z.regex(/^[0-9a-fA-F]{40}$/)),
]) satisfies z.ZodMiniType<Address>;
const number = z.int();
const amount = z.bigint();

const rules = z.object({
  chipInMin: amount,
  chipInMax: amount,
  requestCap: amount,
  quorumPercent: number,
  approvalPercent: number,
  spendPercent: number,
  vouches: number,
  cooldown: number,
}) satisfies z.ZodMiniType<Rules>;

const member = z.object({
  account: address,
  status: z.enum(["none", "founder", "booked", "seated", "leaving"]),
  slot: number,
  joinedRound: number,
  firstBallotRound: number,
  chippedInRound: number,
  seenRound: number,
  chippedIn: amount,
  openRequest: number,
  stake: amount,
  owed: amount,
  commitment: amount,
  handle: z.string(),
  joinedAt: number,
  joinedBlock: amount,
}) satisfies z.ZodMiniType<Member>;

const grant = z.object({
  status: z.enum(["none", "waiting", "collected", "expired"]),
  round: number,
  amount,
  expiresAt: number,
  endedAt: number,
  endedBlock: amount,
  recipient: address,
  paidTo: address,
}) satisfies z.ZodMiniType<Grant>;

const request = z.object({
  id: number,
  status: z.enum(["none", "pinned", "withdrawn", "granted", "expired"]),
  slot: number,
  claimKey: z.boolean(),
  firstRound: number,
  amount,
  pinner: address,
  recipient: address,
  pinnedAt: number,
  pinnedBlock: amount,
  text: z.string(),
  grant,
  thanks: z.nullable(z.object({ by: address, thankedAt: number, thankedBlock: amount, text: z.string() })),
}) satisfies z.ZodMiniType<Request>;

const motion = z.object({
  id: number,
  status: z.enum(["none", "proposed", "passed", "moot", "rejected", "expired"]),
  kind: z.enum(["partWays", "changeRule", "close"]),
  slot: number,
  round: number,
  proposer: address,
  member: address,
  rule: z.keyof(rules),
  value: amount,
  proposedAt: number,
  proposedBlock: amount,
}) satisfies z.ZodMiniType<Motion>;

const round = z.object({
  round: number,
  status: z.enum(["none", "open", "noBallot", "settled", "abandoned"]),
  rosterSize: number,
  cast: number,
  opened: number,
  quorum: number,
  quorumMet: z.boolean(),
  slots: z.array(number),
  winners: z.array(number),
  budget: amount,
  spent: amount,
  root: amount,
  frozenAt: number,
  frozenBlock: amount,
  endedAt: number,
  endedBlock: amount,
  requests: z.array(number),
  motions: z.array(number),
  openedApprovals: z.array(number),
  ballotBlocks: z.array(amount),
}) satisfies z.ZodMiniType<Round>;

export const CircleSchema = z.object({
  address,
  chainId: number,
  blockNumber: amount,
  timestamp: number,
  createdBlock: amount,
  forwarder: address,
  terms: z.object({
    name: z.string(),
    token: address,
    start: number,
    lengths: z.object({ round: number, voting: number, opening: number, margin: number }),
    beacon: z.object({ chainHash: hex, keyHash: hex, genesis: number, period: number }),
    tally: address,
  }),
  rules,
  comingRules: z.tuple([rules, rules]),
  round: number,
  phase: z.enum(["board", "voting", "opening"]),
  pot: z.object({ stakes: amount, common: amount, reserved: amount, owed: amount }),
  root: amount,
  leaves: z.array(amount),
  vouchesNeeded: number,
  members: z.array(member),
  candidates: z.array(z.object({ account: address, handle: z.string(), vouches: number, firstVouchedAt: number })),
  requests: z.array(request),
  motions: z.array(motion),
  recoveries: z.array(
    z.object({
      lost: address,
      to: address,
      commitment: amount,
      round: number,
      finishRound: number,
      barredUntil: number,
      startedAt: number,
      startedBlock: amount,
    }),
  ),
  rounds: z.array(round),
  changeCount: number,
  closing: z.nullable(z.object({ closedAt: number, closedBlock: amount, heirs: number, shared: amount })),
}) satisfies z.ZodMiniType<Circle>;
