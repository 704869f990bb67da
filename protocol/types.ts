import type { Address, Hex } from "viem";

/** Ids as the contract counts them: rounds from 0, requests and grants from 1. */
export type Phase = "board" | "voting" | "opening";
export type RoundStatus = "none" | "open" | "noBallot" | "settled" | "abandoned";
export type MemberStatus = "none" | "founder" | "booked" | "seated" | "leaving";
export type RequestStatus = "none" | "pinned" | "withdrawn" | "granted" | "expired";
export type GrantStatus = "none" | "waiting" | "collected" | "expired";
/** How somebody's membership changed. `recovered`: the seat went to this account, its holder's new wallet. */
export type Change =
  | "none"
  | "booked"
  | "bookingCancelled"
  | "seated"
  | "left"
  | "partedWays"
  | "vacated"
  | "closed"
  | "recovered"
  | "commitmentChanged";
export type MotionKind = "partWays" | "changeRule" | "close";
/** `moot`: passed, but there was nothing left to do. `expired`: its round had no ballot or was abandoned. */
export type MotionStatus = "none" | "proposed" | "passed" | "moot" | "rejected" | "expired";

/** Where Potluck's contracts live on one chain. `token` is the local dollar on a local chain, USDC elsewhere. */
export type Deployment = {
  chainId: number;
  factory: Address;
  reader: Address;
  forwarder: Address;
  verifier: Address;
  token: Address;
  equalShares: Address;
  mostApprovals: Address;
};

/** All lengths in seconds. */
export type Lengths = { round: number; voting: number; opening: number; margin: number };

/** A drand network of the scheme bls-unchained-g1-rfc9380. genesis in unix seconds, period in seconds. */
export type BeaconTerms = { chainHash: Hex; keyHash: Hex; genesis: number; period: number };

export type Terms = {
  name: string;
  token: Address;
  /** Unix seconds: the first second of round 0. */
  start: number;
  lengths: Lengths;
  beacon: BeaconTerms;
  tally: Address;
};

/** Amounts in token units (6 decimals for USDC). */
export type Rules = {
  chipInMin: bigint;
  chipInMax: bigint;
  requestCap: bigint;
  quorumPercent: number;
  approvalPercent: number;
  spendPercent: number;
  vouches: number;
  cooldown: number;
};

/** A rule that a motion can change. */
export type Rule = keyof Rules;

export type Member = {
  account: Address;
  status: MemberStatus;
  slot: number;
  joinedRound: number;
  firstBallotRound: number;
  chippedInRound: number;
  /** The last round in which they signed something or were seated. */
  seenRound: number;
  chippedIn: bigint;
  openRequest: number;
  stake: bigint;
  owed: bigint;
  commitment: bigint;
  handle: string;
  joinedAt: number;
  joinedBlock: bigint;
};

/** One entry of a circle's membership history. */
export type MembershipChange = {
  change: Change;
  slot: number;
  account: Address;
  changedAt: number;
  changedBlock: bigint;
};

/** A lost wallet on its way to a new one. */
export type Recovery = {
  lost: Address;
  to: Address;
  commitment: bigint;
  round: number;
  /** The first round in which it can be finished. */
  finishRound: number;
  /** The first round in which another may begin. */
  barredUntil: number;
  startedAt: number;
  startedBlock: bigint;
};

export type Candidate = { account: Address; handle: string; vouches: number; firstVouchedAt: number };

export type Grant = {
  status: GrantStatus;
  round: number;
  amount: bigint;
  expiresAt: number;
  endedAt: number;
  endedBlock: bigint;
  recipient: Address;
  paidTo: Address;
};

/** What the recipient, or the member who asked, wrote under a grant. */
export type Thanks = { by: Address; thankedAt: number; thankedBlock: bigint; text: string };

export type Request = {
  id: number;
  status: RequestStatus;
  slot: number;
  claimKey: boolean;
  /** On the ballots of firstRound, firstRound + 1 and firstRound + 2. */
  firstRound: number;
  amount: bigint;
  pinner: Address;
  recipient: Address;
  pinnedAt: number;
  pinnedBlock: bigint;
  text: string;
  grant: Grant;
  /** null when nobody thanked. */
  thanks: Thanks | null;
};

/** A decision about the circle itself, on the ballot of one round. */
export type Motion = {
  id: number;
  status: MotionStatus;
  kind: MotionKind;
  /** 14 or 15. */
  slot: number;
  /** Whose ballot decides. */
  round: number;
  proposer: Address;
  /** With whom to part ways. */
  member: Address;
  /** Which to change, and to what. */
  rule: Rule;
  value: bigint;
  proposedAt: number;
  proposedBlock: bigint;
};

/** Of a closed circle. */
export type Closing = {
  closedAt: number;
  closedBlock: bigint;
  /** Who share the common part equally. */
  heirs: number;
  /** Of the common part, paid out so far. */
  shared: bigint;
};

export type Round = {
  round: number;
  status: RoundStatus;
  rosterSize: number;
  cast: number;
  opened: number;
  quorum: number;
  quorumMet: boolean;
  /** Slots on the ballot and slots that won, ascending. */
  slots: number[];
  winners: number[];
  budget: bigint;
  spent: bigint;
  root: bigint;
  frozenAt: number;
  frozenBlock: bigint;
  endedAt: number;
  endedBlock: bigint;
  /** Request id per slot from 0 to 13, 0 where none is on the ballot. */
  requests: number[];
  /** Motion id in slot 14 and in slot 15, 0 where none is on the ballot. */
  motions: number[];
  /** One bitmap of slots per opened ballot. */
  openedApprovals: number[];
  ballotBlocks: bigint[];
};

export type Pot = { stakes: bigint; common: bigint; reserved: bigint; owed: bigint };

/** Everything the first screen of a circle needs, as of one block. */
export type Circle = {
  address: Address;
  chainId: number;
  blockNumber: bigint;
  /** The chain's clock, unix seconds. Decisions come from here, never from Date.now(). */
  timestamp: number;
  createdBlock: bigint;
  forwarder: Address;
  terms: Terms;
  /** Of the current round. */
  rules: Rules;
  /** Of the next two: changes are decided two rounds ahead. */
  comingRules: [Rules, Rules];
  round: number;
  phase: Phase;
  pot: Pot;
  root: bigint;
  /** 64 leaves, 0n where no one sits. */
  leaves: bigint[];
  vouchesNeeded: number;
  members: Member[];
  candidates: Candidate[];
  /** Pinned ones, and those whose grant waits to be collected. */
  requests: Request[];
  /** Those of the current round, the one before and the one after. */
  motions: Motion[];
  /** Under way. */
  recoveries: Recovery[];
  /** The current round and the one before it, newest first. */
  rounds: Round[];
  /** Entries of the membership history. */
  changeCount: number;
  /** null while the circle lives. */
  closing: Closing | null;
};

/** A sealed ballot with its proof, as castBallots takes it. */
export type Ballot = {
  nullifier: bigint;
  seq: number;
  /** 192 bits. */
  commitment: bigint;
  /** 132 bytes. */
  sealedVote: Hex;
  /** Groth16 points in Semaphore's packing. */
  proof: readonly [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
};

export type Opening = { nullifier: bigint; approvals: number; salt: Hex };

/** An accepted ballot, read from the log of its block. */
export type CastBallot = {
  nullifier: bigint;
  seq: number;
  commitment: bigint;
  sealedVote: Hex;
  block: bigint;
  transaction: Hex;
};
