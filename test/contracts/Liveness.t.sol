// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Grant, GrantStatus, MemberStatus, PotView} from "../../contracts/interfaces/Types.sol";
import {MoodyTally} from "../../contracts/testing/OddTallies.sol";
import {LivingStreet} from "../../contracts/testing/street/LivingStreet.sol";
import {NEIGHBOURS} from "../../contracts/testing/street/Neighbours.sol";
import {TallyHandler} from "../../contracts/testing/street/TallyHandler.sol";
import {vm} from "../../contracts/testing/street/Vm.sol";

/// Wherever a street may have got to, with a tally that may refuse, lie or never answer and accounts that the token's issuer
/// stopped: what anybody may do ends with everyone paid.
contract LivenessTest is LivingStreet {
    /// Where those are paid whose own account may be stopped.
    address private constant PURSE = address(0x50);
    uint256 private constant MOST_GAS = 10_000_000;

    TallyHandler private moods;

    function setUp() public {
        MoodyTally tally = new MoodyTally();
        build(address(tally));
        populate(true);
        moods = new TallyHandler(tally);
    }

    function targetContracts() public view override returns (address[] memory targets) {
        address[] memory others = super.targetContracts();
        targets = new address[](others.length + 1);
        for (uint256 i = 0; i < others.length; ++i) targets[i] = others[i];
        targets[others.length] = address(moods);
    }

    /// 18. From every reachable state a permissionless sequence of calls ends with everyone paid, whatever the tally does.
    /// On the way whatever the ghost says can be done can be done; at the end everybody goes: see afterInvariant.
    function invariant_18_everyoneIsPaidInTheEnd() public view {
        unbroken(18);
    }

    /// Runs on the last state of every run.
    function afterInvariant() public {
        uint256 seed = ghost.clock();
        vm.warp(ghost.clock());
        _endTheBallot();
        _toTheBoard();
        _endTheGrants();
        if (seed % 2 == 0 && !ghost.closed()) _close();
        _goHome();
        PotView memory pot = circle.pot();
        require(pot.stakes == 0 && pot.owed == 0 && pot.reserved == 0, Broken(18, "somebody is not paid"));
        bool closed = circle.closing().closedAt != 0;
        require(!closed || pot.common < circle.closing().heirs, Broken(18, "heirs left something"));
        require(
            token.balanceOf(address(circle)) == pot.common + ghost.strays(),
            Broken(18, "there is money that is not booked")
        );
    }

    /// @dev Settled if the tally lets it, else abandoned at the end of the following round.
    function _endTheBallot() private {
        (bool any, uint32 round) = ghost.lastVoted();
        if (!any || ghost.ended(round)) return;
        vm.warp(ghost.endsAt(round) > block.timestamp ? ghost.endsAt(round) : block.timestamp);
        try circle.settle{gas: MOST_GAS}(round) {
            return;
        } catch {}
        uint256 over = ghost.endsAt(round + 1);
        vm.warp(over > block.timestamp ? over : block.timestamp);
        circle.abandon(round);
    }

    function _toTheBoard() private {
        (uint32 round, ) = circle.phase();
        vm.warp(ghost.endsAt(round));
    }

    /// @dev Collected where it can be, expired where nobody can.
    function _endTheGrants() private {
        for (uint32 id = 1; id <= circle.requestCount(); ++id) {
            Grant memory grant = circle.grantOf(id);
            if (grant.status != GrantStatus.Waiting) continue;
            bool wallet = !circle.requestOf(id).claimKey && !token.blacklisted(grant.recipient);
            if (wallet && block.timestamp < grant.expiresAt) circle.claim(id);
        }
        (uint32 round, ) = circle.phase();
        vm.warp(ghost.endsAt(round + 4));
        for (uint32 id = 1; id <= circle.requestCount(); ++id) {
            if (circle.grantOf(id).status == GrantStatus.Waiting) circle.expire(id);
        }
    }

    /// @dev All but two leave; three rounds later anybody closes it.
    function _close() private {
        uint256 stay = 2;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            address who = ghost.people(i);
            if (circle.memberOf(who).status != MemberStatus.Seated) continue;
            if (stay > 0) --stay;
            else _leave(who);
        }
        if (stay == 2) return; // nobody sat: the common part is nobody's
        (uint32 round, ) = circle.phase();
        vm.warp(ghost.endsAt(round + 3));
        circle.close();
    }

    function _goHome() private {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            address who = ghost.people(i);
            MemberStatus status = circle.memberOf(who).status;
            if (status == MemberStatus.Seated || status == MemberStatus.Booked) _leave(who);
            if (circle.memberOf(who).owed == 0) continue;
            vm.prank(who);
            circle.takeBack(PURSE);
        }
    }

    function _leave(address who) private {
        vm.prank(who);
        circle.leaveCircle(PURSE);
    }
}
