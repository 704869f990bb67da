// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {MoodyTally} from "../OddTallies.sol";

/// @title A tally's changes of mood.
contract TallyHandler {
    MoodyTally private immutable tally;

    constructor(MoodyTally tally_) {
        tally = tally_;
    }

    function turn(uint256 mood) external {
        tally.turn(MoodyTally.Mood(mood % 7));
    }
}
