// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC3009} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ICircle} from "../interfaces/ICircle.sol";
import {Authorization, PotView} from "../interfaces/Types.sol";
import {CircleState, MemberRecord, RulesRecord} from "./State.sol";
import {Clock} from "./Clock.sol";
import {Closure} from "./Closure.sol";
import {Fixed} from "./Fixed.sol";
import {Rulebook} from "./Rulebook.sol";
import {Seats} from "./Seats.sol";

/// @title Money in, and what is owed out. Books what was received, not what was asked.
library Pot {
    using SafeERC20 for IERC20;

    bytes32 internal constant AUTHORIZATION = keccak256("potluck.authorization");
    bytes32 internal constant CHIP_IN = keccak256("chip in");
    bytes32 internal constant GIFT = keccak256("gift");

    /// @notice Adds what the payer allowed to a member's stake.
    /// @param s What the circle remembers.
    /// @param payer Who pays.
    /// @param member Whose stake it becomes.
    /// @param amount What is asked for.
    function chipIn(CircleState storage s, address payer, address member, uint256 amount) external {
        Seats.requireSeated(s, member);
        _bookStake(s, payer, member, _pull(payer, amount));
    }

    /// @notice Adds what the payer signed to a member's stake.
    /// @param s What the circle remembers.
    /// @param payer Who pays.
    /// @param member Whose stake it becomes.
    /// @param authorization What the payer signed.
    function chipInWithAuthorization(
        CircleState storage s,
        address payer,
        address member,
        Authorization calldata authorization
    ) external {
        Seats.requireSeated(s, member);
        _bookStake(s, payer, member, _pullAuthorized(payer, CHIP_IN, member, authorization));
    }

    /// @notice Adds what the giver allowed to the common part.
    /// @param s What the circle remembers.
    /// @param giver Who pays.
    /// @param amount What is asked for.
    function give(CircleState storage s, address giver, uint256 amount) external {
        require(!s.seats.closed, ICircle.Circle_Closed());
        _bookGift(s, giver, _pull(giver, amount));
    }

    /// @notice Adds what the giver signed to the common part.
    /// @param s What the circle remembers.
    /// @param giver Who pays.
    /// @param authorization What the giver signed.
    function giveWithAuthorization(
        CircleState storage s,
        address giver,
        Authorization calldata authorization
    ) external {
        require(!s.seats.closed, ICircle.Circle_Closed());
        _bookGift(s, giver, _pullAuthorized(giver, GIFT, address(this), authorization));
    }

    /// @notice What came past the doors is nobody's: it becomes common.
    /// @param s What the circle remembers.
    function sweep(CircleState storage s) external {
        uint256 stray = IERC20(Fixed.token()).balanceOf(address(this)) - _held(s);
        _requireRoom(s, stray);
        s.pot.common += uint80(stray);
        emit ICircle.Swept(stray);
    }

    /// @notice Pays what is owed to an account.
    /// @param s What the circle remembers.
    /// @param account Whose it is.
    /// @param to Where it is paid.
    function takeBack(CircleState storage s, address account, address to) external {
        requirePayee(to);
        MemberRecord storage member = s.members[account];
        uint80 owed = member.owed;
        uint80 amount = owed + Closure.take(s, member);
        require(amount > 0, ICircle.Circle_NothingOwed(account));
        member.owed = 0;
        s.owed -= owed;
        emit ICircle.TakenBack(account, to, amount);
        pay(to, amount);
    }

    /// @notice As it is once leavers whose ballot is over have been released, and heirs of a closed circle have what is theirs.
    /// @param s What the circle remembers.
    /// @return Stakes, common part, reserved, owed.
    function view_(CircleState storage s) external view returns (PotView memory) {
        uint256 due = Seats.dueStakes(s);
        uint256 shares = Closure.shares(s);
        return PotView(s.pot.stakes - due, s.pot.common - shares, s.pot.reserved, s.owed + due + shares);
    }

    /// @dev Paid to the circle itself, money would be nobody's.
    function requirePayee(address to) internal view {
        require(to != address(0), ICircle.Circle_ZeroAddress());
        require(to != address(this), ICircle.Circle_BadRecipient(to));
    }

    /// @dev Last thing an action does.
    function pay(address to, uint256 amount) internal {
        IERC20(Fixed.token()).safeTransfer(to, amount);
    }

    function authorizationNonce(
        uint32 round,
        bytes32 purpose,
        address beneficiary,
        bytes32 salt
    ) internal view returns (bytes32) {
        return keccak256(abi.encode(AUTHORIZATION, block.chainid, address(this), round, purpose, beneficiary, salt));
    }

    function _bookStake(CircleState storage s, address payer, address account, uint256 received) private {
        _requireRoom(s, received);
        MemberRecord storage member = s.members[account];
        (uint32 round, ) = Clock.current(Clock.times());
        uint256 total = received + (member.chippedInRound == round ? member.chippedIn : 0);
        RulesRecord storage rules = Rulebook.inForce(s, round);
        (uint256 min, uint256 max) = (rules.chipInMin, rules.chipInMax);
        require(total >= min && total <= max, ICircle.Circle_BadAmount(total, min, max));
        if (payer == account) Seats.seen(member, round);
        member.chippedInRound = round;
        member.chippedIn = uint80(total);
        s.stakes[member.slot] += uint80(received);
        s.pot.stakes += uint80(received);
        emit ICircle.ChippedIn(account, payer, round, received);
    }

    function _bookGift(CircleState storage s, address giver, uint256 received) private {
        _requireRoom(s, received);
        s.pot.common += uint80(received);
        (uint32 round, ) = Clock.current(Clock.times());
        emit ICircle.GiftGiven(giver, round, received);
    }

    /// @dev Everything a circle holds stays below 2^80, which the tally's exact arithmetic relies on.
    function _requireRoom(CircleState storage s, uint256 received) private view {
        uint256 room = type(uint80).max - _held(s);
        require(received > 0 && received <= room, ICircle.Circle_BadAmount(received, 1, room));
    }

    function _held(CircleState storage s) private view returns (uint256) {
        return uint256(s.pot.stakes) + s.pot.common + s.pot.reserved + s.owed;
    }

    function _pull(address payer, uint256 amount) private returns (uint256) {
        IERC20 token = IERC20(Fixed.token());
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(payer, address(this), amount);
        return token.balanceOf(address(this)) - before;
    }

    function _pullAuthorized(
        address payer,
        bytes32 purpose,
        address beneficiary,
        Authorization calldata a
    ) private returns (uint256) {
        IERC20 token = IERC20(Fixed.token());
        (uint32 round, ) = Clock.current(Clock.times());
        bytes32 nonce = authorizationNonce(round, purpose, beneficiary, a.salt);
        uint256 before = token.balanceOf(address(this));
        IERC3009(address(token)).receiveWithAuthorization(
            payer,
            address(this),
            a.amount,
            a.validAfter,
            a.validBefore,
            nonce,
            a.v,
            a.r,
            a.s
        );
        return token.balanceOf(address(this)) - before;
    }
}
