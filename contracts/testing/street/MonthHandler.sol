// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {BallotHandler} from "./BallotHandler.sol";
import {BoardHandler} from "./BoardHandler.sol";
import {Ghost} from "./Ghost.sol";
import {GrantHandler} from "./GrantHandler.sol";
import {MoneyHandler} from "./MoneyHandler.sol";
import {NEIGHBOURS} from "./Neighbours.sol";
import {RosterHandler} from "./RosterHandler.sol";

/// @title Time, and what takes a street weeks: done as one action, so that what follows upon it is met often enough.
contract MonthHandler {
    struct Cast {
        MoneyHandler money;
        RosterHandler roster;
        BoardHandler board;
        BallotHandler ballots;
        GrantHandler grants;
    }

    Ghost private immutable ghost;
    Cast private who;

    constructor(Ghost ghost_, Cast memory cast) {
        (ghost, who) = (ghost_, cast);
    }

    function passTime(uint256 seed) external {
        uint256 next = ghost.next();
        uint256 kind = seed % 16;
        uint256 some = seed >> 128;
        if (kind < 3) next = ghost.clock() + (some % 6 hours);
        else if (kind == 9) next -= 1;
        else if (kind > 9 && kind < 14) next += some % 12 hours;
        else if (kind >= 14) next += some % 100 days;
        ghost.goTo(next);
        ghost.begin();
        ghost.end();
    }

    /// @notice A whole round of which something comes.
    function liveOn(uint256 voters, uint256 seed) public {
        if (!ghost.isBoard()) return;
        for (uint256 i = 0; i < 3; ++i) {
            uint256 part = seed >> (64 * i);
            who.money.chipIn(part, part >> 8);
            who.board.pin(part >> 16, part >> 24, part >> 32);
        }
        who.money.give(seed, seed >> 8);
        _vote(voters | (voters >> 16), seed);
    }

    /// @notice A motion on which nearly all agree.
    function decide(uint256 seed, uint256 kind) external {
        if (!ghost.isBoard()) return;
        who.board.propose(seed, kind, seed >> 8, seed >> 16);
        who.board.propose(seed >> 32, kind >> 64, seed >> 40, seed >> 48);
        _vote(type(uint256).max, seed | (1 << 255));
    }

    /// @notice A lost wallet, or more than may be recovered in a round: the neighbours vouch, a round passes, the seats
    /// change hands unless somebody objects.
    function lose(uint256 lost, uint256 to, uint256 seed) external {
        if (!ghost.isBoard()) return;
        (lost, to) = (lost % NEIGHBOURS, to % NEIGHBOURS);
        for (uint256 i = 0; i < (seed % 3 == 0 ? 4 : 1); ++i) {
            who.roster.recover(lost + i, to + i, (seed % 1000) + i, type(uint256).max);
        }
        liveOn(seed, seed);
        who.roster.finishRecovery(seed);
        if (seed % 4 == 0) who.roster.objectToRecovery(lost, 0);
        _nextBoard();
        who.roster.finishRecovery(seed);
        liveOn(seed >> 8, seed >> 8);
        _nextBoard();
        who.roster.finishRecovery(seed);
    }

    /// @notice A newcomer whom all know, who sits in the next round.
    function grow(uint256 newcomer, uint256 seed) external {
        who.roster.welcome(newcomer, type(uint256).max);
        if (seed % 2 == 0 && ghost.isBoard()) liveOn(seed, seed);
        _nextBoard();
        who.roster.seatAll(seed);
    }

    /// @notice Half a year in which only some are heard of, while others try to vacate the silent seats.
    function fallSilent(uint256 heard, uint256 seed) external {
        if (seed % 4 != 0) return;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) if ((heard >> i) & 1 == 1) who.roster.stillHere(i);
        for (uint256 i = 0; i < 7; ++i) {
            _nextBoard();
            who.roster.vacate(seed);
        }
    }

    /// @notice A circle too small to vote is closed, and its heirs take what is theirs.
    function end(uint256 stay, uint256 seed) external {
        if (seed % 8 != 0) return;
        who.roster.wither(stay, 0);
        for (uint256 i = 0; i < 4; ++i) _nextBoard();
        who.roster.close(seed);
        who.money.takeBack(stay, seed);
        who.money.takeBack(stay >> 64, seed);
    }

    /// @dev From the board phase to the settlement, as early as it may be.
    function _vote(uint256 voters, uint256 seed) private {
        uint32 round = ghost.today();
        ghost.goTo(ghost.opensAt(round));
        who.ballots.cast(voters, seed);
        who.ballots.castStale(seed, seed >> 8);
        who.money.give(seed, seed);
        ghost.goTo(ghost.closesAt(round));
        who.ballots.open(type(uint256).max, seed);
        who.grants.settle(1);
    }

    function _nextBoard() private {
        ghost.goTo(ghost.endsAt(ghost.today()));
        ghost.begin();
        ghost.end();
    }
}
