// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ITally} from "../../interfaces/ITally.sol";
import {Rules} from "../../interfaces/Types.sol";
import {Ghost} from "./Ghost.sol";

/// @title Counts the ballots the ghost saw, in the order they were first cast, and finds the contenders by comparing every
/// request with every other.
contract Teller {
    struct Paper {
        uint32 id;
        uint256 slot;
        uint256 approvals;
        uint256 supporters;
        uint256 amount;
        address recipient;
    }

    Ghost private immutable ghost;
    ITally private immutable tally;

    constructor(Ghost ghost_, ITally tally_) {
        (ghost, tally) = (ghost_, tally_);
    }

    /// @notice What the round must come to, from what froze and the ballots opened, counted in the order they were cast.
    /// One that was not opened counts as one that ticks nothing.
    function expected(uint32 round) external view returns (uint16 winners, uint256 spent) {
        Ghost.Frozen memory f = ghost.frozen(round);
        Rules memory rules = ghost.charter().rulesAt(round);
        uint256 cast_ = ghost.voters(round).length;
        if (cast_ < 3 || 100 * cast_ < uint256(f.rosterSize) * rules.quorumPercent) return (0, 0);

        (Paper[] memory papers, uint256 count) = _standing(round, f, cast_ * rules.approvalPercent);
        if (count == 0) return (0, 0);
        uint256[] memory costs = new uint256[](count);
        uint256[] memory supporters = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) (costs[i], supporters[i]) = (papers[i].amount, papers[i].supporters);
        uint256 picked = tally.winners(f.budget, cast_, costs, supporters);
        for (uint256 i = 0; i < count; ++i) {
            if ((picked >> i) & 1 == 0) continue;
            winners |= uint16(1 << papers[i].slot);
            spent += papers[i].amount;
        }
    }

    /// @dev By id: in the order they were pinned.
    function _standing(
        uint32 round,
        Ghost.Frozen memory f,
        uint256 percents
    ) private view returns (Paper[] memory standing, uint256 count) {
        Paper[] memory papers = new Paper[](14);
        uint256 size;
        for (uint256 slot = 0; slot < 14; ++slot) {
            if ((f.slots >> slot) & 1 == 0) continue;
            Paper memory paper = _paper(round, slot, f.requests[slot]);
            if (paper.approvals >= 2 && 100 * paper.approvals >= percents) papers[size++] = paper;
        }
        standing = new Paper[](size);
        uint32 last;
        while (true) {
            uint256 first = size;
            for (uint256 i = 0; i < size; ++i) {
                if (papers[i].id > last && (first == size || papers[i].id < papers[first].id)) first = i;
            }
            if (first == size) break;
            last = papers[first].id;
            if (!_isOutdone(papers, size, papers[first])) standing[count++] = papers[first];
        }
    }

    function _paper(uint32 round, uint256 slot, uint32 id) private view returns (Paper memory paper) {
        // What is on a ballot still hangs where it hung.
        Ghost.Note memory note = ghost.note(slot);
        paper = Paper(id, slot, 0, 0, note.amount, note.recipient);
        uint256[] memory voters = ghost.voters(round);
        for (uint256 i = 0; i < voters.length; ++i) {
            Ghost.SeenBallot memory ballot = ghost.seenBallot(round, voters[i]);
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
