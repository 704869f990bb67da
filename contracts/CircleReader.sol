// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "./interfaces/ICircle.sol";
import {ICircleReader} from "./interfaces/ICircleReader.sol";
import {Grant, GrantStatus, Phase, Request, RequestStatus} from "./interfaces/Types.sol";
import {Clock} from "./parts/Clock.sol";

/// @title Everything a page needs of a circle in one eth_call.
contract CircleReader is ICircleReader {
    /// @inheritdoc ICircleReader
    function overview(ICircle circle) external view returns (Overview memory view_) {
        view_.blockNumber = Clock.blockNumber();
        view_.timestamp = uint64(block.timestamp);
        view_.createdBlock = circle.createdBlock();
        view_.forwarder = circle.trustedForwarder();
        view_.terms = circle.terms();
        view_.rules = circle.rules();
        (view_.round, view_.phase) = circle.phase();
        view_.pot = circle.pot();
        view_.root = circle.root();
        view_.leaves = circle.leaves();
        view_.vouchesNeeded = circle.vouchesNeeded();
        view_.members = _members(circle);
        view_.candidates = circle.candidates();
        view_.requests = _openRequests(circle);
        view_.rounds = new RoundReport[](view_.round == 0 ? 1 : 2);
        view_.rounds[0] = _report(circle, view_.round);
        if (view_.round > 0) view_.rounds[1] = _report(circle, view_.round - 1);
    }

    /// @inheritdoc ICircleReader
    function rounds(ICircle circle, uint32 from, uint32 to) external view returns (RoundReport[] memory list) {
        list = new RoundReport[](to - from);
        for (uint32 round = from; round < to; ++round) list[round - from] = _report(circle, round);
    }

    /// @inheritdoc ICircleReader
    function requests(ICircle circle, uint32 from, uint32 to) external view returns (RequestEntry[] memory list) {
        list = new RequestEntry[](to - from);
        for (uint32 id = from; id < to; ++id) {
            list[id - from] = RequestEntry(id, circle.requestOf(id), circle.grantOf(id));
        }
    }

    function _members(ICircle circle) private view returns (MemberEntry[] memory list) {
        list = new MemberEntry[](circle.memberCount());
        for (uint256 i = 0; i < list.length; ++i) {
            address account = circle.memberAt(i);
            list[i] = MemberEntry(account, circle.memberOf(account));
        }
    }

    function _openRequests(ICircle circle) private view returns (RequestEntry[] memory list) {
        uint32 count = circle.requestCount();
        list = new RequestEntry[](count);
        uint256 found;
        for (uint32 id = 1; id <= count; ++id) {
            Request memory request = circle.requestOf(id);
            bool granted = request.status == RequestStatus.Granted;
            if (!granted && request.status != RequestStatus.Pinned) continue;
            Grant memory grant = circle.grantOf(id);
            if (granted && grant.status != GrantStatus.Waiting) continue;
            list[found++] = RequestEntry(id, request, grant);
        }
        assembly ("memory-safe") {
            mstore(list, found)
        }
    }

    function _report(ICircle circle, uint32 round) private view returns (RoundReport memory) {
        return RoundReport(round, circle.roundOf(round), circle.openedApprovals(round), circle.ballotBlocks(round));
    }
}
