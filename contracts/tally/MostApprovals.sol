// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ITally} from "../interfaces/ITally.sol";
import {Ranking} from "./Ranking.sol";

/// @title Most approvals: requests in order of approvals while the money lasts, skipping what no longer fits.
/// @notice Ties: smaller cost, then pinned earlier. A request that nobody ticked never wins.
contract MostApprovals is ITally {
    /// @inheritdoc ITally
    function winners(
        uint256 budget,
        uint256 cast,
        uint256[] calldata costs,
        uint256[] calldata supporters
    ) external pure returns (uint256 chosen) {
        uint256[] memory ranked = Ranking.rank(budget, cast, costs, supporters);
        uint256 left = budget;
        for (uint256 i = 0; i < ranked.length; ++i) {
            uint256 cost = Ranking.cost(ranked[i]);
            if (cost > left) continue;
            left -= cost;
            chosen |= 1 << Ranking.index(ranked[i]);
        }
    }
}
