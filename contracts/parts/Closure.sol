// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../interfaces/ICircle.sol";
import {Change, Closing} from "../interfaces/Types.sol";
import {CircleState, ClosingRecord, MemberRecord} from "./State.sol";
import {Clock, Times} from "./Clock.sol";
import {Seats} from "./Seats.sol";
import {Tree} from "./Tree.sol";

/// @title How a circle ends: stakes are owed at once, and the common part is shared equally by those who sat.
/// @notice An heir takes their share of what is there, and again of what arrives later (grants that expire, tokens swept): nobody
/// waits for a grant that is not theirs.
library Closure {
    /// Whole rounds with fewer than three seats after which anyone may close.
    uint32 internal constant THIN_ROUNDS = 3;

    /// @notice Closes a circle too small to vote.
    /// @param s What the circle remembers.
    function close(CircleState storage s) external {
        require(!s.seats.closed, ICircle.Circle_Closed());
        Times memory t = Clock.times();
        Seats.requireStill(s, t);
        (uint32 round, ) = Clock.current(t);
        uint32 since = s.thinSince;
        require(
            since != 0 && round >= since + THIN_ROUNDS,
            ICircle.Circle_NotThin(since == 0 ? 0 : since + THIN_ROUNDS)
        );
        require(s.seats.occupied != 0, ICircle.Circle_NobodySits());
        shut(s);
    }

    /// @notice By motion, right after the ballot that decided it, or because too few are left.
    /// @param s What the circle remembers.
    function shut(CircleState storage s) public {
        Times memory t = Clock.times();
        (uint32 round, ) = Clock.current(t);
        uint48 occupied = s.seats.occupied;
        uint8 heirs;
        for (uint8 slot = 0; occupied >> slot != 0; ++slot) {
            if ((occupied >> slot) & 1 == 0) continue;
            s.members[Seats.accountAt(s, slot)].heir = true;
            Seats.vacateOwing(s, t, slot, Change.Closed);
            ++heirs;
        }
        Tree.update(s, occupied);
        s.seats.leaving = 0;
        s.seats.closed = true;
        s.closing = ClosingRecord(uint40(block.timestamp), Clock.blockNumber(), heirs, 0);
        emit ICircle.CircleClosed(round, heirs);
    }

    // ------------------------------------------------------------------ the common part

    /// @notice What an heir can take of the common part now.
    function shareOf(CircleState storage s, MemberRecord storage member) internal view returns (uint80) {
        if (!member.heir) return 0;
        return uint80(_shareInAll(s) - member.taken);
    }

    /// @notice What all heirs together can take now.
    function shares(CircleState storage s) internal view returns (uint256) {
        if (!s.seats.closed) return 0;
        return _shareInAll(s) * s.closing.heirs - s.closing.shared;
    }

    function take(CircleState storage s, MemberRecord storage member) internal returns (uint80 share) {
        share = shareOf(s, member);
        if (share == 0) return 0;
        member.taken += share;
        s.closing.shared += share;
        s.pot.common -= share;
    }

    /// @dev Of everything that was common since the closing, rounded down. It never shrinks, and what of it has not been taken is
    /// in the common part.
    function _shareInAll(CircleState storage s) private view returns (uint256) {
        return (uint256(s.pot.common) + s.closing.shared) / s.closing.heirs;
    }

    /// @notice How the circle ended.
    /// @param s What the circle remembers.
    /// @return All zero while it lives.
    function closing(CircleState storage s) external view returns (Closing memory) {
        ClosingRecord memory record = s.closing;
        return Closing(record.closedAt, record.closedBlock, record.heirs, record.shared);
    }
}
