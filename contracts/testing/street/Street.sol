// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Circle} from "../../Circle.sol";
import {CircleFactory} from "../../CircleFactory.sol";
import {ICircle} from "../../interfaces/ICircle.sol";
import {Beacon, Lengths, Rules, Terms} from "../../interfaces/Types.sol";
import {EqualShares} from "../../tally/EqualShares.sol";
import {MostApprovals} from "../../tally/MostApprovals.sol";
import {LocalDollar} from "../LocalDollar.sol";
import {TaggedBallotVerifier} from "../TaggedBallotVerifier.sol";
import {FOUNDERS, handleOf, leafOf, neighbour} from "./Neighbours.sol";
import {vm} from "./Vm.sol";

/// @title A street for the Solidity tests. Its ballots are tagged instead of proved: fuzzers cannot make proofs.
abstract contract Street {
    uint256 internal constant NOW = 1_800_000_000;
    address internal constant FORWARDER = address(0xF0);

    LocalDollar internal token;
    CircleFactory internal factory;
    TaggedBallotVerifier internal verifier;
    ICircle internal circle;

    /// @dev Founders are seated in order: the index is the slot.
    function build() internal {
        vm.warp(NOW);
        token = new LocalDollar();
        verifier = new TaggedBallotVerifier();
        EqualShares equalShares = new EqualShares();
        Circle implementation = new Circle(FORWARDER, verifier, 1 days);
        factory = new CircleFactory(implementation, address(equalShares), address(new MostApprovals()));
        circle = create(address(equalShares), 0);
        for (uint256 i = 0; i < FOUNDERS; ++i) {
            vm.prank(neighbour(i));
            circle.join(handleOf(i), leafOf(i));
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
}
