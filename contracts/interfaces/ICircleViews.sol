// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {
    Candidate,
    CastBallot,
    Closing,
    Grant,
    Member,
    MembershipChange,
    Motion,
    Phase,
    PotView,
    Recovery,
    Request,
    Round,
    Rules,
    Terms,
    Thanks
} from "./Types.sol";

/// @title What a circle tells anyone who asks.
/// @notice As it is after the next action: a leaver whose ballot is over counts as gone, a motion whose round has passed
/// as expired.
interface ICircleViews {
    // ------------------------------------------------------------------ the circle
    /// @notice What was fixed at creation, for ever.
    /// @return Name, token, start, lengths, beacon and tally.
    function terms() external view returns (Terms memory);
    /// @notice The rules of a round. Changes are known two rounds ahead.
    /// @param round Which one.
    /// @return As of its start.
    function rulesOf(uint32 round) external view returns (Rules memory);
    /// @notice Where this circle comes from.
    /// @return The factory's address.
    function factory() external view returns (address);
    /// @notice Through which a relay pays the gas of a member's action.
    /// @return The forwarder's address.
    function trustedForwarder() external view returns (address);
    /// @notice What checks the proofs of ballots.
    /// @return The verifier's address.
    function verifier() external view returns (address);
    /// @notice From which on its events are to be found.
    /// @return The block in which the circle was created.
    function createdBlock() external view returns (uint64);
    /// @notice Seconds in what lengths and deadlines call a day.
    /// @return 86,400 everywhere but on a local chain.
    function day() external view returns (uint32);
    /// @notice By the clock alone. Before `start` this is the board phase of round 0.
    /// @return round The present one.
    /// @return phase_ Where it stands.
    function phase() external view returns (uint32 round, Phase phase_);
    /// @notice How a closed circle ended.
    /// @return All zero while it lives.
    function closing() external view returns (Closing memory);

    // ------------------------------------------------------------------ roster
    /// @notice The live roster, before anything freezes.
    /// @return The root of the tree.
    function root() external view returns (uint256);
    /// @notice How many sit.
    /// @return At most 48.
    function seats() external view returns (uint256);
    /// @notice All 64 leaves of the live tree. It never changes while a ballot is under way.
    /// @return By slot; 0 where no one sits.
    function leaves() external view returns (uint256[64] memory);
    /// @notice The account in each of the 64 slots.
    /// @return By slot; 0 where no one sits.
    function seated() external view returns (address[64] memory);
    /// @notice Everyone who ever joined or was named a founder.
    /// @return How many they are.
    function memberCount() external view returns (uint256);
    /// @notice Founders first, as named, then the others as they joined.
    /// @param index From 0 to memberCount - 1.
    /// @return Their account.
    function memberAt(uint256 index) external view returns (address);
    /// @notice What the circle knows of an account.
    /// @param account Whose.
    /// @return Its status is None for whoever has no seat and was promised none.
    function memberOf(address account) external view returns (Member memory);
    /// @notice Every change of the membership.
    /// @return How many there were.
    function changeCount() external view returns (uint256);
    /// @notice In the order in which they happened.
    /// @param index From 0 to changeCount - 1.
    /// @return The change.
    function changeAt(uint256 index) external view returns (MembershipChange memory);
    /// @notice A lost wallet on its way to a new one.
    /// @param lost The wallet said to be lost.
    /// @return All zero but `barredUntil` when none is under way.
    function recoveryOf(address lost) external view returns (Recovery memory);
    /// @notice Whether a recovery could begin now.
    /// @param lost The wallet said to be lost.
    /// @param to The new one.
    /// @return vouches Those that count now.
    /// @return needed As many as it takes.
    function recoveryVouches(address lost, address to) external view returns (uint256 vouches, uint256 needed);
    /// @notice For whom somebody vouches now, who have not joined. The 64 last ones.
    /// @return In no order that means anything.
    function candidates() external view returns (Candidate[] memory);
    /// @notice How many vouches a newcomer needs now.
    /// @return At least one.
    function vouchesNeeded() external view returns (uint256);
    /// @notice Whether a member's word for a candidate counts now.
    /// @param voucher The member.
    /// @param candidate For whom.
    /// @param handle Under which handle.
    /// @return Not once it is used, taken back or 28 days old.
    function hasVouched(address voucher, address candidate, string calldata handle) external view returns (bool);

    // ------------------------------------------------------------------ pot
    /// @notice What the circle holds, and for whom.
    /// @return Stakes and common part, which are the pot, and what is reserved or owed.
    function pot() external view returns (PotView memory);
    /// @notice The EIP-3009 nonce the contract will accept.
    /// @param round The present one: the signature is good for no other.
    /// @param purpose keccak256("chip in") or keccak256("gift").
    /// @param beneficiary The member, or the circle itself for a gift.
    /// @param salt The payer's own, so that they can pay more than once.
    /// @return What the payer has to sign as the nonce.
    function authorizationNonce(
        uint32 round,
        bytes32 purpose,
        address beneficiary,
        bytes32 salt
    ) external view returns (bytes32);

    // ------------------------------------------------------------------ board
    /// @notice Ids run from 1 to requestCount.
    /// @return How many requests were ever pinned.
    function requestCount() external view returns (uint32);
    /// @notice A request as it was pinned, and what became of it.
    /// @param id Of the request.
    /// @return The request.
    function requestOf(uint32 id) external view returns (Request memory);
    /// @notice What a request that won was granted.
    /// @param id Of the request.
    /// @return All zero for a request that never became a grant.
    function grantOf(uint32 id) external view returns (Grant memory);
    /// @notice The note under a grant.
    /// @param id Of the grant.
    /// @return All zero when nobody wrote one.
    function thanksOf(uint32 id) external view returns (Thanks memory);
    /// @notice Ids run from 1 to motionCount.
    /// @return How many motions were ever proposed.
    function motionCount() external view returns (uint32);
    /// @notice A motion, and what became of it.
    /// @param id Of the motion.
    /// @return The motion.
    function motionOf(uint32 id) external view returns (Motion memory);

    // ------------------------------------------------------------------ ballots
    /// @notice A round as remembered; while voting is open and nobody has acted yet, as it would freeze now.
    /// @param round Which one.
    /// @return The round.
    function roundOf(uint32 round) external view returns (Round memory);
    /// @notice To what the proofs of a round's ballots are bound: this chain, this circle, this round.
    /// @param round Which one.
    /// @return The scope, before it is hashed to the field.
    function scope(uint32 round) external view returns (uint256);
    /// @notice What the box remembers of one voter. Whoever is asked for a single nullifier learns whose it is: fetch the
    /// whole round instead.
    /// @param round Which one.
    /// @param nullifier Stands for the voter.
    /// @return All zero when nothing was cast.
    function ballotOf(uint32 round, uint256 nullifier) external view returns (CastBallot memory);
    /// @notice Blocks in which ballots of this round were accepted: read BallotCast there, one block a query.
    /// @param round Which one.
    /// @return Ascending, each once.
    function ballotBlocks(uint32 round) external view returns (uint64[] memory);
    /// @notice What the opened ballots ticked, in the order in which their voters came.
    /// @param round Which one.
    /// @return One bitmap of slots per opened ballot.
    function openedApprovals(uint32 round) external view returns (uint16[] memory);
}
