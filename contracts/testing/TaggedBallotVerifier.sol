// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {IBallotVerifier} from "../interfaces/IBallotVerifier.sol";

/// @title Stands in for the proofs that fuzzers cannot make: a proof is valid when its first word is the tag of its
/// public inputs. Anybody can make one, so this proves nothing.
contract TaggedBallotVerifier is IBallotVerifier {
    /// @inheritdoc IBallotVerifier
    function verify(
        uint256 root,
        uint256 scope,
        uint256[] calldata nullifiers,
        uint256[] calldata messages,
        uint256[8][] calldata proofs
    ) external pure returns (bool) {
        for (uint256 i = 0; i < proofs.length; ++i) {
            if (proofs[i][0] != tag(root, scope, nullifiers[i], messages[i])) return false;
        }
        return true;
    }

    function tag(uint256 root, uint256 scope, uint256 nullifier, uint256 message) public pure returns (uint256) {
        return uint256(keccak256(abi.encode("potluck.tagged", root, scope, nullifier, message)));
    }
}
