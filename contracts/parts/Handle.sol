// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../interfaces/ICircle.sol";

/// @title The name a member goes by: 1 to 32 bytes of UTF-8, left-aligned in one word.
library Handle {
    /// @notice Refuses what would not show: control characters, and spaces at either end.
    function pack(string calldata handle) internal pure returns (bytes32 word) {
        uint256 length = bytes(handle).length;
        require(length > 0 && length <= 32, ICircle.Circle_BadHandle(handle));
        word = bytes32(bytes(handle));
        require(word[0] != 0x20 && word[length - 1] != 0x20, ICircle.Circle_BadHandle(handle));
        for (uint256 i = 0; i < length; ++i) {
            uint8 char = uint8(word[i]);
            require(char >= 0x20 && char != 0x7f, ICircle.Circle_BadHandle(handle));
            // U+0080 to U+009F are 0xC2 0x80 to 0xC2 0x9F.
            bool control = char == 0xc2 && i + 1 < length && uint8(word[i + 1]) < 0xa0;
            require(!control, ICircle.Circle_BadHandle(handle));
        }
    }

    function unpack(bytes32 word) internal pure returns (string memory) {
        uint256 length;
        while (length < 32 && word[length] != 0) ++length;
        bytes memory handle = abi.encodePacked(word);
        assembly ("memory-safe") {
            mstore(handle, length)
        }
        return string(handle);
    }
}
