// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {
    Change,
    GrantStatus,
    MemberStatus,
    MotionKind,
    MotionStatus,
    RequestStatus,
    RoundStatus,
    Rule
} from "../interfaces/Types.sol";

/// Everything a circle remembers that can change. What is fixed for ever (the terms, the founders) is part of the
/// clone's code: see Fixed.sol. Phases are never stored: see Clock.sol.
///
/// | slot | holds                                                                                             |
/// |------|---------------------------------------------------------------------------------------------------|
/// | 0    | seats: occupied 48, booked 48, leaving 48, live 32, lastFrozen 32, joinsRound 16, joins 8, foundersSeated 8, lastSnapshot 8, closed 8 |
/// | 1    | pot: stakes 80, common 80, reserved 80                                                            |
/// | 2    | factory 160, createdBlock 40, requestCount 32, nextPlace 8                                        |
/// | 3    | owed 80, changeCount 64, thinSince 32, motionCount 32                                             |
/// | 4    | closing: closedAt 40, closedBlock 40, heirs 8, shared 128                                          |
/// | 5, 6 | rules                                                                                             |
struct CircleState {
    SeatBook seats;
    PotBook pot;
    address factory;
    uint40 createdBlock;
    uint32 requestCount;
    uint8 nextPlace; // in `places`, where the next new candidate is listed
    uint80 owed; // sum over all members
    uint64 changeCount;
    uint32 thinSince; // 1 + the round in which the seats fell under three; 0: three or more sit
    uint32 motionCount;
    ClosingRecord closing;
    RulesRecord rules; // those decided last; they may begin in a later round
    mapping(uint256 version => RulesRecord) pastRules;
    // roster
    mapping(address account => MemberRecord) members;
    address[] joiners; // everyone who ever joined and was not named a founder
    mapping(uint256 index => ChangeRecord) changes;
    mapping(bytes32 handle => bool) handleTaken;
    mapping(uint256 commitment => address) holders; // who has this commitment; every commitment once
    uint256[48] leaves; // commitments by seat; meaningful where `occupied` or `booked` has the bit
    uint80[48] stakes; // by seat, three to a word: a settlement charges all of them
    uint256[64] nodes; // inner nodes of the tree as a heap: 1 the root, 32..63 above the leaves; 0 stands for empty
    mapping(bytes32 key => CandidateRecord) candidates; // key: candidate and handle
    bytes32[64] places; // keys of the candidates last vouched for the first time
    mapping(address lost => RecoveryRecord) recoveries;
    // board
    BoardSlot[16] board; // four to a word, which an array of structs would not be
    mapping(uint32 id => RequestRecord) requests;
    mapping(uint32 id => MotionRecord) motions;
    mapping(address recipient => uint32) coolUntil; // the first round on whose ballot they can be again
    // rounds
    mapping(uint32 round => RoundRecord) rounds;
    mapping(uint32 round => mapping(uint256 nullifier => CastRecord)) cast;
    mapping(uint32 round => uint40[3072]) laterBlocks; // that took ballots, from the third on: MAX_SEATS times MAX_SEQ at most
    // grants
    mapping(uint32 id => GrantRecord) grants;
    mapping(uint32 id => ThanksRecord) thanks;
}

/// Seats are bits. The lowest vacant one is taken first and there are at most 48, so that none above the 48th ever is,
/// though the tree has 64 leaves.
struct SeatBook {
    uint48 occupied; // those who are leaving included
    uint48 booked; // promised to newcomers
    uint48 leaving; // given up when the ballot under way ends
    uint32 live; // 1 + the round whose ballot froze last and has not ended; 0: none
    uint32 lastFrozen; // 1 + the last round that froze, with or without a ballot; 0: none
    uint16 joinsRound; // the round `joins` speaks of, modulo 2^16
    uint8 joins;
    uint8 foundersSeated; // while the circle forms
    uint8 lastSnapshot; // roster size when voting last opened
    bool closed;
}

