// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

/// @title Texts kept as contract code (SSTORE2), so that reading them never depends on how long a provider keeps logs.
/// @notice The code starts with STOP: calling it does nothing, and unlike 0xEF it can never be mistaken for EVM object
/// format (EIP-3540).
library Text {
    /// @notice The text could not be put on the chain.
    error Text_NotWritten();

    function write(bytes memory text) internal returns (address pointer) {
        // PUSH2 length, DUP1, PUSH1 10, RETURNDATASIZE (0), CODECOPY, RETURNDATASIZE (0), RETURN; then STOP and the text
        bytes memory code = abi.encodePacked(hex"61", uint16(text.length + 1), hex"80600a3d393df300", text);
        assembly ("memory-safe") {
            pointer := create(0, add(code, 0x20), mload(code))
        }
        require(pointer != address(0), Text_NotWritten());
    }

    function lengthOf(address pointer) internal view returns (uint256) {
        return pointer.code.length - 1;
    }

    function read(address pointer, uint256 from, uint256 length) internal view returns (bytes memory text) {
        text = new bytes(length);
        assembly ("memory-safe") {
            extcodecopy(pointer, add(text, 0x20), add(from, 1), length)
        }
    }
}
