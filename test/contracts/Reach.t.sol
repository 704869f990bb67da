// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../contracts/interfaces/ICircle.sol";
import {MemberStatus} from "../../contracts/interfaces/Types.sol";
import {LivingStreet} from "../../contracts/testing/street/LivingStreet.sol";
import {leafOf} from "../../contracts/testing/street/Neighbours.sol";

/// The handlers of the invariants get everywhere: fixed histories in which everything that can be done to a circle is done.
contract ReachTest is LivingStreet {
    uint256 private constant ALL = type(uint256).max;
    // Kinds of motion: see BoardHandler.
    uint256 private constant CLOSE = 0;
    uint256 private constant PART = 1;
    uint256 private constant COOLDOWN = (7 << 8) + 8;

    error NotReached(string what);

    function setUp() public {
        build();
        populate(false);
    }

    function test_aMonth() public {
        for (uint256 i = 0; i < 5; ++i) money.chipIn(i, 4_999_999);
        money.chipInFor(0, 5, 6e6);
        money.give(7, 40e6);
        money.stray(8, 5e6);
        money.sweep(8);
        roster.welcome(6, 3);
        roster.vouch(1, 7, 7);
        roster.revokeVouch(0, 7);
        for (uint256 i = 0; i < 5; ++i) board.pin(i, 8e6, i);
        board.withdraw(4, 0);
        vote(ALL);
        ballots.castTwo(0, (0x0101 << 32) + 0xffff);
        for (uint256 i = 0; i < 4; ++i) ballots.castStale(1, i);
        ballots.castForged(0, 4, 0);
        roster.leaveCircle(5, 0);
        end();
        reached(ghost.grantCount() > 2, "grants");
        for (uint256 i = 0; i < 4; ++i) {
            grants.claim(i, 8);
            grants.claimTo(i, 9, 1, 8);
            grants.thank(i, i);
        }
        money.takeBack(5, 5);
        bytes4[15] memory selectors = [
            ICircle.chipIn.selector,
            ICircle.chipInFor.selector,
            ICircle.give.selector,
            ICircle.sweep.selector,
            ICircle.join.selector,
            ICircle.vouch.selector,
            ICircle.revokeVouch.selector,
            ICircle.pin.selector,
            ICircle.withdraw.selector,
            ICircle.castBallots.selector,
            ICircle.openBallots.selector,
            ICircle.settle.selector,
            ICircle.claim.selector,
            ICircle.claimTo.selector,
            ICircle.thank.selector
        ];
        for (uint256 i = 0; i < selectors.length; ++i) did(selectors[i]);
        did(ICircle.leaveCircle.selector);
        did(ICircle.takeBack.selector);
    }

    function test_aLostWallet() public {
        nextBoard();
        months.lose(3, 7, 17);
        did(ICircle.recover.selector);
        did(ICircle.finishRecovery.selector);
        roster.changeCommitment(7, 18);
        did(ICircle.changeCommitment.selector);
        roster.changeCommitment(4, 3);
        reached(ghost.person(4).commitment == leafOf(3), "the lost commitment in other hands");
        months.lose(1, 8, 16);
        did(ICircle.objectToRecovery.selector);
        reached(ghost.done(ICircle.finishRecovery.selector) == 1, "an objection that was heard");
        roster.recover(2, 9, 19, ALL);
        nextBoard();
        roster.stillHere(2);
        nextBoard();
        roster.finishRecovery(0);
        reached(ghost.done(ICircle.finishRecovery.selector) == 1, "a sign of life that was heard");
        unbroken(6);
    }

    /// Two in a round are few enough, by whichever way they come.
    function test_newcomersAreFew() public {
        passBallot();
        nextBoard();
        roster.recover(0, 7, 16, ALL);
        roster.welcome(8, ALL);
        did(ICircle.recover.selector);
        reached(circle.memberOf(ghost.people(8)).status == MemberStatus.Booked, "a newcomer beside a recovery");
        roster.recover(1, 9, 17, ALL);
        roster.welcome(10, ALL);
        reached(circle.recoveryOf(ghost.people(1)).to == address(0), "a third who has to wait");
        reached(circle.memberOf(ghost.people(10)).status == MemberStatus.None, "a fourth who has to wait");
        nextBoard();
        roster.recover(1, 9, 17, ALL);
        reached(circle.recoveryOf(ghost.people(1)).to == ghost.people(9), "their turn");
        unbroken(17);
    }

    function test_peopleComeAndFallSilent() public {
        passBallot();
        nextBoard();
        months.grow(9, 0);
        did(ICircle.seat.selector);
        months.fallSilent(0x3f, 0);
        did(ICircle.stillHere.selector);
        did(ICircle.vacate.selector);
    }

    function test_motions() public {
        board.propose(0, PART, 5, 0);
        board.propose(1, COOLDOWN, 0, 3);
        vote(ALL);
        end();
        did(ICircle.proposePartWays.selector);
        did(ICircle.proposeRule.selector);
        reached(ghost.outcomes(1) == 1 && ghost.outcomes(2) == 1, "two motions that passed");
        reached(circle.rulesOf(2).cooldown == 3 && circle.rulesOf(1).cooldown == 2, "notice");
        nextBoard();
        board.propose(2, CLOSE, 0, 0);
        vote(0x7);
        end();
        reached(ghost.outcomes(3) == 3, "a motion that was rejected");
        nextBoard();
        money.chipIn(0, 0);
        money.give(0, 7);
        board.propose(3, CLOSE, 0, 0);
        board.propose(4, PART, 0, 0);
        vote(ALL);
        end();
        did(ICircle.proposeClose.selector);
        reached(ghost.closed() && ghost.outcomes(4) == 1 && ghost.outcomes(5) == 2, "a closing, and a moot motion");
        for (uint256 i = 0; i < 5; ++i) money.takeBack(i, i);
        reached(circle.closing().shared > 0, "heirs who took their share");
    }

    function test_neglect() public {
        for (uint256 i = 0; i < 3; ++i) money.chipIn(i, 0);
        board.pin(0, 5e6, 0);
        vote(ALL);
        end();
        reached(ghost.grantCount() > 0, "a grant");
        nextBoard();
        vote(ALL);
        nextBoard();
        nextBoard();
        grants.abandon(0);
        did(ICircle.abandon.selector);
        for (uint256 i = 0; i < 4; ++i) nextBoard();
        for (uint256 i = 0; i < ghost.grantCount(); ++i) grants.expire(i, 0);
        did(ICircle.expire.selector);
    }

    function test_aThinCircle() public {
        money.chipIn(0, 0);
        money.give(0, 5e6);
        months.end(0, 0);
        did(ICircle.close.selector);
        did(ICircle.takeBack.selector);
    }

    function vote(uint256 voters) private {
        ghost.goTo(ghost.opensAt(ghost.today()));
        ballots.cast(voters, 1 << 255);
    }

    function end() private {
        ghost.goTo(ghost.closesAt(ghost.today()));
        ballots.open(ALL, 0);
        grants.settle(1);
    }

    function passBallot() private {
        ghost.goTo(ghost.opensAt(ghost.today()));
        money.give(0, 1);
    }

    function nextBoard() private {
        ghost.goTo(ghost.endsAt(ghost.today()));
    }

    function did(bytes4 selector) private view {
        for (uint256 i = 1; i <= 20; ++i) unbroken(i);
        reached(ghost.done(selector) > 0, string(abi.encodePacked("0x", hexOf(selector))));
    }

    function hexOf(bytes4 selector) private pure returns (bytes memory text) {
        text = new bytes(8);
        for (uint256 i = 0; i < 8; ++i) {
            uint8 nibble = uint8(uint32(selector) >> (28 - 4 * i)) & 15;
            text[i] = bytes1(nibble < 10 ? 48 + nibble : 87 + nibble);
        }
    }

    function reached(bool so, string memory what) private pure {
        require(so, NotReached(what));
    }
}
