// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../contracts/interfaces/ICircle.sol";
import {Ballot, Opening, Round} from "../../contracts/interfaces/Types.sol";
import {FOUNDERS, handleOf, leafOf, neighbour} from "../../contracts/testing/street/Neighbours.sol";
import {Street} from "../../contracts/testing/street/Street.sol";
import {vm} from "../../contracts/testing/street/Vm.sol";

/// Two streets that differ in one thing only: in one some voters tick nothing, in the other the same voters tick
/// something and their ballots are never opened.
contract UnopenedTest is Street {
    bytes16 private constant SALT = "salt";

    error Differs(string what);

    function setUp() public {
        build();
    }

    /// 13. Leaving a ballot unopened has the same effect as opening it empty. By both rules of counting.
    function testFuzz_13_anUnopenedBallotIsAnEmptyOne(uint256 ticks, uint8 silent, uint256 costs) public {
        address tally = silent & 0x80 == 0 ? factory.equalShares() : factory.mostApprovals();
        ICircle empty = settleIn("empty", tally);
        ICircle unopened = settleIn("unopened", tally);
        for (uint256 i = 0; i < FOUNDERS; ++i) prepare(empty, i, costs);
        for (uint256 i = 0; i < FOUNDERS; ++i) prepare(unopened, i, costs);

        vm.warp(NOW + 22 days);
        for (uint256 i = 0; i < FOUNDERS; ++i) {
            uint16 approvals = uint16(ticks >> (6 * i)) & 0x3f;
            bool isSilent = (silent >> i) & 1 == 1;
            cast(empty, i, isSilent ? 0 : approvals);
            cast(unopened, i, approvals);
        }
        vm.warp(NOW + 30 days);
        for (uint256 i = 0; i < FOUNDERS; ++i) {
            uint16 approvals = uint16(ticks >> (6 * i)) & 0x3f;
            bool isSilent = (silent >> i) & 1 == 1;
            open(empty, i, isSilent ? 0 : approvals);
            if (!isSilent) open(unopened, i, approvals);
        }
        empty.settle(0);
        unopened.settle(0);

        (Round memory a, Round memory b) = (empty.roundOf(0), unopened.roundOf(0));
        require(a.winners == b.winners && a.spent == b.spent, Differs("the winners"));
        require(a.quorumMet == b.quorumMet && a.cast == b.cast, Differs("the quorum"));
        require(keccak256(abi.encode(empty.pot())) == keccak256(abi.encode(unopened.pot())), Differs("the pot"));
    }

    function settleIn(bytes32 salt, address tally) private returns (ICircle) {
        vm.warp(NOW);
        return create(tally, salt);
    }

    /// @dev Joins, chips in ten and pins a request between one unit and thirty.
    function prepare(ICircle street, uint256 who, uint256 costs) private {
        address member = neighbour(who);
        token.mint(member, 10e6);
        vm.prank(member);
        token.approve(address(street), 10e6);
        vm.prank(member);
        street.join(handleOf(who), leafOf(who));
        vm.prank(member);
        street.chipIn(10e6);
        vm.prank(member);
        street.pin("A bench", 1 + ((costs >> (32 * who)) % 30e6), member, false);
    }

    function cast(ICircle street, uint256 who, uint16 approvals) private {
        Ballot[] memory ballots = new Ballot[](1);
        Ballot memory ballot = ballots[0];
        (ballot.nullifier, ballot.seq, ballot.sealedVote) = (1 + who, 1, new bytes(132));
        bytes32 hash = keccak256(abi.encode(uint32(0), ballot.nullifier, ballot.seq, approvals, SALT));
        ballot.commitment = uint192(uint256(hash));
        bytes32 message = keccak256(abi.encode(ballot.seq, ballot.commitment, keccak256(ballot.sealedVote)));
        uint256 root = street.roundOf(0).root;
        ballot.proof[0] = verifier.tag(root, street.scope(0), ballot.nullifier, uint256(message));
        street.castBallots(0, ballots);
    }

    function open(ICircle street, uint256 who, uint16 approvals) private {
        Opening[] memory openings = new Opening[](1);
        openings[0] = Opening(1 + who, approvals, SALT);
        street.openBallots(0, openings);
    }
}
