// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

/// @title Checks Groth16 proofs of the Semaphore v4 circuit, depth 6. Stateless.
interface IBallotVerifier {
    /// @param root The frozen roster root; never 0.
    /// @param nullifiers One per proof, each below the scalar field.
    /// @param messages keccak256(...) of each ballot; hashed to the field (>> 8) as Semaphore does.
    /// @param scope keccak256(...) of the round; hashed to the field likewise.
    function verify(
        uint256 root,
        uint256 scope,
        uint256[] calldata nullifiers,
        uint256[] calldata messages,
        uint256[8][] calldata proofs
    ) external view returns (bool);
}
