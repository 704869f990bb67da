// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {Ballot, CastBallot, Opening} from "../../interfaces/Types.sol";
import {IssuedDollar} from "../OddDollars.sol";
import {TaggedBallotVerifier} from "../TaggedBallotVerifier.sol";
import {Ghost} from "./Ghost.sol";
import {Handler} from "./Handler.sol";
import {vm} from "./Vm.sol";

/// @title What voters, relays and forgers do with ballots, at any time.
contract BallotHandler is Handler {
    /// As the circle allows, written out again.
    uint24 private constant MAX_SEQ = 64;
    uint256 private constant SEATS = 48;
    uint256 private constant FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617;

    TaggedBallotVerifier private immutable verifier;
    /// Another circle of the same street, with a roster of its own.
    ICircle private immutable elsewhere;
    /// The last that was taken.
    Ballot private last;
    uint32 private lastRound;

    /// @dev A batch on its way, with what only its voters know.
    struct Bundle {
        uint32 round;
        uint256 root;
        uint256 scope;
        uint16 slots;
        Ballot[] ballots;
        uint16[] approvals;
        bytes16[] salts;
    }

    constructor(
        Ghost ghost_,
        ICircle circle_,
        IssuedDollar token_,
        TaggedBallotVerifier verifier_,
        ICircle elsewhere_
    ) Handler(ghost_, circle_, token_) {
        (verifier, elsewhere) = (verifier_, elsewhere_);
    }

    // ------------------------------------------------------------------ casting

    /// @param voters Bitmap of seats; those where nobody sat when voting opened are left out.
    function cast(uint256 voters, uint256 seed) external acts {
        uint32 round = ghost.today();
        uint256[64] memory roster = ghost.roster(round);
        uint256 count;
        for (uint256 i = 0; i < SEATS; ++i) {
            bool votes = (voters >> i) & 1 == 1 && roster[i] != 0 && _seqOf(round, roster[i]) + 3 <= MAX_SEQ;
            if (votes) ++count;
            else roster[i] = 0;
        }
        Bundle memory bundle = _bundle(round, count);
        uint256 place;
        for (uint256 i = 0; i < SEATS; ++i) {
            if (roster[i] == 0) continue;
            uint24 seq = _seqOf(round, roster[i]) + 1 + uint24(seed % 3);
            _write(bundle, place++, _nullifier(round, roster[i]), seq, uint256(keccak256(abi.encode(seed, i))));
            // What most agree on: some of the ballots of a street look alike.
            if (seed >> 255 == 1) _tick(bundle, place - 1, bundle.slots);
        }
        _submit(bundle);
    }

    /// @notice Changes of mind in one batch, in either order.
    function castTwo(uint256 who, uint256 seed) external acts {
        uint32 round = ghost.today();
        Bundle memory bundle = _bundle(round, 2);
        uint256 leaf = _leaf(round, who);
        uint24 seq = _seqOf(round, leaf) + 1;
        if (leaf == 0 || seq + 1 > MAX_SEQ) return;
        bool descending = seed % 2 == 0;
        _write(bundle, 0, _nullifier(round, leaf), descending ? seq + 1 : seq, seed);
        _write(bundle, 1, _nullifier(round, leaf), descending ? seq : seq + 1, seed >> 8);
        _submit(bundle);
    }

    /// @notice An old ballot again, or another under a number that is used up: taken, and without effect.
    function castStale(uint256 which, uint256 seed) external acts {
        uint32 round = ghost.today();
        uint256[] memory cast_ = ghost.voters(round);
        if (cast_.length == 0) return;
        Bundle memory bundle = _bundle(round, 1);
        uint256 nullifier = cast_[which % cast_.length];
        uint24 used = ghost.seenBallot(round, nullifier).seq;
        _write(bundle, 0, nullifier, uint24(seed % (uint256(used) + 1)), seed);
        _submit(bundle);
        CastBallot memory held = circle.ballotOf(round, nullifier);
        if (held.seq != used || held.commitment != ghost.seenBallot(round, nullifier).commitment) {
            ghost.fault(8, "an old ballot took a place");
        }
    }

    /// @notice Somebody makes up voters. The verifier here lets them; the size of the roster must not.
    function castInvented(uint256 number, uint256 seed) external acts {
        Bundle memory bundle = _bundle(ghost.today(), 1 + (number % 4));
        for (uint256 i = 0; i < bundle.ballots.length; ++i) {
            _write(bundle, i, uint256(keccak256(abi.encode(seed, i))) >> 8, 1, seed);
        }
        _submit(bundle);
    }

    /// @notice A proof for another round, circle or chain, or the same statement under nullifier + order of the field.
    function castForged(uint256 who, uint256 kind, uint256 seed) external acts {
        kind %= 5;
        uint32 round = ghost.today();
        Bundle memory bundle = _bundle(round, 1);
        uint256 nullifier = _nullifier(round, _leaf(round, who));
        if (kind == 0) nullifier += FIELD;
        if (kind == 1) bundle.scope = circle.scope(round + 1);
        if (kind == 2) bundle.scope = circle.scope(round == 0 ? 7 : round - 1);
        if (kind == 3) bundle.scope = elsewhere.scope(round);
        if (kind == 4) {
            uint256 here = block.chainid;
            vm.chainId(here + 1);
            bundle.scope = circle.scope(round);
            vm.chainId(here);
        }
        _write(bundle, 0, nullifier, 30, seed);
        if (!_does(who, abi.encodeCall(ICircle.castBallots, (round, bundle.ballots)))) return;
        ghost.fault(kind == 0 ? 9 : 10, "a forged ballot was taken");
    }

    /// @notice The very ballot that was taken once, where it does not belong.
    function replay(uint256 who) external acts {
        if (last.seq == 0) return;
        Ballot[] memory ballots = new Ballot[](1);
        ballots[0] = last;
        uint32 round = ghost.today();
        bool elsewhereToo;
        try elsewhere.castBallots(round, ballots) {
            elsewhereToo = true;
        } catch {}
        if (elsewhereToo) ghost.fault(10, "taken in another circle");
        if (round == lastRound) return;
        if (_does(who, abi.encodeCall(ICircle.castBallots, (round, ballots))))
            ghost.fault(10, "taken in another round");
    }

    // ------------------------------------------------------------------ opening

    /// @param which Bitmap of the ballots in the box of the last round that has any.
    function open(uint256 which, uint256 by) external acts {
        (bool any, uint32 round) = ghost.lastVoted();
        if (!any) return;
        uint256[] memory cast_ = ghost.voters(round);
        Opening[] memory openings = new Opening[](cast_.length);
        uint16 slots = ghost.frozen(round).slots;
        uint256 count;
        for (uint256 i = 0; i < cast_.length; ++i) {
            if ((which >> i) & 1 == 0) continue;
            Ghost.SeenBallot memory seen = ghost.seenBallot(round, cast_[i]);
            // One that cannot be opened would hold up the others: whoever opens leaves it out, nearly always.
            if (!seen.opened && seen.approvals & ~slots != 0 && which >> 250 != 0) continue;
            openings[count++] = Opening(cast_[i], seen.approvals, seen.salt);
        }
        assembly ("memory-safe") {
            mstore(openings, count)
        }
        if (!_does(by, abi.encodeCall(ICircle.openBallots, (round, openings)))) return;
        for (uint256 i = 0; i < count; ++i) ghost.opened(round, openings[i].nullifier);
    }

    /// @notice One commitment opens one way.
    function openWrongly(uint256 which, uint16 approvals, bytes16 salt) external acts {
        (bool any, uint32 round) = ghost.lastVoted();
        if (!any) return;
        uint256[] memory cast_ = ghost.voters(round);
        uint256 nullifier = cast_[which % cast_.length];
        Ghost.SeenBallot memory seen = ghost.seenBallot(round, nullifier);
        Opening[] memory openings = new Opening[](1);
        openings[0] = Opening(nullifier, approvals, which % 2 == 0 ? seen.salt : salt);
        if (seen.opened || (openings[0].approvals == seen.approvals && openings[0].salt == seen.salt)) return;
        if (_does(which, abi.encodeCall(ICircle.openBallots, (round, openings)))) {
            ghost.fault(8, "opened to something not cast");
        }
    }

    // ------------------------------------------------------------------ how

    /// @dev Of somebody on the frozen roster.
    function _leaf(uint32 round, uint256 seed) private view returns (uint256 leaf) {
        uint256[64] memory roster = ghost.roster(round);
        for (uint256 i = 0; i < SEATS && leaf == 0; ++i) leaf = roster[((seed % SEATS) + i) % SEATS];
    }

    function _seqOf(uint32 round, uint256 leaf) private view returns (uint24) {
        return ghost.seenBallot(round, _nullifier(round, leaf)).seq;
    }

    function _nullifier(uint32 round, uint256 leaf) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(leaf, round))) >> 8;
    }

    function _bundle(uint32 round, uint256 size) private view returns (Bundle memory bundle) {
        Ghost.Frozen memory frozen = ghost.frozen(round);
        (bundle.round, bundle.root, bundle.slots) = (round, frozen.root, frozen.slots);
        bundle.scope = circle.scope(round);
        bundle.ballots = new Ballot[](size);
        bundle.approvals = new uint16[](size);
        bundle.salts = new bytes16[](size);
    }

    /// @dev Few tick what is not on the ballot, most tick what others tick.
    function _write(Bundle memory bundle, uint256 place, uint256 nullifier, uint24 seq, uint256 seed) private view {
        uint16 approvals = uint16(seed | (seed >> 16));
        if ((seed >> 32) % 32 != 0) approvals &= bundle.slots;
        bundle.salts[place] = bytes16(keccak256(abi.encode(seed, nullifier, seq)));
        Ballot memory ballot = bundle.ballots[place];
        (ballot.nullifier, ballot.seq, ballot.sealedVote) = (nullifier, seq, new bytes(132));
        _tick(bundle, place, approvals);
    }

    function _tick(Bundle memory bundle, uint256 place, uint16 approvals) private view {
        Ballot memory ballot = bundle.ballots[place];
        bundle.approvals[place] = approvals;
        bytes32 hash = keccak256(
            abi.encode(bundle.round, ballot.nullifier, ballot.seq, approvals, bundle.salts[place])
        );
        ballot.commitment = uint192(uint256(hash));
        bytes32 message = keccak256(abi.encode(ballot.seq, ballot.commitment, keccak256(ballot.sealedVote)));
        ballot.proof[0] = verifier.tag(bundle.root, bundle.scope, ballot.nullifier, uint256(message));
    }

    function _submit(Bundle memory bundle) private {
        if (bundle.ballots.length == 0) return;
        if (!_does(bundle.ballots[0].nullifier, abi.encodeCall(ICircle.castBallots, (bundle.round, bundle.ballots))))
            return;
        for (uint256 i = 0; i < bundle.ballots.length; ++i) {
            Ballot memory ballot = bundle.ballots[i];
            (uint16 approvals, bytes16 salt) = (bundle.approvals[i], bundle.salts[i]);
            ghost.cast(bundle.round, ballot.nullifier, ballot.seq, ballot.commitment, approvals, salt);
        }
        (last, lastRound) = (bundle.ballots[0], bundle.round);
    }
}
