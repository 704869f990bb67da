// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {
    Authorization,
    Ballot,
    Candidate,
    CastBallot,
    Change,
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
} from "./Types.sol";

/// @title One circle: a street's roster, pot, board, ballots and grants. No owner, no upgrade, no pause.
/// @notice Members' actions may come through the forwarder, which pays their gas; ballots never do.
interface ICircle {
    // ------------------------------------------------------------------ events: the verb, in the past tense
    event Joined(address indexed member, uint32 indexed round, string handle, uint256 commitment, bool seated);
    event Seated(address indexed member, uint8 indexed slot, uint256 commitment);
    event Vouched(address indexed voucher, address indexed candidate, string handle);
    event VouchRevoked(address indexed voucher, address indexed candidate, string handle);
    event BookingCancelled(address indexed member);
    event LeaveAsked(address indexed member, uint32 indexed round);
    event Left(address indexed member, uint8 indexed slot, uint256 stake, Change how);
    event CommitmentChanged(address indexed member, uint8 indexed slot, uint256 commitment);
    event StillHere(address indexed member, uint32 indexed round);
    event RecoveryBegun(address indexed lost, address indexed to, uint256 commitment, uint32 finishRound);
    event RecoveryObjected(address indexed lost, uint32 barredUntil);
    event Recovered(address indexed lost, address indexed to, uint8 indexed slot, uint256 commitment);
    event TakenBack(address indexed member, address indexed to, uint256 amount);
    event ChippedIn(address indexed member, address indexed payer, uint32 indexed round, uint256 amount);
    event GiftGiven(address indexed giver, uint32 indexed round, uint256 amount);
    event Swept(uint256 amount);
    event Pinned(
        uint32 indexed id,
        address indexed pinner,
        address indexed recipient,
        uint8 slot,
        uint256 amount,
        bool claimKey,
        string text
    );
    event Withdrawn(uint32 indexed id);
    event VotingFrozen(uint32 indexed round, uint256 root, uint8 rosterSize, uint16 slots, uint256 budget, bool ballot);
    event BallotCast(uint32 indexed round, uint256 indexed nullifier, uint24 seq, uint192 commitment, bytes sealedVote);
    event BallotOpened(uint32 indexed round, uint256 indexed nullifier, uint16 approvals, bytes16 salt);
    event Settled(uint32 indexed round, uint8 cast, uint8 opened, bool quorumMet, uint16 winners, uint256 spent);
    event Abandoned(uint32 indexed round);
    event Granted(uint32 indexed id, uint32 indexed round, address indexed recipient, uint256 amount, uint64 expiresAt);
    event Collected(uint32 indexed id, address indexed to, uint256 amount);
    event GrantExpired(uint32 indexed id, uint256 amount);
    event Thanked(uint32 indexed id, address indexed by, string text);
    event MotionProposed(
        uint32 indexed id,
        address indexed proposer,
        MotionKind indexed kind,
        uint32 round,
        uint8 slot,
        address member,
        Rule rule,
        uint80 value
    );
    event MotionDecided(uint32 indexed id, uint32 indexed round, uint8 approvals, bool passed);
    event RuleChanged(Rule indexed rule, uint80 value, uint32 fromRound);
    event CircleClosed(uint32 indexed round, uint8 heirs);

