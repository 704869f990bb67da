// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {ICircle} from "./interfaces/ICircle.sol";
import {ICircleFactory} from "./interfaces/ICircleFactory.sol";
import {Beacon, Lengths, Rules, Terms} from "./interfaces/Types.sol";
import {Fixed} from "./parts/Fixed.sol";
import {Rulebook} from "./parts/Rulebook.sol";
import {MAX_SEATS} from "./parts/State.sol";

/// @title Where circles come from. Terms and founders become part of each clone's code.
contract CircleFactory is ICircleFactory {
    uint256 private constant MAX_NAME = 64;
    uint256 private constant FARTHEST_START = 366 days;

    /// @inheritdoc ICircleFactory
    address public immutable implementation;
    /// @inheritdoc ICircleFactory
    address public immutable equalShares;
    /// @inheritdoc ICircleFactory
    address public immutable mostApprovals;
    /// @inheritdoc ICircleFactory
    uint32 public immutable day;

    /// @inheritdoc ICircleFactory
    mapping(address circle => bool) public isCircle;
    address[] private _circles;

    /// @notice Put on a chain once; whoever does it has no say afterwards.
    /// @param implementation_ The code that all circles share.
    /// @param equalShares_ The tally by the Method of Equal Shares.
    /// @param mostApprovals_ The tally by most approvals.
    constructor(ICircle implementation_, address equalShares_, address mostApprovals_) {
        implementation = address(implementation_);
        equalShares = equalShares_;
        mostApprovals = mostApprovals_;
        day = implementation_.day();
    }

    /// @inheritdoc ICircleFactory
    function createCircle(
        Terms calldata terms,
        Rules calldata rules,
        address[] calldata founders,
        bytes32 salt
    ) external returns (address circle) {
        _requireTerms(terms);
        require(Rulebook.areWithin(rules), Factory_BadRules());
        _requireFounders(founders);
        circle = Clones.cloneDeterministicWithImmutableArgs(
            implementation,
            Fixed.pack(terms, founders),
            _salt(msg.sender, terms, rules, founders, salt)
        );
        isCircle[circle] = true;
        _circles.push(circle);
        emit CircleCreated(circle, msg.sender, terms.name);
        ICircle(circle).initialise(rules);
    }

    /// @inheritdoc ICircleFactory
    function predictCircle(
        address creator,
        Terms calldata terms,
        Rules calldata rules,
        address[] calldata founders,
        bytes32 salt
    ) external view returns (address) {
        return
            Clones.predictDeterministicAddressWithImmutableArgs(
                implementation,
                Fixed.pack(terms, founders),
                _salt(creator, terms, rules, founders, salt)
            );
    }

    /// @inheritdoc ICircleFactory
    function circleCount() external view returns (uint256) {
        return _circles.length;
    }

    /// @inheritdoc ICircleFactory
    function circleAt(uint256 index) external view returns (address) {
        return _circles[index];
    }

    function _salt(
        address creator,
        Terms calldata terms,
        Rules calldata rules,
        address[] calldata founders,
        bytes32 salt
    ) private pure returns (bytes32) {
        return keccak256(abi.encode(creator, terms, rules, founders, salt));
    }

    function _requireTerms(Terms calldata terms) private view {
        uint256 name = bytes(terms.name).length;
        require(name > 0 && name <= MAX_NAME, Factory_BadName(name));
        require(terms.token.code.length > 0, Factory_BadToken(terms.token));
        require(terms.tally == equalShares || terms.tally == mostApprovals, Factory_BadTally(terms.tally));

        Lengths calldata lengths = terms.lengths;
        (uint256 round, uint256 voting, uint256 opening) = (lengths.round, lengths.voting, lengths.opening);
        require(
            voting >= day && opening >= uint256(lengths.margin) + 2 * uint256(day) && round >= voting + opening + day,
            Factory_BadLengths(lengths.round, lengths.voting, lengths.opening, lengths.margin)
        );
        // Founders take their seats before the first voting opens: leave them a moment for it.
        require(
            terms.start <= block.timestamp + FARTHEST_START && terms.start + round - voting - opening > block.timestamp,
            Factory_BadStart(terms.start)
        );
        Beacon calldata b = terms.beacon;
        require(
            b.period > 0 && b.genesis < terms.start + round - opening + lengths.margin,
            Factory_BadBeacon(b.genesis, b.period)
        );
    }

    function _requireFounders(address[] calldata founders) private pure {
        uint256 count = founders.length;
        require(count > 0 && count <= MAX_SEATS, Factory_BadFounders(count));
        for (uint256 i = 0; i < count; ++i) {
            require(founders[i] != address(0), Factory_BadFounders(count));
            for (uint256 j = 0; j < i; ++j) require(founders[i] != founders[j], Factory_BadFounders(count));
        }
    }
}
