// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../interfaces/ICircle.sol";
import {Grant, GrantStatus, MemberStatus, Phase, Request, RequestStatus} from "../interfaces/Types.sol";
import {
    BALLOTS_PER_REQUEST,
    BoardSlot,
    boardSlot,
    CircleState,
    GrantRecord,
    MemberRecord,
    REQUEST_SLOTS,
    RequestRecord
} from "./State.sol";
import {Clock, Times} from "./Clock.sol";
import {Fixed} from "./Fixed.sol";
import {Text} from "./Text.sol";

/// @title Requests and the slots they hang in.
library Board {
    uint256 internal constant MAX_TEXT = 1000;
    /// What nobody collects for this many days goes back to the pot.
    uint256 internal constant GRANT_DAYS = 90;

    /// What a member asks for. Not the door's arguments one by one: the stack is short.
    struct Ask {
        address pinner;
        address recipient;
        uint256 amount;
        bool claimKey;
        address forwarder;
    }

    function pin(CircleState storage s, Ask memory ask, string calldata text) external returns (uint32 id) {
        MemberRecord storage member = s.members[ask.pinner];
        require(member.status == MemberStatus.Seated, ICircle.Circle_NotSeated(ask.pinner));
        require(
            bytes(text).length > 0 && bytes(text).length <= MAX_TEXT,
            ICircle.Circle_BadText(bytes(text).length, MAX_TEXT)
        );
        uint256 cap = s.rules.requestCap;
        require(ask.amount > 0 && ask.amount <= cap, ICircle.Circle_BadAmount(ask.amount, 1, cap));
        require(
            ask.recipient != address(0) &&
                ask.recipient != address(this) &&
                ask.recipient != Fixed.token() &&
                ask.recipient != ask.forwarder,
            ICircle.Circle_BadRecipient(ask.recipient)
        );
        Times memory t = Clock.times();
        require(!isOpen(s, t, member.openRequest), ICircle.Circle_RequestOpen(member.openRequest));

        (uint32 round, Phase phase) = Clock.current(t);
        BoardSlot place = boardSlot(++s.requestCount, phase == Phase.Board ? round : round + 1);
        id = place.idOf();
        uint8 slot = _free(s, t);
        s.board[slot] = place;
        member.openRequest = id;
        s.requests[id] = RequestRecord({
            pinner: ask.pinner,
            amount: uint80(ask.amount),
            slot: slot,
            claimKey: ask.claimKey,
            recipient: ask.recipient,
            firstRound: place.firstRoundOf(),
            pinnedAt: uint40(block.timestamp),
            text: Text.write(text),
            pinnedBlock: Clock.blockNumber(),
            status: RequestStatus.Pinned,
            grantRound: 0
        });
        _announce(ask, id, slot, text);
    }

    function withdraw(CircleState storage s, address account, uint32 id) external {
        RequestRecord storage request = s.requests[id];
        require(request.status != RequestStatus.None, ICircle.Circle_NoSuchRequest(id));
        require(request.pinner == account, ICircle.Circle_NotYourRequest(id, account));
        Times memory t = Clock.times();
        require(isOpen(s, t, id), ICircle.Circle_NotPinned(id));
        if (onBallot(s, t, request.slot, id)) revert ICircle.Circle_OnBallot(id, s.seats.live - 1);
        _takeDown(s, id);
    }

    /// @notice Whoever leaves takes their request along. Only when no ballot is under way.
    function withdrawOf(CircleState storage s, Times memory t, MemberRecord storage member) internal {
        if (isOpen(s, t, member.openRequest)) _takeDown(s, member.openRequest);
    }

    /// @notice Whether the request hangs on the board. It stops by winning, by being withdrawn, or by the clock once the
    /// last of its ballots is over.
    function isOpen(CircleState storage s, Times memory t, uint32 id) internal view returns (bool) {
        if (id == 0) return false;
        uint8 slot = s.requests[id].slot;
        BoardSlot place = s.board[slot];
        return place.idOf() == id && !_isOver(s, t, slot, place);
    }

    function onBallot(CircleState storage s, Times memory t, uint256 slot, uint32 id) internal view returns (bool) {
        return Clock.underWay(s, t) && s.rounds[s.seats.live - 1].requests[slot] == id;
    }

    /// @notice The requests whose turn it is in a round.
    /// @param released Whether there are leavers whom the next action will release, who take their requests along.
    function upFor(
        CircleState storage s,
        uint32 round,
        bool released
    ) internal view returns (uint32[16] memory requests, uint16 slots) {
        for (uint256 slot = 0; slot < REQUEST_SLOTS; ++slot) {
            BoardSlot place = s.board[slot];
            if (
                place.idOf() == 0 || round < place.firstRoundOf() || round >= place.firstRoundOf() + BALLOTS_PER_REQUEST
            ) continue;
            if (released && _isGone(s, place.idOf())) continue;
            requests[slot] = place.idOf();
            slots |= uint16(1 << slot);
        }
    }

    function requestOf(CircleState storage s, uint32 id) external view returns (Request memory) {
        RequestRecord memory record = s.requests[id];
        require(record.status != RequestStatus.None, ICircle.Circle_NoSuchRequest(id));
        return
            Request({
                status: _statusOf(s, id, record.status),
                slot: record.slot,
                claimKey: record.claimKey,
                firstRound: record.firstRound,
                amount: record.amount,
                pinner: record.pinner,
                recipient: record.recipient,
                pinnedAt: record.pinnedAt,
                pinnedBlock: record.pinnedBlock,
                text: Text.read(record.text)
            });
    }

    /// @notice All zero for a request that never became a grant.
    function grantOf(CircleState storage s, uint32 id, uint256 day) external view returns (Grant memory grant) {
        RequestRecord memory request = s.requests[id];
        if (request.status != RequestStatus.Granted) return grant;
        GrantRecord memory record = s.grants[id];
        return
            Grant({
                status: record.status == GrantStatus.None ? GrantStatus.Waiting : record.status,
                round: request.grantRound,
                amount: request.amount,
                expiresAt: uint64(expiresAt(s, request.grantRound, day)),
                endedAt: record.endedAt,
                endedBlock: record.endedBlock,
                recipient: request.recipient,
                paidTo: record.paidTo
            });
    }

    /// @notice Collectable before, expired from then on.
    function expiresAt(CircleState storage s, uint32 grantRound, uint256 day) internal view returns (uint256) {
        return s.rounds[grantRound].endedAt + GRANT_DAYS * day;
    }

    /// @dev As it would be after the next action: expired by the clock, or withdrawn with a leaver who is released.
    function _statusOf(CircleState storage s, uint32 id, RequestStatus status) private view returns (RequestStatus) {
        Times memory t = Clock.times();
        if (status != RequestStatus.Pinned) return status;
        if (!isOpen(s, t, id)) return RequestStatus.Expired;
        return !Clock.underWay(s, t) && _isGone(s, id) ? RequestStatus.Withdrawn : status;
    }

    /// @dev Whether who pinned it is leaving. They are gone once no ballot is under way.
    function _isGone(CircleState storage s, uint32 id) private view returns (bool) {
        return s.members[s.requests[id].pinner].status == MemberStatus.Leaving;
    }

    function _announce(Ask memory ask, uint32 id, uint8 slot, string calldata text) private {
        emit ICircle.Pinned(id, ask.pinner, ask.recipient, slot, ask.amount, ask.claimKey, text);
    }

    function _takeDown(CircleState storage s, uint32 id) private {
        RequestRecord storage request = s.requests[id];
        request.status = RequestStatus.Withdrawn;
        s.board[request.slot] = BoardSlot.wrap(0);
        emit ICircle.Withdrawn(id);
    }

    function _free(CircleState storage s, Times memory t) private view returns (uint8) {
        for (uint8 slot = 0; slot < REQUEST_SLOTS; ++slot) {
            BoardSlot place = s.board[slot];
            if (place.idOf() == 0 || _isOver(s, t, slot, place)) return slot;
        }
        revert ICircle.Circle_BoardFull();
    }

    function _isOver(CircleState storage s, Times memory t, uint256 slot, BoardSlot place) private view returns (bool) {
        uint32 last = place.firstRoundOf() + BALLOTS_PER_REQUEST - 1;
        return block.timestamp >= Clock.closes(t, last) && !onBallot(s, t, slot, place.idOf());
    }
}
