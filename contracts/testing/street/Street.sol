// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {PoseidonT3} from "poseidon-solidity/PoseidonT3.sol";
import {Circle} from "../../Circle.sol";
import {CircleFactory} from "../../CircleFactory.sol";
import {ICircle} from "../../interfaces/ICircle.sol";
import {Beacon, Lengths, Rules, Terms} from "../../interfaces/Types.sol";
import {EqualShares} from "../../tally/EqualShares.sol";
import {MostApprovals} from "../../tally/MostApprovals.sol";
import {IssuedDollar} from "../OddDollars.sol";
import {TaggedBallotVerifier} from "../TaggedBallotVerifier.sol";
import {FOUNDERS, handleOf, leafOf, neighbour} from "./Neighbours.sol";
import {vm} from "./Vm.sol";

/// @title A street for the Solidity tests. Its ballots are tagged instead of proved: fuzzers cannot make proofs.
abstract contract Street {
    uint256 internal constant NOW = 1_800_000_000;
    address internal constant FORWARDER = address(0xF0);

    IssuedDollar internal token;
    Circle internal implementation;
    CircleFactory internal factory;
    TaggedBallotVerifier internal verifier;
    ICircle internal circle;
    uint256[7] private nothing; // roots of empty trees, by depth

    /// @dev Founders are seated in order: the index is the slot.
    function build() internal {
        build(address(new EqualShares()));
    }

    function build(address tally) internal {
        vm.warp(NOW);
        token = new IssuedDollar();
        verifier = new TaggedBallotVerifier();
        implementation = new Circle(FORWARDER, verifier, 1 days);
        factory = new CircleFactory(implementation, tally, address(new MostApprovals()));
        circle = create(tally, 0);
        seatFounders(circle);
        for (uint256 i = 1; i < 7; ++i) nothing[i] = PoseidonT3.hash([nothing[i - 1], nothing[i - 1]]);
    }

    function seatFounders(ICircle street) internal {
        for (uint256 i = 0; i < FOUNDERS; ++i) {
            vm.prank(neighbour(i));
            street.join(handleOf(i), leafOf(i));
        }
    }

    function create(address tally, bytes32 salt) internal returns (ICircle) {
        address[] memory founders = new address[](FOUNDERS);
        for (uint256 i = 0; i < FOUNDERS; ++i) founders[i] = neighbour(i);
        Terms memory terms = Terms({
            name: "Quince Lane",
            token: address(token),
            start: uint64(NOW + 1 days),
            lengths: Lengths({round: 28 days, voting: 3 days, opening: 4 days, margin: 12 hours}),
            beacon: Beacon({chainHash: "chain", keyHash: "key", genesis: uint64(NOW), period: 3}),
            tally: tally
        });
        return ICircle(factory.createCircle(terms, defaultRules(), founders, salt));
    }

    function defaultRules() internal pure returns (Rules memory) {
        return
            Rules({
                chipInMin: 5e6,
                chipInMax: 10e6,
                requestCap: 100e6,
                quorumPercent: 50,
                approvalPercent: 25,
                spendPercent: 100,
                vouches: 2,
                cooldown: 2
            });
    }

    /// @dev Hashed level by level; what stands beyond the last leaf is known.
    function rootOf(uint256[64] memory level) internal view returns (uint256) {
        uint256 size;
        for (uint256 i = 0; i < 64; ++i) if (level[i] != 0) size = i + 1;
        if (size == 0) return nothing[6];
        for (uint256 depth = 0; depth < 6; ++depth) {
            if (size % 2 == 1) level[size++] = nothing[depth];
            size /= 2;
            for (uint256 i = 0; i < size; ++i) level[i] = PoseidonT3.hash([level[2 * i], level[2 * i + 1]]);
        }
        return level[0];
    }
}
