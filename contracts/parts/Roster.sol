// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../interfaces/ICircle.sol";
import {Change, Member, MemberStatus, MembershipChange} from "../interfaces/Types.sol";
import {ChangeRecord, CircleState, MemberRecord} from "./State.sol";
import {Board} from "./Board.sol";
import {Clock, Times} from "./Clock.sol";
import {Closure} from "./Closure.sol";
import {Fixed} from "./Fixed.sol";
import {Handle} from "./Handle.sol";
import {Pot} from "./Pot.sol";
import {Seats} from "./Seats.sol";
import {Tree} from "./Tree.sol";
import {Vouches} from "./Vouches.sol";

/// @title How one joins, stays and leaves.
library Roster {
    using Handle for string;

    /// In a round at most one newcomer for this many members of the last snapshot.
    uint256 internal constant MEMBERS_PER_NEWCOMER = 4;
    uint256 internal constant MIN_NEWCOMERS = 2;
    /// Whole rounds without a signature after which a seat may be vacated.
    uint16 internal constant SILENT_ROUNDS = 6;

    // ------------------------------------------------------------------ joining

    /// @notice Books a seat; while the circle forms, takes it at once.
    /// @param s What the circle remembers.
    /// @param account Who joins.
    /// @param handle The name to go by.
    /// @param commitment Of their voting secret.
    /// @param day Seconds in a day.
    function join(
        CircleState storage s,
        address account,
        string calldata handle,
        uint256 commitment,
        uint256 day
    ) external {
        require(!s.seats.closed, ICircle.Circle_Closed());
        MemberRecord storage member = s.members[account];
        require(member.status == MemberStatus.None, ICircle.Circle_AlreadyMember(account));
        bytes32 name = handle.pack();
        require(!s.handleTaken[name], ICircle.Circle_HandleTaken(handle));
        Seats.hold(s, commitment, account);

        Times memory t = Clock.times();
        (uint32 round, ) = Clock.current(t);
        bool forming = Clock.isForming(t);
        bool founder = Fixed.isFounder(account);
        // While the circle forms, the seats of the founders who have not come yet are kept for them.
        Seats.requireRoom(s, forming && !founder ? Fixed.founderCount() - s.seats.foundersSeated : 0);
        if (!forming) countNewcomer(s, round);
        if (forming && founder) ++s.seats.foundersSeated;
        else if (!founder || Seats.held(s) != 0) _useVouches(s, account, name, day);

        if (!founder && member.joinedAt == 0) s.joiners.push(account);
        s.handleTaken[name] = true;
        uint8 slot = Seats.keep(s);
        s.leaves[slot] = commitment;
        member.status = MemberStatus.Booked;
        member.slot = slot;
        member.joinedAt = uint40(block.timestamp);
        member.joinedBlock = Clock.blockNumber();
        member.chippedIn = 0;
        member.handle = name;
        emit ICircle.Joined(account, round, handle, commitment, forming);
        if (forming) Seats.sit(s, account, round);
        else Seats.note(s, Change.Booked, slot, account);
    }

    /// @notice Gives a newcomer the seat they booked.
    /// @param s What the circle remembers.
    /// @param account Who joined.
    function seat(CircleState storage s, address account) external {
        require(!s.seats.closed, ICircle.Circle_Closed());
        MemberRecord storage member = s.members[account];
        require(member.status == MemberStatus.Booked, ICircle.Circle_NotBooked(account));
        Times memory t = Clock.times();
        (uint32 round, ) = Clock.current(t);
        uint32 first = _firstBallotRound(t, member.joinedAt);
        require(round >= first, ICircle.Circle_SeatTooEarly(account, first));
        Seats.requireStill(s, t);
        Seats.sit(s, account, round);
    }

    /// @notice Newcomers, and members who recover a lost wallet, are few in a round.
    function countNewcomer(CircleState storage s, uint32 round) internal {
        uint256 cap = s.seats.lastSnapshot / MEMBERS_PER_NEWCOMER;
        if (cap < MIN_NEWCOMERS) cap = MIN_NEWCOMERS;
        uint8 joins = s.seats.joinsRound == uint16(round) ? s.seats.joins : 0;
        require(joins < cap, ICircle.Circle_JoinedThisRound(round, cap));
        s.seats.joinsRound = uint16(round);
        s.seats.joins = joins + 1;
    }

    /// @dev Who joins while the circle forms sits at once, everybody else from the next round on.
    function _firstBallotRound(Times memory t, uint256 joinedAt) private pure returns (uint32) {
        return Clock.wasForming(t, joinedAt) ? 0 : Clock.roundAt(t, joinedAt) + 1;
    }

    function _useVouches(CircleState storage s, address candidate, bytes32 name, uint256 day) private {
        uint256 needed = Vouches.needed(s);
        uint256 vouches = Vouches.given(s, candidate, name, 0, day);
        require(vouches >= needed, ICircle.Circle_TooFewVouches(vouches, needed));
        Vouches.use(s, candidate, name);
    }

    // ------------------------------------------------------------------ staying

    /// @notice Notes a sign of life.
    /// @param s What the circle remembers.
    /// @param account Whose.
    function stillHere(CircleState storage s, address account) external {
        (uint32 round, ) = Clock.current(Clock.times());
        Seats.seen(Seats.requireSeated(s, account), round);
        emit ICircle.StillHere(account, round);
    }

    /// @notice Gives up the seat of a member who has been silent.
    /// @param s What the circle remembers.
    /// @param account Who has the seat.
    function vacate(CircleState storage s, address account) external {
        MemberRecord storage member = Seats.requireSeated(s, account);
        Times memory t = Clock.times();
        (uint32 round, ) = Clock.current(t);
        uint16 silent = Seats.silence(member, round);
        if (silent <= SILENT_ROUNDS) revert ICircle.Circle_NotSilent(account, round + SILENT_ROUNDS + 1 - silent);
        Seats.requireStill(s, t);
        uint8 slot = member.slot;
        Seats.vacateOwing(s, t, slot, Change.Vacated);
        Tree.update(s, 1 << slot);
    }

    /// @notice By motion, right after the ballot that decided it.
    /// @param s What the circle remembers.
    /// @param account With whom.
    /// @return done Not for whoever has no seat, or is giving it up anyway.
    function partWays(CircleState storage s, address account) external returns (bool done) {
        MemberRecord storage member = s.members[account];
        if (member.status != MemberStatus.Seated) return false;
        uint8 slot = member.slot;
        Seats.vacateOwing(s, Clock.times(), slot, Change.PartedWays);
        Tree.update(s, 1 << slot);
        return true;
    }

    /// @notice Puts a new voting secret in the place of the old.
    /// @param s What the circle remembers.
    /// @param account Whose.
    /// @param commitment Of the new secret.
    function changeCommitment(CircleState storage s, address account, uint256 commitment) external {
        MemberRecord storage member = s.members[account];
        bool sits = member.status == MemberStatus.Seated;
        require(sits || member.status == MemberStatus.Booked, ICircle.Circle_NotSeated(account));
        Times memory t = Clock.times();
        if (sits) Seats.requireStill(s, t);
        uint8 slot = member.slot;
        Seats.hold(s, commitment, account);
        s.holders[s.leaves[slot]] = address(0);
        s.leaves[slot] = commitment;
        (uint32 round, ) = Clock.current(t);
        Seats.seen(member, round);
        if (sits) Tree.update(s, 1 << slot);
        Seats.note(s, Change.CommitmentChanged, slot, account);
        emit ICircle.CommitmentChanged(account, slot, commitment);
    }

    // ------------------------------------------------------------------ leaving

    /// @notice Gives up a booking at once, a seat once no ballot is under way.
    /// @param s What the circle remembers.
    /// @param account Who leaves.
    /// @param to Where the stake is paid, if it is paid at once.
    function leaveCircle(CircleState storage s, address account, address to) external {
        Pot.requirePayee(to);
        MemberRecord storage member = s.members[account];
        if (member.status == MemberStatus.Booked) {
            s.seats.booked &= ~uint48(1 << member.slot);
            Seats.forget(s, member);
            Seats.note(s, Change.BookingCancelled, member.slot, account);
            emit ICircle.BookingCancelled(account);
            return;
        }
        uint8 slot = Seats.requireSeated(s, account).slot;
        Times memory t = Clock.times();
        if (Clock.underWay(s, t)) {
            member.status = MemberStatus.Leaving;
            s.seats.leaving |= uint48(1 << slot);
            emit ICircle.LeaveAsked(account, s.seats.live - 1);
            return;
        }
        uint80 stake = Seats.vacate(s, t, slot, Change.Left);
        Tree.update(s, 1 << slot);
        if (stake == 0) return;
        emit ICircle.TakenBack(account, to, stake);
        Pot.pay(to, stake);
    }

    /// @notice The ballot they left under is over: their seats are free, what is left of their stakes is owed to them.
    /// @param s What the circle remembers.
    function releaseLeavers(CircleState storage s) external {
        uint48 leaving = s.seats.leaving;
        s.seats.leaving = 0;
        Times memory t = Clock.times();
        for (uint8 slot = 0; leaving >> slot != 0; ++slot) {
            if ((leaving >> slot) & 1 == 1) Seats.vacateOwing(s, t, slot, Change.Left);
        }
        Tree.update(s, leaving);
    }

    // ------------------------------------------------------------------ views

    /// @notice What the circle knows of an account.
    /// @param s What the circle remembers.
    /// @param account Whose.
    /// @return As it is after the next action.
    function memberOf(CircleState storage s, address account) external view returns (Member memory) {
        MemberRecord memory record = s.members[account];
        bool sits = record.status == MemberStatus.Seated || record.status == MemberStatus.Leaving;
        uint256 commitment = record.status == MemberStatus.None ? 0 : s.leaves[record.slot];
        uint80 stake = sits ? s.stakes[record.slot] : 0;
        if (record.status == MemberStatus.Leaving && (Seats.due(s) >> record.slot) & 1 == 1) {
            record.status = MemberStatus.None;
            record.lastRequest = 0;
            record.owed += stake;
            (stake, commitment) = (0, 0);
        }
        Times memory t = Clock.times();
        (uint32 round, ) = Clock.current(t);
        if (record.status == MemberStatus.None && Clock.isForming(t) && Fixed.isFounder(account)) {
            record.status = MemberStatus.Founder;
        }
        return
            Member({
                status: record.status,
                slot: record.slot,
                joinedRound: Clock.roundAt(t, record.joinedAt),
                firstBallotRound: _firstBallotRound(t, record.joinedAt),
                chippedInRound: record.chippedInRound,
                seenRound: round - Seats.silence(s.members[account], round),
                openRequest: Board.isOpen(s, t, record.lastRequest) ? record.lastRequest : 0,
                chippedIn: record.chippedIn,
                stake: stake,
                owed: record.owed + Closure.shareOf(s, s.members[account]),
                commitment: commitment,
                handle: Handle.unpack(record.handle),
                joinedAt: record.joinedAt,
                joinedBlock: record.joinedBlock
            });
    }

    /// @notice An entry of the membership history.
    /// @param s What the circle remembers.
    /// @param index From 0 on.
    /// @return The change.
    function changeAt(CircleState storage s, uint256 index) external view returns (MembershipChange memory) {
        ChangeRecord memory record = s.changes[index];
        return MembershipChange(record.change, record.slot, record.account, record.changedAt, record.changedBlock);
    }

    /// @notice Founders first, as named, then the others as they joined.
    function memberAt(CircleState storage s, uint256 index) internal view returns (address) {
        uint256 founders = Fixed.founderCount();
        return index < founders ? Fixed.founderAt(index) : s.joiners[index - founders];
    }

    /// @notice The leaves of the live tree.
    /// @param s What the circle remembers.
    /// @return list By slot; 0 where no one sits.
    function leaves(CircleState storage s) external view returns (uint256[64] memory list) {
        uint256 held = Seats.held(s);
        for (uint256 slot = 0; held >> slot != 0; ++slot) {
            if ((held >> slot) & 1 == 1) list[slot] = s.leaves[slot];
        }
    }

    /// @notice Who sits in each slot.
    /// @param s What the circle remembers.
    /// @return list By slot; 0 where no one sits.
    function seated(CircleState storage s) external view returns (address[64] memory list) {
        uint256 held = Seats.held(s);
        for (uint256 slot = 0; held >> slot != 0; ++slot) {
            if ((held >> slot) & 1 == 1) list[slot] = Seats.accountAt(s, slot);
        }
    }

    /// @notice The root of the live tree.
    /// @param s What the circle remembers.
    /// @return Without leavers whose ballot is over.
    function root(CircleState storage s) external view returns (uint256) {
        return Tree.rootWithout(s, Seats.due(s));
    }
}
