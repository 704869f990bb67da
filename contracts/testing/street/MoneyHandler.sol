// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {IssuedDollar} from "../OddDollars.sol";
import {Ghost} from "./Ghost.sol";
import {Handler} from "./Handler.sol";
import {NEIGHBOURS} from "./Neighbours.sol";
import {vm} from "./Vm.sol";

/// @title Money into the pot and out of it, and a token whose issuer stops accounts.
contract MoneyHandler is Handler {
    uint256 private constant DEAR = 1e12;

    constructor(Ghost ghost_, ICircle circle_, IssuedDollar token_) Handler(ghost_, circle_, token_) {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            token_.mint(people[i], DEAR);
            vm.prank(people[i]);
            token_.approve(address(circle_), DEAR);
        }
    }

    function chipIn(uint256 who, uint256 amount) external acts {
        who %= NEIGHBOURS;
        amount = 5e6 + (amount % 5e6);
        if (_does(who, abi.encodeCall(ICircle.chipIn, (amount)))) ghost.chippedIn(who, who, amount);
    }

    function chipInFor(uint256 payer, uint256 who, uint256 amount) external acts {
        (payer, who, amount) = (payer % NEIGHBOURS, who % NEIGHBOURS, 4e6 + (amount % 8e6));
        if (_does(payer, abi.encodeCall(ICircle.chipInFor, (people[who], amount)))) {
            ghost.chippedIn(payer, who, amount);
        }
    }

    function give(uint256 who, uint256 amount) external acts {
        amount = amount % 50e6;
        if (_does(who, abi.encodeCall(ICircle.give, (amount)))) ghost.gave(amount);
    }

    /// @notice Money that goes past the door is nobody's until somebody sweeps.
    function stray(uint256 who, uint256 amount) external acts {
        amount %= 10e6;
        vm.prank(people[who % NEIGHBOURS]);
        try token.transfer(address(circle), amount) {
            ghost.strayed(amount);
        } catch {}
    }

    function sweep(uint256 who) external acts {
        if (_does(who, abi.encodeCall(ICircle.sweep, ()))) ghost.swept();
        else if (ghost.strays() > 0) ghost.fault(18, "nobody can sweep");
    }

    function takeBack(uint256 who, uint256 to) external acts {
        (who, to) = (who % NEIGHBOURS, to % NEIGHBOURS);
        uint256 due = ghost.person(who).owed + ghost.shareOf(who);
        uint256 before = _balance();
        if (_does(who, abi.encodeCall(ICircle.takeBack, (people[to])))) ghost.tookBack(who, before - _balance());
        else if (due > 0 && !token.blacklisted(people[to])) ghost.fault(16, "what is owed cannot be had");
    }

    /// @notice The token's issuer stops somebody's account, or frees it. One in four is stopped.
    function stop(uint256 who, uint256 seed) external acts {
        token.blacklist(people[who % NEIGHBOURS], seed % 4 == 0);
    }
}
