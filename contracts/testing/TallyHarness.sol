// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ITally} from "../interfaces/ITally.sol";

/// Tests only: asks a tally rule about many instances in one call, and measures one.
contract TallyHarness {
    struct Instance {
        uint256 budget;
        uint256 cast;
        uint256[] costs;
        uint256[] supporters;
    }

    function winnersOfEach(ITally rule, Instance[] calldata instances) external pure returns (uint256[] memory chosen) {
        chosen = new uint256[](instances.length);
        for (uint256 i = 0; i < instances.length; ++i) {
            Instance calldata it = instances[i];
            chosen[i] = rule.winners(it.budget, it.cast, it.costs, it.supporters);
        }
    }

    /// What the caller of the rule spends on the call: without a transaction's base and its calldata.
    function gasOf(ITally rule, Instance calldata it) external view returns (uint256 gas) {
        gas = gasleft();
        rule.winners(it.budget, it.cast, it.costs, it.supporters);
        gas -= gasleft();
    }
}
