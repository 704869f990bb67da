// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../interfaces/ICircle.sol";
import {Change, MemberStatus, MotionKind, Recovery} from "../interfaces/Types.sol";
import {CircleState, MemberRecord, MotionRecord, RecoveryRecord, REQUEST_SLOTS, SLOTS} from "./State.sol";
import {Board} from "./Board.sol";
import {Clock, Times} from "./Clock.sol";
import {Fixed} from "./Fixed.sol";
import {Roster} from "./Roster.sol";
import {Seats} from "./Seats.sol";
import {Tree} from "./Tree.sol";
import {Vouches} from "./Vouches.sol";

/// @title A member who lost their wallet gets the seat back under a new one, on the word of a third of the circle.
/// @notice Vouches for it are given as for a newcomer, under the lost member's handle: while that handle is taken nobody
/// can join under it, so that is all such a vouch can mean. Only those given since the member took the handle, and since they
/// last objected, count.
library Recoveries {
    uint256 internal constant MIN_VOUCHES = 3;
    uint256 internal constant SEATS_PER_VOUCH = 3;
    /// It begins in one round and can be finished in the second after it: one whole round lies between.
    uint32 internal constant NOTICE_ROUNDS = 2;
    /// From then on another may begin in its place.
    uint32 internal constant STALE_ROUNDS = 3;
    uint32 internal constant BARRED_ROUNDS = 3;

    /// @notice Begins to move a seat to its holder's new wallet.
    /// @param s What the circle remembers.
    /// @param to The new wallet.
    /// @param lost The lost one.
    /// @param commitment Of the new voting secret.
    /// @param day Seconds in a day.
    function begin(CircleState storage s, address to, address lost, uint256 commitment, uint256 day) external {
        MemberRecord storage member = Seats.requireSeated(s, lost);
        require(s.members[to].status == MemberStatus.None, ICircle.Circle_AlreadyMember(to));
        Times memory t = Clock.times();
        (uint32 round, ) = Clock.current(t);
        RecoveryRecord storage record = s.recoveries[lost];
        require(
            record.to == address(0) || round >= record.round + STALE_ROUNDS,
            ICircle.Circle_RecoveryUnderWay(lost, record.to)
        );
        require(round >= record.barredUntil, ICircle.Circle_RecoveryBarred(lost, record.barredUntil));
        (uint256 vouches, uint256 needed) = vouchesFor(s, lost, to, day);
        require(vouches >= needed, ICircle.Circle_TooFewVouches(vouches, needed));
        Vouches.use(s, to, member.handle);
        if (!Clock.isForming(t)) Roster.countNewcomer(s, round);

        Seats.dropRecovery(s, lost);
        Seats.hold(s, commitment, to);
        record.to = to;
        record.round = round;
        record.startedAt = uint40(block.timestamp);
        record.startedBlock = Clock.blockNumber();
        record.commitment = commitment;
        emit ICircle.RecoveryBegun(lost, to, commitment, round + NOTICE_ROUNDS);
    }

    /// @notice Hands the seat over.
    /// @param s What the circle remembers.
    /// @param lost The lost wallet.
    function finish(CircleState storage s, address lost) external {
        RecoveryRecord storage record = s.recoveries[lost];
        address to = record.to;
        require(to != address(0), ICircle.Circle_NoRecovery(lost));
        Times memory t = Clock.times();
        (uint32 round, ) = Clock.current(t);
        uint32 first = record.round + NOTICE_ROUNDS;
        require(round >= first, ICircle.Circle_RecoveryTooEarly(lost, first));
        uint16 silence = Seats.silence(s.members[lost], round);
        // Whoever signed anything in a round since has not lost the wallet, whether they noticed this or not.
        require(silence >= round - record.round, ICircle.Circle_NotLost(lost, round - silence));
        Seats.requireStill(s, t);
        require(s.members[to].status == MemberStatus.None, ICircle.Circle_AlreadyMember(to));

        uint8 slot = s.members[lost].slot;
        s.holders[s.leaves[slot]] = address(0);
        s.leaves[slot] = record.commitment;
        record.to = address(0);
        _move(s, t, lost, to, round);
        Tree.update(s, 1 << slot);
        Seats.note(s, Change.Recovered, slot, to);
        emit ICircle.Recovered(lost, to, slot, record.commitment);
    }

    /// @notice Ends a recovery: the wallet is not lost.
    /// @param s What the circle remembers.
    /// @param lost The wallet that objects.
    function object(CircleState storage s, address lost) external {
        RecoveryRecord storage record = s.recoveries[lost];
        require(record.to != address(0), ICircle.Circle_NoRecovery(lost));
        (uint32 round, ) = Clock.current(Clock.times());
        Seats.dropRecovery(s, lost);
        record.barredUntil = round + BARRED_ROUNDS;
        record.objectedAt = uint40(block.timestamp);
        Seats.seen(s.members[lost], round);
        emit ICircle.RecoveryObjected(lost, record.barredUntil);
    }

    /// @notice Whether a recovery could begin now.
    /// @param s What the circle remembers.
    /// @param lost The lost wallet.
    /// @param to The new one.
    /// @param day Seconds in a day.
    /// @return vouches Those that count.
    /// @return needed As many as it takes.
    function vouchesFor(
        CircleState storage s,
        address lost,
        address to,
        uint256 day
    ) public view returns (uint256 vouches, uint256 needed) {
        MemberRecord storage member = s.members[lost];
        uint256 since = s.recoveries[lost].objectedAt;
        if (since < member.joinedAt) since = member.joinedAt;
        vouches = Vouches.given(s, to, member.handle, since, day);
        needed = (Seats.count(Seats.held(s)) + SEATS_PER_VOUCH - 1) / SEATS_PER_VOUCH;
        if (needed < MIN_VOUCHES) needed = MIN_VOUCHES;
    }

    /// @notice The recovery of a wallet.
    /// @param s What the circle remembers.
    /// @param lost The lost wallet.
    /// @return recovery All zero but `barredUntil` when none is under way.
    function recoveryOf(CircleState storage s, address lost) external view returns (Recovery memory recovery) {
        RecoveryRecord memory record = s.recoveries[lost];
        recovery.barredUntil = record.barredUntil;
        if (record.to == address(0) || Seats.isOutside(s, lost)) return recovery;
        recovery.to = record.to;
        recovery.commitment = record.commitment;
        recovery.round = record.round;
        recovery.finishRound = record.round + NOTICE_ROUNDS;
        recovery.startedAt = record.startedAt;
        recovery.startedBlock = record.startedBlock;
    }

    /// @dev Everything the lost account was, asks for and is owed becomes the new one's; so does a motion to part ways with them.
    function _move(CircleState storage s, Times memory t, address lost, address to, uint32 round) private {
        MemberRecord storage from = s.members[lost];
        MemberRecord storage into = s.members[to];
        if (into.joinedAt == 0 && !Fixed.isFounder(to)) s.joiners.push(to);
        uint80 owed = into.owed + from.owed;
        s.members[to] = from;
        into.owed = owed;
        into.seenRound = uint16(round);
        from.status = MemberStatus.None;
        from.owed = 0;
        from.lastRequest = 0;
        for (uint8 slot = uint8(REQUEST_SLOTS); slot < SLOTS; ++slot) {
            uint32 id = s.board[slot].idOf();
            MotionRecord storage motion = s.motions[id];
            if (motion.kind != MotionKind.PartWays || motion.subject != uint160(lost)) continue;
            if (Board.isHanging(s, t, slot, id)) motion.subject = uint160(to);
        }
    }
}
