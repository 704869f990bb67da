// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "./interfaces/ICircle.sol";
import {ICircleReader} from "./interfaces/ICircleReader.sol";
import {GrantStatus, Round} from "./interfaces/Types.sol";
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
        view_.requests = _openRequests(circle, view_.members, view_.round);
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

    /// @dev Looked up by the members' open requests and the rounds' winners, of which there are only so many: anybody
    /// could pin and withdraw until a walk through all requests exceeds what a provider computes in one call.
    function _openRequests(
        ICircle circle,
        MemberEntry[] memory members,
        uint32 round
    ) private view returns (RequestEntry[] memory list) {
        uint32[] memory ids = new uint32[](members.length + 16 * (uint256(round) + 1));
        uint256 found;
        for (uint256 i = 0; i < members.length; ++i) {
            uint32 id = members[i].member.openRequest;
            if (id != 0) found = _insert(ids, found, id);
        }
        for (uint32 r = 0; r <= round; ++r) {
            Round memory data = circle.roundOf(r);
            for (uint256 slot = 0; data.winners >> slot != 0; ++slot) {
                if ((data.winners >> slot) & 1 == 0) continue;
                uint32 id = data.requests[slot];
                if (circle.grantOf(id).status == GrantStatus.Waiting) found = _insert(ids, found, id);
            }
        }
        list = new RequestEntry[](found);
        for (uint256 i = 0; i < found; ++i) {
            list[i] = RequestEntry(ids[i], circle.requestOf(ids[i]), circle.grantOf(ids[i]));
        }
    }

    /// @dev Keeps the first `size` ids ascending.
    function _insert(uint32[] memory ids, uint256 size, uint32 id) private pure returns (uint256) {
        uint256 place = size;
        for (; place > 0 && ids[place - 1] > id; --place) ids[place] = ids[place - 1];
        ids[place] = id;
        return size + 1;
    }

    function _report(ICircle circle, uint32 round) private view returns (RoundReport memory) {
        return RoundReport(round, circle.roundOf(round), circle.openedApprovals(round), circle.ballotBlocks(round));
    }
}
