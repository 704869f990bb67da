// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ITally} from "../interfaces/ITally.sol";

/// @title Tests only: asks tally rules about many instances in one call, and measures what they spend.
contract TallyHarness {
    struct Instance {
        uint256 budget;
        uint256 cast;
        uint256[] costs;
        uint256[] supporters;
    }

    /// What each rule chooses from each instance.
    function winnersOfEach(
        ITally[] calldata rules,
        Instance[] calldata instances
    ) external pure returns (uint256[][] memory chosen) {
        chosen = new uint256[][](rules.length);
        for (uint256 r = 0; r < rules.length; ++r) {
            chosen[r] = new uint256[](instances.length);
            for (uint256 i = 0; i < instances.length; ++i) {
                Instance calldata it = instances[i];
                chosen[r][i] = rules[r].winners(it.budget, it.cast, it.costs, it.supporters);
            }
        }
    }

    /// What the caller of the rule spends on each call: without a transaction's base and its calldata.
    function gasOfEach(
        ITally rule,
        Instance[] calldata instances
    ) external view returns (uint256[] memory gas, uint256[] memory chosen) {
        gas = new uint256[](instances.length);
        chosen = new uint256[](instances.length);
        for (uint256 i = 0; i < instances.length; ++i) {
            Instance calldata it = instances[i];
            uint256 before = gasleft();
            chosen[i] = rule.winners(it.budget, it.cast, it.costs, it.supporters);
            gas[i] = before - gasleft();
        }
    }
}
