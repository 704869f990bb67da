// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

/// Where a round stands by the clock. Windows are half open, `[a, b)`; no second belongs to two.
enum Phase {
    Board,
    Voting,
    Opening
}

/// What became of a round's ballot.
/// None: voting has not opened, or nobody has acted since. Open: frozen, not yet settled. NoBallot: fewer than three
/// members, or an earlier round was unsettled, when voting opened. Settled, Abandoned: ended.
enum RoundStatus {
    None,
    Open,
    NoBallot,
    Settled,
    Abandoned
}

enum MemberStatus {
    None,
    Founder, // named by the creator, has not taken the seat yet
    Booked, // joined, sits from the next round on
    Seated,
    Leaving // left after voting opened: keeps the seat until that round is settled or over
}

enum RequestStatus {
    None,
    Pinned,
    Withdrawn,
    Granted,
    Expired // three ballots without a win (derived from the clock)
}

enum GrantStatus {
    None,
    Waiting,
    Collected,
    Expired // went back to the common part
}

/// How somebody's membership changed.
enum Change {
    None,
    Booked, // joined, sits from the next round on
    BookingCancelled,
    Seated,
    Left,
    PartedWays, // by motion
    Vacated, // signed nothing for six rounds
    Closed, // with the circle
    Recovered, // the seat went to this account, its holder's new wallet
    CommitmentChanged
}

enum MotionKind {
    PartWays, // with a member
    ChangeRule,
    Close // the circle
}

/// Passed: and what it asked for is done. Moot: passed, but there was nothing left to do. Expired: its round had no ballot
/// or was abandoned (derived).
enum MotionStatus {
    None,
    Proposed,
    Passed,
    Moot,
    Rejected,
    Expired
}

/// The rules a motion can change, in the order of `Rules`.
enum Rule {
    ChipInMin,
    ChipInMax,
    RequestCap,
    QuorumPercent,
    ApprovalPercent,
    SpendPercent,
    Vouches,
    Cooldown
}

/// All lengths in seconds.
struct Lengths {
    uint32 round;
    uint32 voting;
    uint32 opening;
    uint32 margin;
}

/// A drand network of the scheme bls-unchained-g1-rfc9380. `genesis` in unix seconds, `period` in seconds;
/// `keyHash` = keccak256 of the 96-byte public key.
struct Beacon {
    bytes32 chainHash;
    bytes32 keyHash;
    uint64 genesis;
    uint32 period;
}

/// Fixed at creation, for ever.
struct Terms {
    string name; // 1..64 bytes
    address token;
    uint64 start; // unix seconds: the first second of round 0
    Lengths lengths;
    Beacon beacon;
    address tally;
}

/// What the street may change by motion. Amounts in token units, percentages 1..100, cooldown in rounds.
struct Rules {
    uint80 chipInMin;
    uint80 chipInMax;
    uint80 requestCap;
    uint8 quorumPercent;
    uint8 approvalPercent;
    uint8 spendPercent;
    uint8 vouches;
    uint8 cooldown;
}

struct Member {
    MemberStatus status;
    uint8 slot; // seat in the tree, 0..63; meaningful when Seated or Leaving
    uint32 joinedRound;
    uint32 firstBallotRound; // the first round whose roster can hold them
    uint32 chippedInRound; // the round `chippedIn` speaks of
    uint32 seenRound; // the last round in which they signed something or were seated
    uint32 openRequest; // id, 0 when none
    uint80 chippedIn; // in that round so far
    uint80 stake;
    uint80 owed; // paid out by takeBack
    uint256 commitment; // Semaphore v4 identity commitment; 0 without a seat
    string handle;
    uint64 joinedAt;
    uint64 joinedBlock;
}

/// One entry of a circle's membership history.
struct MembershipChange {
    Change change;
    uint8 slot; // seat in the tree; meaningless for a booking
    address account;
    uint64 changedAt;
    uint64 changedBlock;
}

