// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Circle} from "../../contracts/Circle.sol";
import {ICircle} from "../../contracts/interfaces/ICircle.sol";
import {neighbour} from "../../contracts/testing/street/Neighbours.sol";
import {Street} from "../../contracts/testing/street/Street.sol";
import {vm} from "../../contracts/testing/street/Vm.sol";

/// What stands at address 100 on Arbitrum.
contract ArbSys {
    function arbBlockNumber() external pure returns (uint256) {
        return 271_828_182;
    }
}

/// On public chains days are days. On Arbitrum `block.number` is another chain's. What a circle remembers is the number under which logs are found.
contract ArbitrumTest is Street {
    error Wrong(uint256 chain, uint256 blockNumber);

    function setUp() public {
        build();
        vm.roll(7);
        vm.etch(address(100), type(ArbSys).runtimeCode);
    }

    function test_arbitrumOneIsAskedForItsBlock() public {
        requireBlock(42161, 271_828_182);
    }

    function test_arbitrumSepoliaIsAskedForItsBlock() public {
        requireBlock(421614, 271_828_182);
    }

    function test_elsewhereTheBlockIsTheChains() public {
        uint256[4] memory chains = [uint256(1), 10, 8453, 31337];
        for (uint256 i = 0; i < chains.length; ++i) requireBlock(chains[i], 7);
    }

    /// A circle's days are only shorter where nothing is earnest.
    function test_daysAreShortOnALocalChainOnly() public {
        new Circle(FORWARDER, verifier, 60);
        vm.chainId(42161);
        new Circle(FORWARDER, verifier, 1 days);
        vm.expectRevert(abi.encodeWithSelector(ICircle.Circle_ShortDay.selector, 60));
        new Circle(FORWARDER, verifier, 60);
    }

    function requireBlock(uint256 chain, uint256 expected) private {
        vm.chainId(chain);
        vm.prank(neighbour(0));
        uint32 id = circle.pin("A bench", 1, neighbour(0), false);
        uint256 found = circle.requestOf(id).pinnedBlock;
        require(found == expected, Wrong(chain, found));
        vm.prank(neighbour(0));
        circle.withdraw(id);
    }
}
