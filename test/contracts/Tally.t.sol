// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ITally} from "../../contracts/interfaces/ITally.sol";
import {EqualShares} from "../../contracts/tally/EqualShares.sol";
import {MostApprovals} from "../../contracts/tally/MostApprovals.sol";

/// Whatever is on the board and in the box, within the limits of ITally, both rules answer, and answer soundly.
/// Every test asks a rule directly: a revert on valid input fails it.
contract TallyTest {
    struct Instance {
        uint256 budget;
        uint256 cast;
        uint256[] costs;
        uint256[] supporters;
    }

    error WinnerNotOnTheBoard(uint256 chosen, uint256 requests);
    error WinnerThatNobodyTicked(uint256 index);
    error OverBudget(uint256 spent, uint256 budget);
    error DependsOnTheOrder(address rule, uint256 before, uint256 shuffled);
    error Misjudged(address rule, uint256 chosen, uint256 expected);

    ITally private equalShares = new EqualShares();
    ITally private mostApprovals = new MostApprovals();

    function testFuzz_winnersAreOnTheBoardAndTickedAndWithinTheBudget(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        soundly(equalShares, it);
        soundly(mostApprovals, it);
    }

    function testFuzz_theOrderOfBallotsDoesNotMatter(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        uint256 byEqualShares = ask(equalShares, it);
        uint256 byMostApprovals = ask(mostApprovals, it);
        shuffle(it.supporters, seed);
        uint256 again = ask(equalShares, it);
        require(again == byEqualShares, DependsOnTheOrder(address(equalShares), byEqualShares, again));
        again = ask(mostApprovals, it);
        require(again == byMostApprovals, DependsOnTheOrder(address(mostApprovals), byMostApprovals, again));
    }

    /// Alone on the board, a request wins exactly when the shares of its supporters cover it.
    function testFuzz_aLoneRequestWinsWhenItsSupportersCanPay(uint80 budget, uint80 cost, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        it.costs = new uint256[](1);
        it.costs[0] = cost == 0 ? 1 : cost;
        uint256[] memory one = new uint256[](1);
        one[0] = it.supporters.length == 0 ? 1 : it.supporters[0];
        it.supporters = one;

        bool affordable = size(one[0]) * budget >= it.costs[0] * it.cast;
        expect(equalShares, it, affordable ? 1 : 0);
    }

    /// What every ballot ticked is paid by both rules, to the last unit of the budget.
    function testFuzz_allIsPaidWhenAllAgreeAndAllFits(uint80 scale, uint256 seed) public view {
        Instance memory it = instance(scale, seed);
        it.budget = 0;
        for (uint256 i = 0; i < it.costs.length; ++i) {
            it.supporters[i] = (1 << it.cast) - 1;
            it.costs[i] = 1 + it.costs[i] / 15; // so that fourteen stay below 2^80
            it.budget += it.costs[i];
        }
        uint256 all = (1 << it.costs.length) - 1;
        expect(equalShares, it, all);
        expect(mostApprovals, it, all);
    }

    function soundly(ITally rule, Instance memory it) private pure {
        uint256 chosen = ask(rule, it);
        require(chosen >> it.costs.length == 0, WinnerNotOnTheBoard(chosen, it.costs.length));
        uint256 spent;
        for (uint256 i = 0; i < it.costs.length; ++i) {
            if ((chosen >> i) & 1 == 0) continue;
            require(it.supporters[i] != 0, WinnerThatNobodyTicked(i));
            spent += it.costs[i];
        }
        require(spent <= it.budget, OverBudget(spent, it.budget));
    }

    function expect(ITally rule, Instance memory it, uint256 expected) private pure {
        uint256 chosen = ask(rule, it);
        require(chosen == expected, Misjudged(address(rule), chosen, expected));
    }

    function ask(ITally rule, Instance memory it) private pure returns (uint256) {
        return rule.winners(it.budget, it.cast, it.costs, it.supporters);
    }

    /// Costs around an even part of the budget, a few tiny or hopeless; supporters from sparse to everybody.
    function instance(uint256 budget, uint256 seed) private pure returns (Instance memory it) {
        it.budget = budget;
        it.cast = 1 + (draw(seed, 0) % 48);
        it.costs = new uint256[](draw(seed, 1) % 15);
        it.supporters = new uint256[](it.costs.length);
        for (uint256 i = 0; i < it.costs.length; ++i) {
            uint256 most = i % 5 == 4 ? (1 << 80) - 1 : (2 * budget) / it.costs.length + 1;
            if (most >= 1 << 80) most = (1 << 80) - 1;
            it.costs[i] = 1 + (draw(seed, 2 + i) % most);

            uint256 ticks = draw(seed, 100 + i);
            uint256 density = draw(seed, 200 + i) % 4;
            if (density == 0) ticks &= ticks >> 64;
            else if (density == 1) ticks |= ticks >> 64;
            else if (density == 2) ticks = type(uint256).max;
            it.supporters[i] = ticks & ((1 << it.cast) - 1);
        }
    }

    /// Exchanges random pairs of ballots, in all bitmaps alike, among all 48 places.
    function shuffle(uint256[] memory supporters, uint256 seed) private pure {
        for (uint256 a = 47; a > 0; --a) {
            uint256 b = draw(seed, 300 + a) % (a + 1);
            for (uint256 i = 0; i < supporters.length; ++i) {
                uint256 differ = ((supporters[i] >> a) ^ (supporters[i] >> b)) & 1;
                supporters[i] ^= (differ << a) | (differ << b);
            }
        }
    }

    function size(uint256 bits) private pure returns (uint256 number) {
        for (; bits != 0; bits &= bits - 1) ++number;
    }

    function draw(uint256 seed, uint256 purpose) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, purpose)));
    }
}
