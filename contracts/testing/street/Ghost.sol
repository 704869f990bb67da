// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {MemberStatus, MotionKind, Phase, Rules} from "../../interfaces/Types.sol";
import {Calendar} from "./Calendar.sol";
import {NEIGHBOURS} from "./Neighbours.sol";
import {Noticeboard} from "./Noticeboard.sol";
import {vm} from "./Vm.sol";

/// @title What a circle should remember, kept beside it and reckoned another way.
/// @notice The handlers tell it what was done. Windows come from the terms with the moments written out, members are
/// numbers, nothing is packed. It shares nothing with contracts/parts. See also Teller.
contract Ghost is Noticeboard {
    struct SeenBallot {
        uint24 seq; // 0: none
        uint192 commitment;
        uint16 approvals;
        bytes16 salt;
        bool opened;
    }

    enum Ending {
        None,
        Paid,
        Expired
    }

    /// What the opening of voting fixes.
    struct Frozen {
        bool seen;
        bool ballot;
        uint8 rosterSize;
        uint16 slots;
        uint256 budget;
        uint256 root; // as the circle says; the invariants reckon it again from `rosters`
        uint32[16] requests;
    }

    uint256 private lastPhase;
    uint32 private live; // 1 + the round whose ballot was last
    mapping(uint32 round => Frozen) private frozens;
    mapping(uint32 round => uint256[64]) private rosters; // commitments by seat

    uint32[] private votedRounds;
    mapping(uint32 round => uint256[]) private nullifiers; // in the order of their first ballot
    mapping(uint32 round => mapping(uint256 nullifier => SeenBallot)) private box;
    mapping(uint32 round => bool) public ended;

    uint32[] private granted;
    mapping(uint32 id => Ending) public endings;
    mapping(uint32 round => uint256) public grantedIn;

    /// Leavers whose ballot is over, until somebody acts.
    uint256 public unnoted;
    uint256 public dearest; // the most gas one call took
    mapping(bytes4 selector => uint256) public done; // how often the circle did what it was asked

    constructor(ICircle circle_) Calendar(circle_) {}

    // ------------------------------------------------------------------ before and after every action

    /// @notice What is due happens with the first action: leavers go, and what voting freezes freezes.
    function begin() external {
        vm.warp(clock);
        vm.roll(clock / 2);
        _release();
        uint32 round = today();
        if (clock >= opensAt(round) && clock < closesAt(round) && !closed && !frozens[round].seen) _freeze(round);
    }

    /// @notice The phases may only advance, and are those of the calendar.
    function end() external {
        vm.warp(clock);
        _release();
        (uint32 round, Phase phase) = circle.phase();
        uint256 now_ = 3 * uint256(round) + uint256(phase);
        if (now_ < lastPhase) fault(11, "a phase came back");
        if (now_ != phases()) fault(11, "two phases at one moment");
        lastPhase = now_;
        if (next() > clock + 1) goTo(clock + 1);
    }

    /// @notice The circle was called.
    function called(bytes4 selector, bool succeeded, uint256 gas) external {
        if (gas > dearest) dearest = gas;
        if (!succeeded) return;
        unnoted = 0;
        ++done[selector];
        uint32 round = today();
        if (clock < opensAt(round) || clock >= closesAt(round) || closed) return;
        lastRosterSize = frozens[round].rosterSize;
    }

    function _release() private {
        if (!underWay()) unnoted += _letGo();
    }

    function _letGo() private returns (uint256 count) {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if (persons[i].status != MemberStatus.Leaving) continue;
            _giveUp(i);
            ++count;
        }
    }

    /// @notice From the opening of voting until the round ends, or closes without a ballot.
    function underWay() public view returns (bool) {
        if (live == 0 || ended[live - 1]) return false;
        return clock < closesAt(live - 1) || nullifiers[live - 1].length > 0;
    }

    function onBallot(uint256 slot) public view override returns (bool) {
        if (!underWay()) return false;
        return board[slot].id != 0 && frozens[live - 1].requests[slot] == board[slot].id;
    }

    function _freeze(uint32 round) private {
        Frozen storage f = frozens[round];
        f.seen = true;
        f.rosterSize = uint8(seats());
        f.ballot = f.rosterSize >= 3 && !underWay();
        Rules memory rules = charter.rulesAt(round);
        if (!f.ballot) return;
        f.budget = ((stakes() + common) * rules.spendPercent) / 100;
        f.root = circle.roundOf(round).root;
        for (uint256 slot = 0; slot < 16; ++slot) {
            Note storage hung = board[slot];
            if (hung.id == 0 || hung.firstRound > round || hung.lastRound < round) continue;
            f.slots |= uint16(1 << slot);
            f.requests[slot] = hung.id;
        }
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if (sits(i)) rosters[round][persons[i].slot] = persons[i].commitment;
        }
        live = round + 1;
    }

    // ------------------------------------------------------------------ ballots

    function cast(
        uint32 round,
        uint256 nullifier,
        uint24 seq,
        uint192 commitment,
        uint16 approvals,
        bytes16 salt
    ) external {
        SeenBallot storage seen = box[round][nullifier];
        if (seq <= seen.seq) return;
        if (clock < opensAt(round) || clock >= closesAt(round)) fault(11, "a ballot outside of voting");
        if (!frozens[round].ballot) fault(7, "a ballot in a round without");
        if (nullifiers[round].length == 0) votedRounds.push(round);
        if (seen.seq == 0) nullifiers[round].push(nullifier);
        if (nullifiers[round].length > frozens[round].rosterSize) fault(9, "more voters than members");
        box[round][nullifier] = SeenBallot(seq, commitment, approvals, salt, false);
    }

    function opened(uint32 round, uint256 nullifier) external {
        SeenBallot storage seen = box[round][nullifier];
        if (seen.approvals & ~frozens[round].slots != 0) fault(12, "a slot not on the ballot counted");
        if (clock < closesAt(round)) fault(11, "opened before the close");
        if (ended[round]) fault(7, "opened after the end");
        seen.opened = true;
    }

    // ------------------------------------------------------------------ the end of a round

    /// @notice Whether it can be settled now.
    function isRipe(uint32 round) external view returns (bool) {
        if (nullifiers[round].length == 0 || ended[round] || clock < closesAt(round)) return false;
        return clock >= endsAt(round) || openedIn(round) == nullifiers[round].length;
    }

    function abandoned(uint32 round) external {
        if (clock < endsAt(round + 1)) fault(11, "abandoned too early");
        _end(round);
        _letGo();
    }

    /// @param due What it has to come to: see Teller.
    function settled(uint32 round, uint16 winners, uint256 spent, uint16 due, uint256 cost) external {
        if (clock < closesAt(round)) fault(11, "settled before the close");
        bool allOpened = openedIn(round) == nullifiers[round].length;
        if (!allOpened && clock < endsAt(round)) fault(11, "settled before all are opened");
        _end(round);
        if (winners != due || spent != cost) fault(allOpened ? 12 : 13, "not what was voted for");
        if (spent > frozens[round].budget) fault(4, "more than the budget");
        grantedIn[round] = spent;
        if (spent > 0) _charge(spent);
        _grant(round, winners);
        _decide(round);
        _letGo();
    }

    function _end(uint32 round) private {
        if (ended[round]) fault(12, "ended twice");
        if (nullifiers[round].length == 0) fault(12, "ended without a ballot");
        ended[round] = true;
    }

    function _grant(uint32 round, uint16 winners) private {
        uint32 cool = round + 1 + charter.rulesAt(round).cooldown;
        for (uint256 slot = 0; slot < 14; ++slot) {
            if ((winners >> slot) & 1 == 0) continue;
            Note storage hung = board[slot];
            if (hung.id == 0 || hung.id != frozens[round].requests[slot]) fault(14, "granted another request");
            granted.push(hung.id);
            coolUntil[hung.recipient] = cool;
            persons[hung.owner].asksFrom = cool;
            hung.id = 0;
        }
    }

    /// @dev Two thirds of the frozen roster; closing first, the rest in the order of slots. Leavers go after it.
    function _decide(uint32 round) private {
        for (uint256 turn = 0; turn < 4; ++turn) {
            uint256 slot = 14 + (turn % 2);
            if ((frozens[round].slots >> slot) & 1 == 0) continue;
            uint32 id = frozens[round].requests[slot];
            if ((proposals[id].kind == MotionKind.Close) != (turn < 2)) continue;
            if (3 * _ticked(round, slot) < 2 * uint256(frozens[round].rosterSize)) outcomes[id] = 3;
            else outcomes[id] = !closed && _carryOut(proposals[id]) ? 1 : 2;
        }
    }

    function _carryOut(Proposal memory proposal) private returns (bool) {
        if (proposal.kind == MotionKind.ChangeRule) return charter.enact(proposal.rule, proposal.value, today() + 2);
        if (proposal.kind == MotionKind.Close) {
            _shut();
            return true;
        }
        if (persons[proposal.member].status != MemberStatus.Seated) return false;
        _giveUp(proposal.member);
        return true;
    }

    function _ticked(uint32 round, uint256 slot) private view returns (uint256 ticks) {
        for (uint256 i = 0; i < nullifiers[round].length; ++i) {
            SeenBallot storage seen = box[round][nullifiers[round][i]];
            if (seen.opened && (seen.approvals >> slot) & 1 == 1) ++ticks;
        }
    }

    // ------------------------------------------------------------------ grants

    function collected(uint32 id, uint256 amount, uint256 expiresAt) external {
        if (endings[id] != Ending.None) fault(5, "a grant ended twice");
        if (clock >= expiresAt) fault(5, "paid after it expired");
        endings[id] = Ending.Paid;
        reserved -= amount;
        paidOut += amount;
    }

    function expired(uint32 id, uint256 amount, uint256 expiresAt) external {
        if (endings[id] != Ending.None) fault(5, "a grant ended twice");
        if (clock < expiresAt) fault(5, "expired too early");
        endings[id] = Ending.Expired;
        reserved -= amount;
        common += amount;
    }

    // ------------------------------------------------------------------ what is remembered

    function frozen(uint32 round) external view returns (Frozen memory) {
        return frozens[round];
    }

    function roster(uint32 round) external view returns (uint256[64] memory) {
        return rosters[round];
    }

    function lastBallot() external view returns (bool any, uint32 round) {
        return (live != 0, live == 0 ? 0 : live - 1);
    }

    function votedRoundCount() external view returns (uint256) {
        return votedRounds.length;
    }

    function votedRound(uint256 index) external view returns (uint32) {
        return votedRounds[index];
    }

    function lastVoted() external view returns (bool any, uint32 round) {
        uint256 count = votedRounds.length;
        return count == 0 ? (false, 0) : (true, votedRounds[count - 1]);
    }

    function voters(uint32 round) external view returns (uint256[] memory) {
        return nullifiers[round];
    }

    function seenBallot(uint32 round, uint256 nullifier) external view returns (SeenBallot memory) {
        return box[round][nullifier];
    }

    function grantCount() external view returns (uint256) {
        return granted.length;
    }

    function grantAt(uint256 index) external view returns (uint32) {
        return granted[index];
    }

    function openedIn(uint32 round) public view returns (uint256 count) {
        for (uint256 i = 0; i < nullifiers[round].length; ++i) if (box[round][nullifiers[round][i]].opened) ++count;
    }
}
