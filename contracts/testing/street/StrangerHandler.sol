// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Circle} from "../../Circle.sol";
import {ICircle} from "../../interfaces/ICircle.sol";
import {IssuedDollar} from "../OddDollars.sol";
import {Ghost} from "./Ghost.sol";
import {Handler} from "./Handler.sol";
import {vm} from "./Vm.sol";

/// @title People with no business here, and what they try at the clone and at the implementation behind it.
contract StrangerHandler is Handler {
    Circle private immutable implementation;

    constructor(
        Ghost ghost_,
        ICircle circle_,
        IssuedDollar token_,
        Circle implementation_
    ) Handler(ghost_, circle_, token_) {
        implementation = implementation_;
    }

    /// @notice Once more, by anybody.
    function initialise(uint256 by) external acts {
        bytes memory data = abi.encodeCall(ICircle.initialise, (circle.rulesOf(0)));
        if (_does(by, data)) ghost.fault(19, "initialised twice");
        if (_reaches(by, data)) ghost.fault(19, "an initialised implementation");
    }

    /// @notice The implementation is nobody's circle: none of its doors opens.
    function knockAtTheImplementation(uint256 by, uint256 amount) external acts {
        address who = people[by % people.length];
        vm.prank(who);
        token.approve(address(implementation), amount);
        bytes[8] memory calls = [
            abi.encodeCall(ICircle.give, (amount % 1e6)),
            abi.encodeCall(ICircle.chipIn, (5e6)),
            abi.encodeCall(ICircle.join, ("Heron", 5)),
            abi.encodeCall(ICircle.sweep, ()),
            abi.encodeCall(ICircle.settle, (0)),
            abi.encodeCall(ICircle.close, ()),
            abi.encodeCall(ICircle.takeBack, (who)),
            abi.encodeCall(ICircle.claim, (1))
        ];
        if (_reaches(by, calls[amount % 8])) ghost.fault(19, "the implementation acted");
    }

    /// @notice Who is behind a call counts only when the forwarder says so.
    function pretend(uint256 by, uint256 as_) external acts {
        address whom = people[as_ % people.length];
        (bool done, ) = _call(by, abi.encodePacked(abi.encodeCall(ICircle.changeCommitment, (1 + (as_ >> 8))), whom));
        // Done for whoever called, never for whom they named.
        if (done) ghost.renewed(by % people.length, 1 + (as_ >> 8));
    }

    function _reaches(uint256 by, bytes memory data) private returns (bool done) {
        vm.prank(people[by % people.length]);
        // solhint-disable-next-line avoid-low-level-calls
        (done, ) = address(implementation).call(data);
    }
}
