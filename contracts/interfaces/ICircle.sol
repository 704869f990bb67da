// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Authorization, Ballot, Change, MotionKind, Opening, Phase, Rule, Rules} from "./Types.sol";
import {ICircleViews} from "./ICircleViews.sol";

/// @title One circle: a street's roster, pot, board, ballots and grants. No owner, no upgrade, no pause.
/// @notice Members' actions may come through the forwarder, which pays their gas; ballots never do. Amounts are in token
/// units (6 decimals for USDC), times in unix seconds; rounds count from 0, requests, grants and motions from 1.
interface ICircle is ICircleViews {
    // ------------------------------------------------------------------ events: the verb, in the past tense
    /// @notice Somebody joined: they sit at once while the circle forms, otherwise from the next round on.
    /// @param member Who joined.
    /// @param round In which round.
    /// @param handle The name they go by in this circle.
    /// @param commitment Of their voting secret (Semaphore v4).
    /// @param seated Whether they sit already.
    event Joined(address indexed member, uint32 indexed round, string handle, uint256 commitment, bool seated);
    /// @notice A member took their seat.
    /// @param member Who sits.
    /// @param slot Where in the roster: their leaf of the tree.
    /// @param commitment What is in that leaf now.
    event Seated(address indexed member, uint8 indexed slot, uint256 commitment);
    /// @notice A member gave their word that they know somebody, who wants to join or to recover a lost wallet.
    /// @param voucher Who vouched.
    /// @param candidate For whom.
    /// @param handle Under which handle they know them.
    event Vouched(address indexed voucher, address indexed candidate, string handle);
    /// @notice A member took their word back before it was used.
    /// @param voucher Who had vouched.
    /// @param candidate For whom.
    /// @param handle Under which handle.
    event VouchRevoked(address indexed voucher, address indexed candidate, string handle);
    /// @notice Somebody who had booked a seat left before taking it.
    /// @param member Who left.
    event BookingCancelled(address indexed member);
    /// @notice A member leaves while a ballot is under way: they keep the seat until it is over.
    /// @param member Who leaves.
    /// @param round Whose ballot is under way.
    event LeaveAsked(address indexed member, uint32 indexed round);
    /// @notice A seat was given up.
    /// @param member Who had it.
    /// @param slot Which seat is free now.
    /// @param stake What was left of their stake: paid to them or owed to them, never lost.
    /// @param how Why: they left, others parted ways with them, they were silent for too long, or the circle closed.
    event Left(address indexed member, uint8 indexed slot, uint256 stake, Change how);
    /// @notice A member has a new voting secret.
    /// @param member Whose.
    /// @param slot Their seat, or the one they booked.
    /// @param commitment Of the new secret.
    event CommitmentChanged(address indexed member, uint8 indexed slot, uint256 commitment);
    /// @notice A member gave a sign of life.
    /// @param member Who.
    /// @param round In which round.
    event StillHere(address indexed member, uint32 indexed round);
    /// @notice Enough members vouched that somebody has a new wallet: their seat moves to it, unless the lost one
    /// objects.
    /// @param lost The wallet said to be lost.
    /// @param to The new one.
    /// @param commitment Of the new voting secret.
    /// @param finishRound The first round in which the seat can be handed over.
    event RecoveryBegun(address indexed lost, address indexed to, uint256 commitment, uint32 finishRound);
    /// @notice The wallet said to be lost is not: its recovery has ended.
    /// @param lost The wallet that objected.
    /// @param barredUntil The first round in which another recovery of it may begin.
    event RecoveryObjected(address indexed lost, uint32 barredUntil);
    /// @notice A seat was handed over to its holder's new wallet.
    /// @param lost The lost wallet.
    /// @param to The new one, which sits now.
    /// @param slot Which seat.
    /// @param commitment Of the new voting secret.
    event Recovered(address indexed lost, address indexed to, uint8 indexed slot, uint256 commitment);
    /// @notice What was theirs was paid out to somebody who left, or who shares in a closed circle.
    /// @param member Whose it was.
    /// @param to Where it was paid.
    /// @param amount How much.
    event TakenBack(address indexed member, address indexed to, uint256 amount);
    /// @notice Somebody chipped in: the member's stake has grown.
    /// @param member Whose stake it is.
    /// @param payer Who paid: the member, or a neighbour who took their cash.
    /// @param round In which round.
    /// @param amount What was received.
    event ChippedIn(address indexed member, address indexed payer, uint32 indexed round, uint256 amount);
    /// @notice Somebody gave to the common part of the pot.
    /// @param giver Who gave.
    /// @param round In which round.
    /// @param amount What was received.
    event GiftGiven(address indexed giver, uint32 indexed round, uint256 amount);
    /// @notice Tokens that had been sent past the doors became common.
    /// @param amount How much.
    event Swept(uint256 amount);
    /// @notice A member pinned a request to the board.
    /// @param id Of the request, and of its grant should it win.
    /// @param pinner Who pinned it.
    /// @param recipient Who collects: a wallet, or the address of a claim key.
    /// @param slot Where it hangs on the board, and so its bit on a ballot.
    /// @param amount What is asked for.
    /// @param claimKey Whether the recipient is a claim key: the grant is then collected by a claim link.
    /// @param text What it is for, as it was written.
    event Pinned(
        uint32 indexed id,
        address indexed pinner,
        address indexed recipient,
        uint8 slot,
        uint256 amount,
        bool claimKey,
        string text
    );
    /// @notice A request was taken down before it won: by whoever pinned it, or because they lost their seat.
    /// @param id Of the request.
    event Withdrawn(uint32 indexed id);
    /// @notice Voting has opened: what the round is decided by is frozen, by the first action since.
    /// @param round Which round.
    /// @param root Of the roster: every ballot proves to come from it.
    /// @param rosterSize How many may vote.
    /// @param slots Which slots of the board are on the ballot, one bit each.
    /// @param budget What the round may spend.
    /// @param ballot Whether there is a ballot: not with fewer than three members or while an earlier one is unsettled.
    event VotingFrozen(uint32 indexed round, uint256 root, uint8 rosterSize, uint16 slots, uint256 budget, bool ballot);
    /// @notice A sealed ballot went into the box. Who cast it is not known, nor what it says before voting has closed.
    /// @param round Which round.
    /// @param nullifier Stands for the voter in this round and in no other.
    /// @param seq Which of this voter's ballots it is: the highest counts.
    /// @param commitment What the opened ballot will have to match.
    /// @param sealedVote Time-locked to the beacon: it opens by itself once voting has closed.
    event BallotCast(uint32 indexed round, uint256 indexed nullifier, uint24 seq, uint192 commitment, bytes sealedVote);
    /// @notice A ballot was opened after the close.
    /// @param round Which round.
    /// @param nullifier Stands for its voter.
    /// @param approvals What it ticked, one bit per slot.
    /// @param salt With which it matches what was committed to.
    event BallotOpened(uint32 indexed round, uint256 indexed nullifier, uint16 approvals, bytes16 salt);
    /// @notice A round was counted.
    /// @param round Which round.
    /// @param cast Ballots in the box.
    /// @param opened How many of them were opened; the others count as empty.
    /// @param quorumMet Whether enough voted for requests to be paid.
    /// @param winners The slots whose requests won, one bit each.
    /// @param spent What the winners were granted together.
    event Settled(uint32 indexed round, uint8 cast, uint8 opened, bool quorumMet, uint16 winners, uint256 spent);
    /// @notice A round that nobody could settle was ended without grants.
    /// @param round Which round.
    event Abandoned(uint32 indexed round);
    /// @notice A request won: its money is set aside until it is collected.
    /// @param id Of the request and of its grant.
    /// @param round Which round paid for it.
    /// @param recipient Who collects.
    /// @param amount How much.
    /// @param expiresAt From this second on it can no longer be collected.
    event Granted(uint32 indexed id, uint32 indexed round, address indexed recipient, uint256 amount, uint64 expiresAt);
    /// @notice A grant was paid out.
    /// @param id Of the grant.
    /// @param to Where it was paid.
    /// @param amount How much.
    event Collected(uint32 indexed id, address indexed to, uint256 amount);
    /// @notice A grant that nobody collected in time went back to the common part.
    /// @param id Of the grant.
    /// @param amount How much.
    event GrantExpired(uint32 indexed id, uint256 amount);
    /// @notice The recipient, or the member who had asked, wrote a note under a grant.
    /// @param id Of the grant.
    /// @param by Who wrote it.
    /// @param text What they wrote.
    event Thanked(uint32 indexed id, address indexed by, string text);
    /// @notice A member put a decision about the circle itself on a ballot.
    /// @param id Of the motion.
    /// @param proposer Who proposed it.
    /// @param kind What is to be decided.
    /// @param round Whose ballot decides.
    /// @param slot Its bit on that ballot.
    /// @param member With whom to part ways; zero for other kinds.
    /// @param rule Which rule to change; meaningless for other kinds.
    /// @param value To what; 0 for other kinds.
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
    /// @notice A motion was counted.
    /// @param id Of the motion.
    /// @param round Whose ballot decided.
    /// @param approvals Opened ballots that ticked it.
    /// @param passed Whether two thirds of the roster did.
    event MotionDecided(uint32 indexed id, uint32 indexed round, uint8 approvals, bool passed);
    /// @notice A motion changed a rule.
    /// @param rule Which one.
    /// @param value To what.
    /// @param fromRound The first round in which it holds.
    event RuleChanged(Rule indexed rule, uint80 value, uint32 fromRound);
    /// @notice The circle ended: stakes are owed to their members, the common part to those who sat.
    /// @param round In which round.
    /// @param heirs How many share the common part.
    event CircleClosed(uint32 indexed round, uint8 heirs);

