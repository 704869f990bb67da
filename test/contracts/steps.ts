/** What several tests do on the way to what they are about. */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { goTo, openingOf, taggedBallot, USDC, type Neighbour, type Street } from "./fixture.ts";
import { commitmentOf } from "../../protocol/identity.ts";

/** As the contract counts them. */
export const Phase = { board: 0, voting: 1, opening: 2 } as const;
export const MemberStatus = { none: 0, founder: 1, booked: 2, seated: 3, leaving: 4 } as const;
export const Change = {
  none: 0,
  booked: 1,
  bookingCancelled: 2,
  seated: 3,
  left: 4,
  partedWays: 5,
  vacated: 6,
  closed: 7,
  recovered: 8,
  commitmentChanged: 9,
} as const;
export const MotionKind = { partWays: 0, changeRule: 1, close: 2 } as const;
export const MotionStatus = { none: 0, proposed: 1, passed: 2, moot: 3, rejected: 4, expired: 5 } as const;
export const Rule = {
  chipInMin: 0,
  chipInMax: 1,
  requestCap: 2,
  quorumPercent: 3,
  approvalPercent: 4,
  spendPercent: 5,
  vouches: 6,
  cooldown: 7,
} as const;
export const RoundStatus = { none: 0, open: 1, noBallot: 2, settled: 3, abandoned: 4 } as const;
export const RequestStatus = { none: 0, pinned: 1, withdrawn: 2, granted: 3, expired: 4 } as const;
export const GrantStatus = { none: 0, waiting: 1, collected: 2, expired: 3 } as const;

type Five = readonly [Neighbour, Neighbour, Neighbour, Neighbour, Neighbour];

export const founders = (street: Pick<Street, "founders">): Five => firstFive(street.founders);
export const strangers = (street: Pick<Street, "strangers">): Five => firstFive(street.strangers);

function firstFive([a, b, c, d, e]: readonly Neighbour[]): Five {
  if (!a || !b || !c || !d || !e) throw new Error("The street is too small.");
  return [a, b, c, d, e];
}

/** Bitmaps of slots, by voter. */
export type Votes = readonly (readonly [voter: Neighbour, approvals: number])[];

export async function castAll(street: Street, round: number, votes: Votes): Promise<void> {
  const ballots = [];
  for (const [voter, approvals] of votes) ballots.push(await taggedBallot(street, { voter, round, approvals }));
  await street.circle.castBallots(round, ballots);
}

export async function openAll(street: Street, round: number, votes: Votes): Promise<void> {
  await street.circle.openBallots(
    round,
    votes.map(([voter, approvals]) => openingOf(street, { voter, round, approvals })),
  );
}

/** Voting opens, all vote, voting closes. */
export async function castRound(street: Street, round: number, votes: Votes): Promise<void> {
  await goTo(street, round, "votingOpens");
  await castAll(street, round, votes);
  await goTo(street, round, "votingCloses");
}

/** A round from the opening of voting to its settlement, as early as it may be. */
export async function voteAndSettle(street: Street, round: number, votes: Votes): Promise<void> {
  await castRound(street, round, votes);
  await openAll(street, round, votes);
  await street.circle.settle(round);
}

/** The same vote of several. */
export const ticked = (voters: readonly Neighbour[], approvals: number): Votes =>
  voters.map((voter) => [voter, approvals] as const);

/** The slots of motions on a ballot. */
export const FIRST_MOTION = 1 << 14;
export const SECOND_MOTION = 1 << 15;

export async function chipInAll({ circle, founders: members }: Street, amount = 10n * USDC): Promise<void> {
  for (const { signer } of members) await circle.connect(signer).chipIn(amount);
}

type Pin = { text?: string; amount?: bigint; recipient?: string; claimKey?: boolean };

export async function pin(
  { circle }: Pick<Street, "circle">,
  { signer, address }: Neighbour,
  { text = "A bench", amount = 10n * USDC, recipient = address, claimKey = false }: Pin = {},
) {
  return circle.connect(signer).pin(text, amount, recipient, claimKey);
}

export async function vouchFor(
  { circle }: Pick<Street, "circle">,
  candidate: Neighbour,
  vouchers: readonly Neighbour[],
): Promise<void> {
  for (const { signer } of vouchers) await circle.connect(signer).vouch(candidate.address, candidate.handle);
}

/** Vouched for by the first two founders, the candidate joins: sits at once while the circle forms, else has booked. */
export async function welcome(street: Street, candidate: Neighbour): Promise<void> {
  const [heron, wren] = founders(street);
  await vouchFor(street, candidate, [heron, wren]);
  await street.circle.connect(candidate.signer).join(candidate.handle, commitmentOf(candidate.secret));
}

/** One request of ten for a wallet has won round 0; its grant waits. */
export async function aGrant(street: Street, ask: Pin = {}): Promise<void> {
  const [heron, wren, otter] = founders(street);
  await chipInAll(street);
  await pin(street, heron, ask);
  await voteAndSettle(street, 0, [
    [heron, 1],
    [wren, 1],
    [otter, 1],
  ]);
}

export const signersOf = (neighbours: readonly Neighbour[]): HardhatEthersSigner[] =>
  neighbours.map(({ signer }) => signer);
