// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "./ICircle.sol";
import {Candidate, Grant, Member, Phase, PotView, Request, Round, Rules, Terms} from "./Types.sol";

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
        Rules rules;
        uint32 round;
        Phase phase;
        PotView pot;
        uint256 root;
        uint256[64] leaves;
        uint256 vouchesNeeded;
        MemberEntry[] members; // everyone who ever joined or was named a founder
        Candidate[] candidates;
        RequestEntry[] requests; // those pinned, and those whose grant waits to be collected
        RoundReport[] rounds; // the current round and the one before it, newest first
    }

    function overview(ICircle circle) external view returns (Overview memory);
    /// @notice Half open: rounds in [from, to).
    function rounds(ICircle circle, uint32 from, uint32 to) external view returns (RoundReport[] memory);
    /// @notice Half open: request ids in [from, to).
    function requests(ICircle circle, uint32 from, uint32 to) external view returns (RequestEntry[] memory);
}
