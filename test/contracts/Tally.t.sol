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

    /// Equal Shares as its paper states it, ballot by ballot, with every operation checked. Amounts over `denominator`.
    struct Books {
        uint256 denominator;
        uint256[48] holds;
        uint256[48] paid;
        uint256 winners;
    }

    /// How a request would be paid: `payers` ballots pay `owed` together, poorer ones all they hold.
    struct Offer {
        uint256 index;
        uint256 owed;
        uint256 payers;
    }

    error WinnerNotOnTheBoard(uint256 chosen, uint256 requests);
    error WinnerThatNobodyTicked(uint256 index);
    error OverBudget(uint256 spent, uint256 budget);
    error Misjudged(address rule, uint256 chosen, uint256 expected);
    error ShareNotAccountedFor(uint256 ballot, uint256 paid, uint256 held, uint256 share);
    error NotPaidExactly(uint256 paid, uint256 costs);
    error AffordableAndYetNotPaid(uint256 index, uint256 held, uint256 cost);
    error BeyondTheirShares(uint256 winners, uint256 cost, uint256 ballots);

    ITally private equalShares = new EqualShares();
    ITally private mostApprovals = new MostApprovals();

    function testFuzz_winnersAreOnTheBoardAndTickedAndWithinTheBudget(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        soundly(equalShares, it);
        soundly(mostApprovals, it);
    }

    /// The books below are kept in checked arithmetic, and the contract's is not: that they always agree, up to the
    /// largest budgets, costs and numbers of payers, is also to say that nothing overflows.
    function testFuzz_equalSharesIsTheRuleReadBallotByBallot(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        expect(equalShares, it, settleByHand(it).winners);
    }

    /// 48 ballots tick everything or nearly: every payment multiplies the denominator by up to 48.
    function testFuzz_nothingOverflowsWhenEverybodyPaysForEverything(uint80 budget, uint256 seed) public view {
        Instance memory it = Instance(type(uint80).max - (budget % 1000), 48, new uint256[](14), new uint256[](14));
        for (uint256 i = 0; i < 14; ++i) {
            uint256 spared = draw(seed, 400 + i) % 8 == 0 ? 1 << (draw(seed, 500 + i) % 48) : 0;
            it.supporters[i] = ((1 << 48) - 1) ^ spared;
            it.costs[i] = draw(seed, 600 + i) % 14 == 0 ? it.budget - (draw(seed, 700 + i) % 60) : 1 + i / 7;
        }
        expect(equalShares, it, settleByHand(it).winners);
    }

    /// Money counted in a smaller unit, up to the largest amounts, is the same money.
    function testFuzz_nothingOverflowsAndTheUnitOfMoneyDoesNotMatter(uint32 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        for (uint256 i = 0; i < it.costs.length; ++i) if (it.costs[i] > 1 << 32) it.costs[i] = 1 << 32;
        (uint256 byEqualShares, uint256 byMostApprovals) = (ask(equalShares, it), ask(mostApprovals, it));

        uint256 unit = 1 + (draw(seed, 800) % ((1 << 48) - 1));
        it.budget *= unit;
        for (uint256 i = 0; i < it.costs.length; ++i) it.costs[i] *= unit;
        expect(equalShares, it, byEqualShares);
        expect(mostApprovals, it, byMostApprovals);
    }

    /// To the last fraction: what a ballot paid and what it has left are its share, and the winners got their costs.
    function testFuzz_noBallotPaysMoreThanItsShareAndWinnersArePaidExactly(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        Books memory books = settleByHand(it);
        uint256 paid;
        for (uint256 b = 0; b < 48; ++b) {
            uint256 share = it.budget * books.denominator;
            require(
                (books.paid[b] + books.holds[b]) * it.cast == share,
                ShareNotAccountedFor(b, books.paid[b], books.holds[b], share)
            );
            paid += books.paid[b];
        }
        uint256 chosen = ask(equalShares, it);
        uint256 costs = costOf(it, chosen) * books.denominator;
        require(paid == costs, NotPaidExactly(paid, costs));
    }

    /// The rule stops only when nothing can be paid: every request that lost costs more than its supporters have left.
    function testFuzz_noLoserCouldBePaidByWhatItsSupportersHaveLeft(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        Books memory books = settleByHand(it);
        uint256 chosen = ask(equalShares, it);
        for (uint256 i = 0; i < it.costs.length; ++i) {
            if ((chosen >> i) & 1 == 1) continue;
            uint256 held;
            for (uint256 b = 0; b < 48; ++b) if ((it.supporters[i] >> b) & 1 == 1) held += books.holds[b];
            uint256 cost = it.costs[i] * books.denominator;
            require(held < cost, AffordableAndYetNotPaid(i, held, cost));
        }
    }

    /// Without any books: by Hall's theorem the winners can be paid by their own supporters out of equal shares exactly
    /// when no set of winners costs more than the shares of those who ticked one of them.
    function testFuzz_winnersArePayableByTheirSupportersOutOfEqualShares(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        uint256 chosen = ask(equalShares, it);
        for (uint256 some = chosen; some != 0; some = (some - 1) & chosen) {
            uint256 ballots;
            for (uint256 i = 0; i < it.costs.length; ++i) if ((some >> i) & 1 == 1) ballots |= it.supporters[i];
            uint256 cost = costOf(it, some);
            require(cost * it.cast <= size(ballots) * it.budget, BeyondTheirShares(some, cost, size(ballots)));
        }
    }

    /// Neighbours who share no request share no money: what the others pinned and ticked changes nothing.
    function testFuzz_whatOthersWantChangesNothingForWhoTickedNoneOfIt(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        uint256 half = (1 << (it.cast / 2)) - 1;
        uint256 mine;
        for (uint256 i = 0; i < it.costs.length; ++i) {
            if (draw(seed, 900 + i) % 2 == 0) {
                mine |= 1 << i;
                it.supporters[i] &= half;
            } else {
                it.supporters[i] &= ~half;
            }
        }
        uint256 together = ask(equalShares, it);
        for (uint256 i = 0; i < it.costs.length; ++i) if ((mine >> i) & 1 == 0) it.supporters[i] = 0;
        expect(equalShares, it, together & mine);
    }

    function testFuzz_theOrderOfBallotsDoesNotMatter(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        (uint256 byEqualShares, uint256 byMostApprovals) = (ask(equalShares, it), ask(mostApprovals, it));
        shuffle(it.supporters, seed);
        expect(equalShares, it, byEqualShares);
        expect(mostApprovals, it, byMostApprovals);
    }

    /// Only between requests of equal approvals and equal costs does it matter which was pinned earlier.
    function testFuzz_theOrderOfRequestsMattersOnlyBetweenEquals(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        (uint256 byEqualShares, uint256 byMostApprovals) = (ask(equalShares, it), ask(mostApprovals, it));
        for (uint256 swaps = 0; swaps < 40 && it.costs.length > 1; ++swaps) {
            uint256 i = draw(seed, 1000 + swaps) % (it.costs.length - 1);
            bool equals = it.costs[i] == it.costs[i + 1] && size(it.supporters[i]) == size(it.supporters[i + 1]);
            if (equals) continue;
            (it.costs[i], it.costs[i + 1]) = (it.costs[i + 1], it.costs[i]);
            (it.supporters[i], it.supporters[i + 1]) = (it.supporters[i + 1], it.supporters[i]);
            byEqualShares = exchanged(byEqualShares, i, i + 1);
            byMostApprovals = exchanged(byMostApprovals, i, i + 1);
        }
        expect(equalShares, it, byEqualShares);
        expect(mostApprovals, it, byMostApprovals);
    }

    /// Of two requests alike in everything the later wins only if the earlier does.
    function testFuzz_ofTwinsTheEarlierPinnedWins(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        if (it.costs.length < 2) return;
        uint256 earlier = draw(seed, 1100) % (it.costs.length - 1);
        uint256 later = earlier + 1 + (draw(seed, 1101) % (it.costs.length - earlier - 1));
        (it.costs[later], it.supporters[later]) = (it.costs[earlier], it.supporters[earlier]);
        earlierFirst(equalShares, it, earlier, later);
        earlierFirst(mostApprovals, it, earlier, later);
    }

    /// An empty ballot, wherever it lies in the box, does what one more unopened ballot does: it holds its share.
    function testFuzz_anUnopenedBallotIsAnEmptyOne(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        if (it.cast == 48) --it.cast;
        for (uint256 i = 0; i < it.costs.length; ++i) it.supporters[i] &= (1 << it.cast) - 1;
        ++it.cast; // the last is unopened
        (uint256 byEqualShares, uint256 byMostApprovals) = (ask(equalShares, it), ask(mostApprovals, it));

        uint256 place = draw(seed, 1200) % it.cast;
        for (uint256 i = 0; i < it.costs.length; ++i) {
            uint256 below = it.supporters[i] & ((1 << place) - 1);
            it.supporters[i] = ((it.supporters[i] ^ below) << 1) | below;
        }
        expect(equalShares, it, byEqualShares);
        expect(mostApprovals, it, byMostApprovals);
    }

    /// Alone on the board, a request wins exactly when the shares of its supporters cover it.
    function testFuzz_aLoneRequestWinsWhenItsSupportersCanPay(uint80 budget, uint80 cost, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        it.costs = new uint256[](1);
        it.costs[0] = cost == 0 ? 1 : cost;
        uint256[] memory one = new uint256[](1);
        one[0] = it.supporters.length == 0 ? 1 : it.supporters[0];
        it.supporters = one;

        bool affordable = size(one[0]) * it.budget >= it.costs[0] * it.cast;
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

    /// A request wins exactly when somebody ticked it and it fits into what those ranked before it leave.
    function testFuzz_mostApprovalsSkipsOnlyWhatNoLongerFits(uint80 budget, uint256 seed) public view {
        Instance memory it = instance(budget, seed);
        uint256 chosen = ask(mostApprovals, it);
        uint256 expected;
        for (uint256 i = 0; i < it.costs.length; ++i) {
            uint256 before;
            for (uint256 j = 0; j < it.costs.length; ++j) if (j != i && goesFirst(it, j, i)) before |= 1 << j;
            bool fits = costOf(it, chosen & before) + it.costs[i] <= it.budget;
            if (it.supporters[i] != 0 && fits) expected |= 1 << i;
        }
        require(chosen == expected, Misjudged(address(mostApprovals), chosen, expected));
    }

    function soundly(ITally rule, Instance memory it) private pure {
        uint256 chosen = ask(rule, it);
        require(chosen >> it.costs.length == 0, WinnerNotOnTheBoard(chosen, it.costs.length));
        for (uint256 i = 0; i < it.costs.length; ++i) {
            if ((chosen >> i) & 1 == 1) require(it.supporters[i] != 0, WinnerThatNobodyTicked(i));
        }
        uint256 spent = costOf(it, chosen);
        require(spent <= it.budget, OverBudget(spent, it.budget));
    }

    function earlierFirst(ITally rule, Instance memory it, uint256 earlier, uint256 later) private pure {
        uint256 chosen = ask(rule, it);
        bool inOrder = (chosen >> later) & 1 <= (chosen >> earlier) & 1;
        require(inOrder, Misjudged(address(rule), chosen, exchanged(chosen, earlier, later)));
    }

    function expect(ITally rule, Instance memory it, uint256 expected) private pure {
        uint256 chosen = ask(rule, it);
        require(chosen == expected, Misjudged(address(rule), chosen, expected));
    }

    function ask(ITally rule, Instance memory it) private pure returns (uint256) {
        return rule.winners(it.budget, it.cast, it.costs, it.supporters);
    }

    function settleByHand(Instance memory it) private pure returns (Books memory books) {
        books.denominator = it.cast;
        for (uint256 b = 0; b < 48; ++b) books.holds[b] = it.budget;
        while (true) {
            Offer memory best;
            for (uint256 i = 0; i < it.costs.length; ++i) {
                if ((books.winners >> i) & 1 == 1) continue;
                Offer memory offer = offerFor(it, books, i);
                if (offer.payers > 0 && (best.payers == 0 || isBetter(it, offer, best))) best = offer;
            }
            if (best.payers == 0) return books;
            charge(books, it.supporters[best.index], best);
        }
    }

    /// Whoever holds less than an equal part of what is still owed gives all, until all the others hold enough.
    function offerFor(Instance memory it, Books memory books, uint256 i) private pure returns (Offer memory offer) {
        offer = Offer(i, it.costs[i] * books.denominator, size(it.supporters[i]));
        uint256 asked = it.supporters[i];
        bool someoneCannot = true;
        while (someoneCannot) {
            someoneCannot = false;
            for (uint256 b = 0; b < 48; ++b) {
                bool pays = (asked >> b) & 1 == 1;
                if (!pays || books.holds[b] * offer.payers >= offer.owed) continue;
                offer.owed -= books.holds[b];
                --offer.payers;
                asked ^= 1 << b;
                someoneCannot = true;
            }
        }
    }

    /// The smaller largest payment relative to the cost; of equals more approvals, smaller cost, pinned earlier.
    function isBetter(Instance memory it, Offer memory a, Offer memory b) private pure returns (bool) {
        uint256 relativeA = a.owed * b.payers * it.costs[b.index];
        uint256 relativeB = b.owed * a.payers * it.costs[a.index];
        return relativeA == relativeB ? goesFirst(it, a.index, b.index) : relativeA < relativeB;
    }

    function charge(Books memory books, uint256 supporters, Offer memory offer) private pure {
        books.winners |= 1 << offer.index;
        books.denominator *= offer.payers;
        for (uint256 b = 0; b < 48; ++b) {
            books.holds[b] *= offer.payers;
            books.paid[b] *= offer.payers;
            if ((supporters >> b) & 1 == 0) continue;
            uint256 payment = books.holds[b] < offer.owed ? books.holds[b] : offer.owed;
            books.holds[b] -= payment;
            books.paid[b] += payment;
        }
    }

    function goesFirst(Instance memory it, uint256 a, uint256 b) private pure returns (bool) {
        uint256 approvalsOfA = size(it.supporters[a]);
        uint256 approvalsOfB = size(it.supporters[b]);
        if (approvalsOfA != approvalsOfB) return approvalsOfA > approvalsOfB;
        if (it.costs[a] != it.costs[b]) return it.costs[a] < it.costs[b];
        return a < b;
    }

    function costOf(Instance memory it, uint256 requests) private pure returns (uint256 cost) {
        for (uint256 i = 0; i < it.costs.length; ++i) if ((requests >> i) & 1 == 1) cost += it.costs[i];
    }

    /// Budgets of every length. Costs around an even part of the budget, a few tiny or hopeless; or what the supporters
    /// hold together or an even part of it, to the unit or one beside. Supporters from sparse to everybody.
    function instance(uint256 most, uint256 seed) private pure returns (Instance memory it) {
        it.cast = 1 + (draw(seed, 0) % 48);
        it.costs = new uint256[](draw(seed, 1) % 15);
        it.supporters = new uint256[](it.costs.length);
        it.budget = draw(seed, 2) % 2 == 0 ? most : most >> (draw(seed, 3) % 80);
        bool exactly = draw(seed, 4) % 2 == 0;
        if (exactly) it.budget -= it.budget % (12 * it.cast);
        for (uint256 i = 0; i < it.costs.length; ++i) {
            it.supporters[i] = ticks(seed, i) & ((1 << it.cast) - 1);
            it.costs[i] =
                exactly
                    ? evenPart(it.budget / it.cast, size(it.supporters[i]), draw(seed, 100 + i))
                    : anyCost(it, i, draw(seed, 200 + i));
        }
    }

    function ticks(uint256 seed, uint256 i) private pure returns (uint256) {
        uint256 some = draw(seed, 300 + i);
        uint256 density = draw(seed, 350 + i) % 4;
        if (density == 0) return some & (some >> 64);
        if (density == 1) return some | (some >> 64);
        return density == 2 ? type(uint256).max : some;
    }

    function anyCost(Instance memory it, uint256 i, uint256 word) private pure returns (uint256) {
        uint256 most = i % 5 == 4 ? type(uint80).max : (2 * it.budget) / it.costs.length + 1;
        return 1 + (word % (most > type(uint80).max ? type(uint80).max : most));
    }

    function evenPart(uint256 share, uint256 supporters, uint256 word) private pure returns (uint256 cost) {
        uint256[6] memory parts = [uint256(1), 2, 3, 4, 6, 12];
        cost = supporters * (share / parts[word % 6]);
        if (word >> 253 == 0) ++cost;
        else if (word >> 253 == 1 && cost > 0) --cost;
        if (cost == 0) return 1;
        if (cost > type(uint80).max) return type(uint80).max;
    }

    /// Exchanges random pairs of ballots, in all bitmaps alike, among all 48 places.
    function shuffle(uint256[] memory supporters, uint256 seed) private pure {
        for (uint256 a = 47; a > 0; --a) {
            uint256 b = draw(seed, 1300 + a) % (a + 1);
            for (uint256 i = 0; i < supporters.length; ++i) supporters[i] = exchanged(supporters[i], a, b);
        }
    }

    function exchanged(uint256 bits, uint256 a, uint256 b) private pure returns (uint256) {
        uint256 differ = ((bits >> a) ^ (bits >> b)) & 1;
        return bits ^ ((differ << a) | (differ << b));
    }

    function size(uint256 bits) private pure returns (uint256 number) {
        for (; bits != 0; bits &= bits - 1) ++number;
    }

    function draw(uint256 seed, uint256 purpose) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, purpose)));
    }
}
