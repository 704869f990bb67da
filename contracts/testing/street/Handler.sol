// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {IssuedDollar} from "../OddDollars.sol";
import {Ghost} from "./Ghost.sol";
import {NEIGHBOURS} from "./Neighbours.sol";
import {vm} from "./Vm.sol";

/// @title Somebody who does what they can to a circle and tells the ghost what came of it.
/// @notice What a circle refuses changes nothing with the ghost either.
abstract contract Handler {
    /// What any call may take.
    uint256 internal constant MOST_GAS = 10_000_000;

    Ghost internal immutable ghost;
    ICircle internal immutable circle;
    IssuedDollar internal immutable token;
    address[NEIGHBOURS] internal people;

    constructor(Ghost ghost_, ICircle circle_, IssuedDollar token_) {
        (ghost, circle, token) = (ghost_, circle_, token_);
        for (uint256 i = 0; i < NEIGHBOURS; ++i) people[i] = ghost_.people(i);
    }

    /// @dev Every action happens at the ghost's clock.
    modifier acts() {
        ghost.begin();
        _;
        ghost.end();
    }

    /// @dev One of the neighbours calls the circle. Whatever it refuses it refuses for a reason of its own.
    function _call(uint256 who, bytes memory data) internal returns (bool done, bytes memory answer) {
        vm.prank(people[who % NEIGHBOURS]);
        uint256 before = gasleft();
        // solhint-disable-next-line avoid-low-level-calls
        (done, answer) = address(circle).call{gas: MOST_GAS}(data);
        ghost.called(bytes4(data), done, before - gasleft());
        if (!done && bytes4(answer) == bytes4(keccak256("Panic(uint256)"))) ghost.fault(18, "it panicked");
    }

    function _does(uint256 who, bytes memory data) internal returns (bool done) {
        (done, ) = _call(who, data);
    }

    function _balance() internal view returns (uint256) {
        return token.balanceOf(address(circle));
    }
}
