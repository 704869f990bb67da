// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../interfaces/ICircle.sol";
import {Motion, MotionKind, MotionStatus, Phase, Rule} from "../interfaces/Types.sol";
import {boardSlot, CircleState, MemberRecord, MotionRecord, REQUEST_SLOTS, RoundRecord, SLOTS} from "./State.sol";
import {Board} from "./Board.sol";
import {Clock, Times} from "./Clock.sol";
import {Closure} from "./Closure.sol";
import {Roster} from "./Roster.sol";
import {Rulebook} from "./Rulebook.sol";
import {Seats} from "./Seats.sol";
import {Ticks} from "./Ticks.sol";

/// @title Decisions about the circle itself, on the same secret ballot. Two thirds of the frozen roster have to agree.
library Motions {
    using Ticks for uint256[4];

    /// Who proposed a motion proposes the next this many rounds later: a few could keep both slots from everybody else.
    uint32 internal constant REST_ROUNDS = 3;
    /// A change of the rules leaves one whole round in which whoever disagrees can leave.
    uint32 internal constant NOTICE_ROUNDS = 2;

    /// What is proposed.
    struct Proposal {
        address proposer;
        MotionKind kind;
        Rule rule;
        uint160 subject; // the member to part with, or the rule's new value
    }

    /// @notice Puts a motion on a ballot.
    /// @param s What the circle remembers.
    /// @param proposal Who proposes what.
    /// @return id Of the motion.
    function propose(CircleState storage s, Proposal memory proposal) external returns (uint32 id) {
        MemberRecord storage member = Seats.requireSeated(s, proposal.proposer);
        _requireSense(s, proposal);
        Times memory t = Clock.times();
        (uint32 round, Phase phase) = Clock.current(t);
        uint32 rested = member.proposedRound + REST_ROUNDS;
        require(
            member.proposedRound == 0 || round + 1 >= rested,
            ICircle.Circle_ProposedLately(proposal.proposer, rested - 1)
        );
        member.proposedRound = round + 1;
        Seats.seen(member, round);

        id = ++s.motionCount;
        uint8 slot = Board.freeSlot(s, t, REQUEST_SLOTS, SLOTS);
        uint32 decided = phase == Phase.Board ? round : round + 1;
        s.board[slot] = boardSlot(id, decided);
        s.motions[id] = MotionRecord({
            proposer: proposal.proposer,
            proposedAt: uint40(block.timestamp),
            proposedBlock: Clock.blockNumber(),
            status: MotionStatus.Proposed,
            kind: proposal.kind,
            subject: proposal.subject,
            round: decided,
            slot: slot,
            rule: proposal.rule
        });
        _announce(id, s.motions[id]);
    }

    /// @notice Whether a round has motions on its ballot.
    function areOn(RoundRecord storage r) internal view returns (bool) {
        return r.slots >> REQUEST_SLOTS != 0;
    }

    /// @notice Counts them and does what was decided, in slot order, but closing first: that leaves nothing to do for another,
    /// and whoever sat when it was decided shares in it. Never reverts. The round is settled, its leavers are not yet
    /// released: all of its roster still sit.
    /// @param s What the circle remembers.
    /// @param round Whose ballot decides.
    function decide(CircleState storage s, uint32 round) external {
        RoundRecord storage r = s.rounds[round];
        uint256 passed;
        for (uint256 slot = REQUEST_SLOTS; slot < SLOTS; ++slot) {
            if ((r.slots >> slot) & 1 == 0) continue;
            uint32 id = r.requests[slot];
            uint256 approvals = Seats.count(r.ticks.supporters(slot));
            bool passes = approvals * 3 >= uint256(r.rosterSize) * 2;
            emit ICircle.MotionDecided(id, round, uint8(approvals), passes);
            if (passes) passed |= 1 << slot;
            else s.motions[id].status = MotionStatus.Rejected;
        }
        for (uint256 slot = REQUEST_SLOTS; slot < SLOTS; ++slot) {
            if ((passed >> slot) & 1 == 1) _carryOut(s, s.motions[r.requests[slot]], true);
        }
        for (uint256 slot = REQUEST_SLOTS; slot < SLOTS; ++slot) {
            if ((passed >> slot) & 1 == 1) _carryOut(s, s.motions[r.requests[slot]], false);
        }
    }

    /// @notice A motion, and what became of it.
    /// @param s What the circle remembers.
    /// @param id Of the motion.
    /// @return As it is after the next action.
    function motionOf(CircleState storage s, uint32 id) external view returns (Motion memory) {
        MotionRecord memory record = s.motions[id];
        require(record.status != MotionStatus.None, ICircle.Circle_NoSuchMotion(id));
        if (record.status == MotionStatus.Proposed && !Board.isHanging(s, Clock.times(), record.slot, id)) {
            record.status = MotionStatus.Expired;
        }
        return
            Motion({
                status: record.status,
                kind: record.kind,
                slot: record.slot,
                round: record.round,
                proposer: record.proposer,
                member: _memberIn(record.kind, record.subject),
                rule: record.rule,
                value: _valueIn(record.kind, record.subject),
                proposedAt: record.proposedAt,
                proposedBlock: record.proposedBlock
            });
    }

    function _requireSense(CircleState storage s, Proposal memory proposal) private view {
        if (proposal.kind == MotionKind.PartWays) Seats.requireSeated(s, address(proposal.subject));
        if (proposal.kind != MotionKind.ChangeRule) return;
        require(
            Rulebook.isWithin(proposal.rule, uint80(proposal.subject)),
            ICircle.Circle_BadRule(proposal.rule, proposal.subject)
        );
    }

    /// @param closings Whether it is the turn of those or of the others.
    function _carryOut(CircleState storage s, MotionRecord storage motion, bool closings) private {
        if ((motion.kind == MotionKind.Close) != closings) return;
        motion.status = !s.seats.closed && _do(s, motion) ? MotionStatus.Passed : MotionStatus.Moot;
    }

    /// @return done Not when there was nothing to do: the member is gone, or the rule would cross another.
    function _do(CircleState storage s, MotionRecord storage motion) private returns (bool done) {
        if (motion.kind == MotionKind.PartWays) return Roster.partWays(s, address(motion.subject));
        if (motion.kind == MotionKind.Close) {
            Closure.shut(s);
            return true;
        }
        (uint32 round, ) = Clock.current(Clock.times());
        uint80 value = uint80(motion.subject);
        done = Rulebook.change(s, motion.rule, value, round + NOTICE_ROUNDS);
        if (done) emit ICircle.RuleChanged(motion.rule, value, round + NOTICE_ROUNDS);
    }

    function _announce(uint32 id, MotionRecord memory motion) private {
        emit ICircle.MotionProposed(
            id,
            motion.proposer,
            motion.kind,
            motion.round,
            motion.slot,
            _memberIn(motion.kind, motion.subject),
            motion.rule,
            _valueIn(motion.kind, motion.subject)
        );
    }

    function _memberIn(MotionKind kind, uint160 subject) private pure returns (address) {
        return kind == MotionKind.PartWays ? address(subject) : address(0);
    }

    function _valueIn(MotionKind kind, uint160 subject) private pure returns (uint80) {
        return kind == MotionKind.ChangeRule ? uint80(subject) : 0;
    }
}
