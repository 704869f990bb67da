// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

/// A point of G1 of BN254; (0, 0) is the point at infinity.
struct G1 {
    uint256 x;
    uint256 y;
}

/// @title BN254 through the precompiles (EIP-196, EIP-197), which also refuse coordinates at or above the field's order,
/// points off the curve and, in G2, points outside the subgroup. A refusal is reported as `false`; it has used up the gas
/// it was given, so each call is given what it costs and not more.
library Curve {
    /// Order of the field of the coordinates.
    uint256 internal constant FIELD = 21888242871839275222246405745257275088696311157297823662689037894645226208583;
    uint256 private constant PAIR_BYTES = 192;
    uint256 private constant ADD_GAS = 500;
    uint256 private constant MULTIPLY_GAS = 7000;
    uint256 private constant PAIRING_BASE_GAS = 50_000;
    uint256 private constant PAIRING_GAS = 35_000;

    /// @notice Room for `n` pairs, 192 bytes each: the pairing's question as the precompile takes it.
    function newPairs(uint256 n) internal pure returns (bytes memory) {
        return new bytes(n * PAIR_BYTES);
    }

    /// @notice Writes pair `index`: a point of G1 and a point of G2, imaginary parts first.
    function setPair(
        bytes memory pairs,
        uint256 index,
        G1 memory p,
        uint256 x1,
        uint256 x0,
        uint256 y1,
        uint256 y0
    ) internal pure {
        assembly ("memory-safe") {
            // Past the length word of `pairs`, to this pair.
            let at := add(add(pairs, 32), mul(index, PAIR_BYTES))
            mcopy(at, p, 64)
            mstore(add(at, 64), x1)
            mstore(add(at, 96), x0)
            mstore(add(at, 128), y1)
            mstore(add(at, 160), y0)
        }
    }

    /// @notice p := scalar x p.
    function multiply(G1 memory p, uint256 scalar) internal view returns (bool ok) {
        assembly ("memory-safe") {
            // Scratch beyond the free pointer: x, y, scalar; nothing is allocated.
            let at := mload(0x40)
            mcopy(at, p, 64)
            mstore(add(at, 64), scalar)
            ok := staticcall(MULTIPLY_GAS, 7, at, 96, p, 64)
        }
    }

    /// @notice p := p + q.
    function add(G1 memory p, G1 memory q) internal view returns (bool ok) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mcopy(at, p, 64)
            mcopy(add(at, 64), q, 64)
            ok := staticcall(ADD_GAS, 6, at, 128, p, 64)
        }
    }

    /// @notice p := -p. Of a point whose coordinates are below the field's order.
    function negate(G1 memory p) internal pure {
        p.y = (FIELD - p.y) % FIELD;
    }

    /// @notice Whether the product of all pairings is one.
    function pairsToOne(bytes memory pairs) internal view returns (bool one) {
        uint256 gasNeeded = PAIRING_BASE_GAS + (pairs.length / PAIR_BYTES) * PAIRING_GAS;
        assembly ("memory-safe") {
            // The answer, 0 or 1, goes to the scratch word at 0 and counts only if the call went through. Two statements:
            // within one, the answer would be read before it is there.
            let ok := staticcall(gasNeeded, 8, add(pairs, 32), mload(pairs), 0, 32)
            one := and(ok, mload(0))
        }
    }
}
