/** What is measured, in words, and the most it may cost. The words are the keys of test/contracts/gas.json. */

type Line = { says: string; bar?: number };

/** Called directly, not through the forwarder, which adds its own. */
export const OURS = {
  ballotBatch20: { says: "20 ballots in one batch, per ballot", bar: 95_000 },
  ballotAlone: { says: "a ballot alone, the first of its round", bar: 300_000 },
  ballotAloneLater: { says: "a ballot alone, a later one of its round" },
  freezing: { says: "on top for whoever acts first once voting is open" },
  openBallot: { says: "20 ballots opened at once, per ballot", bar: 12_000 },
  settleEqualShares20x8: { says: "settle 20 ballots x 8 requests, Equal Shares, 4 win", bar: 550_000 },
  settleEqualShares48x14: { says: "settle 48 ballots x 14 requests, Equal Shares, 14 win", bar: 4_000_000 },
  settleMostApprovals48x14: { says: "settle 48 ballots x 14 requests, most approvals, 14 win", bar: 1_300_000 },
  join: { says: "a founder joins and sits, mean of seats 2 to 20", bar: 380_000 },
  joinFirst: { says: "the first founder joins and sits" },
  vouch: { says: "a vouch for a newcomer, mean of 4" },
  joinVouched: { says: "a newcomer with 4 vouches joins, and is seated later" },
  chipIn: { says: "chip in for the first time, mean of 20", bar: 150_000 },
  chipInAgain: { says: "chip in the next month, mean of 20" },
  pin: { says: "pin a request of 200 bytes, mean of the first 6", bar: 200_000 },
  pinDearest: { says: "pin a request of 200 bytes, the dearest of them" },
  claim: { says: "collect a grant to a wallet that has held the token", bar: 90_000 },
  claimFirstToken: { says: "collect a grant to a wallet that has never held the token" },
  createCircle: { says: "create a circle with 8 founders", bar: 600_000 },
  createCircleFirst: { says: "create a factory's very first circle, 8 founders" },
  month20: { says: "the first month of 20 neighbours", bar: 6_500_000 },
  month20Next: { says: "the second month of 20 neighbours" },
} as const satisfies Record<string, Line>;

export type Ours = Record<keyof typeof OURS, number>;
export type Snapshot = Omit<Ours, "month20Next">;

export const PEERS = {
  governorCastVoteFirst: { says: "OpenZeppelin Governor: castVote, the first of a proposal" },
  governorCastVote: { says: "OpenZeppelin Governor: castVote, a later one" },
  governorCastVoteBySigFirst: { says: "OpenZeppelin Governor: castVoteBySig, the voter's first signature" },
  governorCastVoteBySig: { says: "OpenZeppelin Governor: castVoteBySig, a later one" },
  governorPropose: { says: "OpenZeppelin Governor: propose, one call and 200 bytes" },
  governorAlphaCastVote: { says: "Uniswap Governor Alpha: castVote, not the first" },
  governorAlphaCastVoteBySig: { says: "Uniswap Governor Alpha: castVoteBySig, not the first" },
  governorAlphaPropose: { says: "Uniswap Governor Alpha: propose, one call and 200 bytes" },
  semaphoreAddMember: { says: "Semaphore: addMember, mean of members 2 to 20" },
  semaphoreValidateProof: { says: "Semaphore: validateProof, a group of 20" },
} as const satisfies Record<string, Line>;

export type Peers = Record<keyof typeof PEERS, number>;

/** Computed: see floor.ts. */
export const FLOORS = {
  floorBatch20: { says: "20 ballots in one batch, per ballot, at least" },
  floorAlone: { says: "a ballot alone, at least" },
} as const satisfies Record<string, Line>;

export type Floors = Record<keyof typeof FLOORS, number>;

type Ratio = { says: string; ours: keyof Ours; theirs: keyof (Peers & Floors) };

/** Ours over theirs. */
export const RATIOS: readonly Ratio[] = [
  { says: "a ballot in a batch of 20 / the least", ours: "ballotBatch20", theirs: "floorBatch20" },
  { says: "a ballot alone / the least", ours: "ballotAlone", theirs: "floorAlone" },
  { says: "a ballot in a batch of 20 / Governor's castVote", ours: "ballotBatch20", theirs: "governorCastVote" },
  {
    says: "a ballot in a batch of 20 / Governor's castVoteBySig",
    ours: "ballotBatch20",
    theirs: "governorCastVoteBySig",
  },
  {
    says: "a ballot in a batch of 20 / Semaphore's validateProof",
    ours: "ballotBatch20",
    theirs: "semaphoreValidateProof",
  },
  { says: "a ballot alone / Semaphore's validateProof", ours: "ballotAlone", theirs: "semaphoreValidateProof" },
  { says: "a founder joins / Semaphore's addMember", ours: "join", theirs: "semaphoreAddMember" },
  { says: "a request is pinned / Governor's propose", ours: "pin", theirs: "governorPropose" },
  { says: "a request is pinned / Governor Alpha's propose", ours: "pin", theirs: "governorAlphaPropose" },
];
