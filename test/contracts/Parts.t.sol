// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../contracts/interfaces/ICircle.sol";
import {Lengths, MemberStatus, Phase, Terms} from "../../contracts/interfaces/Types.sol";
import {FOUNDERS, NEIGHBOURS, handleOf, leafOf, neighbour} from "../../contracts/testing/street/Neighbours.sol";
import {Street} from "../../contracts/testing/street/Street.sol";
import {vm} from "../../contracts/testing/street/Vm.sol";

/// What each part of a circle promises for any numbers.
contract PartsTest is Street {
    uint256 private constant FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617;

    error Wrong(string what);

    function setUp() public {
        build();
    }

    /// 11. Every second belongs to one phase, and the next second to the same or the next one.
    function testFuzz_11_everySecondHasOnePhase(uint40 offset) public {
        Terms memory terms = circle.terms();
        (uint256 before, uint32 round, Phase phase) = phaseAt(NOW + offset);
        (uint256 after_, , ) = phaseAt(NOW + offset + 1);
        require(after_ == before || after_ == before + 1, Wrong("phases are skipped or come back"));

        Lengths memory l = terms.lengths;
        uint256 begins = terms.start + uint256(round) * l.round;
        uint256 from = begins;
        uint256 to = begins + l.round - l.voting - l.opening;
        if (phase == Phase.Voting) (from, to) = (to, begins + l.round - l.opening);
        if (phase == Phase.Opening) (from, to) = (begins + l.round - l.opening, begins + l.round);
        if (before == 0) from = 0;
        require(NOW + offset >= from && NOW + offset < to, Wrong("outside of its window"));
    }

    /// 6. Whoever comes and goes: seats are bits, no leaf twice, and the root is a recomputation.
    function testFuzz_06_theRootIsARecomputation(uint256 comings) public {
        for (uint256 i = 0; i < 8; ++i) {
            uint256 who = (comings >> (4 * i)) % FOUNDERS;
            bool sits = circle.memberOf(neighbour(who)).status == MemberStatus.Seated;
            vm.prank(neighbour(who));
            if (sits) circle.leaveCircle(neighbour(who));
            else circle.join(handleOf(who), leafOf(who));
        }
        uint256[64] memory leaves = circle.leaves();
        address[64] memory seated = circle.seated();
        uint256 seats;
        for (uint256 slot = 0; slot < 64; ++slot) {
            require((leaves[slot] == 0) == (seated[slot] == address(0)), Wrong("a leaf without a seat"));
            if (leaves[slot] == 0) continue;
            ++seats;
            require(circle.memberOf(seated[slot]).slot == slot, Wrong("a seat without its member"));
            for (uint256 other = 0; other < slot; ++other) {
                require(leaves[other] != leaves[slot], Wrong("one commitment twice"));
            }
        }
        require(circle.seats() == seats, Wrong("seats are miscounted"));
        require(circle.root() == rootOf(leaves), Wrong("another root"));
    }

    /// 10. No two rounds, and no two circles, share a scope.
    function testFuzz_10_aScopeIsOfOneRound(uint32 one, uint32 other) public {
        ICircle elsewhere = create(circle.terms().tally, "elsewhere");
        require((circle.scope(one) == circle.scope(other)) == (one == other), Wrong("two rounds, one scope"));
        require(circle.scope(one) != elsewhere.scope(other), Wrong("two circles, one scope"));
    }

    /// 15. To chip in and leave returns what was put in, and no more, whatever others put in.
    function testFuzz_15_leavingReturnsTheStake(uint256[3] memory amounts, uint256 gift) public {
        for (uint256 i = 0; i < 3; ++i) {
            amounts[i] = 5e6 + (amounts[i] % 5e6);
            fund(neighbour(i), amounts[i]);
            vm.prank(neighbour(i));
            circle.chipIn(amounts[i]);
        }
        gift = 1 + (gift % 1e12);
        fund(neighbour(4), gift);
        vm.prank(neighbour(4));
        circle.give(gift);
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(neighbour(i));
            circle.leaveCircle(neighbour(i));
            require(token.balanceOf(neighbour(i)) == amounts[i], Wrong("another stake was paid"));
        }
        require(token.balanceOf(address(circle)) == gift, Wrong("the gift did not stay"));
    }

    /// A handle is shown exactly as it was taken, and taken once.
    function testFuzz_handlesAreKeptToTheByte(bytes32 letters, uint8 length) public {
        bytes memory handle = new bytes(1 + (length % 32));
        for (uint256 i = 0; i < handle.length; ++i) handle[i] = bytes1(uint8(0x21 + (uint8(letters[i]) % 0x5e)));
        vm.prank(neighbour(0));
        circle.leaveCircle(neighbour(0));
        vm.prank(neighbour(0));
        circle.join(string(handle), leafOf(0));
        require(keccak256(bytes(circle.memberOf(neighbour(0)).handle)) == keccak256(handle), Wrong("another handle"));
        vm.prank(neighbour(1));
        circle.leaveCircle(neighbour(1));
        vm.prank(neighbour(1));
        try circle.join(string(handle), leafOf(1)) {
            revert Wrong("one handle twice");
        } catch {}
    }

    /// Only commitments the circuit could make are taken.
    function testFuzz_commitmentsAreFieldElements(uint256 commitment) public {
        vm.prank(neighbour(0));
        circle.leaveCircle(neighbour(0));
        bool good = commitment != 0 && commitment < FIELD;
        for (uint256 i = 1; i < FOUNDERS; ++i) good = good && commitment != leafOf(i);
        vm.prank(neighbour(0));
        try circle.join("Heron", commitment) {
            require(good, Wrong("taken"));
        } catch {
            require(!good, Wrong("refused"));
        }
    }

    /// Strangers get nothing out and change nothing, whatever they ask for.
    function testFuzz_strangersMoveNothing(address stranger, uint256 number, address to) public {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) if (stranger == neighbour(i)) return;
        if (stranger == FORWARDER || stranger == address(vm)) return;
        fund(neighbour(0), 10e6);
        vm.prank(neighbour(0));
        circle.chipIn(10e6);
        bytes32 before = keccak256(abi.encode(circle.pot(), circle.root(), circle.requestCount()));
        bytes[9] memory calls = [
            abi.encodeCall(ICircle.leaveCircle, (to)),
            abi.encodeCall(ICircle.takeBack, (to)),
            abi.encodeCall(ICircle.seat, (to)),
            abi.encodeCall(ICircle.vouch, (to, "Heron")),
            abi.encodeCall(ICircle.join, ("Heron", 1 + (number % (FIELD - 1)))),
            abi.encodeCall(ICircle.pin, ("A bench", 1, to, false)),
            abi.encodeCall(ICircle.claim, (uint32(number))),
            abi.encodeCall(ICircle.settle, (uint32(number))),
            abi.encodeCall(ICircle.expire, (uint32(number)))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(stranger);
            // An address behind the call is how the forwarder speaks for somebody. From others it means nothing.
            // solhint-disable-next-line avoid-low-level-calls
            (bool done, ) = address(circle).call(abi.encodePacked(calls[i], neighbour(0)));
            require(!done, Wrong("a stranger acted"));
        }
        require(
            keccak256(abi.encode(circle.pot(), circle.root(), circle.requestCount())) == before,
            Wrong("a stranger changed something")
        );
    }

    function phaseAt(uint256 moment) private returns (uint256 ordinal, uint32 round, Phase phase) {
        vm.warp(moment);
        (round, phase) = circle.phase();
        ordinal = 3 * uint256(round) + uint256(phase);
    }

    function fund(address account, uint256 amount) private {
        token.mint(account, amount);
        vm.prank(account);
        token.approve(address(circle), amount);
    }
}