    // ------------------------------------------------------------------ errors: the fault and its evidence
    error Circle_AlreadyInitialised();
    error Circle_NotAClone();
    error Circle_ZeroAddress();
    error Circle_ShortDay(uint32 day);
    error Circle_WrongPhase(uint32 round, Phase phase);
    error Circle_BallotUnderWay(uint32 round);
    error Circle_NotSeated(address account);
    error Circle_AlreadyMember(address account);
    error Circle_NotBooked(address account);
    error Circle_SeatTooEarly(address account, uint32 firstRound);
    error Circle_Full(uint256 seats);
    error Circle_JoinedThisRound(uint32 round, uint256 cap);
    error Circle_BadHandle(string handle);
    error Circle_HandleTaken(string handle);
    error Circle_BadCommitment(uint256 commitment);
    error Circle_CommitmentTaken(uint256 commitment);
    error Circle_TooFewVouches(uint256 vouches, uint256 needed);
    error Circle_AlreadyVouched(address voucher, address candidate);
    error Circle_NoVouch(address voucher, address candidate);
    error Circle_NotSilent(address account, uint32 untilRound);
    error Circle_NoRecovery(address lost);
    error Circle_RecoveryUnderWay(address lost, address to);
    error Circle_RecoveryBarred(address lost, uint32 untilRound);
    error Circle_RecoveryTooEarly(address lost, uint32 finishRound);
    error Circle_NotLost(address account, uint32 seenRound);
    error Circle_ProposedLately(address account, uint32 fromRound);
    error Circle_BadRule(Rule rule, uint256 value);
    error Circle_NotThin(uint32 closableFrom);
    error Circle_NobodySits();
    error Circle_Closed();
    error Circle_NothingOwed(address account);
    error Circle_BadAmount(uint256 amount, uint256 min, uint256 max);
    error Circle_BadText(uint256 length, uint256 max);
    error Circle_BadRecipient(address recipient);
    error Circle_RequestOpen(uint32 id);
    error Circle_BoardFull();
    error Circle_NoSuchRequest(uint32 id);
    error Circle_NoSuchMotion(uint32 id);
    error Circle_NotYourRequest(uint32 id, address account);
    error Circle_NotPinned(uint32 id);
    error Circle_OnBallot(uint32 id, uint32 round);
    error Circle_NoBallots();
    error Circle_TooManyBallots(uint256 count, uint256 max);
    error Circle_NoBallot(uint32 round);
    error Circle_EarlierRoundUnsettled(uint32 round);
    error Circle_BadSealedLength(uint256 index, uint256 length);
    error Circle_NotAField(uint256 index, uint256 value);
    error Circle_BadSeq(uint256 index, uint24 seq);
    error Circle_ZeroRoot(uint32 round);
    error Circle_RosterExceeded(uint256 cast, uint256 rosterSize);
    error Circle_BadProof();
    error Circle_VotingNotClosed(uint32 round);
    error Circle_BadOpening(uint256 index);
    error Circle_NoSuchBallot(uint256 index, uint256 nullifier);
    error Circle_RoundEnded(uint32 round);
    error Circle_NothingCast(uint32 round);
    error Circle_StillOpening(uint32 round, uint256 opened, uint256 cast);
    error Circle_TooEarlyToAbandon(uint32 round, uint64 from);
    error Circle_BadTally(uint256 winners);
    error Circle_NoSuchGrant(uint32 id);
    error Circle_GrantEnded(uint32 id);
    error Circle_GrantExpired(uint32 id, uint64 expiresAt);
    error Circle_GrantNotExpired(uint32 id, uint64 expiresAt);
    error Circle_NotYourGrant(uint32 id, address account);
    error Circle_AlreadyThanked(uint32 id);
    error Circle_NeedsSignature(uint32 id);
    error Circle_SignatureExpired(uint256 deadline);
    error Circle_BadSignature(uint32 id);

    /// @notice By the factory, once, in the transaction that creates the clone.
    function initialise(Rules calldata rules_) external;

    // ------------------------------------------------------------------ roster
    /// @notice Founders (until the first voting opens) and others with enough vouches book a seat; before the first
    /// voting they sit at once. Signed by the candidate, directly or through the forwarder.
    function join(string calldata handle, uint256 commitment) external;
    /// @notice A seated member's word that they know the candidate under this handle. Lasts 28 days.
    function vouch(address candidate, string calldata handle) external;
    function revokeVouch(address candidate, string calldata handle) external;
    /// @notice Anyone seats a booked newcomer once the next round has begun and no ballot is under way.
    function seat(address member) external;
    /// @notice In the board phase the stake is paid to `to` at once; otherwise it is owed once the round is settled or over.
    function leaveCircle(address to) external;
    /// @notice Pays what is owed to the caller; of a closed circle, their share of the common part too.
    function takeBack(address to) external;
    /// @notice A free sign of life. Who signs nothing for six rounds may lose the seat, never the stake.
    function stillHere() external;
    /// @notice Anyone gives up the seat of a member who signed nothing for six whole rounds; the stake is owed to them.
    function vacate(address member) external;
    /// @notice A new voting secret (a new phone). Not while a ballot is under way: it counts from the next one on.
    function changeCommitment(uint256 commitment) external;
    /// @notice The caller is the new wallet of a member who lost theirs: enough members vouched for it under the lost
    /// member's handle. Takes effect after one full round, unless the lost wallet objects.
    function recover(address lost, uint256 commitment) external;
    /// @notice Anyone hands the seat over, a full round after the recovery began, when no ballot is under way, if the lost
    /// wallet has signed nothing in the rounds since.
    function finishRecovery(address lost) external;
    /// @notice By the wallet said to be lost: ends its recovery, voids the vouches for it and bars another for three rounds.
    function objectToRecovery() external;

    // ------------------------------------------------------------------ motions
    /// @notice Two thirds of the frozen roster part ways with a member: the stake is owed to them.
    function proposePartWays(address member) external returns (uint32 id);
    /// @notice Two thirds of the frozen roster change a rule, in force after one full round's notice.
    function proposeRule(Rule rule, uint80 value) external returns (uint32 id);
    /// @notice Two thirds of the frozen roster close the circle: stakes are owed at once, the common part is shared
    /// equally by that roster, whatever arrives later too.
    function proposeClose() external returns (uint32 id);
    /// @notice Anyone closes a circle that had fewer than three seats for three whole rounds.
    function close() external;