    // ------------------------------------------------------------------ errors: the fault and its evidence
    /// @notice A circle is set up once, by the factory that creates it.
    error Circle_AlreadyInitialised();
    /// @notice This is the code that circles share, not a circle: it holds nothing.
    error Circle_NotAClone();
    /// @notice The zero address is nobody's.
    error Circle_ZeroAddress();
    /// @notice Only a local chain may have days that are not 86,400 seconds long.
    error Circle_ShortDay(uint32 day);
    /// @notice This is not the round or the phase in which ballots are cast. Holds the present ones.
    error Circle_WrongPhase(uint32 round, Phase phase);
    /// @notice Not while a ballot is under way: seats stay as they were when voting opened.
    error Circle_BallotUnderWay(uint32 round);
    /// @notice This account has no seat.
    error Circle_NotSeated(address account);
    /// @notice This account has a seat, or has booked one.
    error Circle_AlreadyMember(address account);
    /// @notice This account has not booked a seat.
    error Circle_NotBooked(address account);
    /// @notice Newcomers are seated from the round after they joined.
    error Circle_SeatTooEarly(address account, uint32 firstRound);
    /// @notice All 48 seats are taken, booked or kept for founders.
    error Circle_Full(uint256 seats);
    /// @notice As many newcomers as a round may have, wallets to recover included, came in this one.
    error Circle_JoinedThisRound(uint32 round, uint256 cap);
    /// @notice A handle is 1 to 32 bytes that show: no control characters, no space at either end.
    error Circle_BadHandle(string handle);
    /// @notice Another member goes by this handle.
    error Circle_HandleTaken(string handle);
    /// @notice A commitment is not zero and below the scalar field.
    error Circle_BadCommitment(uint256 commitment);
    /// @notice Another member has this commitment.
    error Circle_CommitmentTaken(uint256 commitment);
    /// @notice Not enough members have vouched yet.
    error Circle_TooFewVouches(uint256 vouches, uint256 needed);
    /// @notice This member has vouched for the candidate under this handle already.
    error Circle_AlreadyVouched(address voucher, address candidate);
    /// @notice There is no vouch of this member that could be taken back.
    error Circle_NoVouch(address voucher, address candidate);
    /// @notice This member signed something within the last six rounds.
    error Circle_NotSilent(address account, uint32 untilRound);
    /// @notice No recovery of this wallet is under way.
    error Circle_NoRecovery(address lost);
    /// @notice This wallet is being recovered already, to another one.
    error Circle_RecoveryUnderWay(address lost, address to);
    /// @notice This wallet objected to a recovery not long ago.
    error Circle_RecoveryBarred(address lost, uint32 untilRound);
    /// @notice A recovery waits for one whole round, in which the lost wallet may object.
    error Circle_RecoveryTooEarly(address lost, uint32 finishRound);
    /// @notice This wallet has signed something since: it is not lost.
    error Circle_NotLost(address account, uint32 seenRound);
    /// @notice Who proposed a motion waits before proposing the next.
    error Circle_ProposedLately(address account, uint32 fromRound);
    /// @notice This rule cannot have this value.
    error Circle_BadRule(Rule rule, uint256 value);
    /// @notice A circle is closed by anyone only after three whole rounds with fewer than three seats.
    error Circle_NotThin(uint32 closableFrom);
    /// @notice There is nobody to whom what is in the circle could go.
    error Circle_NobodySits();
    /// @notice This circle has ended.
    error Circle_Closed();
    /// @notice Nothing is owed to this account.
    error Circle_NothingOwed(address account);
    /// @notice The amount is outside its bounds. Chipping in counts with what this round already has.
    error Circle_BadAmount(uint256 amount, uint256 min, uint256 max);
    /// @notice A text has 1 to 1,000 bytes.
    error Circle_BadText(uint256 length, uint256 max);
    /// @notice Nothing is paid to the zero address, the circle, its token or its forwarder.
    error Circle_BadRecipient(address recipient);
    /// @notice This member has a request on the board already.
    error Circle_RequestOpen(uint32 id);
    /// @notice There is no room on the board.
    error Circle_BoardFull();
    /// @notice There is no request with this number.
    error Circle_NoSuchRequest(uint32 id);
    /// @notice There is no motion with this number.
    error Circle_NoSuchMotion(uint32 id);
    /// @notice Somebody else pinned this request.
    error Circle_NotYourRequest(uint32 id, address account);
    /// @notice This request no longer hangs on the board.
    error Circle_NotPinned(uint32 id);
    /// @notice What is on a ballot under way stays on it.
    error Circle_OnBallot(uint32 id, uint32 round);
    /// @notice There is none in what was sent.
    error Circle_NoBallots();
    /// @notice More than 48 were sent at once.
    error Circle_TooManyBallots(uint256 count, uint256 max);
    /// @notice This round has no ballot.
    error Circle_NoBallot(uint32 round);
    /// @notice The ballot of an earlier round has to be settled first.
    error Circle_EarlierRoundUnsettled(uint32 round);
    /// @notice A sealed ballot is 132 bytes long. Holds its place in what was sent.
    error Circle_BadSealedLength(uint256 index, uint256 length);
    /// @notice A nullifier is below the scalar field. Holds the ballot's place in what was sent.
    error Circle_NotAField(uint256 index, uint256 value);
    /// @notice Nobody votes more than 64 times in a round. Holds the ballot's place in what was sent.
    error Circle_BadSeq(uint256 index, uint24 seq);
    /// @notice No ballot can be proven against an empty roster.
    error Circle_ZeroRoot(uint32 round);
    /// @notice There cannot be more voters than the roster has members.
    error Circle_RosterExceeded(uint256 cast, uint256 rosterSize);
    /// @notice At least one of the proofs does not hold.
    error Circle_BadProof();
    /// @notice Voting in this round has not closed yet.
    error Circle_VotingNotClosed(uint32 round);
    /// @notice This is not what the voter committed to. Holds its place in what was sent.
    error Circle_BadOpening(uint256 index);
    /// @notice Nobody cast a ballot with this nullifier. Holds its place in what was sent.
    error Circle_NoSuchBallot(uint256 index, uint256 nullifier);
    /// @notice This round was settled or abandoned already.
    error Circle_RoundEnded(uint32 round);
    /// @notice No ballot was cast in this round.
    error Circle_NothingCast(uint32 round);
    /// @notice Not all ballots are opened, and the opening window is not over.
    error Circle_StillOpening(uint32 round, uint256 opened, uint256 cast);
    /// @notice A round can be abandoned once the one after it has ended.
    error Circle_TooEarlyToAbandon(uint32 round, uint64 from);
    /// @notice The tally named winners that were not up, or that cost more than the budget.
    error Circle_BadTally(uint256 winners);
    /// @notice This request was not granted.
    error Circle_NoSuchGrant(uint32 id);
    /// @notice This grant was collected, or went back to the common part.
    error Circle_GrantEnded(uint32 id);
    /// @notice It is too late to collect this grant.
    error Circle_GrantExpired(uint32 id, uint64 expiresAt);
    /// @notice This grant can still be collected.
    error Circle_GrantNotExpired(uint32 id, uint64 expiresAt);
    /// @notice Only its recipient and the member who asked can write under a grant.
    error Circle_NotYourGrant(uint32 id, address account);
    /// @notice There is a note under this grant already.
    error Circle_AlreadyThanked(uint32 id);
    /// @notice This grant is collected with a claim key, by claimTo.
    error Circle_NeedsSignature(uint32 id);
    /// @notice The signature was good until an earlier moment.
    error Circle_SignatureExpired(uint256 deadline);
    /// @notice The signature is not the recipient's, or is for something else.
    error Circle_BadSignature(uint32 id);

