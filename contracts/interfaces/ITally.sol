// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

/// @title A rule that picks winners within a budget: a pure function.
interface ITally {
    error Tally_BudgetTooLarge(uint256 budget);
    error Tally_CastOutOfRange(uint256 cast);
    error Tally_TooManyRequests(uint256 requests);
    error Tally_LengthsDiffer(uint256 costs, uint256 supporters);
    error Tally_CostOutOfRange(uint256 index, uint256 cost);
    error Tally_SupportersOutOfRange(uint256 index, uint256 supporters);
    error Tally_MoreBallotsThanCast(uint256 ballots, uint256 cast);

    /// @param budget Token units, below 2^80.
    /// @param cast Ballots in the box, opened or not, 1..48.
    /// @param costs Of the qualified requests, in the order they were pinned; at most 14, each in 1..2^80-1.
    /// @param supporters Per request, a bitmap over opened ballots (bit i: ballot i ticked it).
    /// @return winners Bitmap over `costs`.
    function winners(
        uint256 budget,
        uint256 cast,
        uint256[] calldata costs,
        uint256[] calldata supporters
    ) external pure returns (uint256 winners);
}
