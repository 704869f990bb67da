// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {CastBallot, Grant, GrantStatus, PotView, Round} from "../../contracts/interfaces/Types.sol";
import {Ghost} from "../../contracts/testing/street/Ghost.sol";
import {NEIGHBOURS, neighbour} from "../../contracts/testing/street/Neighbours.sol";
import {Street} from "../../contracts/testing/street/Street.sol";
import {StreetHandler} from "../../contracts/testing/street/StreetHandler.sol";

/// What holds whatever members, strangers, relays and time do, in any order. The numbers are those of the protocol's
/// invariants. StreetHandler does, Ghost remembers beside the circle what it should; a fault it saw fails here.
contract CircleTest is Street {
    StreetHandler private street;

    error Broken(uint256 number, string what);

    function setUp() public {
        build();
        street = new StreetHandler(circle, token, verifier);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(street);
    }

    /// 1. The circle holds at least what it owes to anyone: stakes, the common part, grants and what leavers are owed.
    /// (And 3: no more ever leaves than came in.)
    function invariant_01_theMoneyIsThere() public view {
        PotView memory pot = circle.pot();
        uint256 booked = pot.stakes + pot.common + pot.reserved + pot.owed;
        require(token.balanceOf(address(circle)) >= booked, Broken(1, "more is booked than is there"));
        require(booked + street.paidOut() == street.paidIn(), Broken(3, "what came in is neither there nor paid out"));
        unbroken(3);
    }

    /// 2. The pot is the sum of what each member would find, to the unit. (And 15: a settlement takes the same fraction
    /// of every stake, rounded down.)
    function invariant_02_stakesAddUp() public view {
        PotView memory pot = circle.pot();
        uint256 stakes;
        uint256 owed;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            stakes += circle.memberOf(neighbour(i)).stake;
            owed += circle.memberOf(neighbour(i)).owed;
        }
        require(stakes == pot.stakes && owed == pot.owed, Broken(2, "the members' parts are not the whole"));
        unbroken(15);
    }

    /// 5. A grant is paid once or expires once, never both, and what expires is common to the unit. (And 4: a round
    /// grants no more than its frozen budget.)
    function invariant_05_aGrantEndsOnce() public view {
        uint256 waiting;
        for (uint32 id = 1; id <= circle.requestCount(); ++id) {
            Grant memory grant = circle.grantOf(id);
            if (grant.status == GrantStatus.Waiting) waiting += grant.amount;
            bool paid = grant.status == GrantStatus.Collected;
            bool expired = grant.status == GrantStatus.Expired;
            require(paid == (street.endings(id) == Ghost.Ending.Paid), Broken(5, "paid, or not"));
            require(expired == (street.endings(id) == Ghost.Ending.Expired), Broken(5, "expired, or not"));
        }
        require(waiting == circle.pot().reserved, Broken(5, "other money is reserved than is granted"));
        unbroken(5);
        unbroken(4);
    }

    /// 8. Per round and nullifier the box holds the accepted ballot with the highest number, and no other.
    function invariant_08_theNewestBallotCounts() public view {
        for (uint256 i = 0; i < street.votedRoundCount(); ++i) {
            uint32 round = street.votedRound(i);
            for (uint256 j = 0; j < street.voterCount(round); ++j) {
                (uint256 nullifier, Ghost.SeenBallot memory seen) = street.voter(round, j);
                CastBallot memory held = circle.ballotOf(round, nullifier);
                require(held.seq == seen.seq && held.commitment == seen.commitment, Broken(8, "another ballot"));
                require(held.opened == seen.opened, Broken(8, "open, or not"));
            }
        }
        unbroken(8);
    }

    /// 9. No round has more voters than its frozen roster has members, and it counts each once.
    function invariant_09_noMoreVotersThanMembers() public view {
        for (uint256 i = 0; i < street.votedRoundCount(); ++i) {
            uint32 round = street.votedRound(i);
            Round memory r = circle.roundOf(round);
            require(r.cast <= r.rosterSize, Broken(9, "more voters than members"));
            require(r.cast == street.voterCount(round), Broken(9, "somebody was counted twice, or not at all"));
        }
        unbroken(9);
    }

    /// 11. No ballot at or after the close, no opening before it; the phases only advance, one at a time.
    /// (And 10: no ballot of another round.)
    function invariant_11_everythingInItsTime() public view {
        unbroken(10);
        unbroken(11);
    }

    /// 12. The result follows from what froze when voting opened and the ballots opened, whatever happened to the pot
    /// since, and whoever did what in which order. (And 7: what froze stays frozen. And 18, as far as a round goes:
    /// whoever may settle can.)
    function invariant_12_theResultIsWhatWasVotedFor() public view {
        unbroken(7);
        unbroken(12);
        unbroken(18);
    }

    /// A month through the handler: what the invariants watch does happen.
    function test_theHandlerLivesAMonth() public {
        for (uint256 i = 0; i < 6; ++i) street.chipIn(i, 4_999_999);
        street.give(7, 40e6);
        for (uint256 i = 0; i < 4; ++i) street.pin(i, 10e6, i);
        street.passTime(3);
        street.cast(0x3f, 2);
        street.castTwo(0, (0x0101 << 32) + 0xffff);
        street.passTime(3);
        street.open(type(uint256).max);
        street.settle(1);
        street.claim(0);
        street.claimTo(1, 9, 1);
        require(street.voterCount(0) == 6, "Nobody voted.");
        require(circle.roundOf(0).opened == 6, "Nothing was opened.");
        require(street.grantCount() > 1, "Nothing was granted.");
        require(street.paidOut() > 0, "Nothing was collected.");
    }

    function unbroken(uint256 number) private view {
        string memory what = street.faults(number);
        require(bytes(what).length == 0, Broken(number, what));
    }
}