    /// @notice By the factory, once, in the transaction that creates the clone.
    /// @param rules_ In force from round 0 on.
    function initialise(Rules calldata rules_) external;

    // ------------------------------------------------------------------ roster
    /// @notice Founders (until the first voting opens) and others with enough vouches book a seat; before the first
    /// voting they sit at once. Signed by the candidate, directly or through the forwarder.
    /// @param handle The name to go by in this circle.
    /// @param commitment Of the voting secret (Semaphore v4), which stays on the phone.
    function join(string calldata handle, uint256 commitment) external;
    /// @notice A seated member's word that they know the candidate under this handle. Lasts 28 days.
    /// @param candidate Who wants to join, or the new wallet of a member who lost theirs.
    /// @param handle The name they go by; a lost wallet is recovered under the member's own.
    function vouch(address candidate, string calldata handle) external;
    /// @notice Takes the caller's word back, as long as it was not used.
    /// @param candidate For whom it was given.
    /// @param handle Under which handle.
    function revokeVouch(address candidate, string calldata handle) external;
    /// @notice Anyone seats a booked newcomer once the next round has begun and no ballot is under way.
    /// @param member Who joined.
    function seat(address member) external;
    /// @notice In the board phase the stake is paid to `to` at once; otherwise it is owed once the round is settled or over.
    /// @param to Where the caller's stake is paid.
    function leaveCircle(address to) external;
    /// @notice Pays what is owed to the caller; of a closed circle, their share of the common part too.
    /// @param to Where it is paid.
    function takeBack(address to) external;
    /// @notice A free sign of life. Who signs nothing for six rounds may lose the seat, never the stake.
    function stillHere() external;
    /// @notice Anyone gives up the seat of a member who signed nothing for six whole rounds; the stake is owed to them.
    /// @param member Who has been silent.
    function vacate(address member) external;
    /// @notice A new voting secret (a new phone). Not while a ballot is under way: it counts from the next one on.
    /// @param commitment Of the new secret.
    function changeCommitment(uint256 commitment) external;
    /// @notice The caller is the new wallet of a member who lost theirs: enough members vouched for it under the lost
    /// member's handle. Takes effect after one full round, unless the lost wallet objects.
    /// @param lost The wallet that has the seat.
    /// @param commitment Of the new voting secret.
    function recover(address lost, uint256 commitment) external;
    /// @notice Anyone hands the seat over, a full round after the recovery began, when no ballot is under way, if the lost
    /// wallet has signed nothing in the rounds since.
    /// @param lost The wallet that has the seat.
    function finishRecovery(address lost) external;
    /// @notice By the wallet said to be lost: ends its recovery, voids the vouches for it and bars another for three rounds.
    function objectToRecovery() external;

