// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {Terms} from "../../interfaces/Types.sol";

/// @title The street's own calendar: windows with the moments written out, rounds found by walking from one to the next.
abstract contract Calendar {
    ICircle internal immutable circle;
    uint256 private immutable firstVoting;
    uint256 private immutable length;
    uint256 private immutable voting;
    uint256 private immutable opening;

    uint256 public clock;
    uint32 private walked;

    // what must never happen, under the number of the invariant it breaks
    mapping(uint256 invariantNumber => bytes32) public faults;

    constructor(ICircle circle_) {
        circle = circle_;
        Terms memory t = circle_.terms();
        (length, voting, opening) = (t.lengths.round, t.lengths.voting, t.lengths.opening);
        firstVoting = t.start + length - voting - opening;
        clock = block.timestamp;
    }

    function fault(uint256 invariantNumber, bytes32 what) public {
        if (faults[invariantNumber] == 0) faults[invariantNumber] = what;
    }

    function opensAt(uint32 round) public view returns (uint256) {
        return firstVoting + uint256(round) * length;
    }

    function closesAt(uint32 round) public view returns (uint256) {
        return opensAt(round) + voting;
    }

    function endsAt(uint32 round) public view returns (uint256) {
        return closesAt(round) + opening;
    }

    function today() public view returns (uint32 round) {
        round = walked;
        while (clock >= endsAt(round)) ++round;
    }

    /// @notice The number of phases that are over.
    function phases() public view returns (uint256 over) {
        uint32 round = today();
        over = 3 * uint256(round);
        if (clock >= opensAt(round)) ++over;
        if (clock >= closesAt(round)) ++over;
    }

    function isBoard() public view returns (bool) {
        return phases() % 3 == 0;
    }

    /// @notice When the phase that is going on ends.
    function next() public view returns (uint256) {
        uint32 round = today();
        if (clock < opensAt(round)) return opensAt(round);
        return clock < closesAt(round) ? closesAt(round) : endsAt(round);
    }

    function goTo(uint256 moment) public {
        if (moment <= clock) return;
        clock = moment;
        walked = today();
    }

    /// @dev Until the first voting opens, a circle forms.
    function forming() public view returns (bool) {
        return clock < firstVoting;
    }
}
