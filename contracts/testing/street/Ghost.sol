// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {ITally} from "../../interfaces/ITally.sol";
import {Lengths, Request, Round, Rules, Terms} from "../../interfaces/Types.sol";

/// @title What a circle should remember, kept beside it and reckoned another way.
/// @notice Windows come from the terms with the moments written out, ballots are counted in the order they were first
/// cast, contenders are found by comparing every request with every other. It shares nothing with contracts/parts.
abstract contract Ghost {
    struct SeenBallot {
        uint24 seq; // 0: none
        uint192 commitment;
        uint16 approvals;
        bytes16 salt;
        bool opened;
    }

    enum Ending {
        None,
        Paid,
        Expired
    }

    ICircle internal immutable circle;
    ITally private immutable tally;
    uint256 private immutable firstVoting;
    Lengths private lengths;

    // money that crossed the circle's door, as far as it was booked
    uint256 public paidIn;
    uint256 public paidOut;

    // ballots
    uint32[] internal votedRounds;
    mapping(uint32 round => uint256[]) internal nullifiers; // in the order of their first ballot
    mapping(uint32 round => mapping(uint256 nullifier => SeenBallot)) internal box;
    mapping(uint32 round => Round) internal frozen; // as it was when the first ballot was taken
    mapping(uint32 round => bool) internal ended;

    // grants
    uint32[] internal granted;
    mapping(uint32 id => Ending) public endings;

    // what must never happen, under the number of the invariant it breaks
    mapping(uint256 invariantNumber => string) public faults;

    function fault(uint256 invariantNumber, string memory what) internal {
        if (bytes(faults[invariantNumber]).length == 0) faults[invariantNumber] = what;
    }

    // ------------------------------------------------------------------ for the invariants

    function votedRoundCount() external view returns (uint256) {
        return votedRounds.length;
    }

    function votedRound(uint256 index) external view returns (uint32) {
        return votedRounds[index];
    }

    function voterCount(uint32 round) external view returns (uint256) {
        return nullifiers[round].length;
    }

    function voter(uint32 round, uint256 index) external view returns (uint256 nullifier, SeenBallot memory seen) {
        nullifier = nullifiers[round][index];
        seen = box[round][nullifier];
    }

    function grantCount() external view returns (uint256) {
        return granted.length;
    }

    // ------------------------------------------------------------------ the calendar

    constructor(ICircle circle_) {
        circle = circle_;
        Terms memory t = circle_.terms();
        firstVoting = t.start + t.lengths.round - t.lengths.opening - t.lengths.voting;
        lengths = t.lengths;
        tally = ITally(t.tally);
    }

    function opensAt(uint32 round) internal view returns (uint256) {
        return firstVoting + uint256(round) * lengths.round;
    }

    function closesAt(uint32 round) internal view returns (uint256) {
        return opensAt(round) + lengths.voting;
    }

    function endsAt(uint32 round) internal view returns (uint256) {
        return closesAt(round) + lengths.opening;
    }

    /// @dev Found by walking from round to round. The number of phases that ended before this moment.
    function phasesBefore(uint256 moment) internal view returns (uint256 phases) {
        uint32 round;
        while (moment >= endsAt(round)) ++round;
        phases = 3 * uint256(round);
        if (moment >= opensAt(round)) ++phases;
        if (moment >= closesAt(round)) ++phases;
    }

    // ------------------------------------------------------------------ the count

    struct Paper {
        uint32 id;
        uint256 slot;
        uint256 approvals;
        uint256 supporters;
        uint256 amount;
        address recipient;
    }

    /// @notice What the round must come to, from what froze and the ballots opened, counted in the order they were cast.
    function expected(uint32 round) internal view returns (uint16 winners, uint256 spent) {
        Round memory f = frozen[round];
        Rules memory rules = circle.rulesOf(round);
        uint256 cast = nullifiers[round].length;
        if (cast < 3 || 100 * cast < uint256(f.rosterSize) * rules.quorumPercent) return (0, 0);

        (Paper[] memory papers, uint256 count) = _standing(round, f, cast * rules.approvalPercent);
        if (count == 0) return (0, 0);
        uint256[] memory costs = new uint256[](count);
        uint256[] memory supporters = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) (costs[i], supporters[i]) = (papers[i].amount, papers[i].supporters);
        uint256 picked = tally.winners(f.budget, cast, costs, supporters);
        for (uint256 i = 0; i < count; ++i) {
            if ((picked >> i) & 1 == 0) continue;
            winners |= uint16(1 << papers[i].slot);
            spent += papers[i].amount;
        }
    }

    /// @dev By id: in the order they were pinned.
    function _standing(
        uint32 round,
        Round memory f,
        uint256 percents
    ) private view returns (Paper[] memory standing, uint256 count) {
        Paper[] memory papers = new Paper[](16);
        uint256 size;
        for (uint256 slot = 0; slot < 16; ++slot) {
            if ((f.slots >> slot) & 1 == 0) continue;
            Paper memory paper = _paper(round, slot, f.requests[slot]);
            if (paper.approvals >= 2 && 100 * paper.approvals >= percents) papers[size++] = paper;
        }
        standing = new Paper[](size);
        uint32 last;
        while (true) {
            uint256 next = size;
            for (uint256 i = 0; i < size; ++i) {
                if (papers[i].id > last && (next == size || papers[i].id < papers[next].id)) next = i;
            }
            if (next == size) break;
            last = papers[next].id;
            if (!_isOutdone(papers, size, papers[next])) standing[count++] = papers[next];
        }
    }

    function _paper(uint32 round, uint256 slot, uint32 id) private view returns (Paper memory paper) {
        Request memory request = circle.requestOf(id);
        paper = Paper(id, slot, 0, 0, request.amount, request.recipient);
        for (uint256 i = 0; i < nullifiers[round].length; ++i) {
            SeenBallot memory ballot = box[round][nullifiers[round][i]];
            if (!ballot.opened || (ballot.approvals >> slot) & 1 == 0) continue;
            ++paper.approvals;
            paper.supporters |= 1 << i;
        }
    }

    function _isOutdone(Paper[] memory papers, uint256 size, Paper memory one) private pure returns (bool) {
        for (uint256 i = 0; i < size; ++i) {
            Paper memory other = papers[i];
            if (other.id == one.id || other.recipient != one.recipient) continue;
            if (other.approvals != one.approvals) {
                if (other.approvals > one.approvals) return true;
            } else if (other.amount != one.amount) {
                if (other.amount < one.amount) return true;
            } else if (other.id < one.id) return true;
        }
        return false;
    }
}
