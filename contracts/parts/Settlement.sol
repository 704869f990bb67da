// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../interfaces/ICircle.sol";
import {ITally} from "../interfaces/ITally.sol";
import {RequestStatus, RoundStatus} from "../interfaces/Types.sol";
import {BoardSlot, CircleState, REQUEST_SLOTS, RequestRecord, RoundRecord} from "./State.sol";
import {Ballots} from "./Ballots.sol";
import {Board} from "./Board.sol";
import {Clock, Times} from "./Clock.sol";
import {Fixed} from "./Fixed.sol";
import {Papers} from "./Papers.sol";
import {Rulebook} from "./Rulebook.sol";
import {Seats} from "./Seats.sol";
import {Ticks} from "./Ticks.sol";

/// @title How a round ends: count, charge the stakes, make the grants.
library Settlement {
    using Ticks for uint256[4];

    uint256 internal constant MIN_APPROVALS = 2;

    /// A request with enough approvals.
    struct Contender {
        uint32 id;
        uint256 slot;
        uint256 supporters; // bitmap over the opened ballots
        uint256 approvals;
        uint256 amount;
        address recipient;
    }

    /// @notice Counts a round, charges the stakes and makes the grants.
    /// @param s What the circle remembers.
    /// @param round Which one.
    /// @param day Seconds in a day.
    function settle(CircleState storage s, uint32 round, uint256 day) external {
        RoundRecord storage r = s.rounds[round];
        Ballots.requireUnsettled(r, round);
        Times memory t = Clock.times();
        require(block.timestamp >= Clock.closes(t, round), ICircle.Circle_VotingNotClosed(round));
        require(r.cast > 0, ICircle.Circle_NothingCast(round));
        uint256 opened = Ballots.openedCount(r);
        require(
            opened == r.cast || block.timestamp >= Clock.ends(t, round),
            ICircle.Circle_StillOpening(round, opened, r.cast)
        );

        bool quorumMet = r.cast >= r.quorum;
        (uint16 winners, uint256 spent) = quorumMet ? _pick(s, r, round) : (uint16(0), 0);
        _end(s, r, RoundStatus.Settled);
        r.quorumMet = quorumMet;
        r.winners = winners;
        emit ICircle.Settled(round, r.cast, uint8(opened), quorumMet, winners, spent);
        if (spent == 0) return;
        _charge(s, spent);
        _grant(s, r, round, day);
    }

    /// @notice Ends a round without grants.
    /// @param s What the circle remembers.
    /// @param round Which one.
    function abandon(CircleState storage s, uint32 round) external {
        RoundRecord storage r = s.rounds[round];
        Ballots.requireUnsettled(r, round);
        require(r.cast > 0, ICircle.Circle_NothingCast(round));
        uint256 from = Clock.ends(Clock.times(), round + 1);
        require(block.timestamp >= from, ICircle.Circle_TooEarlyToAbandon(round, uint64(from)));
        _end(s, r, RoundStatus.Abandoned);
        emit ICircle.Abandoned(round);
    }

    function _end(CircleState storage s, RoundRecord storage r, RoundStatus status) private {
        r.status = status;
        r.endedAt = uint40(block.timestamp);
        r.endedBlock = Clock.blockNumber();
        s.seats.live = 0;
    }

    // ------------------------------------------------------------------ counting

    /// @return winners Bitmap of slots.
    function _pick(
        CircleState storage s,
        RoundRecord storage r,
        uint32 round
    ) private view returns (uint16 winners, uint256 spent) {
        Contender[] memory list = _contenders(s, r, Rulebook.inForce(s, round).approvalPercent);
        if (list.length == 0) return (0, 0);
        uint256[] memory costs = new uint256[](list.length);
        uint256[] memory supporters = new uint256[](list.length);
        for (uint256 i = 0; i < list.length; ++i) {
            costs[i] = list[i].amount;
            supporters[i] = list[i].supporters;
        }
        uint256 budget = r.budget;
        uint256 picked = ITally(Fixed.tally()).winners(budget, r.cast, costs, supporters);
        for (uint256 i = 0; i < list.length; ++i) {
            if ((picked >> i) & 1 == 0) continue;
            spent += costs[i];
            winners |= uint16(1 << list[i].slot);
        }
        require(picked >> list.length == 0 && spent <= budget, ICircle.Circle_BadTally(picked));
    }

    /// @dev Qualified requests as pinned, of several for one recipient only the one that stands.
    function _contenders(
        CircleState storage s,
        RoundRecord storage r,
        uint256 approvalPercent
    ) private view returns (Contender[] memory list) {
        uint256 needed = (uint256(r.cast) * approvalPercent + 99) / 100;
        if (needed < MIN_APPROVALS) needed = MIN_APPROVALS;

        list = new Contender[](REQUEST_SLOTS);
        uint256 size;
        uint256 slots = r.slots;
        for (uint256 slot = 0; slot < REQUEST_SLOTS; ++slot) {
            if ((slots >> slot) & 1 == 0) continue;
            uint256 supporters = r.ticks.supporters(slot);
            uint256 approvals = Seats.count(supporters);
            if (approvals < needed) continue;
            uint32 id = r.requests[slot];
            Papers.Paper memory paper = Papers.read(s.requests[id].paper);
            size = _insert(list, size, Contender(id, slot, supporters, approvals, paper.amount, paper.recipient));
        }
        assembly ("memory-safe") {
            mstore(list, size)
        }
    }

    /// @dev Keeps `list` in the order of pinning and one contender a recipient: the one with more approvals, then the
    /// smaller amount, then pinned earlier.
    function _insert(Contender[] memory list, uint256 size, Contender memory contender) private pure returns (uint256) {
        for (uint256 i = 0; i < size; ++i) {
            if (list[i].recipient != contender.recipient) continue;
            if (!_beats(contender, list[i])) return size;
            for (--size; i < size; ++i) list[i] = list[i + 1];
            break;
        }
        uint256 place = size;
        for (; place > 0 && list[place - 1].id > contender.id; --place) list[place] = list[place - 1];
        list[place] = contender;
        return size + 1;
    }

    function _beats(Contender memory a, Contender memory b) private pure returns (bool) {
        if (a.approvals != b.approvals) return a.approvals > b.approvals;
        if (a.amount != b.amount) return a.amount < b.amount;
        return a.id < b.id;
    }

    // ------------------------------------------------------------------ paying

    /// @dev Every stake bears the same fraction, rounded down; the rest is common.
    function _charge(CircleState storage s, uint256 spent) private {
        uint256 total = uint256(s.pot.stakes) + s.pot.common;
        uint256 left = total - spent;
        uint256 stakes;
        uint256 occupied = s.seats.occupied;
        for (uint256 slot = 0; occupied >> slot != 0; ++slot) {
            if ((occupied >> slot) & 1 == 0) continue;
            uint256 stake = (s.stakes[slot] * left) / total;
            s.stakes[slot] = uint80(stake);
            stakes += stake;
        }
        s.pot.stakes = uint80(stakes);
        s.pot.common = uint80(left - stakes);
        s.pot.reserved += uint80(spent);
    }

    function _grant(CircleState storage s, RoundRecord storage r, uint32 round, uint256 day) private {
        uint256 winners = r.winners;
        uint64 expiresAt = uint64(Board.expiresAt(s, round, day));
        uint32 cool = Board.coolFrom(s, round);
        for (uint256 slot = 0; winners >> slot != 0; ++slot) {
            if ((winners >> slot) & 1 == 0) continue;
            uint32 id = r.requests[slot];
            RequestRecord storage request = s.requests[id];
            request.status = RequestStatus.Granted;
            request.grantRound = round;
            s.board[slot] = BoardSlot.wrap(0);
            Papers.Paper memory paper = Papers.read(request.paper);
            s.coolUntil[paper.recipient] = cool;
            emit ICircle.Granted(id, round, paper.recipient, paper.amount, expiresAt);
        }
    }
}
