// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ITally} from "../interfaces/ITally.sol";

/// @title Tests only: everybody wins, and then some.
contract BoundlessTally is ITally {
    /// @inheritdoc ITally
    function winners(uint256, uint256, uint256[] calldata, uint256[] calldata) external pure returns (uint256) {
        return type(uint256).max;
    }
}

/// @title Tests only: every request wins, whatever the budget.
contract SpendthriftTally is ITally {
    /// @inheritdoc ITally
    function winners(uint256, uint256, uint256[] calldata costs, uint256[] calldata) external pure returns (uint256) {
        return (1 << costs.length) - 1;
    }
}

/// @title Tests only: never comes to an end.
contract EndlessTally is ITally {
    /// @inheritdoc ITally
    function winners(uint256 budget, uint256, uint256[] calldata, uint256[] calldata) external pure returns (uint256) {
        while (budget < type(uint256).max) if (budget > 0) --budget;
        return budget;
    }
}
