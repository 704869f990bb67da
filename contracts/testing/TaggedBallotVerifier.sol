// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {IBallotVerifier} from "../interfaces/IBallotVerifier.sol";

/// @title Stands in for the proofs that fuzzers cannot make: a proof is valid when its first word is the tag of its
/// public inputs. Anybody can make one, so this proves nothing.
contract TaggedBallotVerifier is IBallotVerifier {
    uint256 private constant STATEMENT_BYTES = 320;

    /// @inheritdoc IBallotVerifier
    function verify(uint256 root, uint256 scope, bytes calldata statements) external pure returns (bool) {
        for (uint256 from = 0; from < statements.length; from += STATEMENT_BYTES) {
            (uint256 nullifier, uint256 message, uint256 claimed) = abi.decode(
                statements[from:from + STATEMENT_BYTES],
                (uint256, uint256, uint256)
            );
            if (claimed != tag(root, scope, nullifier, message)) return false;
        }
        return true;
    }

    function tag(uint256 root, uint256 scope, uint256 nullifier, uint256 message) public pure returns (uint256) {
        return uint256(keccak256(abi.encode("potluck.tagged", root, scope, nullifier, message)));
    }
}
