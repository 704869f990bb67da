// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {IBallotVerifier} from "../interfaces/IBallotVerifier.sol";
import {ICircle} from "../interfaces/ICircle.sol";
import {Ballot, CastBallot, Opening, Phase, Round, RoundStatus} from "../interfaces/Types.sol";
import {
    CastRecord,
    CircleState,
    MAX_SEQ,
    MIN_ROSTER,
    REQUEST_SLOTS,
    RoundRecord,
    RulesRecord,
    SCALAR_FIELD,
    castRecord
} from "./State.sol";
import {Board} from "./Board.sol";
import {Clock} from "./Clock.sol";
import {Papers} from "./Papers.sol";
import {Rulebook} from "./Rulebook.sol";
import {Seats} from "./Seats.sol";
import {Ticks} from "./Ticks.sol";
import {Tree} from "./Tree.sol";

/// @title What freezes when voting opens, and the sealed ballots cast and opened against it.
library Ballots {
    /// U (96 bytes, a compressed G2 point), V (18) and W (18) of the identity-based encryption.
    uint256 internal constant SEALED_LENGTH = 132;
    uint256 internal constant MAX_BATCH = 48;
    uint256 internal constant MIN_QUORUM = 3;
    bytes32 internal constant ROUND = keccak256("potluck.round");
    /// Nullifier, message and proof, as the verifier takes them.
    uint256 private constant STATEMENT_BYTES = 320;

    using Ticks for uint256[4];

    /// What is taken of a batch, and waits for its proofs to be checked together.
    struct Batch {
        uint32 round;
        uint40 blockNumber;
        uint256 distinct; // voters in the box
        uint256 size;
        bytes statements;
    }

    // ------------------------------------------------------------------ freezing

    /// @notice Whether voting is open and nobody has acted in it yet.
    function mustFreeze(CircleState storage s) internal view returns (bool) {
        (uint32 round, Phase phase) = Clock.current(Clock.times());
        return phase == Phase.Voting && s.seats.lastFrozen != round + 1 && !s.seats.closed;
    }

    /// @notice Freezes what the present round is decided by.
    /// @dev Never reverts, whatever state the circle is in. Leavers who are due have been released.
    /// @param s What the circle remembers.
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

    /// @notice Puts ballots into the box once their proofs hold.
    /// @param s What the circle remembers.
    /// @param verifier What checks the proofs.
    /// @param round The present one.
    /// @param question The arguments of ICircle.castBallots as they came: encoding the ballots again would cost each of them
    /// as much as a fifth of its event.
    function cast(CircleState storage s, IBallotVerifier verifier, uint32 round, bytes calldata question) external {
        Ballot[] calldata ballots = _ballotsIn(question);
        require(ballots.length > 0, ICircle.Circle_NoBallots());
        require(ballots.length <= MAX_BATCH, ICircle.Circle_TooManyBallots(ballots.length, MAX_BATCH));
        RoundRecord storage r = s.rounds[round];
        _requireVoting(s, r, round);

        Batch memory batch;
        batch.round = round;
        batch.blockNumber = Clock.blockNumber();
        batch.distinct = r.cast;
        batch.statements = new bytes(ballots.length * STATEMENT_BYTES);
        mapping(uint256 nullifier => CastRecord) storage box = s.cast[round];
        for (uint256 i = 0; i < ballots.length; ++i) _take(box, batch, ballots[i], i);
        if (batch.size == 0) return;

        uint256 distinct = batch.distinct;
        require(distinct <= r.rosterSize, ICircle.Circle_RosterExceeded(distinct, r.rosterSize));
        r.cast = uint8(distinct);
        _rememberBlock(s, r, round, batch.blockNumber);
        _verify(verifier, r.root, batch);
    }

    /// @dev A newer ballot goes into the box and among what is verified; a stale one is not even looked at.
    function _take(
        mapping(uint256 nullifier => CastRecord) storage box,
        Batch memory batch,
        Ballot calldata ballot,
        uint256 index
    ) private {
        uint256 nullifier = ballot.nullifier;
        uint24 seq = ballot.seq;
        CastRecord held = box[nullifier];
        uint24 heldSeq = held.seqOf();
        if (seq <= heldSeq) return;
        bytes calldata sealedVote = ballot.sealedVote;
        // The one representative below the field's order: nullifier + order would be the same statement to the pairing check
        // and another voter to the box.
        require(nullifier < SCALAR_FIELD, ICircle.Circle_NotAField(index, nullifier));
        require(seq <= MAX_SEQ, ICircle.Circle_BadSeq(index, seq));
        require(sealedVote.length == SEALED_LENGTH, ICircle.Circle_BadSealedLength(index, sealedVote.length));

        uint256 place = heldSeq == 0 ? batch.distinct : held.placeOf();
        uint192 commitment = ballot.commitment;
        box[nullifier] = castRecord(commitment, batch.blockNumber, seq, place);
        bytes32 message = _announce(batch.round, nullifier, seq, commitment, sealedVote);
        _state(batch.statements, batch.size, nullifier, message, ballot.proof);
        unchecked {
            // By one at most for each of the ballots in a box and in a batch.
            if (heldSeq == 0) ++batch.distinct;
            ++batch.size;
        }
    }

    /// @dev Emits BallotCast and returns the message that the proof has to be about: a hash of the very bytes that were
    /// announced. `sealedVote` has SEALED_LENGTH bytes.
    function _announce(
        uint32 round,
        uint256 nullifier,
        uint24 seq,
        uint192 commitment,
        bytes calldata sealedVote
    ) private returns (bytes32 message) {
        bytes32 topic = ICircle.BallotCast.selector;
        assembly ("memory-safe") {
            // Scratch beyond the free pointer, nine words; nothing is allocated. The event's data are the words seq,
            // commitment, place of the sealed vote, its length, and the sealed vote, padded with zeros to five words.
            let data := mload(0x40)
            mstore(data, seq)
            mstore(add(data, 32), commitment)
            mstore(add(data, 96), SEALED_LENGTH)
            // The last word first, as zeros: the end of the sealed vote goes over the beginning of it.
            mstore(add(data, 256), 0)
            calldatacopy(add(data, 128), sealedVote.offset, SEALED_LENGTH)
            // While its hash stands in for the sealed vote, the first three words are the message's.
            mstore(add(data, 64), keccak256(add(data, 128), SEALED_LENGTH))
            message := keccak256(data, 96)
            mstore(add(data, 64), 96)
            log3(data, 288, topic, round, nullifier)
        }
    }

    /// @dev The caller has decoded them already, which is why nothing is checked here but each ballot when it is read.
    function _ballotsIn(bytes calldata question) private pure returns (Ballot[] calldata ballots) {
        assembly ("memory-safe") {
            // The second argument says where the list begins: its length and then its items.
            let list := add(question.offset, calldataload(add(question.offset, 32)))
            ballots.length := calldataload(list)
            ballots.offset := add(list, 32)
        }
    }

    function _requireVoting(CircleState storage s, RoundRecord storage r, uint32 round) private view {
        (uint32 current, Phase phase) = Clock.current(Clock.times());
        require(round == current && phase == Phase.Voting, ICircle.Circle_WrongPhase(current, phase));
        if (r.status == RoundStatus.Open) return;
        if (Clock.underWay(s, Clock.times())) revert ICircle.Circle_EarlierRoundUnsettled(s.seats.live - 1);
        revert ICircle.Circle_NoBallot(round);
    }

    /// @dev Writes the statement at `index`, for which there is room.
    function _state(
        bytes memory statements,
        uint256 index,
        uint256 nullifier,
        bytes32 message,
        uint256[8] calldata proof
    ) private pure {
        assembly ("memory-safe") {
            // Past the length word of `statements`, to this one.
            let at := add(add(statements, 32), mul(index, STATEMENT_BYTES))
            mstore(at, nullifier)
            mstore(add(at, 32), message)
            // The proof's eight words as they came.
            calldatacopy(add(at, 64), proof, 256)
        }
    }

    function _verify(IBallotVerifier verifier, uint256 root, Batch memory batch) private view {
        // The circuit yields root 0 for anybody's secret when the private path is longer than the tree is deep.
        require(root != 0, ICircle.Circle_ZeroRoot(batch.round));
        (bytes memory statements, uint256 length) = (batch.statements, batch.size * STATEMENT_BYTES);
        assembly ("memory-safe") {
            // Room was made for all that came; what was stale left the end of it empty.
            mstore(statements, length)
        }
        require(verifier.verify(root, scope(batch.round), statements), ICircle.Circle_BadProof());
    }

    function _rememberBlock(CircleState storage s, RoundRecord storage r, uint32 round, uint40 blockNumber) private {
        uint256 count = r.blockCount;
        if (count > 0 && _blockAt(s, r, round, count - 1) == blockNumber) return;
        if (count == 0) r.firstBlock = blockNumber;
        else if (count == 1) r.secondBlock = blockNumber;
        else s.laterBlocks[round][count - 2] = blockNumber;
        r.blockCount = uint16(count + 1);
    }

    /// @dev `index` below the count.
    function _blockAt(
        CircleState storage s,
        RoundRecord storage r,
        uint32 round,
        uint256 index
    ) private view returns (uint40) {
        if (index == 0) return r.firstBlock;
        return index == 1 ? r.secondBlock : s.laterBlocks[round][index - 2];
    }

    function scope(uint32 round) internal view returns (uint256) {
        return uint256(keccak256(abi.encode(ROUND, block.chainid, address(this), round)));
    }

    // ------------------------------------------------------------------ opening

    /// @notice Counts what sealed ballots said, once voting has closed.
    /// @param s What the circle remembers.
    /// @param round Whose voting has closed.
    /// @param question The arguments of ICircle.openBallots as they came.
    function open(CircleState storage s, uint32 round, bytes calldata question) external {
        Opening[] calldata openings = _openingsIn(question);
        require(openings.length > 0, ICircle.Circle_NoBallots());
        require(openings.length <= MAX_BATCH, ICircle.Circle_TooManyBallots(openings.length, MAX_BATCH));
        RoundRecord storage r = s.rounds[round];
        requireUnsettled(r, round);
        require(block.timestamp >= Clock.closes(Clock.times(), round), ICircle.Circle_VotingNotClosed(round));

        mapping(uint256 nullifier => CastRecord) storage box = s.cast[round];
        uint16 slots = r.slots;
        uint256[] memory ticks = r.ticks.load(slots);
        for (uint256 i = 0; i < openings.length; ++i) {
            Opening calldata opening = openings[i];
            CastRecord held = box[opening.nullifier];
            require(held.seqOf() != 0, ICircle.Circle_NoSuchBallot(i, opening.nullifier));
            if (Ticks.isOpened(ticks, held.placeOf())) continue;
            require(_opens(held, round, slots, opening), ICircle.Circle_BadOpening(i));
            Ticks.mark(ticks, held.placeOf(), opening.approvals);
            emit ICircle.BallotOpened(round, opening.nullifier, opening.approvals, opening.salt);
        }
        r.ticks.store(ticks);
    }

    function _openingsIn(bytes calldata question) private pure returns (Opening[] calldata openings) {
        assembly ("memory-safe") {
            // As for ballots.
            let list := add(question.offset, calldataload(add(question.offset, 32)))
            openings.length := calldataload(list)
            openings.offset := add(list, 32)
        }
    }

    /// @dev Whether it is what the voter committed to, and nothing that was not on the ballot.
    function _opens(CastRecord held, uint32 round, uint16 slots, Opening calldata opening) private pure returns (bool) {
        if (opening.approvals & ~slots != 0) return false;
        uint256 seq = held.seqOf();
        bytes32 hash;
        assembly ("memory-safe") {
            // Scratch beyond the free pointer: round, nullifier, seq, approvals, salt; nothing is allocated.
            let data := mload(0x40)
            mstore(data, round)
            calldatacopy(add(data, 32), opening, 32)
            mstore(add(data, 64), seq)
            calldatacopy(add(data, 96), add(opening, 32), 64)
            hash := keccak256(data, 160)
        }
        return uint192(uint256(hash)) == held.commitmentOf();
    }

    function requireUnsettled(RoundRecord storage r, uint32 round) internal view {
        RoundStatus status = r.status;
        require(status != RoundStatus.None, ICircle.Circle_NothingCast(round));
        require(status != RoundStatus.NoBallot, ICircle.Circle_NoBallot(round));
        require(status == RoundStatus.Open, ICircle.Circle_RoundEnded(round));
    }

    // ------------------------------------------------------------------ views

    /// @notice A round as remembered, or as it would freeze now.
    /// @param s What the circle remembers.
    /// @param round Which one.
    /// @return The round.
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
                opened: uint8(openedCount(s.rounds[round])),
                quorum: r.quorum,
                quorumMet: r.quorumMet,
                slots: r.slots,
                winners: r.winners,
                budget: r.budget,
                spent: _spent(s, r),
                root: r.root,
                frozenAt: r.frozenAt,
                frozenBlock: r.frozenBlock,
                endedAt: r.endedAt,
                endedBlock: r.endedBlock,
                requests: r.requests
            });
    }

    /// @dev What the winners were granted: what was pinned never changes.
    function _spent(CircleState storage s, RoundRecord memory r) private view returns (uint80 sum) {
        for (uint256 slot = 0; slot < REQUEST_SLOTS; ++slot) {
            if ((r.winners >> slot) & 1 == 1) sum += Papers.read(s.requests[r.requests[slot]].paper).amount;
        }
    }

    function ballotOf(
        CircleState storage s,
        uint32 round,
        uint256 nullifier
    ) internal view returns (CastBallot memory) {
        CastRecord held = s.cast[round][nullifier];
        uint24 seq = held.seqOf();
        return
            CastBallot({
                seq: seq,
                opened: seq != 0 && (s.rounds[round].ticks.opened() >> held.placeOf()) & 1 == 1,
                commitment: held.commitmentOf(),
                castBlock: held.castBlockOf()
            });
    }

    function ballotBlocks(CircleState storage s, uint32 round) internal view returns (uint64[] memory list) {
        RoundRecord storage r = s.rounds[round];
        list = new uint64[](r.blockCount);
        for (uint256 i = 0; i < list.length; ++i) list[i] = _blockAt(s, r, round, i);
    }

    function openedCount(RoundRecord storage r) internal view returns (uint256) {
        return Seats.count(r.ticks.opened());
    }

    function openedApprovals(CircleState storage s, uint32 round) internal view returns (uint16[] memory list) {
        RoundRecord storage r = s.rounds[round];
        uint256 opened = r.ticks.opened();
        uint256 slots = r.slots;
        list = new uint16[](Seats.count(opened));
        uint256 size;
        for (uint256 place = 0; opened >> place != 0; ++place) {
            if ((opened >> place) & 1 == 0) continue;
            uint256 approvals;
            for (uint256 slot = 0; slots >> slot != 0; ++slot) {
                approvals |= ((r.ticks.supporters(slot) >> place) & 1) << slot;
            }
            list[size++] = uint16(approvals);
        }
    }

    function _percentUp(uint256 whole, uint256 percent) private pure returns (uint256) {
        return (whole * percent + 99) / 100;
    }
}
