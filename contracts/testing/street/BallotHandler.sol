// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Ballot, MemberStatus, Opening, Phase, Round} from "../../interfaces/Types.sol";
import {TaggedBallotVerifier} from "../TaggedBallotVerifier.sol";
import {Ghost} from "./Ghost.sol";
import {NEIGHBOURS, leafOf, neighbour} from "./Neighbours.sol";
import {vm} from "./Vm.sol";

/// @title What voters, relays and forgers do with ballots, at any time.
abstract contract BallotHandler is Ghost {
    /// As the circle allows, written out again.
    uint24 private constant MAX_SEQ = 64;

    uint256 private constant FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617;

    TaggedBallotVerifier internal immutable verifier;
    uint256 internal clock;
    uint256 private lastPhase;

    /// @dev A batch on its way, with what only its voters know.
    struct Bundle {
        uint32 round;
        Round frozen;
        Ballot[] ballots;
        uint16[] approvals;
        bytes16[] salts;
    }

    constructor(TaggedBallotVerifier verifier_) {
        verifier = verifier_;
        clock = block.timestamp;
    }

    /// @dev Every action happens at the handler's own clock, the phases may only advance with it, and nothing changes
    /// the tree while a ballot is under way.
    modifier acts() {
        vm.warp(clock);
        vm.roll(clock / 2);
        _;
        vm.warp(clock);
        (uint32 round, Phase phase) = circle.phase();
        uint256 now_ = 3 * uint256(round) + uint256(phase);
        if (now_ < lastPhase) fault(11, "a phase came back");
        if (now_ != phasesBefore(clock)) fault(11, "two phases at one moment");
        lastPhase = now_;
        uint256 voted = votedRounds.length;
        if (voted == 0 || ended[votedRounds[voted - 1]]) return;
        if (circle.root() != frozen[votedRounds[voted - 1]].root) fault(7, "the tree changed under a ballot");
    }

    // ------------------------------------------------------------------ casting

    /// @param voters Bitmap of neighbours; who has no seat is left out.
    function cast(uint256 voters, uint256 seed) external acts {
        uint256 count;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if (!_votes(i)) voters &= ~(uint256(1) << i);
            else if ((voters >> i) & 1 == 1) ++count;
        }
        Bundle memory bundle = _bundle(count);
        uint256 place;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if ((voters >> i) & 1 == 0) continue;
            uint256 nullifier = _nullifier(bundle.round, i);
            uint24 seq = box[bundle.round][nullifier].seq + 1 + uint24(seed % 3);
            _write(bundle, place++, nullifier, seq, uint256(keccak256(abi.encode(seed, i))));
        }
        _submit(bundle);
    }

    /// @notice Changes of mind in one batch, in either order.
    function castTwo(uint256 who, uint256 seed) external acts {
        Bundle memory bundle = _bundle(2);
        uint256 nullifier = _nullifier(bundle.round, who % NEIGHBOURS);
        uint24 seq = box[bundle.round][nullifier].seq + 1;
        if (seq + 1 > MAX_SEQ) return;
        bool descending = seed % 2 == 0;
        _write(bundle, 0, nullifier, descending ? seq + 1 : seq, seed);
        _write(bundle, 1, nullifier, descending ? seq : seq + 1, seed >> 8);
        _submit(bundle);
    }

    /// @notice An old ballot again, or another under a number that is used up: taken, and without effect.
    function castStale(uint256 which, uint256 seed) external acts {
        Bundle memory bundle = _bundle(1);
        uint256[] storage cast_ = nullifiers[bundle.round];
        if (cast_.length == 0) return;
        uint256 nullifier = cast_[which % cast_.length];
        _write(bundle, 0, nullifier, uint24(seed % (uint256(box[bundle.round][nullifier].seq) + 1)), seed);
        _submit(bundle);
    }

    /// @notice Somebody makes up voters. The verifier here lets them; the size of the roster must not.
    function castInvented(uint256 number, uint256 seed) external acts {
        Bundle memory bundle = _bundle(1 + (number % 4));
        for (uint256 i = 0; i < bundle.ballots.length; ++i) {
            _write(bundle, i, uint256(keccak256(abi.encode(seed, i))) >> 8, 1, seed);
        }
        _submit(bundle);
    }

    /// @notice A proof for another round, or the same statement under nullifier + order of the field.
    function castForged(uint256 who, uint256 kind, uint256 seed) external acts {
        Bundle memory bundle = _bundle(1);
        uint256 nullifier = _nullifier(bundle.round, who % NEIGHBOURS) + (kind % 2 == 0 ? FIELD : 0);
        _write(bundle, 0, nullifier, 1 << 20, seed);
        if (kind % 2 == 1) {
            uint32 other = bundle.round > 0 && kind % 4 == 1 ? bundle.round - 1 : bundle.round + 1;
            bundle.ballots[0].proof[0] = _tag(bundle.frozen.root, circle.scope(other), bundle.ballots[0]);
        }
        try circle.castBallots(bundle.round, bundle.ballots) {
            fault(kind % 2 == 0 ? 9 : 10, "a forged ballot was taken");
        } catch {}
    }

    // ------------------------------------------------------------------ opening

    /// @param which Bitmap of the ballots in the box of the last round that has any.
    function open(uint256 which) external acts {
        if (votedRounds.length == 0) return;
        uint32 round = votedRounds[votedRounds.length - 1];
        uint256[] memory cast_ = nullifiers[round];
        Opening[] memory openings = new Opening[](cast_.length);
        bool faulty;
        uint256 count;
        for (uint256 i = 0; i < cast_.length; ++i) {
            if ((which >> i) & 1 == 0) continue;
            SeenBallot memory seen = box[round][cast_[i]];
            // One that cannot be opened would hold up the others: whoever opens leaves it out, nearly always.
            bool bad = !seen.opened && seen.approvals & ~frozen[round].slots != 0;
            if (bad && which >> 250 != 0) continue;
            faulty = faulty || bad;
            openings[count++] = Opening(cast_[i], seen.approvals, seen.salt);
        }
        assembly ("memory-safe") {
            mstore(openings, count)
        }
        try circle.openBallots(round, openings) {
            if (faulty) fault(12, "a slot counted that was not on the ballot");
            if (clock < closesAt(round)) fault(11, "opened before the close");
            if (ended[round]) fault(7, "opened after the end");
            for (uint256 i = 0; i < count; ++i) box[round][openings[i].nullifier].opened = true;
        } catch {}
    }

    /// @notice One commitment opens one way.
    function openWrongly(uint256 which, uint16 approvals, bytes16 salt) external acts {
        if (votedRounds.length == 0) return;
        uint32 round = votedRounds[votedRounds.length - 1];
        uint256 nullifier = nullifiers[round][which % nullifiers[round].length];
        SeenBallot memory seen = box[round][nullifier];
        if (seen.opened || (seen.approvals == approvals && seen.salt == salt)) return;
        Opening[] memory openings = new Opening[](1);
        openings[0] = Opening(nullifier, approvals, which % 2 == 0 ? seen.salt : salt);
        if (openings[0].approvals == seen.approvals && openings[0].salt == seen.salt) return;
        try circle.openBallots(round, openings) {
            fault(8, "a ballot opened to something else than was cast");
        } catch {}
    }

    // ------------------------------------------------------------------ how

    function _votes(uint256 who) private view returns (bool) {
        MemberStatus status = circle.memberOf(neighbour(who)).status;
        if (status != MemberStatus.Seated && status != MemberStatus.Leaving) return false;
        (uint32 round, ) = circle.phase();
        return box[round][_nullifier(round, who)].seq + 3 <= MAX_SEQ;
    }

    function _nullifier(uint32 round, uint256 who) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(leafOf(who), round))) >> 8;
    }

    function _bundle(uint256 size) private view returns (Bundle memory bundle) {
        (bundle.round, ) = circle.phase();
        bundle.frozen = circle.roundOf(bundle.round);
        bundle.ballots = new Ballot[](size);
        bundle.approvals = new uint16[](size);
        bundle.salts = new bytes16[](size);
    }

    /// @dev Few tick what is not on the ballot, most tick what others tick.
    function _write(Bundle memory bundle, uint256 place, uint256 nullifier, uint24 seq, uint256 seed) private view {
        uint16 approvals = uint16(seed | (seed >> 16));
        if ((seed >> 32) % 32 != 0) approvals &= bundle.frozen.slots;
        bytes16 salt = bytes16(keccak256(abi.encode(seed, nullifier, seq)));
        bytes32 hash = keccak256(abi.encode(bundle.round, nullifier, seq, approvals, salt));
        Ballot memory ballot = bundle.ballots[place];
        ballot.nullifier = nullifier;
        ballot.seq = seq;
        ballot.commitment = uint192(uint256(hash));
        ballot.sealedVote = new bytes(132);
        ballot.proof[0] = _tag(bundle.frozen.root, circle.scope(bundle.round), ballot);
        (bundle.approvals[place], bundle.salts[place]) = (approvals, salt);
    }

    function _tag(uint256 root, uint256 scope, Ballot memory ballot) private view returns (uint256) {
        bytes32 message = keccak256(abi.encode(ballot.seq, ballot.commitment, keccak256(ballot.sealedVote)));
        return verifier.tag(root, scope, ballot.nullifier, uint256(message));
    }

    function _submit(Bundle memory bundle) private {
        if (bundle.ballots.length == 0) return;
        try circle.castBallots(bundle.round, bundle.ballots) {
            for (uint256 i = 0; i < bundle.ballots.length; ++i) _remember(bundle, i);
        } catch {}
    }

    function _remember(Bundle memory bundle, uint256 place) private {
        (uint32 round, Ballot memory ballot) = (bundle.round, bundle.ballots[place]);
        SeenBallot storage seen = box[round][ballot.nullifier];
        if (ballot.seq <= seen.seq) return;
        if (clock < opensAt(round) || clock >= closesAt(round)) fault(11, "a ballot outside of voting");
        if (nullifiers[round].length == 0) {
            votedRounds.push(round);
            frozen[round] = circle.roundOf(round);
        }
        if (seen.seq == 0) nullifiers[round].push(ballot.nullifier);
        if (nullifiers[round].length > frozen[round].rosterSize) fault(9, "more voters than members");
        box[round][ballot.nullifier] = SeenBallot(
            ballot.seq,
            ballot.commitment,
            bundle.approvals[place],
            bundle.salts[place],
            false
        );
    }
}
