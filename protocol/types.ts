import type { Address, Hex } from "viem";

/** Ids as the contract counts them: rounds from 0, requests and grants from 1. */
export type Phase = "board" | "voting" | "opening";
export type RoundStatus = "none" | "open" | "noBallot" | "settled" | "abandoned";
export type MemberStatus = "none" | "founder" | "booked" | "seated" | "leaving";
export type RequestStatus = "none" | "pinned" | "withdrawn" | "granted" | "expired";
export type GrantStatus = "none" | "waiting" | "collected" | "expired";

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

export type Member = {
  account: Address;
  status: MemberStatus;
  slot: number;
  joinedRound: number;
  firstBallotRound: number;
  chippedInRound: number;
  chippedIn: bigint;
  openRequest: number;
  stake: bigint;
  owed: bigint;
  commitment: bigint;
  handle: string;
  joinedAt: number;
  joinedBlock: bigint;
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
  /** Request id per slot, 0 where none is on the ballot. */
  requests: number[];
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
  rules: Rules;
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
  /** The current round and the one before it, newest first. */
  rounds: Round[];
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
