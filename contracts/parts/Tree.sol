// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {PoseidonT3} from "poseidon-solidity/PoseidonT3.sol";
import {CircleState} from "./State.sol";

/// @title The roster as a full binary tree of depth 6: 64 leaves, Poseidon nodes, an empty leaf is 0.
/// @notice A leaf is the commitment of whoever sits in that slot. Both children are always hashed, as the circuit does.
library Tree {
    uint256 internal constant DEPTH = 6;
    uint256 internal constant LEAVES = 64;

    /// @notice Recomputes what stands above the leaves in `changed`, each touched node once.
    function update(CircleState storage s, uint256 changed) internal {
        for (uint256 level = 0; level < DEPTH; ++level) {
            uint256 first = LEAVES >> (level + 1);
            uint256 parents;
            for (uint256 i = 0; changed >> (2 * i) != 0; ++i) {
                if ((changed >> (2 * i)) & 3 == 0) continue;
                parents |= 1 << i;
                uint256 left = 2 * (first + i);
                s.nodes[first + i] = _parent(level, _node(s, level, left), _node(s, level, left + 1));
            }
            changed = parents;
        }
    }

    function root(CircleState storage s) internal view returns (uint256) {
        return _node(s, DEPTH, 1);
    }

    /// @notice What the root is without the leaves in `vacated`.
    function rootWithout(CircleState storage s, uint256 vacated) internal view returns (uint256) {
        if (vacated == 0) return root(s);
        uint256[] memory nodes = new uint256[](LEAVES);
        for (uint256 i = 0; i < LEAVES; ++i) nodes[i] = (vacated >> i) & 1 == 1 ? 0 : leaf(s, i);
        for (uint256 level = 0; level < DEPTH; ++level) {
            for (uint256 i = 0; i < LEAVES >> (level + 1); ++i) {
                nodes[i] = _parent(level, nodes[2 * i], nodes[2 * i + 1]);
            }
        }
        return nodes[0];
    }

    function leaf(CircleState storage s, uint256 slot) internal view returns (uint256) {
        if ((s.seats.occupied >> slot) & 1 == 0) return 0;
        return s.leaves[slot];
    }

    /// @dev `index` in the heap; the children of a node i are 2i and 2i + 1.
    function _node(CircleState storage s, uint256 level, uint256 index) private view returns (uint256 value) {
        if (level == 0) return leaf(s, index - LEAVES);
        value = s.nodes[index];
        return value == 0 ? _empty(level) : value;
    }

    function _parent(uint256 level, uint256 left, uint256 right) private pure returns (uint256) {
        uint256 nothing = _empty(level);
        if (left == nothing && right == nothing) return _empty(level + 1);
        return PoseidonT3.hash([left, right]);
    }

    /// @dev The root of an empty tree of this depth.
    function _empty(uint256 level) private pure returns (uint256) {
        if (level == 0) return 0;
        if (level == 1) return 0x2098f5fb9e239eab3ceac3f27b81e481dc3124d55ffed523a839ee8446b64864;
        if (level == 2) return 0x1069673dcdb12263df301a6ff584a7ec261a44cb9dc68df067a4774460b1f1e1;
        if (level == 3) return 0x18f43331537ee2af2e3d758d50f72106467c6eea50371dd528d57eb2b856d238;
        if (level == 4) return 0x07f9d837cb17b0d36320ffe93ba52345f1b728571a568265caac97559dbc952a;
        if (level == 5) return 0x2b94cf5e8746b3f5c9631f4c5df32907a699c58c94b2ad4d7b5cec1639183f55;
        return 0x2dee93c5a666459646ea7d22cca9e1bcfed71e6951b953611d11dda32ea09d78;
    }
}
