// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

/// @title A rule that picks winners within a budget: a pure function.
interface ITally {
    /// @notice A budget is below 2^80 token units.
    error Tally_BudgetTooLarge(uint256 budget);
    /// @notice There are 1 to 48 ballots in a box.
    error Tally_CastOutOfRange(uint256 cast);
    /// @notice At most 14 requests are on a ballot.
    error Tally_TooManyRequests(uint256 requests);
    /// @notice Every request has a cost and supporters.
    error Tally_LengthsDiffer(uint256 costs, uint256 supporters);
    /// @notice A request costs at least one token unit and fewer than 2^80. Holds its place.
    error Tally_CostOutOfRange(uint256 index, uint256 cost);
    /// @notice Only the 48 lowest bits can stand for ballots. Holds the place of the request.
    error Tally_SupportersOutOfRange(uint256 index, uint256 supporters);
    /// @notice More ballots ticked something than were cast.
    error Tally_MoreBallotsThanCast(uint256 ballots, uint256 cast);

    /// @notice Which requests win. The same for the same question, whoever asks and whenever.
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
