// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {SemaphoreVerifier} from "@semaphore-protocol/contracts/base/SemaphoreVerifier.sol";
import {IBallotVerifier} from "./interfaces/IBallotVerifier.sol";
import {SCALAR_FIELD} from "./parts/State.sol";

/// @title Checks ballots' proofs one by one with the verifier and the keys of Semaphore v4.
contract BallotVerifier is IBallotVerifier {
    uint256 private constant DEPTH = 6;

    SemaphoreVerifier public immutable semaphore;

    constructor(SemaphoreVerifier semaphore_) {
        semaphore = semaphore_;
    }

    /// @inheritdoc IBallotVerifier
    function verify(
        uint256 root,
        uint256 scope,
        uint256[] calldata nullifiers,
        uint256[] calldata messages,
        uint256[8][] calldata proofs
    ) external view returns (bool) {
        if (root == 0 || root >= SCALAR_FIELD) return false;
        if (nullifiers.length != proofs.length || messages.length != proofs.length) return false;
        for (uint256 i = 0; i < proofs.length; ++i) {
            if (nullifiers[i] >= SCALAR_FIELD) return false;
            uint256[4] memory inputs = [root, nullifiers[i], _hash(messages[i]), _hash(scope)];
            if (!_verifyOne(proofs[i], inputs)) return false;
        }
        return true;
    }

    function _verifyOne(uint256[8] calldata p, uint256[4] memory inputs) private view returns (bool) {
        return semaphore.verifyProof([p[0], p[1]], [[p[2], p[3]], [p[4], p[5]]], [p[6], p[7]], inputs, DEPTH);
    }

    /// @dev Into the field, as Semaphore does.
    function _hash(uint256 value) private pure returns (uint256) {
        return uint256(keccak256(abi.encodePacked(value))) >> 8;
    }
}
