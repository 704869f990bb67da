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

    /// @notice Of a proof as Semaphore packs it, aX aY bX1 bX0 bY1 bY0 cX cY: pair `index` becomes (scalar x A, B), and
    /// sum := sum + scalar x C. The first proof's scalar is taken to be 1.
    function addProof(
        bytes memory pairs,
        uint256 index,
        Sum memory sum,
        uint256 scalar,
        uint256[8] calldata proof
    ) internal view returns (bool ok) {
        assembly ("memory-safe") {
            // Past the length word of `pairs`, to this pair.
            let pair := add(add(pairs, 32), mul(index, PAIR_BYTES))
            // A begins the pair, C is the sum's next point.
            calldatacopy(pair, proof, 64)
            calldatacopy(add(sum, 64), add(proof, 192), 64)
            ok := 1
            // One proof alone is checked as cheaply as if there were no scalars.
            if index {
                // The scalar behind A, where B is still to come, and behind C: the precompile's questions. Their answers take
                // the places of the points.
                mstore(add(pair, 64), scalar)
                mstore(add(sum, 128), scalar)
                let a := staticcall(MULTIPLY_GAS, 7, pair, 96, pair, 64)
                let c := staticcall(MULTIPLY_GAS, 7, add(sum, 64), 96, add(sum, 64), 64)
                ok := and(a, c)
            }
            // B behind A.
            calldatacopy(add(pair, 64), add(proof, 64), 128)
            // The sum and C are words 0 to 3; the new sum takes the old one's place. All calls are made, in this order, whatever
            // the ones before said.
            let added := staticcall(ADD_GAS, 6, sum, 128, sum, 64)
            ok := and(ok, added)
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

    /// @notice sum := sum + scalar x (x, y).
    function addMultiple(Sum memory sum, uint256 scalar, uint256 x, uint256 y) internal view returns (bool ok) {
        (sum.pointX, sum.pointY, sum.scalar) = (x, y, scalar);
        assembly ("memory-safe") {
            ok := 1
            // Nothing is multiplied by one.
            if sub(scalar, 1) {
                // The point and its scalar are words 2 to 4; their product takes the point's place.
                ok := staticcall(MULTIPLY_GAS, 7, add(sum, 64), 96, add(sum, 64), 64)
            }
            // As for a proof.
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
