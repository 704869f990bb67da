// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../interfaces/ICircle.sol";
import {Grant, GrantStatus, Phase, Request, RequestStatus} from "../interfaces/Types.sol";
import {
    BALLOTS_PER_MOTION,
    BALLOTS_PER_REQUEST,
    BoardSlot,
    boardSlot,
    CircleState,
    GrantRecord,
    MemberRecord,
    REQUEST_SLOTS,
    RequestRecord,
    RulesRecord,
    SLOTS
} from "./State.sol";
import {Clock, Times} from "./Clock.sol";
import {Fixed} from "./Fixed.sol";
import {Rulebook} from "./Rulebook.sol";
import {Seats} from "./Seats.sol";
import {Papers} from "./Papers.sol";

/// @title Requests, and the slots they and motions hang in.
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

    /// @notice Pins a request.
    /// @param s What the circle remembers.
    /// @param ask Who asks for what, for whom.
    /// @param text What it is for.
    /// @return id Of the request.
    function pin(CircleState storage s, Ask memory ask, string calldata text) external returns (uint32 id) {
        MemberRecord storage member = Seats.requireSeated(s, ask.pinner);
        requireText(text);
        Times memory t = Clock.times();
        (uint32 round, Phase phase) = Clock.current(t);
        _requireAsk(ask, Rulebook.inForce(s, round));
        uint32 last = member.lastRequest;
        require(!isOpen(s, t, last), ICircle.Circle_RequestOpen(last));

        id = ++s.requestCount;
        uint32 firstRound = _cooled(s, ask.recipient, last, phase == Phase.Board ? round : round + 1);
        uint8 slot = freeSlot(s, t, 0, REQUEST_SLOTS);
        s.board[slot] = boardSlot(id, firstRound);
        member.lastRequest = id;
        Seats.seen(member, round);
        s.requests[id] = RequestRecord(_write(ask, text), firstRound, 0, slot, RequestStatus.Pinned);
        _announce(ask, id, slot, text);
    }

    /// @notice By the member who pinned it, or the wallet they recovered with.
    /// @param s What the circle remembers.
    /// @param account Who takes it down.
    /// @param id Of the request.
    function withdraw(CircleState storage s, address account, uint32 id) external {
        RequestRecord storage request = s.requests[id];
        require(request.status != RequestStatus.None, ICircle.Circle_NoSuchRequest(id));
        Times memory t = Clock.times();
        require(isOpen(s, t, id), ICircle.Circle_NotPinned(id));
        require(s.members[account].lastRequest == id, ICircle.Circle_NotYourRequest(id, account));
        if (onBallot(s, t, request.slot, id)) revert ICircle.Circle_OnBallot(id, s.seats.live - 1);
        _takeDown(s, id);
    }

    /// @notice Whoever leaves takes their request along. Only when no ballot is under way.
    function withdrawOf(CircleState storage s, Times memory t, MemberRecord storage member) internal {
        if (isOpen(s, t, member.lastRequest)) _takeDown(s, member.lastRequest);
    }

    /// @notice Whether the request hangs on the board. It stops by winning, by being withdrawn, or by the clock once the
    /// last of its ballots is over.
    function isOpen(CircleState storage s, Times memory t, uint32 id) internal view returns (bool) {
        return id != 0 && isHanging(s, t, s.requests[id].slot, id);
    }

    /// @notice Whether this request or motion still hangs in its slot.
    function isHanging(CircleState storage s, Times memory t, uint8 slot, uint32 id) internal view returns (bool) {
        BoardSlot place = s.board[slot];
        return place.idOf() == id && !_isOver(s, t, slot, place);
    }

    function onBallot(CircleState storage s, Times memory t, uint256 slot, uint32 id) internal view returns (bool) {
        return Clock.underWay(s, t) && s.rounds[s.seats.live - 1].requests[slot] == id;
    }

    /// @notice The requests and motions whose turn it is in a round.
    /// @param released Whether there are leavers whom the next action will release, who take their requests along.
    function upFor(
        CircleState storage s,
        uint32 round,
        bool released
    ) internal view returns (uint32[16] memory ids, uint16 slots) {
        for (uint256 slot = 0; slot < SLOTS; ++slot) {
            BoardSlot place = s.board[slot];
            if (place.idOf() == 0 || round < place.firstRoundOf() || round > _lastRound(slot, place)) continue;
            if (released && slot < REQUEST_SLOTS && _isGone(s, place.idOf())) continue;
            ids[slot] = place.idOf();
            slots |= uint16(1 << slot);
        }
    }

    /// @notice A request as it was pinned, and what became of it.
    /// @param s What the circle remembers.
    /// @param id Of the request.
    /// @return As it is after the next action.
    function requestOf(CircleState storage s, uint32 id) external view returns (Request memory) {
        RequestRecord memory record = s.requests[id];
        require(record.status != RequestStatus.None, ICircle.Circle_NoSuchRequest(id));
        Papers.Paper memory paper = Papers.read(record.paper);
        return
            Request({
                status: _statusOf(s, id, record.status),
                slot: record.slot,
                claimKey: paper.claimKey,
                firstRound: record.firstRound,
                amount: paper.amount,
                pinner: paper.pinner,
                recipient: paper.recipient,
                pinnedAt: paper.pinnedAt,
                pinnedBlock: paper.pinnedBlock,
                text: Papers.text(record.paper)
            });
    }

    /// @notice What a request that won was granted.
    /// @param s What the circle remembers.
    /// @param id Of the request.
    /// @param day Seconds in a day.
    /// @return grant All zero for a request that never became one.
    function grantOf(CircleState storage s, uint32 id, uint256 day) external view returns (Grant memory grant) {
        RequestRecord memory request = s.requests[id];
        if (request.status != RequestStatus.Granted) return grant;
        GrantRecord memory record = s.grants[id];
        Papers.Paper memory paper = Papers.read(request.paper);
        return
            Grant({
                status: record.status == GrantStatus.None ? GrantStatus.Waiting : record.status,
                round: request.grantRound,
                amount: paper.amount,
                expiresAt: uint64(expiresAt(s, request.grantRound, day)),
                endedAt: record.endedAt,
                endedBlock: record.endedBlock,
                recipient: paper.recipient,
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

    /// @dev Whether a leaver asks for it, under whichever wallet. They are gone once no ballot is under way.
    function _isGone(CircleState storage s, uint32 id) private view returns (bool) {
        uint256 leaving = s.seats.leaving;
        for (uint256 slot = 0; leaving >> slot != 0; ++slot) {
            if ((leaving >> slot) & 1 == 0) continue;
            if (s.members[s.holders[s.leaves[slot]]].lastRequest == id) return true;
        }
        return false;
    }

    function _write(Ask memory ask, string calldata text) private returns (address) {
        return
            Papers.write(
                Papers.Paper({
                    pinner: ask.pinner,
                    amount: uint80(ask.amount),
                    claimKey: ask.claimKey,
                    recipient: ask.recipient,
                    pinnedAt: uint40(block.timestamp),
                    pinnedBlock: Clock.blockNumber()
                }),
                text
            );
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

    /// @notice The first slot in [from, to) in which nothing hangs.
    function freeSlot(CircleState storage s, Times memory t, uint256 from, uint256 to) internal view returns (uint8) {
        for (uint256 slot = from; slot < to; ++slot) {
            BoardSlot place = s.board[slot];
            if (place.idOf() == 0 || _isOver(s, t, slot, place)) return uint8(slot);
        }
        revert ICircle.Circle_BoardFull();
    }

    function requireText(string calldata text) internal pure {
        uint256 length = bytes(text).length;
        require(length > 0 && length <= MAX_TEXT, ICircle.Circle_BadText(length, MAX_TEXT));
    }

    function _requireAsk(Ask memory ask, RulesRecord storage rules) private view {
        uint256 cap = rules.requestCap;
        require(ask.amount > 0 && ask.amount <= cap, ICircle.Circle_BadAmount(ask.amount, 1, cap));
        require(
            ask.recipient != address(0) &&
                ask.recipient != address(this) &&
                ask.recipient != Fixed.token() &&
                ask.recipient != ask.forwarder,
            ICircle.Circle_BadRecipient(ask.recipient)
        );
    }

    /// @dev Who collected, or pinned for whoever did, waits before their next request is on a ballot. Each as what they were:
    /// otherwise a few could keep a neighbour from asking by granting them a cent.
    function _cooled(
        CircleState storage s,
        address recipient,
        uint32 last,
        uint32 round
    ) private view returns (uint32) {
        uint32 cool = s.coolUntil[recipient];
        if (cool > round) round = cool;
        RequestRecord storage request = s.requests[last];
        // One that was taken down may itself have been waiting.
        cool = request.firstRound;
        if (request.status == RequestStatus.Granted) cool = coolFrom(s, request.grantRound);
        return cool > round ? cool : round;
    }

    /// @notice The first round on whose ballot those who won in a round can be again.
    function coolFrom(CircleState storage s, uint32 round) internal view returns (uint32) {
        return round + 1 + Rulebook.inForce(s, round).cooldown;
    }

    function _isOver(CircleState storage s, Times memory t, uint256 slot, BoardSlot place) private view returns (bool) {
        return block.timestamp >= Clock.closes(t, _lastRound(slot, place)) && !onBallot(s, t, slot, place.idOf());
    }

    /// @dev The last one on whose ballot it can be.
    function _lastRound(uint256 slot, BoardSlot place) private pure returns (uint32) {
        return place.firstRoundOf() + (slot < REQUEST_SLOTS ? BALLOTS_PER_REQUEST : BALLOTS_PER_MOTION) - 1;
    }
}
