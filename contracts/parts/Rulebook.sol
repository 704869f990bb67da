// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Rule, Rules} from "../interfaces/Types.sol";
import {CircleState, RulesRecord} from "./State.sol";

/// @title The rules a street can change, their bounds, and which hold in which round.
library Rulebook {
    uint256 private constant MAX_VOUCHES = 8;
    uint256 private constant MAX_COOLDOWN = 12;

    /// @notice Rules are read as of the start of a round: whoever decided otherwise since did so for later rounds.
    function inForce(CircleState storage s, uint32 round) internal view returns (RulesRecord storage record) {
        record = s.rules;
        // One version came from each decision: from where a round is read, few are ahead of it.
        while (round < record.fromRound) record = s.pastRules[record.version - 1];
    }

    function write(CircleState storage s, Rules memory rules, uint32 fromRound, uint32 version) internal {
        s.rules = RulesRecord({
            chipInMin: rules.chipInMin,
            chipInMax: rules.chipInMax,
            fromRound: fromRound,
            version: version,
            vouches: rules.vouches,
            cooldown: rules.cooldown,
            requestCap: rules.requestCap,
            quorumPercent: rules.quorumPercent,
            approvalPercent: rules.approvalPercent,
            spendPercent: rules.spendPercent
        });
    }

    /// @notice Changes one rule from a round on.
    /// @return done Not when the whole would leave its bounds: a minimum above the maximum.
    function change(CircleState storage s, Rule rule, uint80 value, uint32 fromRound) internal returns (bool done) {
        RulesRecord memory latest = s.rules;
        Rules memory rules = read(latest);
        _set(rules, rule, value);
        if (!areWithin(rules)) return false;
        s.pastRules[latest.version] = latest;
        write(s, rules, fromRound, latest.version + 1);
        return true;
    }

    function read(RulesRecord memory record) internal pure returns (Rules memory) {
        return
            Rules({
                chipInMin: record.chipInMin,
                chipInMax: record.chipInMax,
                requestCap: record.requestCap,
                quorumPercent: record.quorumPercent,
                approvalPercent: record.approvalPercent,
                spendPercent: record.spendPercent,
                vouches: record.vouches,
                cooldown: record.cooldown
            });
    }

    function areWithin(Rules memory rules) internal pure returns (bool) {
        return
            rules.chipInMin <= rules.chipInMax &&
            isWithin(Rule.ChipInMax, rules.chipInMax) &&
            isWithin(Rule.RequestCap, rules.requestCap) &&
            isWithin(Rule.QuorumPercent, rules.quorumPercent) &&
            isWithin(Rule.ApprovalPercent, rules.approvalPercent) &&
            isWithin(Rule.SpendPercent, rules.spendPercent) &&
            isWithin(Rule.Vouches, rules.vouches) &&
            isWithin(Rule.Cooldown, rules.cooldown);
    }

    /// @notice Whether a rule can have this value, whatever the others are.
    function isWithin(Rule rule, uint80 value) internal pure returns (bool) {
        if (rule == Rule.ChipInMin) return true;
        if (rule == Rule.Cooldown) return value <= MAX_COOLDOWN;
        if (value == 0) return false;
        if (rule == Rule.ChipInMax || rule == Rule.RequestCap) return true;
        return value <= (rule == Rule.Vouches ? MAX_VOUCHES : 100);
    }

    /// @dev A value that `isWithin`.
    function _set(Rules memory rules, Rule rule, uint80 value) private pure {
        if (rule == Rule.ChipInMin) rules.chipInMin = value;
        else if (rule == Rule.ChipInMax) rules.chipInMax = value;
        else if (rule == Rule.RequestCap) rules.requestCap = value;
        else if (rule == Rule.QuorumPercent) rules.quorumPercent = uint8(value);
        else if (rule == Rule.ApprovalPercent) rules.approvalPercent = uint8(value);
        else if (rule == Rule.SpendPercent) rules.spendPercent = uint8(value);
        else if (rule == Rule.Vouches) rules.vouches = uint8(value);
        else rules.cooldown = uint8(value);
    }
}
