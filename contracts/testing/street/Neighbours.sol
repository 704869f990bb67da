// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {vm} from "./Vm.sol";

// Who lives on the street of the Solidity tests. The first are founders, the others are not.
uint256 constant FOUNDERS = 6;
uint256 constant NEIGHBOURS = 12;
uint256 constant FIRST_KEY = 0xB0B;

function neighbour(uint256 index) pure returns (address) {
    return vm.addr(FIRST_KEY + index);
}

function handleOf(uint256 index) pure returns (string memory) {
    return string(abi.encodePacked("Neighbour ", bytes1(uint8(65 + index))));
}

/// @dev What sits in the tree. Without proofs anything below the field's order will do.
function leafOf(uint256 index) pure returns (uint256) {
    return 1000 + index;
}
