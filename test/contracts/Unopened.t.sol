// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../contracts/interfaces/ICircle.sol";
import {Ballot, Opening, Round} from "../../contracts/interfaces/Types.sol";
import {FOUNDERS, neighbour} from "../../contracts/testing/street/Neighbours.sol";
import {Street} from "../../contracts/testing/street/Street.sol";
import {vm} from "../../contracts/testing/street/Vm.sol";

/// Two streets that differ in one thing only: in one some voters tick nothing, in the other the same voters tick
/// something and their ballots are never opened.
contract UnopenedTest is Street {
    bytes16 private constant SALT = "salt";
    uint256 private constant REQUESTS = 4;

    error Differs(string what);

    /// By the rule that counts: one street in which the silent tick nothing, one in which they are not opened.
    mapping(bool equalShares => ICircle) private empties;
    mapping(bool equalShares => ICircle) private unopeneds;

    function setUp() public {
        build();
        empties[true] = inhabited("empty", factory.equalShares());
        unopeneds[true] = inhabited("unopened", factory.equalShares());
        empties[false] = inhabited("empty", factory.mostApprovals());
        unopeneds[false] = inhabited("unopened", factory.mostApprovals());
    }

    /// 13. Leaving a ballot unopened has the same effect as opening it empty. By both rules of counting.
    function testFuzz_13_anUnopenedBallotIsAnEmptyOne(uint256 ticks, uint8 silent, uint256 costs) public {
        (ICircle empty, ICircle unopened) = (empties[silent & 0x80 == 0], unopeneds[silent & 0x80 == 0]);
        for (uint256 i = 0; i < REQUESTS; ++i) {
            pin(empty, i, costs);
            pin(unopened, i, costs);
        }

        vm.warp(NOW + 22 days);
        uint256 heard = ticks;
        for (uint256 i = 0; i < FOUNDERS; ++i) {
            if ((silent >> i) & 1 == 1) heard &= ~(uint256(0xf) << (REQUESTS * i));
        }
        cast(empty, heard);
        cast(unopened, ticks);
        vm.warp(NOW + 30 days);
        open(empty, heard, 0);
        open(unopened, ticks, silent);
        empty.settle(0);
        unopened.settle(0);

        (Round memory a, Round memory b) = (empty.roundOf(0), unopened.roundOf(0));
        require(a.winners == b.winners && a.spent == b.spent, Differs("the winners"));
        require(a.quorumMet == b.quorumMet && a.cast == b.cast, Differs("the quorum"));
        require(keccak256(abi.encode(empty.pot())) == keccak256(abi.encode(unopened.pot())), Differs("the pot"));
    }

    /// @dev All have joined and chipped in ten.
    function inhabited(bytes32 salt, address tally) private returns (ICircle street) {
        street = create(tally, salt);
        seatFounders(street);
        for (uint256 i = 0; i < FOUNDERS; ++i) {
            token.mint(neighbour(i), 10e6);
            vm.prank(neighbour(i));
            token.approve(address(street), 10e6);
            vm.prank(neighbour(i));
            street.chipIn(10e6);
        }
    }

    /// @dev Between one unit and thirty.
    function pin(ICircle street, uint256 who, uint256 costs) private {
        vm.prank(neighbour(who));
        street.pin("A bench", 1 + ((costs >> (32 * who)) % 30e6), neighbour(who), false);
    }

    /// @param ticks Four of each voter.
    function cast(ICircle street, uint256 ticks) private {
        (uint256 root, uint256 scope) = (street.roundOf(0).root, street.scope(0));
        Ballot[] memory ballots = new Ballot[](FOUNDERS);
        for (uint256 i = 0; i < FOUNDERS; ++i) {
            Ballot memory ballot = ballots[i];
            (ballot.nullifier, ballot.seq, ballot.sealedVote) = (1 + i, 1, new bytes(132));
            bytes32 hash = keccak256(abi.encode(uint32(0), ballot.nullifier, ballot.seq, ticksOf(ticks, i), SALT));
            ballot.commitment = uint192(uint256(hash));
            bytes32 message = keccak256(abi.encode(ballot.seq, ballot.commitment, keccak256(ballot.sealedVote)));
            ballot.proof[0] = verifier.tag(root, scope, ballot.nullifier, uint256(message));
        }
        street.castBallots(0, ballots);
    }

    /// @param silent Whose ballots stay unopened.
    function open(ICircle street, uint256 ticks, uint256 silent) private {
        Opening[] memory openings = new Opening[](FOUNDERS);
        uint256 count;
        for (uint256 i = 0; i < FOUNDERS; ++i) {
            if ((silent >> i) & 1 == 0) openings[count++] = Opening(1 + i, ticksOf(ticks, i), SALT);
        }
        if (count == 0) return;
        assembly ("memory-safe") {
            mstore(openings, count)
        }
        street.openBallots(0, openings);
    }

    function ticksOf(uint256 ticks, uint256 who) private pure returns (uint16) {
        return uint16(ticks >> (REQUESTS * who)) & 0xf;
    }
}