    // ------------------------------------------------------------------ pot
    /// @notice From the caller's allowance, to the caller's own stake.
    function chipIn(uint256 amount) external;
    /// @notice From the caller's allowance, to a member's stake: the neighbour who takes the cash.
    function chipInFor(address member, uint256 amount) external;
    function chipInWithAuthorization(address payer, address member, Authorization calldata authorization) external;
    /// @notice A gift, by anyone, to the common part.
    function give(uint256 amount) external;
    function giveWithAuthorization(address payer, Authorization calldata authorization) external;
    /// @notice Tokens that were sent past the doors become common.
    function sweep() external;
    /// @notice The EIP-3009 nonce the contract will accept. `purpose` is keccak256("chip in") or keccak256("gift");
    /// beneficiary is the member, or the circle itself for a gift.
    function authorizationNonce(
        uint32 round,
        bytes32 purpose,
        address beneficiary,
        bytes32 salt
    ) external view returns (bytes32);

    // ------------------------------------------------------------------ board
    function pin(string calldata text, uint256 amount, address recipient, bool claimKey) external returns (uint32 id);
    function withdraw(uint32 id) external;

    // ------------------------------------------------------------------ ballots
    /// @notice Anyone. Stale ballots (seq not above the stored) are skipped before verification.
    function castBallots(uint32 round, Ballot[] calldata ballots) external;
    /// @notice Anyone, from the close until the round is settled. Already opened ones are skipped.
    function openBallots(uint32 round, Opening[] calldata openings) external;
    function settle(uint32 round) external;
    /// @notice From the end of the following round anyone may end an unsettled round without grants.
    function abandon(uint32 round) external;

    // ------------------------------------------------------------------ grants
    /// @notice Pays a wallet recipient, whoever calls.
    function claim(uint32 id) external;
    /// @notice Pays `to` with the recipient's EIP-712 signature: Collect(uint32 id,address to,uint256 deadline).
    function claimTo(uint32 id, address to, uint256 deadline, bytes calldata signature) external;
    function expire(uint32 id) external;
    /// @notice By the recipient or the member who pinned it, once.
    function thank(uint32 id, string calldata text) external;

    // ------------------------------------------------------------------ views
    function terms() external view returns (Terms memory);
    /// @notice The rules of a round. Changes are known two rounds ahead.
    function rulesOf(uint32 round) external view returns (Rules memory);
    function factory() external view returns (address);
    function trustedForwarder() external view returns (address);
    function verifier() external view returns (address);
    function createdBlock() external view returns (uint64);
    /// @notice Seconds in what lengths and deadlines call a day: 86,400 everywhere but on a local chain.
    function day() external view returns (uint32);
    /// @notice By the clock alone. Before `start` this is the board phase of round 0.
    function phase() external view returns (uint32 round, Phase phase_);
    function scope(uint32 round) external view returns (uint256);
    function pot() external view returns (PotView memory);
    function root() external view returns (uint256);
    function seats() external view returns (uint256);
    /// @notice All 64 leaves of the live tree; 0 where no one sits. It never changes while a ballot is under way.
    function leaves() external view returns (uint256[64] memory);
    /// @notice The account in each of the 64 slots; 0 where no one sits.
    function seated() external view returns (address[64] memory);
    /// @notice Everyone who ever joined or was named a founder, in order.
    function memberCount() external view returns (uint256);
    function memberAt(uint256 index) external view returns (address);
    function memberOf(address account) external view returns (Member memory);
    /// @notice Every change of the membership, in order.
    function changeCount() external view returns (uint256);
    function changeAt(uint256 index) external view returns (MembershipChange memory);
    function recoveryOf(address lost) external view returns (Recovery memory);
    function recoveryVouches(address lost, address to) external view returns (uint256 vouches, uint256 needed);
    function candidates() external view returns (Candidate[] memory);
    function vouchesNeeded() external view returns (uint256);
    function hasVouched(address voucher, address candidate, string calldata handle) external view returns (bool);
    /// @notice Ids run from 1 to requestCount.
    function requestCount() external view returns (uint32);
    function requestOf(uint32 id) external view returns (Request memory);
    function grantOf(uint32 id) external view returns (Grant memory);
    function thanksOf(uint32 id) external view returns (Thanks memory);
    /// @notice Ids run from 1 to motionCount.
    function motionCount() external view returns (uint32);
    function motionOf(uint32 id) external view returns (Motion memory);
    function closing() external view returns (Closing memory);
    /// @notice As remembered; while voting is open and nobody has acted yet, as it would freeze now.
    function roundOf(uint32 round) external view returns (Round memory);
    function ballotOf(uint32 round, uint256 nullifier) external view returns (CastBallot memory);
    /// @notice Blocks in which ballots of this round were accepted: read BallotCast there, one block a query.
    function ballotBlocks(uint32 round) external view returns (uint64[] memory);
    /// @notice Approvals of the opened ballots, in the order in which their voters came.
    function openedApprovals(uint32 round) external view returns (uint16[] memory);
}
