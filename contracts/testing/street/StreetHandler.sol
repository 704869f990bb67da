// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {LocalDollar} from "../LocalDollar.sol";
import {TaggedBallotVerifier} from "../TaggedBallotVerifier.sol";
import {BallotHandler} from "./BallotHandler.sol";
import {Ghost} from "./Ghost.sol";
import {GrantHandler} from "./GrantHandler.sol";
import {NEIGHBOURS, handleOf, leafOf, neighbour} from "./Neighbours.sol";
import {vm} from "./Vm.sol";

/// @title Members, strangers, relays and time, doing whatever they can to one circle, in any order.
/// @notice What a circle refuses changes nothing here either.
contract StreetHandler is GrantHandler {
    uint256 private constant DEAR = 1e12;

    constructor(
        ICircle circle_,
        LocalDollar token_,
        TaggedBallotVerifier verifier_
    ) Ghost(circle_) BallotHandler(verifier_) GrantHandler(token_) {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            token_.mint(neighbour(i), DEAR);
            vm.prank(neighbour(i));
            token_.approve(address(circle_), DEAR);
        }
    }

    // ------------------------------------------------------------------ time

    function passTime(uint256 seed) external acts {
        uint256 phases = phasesBefore(clock);
        uint32 round = uint32(phases / 3);
        uint256 next =
            phases % 3 == 0
                ? opensAt(round)
                : phases % 3 == 1
                    ? closesAt(round)
                    : endsAt(round);
        uint256 kind = seed % 16;
        uint256 some = seed >> 128;
        if (kind < 3) clock += some % 6 hours;
        else if (kind < 9) clock = next;
        else if (kind == 9 && next - 1 > clock) clock = next - 1;
        else if (kind < 14) clock = next + (some % 12 hours);
        else clock = next + (some % 100 days);
    }

    /// @notice A whole round of which something comes, so that what follows upon it is met often enough.
    function liveOn(uint256 voters, uint256 seed) external {
        uint256 phases = phasesBefore(clock);
        if (phases % 3 != 0) return;
        for (uint256 i = 0; i < 3; ++i) {
            uint256 part = seed >> (64 * i);
            this.chipIn(part, part >> 8);
            this.pin(part >> 16, part >> 24, part >> 32);
        }
        this.give(seed, seed >> 8);
        clock = opensAt(uint32(phases / 3));
        this.cast(voters | (voters >> 16), seed);
        clock = closesAt(uint32(phases / 3));
        this.open(type(uint256).max);
        this.settle(1);
    }

    // ------------------------------------------------------------------ pot

    function chipIn(uint256 who, uint256 amount) external acts {
        amount = 5e6 + (amount % 5e6);
        vm.prank(_who(who));
        try circle.chipIn(amount) {
            paidIn += amount;
        } catch {}
    }

    function chipInFor(uint256 payer, uint256 who, uint256 amount) external acts {
        amount = 4e6 + (amount % 8e6);
        vm.prank(_who(payer));
        try circle.chipInFor(_who(who), amount) {
            paidIn += amount;
        } catch {}
    }

    function give(uint256 who, uint256 amount) external acts {
        amount = amount % 50e6;
        vm.prank(_who(who));
        try circle.give(amount) {
            paidIn += amount;
        } catch {}
    }

    /// @notice Money that goes past the door is nobody's.
    function stray(uint256 who, uint256 amount) external acts {
        vm.prank(_who(who));
        token.transfer(address(circle), amount % 10e6);
    }

    // ------------------------------------------------------------------ roster

    /// @notice Some of the neighbours vouch, then the candidate tries to join.
    function welcome(uint256 who, uint256 vouchers) external acts {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if ((vouchers >> i) & 1 == 0) continue;
            vm.prank(neighbour(i));
            try circle.vouch(_who(who), handleOf(who % NEIGHBOURS)) {} catch {}
        }
        vm.prank(_who(who));
        try circle.join(handleOf(who % NEIGHBOURS), leafOf(who % NEIGHBOURS)) {} catch {}
    }

    function revokeVouch(uint256 voucher, uint256 who) external acts {
        vm.prank(_who(voucher));
        try circle.revokeVouch(_who(who), handleOf(who % NEIGHBOURS)) {} catch {}
    }

    function seatAll() external acts {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            try circle.seat(neighbour(i)) {} catch {}
        }
    }

    function leaveCircle(uint256 who, uint256 seed) external acts {
        // One in four: otherwise the street is soon empty.
        if (seed % 4 != 0) return;
        uint256 before = token.balanceOf(address(circle));
        vm.prank(_who(who));
        try circle.leaveCircle(_who(who ^ 1)) {
            paidOut += before - token.balanceOf(address(circle));
        } catch {}
    }

    function takeBack(uint256 who) external acts {
        uint256 before = token.balanceOf(address(circle));
        vm.prank(_who(who));
        try circle.takeBack(_who(who)) {
            paidOut += before - token.balanceOf(address(circle));
        } catch {}
    }

    // ------------------------------------------------------------------ board

    /// @notice Mostly for few recipients, so that some ask twice in one round.
    function pin(uint256 who, uint256 amount, uint256 recipient) external acts {
        vm.prank(_who(who));
        try circle.pin("A bench", 1 + (amount % 30e6), _who(recipient % 5), recipient % 2 == 0) {} catch {}
    }

    function withdraw(uint256 which) external acts {
        uint32 count = circle.requestCount();
        if (count == 0) return;
        uint32 id = uint32(1 + (which % count));
        vm.prank(circle.requestOf(id).pinner);
        try circle.withdraw(id) {} catch {}
    }
}
