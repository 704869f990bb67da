/** What the tallies are asked on the bench: dollars and ticks found by searching uphill for gas. */
import type { TallyInput } from "../../protocol/tally/index.ts";

const budget = 100_000_000n;

/** The hardest of twenty ballots and eight requests with four grants, found by walking uphill by gas, twenty thousand steps. */
export const HARDEST_STREET: TallyInput = {
  budget,
  cast: 20,
  costs: [14866210n, 8677181n, 107n, 17877582n, 12673186n, 24655468n, 20416373n, 46776890n],
  supporters: [0xcb074n, 0xa48d5n, 0x236b2n, 0x1db8an, 0xd701en, 0xcbba5n, 0x5d8ben, 0xc6bfan],
};

/**
 * The hardest full house known: all 14 win, so that a settlement makes as many grants as there can be, and each has the
 * approvals of a quarter of the ballots. Found by annealing, some millions of steps over the number of times each loop of
 * the contract turns. Those loops also say how much harder it could get: at most 2,352 looks at a purse (the sum over w
 * winners of (14 - w) * min(48, 2^w)), where this takes 1,919; even if every one were the dearest kind, 1.6 million gas.
 */
export const HARDEST_FOR_EQUAL_SHARES: TallyInput = {
  budget,
  cast: 48,
  costs: [
    1077732n,
    1054831n,
    28n,
    7391009n,
    168279n,
    726n,
    187n,
    13n,
    89098n,
    4044n,
    774170n,
    313145n,
    241503n,
    66423770n,
  ],
  supporters: [
    0x8080222ca860n,
    0x20004ba82260n,
    0x300047a00861n,
    0x30104fa80201n,
    0x8980200ca88an,
    0xa1d9c817b0f8n,
    0xbb4411c9d2d5n,
    0x3619f0f894b2n,
    0xf51edc0a168dn,
    0x965b37a4419dn,
    0x89efa04fa5ben,
    0xcfef905f5d9en,
    0xcb6fb05fdd9en,
    0xcfefb05fd59en,
  ],
};

/** Each request has more approvals than the one before, so that ranking them moves every word every time. */
export const HARDEST_FOR_MOST_APPROVALS: TallyInput = {
  budget,
  cast: 48,
  costs: Array<bigint>(14).fill(7_000_000n),
  supporters: Array.from({ length: 14 }, (_, i) => 2n ** BigInt(35 + i) - 1n),
};