    // ------------------------------------------------------------------ motions
    /// @notice Two thirds of the frozen roster part ways with a member: the stake is owed to them.
    /// @param member With whom.
    /// @return id Of the motion.
    function proposePartWays(address member) external returns (uint32 id);
    /// @notice Two thirds of the frozen roster change a rule, in force after one full round's notice.
    /// @param rule Which one.
    /// @param value To what: token units, percent, a number of vouches or of rounds, as the rule has it.
    /// @return id Of the motion.
    function proposeRule(Rule rule, uint80 value) external returns (uint32 id);
    /// @notice Two thirds of the frozen roster close the circle: stakes are owed at once, the common part is shared
    /// equally by that roster, whatever arrives later too.
    /// @return id Of the motion.
    function proposeClose() external returns (uint32 id);
    /// @notice Anyone closes a circle that had fewer than three seats for three whole rounds.
    function close() external;

    // ------------------------------------------------------------------ pot
    /// @notice From the caller's allowance, to the caller's own stake.
    /// @param amount Together with what they chipped in this round already, within the circle's bounds.
    function chipIn(uint256 amount) external;
    /// @notice From the caller's allowance, to a member's stake: the neighbour who takes the cash.
    /// @param member Whose stake it becomes.
    /// @param amount Together with what the member chipped in this round already, within the circle's bounds.
    function chipInFor(address member, uint256 amount) external;
    /// @notice Anyone hands in what the payer signed (EIP-3009): to a member's stake, without an allowance.
    /// @param payer Who pays.
    /// @param member Whose stake it becomes.
    /// @param authorization What the payer signed, for this round and this member alone.
    function chipInWithAuthorization(address payer, address member, Authorization calldata authorization) external;
    /// @notice A gift, by anyone, to the common part.
    /// @param amount From the caller's allowance.
    function give(uint256 amount) external;
    /// @notice Anyone hands in what the payer signed (EIP-3009): a gift to the common part, without an allowance.
    /// @param payer Who gives.
    /// @param authorization What the payer signed, for this round alone.
    function giveWithAuthorization(address payer, Authorization calldata authorization) external;
    /// @notice Tokens that were sent past the doors become common.
    function sweep() external;

