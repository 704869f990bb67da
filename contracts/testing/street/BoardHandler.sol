// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {Motion, MotionKind, Request, Rule} from "../../interfaces/Types.sol";
import {IssuedDollar} from "../OddDollars.sol";
import {Ghost} from "./Ghost.sol";
import {Handler} from "./Handler.sol";
import {NEIGHBOURS} from "./Neighbours.sol";
import {Noticeboard} from "./Noticeboard.sol";

/// @title What members hang on the board: requests and motions.
contract BoardHandler is Handler {
    constructor(Ghost ghost_, ICircle circle_, IssuedDollar token_) Handler(ghost_, circle_, token_) {}

    /// @notice Mostly for few recipients, so that some ask twice in one round.
    function pin(uint256 who, uint256 amount, uint256 seed) external acts {
        (who, amount) = (who % NEIGHBOURS, 1 + (amount % 30e6));
        (address recipient, bool claimKey) = (people[seed % 5], seed % 2 == 0);
        (bool done, bytes memory id) = _call(
            who,
            abi.encodeCall(ICircle.pin, ("A bench", amount, recipient, claimKey))
        );
        if (!done) return;
        Request memory r = circle.requestOf(abi.decode(id, (uint32)));
        bool as_ = r.pinner == people[who] && r.amount == amount && r.recipient == recipient && r.claimKey == claimKey;
        if (!as_ || keccak256(bytes(r.text)) != keccak256("A bench")) ghost.fault(14, "pinned something else");
        ghost.pinned(who, r, abi.decode(id, (uint32)));
    }

    function withdraw(uint256 who, uint256 which) external acts {
        uint32 count = circle.requestCount();
        if (count == 0) return;
        // The newest few: the others are over.
        uint32 id = count - uint32(which % (count < 8 ? count : 8));
        if (_does(who, abi.encodeCall(ICircle.withdraw, (id)))) ghost.withdrawn(id);
    }

    /// @notice A motion of any kind. Closing is one in sixteen, or the street would never grow old.
    function propose(uint256 who, uint256 kind, uint256 member, uint256 value) public acts {
        (who, member) = (who % NEIGHBOURS, member % NEIGHBOURS);
        if (kind % 16 == 0) return _propose(who, abi.encodeCall(ICircle.proposeClose, ()), MotionKind.Close, 0, 0, 0);
        if (kind % 16 < 8) {
            bytes memory parting = abi.encodeCall(ICircle.proposePartWays, (people[member]));
            return _propose(who, parting, MotionKind.PartWays, member, 0, 0);
        }
        uint256 rule = (kind >> 8) % 8;
        uint80 amount = _valueFor(rule, value);
        bytes memory change = abi.encodeCall(ICircle.proposeRule, (Rule(rule), amount));
        _propose(who, change, MotionKind.ChangeRule, 0, rule, amount);
    }

    function _propose(
        uint256 who,
        bytes memory data,
        MotionKind kind,
        uint256 member,
        uint256 rule,
        uint80 value
    ) private {
        (bool done, bytes memory id) = _call(who, data);
        if (!done) return;
        Motion memory motion = circle.motionOf(abi.decode(id, (uint32)));
        Noticeboard.Proposal memory proposal = Noticeboard.Proposal(kind, Rule(rule), value, uint8(member));
        ghost.proposed(abi.decode(id, (uint32)), motion.slot, motion.round, who, proposal);
    }

    /// @dev Sometimes out of bounds. Amounts stay near what neighbours chip in.
    function _valueFor(uint256 rule, uint256 seed) private pure returns (uint80) {
        if (rule < 2) return uint80(4e6 + (seed % 8e6));
        if (rule == 2) return uint80(seed % 100e6);
        return
            uint80(
                seed %
                    (
                        rule == 6
                            ? 10
                            : rule == 7
                                ? 14
                                : 110
                    )
            );
    }
}
