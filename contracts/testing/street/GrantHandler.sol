// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Grant, Member, MemberStatus, PotView, Round} from "../../interfaces/Types.sol";
import {LocalDollar} from "../LocalDollar.sol";
import {BallotHandler} from "./BallotHandler.sol";
import {FIRST_KEY, NEIGHBOURS, neighbour} from "./Neighbours.sol";
import {vm} from "./Vm.sol";

/// @title How rounds end, and what becomes of the money that was granted.
abstract contract GrantHandler is BallotHandler {
    LocalDollar internal immutable token;

    constructor(LocalDollar token_) {
        token = token_;
    }

    function settle(uint256 seed) external acts {
        if (votedRounds.length == 0) return;
        uint32 round = seed % 8 == 0 ? uint32(seed >> 128) % 64 : votedRounds[votedRounds.length - 1];
        (Member[] memory members, uint256 total) = _members();
        Round memory r = circle.roundOf(round);
        bool ripe = nullifiers[round].length > 0 && !ended[round] && clock >= closesAt(round);
        if (r.opened != r.cast && clock < endsAt(round)) ripe = false;
        try circle.settle(round) {
            _settled(round, members, total);
        } catch {
            if (ripe) fault(18, "nobody can settle");
        }
    }

    function abandon() external acts {
        if (votedRounds.length == 0) return;
        uint32 round = votedRounds[votedRounds.length - 1];
        try circle.abandon(round) {
            if (clock < endsAt(round + 1)) fault(11, "abandoned too early");
            if (ended[round]) fault(12, "ended twice");
            ended[round] = true;
        } catch {}
    }

    function _settled(uint32 round, Member[] memory before, uint256 total) private {
        Round memory r = circle.roundOf(round);
        Round memory f = frozen[round];
        if (clock < closesAt(round)) fault(11, "settled before the close");
        if (r.opened != r.cast && clock < endsAt(round)) fault(11, "settled while ballots could be opened");
        if (ended[round]) fault(12, "ended twice");
        ended[round] = true;

        bool same = r.root == f.root && r.rosterSize == f.rosterSize && r.slots == f.slots && r.budget == f.budget;
        if (!same || keccak256(abi.encode(r.requests)) != keccak256(abi.encode(f.requests))) fault(7, "it thawed");
        (uint16 winners, uint256 spent) = expected(round);
        if (r.winners != winners || r.spent != spent) fault(12, "not what was voted for");
        if (r.spent > f.budget) fault(4, "more than the budget");
        for (uint256 slot = 0; slot < 16; ++slot) {
            if ((r.winners >> slot) & 1 == 1) granted.push(r.requests[slot]);
        }
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            uint256 stake = before[i].stake;
            uint256 left = r.spent == 0 ? stake : (stake * (total - r.spent)) / total;
            Member memory member = circle.memberOf(neighbour(i));
            uint256 owed = before[i].owed + (before[i].status == MemberStatus.Leaving ? left : 0);
            if (before[i].status == MemberStatus.Leaving) left = 0;
            if (member.stake != left || member.owed != owed) fault(15, "not the same fraction for all");
        }
    }

    function _members() private view returns (Member[] memory members, uint256 total) {
        PotView memory pot = circle.pot();
        total = pot.stakes + pot.common;
        members = new Member[](NEIGHBOURS);
        for (uint256 i = 0; i < NEIGHBOURS; ++i) members[i] = circle.memberOf(neighbour(i));
    }

    // ------------------------------------------------------------------ grants

    function claim(uint256 which) external acts {
        if (granted.length == 0) return;
        uint32 id = granted[which % granted.length];
        uint256 before = token.balanceOf(address(circle));
        try circle.claim(id) {
            _paid(id, before);
            try circle.claim(id) {
                fault(5, "paid twice");
            } catch {}
        } catch {}
    }

    function claimTo(uint256 which, uint256 to, uint256 signer) external acts {
        if (granted.length == 0) return;
        uint32 id = granted[which % granted.length];
        bytes32 digest = _collectDigest(id, _who(to));
        // Pinned for one of the first five: see `pin`.
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(FIRST_KEY + (signer % 5), digest);
        uint256 before = token.balanceOf(address(circle));
        try circle.claimTo(id, _who(to), clock, abi.encodePacked(r, s, v)) {
            _paid(id, before);
            if (circle.grantOf(id).recipient != neighbour(signer % 5)) fault(5, "paid on another's word");
        } catch {}
    }

    function expire(uint256 which) external acts {
        if (granted.length == 0) return;
        uint32 id = granted[which % granted.length];
        uint256 before = circle.pot().common;
        try circle.expire(id) {
            Grant memory grant = circle.grantOf(id);
            if (endings[id] != Ending.None) fault(5, "a grant ended twice");
            if (clock < grant.expiresAt) fault(5, "expired too early");
            if (circle.pot().common != before + grant.amount) fault(5, "not all of it is common");
            endings[id] = Ending.Expired;
        } catch {}
    }

    function _paid(uint32 id, uint256 before) private {
        Grant memory grant = circle.grantOf(id);
        if (endings[id] != Ending.None) fault(5, "a grant ended twice");
        if (clock >= grant.expiresAt) fault(5, "paid after it expired");
        if (before - token.balanceOf(address(circle)) != grant.amount) fault(5, "not what was granted");
        endings[id] = Ending.Paid;
        paidOut += grant.amount;
    }

    function _collectDigest(uint32 id, address to) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Potluck"),
                keccak256("1"),
                block.chainid,
                address(circle)
            )
        );
        bytes32 message = keccak256(
            abi.encode(keccak256("Collect(uint32 id,address to,uint256 deadline)"), id, to, clock)
        );
        return keccak256(abi.encodePacked(hex"1901", domain, message));
    }

    function _who(uint256 seed) internal pure returns (address) {
        return neighbour(seed % NEIGHBOURS);
    }
}
