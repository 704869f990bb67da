// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../interfaces/ICircle.sol";
import {Candidate, Member, MemberStatus} from "../interfaces/Types.sol";
import {CandidateRecord, CircleState, MAX_SEATS, MemberRecord, SCALAR_FIELD, VouchRecord} from "./State.sol";
import {Board} from "./Board.sol";
import {Clock, Times} from "./Clock.sol";
import {Fixed} from "./Fixed.sol";
import {Handle} from "./Handle.sol";
import {Pot} from "./Pot.sol";
import {Tree} from "./Tree.sol";

/// @title Who sits in the circle, who vouches for whom, and how one joins and leaves.
library Roster {
    using Handle for string;

    /// A vouch lasts this many days.
    uint256 internal constant VOUCH_DAYS = 28;
    /// How many candidates are listed. A vouch for one who dropped out of the list still counts.
    uint256 internal constant PLACES = 64;
    /// Of the seats, one in this many has to vouch, whatever the rule says, once voting has opened for the first time.
    uint256 internal constant SEATS_PER_VOUCH = 5;
    /// In a round at most one newcomer for this many members of the last snapshot.
    uint256 internal constant MEMBERS_PER_NEWCOMER = 4;
    uint256 internal constant MIN_NEWCOMERS = 2;

    // ------------------------------------------------------------------ joining

    function join(
        CircleState storage s,
        address account,
        string calldata handle,
        uint256 commitment,
        uint256 day
    ) external {
        MemberRecord storage member = s.members[account];
        require(member.status == MemberStatus.None, ICircle.Circle_AlreadyMember(account));
        bytes32 name = handle.pack();
        require(!s.handleTaken[name], ICircle.Circle_HandleTaken(handle));
        require(commitment != 0 && commitment < SCALAR_FIELD, ICircle.Circle_BadCommitment(commitment));
        require(!s.commitmentTaken[commitment], ICircle.Circle_CommitmentTaken(commitment));

        Times memory t = Clock.times();
        (uint32 round, ) = Clock.current(t);
        bool forming = Clock.isForming(t);
        bool founder = Fixed.isFounder(account);
        _requireSeat(s, forming, founder);
        if (!forming) _countNewcomer(s, round);
        if (forming && founder) ++s.seats.foundersSeated;
        else _useVouches(s, account, name, day);

        if (!founder && member.joinedAt == 0) s.joiners.push(account);
        s.handleTaken[name] = true;
        s.commitmentTaken[commitment] = true;
        s.members[account] = MemberRecord({
            status: MemberStatus.Booked,
            slot: 0,
            joinedAt: uint40(block.timestamp),
            joinedBlock: Clock.blockNumber(),
            chippedInRound: 0,
            openRequest: 0,
            chippedIn: 0,
            owed: member.owed,
            commitment: commitment,
            handle: name
        });
        emit ICircle.Joined(account, round, handle, commitment, forming);
        if (forming) _sit(s, account);
        else ++s.seats.booked;
    }

    function seat(CircleState storage s, address account) external {
        MemberRecord storage member = s.members[account];
        require(member.status == MemberStatus.Booked, ICircle.Circle_NotBooked(account));
        Times memory t = Clock.times();
        (uint32 round, ) = Clock.current(t);
        uint32 first = _firstBallotRound(t, member.joinedAt);
        require(round >= first, ICircle.Circle_SeatTooEarly(account, first));
        if (Clock.underWay(s, t)) revert ICircle.Circle_BallotUnderWay(s.seats.live - 1);
        --s.seats.booked;
        _sit(s, account);
    }

    /// @dev Who joins while the circle forms sits at once, everybody else from the next round on.
    function _firstBallotRound(Times memory t, uint256 joinedAt) private pure returns (uint32) {
        return Clock.wasForming(t, joinedAt) ? 0 : Clock.roundAt(t, joinedAt) + 1;
    }

    function _sit(CircleState storage s, address account) private {
        MemberRecord storage member = s.members[account];
        uint64 occupied = s.seats.occupied;
        uint8 slot;
        while ((occupied >> slot) & 1 == 1) ++slot;
        s.seats.occupied = occupied | (uint64(1) << slot);
        s.seated[slot] = account;
        member.status = MemberStatus.Seated;
        member.slot = slot;
        Tree.update(s, uint64(1) << slot);
        emit ICircle.Seated(account, slot, member.commitment);
    }

    /// @dev While the circle forms, the seats of the founders who have not come yet are kept for them.
    function _requireSeat(CircleState storage s, bool forming, bool founder) private view {
        uint256 taken = count(s.seats.occupied) + s.seats.booked;
        if (forming && !founder) taken += Fixed.founderCount() - s.seats.foundersSeated;
        require(taken < MAX_SEATS, ICircle.Circle_Full(taken));
    }

    function _countNewcomer(CircleState storage s, uint32 round) private {
        uint256 cap = s.seats.lastSnapshot / MEMBERS_PER_NEWCOMER;
        if (cap < MIN_NEWCOMERS) cap = MIN_NEWCOMERS;
        uint8 joins = s.seats.joinsRound == round ? s.seats.joins : 0;
        require(joins < cap, ICircle.Circle_JoinedThisRound(round, cap));
        s.seats.joinsRound = round;
        s.seats.joins = joins + 1;
    }

    // ------------------------------------------------------------------ vouching

    function vouch(
        CircleState storage s,
        address voucher,
        address candidate,
        string calldata handle,
        uint256 day
    ) external {
        uint8 slot = _slotOf(s, voucher);
        require(candidate != address(0), ICircle.Circle_ZeroAddress());
        require(s.members[candidate].status == MemberStatus.None, ICircle.Circle_AlreadyMember(candidate));
        bytes32 name = handle.pack();
        bytes32 key = _key(candidate, name);
        CandidateRecord storage record = s.candidates[key];
        require(!_counts(s, record, slot, day), ICircle.Circle_AlreadyVouched(voucher, candidate));
        if (record.place == 0 || s.places[record.place - 1] != key) {
            uint8 place = s.nextPlace;
            s.nextPlace = uint8((place + 1) % PLACES);
            s.places[place] = key;
            record.candidate = candidate;
            record.place = place + 1;
            record.handle = name;
        }
        record.vouchers |= uint64(1) << slot;
        record.by[slot] = VouchRecord(voucher, uint40(block.timestamp));
        emit ICircle.Vouched(voucher, candidate, handle);
    }

    function revokeVouch(
        CircleState storage s,
        address voucher,
        address candidate,
        string calldata handle,
        uint256 day
    ) external {
        uint8 slot = _slotOf(s, voucher);
        CandidateRecord storage record = s.candidates[_key(candidate, handle.pack())];
        require(_counts(s, record, slot, day), ICircle.Circle_NoVouch(voucher, candidate));
        record.vouchers &= ~(uint64(1) << slot);
        emit ICircle.VouchRevoked(voucher, candidate, handle);
    }

    /// @notice Vouches a candidate needs now. At least one, so that no stranger walks into a circle where nobody sits.
    function vouchesNeeded(CircleState storage s) public view returns (uint256 needed) {
        needed = s.rules.vouches;
        if (!Clock.isForming(Clock.times())) {
            uint256 share = (count(s.seats.occupied & ~due(s)) + SEATS_PER_VOUCH - 1) / SEATS_PER_VOUCH;
            if (share > needed) needed = share;
        }
        uint256 able = count(s.seats.occupied & ~s.seats.leaving);
        if (able < needed) needed = able;
        if (needed == 0) needed = 1;
    }

    function hasVouched(
        CircleState storage s,
        address voucher,
        address candidate,
        string calldata handle,
        uint256 day
    ) external view returns (bool) {
        MemberRecord storage member = s.members[voucher];
        if (member.status != MemberStatus.Seated) return false;
        return _counts(s, s.candidates[_key(candidate, handle.pack())], member.slot, day);
    }

    /// @notice Those listed who have at least one vouch that counts and have not joined.
    function candidates(CircleState storage s, uint256 day) external view returns (Candidate[] memory list) {
        list = new Candidate[](PLACES);
        uint256 found;
        for (uint256 i = 0; i < PLACES; ++i) {
            CandidateRecord storage record = s.candidates[s.places[i]];
            if (record.candidate == address(0)) continue;
            if (s.members[record.candidate].status != MemberStatus.None) continue;
            (uint256 vouches, uint256 since) = _tallyVouches(s, record, day);
            if (vouches == 0) continue;
            list[found++] = Candidate(record.candidate, Handle.unpack(record.handle), uint8(vouches), uint64(since));
        }
        assembly ("memory-safe") {
            mstore(list, found)
        }
    }

    function _useVouches(CircleState storage s, address candidate, bytes32 name, uint256 day) private {
        CandidateRecord storage record = s.candidates[_key(candidate, name)];
        uint256 needed = vouchesNeeded(s);
        (uint256 vouches, ) = _tallyVouches(s, record, day);
        require(vouches >= needed, ICircle.Circle_TooFewVouches(vouches, needed));
        record.vouchers = 0;
    }

    function _tallyVouches(
        CircleState storage s,
        CandidateRecord storage record,
        uint256 day
    ) private view returns (uint256 vouches, uint256 since) {
        uint256 vouchers = record.vouchers;
        for (uint256 slot = 0; vouchers >> slot != 0; ++slot) {
            if ((vouchers >> slot) & 1 == 0 || !_counts(s, record, slot, day)) continue;
            uint256 givenAt = record.by[slot].givenAt;
            if (vouches == 0 || givenAt < since) since = givenAt;
            ++vouches;
        }
    }

    /// @dev A vouch counts while whoever gave it has sat there without a break and is not leaving.
    function _counts(
        CircleState storage s,
        CandidateRecord storage record,
        uint256 slot,
        uint256 day
    ) private view returns (bool) {
        if ((record.vouchers >> slot) & 1 == 0) return false;
        if (((s.seats.occupied & ~s.seats.leaving) >> slot) & 1 == 0) return false;
        VouchRecord memory given = record.by[slot];
        return
            given.voucher == s.seated[slot] &&
            given.givenAt >= s.members[given.voucher].joinedAt &&
            block.timestamp < given.givenAt + VOUCH_DAYS * day;
    }

    function _key(address candidate, bytes32 name) private pure returns (bytes32) {
        return keccak256(abi.encode(candidate, name));
    }

    function _slotOf(CircleState storage s, address account) private view returns (uint8) {
        MemberRecord storage member = s.members[account];
        require(member.status == MemberStatus.Seated, ICircle.Circle_NotSeated(account));
        return member.slot;
    }

    // ------------------------------------------------------------------ leaving

    function leave(CircleState storage s, address account, address to) external {
        Pot.requirePayee(to);
        MemberRecord storage member = s.members[account];
        if (member.status == MemberStatus.Booked) {
            --s.seats.booked;
            _forget(s, member);
            emit ICircle.BookingCancelled(account);
            return;
        }
        uint8 slot = _slotOf(s, account);
        Times memory t = Clock.times();
        if (Clock.underWay(s, t)) {
            member.status = MemberStatus.Leaving;
            s.seats.leaving |= uint64(1) << slot;
            emit ICircle.LeaveAsked(account, s.seats.live - 1);
            return;
        }
        uint80 stake = _vacate(s, t, slot);
        Tree.update(s, uint64(1) << slot);
        if (stake == 0) return;
        emit ICircle.TakenBack(account, to, stake);
        Pot.pay(to, stake);
    }

    /// @notice The ballot they left under is over: their seats are free, what is left of their stakes is owed to them.
    function releaseLeavers(CircleState storage s) external {
        uint64 leaving = s.seats.leaving;
        s.seats.leaving = 0;
        Times memory t = Clock.times();
        uint80 released;
        for (uint8 slot = 0; leaving >> slot != 0; ++slot) {
            if ((leaving >> slot) & 1 == 0) continue;
            MemberRecord storage member = s.members[s.seated[slot]];
            uint80 stake = _vacate(s, t, slot);
            member.owed += stake;
            released += stake;
        }
        s.owed += released;
        Tree.update(s, leaving);
    }

    /// @dev Everything but the tree and the payment.
    function _vacate(CircleState storage s, Times memory t, uint8 slot) private returns (uint80 stake) {
        address account = s.seated[slot];
        MemberRecord storage member = s.members[account];
        Board.withdrawOf(s, t, member);
        stake = s.stakes[slot];
        s.stakes[slot] = 0;
        s.pot.stakes -= stake;
        s.seats.occupied &= ~(uint64(1) << slot);
        if (Clock.isForming(t) && Fixed.isFounder(account)) --s.seats.foundersSeated;
        _forget(s, member);
        emit ICircle.Left(account, slot, stake);
    }

    function _forget(CircleState storage s, MemberRecord storage member) private {
        s.handleTaken[member.handle] = false;
        s.commitmentTaken[member.commitment] = false;
        member.status = MemberStatus.None;
    }

    // ------------------------------------------------------------------ views

    /// @notice Leavers whose ballot is over: the next action releases them, views show them released.
    function due(CircleState storage s) internal view returns (uint64) {
        if (s.seats.leaving == 0 || Clock.underWay(s, Clock.times())) return 0;
        return s.seats.leaving;
    }

    function dueStakes(CircleState storage s) internal view returns (uint256 sum) {
        uint64 leaving = due(s);
        for (uint256 slot = 0; leaving >> slot != 0; ++slot) {
            if ((leaving >> slot) & 1 == 1) sum += s.stakes[slot];
        }
    }

    function memberOf(CircleState storage s, address account) external view returns (Member memory) {
        MemberRecord memory record = s.members[account];
        bool sits = record.status == MemberStatus.Seated || record.status == MemberStatus.Leaving;
        uint80 stake = sits ? s.stakes[record.slot] : 0;
        if (record.status == MemberStatus.Leaving && (due(s) >> record.slot) & 1 == 1) {
            record.status = MemberStatus.None;
            record.openRequest = 0;
            record.owed += stake;
            stake = 0;
        }
        Times memory t = Clock.times();
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
                openRequest: Board.isOpen(s, t, record.openRequest) ? record.openRequest : 0,
                chippedIn: record.chippedIn,
                stake: stake,
                owed: record.owed,
                commitment: record.commitment,
                handle: Handle.unpack(record.handle),
                joinedAt: record.joinedAt,
                joinedBlock: record.joinedBlock
            });
    }

    /// @notice Founders first, as named, then the others as they joined.
    function memberAt(CircleState storage s, uint256 index) internal view returns (address) {
        uint256 founders = Fixed.founderCount();
        return index < founders ? Fixed.founderAt(index) : s.joiners[index - founders];
    }

    function leaves(CircleState storage s) external view returns (uint256[64] memory list) {
        uint64 vacated = due(s);
        for (uint256 slot = 0; slot < 64; ++slot) {
            if ((vacated >> slot) & 1 == 0) list[slot] = Tree.leaf(s, slot);
        }
    }

    function seated(CircleState storage s) external view returns (address[64] memory list) {
        uint64 occupied = s.seats.occupied & ~due(s);
        for (uint256 slot = 0; slot < 64; ++slot) {
            if ((occupied >> slot) & 1 == 1) list[slot] = s.seated[slot];
        }
    }

    function root(CircleState storage s) external view returns (uint256) {
        return Tree.rootWithout(s, due(s));
    }

    function count(uint256 bitmap) internal pure returns (uint256 bits) {
        for (; bitmap != 0; ++bits) bitmap &= bitmap - 1;
    }
}
