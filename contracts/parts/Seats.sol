// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../interfaces/ICircle.sol";
import {Change, MemberStatus} from "../interfaces/Types.sol";
import {ChangeRecord, CircleState, MAX_SEATS, MemberRecord, MIN_ROSTER, SCALAR_FIELD} from "./State.sol";
import {Board} from "./Board.sol";
import {Clock, Times} from "./Clock.sol";
import {Fixed} from "./Fixed.sol";
import {Tree} from "./Tree.sol";

/// @title Who sits where, and what it takes to give somebody a seat or to give one up.
library Seats {
    // ------------------------------------------------------------------ reading

    /// @notice Bits set among the lowest 64.
    function count(uint256 bitmap) internal pure returns (uint256) {
        unchecked {
            // Sums of pairs, of fours, of bytes; the product gathers the bytes in the highest.
            bitmap -= (bitmap >> 1) & 0x5555555555555555;
            bitmap = (bitmap & 0x3333333333333333) + ((bitmap >> 2) & 0x3333333333333333);
            bitmap = (bitmap + (bitmap >> 4)) & 0x0f0f0f0f0f0f0f0f;
            return ((bitmap * 0x0101010101010101) >> 56) & 0xff;
        }
    }

    function accountAt(CircleState storage s, uint256 slot) internal view returns (address) {
        return s.holders[s.leaves[slot]];
    }

    /// @notice Leavers whose ballot is over: the next action releases them, views show them released.
    function due(CircleState storage s) internal view returns (uint256) {
        if (s.seats.leaving == 0 || Clock.underWay(s, Clock.times())) return 0;
        return s.seats.leaving;
    }

    function dueStakes(CircleState storage s) internal view returns (uint256 sum) {
        uint256 leaving = due(s);
        for (uint256 slot = 0; leaving >> slot != 0; ++slot) {
            if ((leaving >> slot) & 1 == 1) sum += s.stakes[slot];
        }
    }

    /// @notice Seats that hold once leavers who are due have been released.
    function held(CircleState storage s) internal view returns (uint256) {
        return s.seats.occupied & ~due(s);
    }

    /// @notice Neither sits nor has booked, once leavers who are due have been released.
    function isOutside(CircleState storage s, address account) internal view returns (bool) {
        MemberStatus status = s.members[account].status;
        return status == MemberStatus.None || (status == MemberStatus.Leaving && due(s) != 0);
    }

    function requireSeated(CircleState storage s, address account) internal view returns (MemberRecord storage member) {
        member = s.members[account];
        require(member.status == MemberStatus.Seated, ICircle.Circle_NotSeated(account));
    }

    /// @notice The tree never changes while a ballot is under way.
    function requireStill(CircleState storage s, Times memory t) internal view {
        if (Clock.underWay(s, t)) revert ICircle.Circle_BallotUnderWay(s.seats.live - 1);
    }

    // ------------------------------------------------------------------ signs of life

    /// @notice The member signed something in this round.
    function seen(MemberRecord storage member, uint32 round) internal {
        if (member.seenRound != uint16(round)) member.seenRound = uint16(round);
    }

    /// @notice How many rounds ago they last did.
    function silence(MemberRecord storage member, uint32 round) internal view returns (uint16) {
        unchecked {
            return uint16(round) - member.seenRound;
        }
    }

    // ------------------------------------------------------------------ commitments

    /// @notice Keeps a commitment for an account: nobody else can have it.
    function hold(CircleState storage s, uint256 commitment, address account) internal {
        require(commitment != 0 && commitment < SCALAR_FIELD, ICircle.Circle_BadCommitment(commitment));
        require(s.holders[commitment] == address(0), ICircle.Circle_CommitmentTaken(commitment));
        s.holders[commitment] = account;
    }

    // ------------------------------------------------------------------ seats

    /// @notice Keeps a seat for whoever joins: the lowest vacant one.
    function keep(CircleState storage s) internal returns (uint8 slot) {
        uint256 taken = s.seats.occupied | s.seats.booked;
        // As many ones below the lowest zero as its place.
        slot = uint8(count(((taken + 1) & ~taken) - 1));
        s.seats.booked |= uint48(1 << slot);
    }

    function sit(CircleState storage s, address account, uint32 round) internal {
        MemberRecord storage member = s.members[account];
        uint8 slot = member.slot;
        (uint48 occupied, uint48 seat) = (s.seats.occupied, uint48(1 << slot));
        s.seats.occupied = occupied | seat;
        s.seats.booked &= ~seat;
        if (count(occupied) == MIN_ROSTER - 1) s.thinSince = 0;
        member.status = MemberStatus.Seated;
        member.seenRound = uint16(round);
        Tree.update(s, seat);
        note(s, Change.Seated, slot, account);
        emit ICircle.Seated(account, slot, s.leaves[slot]);
    }

    /// @notice Gives up a seat: everything but the tree and the payment.
    function vacate(CircleState storage s, Times memory t, uint8 slot, Change how) internal returns (uint80 stake) {
        address account = accountAt(s, slot);
        MemberRecord storage member = s.members[account];
        Board.withdrawOf(s, t, member);
        stake = s.stakes[slot];
        s.stakes[slot] = 0;
        s.pot.stakes -= stake;
        uint48 occupied = s.seats.occupied;
        if (count(occupied) == MIN_ROSTER) s.thinSince = 1 + Clock.roundAt(t, block.timestamp);
        s.seats.occupied = occupied & ~uint48(1 << slot);
        if (Clock.isForming(t) && Fixed.isFounder(account)) --s.seats.foundersSeated;
        dropRecovery(s, account);
        forget(s, member);
        note(s, how, slot, account);
        emit ICircle.Left(account, slot, stake, how);
    }

    /// @notice As `vacate`, and what they had in the pot is owed to them.
    function vacateOwing(CircleState storage s, Times memory t, uint8 slot, Change how) internal {
        MemberRecord storage member = s.members[accountAt(s, slot)];
        uint80 stake = vacate(s, t, slot, how);
        member.owed += stake;
        s.owed += stake;
    }

    /// @notice Their handle and commitment are free again.
    function forget(CircleState storage s, MemberRecord storage member) internal {
        s.handleTaken[member.handle] = false;
        s.holders[s.leaves[member.slot]] = address(0);
        member.status = MemberStatus.None;
    }

    /// @notice Ends the recovery of an account, if one is under way.
    function dropRecovery(CircleState storage s, address lost) internal {
        if (s.recoveries[lost].to == address(0)) return;
        s.holders[s.recoveries[lost].commitment] = address(0);
        s.recoveries[lost].to = address(0);
    }

    function note(CircleState storage s, Change change, uint8 slot, address account) internal {
        s.changes[s.changeCount++] = ChangeRecord(account, change, slot, uint40(block.timestamp), Clock.blockNumber());
    }

    function requireRoom(CircleState storage s, uint256 kept) internal view {
        uint256 taken = count(s.seats.occupied) + count(s.seats.booked) + kept;
        require(taken < MAX_SEATS, ICircle.Circle_Full(taken));
    }
}
