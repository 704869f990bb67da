/**
 * A circle as its rules tell it (docs/protocol.md), not as the contract stores it: lists, names and whole numbers without
 * an end. Everything here is data; what may be done with it is in the file each subject names.
 */
import { zeroAddress, type Address, type Hex } from "viem";
import { PotluckError } from "../errors.ts";
import { MAX_SEATS } from "../roster.ts";
import type { Change, MotionKind, MotionStatus, RoundStatus, Rule, Rules, Terms } from "../types.ts";
import type { Dollar } from "./dollar.ts";
import type { Outside } from "./outside.ts";

/** Where on the chain something happens. */
export type Moment = { time: number; block: number };

/** Fixed at creation. */
export type Fixed = {
  address: Address;
  forwarder: Address;
  chainId: number;
  /** Seconds. */
  day: number;
  terms: Terms;
  tally: "equalShares" | "mostApprovals";
  founders: readonly Address[];
  createdBlock: number;
  outside: Outside;
};

/** What a circle knows of an account. Of those who have gone it still knows how they last were. */
export type Person = {
  status: "none" | "booked" | "seated" | "leaving";
  slot: number;
  handle: string;
  commitment: bigint;
  /** Which of all stays in this circle theirs is: vouches end with the stay in which they were given. */
  stay: number;
  joinedAt: number;
  joinedBlock: number;
  seenRound: number;
  chippedInRound: number;
  chippedIn: bigint;
  stake: bigint;
  owed: bigint;
  /** The last one they pinned; 0: none. */
  request: number;
  proposedRound: number | null;
  /** The first round on whose ballot what is asked for them can be. */
  coolUntil: number;
  recovery: Recovery | null;
  recoveryBarredUntil: number;
  objectedAt: number;
  /** Of the common part of a closed circle: null for who does not share in it. */
  inherited: bigint | null;
};

export type Recovery = { to: Address; commitment: bigint; round: number; started: Moment };

export type Vouch = { voucher: Address; stay: number; at: number };
export type Candidacy = { candidate: Address; handle: string; vouches: Vouch[] };

export type Request = {
  id: number;
  /** Whether it expired is the clock's. */
  status: "pinned" | "withdrawn" | "granted";
  slot: number;
  claimKey: boolean;
  firstRound: number;
  amount: bigint;
  pinner: Address;
  recipient: Address;
  pinned: Moment;
  text: string;
  grant: Grant | null;
  thanks: { by: Address; at: Moment; text: string } | null;
};

export type Grant = {
  round: number;
  expiresAt: number;
  ended: { how: "collected" | "expired"; at: Moment; paidTo: Address } | null;
};

export type Motion = {
  id: number;
  /** Whether it expired is the clock's. */
  status: Exclude<MotionStatus, "none" | "expired">;
  kind: MotionKind;
  slot: number;
  round: number;
  proposer: Address;
  member: Address;
  rule: Rule;
  value: bigint;
  proposed: Moment;
};

/** `approvals` once it is opened. */
export type CastBallot = { seq: number; commitment: bigint; block: number; approvals: number | null };

export type Round = {
  round: number;
  status: Exclude<RoundStatus, "none">;
  rosterSize: number;
  quorum: number;
  root: bigint;
  budget: bigint;
  /** Ids of requests, and from slot 14 on of motions; 0 where nothing is on the ballot. */
  slots: number[];
  frozen: Moment;
  /** By nullifier, in the order in which their voters came. */
  ballots: Map<bigint, CastBallot>;
  blocks: number[];
  quorumMet: boolean;
  /** Slots. */
  winners: number[];
  spent: bigint;
  ended: Moment | null;
};

export type Closing = { at: Moment; heirs: number; shared: bigint };
export type Event = { name: string; args: readonly unknown[] };

export type Circle = {
  readonly fixed: Fixed;
  now: Moment;
  dollar: Dollar;
  /** In the order in which the circle heard of them. */
  people: Map<Address, Person>;
  /** Everyone who ever joined and was not named a founder. */
  joiners: Address[];
  stays: number;
  /** Who sits; booked seats are the people's. */
  seats: (Address | null)[];
  changes: { change: Change; slot: number; account: Address; at: Moment }[];
  candidacies: Map<string, Candidacy>;
  /** Which candidacies are listed. The ring's next place is `listed` modulo its length. */
  places: (string | null)[];
  listed: number;
  newcomers: { round: number; count: number };
  lastSnapshot: number;
  /** In which round the seats fell under three; null: three or more sit. */
  thinSince: number | null;
  common: bigint;
  requests: Request[];
  motions: Motion[];
  rounds: Map<number, Round>;
  /** Ascending by the round they hold from. */
  rules: { from: number; rules: Rules }[];
  closing: Closing | null;
  events: Event[];
};

export const PLACES = 64;
export const MAX_HELD = 2n ** 80n - 1n;

export function newCircle(fixed: Fixed, rules: Rules, dollar: Dollar, now: Moment): Circle {
  return {
    fixed,
    now,
    dollar,
    people: new Map(),
    joiners: [],
    stays: 0,
    seats: Array.from({ length: MAX_SEATS }, () => null),
    changes: [],
    candidacies: new Map(),
    places: Array.from({ length: PLACES }, () => null),
    listed: 0,
    newcomers: { round: 0, count: 0 },
    lastSnapshot: 0,
    thinSince: 0,
    common: 0n,
    requests: [],
    motions: [],
    rounds: new Map(),
    rules: [{ from: 0, rules }],
    closing: null,
    events: [],
  };
}

export function personOf(circle: Circle, account: Address): Person {
  let person = circle.people.get(account);
  if (!person) {
    person = nobody();
    circle.people.set(account, person);
  }
  return person;
}

function nobody(): Person {
  return {
    status: "none",
    slot: 0,
    handle: "",
    commitment: 0n,
    stay: 0,
    joinedAt: 0,
    joinedBlock: 0,
    seenRound: 0,
    chippedInRound: 0,
    chippedIn: 0n,
    stake: 0n,
    owed: 0n,
    request: 0,
    proposedRound: null,
    coolUntil: 0,
    recovery: null,
    recoveryBarredUntil: 0,
    objectedAt: 0,
    inherited: null,
  };
}

export const isFounder = ({ fixed }: Circle, account: Address): boolean => fixed.founders.includes(account);

export function tell({ events }: Circle, name: string, ...args: readonly unknown[]): void {
  events.push({ name, args });
}

/** What an action is refused with: one of the contract's errors, and its evidence. */
export class Refusal extends PotluckError {
  override name = "Refusal";
  readonly fault: Event;

  constructor(name: string, ...args: readonly unknown[]) {
    super(`The rules refuse it: ${name}.`);
    this.fault = { name, args };
  }
}

export function refuse(name: string, ...args: readonly unknown[]): never {
  throw new Refusal(`Circle_${name}`, ...args);
}

export { zeroAddress, type Address, type Hex };
