// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Phase} from "../interfaces/Types.sol";
import {CircleState} from "./State.sol";
import {Fixed} from "./Fixed.sol";

/// @title What tells the block's number on Arbitrum.
interface IArbSys {
    /// @notice Arbitrum's own count of blocks.
    /// @return The present block's number.
    function arbBlockNumber() external view returns (uint256);
}

/// @dev In seconds. `round` is the whole length, `voting` and `opening` are its last two windows.
struct Times {
    uint256 start;
    uint256 round;
    uint256 voting;
    uint256 opening;
}

/// @title The one place that turns a timestamp into a phase. Windows are half open: no second belongs to two.
library Clock {
    uint256 private constant ARBITRUM_ONE = 42161;
    uint256 private constant ARBITRUM_SEPOLIA = 421614;
    IArbSys private constant ARB_SYS = IArbSys(address(100));

    function times() internal view returns (Times memory) {
        uint256 head = Fixed.header();
        return Times(uint64(head >> 192), uint32(head >> 160), uint32(head >> 128), uint32(head >> 96));
    }

    /// @notice Before the start this is the board phase of round 0.
    function current(Times memory t) internal view returns (uint32 round, Phase phase) {
        if (block.timestamp < t.start) return (0, Phase.Board);
        uint256 elapsed = block.timestamp - t.start;
        round = uint32(elapsed / t.round);
        elapsed %= t.round;
        if (elapsed < t.round - t.voting - t.opening) return (round, Phase.Board);
        return (round, elapsed < t.round - t.opening ? Phase.Voting : Phase.Opening);
    }

    /// @notice The round a past moment fell into.
    function roundAt(Times memory t, uint256 timestamp) internal pure returns (uint32) {
        return timestamp < t.start ? 0 : uint32((timestamp - t.start) / t.round);
    }

    /// @notice Until the first voting opens, a circle forms.
    function isForming(Times memory t) internal view returns (bool) {
        return wasForming(t, block.timestamp);
    }

    function wasForming(Times memory t, uint256 timestamp) internal pure returns (bool) {
        return timestamp < t.start + t.round - t.voting - t.opening;
    }

    /// @notice The first second in which the round takes no ballots.
    function closes(Times memory t, uint32 round) internal pure returns (uint256) {
        return t.start + (uint256(round) + 1) * t.round - t.opening;
    }

    /// @notice The first second of the round after it.
    function ends(Times memory t, uint32 round) internal pure returns (uint256) {
        return t.start + (uint256(round) + 1) * t.round;
    }

    /// @notice Whether a ballot is under way: from the opening of voting until the round is settled, abandoned or, when
    /// no ballot was cast, voting has closed. Meanwhile nothing changes the tree or the slots on that ballot.
    /// @dev Exact once the round froze, which every action sees to first.
    function underWay(CircleState storage s, Times memory t) internal view returns (bool) {
        uint32 live = s.seats.live;
        if (live == 0) return false;
        return block.timestamp < closes(t, live - 1) || s.rounds[live - 1].cast > 0;
    }

    /// @notice `block.number` on Arbitrum is another chain's; this is always the one `eth_getLogs` knows.
    function blockNumber() internal view returns (uint40) {
        bool arbitrum = block.chainid == ARBITRUM_ONE || block.chainid == ARBITRUM_SEPOLIA;
        return uint40(arbitrum ? ARB_SYS.arbBlockNumber() : block.number);
    }
}
