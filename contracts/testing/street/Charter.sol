// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {Rule, Rules} from "../../interfaces/Types.sol";

/// @title The street's rules: those it began with, and every amendment it passed.
contract Charter {
    struct Amendment {
        uint32 fromRound;
        Rule rule;
        uint80 value;
    }

    Rules private firstRules;
    Amendment[] private amendments;

    constructor(ICircle circle) {
        firstRules = circle.rulesOf(0);
    }

    function rulesAt(uint32 round) public view returns (Rules memory rules) {
        rules = firstRules;
        for (uint256 i = 0; i < amendments.length; ++i) {
            if (amendments[i].fromRound <= round) _amend(rules, amendments[i].rule, amendments[i].value);
        }
    }

    /// @return done Not when the minimum would pass the maximum.
    function enact(Rule rule, uint80 value, uint32 fromRound) external returns (bool done) {
        Rules memory rules = rulesAt(type(uint32).max);
        _amend(rules, rule, value);
        done = rules.chipInMin <= rules.chipInMax;
        if (done) amendments.push(Amendment(fromRound, rule, value));
    }

    function _amend(Rules memory rules, Rule rule, uint80 value) private pure {
        if (rule == Rule.ChipInMin) rules.chipInMin = value;
        if (rule == Rule.ChipInMax) rules.chipInMax = value;
        if (rule == Rule.RequestCap) rules.requestCap = value;
        if (rule == Rule.QuorumPercent) rules.quorumPercent = uint8(value);
        if (rule == Rule.ApprovalPercent) rules.approvalPercent = uint8(value);
        if (rule == Rule.SpendPercent) rules.spendPercent = uint8(value);
        if (rule == Rule.Vouches) rules.vouches = uint8(value);
        if (rule == Rule.Cooldown) rules.cooldown = uint8(value);
    }
}
