// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {
    CastBallot,
    Grant,
    GrantStatus,
    Member,
    MemberStatus,
    MotionStatus,
    Phase,
    PotView,
    Round,
    RoundStatus
} from "../../contracts/interfaces/Types.sol";
import {Ghost} from "../../contracts/testing/street/Ghost.sol";
import {LivingStreet} from "../../contracts/testing/street/LivingStreet.sol";
import {NEIGHBOURS, handleOf} from "../../contracts/testing/street/Neighbours.sol";
import {fieldsOf} from "../../contracts/testing/street/Noticeboard.sol";
import {vm} from "../../contracts/testing/street/Vm.sol";

/// What holds whatever members, strangers, relays and time do, in any order. The numbers are those of the protocol's
/// invariants; 18 is in Liveness.t.sol. The handlers act, the ghost remembers beside the circle what it should; a fault it
/// saw fails here.
contract CircleTest is LivingStreet {
    bytes32 private code;
    bytes32 private terms;
    bytes32 private implementationCode;

    function setUp() public {
        build();
        populate(false);
        code = address(circle).codehash;
        terms = keccak256(abi.encode(circle.terms()));
        implementationCode = address(implementation).codehash;
    }

    /// 1. The circle holds at least what it owes to anyone: stakes, the common part, grants and what leavers are owed. What
    /// is there beyond was sent past its doors.
    function invariant_01_theMoneyIsThere() public view {
        PotView memory pot = circle.pot();
        uint256 booked = pot.stakes + pot.common + pot.reserved + pot.owed;
        uint256 held = token.balanceOf(address(circle));
        require(held >= booked, Broken(1, "more is booked than is there"));
        require(held == booked + ghost.strays(), Broken(1, "money that is nobody's"));
    }

    /// 2. Stakes and the common part are the pot, to the unit, and each is what the street reckons.
    function invariant_02_stakesAddUp() public view {
        PotView memory pot = circle.pot();
        (uint256 stakes, uint256 owed) = (0, 0);
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            Member memory member = circle.memberOf(ghost.people(i));
            stakes += member.stake;
            owed += member.owed;
        }
        require(stakes == pot.stakes && owed == pot.owed, Broken(2, "the members' parts are not the whole"));
        require(pot.stakes == ghost.stakes(), Broken(2, "other stakes"));
        require(pot.common == ghost.commonForNobody(), Broken(2, "another common part"));
        require(pot.owed == ghost.owedToAll(), Broken(2, "something else is owed"));
    }

    /// 3. No more ever leaves than came in, and what came in is there or was paid out.
    function invariant_03_noMoreOutThanIn() public view {
        PotView memory pot = circle.pot();
        uint256 booked = pot.stakes + pot.common + pot.reserved + pot.owed;
        require(ghost.paidOut() <= ghost.paidIn(), Broken(3, "more was paid out than in"));
        require(booked + ghost.paidOut() == ghost.paidIn(), Broken(3, "what came in is neither there nor paid out"));
        unbroken(3);
    }

    /// 4. A round grants no more than its frozen budget, and what is reserved waits for its recipients alone.
    function invariant_04_grantsWithinTheBudget() public view {
        for (uint256 i = 0; i < ghost.votedRoundCount(); ++i) {
            uint32 round = ghost.votedRound(i);
            uint256 granted = ghost.grantedIn(round);
            require(granted <= ghost.frozen(round).budget, Broken(4, "more than the budget"));
            require(granted == circle.roundOf(round).spent, Broken(4, "spent, but not granted"));
        }
        require(circle.pot().reserved == ghost.reserved(), Broken(4, "somebody was paid from what is reserved"));
        unbroken(4);
    }

    /// 5. A grant is paid once or expires once, never both, and what expires is common to the unit.
    function invariant_05_aGrantEndsOnce() public view {
        uint256 waiting;
        for (uint256 i = 0; i < ghost.grantCount(); ++i) {
            uint32 id = ghost.grantAt(i);
            Grant memory grant = circle.grantOf(id);
            if (grant.status == GrantStatus.Waiting) waiting += grant.amount;
            bool paid = grant.status == GrantStatus.Collected;
            bool expired = grant.status == GrantStatus.Expired;
            require(paid == (ghost.endings(id) == Ghost.Ending.Paid), Broken(5, "paid, or not"));
            require(expired == (ghost.endings(id) == Ghost.Ending.Expired), Broken(5, "expired, or not"));
        }
        require(waiting == circle.pot().reserved, Broken(5, "other money is reserved than is granted"));
        unbroken(5);
    }

    /// 6. Seats are at most 48 and are the slots that are taken; each holds its member's commitment, none twice, and the
    /// root is a recomputation.
    function invariant_06_theTreeIsTheRoster() public view {
        uint256[64] memory leaves = circle.leaves();
        address[64] memory seated = circle.seated();
        uint256 seats;
        uint256 taken;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            Ghost.Person memory p = ghost.person(i);
            Member memory member = circle.memberOf(ghost.people(i));
            bool sits = p.status == MemberStatus.Seated || p.status == MemberStatus.Leaving;
            if (p.status == MemberStatus.None) {
                require(
                    member.status == MemberStatus.None || member.status == MemberStatus.Founder,
                    Broken(6, "a member who is none")
                );
                continue;
            }
            require(member.status == p.status && member.slot == p.slot, Broken(6, "another seat"));
            require(member.commitment == p.commitment, Broken(6, "another commitment"));
            if (!sits) continue;
            ++seats;
            require(leaves[p.slot] == p.commitment && seated[p.slot] == ghost.people(i), Broken(6, "another leaf"));
        }
        for (uint256 slot = 0; slot < 64; ++slot) {
            require((leaves[slot] == 0) == (seated[slot] == address(0)), Broken(6, "a leaf without a seat"));
            if (leaves[slot] == 0) continue;
            require(slot < 48, Broken(6, "a seat above the last"));
            ++taken;
            for (uint256 other = 0; other < slot; ++other) {
                require(leaves[other] != leaves[slot], Broken(6, "one commitment twice"));
            }
        }
        require(circle.seats() == seats && taken == seats, Broken(6, "seats are miscounted"));
        require(circle.root() == rootOf(leaves), Broken(6, "another root"));
        require(circle.changeCount() + ghost.unnoted() == ghost.membershipChanges(), Broken(6, "another history"));
        unbroken(6);
    }

    /// 7. What froze when voting opened is what was there, and never changes; the rules of a round change only with notice.
    function invariant_07_whatFrozeStays() public view {
        uint32 today = ghost.today();
        for (uint32 round = today; round < today + 3; ++round) {
            bytes32 rules = keccak256(abi.encode(circle.rulesOf(round)));
            require(rules == keccak256(abi.encode(ghost.charter().rulesAt(round))), Broken(7, "other rules"));
        }
        unbroken(7);
        (bool any, uint32 last) = ghost.lastBallot();
        if (!any) return;
        Round memory r = circle.roundOf(last);
        if (r.status == RoundStatus.None) return; // nobody acted while voting was open
        Ghost.Frozen memory f = ghost.frozen(last);
        require(r.status != RoundStatus.NoBallot, Broken(7, "no ballot"));
        require(r.rosterSize == f.rosterSize && r.slots == f.slots, Broken(7, "another roster, or board"));
        require(r.budget == f.budget && r.root == f.root, Broken(7, "another budget, or root"));
        require(
            keccak256(abi.encode(r.requests)) == keccak256(abi.encode(f.requests)),
            Broken(7, "other requests and motions")
        );
        bytes32 rulesThen = keccak256(abi.encode(ghost.charter().rulesAt(last)));
        require(keccak256(abi.encode(circle.rulesOf(last))) == rulesThen, Broken(7, "its rules changed"));
        if (!ghost.underWay()) return;
        require(circle.root() == f.root, Broken(7, "the tree changed under a ballot"));
        require(f.root == rootOf(ghost.roster(last)), Broken(7, "not those who sat"));
    }

    /// 8. Per round and nullifier the box holds the accepted ballot with the highest number, and no other.
    function invariant_08_theNewestBallotCounts() public view {
        for (uint256 i = 0; i < ghost.votedRoundCount(); ++i) {
            uint32 round = ghost.votedRound(i);
            uint256[] memory voters = ghost.voters(round);
            for (uint256 j = 0; j < voters.length; ++j) {
                Ghost.SeenBallot memory seen = ghost.seenBallot(round, voters[j]);
                CastBallot memory held = circle.ballotOf(round, voters[j]);
                require(held.seq == seen.seq && held.commitment == seen.commitment, Broken(8, "another ballot"));
                require(held.opened == seen.opened, Broken(8, "open, or not"));
            }
        }
        unbroken(8);
    }

    /// 9. No round has more voters than its frozen roster has members, and it counts each once.
    function invariant_09_noMoreVotersThanMembers() public view {
        for (uint256 i = 0; i < ghost.votedRoundCount(); ++i) {
            uint32 round = ghost.votedRound(i);
            Round memory r = circle.roundOf(round);
            require(r.cast <= r.rosterSize, Broken(9, "more voters than members"));
            require(r.cast == ghost.voters(round).length, Broken(9, "somebody was counted twice, or not at all"));
            require(r.opened == ghost.openedIn(round), Broken(9, "opened twice, or not at all"));
        }
        unbroken(9);
    }

    /// 10. A ballot is of one chain, one circle and one round.
    function invariant_10_aBallotBelongsToOneRound() public view {
        uint32 round = ghost.today();
        bytes32 scope = keccak256(abi.encode(keccak256("potluck.round"), block.chainid, address(circle), round));
        require(circle.scope(round) == uint256(scope), Broken(10, "another scope"));
        unbroken(10);
    }

    /// 11. No ballot at or after the close, no opening before it; the phases only advance, one at a time, and no second
    /// belongs to two.
    function invariant_11_everythingInItsTime() public {
        unbroken(11);
        (uint256 phases, uint256 next) = (ghost.phases(), ghost.next());
        vm.warp(next - 1);
        require(phaseNow() == phases, Broken(11, "a phase ended early"));
        vm.warp(next);
        require(phaseNow() == phases + 1, Broken(11, "a phase ended late"));
        vm.warp(ghost.clock());
    }

    /// 12. The result follows from what froze when voting opened and the ballots opened, whatever happened to the pot
    /// since, and whoever did what in which order.
    function invariant_12_theResultIsWhatWasVotedFor() public view {
        for (uint32 id = 1; id <= circle.motionCount(); ++id) {
            MotionStatus status = circle.motionOf(id).status;
            uint8 outcome = ghost.outcomes(id);
            bool open = status == MotionStatus.Proposed || status == MotionStatus.Expired;
            require(open == (outcome == 0), Broken(12, "a motion was decided, or not"));
            require((status == MotionStatus.Passed) == (outcome == 1), Broken(12, "a motion passed, or not"));
            require((status == MotionStatus.Moot) == (outcome == 2), Broken(12, "a motion was moot, or not"));
        }
        unbroken(12);
    }

    /// 13. Leaving a ballot unopened has the same effect as opening it empty: wherever some were left, the round came to what
    /// the ghost counted with empty ones in their place. See also Unopened.t.sol.
    function invariant_13_anUnopenedBallotIsAnEmptyOne() public view {
        unbroken(13);
    }

    /// 14. Requests are immutable from pin to payment.
    function invariant_14_requestsNeverChange() public view {
        uint32 count = circle.requestCount();
        // The newest few, and those that are paid: each was new once.
        for (uint32 id = count > 16 ? count - 16 : 1; id <= count; ++id) {
            require(fieldsOf(circle.requestOf(id)) == ghost.pinnedFields(id), Broken(14, "another request"));
        }
        for (uint256 i = 0; i < ghost.grantCount(); ++i) {
            uint32 id = ghost.grantAt(i);
            require(fieldsOf(circle.requestOf(id)) == ghost.pinnedFields(id), Broken(14, "another request"));
        }
        unbroken(14);
    }

    /// 15. A stake falls only in a settlement, by the same fraction for all (rounded down), or by being paid out; nobody
    /// takes out more than they put in.
    function invariant_15_stakesFallTogether() public view {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            Member memory member = circle.memberOf(ghost.people(i));
            Ghost.Person memory p = ghost.person(i);
            require(member.stake == p.stake, Broken(15, "another stake"));
            require(member.owed == p.owed + ghost.shareOf(i), Broken(15, "something else is owed"));
            require(p.stake <= p.putIn, Broken(15, "a stake grew"));
        }
        unbroken(15);
    }

    /// 16. An account that the token's issuer stopped stops nobody else from being paid.
    function invariant_16_oneStoppedAccountStopsNobodyElse() public view {
        unbroken(16);
    }

    /// 17. A vouch counts once; the booked neither vouch, vote nor chip in; few join in a round.
    function invariant_17_aVouchCountsOnce() public {
        // The ghost is a second past the last action: a vouch lapses for both at once.
        vm.warp(ghost.clock());
        // Of everybody in turn, how many vouches count.
        uint256 candidate = ghost.clock() % NEIGHBOURS;
        uint256 count;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if (circle.hasVouched(ghost.people(i), ghost.people(candidate), handleOf(candidate))) ++count;
        }
        require(count == ghost.wordsFor(candidate, candidate, 0), Broken(17, "other vouches count"));
        require(
            ghost.closed() || circle.vouchesNeeded() == ghost.wordsNeeded(),
            Broken(17, "other vouches are needed")
        );
        unbroken(17);
    }

    /// 19. The implementation is never initialised and holds nothing; a clone is initialised once; its code, token, times
    /// and tally are what they were.
    function invariant_19_nothingIsReplaced() public view {
        require(address(circle).codehash == code, Broken(19, "other code"));
        require(address(implementation).codehash == implementationCode, Broken(19, "other code"));
        require(keccak256(abi.encode(circle.terms())) == terms, Broken(19, "other terms"));
        require(circle.factory() == address(factory), Broken(19, "another factory"));
        require(implementation.factory() == address(implementation), Broken(19, "the implementation is a circle"));
        require(token.balanceOf(address(implementation)) == 0, Broken(19, "the implementation holds money"));
        unbroken(19);
    }

    /// 20. No call takes ten million gas. See also Limits.t.sol, where each is as large as it can be.
    function invariant_20_everyCallIsAffordable() public view {
        require(ghost.dearest() < 10_000_000, Broken(20, "a call took too much"));
    }

    function phaseNow() private view returns (uint256) {
        (uint32 round, Phase phase) = circle.phase();
        return 3 * uint256(round) + uint256(phase);
    }
}
