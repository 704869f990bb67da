// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ITally} from "../interfaces/ITally.sol";
import {Ranking} from "./Ranking.sol";

/// @title Method of Equal Shares: the budget is split equally among the ballots, and a request is paid by those who
/// ticked it.
/// @notice Peters, Pierczyński, Skowron: "Proportional Participatory Budgeting with Additive Utilities" (NeurIPS 2021),
/// with approval ballots, a request's cost as its utility, and no completion. Every ballot cast, opened or not, holds
/// budget / cast. Among the requests that their supporters can together still pay, the one whose largest single payment
/// relative to its cost is smallest wins; ties: more approvals, then smaller cost, then pinned earlier. Its supporters
/// pay equally, those who cannot pay all they have. Repeat. What is not spent stays where it was.
///
/// @dev **Exact.** Amounts are integers over one common `denominator`, which starts at `cast` (a ballot then holds
/// `budget`). When a request of cost C is paid by k supporters in full and by others with all they have, S together, a
/// full payment is (C * denominator - S) / k; so every holding and the denominator are multiplied by k first, and the
/// full payment becomes the integer `owed = C * denominator - S` (with the denominator of before).
///
/// **Purses.** Ballots that hold the same share one purse, one word: `holding << 48 | bitmap of its ballots`. Purses
/// ascend by holding and divide all 48 bits among them (bits of ballots that were not opened support nothing). At first
/// there is one; each winner splits purses into its supporters and the rest. All who pay in full pay the same, so
/// supporters keep their order among themselves, and the next list is a merge of two ascending ones.
///
/// **Nothing overflows**, hence `unchecked` throughout. The denominator starts at `cast` and is multiplied by the number
/// of payers at each of at most 14 winners: 48 at most, and 48 every time when all 48 ballots tick everything and never
/// run dry. So, with the budget and the cost of every ranked request below 2^80:
///
/// | value | largest | below | bits |
/// |---|---|---|---|
/// | denominator | after 14 winners | 48^15 | 84 |
/// | cost * denominator, so owed; holding * payers | for the 14th winner, after 13 | 2^80 * 48^14 | 159 |
/// | holding | after 14 winners | 2^80 * 48^14 | 159 |
/// | a purse's word, holding * 2^48 + bitmap | after 14 winners | 2^128 * 48^14 | 207 |
/// | weight = payers * cost | any time | 2^80 * 48 | 86 |
/// | owed * weight, of two requests that can be paid | after 12 winners | 2^160 * 48^14 | 239 |
///
/// Each is reached but for a few units (`LARGEST_NUMBERS` in the tests), so the bounds are the true ones, and 2^256 leaves
/// 17 bits to spare. Subtractions stay at or above zero for the reasons given beside them. A test compiles this file with
/// `unchecked` taken out and finds the same winners.
contract EqualShares is ITally {
    uint256 private constant HOLDING_AT = 48;
    uint256 private constant END = type(uint256).max; // above every purse

    /// @inheritdoc ITally
    function winners(
        uint256 budget,
        uint256 cast,
        uint256[] calldata costs,
        uint256[] calldata supporters
    ) external pure returns (uint256 chosen) {
        uint256[] memory open = Ranking.rank(budget, cast, costs, supporters);
        uint256[] memory purses = new uint256[](1);
        purses[0] = (budget << HOLDING_AT) | Ranking.BALLOTS;
        uint256 denominator = cast;

        while (open.length > 0) {
            (uint256 winner, uint256 owed, uint256 payers) = takeCheapest(open, purses, denominator);
            if (payers == 0) break;
            chosen |= 1 << Ranking.index(winner);
            purses = pay(purses, Ranking.ballotsOf(winner), owed, payers);
            unchecked {
                denominator *= payers;
            }
        }
    }

    /// Takes the next winner out of `open`, and with it every request its supporters can no longer pay: purses only get
    /// lighter, so those never come back. `open` keeps its order, so that of equals the better ranked is met first.
    /// @param open As ranked, best first; changed in place.
    /// @param purses Ascending, over `denominator`.
    /// @return winner The request as ranked, meaningful when `payers` is not 0.
    /// @return owed What those who pay in full pay together, over `denominator`.
    /// @return payers How many pay in full; 0 when no request can be paid any more.
    function takeCheapest(
        uint256[] memory open,
        uint256[] memory purses,
        uint256 denominator
    ) private pure returns (uint256 winner, uint256 owed, uint256 payers) {
        unchecked {
            uint256 weight;
            uint256 winnerAt;
            uint256 kept;
            for (uint256 i = 0; i < open.length; ++i) {
                uint256 request = open[i];
                (uint256 thisOwed, uint256 thisPayers) = price(request, purses, denominator);
                if (thisPayers == 0) continue;

                // A full payment relative to the cost is owed / (payers * denominator * cost).
                uint256 thisWeight = thisPayers * Ranking.cost(request);
                if (payers == 0 || thisOwed * weight < owed * thisWeight) {
                    (winner, owed, payers, weight) = (request, thisOwed, thisPayers, thisWeight);
                    winnerAt = kept;
                }
                open[kept++] = request;
            }
            if (payers == 0) return (0, 0, 0);

            --kept;
            for (uint256 i = winnerAt; i < kept; ++i) open[i] = open[i + 1];
            Ranking.shorten(open, kept);
        }
    }

    /// Walks the supporters from the poorest up: who holds less than an equal part of what is still owed gives all.
    /// @param request As ranked, so with at least one supporter.
    /// @param purses Ascending, over `denominator`.
    /// @return owed What those who pay in full pay together, over `denominator`.
    /// @return payers How many they are; 0 when the supporters together cannot pay.
    function price(
        uint256 request,
        uint256[] memory purses,
        uint256 denominator
    ) private pure returns (uint256 owed, uint256 payers) {
        unchecked {
            uint256 ballots = Ranking.ballotsOf(request);
            owed = Ranking.cost(request) * denominator;
            payers = Ranking.approvals(request);
            for (uint256 i = 0; payers > 0; ++i) {
                uint256 purse = purses[i]; // in bounds: the purses hold every supporter
                uint256 givers = purse & ballots;
                if (givers == 0) continue;

                uint256 holding = purse >> HOLDING_AT;
                if (holding * payers >= owed) break;
                uint256 number = Ranking.count(givers);
                owed -= holding * number; // number <= payers, and holding * payers < owed
                payers -= number;
            }
        }
    }

    /// Charges the supporters and rescales every purse to denominator * payers.
    /// @param ballots The supporters.
    /// @param owed What those who pay in full pay together, over the denominator before: each of them, over the one after.
    /// @return merged Ascending, of distinct holdings.
    function pay(
        uint256[] memory purses,
        uint256 ballots,
        uint256 owed,
        uint256 payers
    ) private pure returns (uint256[] memory merged) {
        unchecked {
            uint256 size = 2 * purses.length;
            merged = new uint256[](size < Ranking.MAX_CAST ? size : Ranking.MAX_CAST);
            size = 0;

            (uint256 charged, uint256 i) = nextOf(purses, 0, ballots, payers, owed);
            (uint256 spared, uint256 j) = nextOf(purses, 0, Ranking.BALLOTS ^ ballots, payers, 0);
            while (charged != END || spared != END) {
                uint256 purse;
                if (charged < spared) {
                    purse = charged;
                    (charged, i) = nextOf(purses, i, ballots, payers, owed);
                } else {
                    purse = spared;
                    (spared, j) = nextOf(purses, j, Ranking.BALLOTS ^ ballots, payers, 0);
                }
                // Equal holdings share a purse again: the holding's bits are the same in both words.
                if (size > 0 && merged[size - 1] >> HOLDING_AT == purse >> HOLDING_AT) merged[size - 1] |= purse;
                else merged[size++] = purse;
            }
            Ranking.shorten(merged, size);
        }
    }

    /// The part of the next purse, from the `i`-th on, that belongs to `ballots`, times `scale` and less `charge`.
    /// @param charge Who holds less gives all.
    /// @return purse END after the last.
    /// @return then Where to go on.
    function nextOf(
        uint256[] memory purses,
        uint256 i,
        uint256 ballots,
        uint256 scale,
        uint256 charge
    ) private pure returns (uint256 purse, uint256 then) {
        unchecked {
            for (; i < purses.length; ++i) {
                purse = purses[i];
                uint256 part = purse & ballots;
                if (part == 0) continue;

                uint256 holding = (purse >> HOLDING_AT) * scale;
                holding = holding > charge ? holding - charge : 0;
                return ((holding << HOLDING_AT) | part, i + 1);
            }
            return (END, i);
        }
    }
}
