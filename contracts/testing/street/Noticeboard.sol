// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {MotionKind, Request, RequestStatus, Rule} from "../../interfaces/Types.sol";
import {Charter} from "./Charter.sol";
import {People} from "./People.sol";

/// @dev All of a request that never changes.
function fieldsOf(Request memory r) pure returns (bytes32) {
    r.status = RequestStatus.None;
    return keccak256(abi.encode(r));
}

/// @title What hangs on the street's board, requests and motions.
abstract contract Noticeboard is People {
    struct Note {
        uint32 id; // of a request or a motion; 0: nothing hangs here
        uint32 firstRound;
        uint32 lastRound;
        uint8 owner;
        uint80 amount;
        address recipient;
    }

    struct Proposal {
        MotionKind kind;
        Rule rule;
        uint80 value;
        uint8 member;
    }

    Charter public immutable charter;
    Note[16] internal board; // what hung there last
    mapping(uint32 id => bytes32) public pinnedFields; // all of a request as it was pinned
    mapping(uint32 id => Proposal) internal proposals;
    mapping(uint32 id => uint8) public outcomes; // of motions: 0 open, 1 passed, 2 moot, 3 rejected
    mapping(address recipient => uint32) internal coolUntil;
    uint32 internal requests;
    uint32 internal motions;

    constructor() {
        charter = new Charter(circle);
    }

    function note(uint256 slot) external view returns (Note memory) {
        return board[slot];
    }

    // ------------------------------------------------------------------ requests

    function pinned(uint256 who, Request calldata r, uint32 id) external {
        if (id != ++requests) fault(14, "ids are not in order");
        for (uint256 slot = 0; slot < 14; ++slot) {
            if (hangs(slot) && board[slot].owner == who) fault(14, "two requests of one member");
        }
        uint32 first = _nextBallot();
        if (persons[who].asksFrom > first) first = persons[who].asksFrom;
        if (coolUntil[r.recipient] > first) first = coolUntil[r.recipient];
        if (r.firstRound != first) fault(14, "on other ballots than due");
        if (r.slot >= 14 || hangs(r.slot)) fault(14, "pinned over another");
        persons[who].asksFrom = first;
        pinnedFields[id] = fieldsOf(r);
        board[r.slot] = Note(id, first, first + 2, uint8(who), r.amount, r.recipient);
        saw(who);
    }

    function withdrawn(uint32 id) external {
        for (uint256 slot = 0; slot < 14; ++slot) {
            if (board[slot].id != id) continue;
            if (onBallot(slot)) fault(7, "withdrawn from under a ballot");
            board[slot].id = 0;
        }
    }

    function _takeDownOf(uint256 who) internal override {
        for (uint256 slot = 0; slot < 14; ++slot) {
            if (hangs(slot) && board[slot].owner == who) board[slot].id = 0;
        }
    }

    function _handOver(uint256 lost, uint256 to) internal override {
        for (uint256 slot = 0; slot < 14; ++slot) {
            if (board[slot].id != 0 && board[slot].owner == lost) board[slot].owner = uint8(to);
        }
        for (uint256 slot = 14; slot < 16; ++slot) {
            Proposal storage proposal = proposals[board[slot].id];
            if (hangs(slot) && proposal.kind == MotionKind.PartWays && proposal.member == lost) {
                proposal.member = uint8(to);
            }
        }
    }

    /// @notice Until the last of its ballots is over.
    function hangs(uint256 slot) public view returns (bool) {
        Note storage note_ = board[slot];
        return note_.id != 0 && (clock < closesAt(note_.lastRound) || onBallot(slot));
    }

    function onBallot(uint256 slot) public view virtual returns (bool);

    function _nextBallot() internal view returns (uint32) {
        return isBoard() ? today() : today() + 1;
    }

    // ------------------------------------------------------------------ motions

    function proposed(uint32 id, uint8 slot, uint32 onRound, uint256 who, Proposal calldata proposal) external {
        if (id != ++motions) fault(14, "ids are not in order");
        if (slot < 14 || hangs(slot)) fault(14, "proposed over another");
        uint32 round = _nextBallot();
        if (onRound != round) fault(14, "on another ballot than due");
        board[slot] = Note(id, round, round, uint8(who), 0, address(0));
        proposals[id] = proposal;
        saw(who);
    }

    function vouchesRule(uint32 round) public view override returns (uint256) {
        return charter.rulesAt(round).vouches;
    }
}
