// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ERC2771Context} from "@openzeppelin/contracts/metatx/ERC2771Context.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IBallotVerifier} from "./interfaces/IBallotVerifier.sol";
import {ICircle} from "./interfaces/ICircle.sol";
import {ICircleViews} from "./interfaces/ICircleViews.sol";
import {
    Authorization,
    Ballot,
    Candidate,
    CastBallot,
    Closing,
    Grant,
    Member,
    MembershipChange,
    Motion,
    MotionKind,
    Opening,
    Phase,
    PotView,
    Recovery,
    Request,
    Round,
    Rule,
    Rules,
    Terms,
    Thanks
} from "./interfaces/Types.sol";
import {Ballots} from "./parts/Ballots.sol";
import {Board} from "./parts/Board.sol";
import {Clock} from "./parts/Clock.sol";
import {Closure} from "./parts/Closure.sol";
import {Fixed} from "./parts/Fixed.sol";
import {Grants} from "./parts/Grants.sol";
import {Motions} from "./parts/Motions.sol";
import {Pot} from "./parts/Pot.sol";
import {Recoveries} from "./parts/Recoveries.sol";
import {Roster} from "./parts/Roster.sol";
import {Rulebook} from "./parts/Rulebook.sol";
import {Seats} from "./parts/Seats.sol";
import {Settlement} from "./parts/Settlement.sol";
import {CircleState} from "./parts/State.sol";
import {Vouches} from "./parts/Vouches.sol";

