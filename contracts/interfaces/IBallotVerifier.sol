// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

/// @title Checks Groth16 proofs of the Semaphore v4 circuit, depth 6. Stateless.
interface IBallotVerifier {
    /// @notice Whether members of a roster cast these ballots, whoever they are.
    /// @param root The frozen roster root; never 0.
    /// @param scope keccak256(...) of the round; hashed to the field (>> 8) as Semaphore does.
    /// @param statements One after another, ten words each: the nullifier, below the scalar field; the message, keccak256(...)
    /// of the ballot, hashed to the field likewise; the proof, aX aY bX1 bX0 bY1 bY0 cX cY. Bytes rather than an array of
    /// structs: these the circle would have to write word by word, twice.
    /// @return Whether there is a statement and all of them are proven. Nothing malformed makes it revert.
    function verify(uint256 root, uint256 scope, bytes calldata statements) external view returns (bool);
}