struct PotBook {
    uint80 stakes; // sum of `stakes`
    uint80 common;
    uint80 reserved; // for grants waiting to be collected
}

struct ClosingRecord {
    uint40 closedAt;
    uint40 closedBlock;
    uint8 heirs;
    uint128 shared; // of the common part, paid to heirs so far
}

/// The interface's Rules, and from when they hold. What joining and chipping in need is in one word.
struct RulesRecord {
    uint80 chipInMin;
    uint80 chipInMax;
    uint32 fromRound;
    uint32 version; // 0: those the circle was created with
    uint8 vouches;
    uint8 cooldown;
    uint80 requestCap;
    uint8 quorumPercent;
    uint8 approvalPercent;
    uint8 spendPercent;
}

/// | word | holds                                                                                         |
/// |------|-----------------------------------------------------------------------------------------------|
/// | 0    | status 8, slot 8, joinedAt 40, joinedBlock 40, chippedInRound 32, lastRequest 32, chippedIn 80, seenRound 16 |
/// | 1    | owed 80, taken 128, heir 8, proposedRound 32                                                    |
/// | 2    | handle, left-aligned                                                                           |
struct MemberRecord {
    MemberStatus status; // never Founder: that is derived from the terms
    uint8 slot; // from booking on
    uint40 joinedAt; // 0: never joined
    uint40 joinedBlock;
    uint32 chippedInRound;
    uint32 lastRequest; // whether it is open, and until when they wait after a win, is derived
    uint80 chippedIn;
    uint16 seenRound; // modulo 2^16: the last round in which they signed something or were seated
    uint80 owed;
    uint128 taken; // of the common part of a closed circle
    bool heir; // of a closed circle
    uint32 proposedRound; // 1 + the round of their last motion; 0: none
    bytes32 handle;
}

/// One word. See MembershipChange.
struct ChangeRecord {
    address account;
    Change change;
    uint8 slot;
    uint40 changedAt;
    uint40 changedBlock;
}

/// | word | holds                                                                       |
/// |------|-----------------------------------------------------------------------------|
/// | 0    | to 160, round 32, barredUntil 32                                            |
/// | 1    | startedAt 40, startedBlock 40, objectedAt 40                                |
/// | 2    | commitment                                                                  |
struct RecoveryRecord {
    address to; // 0: none under way
    uint32 round;
    uint32 barredUntil;
    uint40 startedAt;
    uint40 startedBlock;
    uint40 objectedAt; // vouches given until then are void
    uint256 commitment;
}

/// | word | holds                                   |
/// |------|-----------------------------------------|
/// | 0    | candidate 160, vouchers 48, place 8     |
/// | 1    | handle                                  |
struct CandidateRecord {
    address candidate;
    uint48 vouchers; // bitmap of the seats that vouched
    uint8 place; // 1 + index in `places`; the place may since hold somebody else
    bytes32 handle;
    mapping(uint256 slot => VouchRecord) by;
}

struct VouchRecord {
    address voucher;
    uint40 givenAt;
}

/// What hangs in a slot of the board: id of a request or motion 32, its first round 32; 0: free.
type BoardSlot is uint64;

using {idOf, firstRoundOf} for BoardSlot global;

function boardSlot(uint32 id, uint32 firstRound) pure returns (BoardSlot) {
    return BoardSlot.wrap((uint64(id) << 32) | firstRound);
}

function idOf(BoardSlot place) pure returns (uint32) {
    return uint32(BoardSlot.unwrap(place) >> 32);
}

function firstRoundOf(BoardSlot place) pure returns (uint32) {
    return uint32(BoardSlot.unwrap(place));
}

/// One word. What was asked for is code: see Papers.sol.
struct RequestRecord {
    address paper;
    uint32 firstRound;
    uint32 grantRound; // once granted
    uint8 slot;
    RequestStatus status; // never Expired: that is derived from the clock
}