/// @title The doors of a circle. What is remembered is in parts/State.sol; the rules are in the part each door names.
/// @notice Assumptions on the token:
/// - a transfer of an amount moves at most that amount out of the circle, and what arrives is what the balance gains;
/// - balances do not fall by themselves (no negative rebasing);
/// - an account it refuses to pay blocks that account's grant alone.
contract Circle is ICircle, ERC2771Context, EIP712, ReentrancyGuardTransient {
    uint256 private constant EARNEST_DAY = 1 days;
    uint256 private constant LOCAL_CHAIN = 31337;

    address private immutable _implementation = address(this);
    IBallotVerifier private immutable _verifier;
    uint32 private immutable _day;

    CircleState private _s;

    /// @dev Every action starts here, on a clone: leavers whose ballot is over are released, and what freezes when voting opens
    /// freezes. Neither can fail. A token that calls back finds every door closed.
    modifier acts() {
        _sync();
        _;
    }

    /// @notice Of the code that all circles share: only its clones can be initialised.
    /// @param forwarder_ Through which a relay pays the gas of a member's action.
    /// @param verifier_ What checks the proofs of ballots.
    /// @param day_ Seconds in a day: 86,400 everywhere but on a local chain.
    constructor(
        address forwarder_,
        IBallotVerifier verifier_,
        uint32 day_
    ) ERC2771Context(forwarder_) EIP712("Potluck", "1") {
        require(forwarder_ != address(0) && address(verifier_) != address(0), Circle_ZeroAddress());
        require(block.chainid == LOCAL_CHAIN || day_ == EARNEST_DAY, Circle_ShortDay(day_));
        _verifier = verifier_;
        _day = day_;
        _s.factory = address(this);
    }

    /// @inheritdoc ICircle
    function initialise(Rules calldata rules_) external {
        require(_s.factory == address(0), Circle_AlreadyInitialised());
        _s.factory = msg.sender;
        _s.createdBlock = Clock.blockNumber();
        Rulebook.write(_s, rules_, 0, 0);
        _s.thinSince = 1;
    }

    // ------------------------------------------------------------------ roster

    /// @inheritdoc ICircle
    function join(string calldata handle, uint256 commitment) external nonReentrant acts {
        Roster.join(_s, _msgSender(), handle, commitment, _day);
    }

    /// @inheritdoc ICircle
    function vouch(address candidate, string calldata handle) external nonReentrant acts {
        Vouches.vouch(_s, _msgSender(), candidate, handle, _day);
    }

    /// @inheritdoc ICircle
    function revokeVouch(address candidate, string calldata handle) external nonReentrant acts {
        Vouches.revokeVouch(_s, _msgSender(), candidate, handle, _day);
    }

    /// @inheritdoc ICircle
    function seat(address member) external nonReentrant acts {
        Roster.seat(_s, member);
    }

    /// @inheritdoc ICircle
    function leaveCircle(address to) external nonReentrant acts {
        Roster.leaveCircle(_s, _msgSender(), to);
    }

    /// @inheritdoc ICircle
    function takeBack(address to) external nonReentrant acts {
        Pot.takeBack(_s, _msgSender(), to);
    }

    /// @inheritdoc ICircle
    function stillHere() external nonReentrant acts {
        Roster.stillHere(_s, _msgSender());
    }

    /// @inheritdoc ICircle
    function vacate(address member) external nonReentrant acts {
        Roster.vacate(_s, member);
    }

    /// @inheritdoc ICircle
    function changeCommitment(uint256 commitment) external nonReentrant acts {
        Roster.changeCommitment(_s, _msgSender(), commitment);
    }

    /// @inheritdoc ICircle
    function recover(address lost, uint256 commitment) external nonReentrant acts {
        Recoveries.begin(_s, _msgSender(), lost, commitment, _day);
    }

    /// @inheritdoc ICircle
    function finishRecovery(address lost) external nonReentrant acts {
        Recoveries.finish(_s, lost);
    }

    /// @inheritdoc ICircle
    function objectToRecovery() external nonReentrant acts {
        Recoveries.object(_s, _msgSender());
    }

    // ------------------------------------------------------------------ motions

    /// @inheritdoc ICircle
    function proposePartWays(address member) external nonReentrant acts returns (uint32 id) {
        return _propose(MotionKind.PartWays, Rule.ChipInMin, uint160(member));
    }

    /// @inheritdoc ICircle
    function proposeRule(Rule rule, uint80 value) external nonReentrant acts returns (uint32 id) {
        return _propose(MotionKind.ChangeRule, rule, value);
    }

    /// @inheritdoc ICircle
    function proposeClose() external nonReentrant acts returns (uint32 id) {
        return _propose(MotionKind.Close, Rule.ChipInMin, 0);
    }

    /// @inheritdoc ICircle
    function close() external nonReentrant acts {
        Closure.close(_s);
    }

    // ------------------------------------------------------------------ pot

    /// @inheritdoc ICircle
    function chipIn(uint256 amount) external nonReentrant acts {
        Pot.chipIn(_s, _msgSender(), _msgSender(), amount);
    }

    /// @inheritdoc ICircle
    function chipInFor(address member, uint256 amount) external nonReentrant acts {
        Pot.chipIn(_s, _msgSender(), member, amount);
    }

    /// @inheritdoc ICircle
    function chipInWithAuthorization(
        address payer,
        address member,
        Authorization calldata authorization
    ) external nonReentrant acts {
        Pot.chipInWithAuthorization(_s, payer, member, authorization);
    }

    /// @inheritdoc ICircle
    function give(uint256 amount) external nonReentrant acts {
        Pot.give(_s, _msgSender(), amount);
    }

    /// @inheritdoc ICircle
    function giveWithAuthorization(address payer, Authorization calldata authorization) external nonReentrant acts {
        Pot.giveWithAuthorization(_s, payer, authorization);
    }

    /// @inheritdoc ICircle
    function sweep() external nonReentrant acts {
        Pot.sweep(_s);
    }

    /// @inheritdoc ICircleViews
    function authorizationNonce(
        uint32 round,
        bytes32 purpose,
        address beneficiary,
        bytes32 salt
    ) external view returns (bytes32) {
        return Pot.authorizationNonce(round, purpose, beneficiary, salt);
    }

    // ------------------------------------------------------------------ board

    /// @inheritdoc ICircle
    function pin(
        string calldata text,
        uint256 amount,
        address recipient,
        bool claimKey
    ) external nonReentrant acts returns (uint32 id) {
        return Board.pin(_s, Board.Ask(_msgSender(), recipient, amount, claimKey, trustedForwarder()), text);
    }

    /// @inheritdoc ICircle
    function withdraw(uint32 id) external nonReentrant acts {
        Board.withdraw(_s, _msgSender(), id);
    }

    // ------------------------------------------------------------------ ballots

    /// @inheritdoc ICircle
    function castBallots(uint32 round, Ballot[] calldata) external nonReentrant acts {
        Ballots.cast(_s, _verifier, round, msg.data[4:]);
    }

    /// @inheritdoc ICircle
    function openBallots(uint32 round, Opening[] calldata) external nonReentrant acts {
        Ballots.open(_s, round, msg.data[4:]);
    }

    /// @inheritdoc ICircle
    function settle(uint32 round) external nonReentrant acts {
        Settlement.settle(_s, round, _day);
        if (Motions.areOn(_s.rounds[round])) Motions.decide(_s, round);
        if (Seats.due(_s) != 0) Roster.releaseLeavers(_s);
    }

    /// @inheritdoc ICircle
    function abandon(uint32 round) external nonReentrant acts {
        Settlement.abandon(_s, round);
        if (Seats.due(_s) != 0) Roster.releaseLeavers(_s);
    }

    // ------------------------------------------------------------------ grants

    /// @inheritdoc ICircle
    function claim(uint32 id) external nonReentrant acts {
        Grants.claim(_s, id, _day);
    }

    /// @inheritdoc ICircle
    function claimTo(uint32 id, address to, uint256 deadline, bytes calldata signature) external nonReentrant acts {
        bytes32 digest = _hashTypedDataV4(Grants.collectHash(id, to, deadline));
        Grants.claimTo(_s, id, to, deadline, digest, signature, _day);
    }

    /// @inheritdoc ICircle
    function expire(uint32 id) external nonReentrant acts {
        Grants.expire(_s, id, _day);
    }

    /// @inheritdoc ICircle
    function thank(uint32 id, string calldata text) external nonReentrant acts {
        Grants.thank(_s, _msgSender(), id, text);
    }

    // ------------------------------------------------------------------ views

    /// @inheritdoc ICircleViews
    function terms() external view returns (Terms memory) {
        return Fixed.terms();
    }

    /// @inheritdoc ICircleViews
    function rulesOf(uint32 round) external view returns (Rules memory) {
        return Rulebook.read(Rulebook.inForce(_s, round));
    }

    /// @inheritdoc ICircleViews
    function factory() external view returns (address) {
        return _s.factory;
    }

    /// @inheritdoc ICircleViews
    function trustedForwarder() public view override(ERC2771Context, ICircleViews) returns (address) {
        return super.trustedForwarder();
    }

    /// @inheritdoc ICircleViews
    function verifier() external view returns (address) {
        return address(_verifier);
    }

    /// @inheritdoc ICircleViews
    function createdBlock() external view returns (uint64) {
        return _s.createdBlock;
    }

    /// @inheritdoc ICircleViews
    function day() external view returns (uint32) {
        return _day;
    }

    /// @inheritdoc ICircleViews
    function phase() external view returns (uint32 round, Phase phase_) {
        return Clock.current(Clock.times());
    }

    /// @inheritdoc ICircleViews
    function scope(uint32 round) external view returns (uint256) {
        return Ballots.scope(round);
    }

    /// @inheritdoc ICircleViews
    function pot() external view returns (PotView memory) {
        return Pot.view_(_s);
    }

    /// @inheritdoc ICircleViews
    function root() external view returns (uint256) {
        return Roster.root(_s);
    }

    /// @inheritdoc ICircleViews
    function seats() external view returns (uint256) {
        return Seats.count(Seats.held(_s));
    }

    /// @inheritdoc ICircleViews
    function leaves() external view returns (uint256[64] memory) {
        return Roster.leaves(_s);
    }

    /// @inheritdoc ICircleViews
    function seated() external view returns (address[64] memory) {
        return Roster.seated(_s);
    }

    /// @inheritdoc ICircleViews
    function memberCount() external view returns (uint256) {
        return Fixed.founderCount() + _s.joiners.length;
    }

    /// @inheritdoc ICircleViews
    function memberAt(uint256 index) external view returns (address) {
        return Roster.memberAt(_s, index);
    }

    /// @inheritdoc ICircleViews
    function memberOf(address account) external view returns (Member memory) {
        return Roster.memberOf(_s, account);
    }

    /// @inheritdoc ICircleViews
    function changeCount() external view returns (uint256) {
        return _s.changeCount;
    }

    /// @inheritdoc ICircleViews
    function changeAt(uint256 index) external view returns (MembershipChange memory) {
        return Roster.changeAt(_s, index);
    }

    /// @inheritdoc ICircleViews
    function recoveryOf(address lost) external view returns (Recovery memory) {
        return Recoveries.recoveryOf(_s, lost);
    }

    /// @inheritdoc ICircleViews
    function recoveryVouches(address lost, address to) external view returns (uint256 vouches, uint256 needed) {
        return Recoveries.vouchesFor(_s, lost, to, _day);
    }

    /// @inheritdoc ICircleViews
    function candidates() external view returns (Candidate[] memory) {
        return Vouches.candidates(_s, _day);
    }

    /// @inheritdoc ICircleViews
    function vouchesNeeded() external view returns (uint256) {
        return Vouches.needed(_s);
    }

    /// @inheritdoc ICircleViews
    function hasVouched(address voucher, address candidate, string calldata handle) external view returns (bool) {
        return Vouches.hasVouched(_s, voucher, candidate, handle, _day);
    }

    /// @inheritdoc ICircleViews
    function requestCount() external view returns (uint32) {
        return _s.requestCount;
    }

    /// @inheritdoc ICircleViews
    function requestOf(uint32 id) external view returns (Request memory) {
        return Board.requestOf(_s, id);
    }

    /// @inheritdoc ICircleViews
    function grantOf(uint32 id) external view returns (Grant memory) {
        return Board.grantOf(_s, id, _day);
    }

    /// @inheritdoc ICircleViews
    function thanksOf(uint32 id) external view returns (Thanks memory) {
        return Grants.thanksOf(_s, id);
    }

    /// @inheritdoc ICircleViews
    function motionCount() external view returns (uint32) {
        return _s.motionCount;
    }

    /// @inheritdoc ICircleViews
    function motionOf(uint32 id) external view returns (Motion memory) {
        return Motions.motionOf(_s, id);
    }

    /// @inheritdoc ICircleViews
    function closing() external view returns (Closing memory) {
        return Closure.closing(_s);
    }

    /// @inheritdoc ICircleViews
    function roundOf(uint32 round) external view returns (Round memory) {
        return Ballots.roundOf(_s, round);
    }

    /// @inheritdoc ICircleViews
    function ballotOf(uint32 round, uint256 nullifier) external view returns (CastBallot memory) {
        return Ballots.ballotOf(_s, round, nullifier);
    }

    /// @inheritdoc ICircleViews
    function ballotBlocks(uint32 round) external view returns (uint64[] memory) {
        return Ballots.ballotBlocks(_s, round);
    }

    /// @inheritdoc ICircleViews
    function openedApprovals(uint32 round) external view returns (uint16[] memory) {
        return Ballots.openedApprovals(_s, round);
    }

    function _propose(MotionKind kind, Rule rule, uint160 subject) private returns (uint32) {
        return Motions.propose(_s, Motions.Proposal(_msgSender(), kind, rule, subject));
    }

    function _sync() private {
        require(address(this) != _implementation, Circle_NotAClone());
        if (Seats.due(_s) != 0) Roster.releaseLeavers(_s);
        if (Ballots.mustFreeze(_s)) Ballots.freeze(_s);
    }
}
