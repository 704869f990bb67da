// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

/// @title Tests only: what many views answer as of one block, in one call. Of each answer, refusals included, the digest.
contract ManyViews {
    struct Question {
        address whom;
        bytes data;
    }

    function ask(Question[] calldata questions) external view returns (bytes32[] memory digests) {
        digests = new bytes32[](questions.length);
        for (uint256 i = 0; i < questions.length; ++i) {
            (bool given, bytes memory answer) = questions[i].whom.staticcall(questions[i].data);
            digests[i] = keccak256(abi.encodePacked(given, answer));
        }
    }
}
