// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

/// A sum of multiples of points of G1 under way, in the order in which the precompiles take it: the sum so far, the point to
/// come, its scalar. (0, 0) is the point at infinity.
struct Sum {
    uint256 x;
    uint256 y;
    uint256 pointX;
    uint256 pointY;
    uint256 scalar;
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

    /// @notice Pair `index` becomes (scalar x A, B), of a proof as Semaphore packs it: aX aY bX1 bX0 bY1 bY0 cX cY.
    function setProofPair(
        bytes memory pairs,
        uint256 index,
        uint256 scalar,
        uint256[8] calldata proof
    ) internal view returns (bool ok) {
        assembly ("memory-safe") {
            // Past the length word of `pairs`, to this pair.
            let at := add(add(pairs, 32), mul(index, PAIR_BYTES))
            // A, and behind it, where B is still to come, its scalar: the precompile's question, answered in its place.
            calldatacopy(at, proof, 64)
            ok := 1
            if sub(scalar, 1) {
                mstore(add(at, 64), scalar)
                ok := staticcall(MULTIPLY_GAS, 7, at, 96, at, 64)
            }
            // B.
            calldatacopy(add(at, 64), add(proof, 64), 128)
        }
    }

    /// @notice Pair `index` becomes (p, q), the point of G2 with the imaginary parts first.
    function setPair(bytes memory pairs, uint256 index, Sum memory p, uint256[4] memory q) internal pure {
        assembly ("memory-safe") {
            // Past the length word of `pairs`, to this pair.
            let at := add(add(pairs, 32), mul(index, PAIR_BYTES))
            mcopy(at, p, 64)
            mcopy(add(at, 64), q, 128)
        }
    }

    /// @notice sum := sum + scalar x C, of a proof as Semaphore packs it.
    function addProofPoint(Sum memory sum, uint256 scalar, uint256[8] calldata proof) internal view returns (bool) {
        assembly ("memory-safe") {
            // C to words 2 and 3.
            calldatacopy(add(sum, 64), add(proof, 192), 64)
        }
        return _addPoint(sum, scalar);
    }

    /// @notice sum := sum + scalar x (x, y).
    function addMultiple(Sum memory sum, uint256 scalar, uint256 x, uint256 y) internal view returns (bool) {
        (sum.pointX, sum.pointY) = (x, y);
        return _addPoint(sum, scalar);
    }

    /// @dev Nothing is multiplied by one: so is one proof alone checked as cheaply as if there were no scalars.
    function _addPoint(Sum memory sum, uint256 scalar) private view returns (bool ok) {
        assembly ("memory-safe") {
            ok := 1
            if sub(scalar, 1) {
                // The point and its scalar are words 2 to 4; their product takes the point's place.
                mstore(add(sum, 128), scalar)
                ok := staticcall(MULTIPLY_GAS, 7, add(sum, 64), 96, add(sum, 64), 64)
            }
            // The sum and the point are words 0 to 3; the new sum takes the old one's place. Both calls are made, in this
            // order, whatever the first one said.
            let added := staticcall(ADD_GAS, 6, sum, 128, sum, 64)
            ok := and(ok, added)
        }
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