    // ------------------------------------------------------------------ board
    /// @notice A member pins a request: on the ballots of three rounds, until it wins. It cannot be changed, and its text is
    /// public for ever.
    /// @param text What it is for, 1 to 1,000 bytes.
    /// @param amount What is asked for, at most the circle's cap.
    /// @param recipient Who collects: a wallet, or the address of a claim key.
    /// @param claimKey Whether it is a claim key: the grant is then collected by a claim link.
    /// @return id Of the request, and of its grant should it win.
    function pin(string calldata text, uint256 amount, address recipient, bool claimKey) external returns (uint32 id);
    /// @notice Takes a request down again. By the member who pinned it, or the wallet they recovered
    /// with, while it is not on a ballot under way.
    /// @param id Of the request.
    function withdraw(uint32 id) external;

    // ------------------------------------------------------------------ ballots
    /// @notice Anyone. Stale ballots (seq not above the stored) are skipped before verification.
    /// @param round The present one, while voting is open.
    /// @param ballots At most 48, each sealed and with its proof.
    function castBallots(uint32 round, Ballot[] calldata ballots) external;
    /// @notice Anyone, from the close until the round is settled. Already opened ones are skipped.
    /// @param round Whose voting has closed.
    /// @param openings At most 48, in any order: what each voter committed to.
    function openBallots(uint32 round, Opening[] calldata openings) external;
    /// @notice Anyone, once: counts the ballots, charges the stakes, makes the grants and carries out the motions. Once
    /// voting has closed and either all ballots are opened or the opening window is over.
    /// @param round Which one.
    function settle(uint32 round) external;
    /// @notice From the end of the following round anyone may end an unsettled round without grants.
    /// @param round Which one.
    function abandon(uint32 round) external;

    // ------------------------------------------------------------------ grants
    /// @notice Pays a wallet recipient, whoever calls.
    /// @param id Of the grant.
    function claim(uint32 id) external;
    /// @notice Pays `to` with the recipient's EIP-712 signature: Collect(uint32 id,address to,uint256 deadline).
    /// @param id Of the grant.
    /// @param to Where it is paid.
    /// @param deadline The last second in which the signature is good.
    /// @param signature The recipient's: a wallet's or a claim key's.
    function claimTo(uint32 id, address to, uint256 deadline, bytes calldata signature) external;
    /// @notice Anyone returns a grant that nobody collected for 90 days to the common part.
    /// @param id Of the grant.
    function expire(uint32 id) external;
    /// @notice By the recipient or the member who pinned it, once.
    /// @param id Of the grant.
    /// @param text The note, 1 to 1,000 bytes, public for ever.
    function thank(uint32 id, string calldata text) external;
}
