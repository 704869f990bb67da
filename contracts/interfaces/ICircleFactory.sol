// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Rules, Terms} from "./Types.sol";

/// @title Creates circles as clones, initialised in the same transaction. No owner.
interface ICircleFactory {
    event CircleCreated(address indexed circle, address indexed creator, string name);

    error Factory_BadName(uint256 length);
    error Factory_BadToken(address token);
    error Factory_BadTally(address tally);
    error Factory_BadStart(uint64 start);
    error Factory_BadLengths(uint32 round, uint32 voting, uint32 opening, uint32 margin);
    error Factory_BadBeacon(uint64 genesis, uint32 period);
    error Factory_BadRules();
    error Factory_BadFounders(uint256 count);

    /// @notice `founders` (1..48, no zero, no repeats) take seats without vouches until the first voting opens.
    function createCircle(
        Terms calldata terms,
        Rules calldata rules,
        address[] calldata founders,
        bytes32 salt
    ) external returns (address circle);
    function predictCircle(
        address creator,
        Terms calldata terms,
        Rules calldata rules,
        address[] calldata founders,
        bytes32 salt
    ) external view returns (address);
    function implementation() external view returns (address);
    function equalShares() external view returns (address);
    function mostApprovals() external view returns (address);
    function isCircle(address circle) external view returns (bool);
    function circleCount() external view returns (uint256);
    function circleAt(uint256 index) external view returns (address);
    /// @notice Seconds in what the bounds call a day: 86,400 everywhere but on a local chain.
    function day() external view returns (uint32);
}
