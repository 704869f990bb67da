// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../interfaces/ICircle.sol";
import {Candidate, MemberStatus} from "../interfaces/Types.sol";
import {CandidateRecord, CircleState, MemberRecord, VouchRecord} from "./State.sol";
import {Clock, Times} from "./Clock.sol";
import {Handle} from "./Handle.sol";
import {Rulebook} from "./Rulebook.sol";
import {Seats} from "./Seats.sol";

/// @title Members' word that they know an account under a handle: to let a newcomer in, or, when a seated member already
/// goes by that handle, to say that this is the new wallet of theirs.
library Vouches {
    using Handle for string;

    /// A vouch lasts this many days.
    uint256 internal constant VOUCH_DAYS = 28;
    /// How many candidates are listed. A vouch for one who dropped out of the list still counts.
    uint256 internal constant PLACES = 64;
    /// Of the seats, one in this many has to vouch, whatever the rule says, once voting has opened for the first time.
    uint256 internal constant SEATS_PER_VOUCH = 5;

    /// @notice Takes a member's word for somebody.
    /// @param s What the circle remembers.
    /// @param voucher Whose word.
    /// @param candidate For whom.
    /// @param handle Under which handle.
    /// @param day Seconds in a day.
    function vouch(
        CircleState storage s,
        address voucher,
        address candidate,
        string calldata handle,
        uint256 day
    ) external {
        MemberRecord storage member = Seats.requireSeated(s, voucher);
        uint8 slot = member.slot;
        require(candidate != address(0), ICircle.Circle_ZeroAddress());
        require(s.members[candidate].status == MemberStatus.None, ICircle.Circle_AlreadyMember(candidate));
        bytes32 name = handle.pack();
        bytes32 key = _key(candidate, name);
        CandidateRecord storage record = s.candidates[key];
        require(!_counts(s, record, slot, 0, day), ICircle.Circle_AlreadyVouched(voucher, candidate));
        if (record.place == 0 || s.places[record.place - 1] != key) {
            uint8 place = s.nextPlace;
            s.nextPlace = uint8((place + 1) % PLACES);
            s.places[place] = key;
            record.candidate = candidate;
            record.place = place + 1;
            record.handle = name;
        }
        record.vouchers |= uint48(1 << slot);
        record.by[slot] = VouchRecord(voucher, uint40(block.timestamp));
        (uint32 round, ) = Clock.current(Clock.times());
        Seats.seen(member, round);
        emit ICircle.Vouched(voucher, candidate, handle);
    }

    /// @notice Gives a member their word back.
    /// @param s What the circle remembers.
    /// @param voucher Whose word.
    /// @param candidate For whom.
    /// @param handle Under which handle.
    /// @param day Seconds in a day.
    function revokeVouch(
        CircleState storage s,
        address voucher,
        address candidate,
        string calldata handle,
        uint256 day
    ) external {
        uint8 slot = Seats.requireSeated(s, voucher).slot;
        CandidateRecord storage record = s.candidates[_key(candidate, handle.pack())];
        require(_counts(s, record, slot, 0, day), ICircle.Circle_NoVouch(voucher, candidate));
        record.vouchers &= ~uint48(1 << slot);
        emit ICircle.VouchRevoked(voucher, candidate, handle);
    }

    /// @notice Vouches a newcomer needs now. At least one, so that no stranger walks into a circle where nobody sits.
    function needed(CircleState storage s) internal view returns (uint256 vouches) {
        Times memory t = Clock.times();
        (uint32 round, ) = Clock.current(t);
        vouches = Rulebook.inForce(s, round).vouches;
        if (!Clock.isForming(t)) {
            uint256 share = (Seats.count(Seats.held(s)) + SEATS_PER_VOUCH - 1) / SEATS_PER_VOUCH;
            if (share > vouches) vouches = share;
        }
        uint256 able = Seats.count(s.seats.occupied & ~s.seats.leaving);
        if (able < vouches) vouches = able;
        if (vouches == 0) vouches = 1;
    }

    /// @notice Vouches that count now, of those given after a moment.
    function given(
        CircleState storage s,
        address candidate,
        bytes32 name,
        uint256 after_,
        uint256 day
    ) internal view returns (uint256 vouches) {
        (vouches, ) = _sum(s, s.candidates[_key(candidate, name)], after_, day);
    }

    /// @notice They have served: none of them counts again.
    function use(CircleState storage s, address candidate, bytes32 name) internal {
        s.candidates[_key(candidate, name)].vouchers = 0;
    }

    /// @notice Whether a member's word counts now.
    /// @param s What the circle remembers.
    /// @param voucher Whose word.
    /// @param candidate For whom.
    /// @param handle Under which handle.
    /// @param day Seconds in a day.
    /// @return Not once it is used, taken back or too old.
    function hasVouched(
        CircleState storage s,
        address voucher,
        address candidate,
        string calldata handle,
        uint256 day
    ) external view returns (bool) {
        MemberRecord storage member = s.members[voucher];
        if (member.status != MemberStatus.Seated) return false;
        return _counts(s, s.candidates[_key(candidate, handle.pack())], member.slot, 0, day);
    }

    /// @notice Those listed who have at least one vouch that counts and have not joined.
    /// @param s What the circle remembers.
    /// @param day Seconds in a day.
    /// @return list In the order of their places.
    function candidates(CircleState storage s, uint256 day) external view returns (Candidate[] memory list) {
        list = new Candidate[](PLACES);
        uint256 found;
        for (uint256 i = 0; i < PLACES; ++i) {
            CandidateRecord storage record = s.candidates[s.places[i]];
            if (record.candidate == address(0)) continue;
            if (!Seats.isOutside(s, record.candidate)) continue;
            (uint256 vouches, uint256 since) = _sum(s, record, 0, day);
            if (vouches == 0) continue;
            list[found++] = Candidate(record.candidate, Handle.unpack(record.handle), uint8(vouches), uint64(since));
        }
        assembly ("memory-safe") {
            mstore(list, found)
        }
    }

    function _sum(
        CircleState storage s,
        CandidateRecord storage record,
        uint256 after_,
        uint256 day
    ) private view returns (uint256 vouches, uint256 since) {
        uint256 vouchers = record.vouchers;
        for (uint256 slot = 0; vouchers >> slot != 0; ++slot) {
            if ((vouchers >> slot) & 1 == 0 || !_counts(s, record, slot, after_, day)) continue;
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
        uint256 after_,
        uint256 day
    ) private view returns (bool) {
        if ((record.vouchers >> slot) & 1 == 0) return false;
        VouchRecord memory word = record.by[slot];
        MemberRecord storage voucher = s.members[word.voucher];
        return
            voucher.status == MemberStatus.Seated &&
            voucher.slot == slot &&
            word.givenAt >= voucher.joinedAt &&
            (after_ == 0 || word.givenAt > after_) &&
            block.timestamp < word.givenAt + VOUCH_DAYS * day;
    }

    function _key(address candidate, bytes32 name) private pure returns (bytes32) {
        return keccak256(abi.encode(candidate, name));
    }
}
