// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

/// @title Tests only: a tally that is wrong in every way we could think of, until it comes to its senses.
/// @notice Looks like an ITally and promises less: it does not swear to change nothing.
contract MoodyTally {
    enum Mood {
        Fair, // whatever fits, as pinned
        Refusing, // reverts
        Endless, // burns all gas there is
        Mumbling, // answers with less than a word
        Boundless, // names winners that are none
        Spendthrift, // names everybody, whatever the budget
        Meddling // tries every door of the circle first, and is boundless should one of them open
    }

    error NotToday();

    Mood private _mood;
    bytes[] private _calls;

    function turn(Mood mood) external {
        _mood = mood;
    }

    function say(bytes[] calldata calls) external {
        for (uint256 i = 0; i < calls.length; ++i) _calls.push(calls[i]);
    }

    function winners(
        uint256 budget,
        uint256,
        uint256[] calldata costs,
        uint256[] calldata
    ) external returns (uint256 picked) {
        Mood mood = _mood;
        require(mood != Mood.Refusing, NotToday());
        while (mood == Mood.Endless) ++picked;
        if (mood == Mood.Mumbling) {
            assembly ("memory-safe") {
                mstore(0, 1)
                return(0, 31)
            }
        }
        if (mood == Mood.Boundless || (mood == Mood.Meddling && _anyOpens())) return type(uint256).max;
        if (mood == Mood.Spendthrift) return (1 << costs.length) - 1;
        for (uint256 i = 0; i < costs.length; ++i) {
            if (costs[i] > budget) continue;
            budget -= costs[i];
            picked |= 1 << i;
        }
    }

    function _anyOpens() private returns (bool open) {
        for (uint256 i = 0; i < _calls.length; ++i) {
            // solhint-disable-next-line avoid-low-level-calls
            (bool done, ) = msg.sender.call{gas: 100_000}(_calls[i]);
            open = open || done;
        }
    }
}
