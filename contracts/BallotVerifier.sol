// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {IBallotVerifier} from "./interfaces/IBallotVerifier.sol";
import {SCALAR_FIELD} from "./parts/State.sol";
import {Curve, Sum} from "./verifier/Curve.sol";
import {VerificationKey as Key} from "./verifier/VerificationKey.sol";

/// @title Checks all ballots of a batch in one pairing call: n + 3 pairings instead of 4 n.
/// @notice Groth16 asks of each proof (A, B, C) that e(A, B) = e(alpha, beta) e(L, gamma) e(C, delta), where L combines its
/// public inputs. Here the equations are multiplied together, each raised to a scalar of its own that nobody can know
/// before all of them are fixed: were one of them false, the product would hold with a probability below 2^-127 (small
/// exponents test: Bellare, Garay, Rabin 1998; for Groth16: Zcash protocol specification, appendix B.2).
/// The scalars come from one hash over the domain, the chain, the circle that asks and the whole of its question: root,
/// scope, number, every input and every point of every proof. The first scalar is 1: it may be known as long as the
/// others are not, and one proof alone is then checked by the plain equation.
contract BallotVerifier is IBallotVerifier {
    bytes32 private constant DOMAIN = keccak256("potluck.ballots");
    uint256 private constant STATEMENT_BYTES = 320;

    /// One proof with its own public inputs, where it lies in the question.
    struct Statement {
        uint256 nullifier;
        bytes32 message;
        uint256[8] proof;
    }

    /// The equations, multiplied together.
    struct Batch {
        bytes pairs;
        // Sums over the proofs: of the scalars, of scalar times nullifier and hashed message, in the scalar field, and of
        // scalar times C.
        uint256 scalars;
        uint256 nullifiers;
        uint256 messages;
        Sum c;
    }

    /// @inheritdoc IBallotVerifier
    function verify(uint256 root, uint256 scope, bytes calldata statements) external view returns (bool) {
        uint256 n = statements.length / STATEMENT_BYTES;
        if (n == 0 || statements.length % STATEMENT_BYTES != 0) return false;
        if (root == 0 || root >= SCALAR_FIELD) return false;

        bytes32 seed = keccak256(abi.encode(DOMAIN, block.chainid, msg.sender, keccak256(msg.data)));
        Batch memory batch;
        batch.pairs = Curve.newPairs(n + 3);
        for (uint256 i = 0; i < n; ++i) {
            if (!_addProof(batch, seed, i, _statement(statements, i))) return false;
        }
        return _addKey(batch, n, root, _hash(bytes32(scope))) && Curve.pairsToOne(batch.pairs);
    }

    /// @dev e(scalar A, B) as a pair of its own, everything else into the sums. A scalar has 128 bits; that it is 0 is as
    /// unlikely as any other value and only leaves one equation out.
    function _addProof(
        Batch memory batch,
        bytes32 seed,
        uint256 index,
        Statement calldata statement
    ) private view returns (bool) {
        (uint256 nullifier, uint256 message) = (statement.nullifier, _hash(statement.message));
        if (nullifier >= SCALAR_FIELD) return false;
        uint256 scalar = 1;
        if (index != 0) scalar = uint128(uint256(Hashes.efficientKeccak256(seed, bytes32(index))));
        unchecked {
            // The sum of as many scalars as any calldata has room for is far below the field's order.
            batch.scalars += scalar;
        }
        batch.nullifiers = addmod(batch.nullifiers, mulmod(scalar, nullifier, SCALAR_FIELD), SCALAR_FIELD);
        batch.messages = addmod(batch.messages, mulmod(scalar, message, SCALAR_FIELD), SCALAR_FIELD);
        return Curve.addProof(batch.pairs, index, batch.c, scalar, statement.proof);
    }

    /// @dev e(alpha, -beta) e(L, -gamma) e(C, -delta), where alpha and L carry the sum of the scalars. The key's points are
    /// negated, of which the compiler takes care, and not the sums.
    function _addKey(Batch memory batch, uint256 n, uint256 root, uint256 scope) private view returns (bool done) {
        uint256 scalars = batch.scalars;
        Sum memory alpha;
        Sum memory inputs;
        done =
            Curve.addMultiple(alpha, scalars, Key.ALPHA_X, Key.ALPHA_Y) &&
            Curve.addMultiple(inputs, scalars, Key.IC_ONE_X, Key.IC_ONE_Y) &&
            Curve.addMultiple(inputs, mulmod(scalars, root, SCALAR_FIELD), Key.IC_ROOT_X, Key.IC_ROOT_Y) &&
            Curve.addMultiple(inputs, batch.nullifiers, Key.IC_NULLIFIER_X, Key.IC_NULLIFIER_Y) &&
            Curve.addMultiple(inputs, batch.messages, Key.IC_MESSAGE_X, Key.IC_MESSAGE_Y) &&
            Curve.addMultiple(inputs, mulmod(scalars, scope, SCALAR_FIELD), Key.IC_SCOPE_X, Key.IC_SCOPE_Y);
        Curve.setPair(batch.pairs, n, alpha, _minus(Key.BETA_X1, Key.BETA_X0, Key.BETA_Y1, Key.BETA_Y0));
        Curve.setPair(batch.pairs, n + 1, inputs, _minus(Key.GAMMA_X1, Key.GAMMA_X0, Key.GAMMA_Y1, Key.GAMMA_Y0));
        Curve.setPair(batch.pairs, n + 2, batch.c, _minus(Key.DELTA_X1, Key.DELTA_X0, Key.DELTA_Y1, Key.DELTA_Y0));
    }

    /// @dev Of a point of the key: both parts of its ordinate lie between 0 and the field's order.
    function _minus(uint256 x1, uint256 x0, uint256 y1, uint256 y0) private pure returns (uint256[4] memory) {
        return [x1, x0, Curve.FIELD - y1, Curve.FIELD - y0];
    }

    /// @dev `index` below the number of statements.
    function _statement(bytes calldata statements, uint256 index) private pure returns (Statement calldata statement) {
        assembly ("memory-safe") {
            // A struct in calldata is known by where it begins.
            statement := add(statements.offset, mul(index, STATEMENT_BYTES))
        }
    }

    /// @dev Into the field, as Semaphore does.
    function _hash(bytes32 value) private pure returns (uint256 hash) {
        assembly ("memory-safe") {
            // In the scratch word at 0.
            mstore(0, value)
            hash := shr(8, keccak256(0, 32))
        }
    }
}
