// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title Tests only: a token that takes no signatures, so that chipping in goes by allowance.
contract PlainDollar is ERC20 {
    constructor(address holder, uint256 amount) ERC20("Plain Dollar", "PLAIN") {
        _mint(holder, amount);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
