// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

/// @title What the opened ballots of a round say, kept as the count needs it: by slot, not by ballot.
/// @notice Bitmaps over the ballot box, bit `place` being the ballot of the voter who came `place`-th: the first says which
/// ballots are opened, the ones after it who ticked slot 0, 1, 2 ... Five of 48 bits share a word, the first lowest.
library Ticks {
    uint256 private constant BITS = 48;
    uint256 private constant PER_WORD = 5;
    /// Bit 0 of each of the five bitmaps in a word.
    uint256 private constant FIRST_BITS = 1 | (1 << 48) | (1 << 96) | (1 << 144) | (1 << 192);
    /// Copies of five neighbouring bits, each one place short of a bitmap further than the last: in the k-th copy the k-th
    /// bit stands first in its bitmap. They do not overlap.
    uint256 private constant COPIES = 1 | (1 << 47) | (1 << 94) | (1 << 141) | (1 << 188);

    /// @notice The words in which the bitmaps of these slots are, and no more.
    function load(uint256[4] storage stored, uint256 slots) internal view returns (uint256[] memory words) {
        uint256 count = 1;
        while (slots >> (PER_WORD * count - 1) != 0) ++count;
        words = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) words[i] = stored[i];
    }

    function store(uint256[4] storage stored, uint256[] memory words) internal {
        for (uint256 i = 0; i < words.length; ++i) stored[i] = words[i];
    }

    function isOpened(uint256[] memory words, uint256 place) internal pure returns (bool) {
        return (words[0] >> place) & 1 == 1;
    }

    /// @notice Marks the ballot at `place` as opened, with what it ticked: nothing but the slots that were loaded.
    function mark(uint256[] memory words, uint256 place, uint256 approvals) internal pure {
        uint256 column = (approvals << 1) | 1;
        unchecked {
            // Five bits times COPIES stay below 2^193, and 16 slots end in the fourth word.
            for (uint256 i = 0; column != 0; ++i) {
                words[i] |= (((column & 31) * COPIES) & FIRST_BITS) << place;
                column >>= PER_WORD;
            }
        }
    }

    /// @notice The ballots that are opened.
    function opened(uint256[4] storage stored) internal view returns (uint256) {
        return _bitmap(stored[0], 0);
    }

    /// @notice The opened ballots that ticked `slot`.
    function supporters(uint256[4] storage stored, uint256 slot) internal view returns (uint256) {
        return _bitmap(stored[(slot + 1) / PER_WORD], (slot + 1) % PER_WORD);
    }

    function _bitmap(uint256 word, uint256 index) private pure returns (uint256) {
        return (word >> (BITS * index)) & ((1 << BITS) - 1);
    }
}
