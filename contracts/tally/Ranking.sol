// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ITally} from "../interfaces/ITally.sol";

/// @title What both tally rules share: reading their input, and the order in which equals are taken.
/// @dev One request is one word, a `Ranked`, laid out so that comparing words ranks requests:
///
/// ```
///  255     144 143        136 135   56 55    48 47         0
/// [   zero    ][ 48-approvals ][ cost ][ index ][ supporters ]
/// ```
///
/// More approvals first, then smaller cost, then pinned earlier. The index is unique, so the supporters below it never
/// decide.
library Ranking {
    uint256 internal constant MAX_CAST = 48;
    uint256 internal constant MAX_REQUESTS = 14;
    uint256 internal constant AMOUNT_BITS = 80;
    uint256 internal constant BALLOTS = (1 << MAX_CAST) - 1;

    uint256 private constant INDEX_AT = 48;
    uint256 private constant COST_AT = 56;
    uint256 private constant RANK_AT = 136;

    /// The requests that can win at all, best first. One that nobody ticked or that alone exceeds the budget is left
    /// out: no rule pays it.
    function rank(
        uint256 budget,
        uint256 cast,
        uint256[] calldata costs,
        uint256[] calldata supporters
    ) internal pure returns (uint256[] memory ranked) {
        uint256 requests = costs.length;
        require(budget >> AMOUNT_BITS == 0, ITally.Tally_BudgetTooLarge(budget));
        require(cast > 0 && cast <= MAX_CAST, ITally.Tally_CastOutOfRange(cast));
        require(requests <= MAX_REQUESTS, ITally.Tally_TooManyRequests(requests));
        require(supporters.length == requests, ITally.Tally_LengthsDiffer(requests, supporters.length));

        ranked = new uint256[](requests);
        uint256 kept;
        uint256 seen;
        for (uint256 i = 0; i < requests; ++i) {
            uint256 price = costs[i];
            uint256 ballots = supporters[i];
            require(price > 0 && price >> AMOUNT_BITS == 0, ITally.Tally_CostOutOfRange(i, price));
            require(ballots <= BALLOTS, ITally.Tally_SupportersOutOfRange(i, ballots));
            seen |= ballots;
            if (ballots == 0 || price > budget) continue;

            uint256 word = ((MAX_CAST - count(ballots)) << RANK_AT) | (price << COST_AT) | (i << INDEX_AT) | ballots;
            insert(ranked, kept++, word);
        }
        require(count(seen) <= cast, ITally.Tally_MoreBallotsThanCast(count(seen), cast));

        shorten(ranked, kept);
    }

    function cost(uint256 ranked) internal pure returns (uint256) {
        return (ranked >> COST_AT) & ((1 << AMOUNT_BITS) - 1);
    }

    function index(uint256 ranked) internal pure returns (uint256) {
        return (ranked >> INDEX_AT) & 0xff;
    }

    function approvals(uint256 ranked) internal pure returns (uint256) {
        return MAX_CAST - (ranked >> RANK_AT);
    }

    function ballotsOf(uint256 ranked) internal pure returns (uint256) {
        return ranked & BALLOTS;
    }

    /// How many ballots a bitmap below 2^48 holds.
    /// @dev Adds neighbouring bits, then pairs, then nibbles, and sums the six bytes by one multiplication: the usual
    /// population count, a tenth of the gas of a loop over bits.
    function count(uint256 ballots) internal pure returns (uint256) {
        unchecked {
            ballots -= (ballots >> 1) & 0x555555555555;
            ballots = (ballots & 0x333333333333) + ((ballots >> 2) & 0x333333333333);
            ballots = (ballots + (ballots >> 4)) & 0x0f0f0f0f0f0f;
            return ((ballots * 0x010101010101) >> 40) & 0xff;
        }
    }

    /// Cuts a list in memory to its first `length` words, at most as many as it has.
    function shorten(uint256[] memory list, uint256 length) internal pure {
        assembly ("memory-safe") {
            mstore(list, length)
        }
    }

    /// Insertion sort, one step: `sorted` holds `size` words in ascending order and room for one more.
    function insert(uint256[] memory sorted, uint256 size, uint256 word) private pure {
        uint256 i = size;
        for (; i > 0 && sorted[i - 1] > word; --i) sorted[i] = sorted[i - 1];
        sorted[i] = word;
    }
}
