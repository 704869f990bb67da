// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Rules, Terms} from "./Types.sol";

/// @title Creates circles as clones, initialised in the same transaction. No owner.
interface ICircleFactory {
    /// @notice Somebody created a circle.
    /// @param circle Where it is.
    /// @param creator Who created it; they have no say in it by that.
    /// @param name What the street calls it.
    event CircleCreated(address indexed circle, address indexed creator, string name);

    /// @notice A name has 1 to 64 bytes.
    error Factory_BadName(uint256 length);
    /// @notice There is no contract at the token's address.
    error Factory_BadToken(address token);
    /// @notice A circle counts by one of the two tallies of its factory.
    error Factory_BadTally(address tally);
    /// @notice A circle starts within 366 days, and its first voting has not opened yet.
    error Factory_BadStart(uint64 start);
    /// @notice A day of voting, two days and the beacon's margin for opening, a day of board: at least.
    error Factory_BadLengths(uint32 round, uint32 voting, uint32 opening, uint32 margin);
    /// @notice The beacon has to be running before the first ballots open.
    error Factory_BadBeacon(uint64 genesis, uint32 period);
    /// @notice One of the rules is outside its bounds.
    error Factory_BadRules();
    /// @notice There are 1 to 48 founders, none of them zero or named twice.
    error Factory_BadFounders(uint256 count);

    /// @notice Anyone creates a circle. Its founders take seats without vouches until the first voting opens.
    /// @param terms Fixed for ever: name, token, start, lengths, beacon and tally.
    /// @param rules In force from round 0 on; the street may change them by motion.
    /// @param founders 1 to 48, no zero, no repeats.
    /// @param salt The creator's own, so that they can create two that are alike.
    /// @return circle Where it is.
    function createCircle(
        Terms calldata terms,
        Rules calldata rules,
        address[] calldata founders,
        bytes32 salt
    ) external returns (address circle);
    /// @notice Where createCircle will put a circle.
    /// @param creator Who will call it.
    /// @param terms As they will be given.
    /// @param rules As they will be given.
    /// @param founders As they will be given.
    /// @param salt As it will be given.
    /// @return The circle's address.
    function predictCircle(
        address creator,
        Terms calldata terms,
        Rules calldata rules,
        address[] calldata founders,
        bytes32 salt
    ) external view returns (address);
    /// @notice The code that all circles of this factory share.
    /// @return Its address; it is no circle itself.
    function implementation() external view returns (address);
    /// @notice The tally by the Method of Equal Shares.
    /// @return Its address.
    function equalShares() external view returns (address);
    /// @notice The tally by most approvals.
    /// @return Its address.
    function mostApprovals() external view returns (address);
    /// @notice Whether this factory created it, so that its code is the one all circles share.
    /// @param circle The address in question.
    /// @return True for circles of this factory.
    function isCircle(address circle) external view returns (bool);
    /// @notice Circles of this factory.
    /// @return How many there are.
    function circleCount() external view returns (uint256);
    /// @notice In the order in which they were created.
    /// @param index From 0 to circleCount - 1.
    /// @return The circle's address.
    function circleAt(uint256 index) external view returns (address);
    /// @notice Seconds in what the bounds call a day.
    /// @return 86,400 everywhere but on a local chain.
    function day() external view returns (uint32);
}
