// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {BallotHandler} from "./BallotHandler.sol";
import {BoardHandler} from "./BoardHandler.sol";
import {Ghost} from "./Ghost.sol";
import {GrantHandler} from "./GrantHandler.sol";
import {MoneyHandler} from "./MoneyHandler.sol";
import {MonthHandler} from "./MonthHandler.sol";
import {RosterHandler} from "./RosterHandler.sol";
import {Street} from "./Street.sol";
import {StrangerHandler} from "./StrangerHandler.sol";

/// @title A street with everybody who can do something to its circle, and the ghost that watches them.
abstract contract LivingStreet is Street {
    error Broken(uint256 number, string what);

    Ghost internal ghost;
    MoneyHandler internal money;
    RosterHandler internal roster;
    BoardHandler internal board;
    BallotHandler internal ballots;
    GrantHandler internal grants;
    MonthHandler internal months;
    StrangerHandler internal strangers;

    /// @param moody Whether the tally may answer otherwise when it is asked again.
    function populate(bool moody) internal {
        ICircle elsewhere = create(circle.terms().tally, "elsewhere");
        seatFounders(elsewhere);
        ghost = new Ghost(circle);
        money = new MoneyHandler(ghost, circle, token);
        roster = new RosterHandler(ghost, circle, token);
        board = new BoardHandler(ghost, circle, token);
        ballots = new BallotHandler(ghost, circle, token, verifier, elsewhere);
        grants = new GrantHandler(ghost, circle, token, moody);
        months = new MonthHandler(ghost, MonthHandler.Cast(money, roster, board, ballots, grants));
        strangers = new StrangerHandler(ghost, circle, token, implementation);
    }

    function targetContracts() public view virtual returns (address[] memory targets) {
        targets = new address[](7);
        targets[0] = address(money);
        targets[1] = address(roster);
        targets[2] = address(board);
        targets[3] = address(ballots);
        targets[4] = address(grants);
        targets[5] = address(months);
        targets[6] = address(strangers);
    }

    function unbroken(uint256 number) internal view {
        bytes32 what = ghost.faults(number);
        require(what == 0, Broken(number, string(abi.encodePacked(what))));
    }
}