/// A lost wallet on its way to a new one. All zero but `barredUntil` when there is none.
struct Recovery {
    address to; // the new wallet, which takes the seat
    uint256 commitment; // in place of the lost one
    uint32 round; // in which it began
    uint32 finishRound; // the first round in which it can be finished
    uint32 barredUntil; // the first round in which another may begin
    uint64 startedAt;
    uint64 startedBlock;
}

struct Candidate {
    address candidate;
    string handle;
    uint8 vouches; // valid now
    uint64 firstVouchedAt;
}

/// Immutable from pin to payment, except `status` and the round it ended in. `pinner` stays when their seat goes to a new
/// wallet, which may withdraw it.
struct Request {
    RequestStatus status;
    uint8 slot; // 0..13
    bool claimKey; // recipient is a claim key, not a wallet
    uint32 firstRound; // on the ballots of firstRound, +1, +2
    uint80 amount;
    address pinner;
    address recipient;
    uint64 pinnedAt;
    uint64 pinnedBlock;
    string text;
}

/// One grant per granted request; the grant's id is the request's id.
struct Grant {
    GrantStatus status;
    uint32 round;
    uint80 amount;
    uint64 expiresAt; // claimable in [grantedAt, expiresAt)
    uint64 endedAt; // collected or expired at
    uint64 endedBlock;
    address recipient;
    address paidTo;
}

/// What the recipient, or the member who asked, wrote under a grant; `by` is 0 when nobody did.
struct Thanks {
    address by;
    uint64 thankedAt;
    uint64 thankedBlock;
    string text;
}

/// A decision about the circle itself, on the ballot of one round.
struct Motion {
    MotionStatus status;
    MotionKind kind;
    uint8 slot; // 14 or 15
    uint32 round; // whose ballot decides
    address proposer;
    address member; // with whom to part ways
    Rule rule; // which to change
    uint80 value; // to what
    uint64 proposedAt;
    uint64 proposedBlock;
}

/// Of a closed circle; all zero while it lives.
struct Closing {
    uint64 closedAt;
    uint64 closedBlock;
    uint8 heirs; // who share the common part equally
    uint128 shared; // of the common part, paid out so far
}

struct Round {
    RoundStatus status;
    uint8 rosterSize;
    uint8 cast; // distinct nullifiers
    uint8 opened;
    uint8 quorum; // ballots needed
    bool quorumMet; // known once settled
    uint16 slots; // bitmap of the slots on the ballot
    uint16 winners; // bitmap of slots, once settled
    uint80 budget; // frozen
    uint80 spent; // once settled
    uint256 root; // frozen roster root
    uint64 frozenAt;
    uint64 frozenBlock;
    uint64 endedAt;
    uint64 endedBlock;
    uint32[16] requests; // request id per slot, in slots 14 and 15 motion id; 0 where none is on the ballot
}

/// A sealed ballot with its proof. Public inputs of the circuit: root (frozen), nullifier, message, scope.
struct Ballot {
    uint256 nullifier;
    uint24 seq; // stored + 1, from 1 to 64
    uint192 commitment; // uint192(uint256(keccak256(abi.encode(round, nullifier, seq, approvals, salt))))
    bytes sealedVote; // SEALED_LENGTH bytes: timelock ciphertext of (approvals, salt)
    uint256[8] proof; // Groth16: aX aY bX1 bX0 bY1 bY0 cX cY as Semaphore packs it
}

struct Opening {
    uint256 nullifier;
    uint16 approvals; // bitmap of slots
    bytes16 salt;
}

/// What the box remembers of one nullifier.
struct CastBallot {
    uint24 seq; // 0: none
    bool opened;
    uint192 commitment;
    uint64 castBlock;
}

/// EIP-3009 receiveWithAuthorization. nonce = keccak256(abi.encode(tag, chain id, circle, round, purpose, beneficiary, salt)).
struct Authorization {
    uint256 amount;
    uint256 validAfter;
    uint256 validBefore;
    bytes32 salt;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

struct PotView {
    uint256 stakes;
    uint256 common;
    uint256 reserved; // for grants waiting to be collected
    uint256 owed; // to members who left
}
