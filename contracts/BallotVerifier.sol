// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {IBallotVerifier} from "./interfaces/IBallotVerifier.sol";
import {SCALAR_FIELD} from "./parts/State.sol";
import {Curve, G1} from "./verifier/Curve.sol";
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

    /// The proofs' equations, multiplied together.
    struct Batch {
        bytes32 seed;
        bytes pairs;
        // Sums over the proofs of scalar times 1, nullifier and hashed message, in the scalar field, and of scalar times C.
        uint256 scalars;
        uint256 nullifiers;
        uint256 messages;
        G1 c;
    }

    /// @inheritdoc IBallotVerifier
    function verify(
        uint256 root,
        uint256 scope,
        uint256[] calldata nullifiers,
        uint256[] calldata messages,
        uint256[8][] calldata proofs
    ) external view returns (bool) {
        uint256 n = proofs.length;
        if (n == 0 || nullifiers.length != n || messages.length != n) return false;
        if (root == 0 || root >= SCALAR_FIELD) return false;

        Batch memory batch;
        batch.seed = keccak256(abi.encode(DOMAIN, block.chainid, msg.sender, keccak256(msg.data)));
        batch.pairs = Curve.newPairs(n + 3);
        for (uint256 i = 0; i < n; ++i) {
            if (!_addProof(batch, i, nullifiers[i], _hash(messages[i]), proofs[i])) return false;
        }
        return _addKey(batch, n, root, _hash(scope)) && Curve.pairsToOne(batch.pairs);
    }

    /// @dev e(scalar A, B) as a pair of its own, everything else into the sums.
    function _addProof(
        Batch memory batch,
        uint256 index,
        uint256 nullifier,
        uint256 message,
        uint256[8] calldata p
    ) private view returns (bool) {
        if (nullifier >= SCALAR_FIELD) return false;
        uint256 scalar = index == 0 ? 1 : _scalar(batch.seed, index);
        batch.scalars = addmod(batch.scalars, scalar, SCALAR_FIELD);
        batch.nullifiers = addmod(batch.nullifiers, mulmod(scalar, nullifier, SCALAR_FIELD), SCALAR_FIELD);
        batch.messages = addmod(batch.messages, mulmod(scalar, message, SCALAR_FIELD), SCALAR_FIELD);

        G1 memory a = G1(p[0], p[1]);
        G1 memory c = G1(p[6], p[7]);
        if (index != 0 && !(Curve.multiply(a, scalar) && Curve.multiply(c, scalar))) return false;
        Curve.setPair(batch.pairs, index, a, p[2], p[3], p[4], p[5]);
        return Curve.add(batch.c, c);
    }

    /// @dev e(-alpha, beta) e(-L, gamma) e(-C, delta), where alpha and L carry the sum of the scalars.
    function _addKey(Batch memory batch, uint256 n, uint256 root, uint256 scope) private view returns (bool) {
        G1 memory alpha = G1(Key.ALPHA_X, Key.ALPHA_Y);
        G1 memory inputs = G1(Key.IC_ONE_X, Key.IC_ONE_Y);
        uint256 scalars = batch.scalars;
        bool done =
            Curve.multiply(alpha, scalars) &&
                Curve.multiply(inputs, scalars) &&
                _addInput(inputs, G1(Key.IC_ROOT_X, Key.IC_ROOT_Y), mulmod(scalars, root, SCALAR_FIELD)) &&
                _addInput(inputs, G1(Key.IC_NULLIFIER_X, Key.IC_NULLIFIER_Y), batch.nullifiers) &&
                _addInput(inputs, G1(Key.IC_MESSAGE_X, Key.IC_MESSAGE_Y), batch.messages) &&
                _addInput(inputs, G1(Key.IC_SCOPE_X, Key.IC_SCOPE_Y), mulmod(scalars, scope, SCALAR_FIELD));
        if (!done) return false;

        Curve.negate(alpha);
        Curve.negate(inputs);
        Curve.negate(batch.c);
        Curve.setPair(batch.pairs, n, alpha, Key.BETA_X1, Key.BETA_X0, Key.BETA_Y1, Key.BETA_Y0);
        Curve.setPair(batch.pairs, n + 1, inputs, Key.GAMMA_X1, Key.GAMMA_X0, Key.GAMMA_Y1, Key.GAMMA_Y0);
        Curve.setPair(batch.pairs, n + 2, batch.c, Key.DELTA_X1, Key.DELTA_X0, Key.DELTA_Y1, Key.DELTA_Y0);
        return true;
    }

    function _addInput(G1 memory inputs, G1 memory point, uint256 value) private view returns (bool) {
        return Curve.multiply(point, value) && Curve.add(inputs, point);
    }

    /// @dev 128 bits; that it is 0 is as unlikely as any other value and only leaves one equation out.
    function _scalar(bytes32 seed, uint256 index) private pure returns (uint256) {
        return uint128(uint256(keccak256(abi.encode(seed, index))));
    }

    /// @dev Into the field, as Semaphore does.
    function _hash(uint256 value) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(value))) >> 8;
    }
}