/// | word | holds                                                                |
/// |------|----------------------------------------------------------------------|
/// | 0    | proposer 160, proposedAt 40, proposedBlock 40, status 8, kind 8      |
/// | 1    | subject 160, round 32, slot 8, rule 8                                |
struct MotionRecord {
    address proposer;
    uint40 proposedAt;
    uint40 proposedBlock;
    MotionStatus status; // never Expired: that is derived
    MotionKind kind;
    uint160 subject; // the member to part with, or the rule's new value
    uint32 round;
    uint8 slot;
    Rule rule;
}

/// Written when a grant ends. A granted request without it is a grant that waits.
struct GrantRecord {
    address paidTo;
    uint40 endedAt;
    uint40 endedBlock;
    GrantStatus status;
}

/// | word | holds                              |
/// |------|------------------------------------|
/// | 0    | text 160, thankedAt 40, thankedBlock 40 |
/// | 1    | by 160                             |
struct ThanksRecord {
    address text; // see Text.sol
    uint40 thankedAt;
    uint40 thankedBlock;
    address by; // 0: nobody yet
}

/// | word | holds                                                                                              |
/// |------|----------------------------------------------------------------------------------------------------|
/// | 0    | root                                                                                               |
/// | 1    | status 8, rosterSize 8, cast 8, quorum 8, quorumMet 8, slots 16, winners 16, budget 80, blockCount 16, firstBlock 40, secondBlock 40 |
/// | 2    | frozenAt 40, frozenBlock 40, endedAt 40, endedBlock 40                                             |
/// | 3, 4 | requests                                                                                           |
/// | 5-8  | ticks                                                                                              |
struct RoundRecord {
    uint256 root;
    RoundStatus status;
    uint8 rosterSize;
    uint8 cast;
    uint8 quorum;
    bool quorumMet;
    uint16 slots;
    uint16 winners;
    uint80 budget;
    uint16 blockCount; // number of blocks in which ballots were accepted: the first two are here, beside what is written anyway
    uint40 firstBlock;
    uint40 secondBlock;
    uint40 frozenAt;
    uint40 frozenBlock;
    uint40 endedAt;
    uint40 endedBlock;
    uint32[16] requests;
    uint256[4] ticks; // of the opened ballots: see Ticks.sol
}

/// What the box remembers of a nullifier: commitment 192, castBlock 40, seq 8, place 8; 0: nothing. The voter who came first
/// has place 0, whoever came after them 1, and so on; a newer ballot takes the place of the older.
type CastRecord is uint256;

using {commitmentOf, castBlockOf, seqOf, placeOf} for CastRecord global;

function castRecord(uint192 commitment, uint40 castBlock, uint256 seq, uint256 place) pure returns (CastRecord) {
    return CastRecord.wrap((uint256(commitment) << 64) | (uint256(castBlock) << 24) | (seq << 8) | place);
}

function commitmentOf(CastRecord record) pure returns (uint192) {
    return uint192(CastRecord.unwrap(record) >> 64);
}

function castBlockOf(CastRecord record) pure returns (uint40) {
    return uint40(CastRecord.unwrap(record) >> 24);
}

/// @dev 1 to MAX_SEQ; 0: nothing was cast.
function seqOf(CastRecord record) pure returns (uint24) {
    return uint8(CastRecord.unwrap(record) >> 8);
}

function placeOf(CastRecord record) pure returns (uint256) {
    return uint8(CastRecord.unwrap(record));
}

uint256 constant MAX_SEATS = 48;
// How often one voter can vote in a round. Whoever opens it reads every block that took a ballot: without a bound one member
// could make a month of the whole street unreadable by changing their mind thousands of times.
uint256 constant MAX_SEQ = 64;
// Slots 14 and 15 of the board are for motions.
uint256 constant REQUEST_SLOTS = 14;
uint256 constant SLOTS = 16;
// A request is on the ballots of this many rounds in a row.
uint32 constant BALLOTS_PER_REQUEST = 3;
// A motion is on one.
uint32 constant BALLOTS_PER_MOTION = 1;
uint256 constant MIN_ROSTER = 3;
// Order of the scalar field of BN254.
uint256 constant SCALAR_FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
