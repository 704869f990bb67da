// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "./ICircle.sol";
import {
    Candidate,
    Closing,
    Grant,
    Member,
    MembershipChange,
    Motion,
    Phase,
    PotView,
    Recovery,
    Request,
    Round,
    Rules,
    Terms,
    Thanks
} from "./Types.sol";

/// @title Stateless views: everything a page needs in one eth_call.
interface ICircleReader {
    struct MemberEntry {
        address account;
        Member member;
    }

    struct RequestEntry {
        uint32 id;
        Request request;
        Grant grant;
        Thanks thanks;
    }

    struct MotionEntry {
        uint32 id;
        Motion motion;
    }

    struct RecoveryEntry {
        address lost;
        Recovery recovery;
    }

    struct RoundReport {
        uint32 round;
        Round data;
        uint16[] openedApprovals;
        uint64[] ballotBlocks;
    }

    struct Overview {
        uint64 blockNumber;
        uint64 timestamp;
        uint64 createdBlock;
        address forwarder;
        Terms terms;
        Rules rules; // of the current round
        Rules[2] comingRules; // of the next two: changes are decided two rounds ahead
        uint32 round;
        Phase phase;
        PotView pot;
        uint256 root;
        uint256[64] leaves;
        uint256 vouchesNeeded;
        MemberEntry[] members; // everyone who ever joined or was named a founder
        Candidate[] candidates;
        RequestEntry[] requests; // those pinned, and those whose grant waits to be collected
        MotionEntry[] motions; // those of the current round, the one before and the one after
        RecoveryEntry[] recoveries; // under way
        RoundReport[] rounds; // the current round and the one before it, newest first
        uint256 changeCount;
        Closing closing;
    }

    /// @notice Everything the first screen of a circle needs, as of one block.
    /// @param circle Which one.
    /// @return Open requests and current motions alone: what is over is read by the functions below.
    function overview(ICircle circle) external view returns (Overview memory);
    /// @notice Half open: rounds in [from, to).
    /// @param circle Which one.
    /// @param from The first.
    /// @param to The first after them.
    /// @return Each with the approvals of its opened ballots.
    function rounds(ICircle circle, uint32 from, uint32 to) external view returns (RoundReport[] memory);
    /// @notice Half open: request ids in [from, to).
    /// @param circle Which one.
    /// @param from The first.
    /// @param to The first after them.
    /// @return Each with its grant and the note under it, all zero where there is none.
    function requests(ICircle circle, uint32 from, uint32 to) external view returns (RequestEntry[] memory);
    /// @notice Half open: motion ids in [from, to).
    /// @param circle Which one.
    /// @param from The first.
    /// @param to The first after them.
    /// @return In order.
    function motions(ICircle circle, uint32 from, uint32 to) external view returns (MotionEntry[] memory);
    /// @notice Half open: entries [from, to) of the membership history.
    /// @param circle Which one.
    /// @param from The first.
    /// @param to The first after them.
    /// @return In order.
    function changes(ICircle circle, uint256 from, uint256 to) external view returns (MembershipChange[] memory);
}
