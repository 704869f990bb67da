// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Beacon, Lengths, Terms} from "../interfaces/Types.sol";

/// @title What is fixed when a circle is created, for ever: its terms and its founders.
/// @notice Kept as immutable arguments behind the code of the ERC-1167 clone, where nothing can write.
///
/// | offset | bytes | holds                                   |
/// |--------|-------|-----------------------------------------|
/// | 0      | 8     | start                                   |
/// | 8      | 16    | lengths: round, voting, opening, margin |
/// | 24     | 4     | beacon period                           |
/// | 28     | 1     | number of founders                      |
/// | 29     | 1     | length of the name                      |
/// | 30     | 20    | token                                   |
/// | 50     | 20    | tally                                   |
/// | 70     | 8     | beacon genesis                          |
/// | 78     | 32    | beacon chain hash                       |
/// | 110    | 32    | beacon key hash                         |
/// | 142    | n     | name                                    |
/// | 142+n  | 20*f  | founders                                |
library Fixed {
    uint256 private constant NAME = 142;
    /// Where an ERC-1167 clone's arguments begin.
    uint256 private constant CODE = 0x2d;

    function pack(Terms calldata t, address[] calldata founders) internal pure returns (bytes memory packed) {
        packed = abi.encodePacked(
            t.start,
            t.lengths.round,
            t.lengths.voting,
            t.lengths.opening,
            t.lengths.margin,
            t.beacon.period,
            uint8(founders.length),
            uint8(bytes(t.name).length),
            t.token,
            t.tally
        );
        packed = abi.encodePacked(packed, t.beacon.genesis, t.beacon.chainHash, t.beacon.keyHash, t.name);
        for (uint256 i = 0; i < founders.length; ++i) packed = abi.encodePacked(packed, founders[i]);
    }

    function token() internal view returns (address) {
        return address(uint160(_word(30) >> 96));
    }

    function tally() internal view returns (address) {
        return address(uint160(_word(50) >> 96));
    }

    /// @return word start 64, round 32, voting 32, opening 32, margin 32, beacon period 32, founders 8, name length 8
    function header() internal view returns (uint256 word) {
        return _word(0);
    }

    function terms() internal view returns (Terms memory) {
        uint256 head = _word(0);
        return
            Terms({
                name: string(_bytes(NAME, uint8(head >> 16))),
                token: token(),
                start: uint64(head >> 192),
                lengths: Lengths({
                    round: uint32(head >> 160),
                    voting: uint32(head >> 128),
                    opening: uint32(head >> 96),
                    margin: uint32(head >> 64)
                }),
                beacon: Beacon({
                    chainHash: bytes32(_word(78)),
                    keyHash: bytes32(_word(110)),
                    genesis: uint64(_word(70) >> 192),
                    period: uint32(head >> 32)
                }),
                tally: tally()
            });
    }

    function founderCount() internal view returns (uint256) {
        return uint8(_word(0) >> 24);
    }

    /// @dev `index` below founderCount.
    function founderAt(uint256 index) internal view returns (address) {
        return address(uint160(_word(NAME + uint8(_word(0) >> 16) + 20 * index) >> 96));
    }

    function isFounder(address account) internal view returns (bool) {
        uint256 head = _word(0);
        uint256 count = uint8(head >> 24);
        bytes memory founders = _bytes(NAME + uint8(head >> 16), count * 20);
        for (uint256 i = 0; i < count; ++i) {
            uint256 founder;
            assembly ("memory-safe") {
                founder := shr(96, mload(add(add(founders, 0x20), mul(i, 20))))
            }
            if (founder == uint160(account)) return true;
        }
        return false;
    }

    function _word(uint256 offset) private view returns (uint256 word) {
        assembly ("memory-safe") {
            extcodecopy(address(), 0, add(CODE, offset), 0x20)
            word := mload(0)
        }
    }

    function _bytes(uint256 offset, uint256 length) private view returns (bytes memory result) {
        result = new bytes(length);
        assembly ("memory-safe") {
            extcodecopy(address(), add(result, 0x20), add(CODE, offset), length)
        }
    }
}
