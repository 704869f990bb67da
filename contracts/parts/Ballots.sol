// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {IBallotVerifier} from "../interfaces/IBallotVerifier.sol";
import {ICircle} from "../interfaces/ICircle.sol";
import {Ballot, CastBallot, Opening, Phase, Round, RoundStatus} from "../interfaces/Types.sol";
import {CastRecord, CircleState, MIN_ROSTER, RoundRecord, RulesRecord, SCALAR_FIELD} from "./State.sol";
import {Board} from "./Board.sol";
import {Clock} from "./Clock.sol";
import {Rulebook} from "./Rulebook.sol";
import {Seats} from "./Seats.sol";
import {Tree} from "./Tree.sol";

/// @title What freezes when voting opens, and the sealed ballots cast and opened against it.
library Ballots {
    /// U (96 bytes, a compressed G2 point), V (18) and W (18) of the identity-based encryption.
    uint256 internal constant SEALED_LENGTH = 132;
    uint256 internal constant MAX_BATCH = 48;
    uint256 internal constant MIN_QUORUM = 3;
    uint24 internal constant OPENED = 1 << 23;
    /// How often one voter can vote in a round. Whoever opens it reads every block that took a ballot: without a bound one
    /// member could make a month of the whole street unreadable by changing their mind thousands of times.
    uint24 internal constant MAX_SEQ = 64;
    bytes32 internal constant ROUND = keccak256("potluck.round");

    /// What waits for the proofs of a batch to be checked together.
    struct Batch {
        uint256 size;
        uint256[] nullifiers;
        uint256[] messages;
        uint256[8][] proofs;
    }

    // ------------------------------------------------------------------ freezing

    /// @notice Whether voting is open and nobody has acted in it yet.
    function mustFreeze(CircleState storage s) internal view returns (bool) {
        (uint32 round, Phase phase) = Clock.current(Clock.times());
        return phase == Phase.Voting && s.seats.lastFrozen != round + 1 && !s.seats.closed;
    }

    /// @dev Never reverts, whatever state the circle is in. Leavers who are due have been released.
    function freeze(CircleState storage s) external {
        (uint32 round, ) = Clock.current(Clock.times());
        RoundRecord memory r = preview(s, round);
        RoundRecord storage record = s.rounds[round];
        bool ballot = r.status == RoundStatus.Open;
        record.status = r.status;
        record.rosterSize = r.rosterSize;
        record.quorum = r.quorum;
        record.slots = r.slots;
        record.budget = r.budget;
        record.root = r.root;
        record.frozenAt = r.frozenAt;
        record.frozenBlock = r.frozenBlock;
        if (r.slots != 0) record.requests = r.requests;
        s.seats.lastFrozen = round + 1;
        s.seats.lastSnapshot = r.rosterSize;
        if (ballot) s.seats.live = round + 1;
        emit ICircle.VotingFrozen(round, r.root, r.rosterSize, r.slots, r.budget, ballot);
    }

    /// @notice What the round would remember if it froze now.
    function preview(CircleState storage s, uint32 round) internal view returns (RoundRecord memory r) {
        uint256 due = Seats.due(s);
        r.rosterSize = uint8(Seats.count(s.seats.occupied & ~due));
        r.frozenAt = uint40(block.timestamp);
        r.frozenBlock = Clock.blockNumber();
        // An earlier round's ballot that is still under way may yet spend the money this one would share out.
        if (r.rosterSize < MIN_ROSTER || Clock.underWay(s, Clock.times())) {
            r.status = RoundStatus.NoBallot;
            return r;
        }
        r.status = RoundStatus.Open;
        r.root = Tree.rootWithout(s, due);
        RulesRecord storage rules = Rulebook.inForce(s, round);
        uint256 quorum = _percentUp(r.rosterSize, rules.quorumPercent);
        r.quorum = uint8(quorum < MIN_QUORUM ? MIN_QUORUM : quorum);
        uint256 pot = uint256(s.pot.stakes) + s.pot.common - Seats.dueStakes(s);
        r.budget = uint80((pot * rules.spendPercent) / 100);
        (r.requests, r.slots) = Board.upFor(s, round, due != 0);
    }

    // ------------------------------------------------------------------ casting

    function cast(CircleState storage s, IBallotVerifier verifier, uint32 round, Ballot[] calldata ballots) external {
        require(ballots.length > 0, ICircle.Circle_NoBallots());
        require(ballots.length <= MAX_BATCH, ICircle.Circle_TooManyBallots(ballots.length, MAX_BATCH));
        RoundRecord storage r = s.rounds[round];
        _requireVoting(s, r, round);

        Batch memory batch = Batch(
            0,
            new uint256[](ballots.length),
            new uint256[](ballots.length),
            new uint256[8][](ballots.length)
        );
        uint256 before = r.cast;
        uint256 distinct = before;
        uint40 blockNumber = Clock.blockNumber();
        for (uint256 i = 0; i < ballots.length; ++i) {
            Ballot calldata ballot = ballots[i];
            CastRecord storage record = s.cast[round][ballot.nullifier];
            uint24 seq = record.seq;
            if (ballot.seq <= seq) continue;
            _take(batch, ballot, i);
            if (seq == 0) ++distinct;
            record.commitment = ballot.commitment;
            record.castBlock = blockNumber;
            record.seq = ballot.seq;
            emit ICircle.BallotCast(round, ballot.nullifier, ballot.seq, ballot.commitment, ballot.sealedVote);
        }
        if (batch.size == 0) return;

        require(distinct <= r.rosterSize, ICircle.Circle_RosterExceeded(distinct, r.rosterSize));
        if (distinct != before) r.cast = uint8(distinct);
        uint256 blocks = r.blocks.length;
        if (blocks == 0 || r.blocks[blocks - 1] != blockNumber) r.blocks.push(blockNumber);
        _verify(verifier, r.root, round, batch);
    }

    function _requireVoting(CircleState storage s, RoundRecord storage r, uint32 round) private view {
        (uint32 current, Phase phase) = Clock.current(Clock.times());
        require(round == current && phase == Phase.Voting, ICircle.Circle_WrongPhase(current, phase));
        if (r.status == RoundStatus.Open) return;
        if (Clock.underWay(s, Clock.times())) revert ICircle.Circle_EarlierRoundUnsettled(s.seats.live - 1);
        revert ICircle.Circle_NoBallot(round);
    }

    /// @dev Adds a ballot to what is verified. Its nullifier has to be the one representative below the field's order:
    /// nullifier + order would be the same statement to the pairing check and another voter to the box.
    function _take(Batch memory batch, Ballot calldata ballot, uint256 index) private pure {
        require(ballot.nullifier < SCALAR_FIELD, ICircle.Circle_NotAField(index, ballot.nullifier));
        require(ballot.seq <= MAX_SEQ, ICircle.Circle_BadSeq(index, ballot.seq));
        require(
            ballot.sealedVote.length == SEALED_LENGTH,
            ICircle.Circle_BadSealedLength(index, ballot.sealedVote.length)
        );
        batch.nullifiers[batch.size] = ballot.nullifier;
        batch.messages[batch.size] = uint256(
            keccak256(abi.encode(ballot.seq, ballot.commitment, keccak256(ballot.sealedVote)))
        );
        batch.proofs[batch.size] = ballot.proof;
        ++batch.size;
    }

    function _verify(IBallotVerifier verifier, uint256 root, uint32 round, Batch memory batch) private view {
        // The circuit yields root 0 for anybody's secret when the private path is longer than the tree is deep.
        require(root != 0, ICircle.Circle_ZeroRoot(round));
        (uint256 size, uint256[] memory nullifiers) = (batch.size, batch.nullifiers);
        (uint256[] memory messages, uint256[8][] memory proofs) = (batch.messages, batch.proofs);
        assembly ("memory-safe") {
            mstore(nullifiers, size)
            mstore(messages, size)
            mstore(proofs, size)
        }
        require(verifier.verify(root, scope(round), nullifiers, messages, proofs), ICircle.Circle_BadProof());
    }

    function scope(uint32 round) internal view returns (uint256) {
        return uint256(keccak256(abi.encode(ROUND, block.chainid, address(this), round)));
    }

    // ------------------------------------------------------------------ opening

    function open(CircleState storage s, uint32 round, Opening[] calldata openings) external {
        require(openings.length > 0, ICircle.Circle_NoBallots());
        require(openings.length <= MAX_BATCH, ICircle.Circle_TooManyBallots(openings.length, MAX_BATCH));
        RoundRecord storage r = s.rounds[round];
        requireUnsettled(r, round);
        require(block.timestamp >= Clock.closes(Clock.times(), round), ICircle.Circle_VotingNotClosed(round));
        uint16 slots = r.slots;
        uint256 opened = r.opened;
        uint256 before = opened;
        for (uint256 i = 0; i < openings.length; ++i) {
            Opening calldata opening = openings[i];
            CastRecord storage record = s.cast[round][opening.nullifier];
            (uint192 commitment, uint24 seq) = (record.commitment, record.seq);
            require(seq != 0, ICircle.Circle_NoSuchBallot(i, opening.nullifier));
            if (seq & OPENED != 0) continue;
            bytes32 hash = keccak256(abi.encode(round, opening.nullifier, seq, opening.approvals, opening.salt));
            require(
                opening.approvals & ~slots == 0 && uint192(uint256(hash)) == commitment,
                ICircle.Circle_BadOpening(i)
            );
            record.seq = seq | OPENED;
            r.approvals[opened++] = opening.approvals;
            emit ICircle.BallotOpened(round, opening.nullifier, opening.approvals, opening.salt);
        }
        if (opened != before) r.opened = uint8(opened);
    }

    function requireUnsettled(RoundRecord storage r, uint32 round) internal view {
        RoundStatus status = r.status;
        require(status != RoundStatus.None, ICircle.Circle_NothingCast(round));
        require(status != RoundStatus.NoBallot, ICircle.Circle_NoBallot(round));
        require(status == RoundStatus.Open, ICircle.Circle_RoundEnded(round));
    }

    // ------------------------------------------------------------------ views

    function roundOf(CircleState storage s, uint32 round) external view returns (Round memory) {
        RoundRecord memory r = s.rounds[round];
        if (r.status == RoundStatus.None && mustFreeze(s)) {
            (uint32 current, ) = Clock.current(Clock.times());
            if (round == current) r = preview(s, round);
        }
        return
            Round({
                status: r.status,
                rosterSize: r.rosterSize,
                cast: r.cast,
                opened: r.opened,
                quorum: r.quorum,
                quorumMet: r.quorumMet,
                slots: r.slots,
                winners: r.winners,
                budget: r.budget,
                spent: r.spent,
                root: r.root,
                frozenAt: r.frozenAt,
                frozenBlock: r.frozenBlock,
                endedAt: r.endedAt,
                endedBlock: r.endedBlock,
                requests: r.requests
            });
    }

    function ballotOf(
        CircleState storage s,
        uint32 round,
        uint256 nullifier
    ) internal view returns (CastBallot memory) {
        CastRecord memory record = s.cast[round][nullifier];
        return
            CastBallot({
                seq: record.seq & ~OPENED,
                opened: record.seq & OPENED != 0,
                commitment: record.commitment,
                castBlock: record.castBlock
            });
    }

    function ballotBlocks(CircleState storage s, uint32 round) internal view returns (uint64[] memory list) {
        uint40[] storage blocks = s.rounds[round].blocks;
        list = new uint64[](blocks.length);
        for (uint256 i = 0; i < list.length; ++i) list[i] = blocks[i];
    }

    function openedApprovals(CircleState storage s, uint32 round) internal view returns (uint16[] memory list) {
        RoundRecord storage r = s.rounds[round];
        list = new uint16[](r.opened);
        for (uint256 i = 0; i < list.length; ++i) list[i] = r.approvals[i];
    }

    function _percentUp(uint256 whole, uint256 percent) private pure returns (uint256) {
        return (whole * percent + 99) / 100;
    }
}
