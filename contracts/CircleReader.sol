// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "./interfaces/ICircle.sol";
import {ICircleReader} from "./interfaces/ICircleReader.sol";
import {Grant, GrantStatus, MembershipChange, Motion, Recovery, Round} from "./interfaces/Types.sol";
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
        (view_.round, view_.phase) = circle.phase();
        view_.rules = circle.rulesOf(view_.round);
        for (uint32 i = 0; i < 2; ++i) view_.comingRules[i] = circle.rulesOf(view_.round + 1 + i);
        view_.pot = circle.pot();
        view_.root = circle.root();
        view_.leaves = circle.leaves();
        view_.vouchesNeeded = circle.vouchesNeeded();
        view_.members = _members(circle);
        view_.candidates = circle.candidates();
        view_.requests = _openRequests(circle, view_.members, view_.round, view_.pot.reserved);
        view_.motions = _currentMotions(circle, view_.round);
        view_.recoveries = _recoveries(circle, view_.members);
        view_.changeCount = circle.changeCount();
        view_.closing = circle.closing();
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
            list[id - from] = _request(circle, id);
        }
    }

    /// @inheritdoc ICircleReader
    function motions(ICircle circle, uint32 from, uint32 to) external view returns (MotionEntry[] memory list) {
        list = new MotionEntry[](to - from);
        for (uint32 id = from; id < to; ++id) list[id - from] = MotionEntry(id, circle.motionOf(id));
    }

    /// @inheritdoc ICircleReader
    function changes(ICircle circle, uint256 from, uint256 to) external view returns (MembershipChange[] memory list) {
        list = new MembershipChange[](to - from);
        for (uint256 i = from; i < to; ++i) list[i - from] = circle.changeAt(i);
    }

    function _request(ICircle circle, uint32 id) private view returns (RequestEntry memory) {
        return RequestEntry(id, circle.requestOf(id), circle.grantOf(id), circle.thanksOf(id));
    }

    /// @dev A round has at most two: those of three rounds are among the last six.
    function _currentMotions(ICircle circle, uint32 round) private view returns (MotionEntry[] memory list) {
        uint32 last = circle.motionCount();
        uint32 first = last > 6 ? last - 5 : 1;
        list = new MotionEntry[](last + 1 - first);
        uint256 found;
        for (uint32 id = first; id <= last; ++id) {
            Motion memory motion = circle.motionOf(id);
            if (motion.round + 1 >= round) list[found++] = MotionEntry(id, motion);
        }
        assembly ("memory-safe") {
            mstore(list, found)
        }
    }

    function _recoveries(
        ICircle circle,
        MemberEntry[] memory members
    ) private view returns (RecoveryEntry[] memory list) {
        list = new RecoveryEntry[](members.length);
        uint256 found;
        for (uint256 i = 0; i < members.length; ++i) {
            Recovery memory recovery = circle.recoveryOf(members[i].account);
            if (recovery.to != address(0)) list[found++] = RecoveryEntry(members[i].account, recovery);
        }
        assembly ("memory-safe") {
            mstore(list, found)
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
    /// could pin and withdraw until a walk through all requests exceeds what a provider computes in one call. Back from the
    /// newest round, as far as there are grants for which the pot keeps something.
    function _openRequests(
        ICircle circle,
        MemberEntry[] memory members,
        uint32 round,
        uint256 reserved
    ) private view returns (RequestEntry[] memory list) {
        uint32[] memory ids = new uint32[](members.length + 16 * (uint256(round) + 1));
        uint256 found;
        for (uint256 i = 0; i < members.length; ++i) {
            uint32 id = members[i].member.openRequest;
            if (id != 0) found = _insert(ids, found, id);
        }
        for (uint32 r = round + 1; r > 0 && reserved > 0; --r) {
            Round memory data = circle.roundOf(r - 1);
            for (uint256 slot = 0; data.winners >> slot != 0; ++slot) {
                if ((data.winners >> slot) & 1 == 0) continue;
                uint32 id = data.requests[slot];
                Grant memory grant = circle.grantOf(id);
                if (grant.status != GrantStatus.Waiting) continue;
                found = _insert(ids, found, id);
                reserved -= grant.amount;
            }
        }
        list = new RequestEntry[](found);
        for (uint256 i = 0; i < found; ++i) {
            list[i] = _request(circle, ids[i]);
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
