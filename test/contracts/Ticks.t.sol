// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Ticks} from "../../contracts/parts/Ticks.sol";

/// Bitmaps by slot against ballots kept one by one.
contract TicksTest {
    using Ticks for uint256[4];

    uint256 private constant BALLOTS = 48;

    uint256[4] private stored;
    uint256[BALLOTS] private approvalsOf;

    error Wrong(string what, uint256 slot);

    /// Whatever is ticked, in whatever order and in however many calls ballots are opened: what was marked is read.
    function testFuzz_whatIsMarkedIsRead(uint256 seed, uint16 slots) public {
        uint256 opened;
        for (uint256 call = 0; call < 4; ++call) {
            uint256[] memory words = stored.load(slots);
            for (uint256 i = 0; i < 10; ++i) {
                uint256 random = uint256(keccak256(abi.encode(seed, call, i)));
                uint256 place = random % BALLOTS;
                bool already = Ticks.isOpened(words, place);
                if (already != ((opened >> place) & 1 == 1)) revert Wrong("opened", place);
                if (already) continue;
                approvalsOf[place] = (random >> 128) & slots;
                Ticks.mark(words, place, approvalsOf[place]);
                opened |= 1 << place;
            }
            stored.store(words);
        }
        require(stored.opened() == opened, Wrong("the opened", 0));
        for (uint256 slot = 0; slot < 16; ++slot) {
            uint256 supporters;
            for (uint256 place = 0; place < BALLOTS; ++place) {
                supporters |= ((approvalsOf[place] >> slot) & 1) << place;
            }
            require(stored.supporters(slot) == supporters, Wrong("the supporters", slot));
        }
    }

    /// All forty-eight tick everything that a full board offers.
    function test_theFullestBox() public {
        uint256[] memory words = stored.load(type(uint16).max);
        for (uint256 place = 0; place < BALLOTS; ++place) Ticks.mark(words, place, type(uint16).max);
        stored.store(words);
        require(stored.opened() == (1 << BALLOTS) - 1, Wrong("the opened", 0));
        for (uint256 slot = 0; slot < 16; ++slot) {
            require(stored.supporters(slot) == (1 << BALLOTS) - 1, Wrong("the supporters", slot));
        }
    }
}
