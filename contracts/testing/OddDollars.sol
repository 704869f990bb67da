// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {LocalDollar} from "./LocalDollar.sol";

/// @title Tests only: keeps a hundredth of every transfer for itself.
contract ThriftyDollar is LocalDollar {
    function _update(address from, address to, uint256 amount) internal override {
        uint256 fee = from == address(0) || to == address(this) ? 0 : amount / 100;
        if (fee > 0) super._update(from, address(this), fee);
        super._update(from, to, amount - fee);
    }
}

/// @title Tests only: says no instead of reverting, to whom it does not like.
contract PoliteDollar is LocalDollar {
    mapping(address account => bool) public disliked;

    function dislike(address account, bool yes) external {
        disliked[account] = yes;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return !disliked[to] && super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return !disliked[from] && super.transferFrom(from, to, amount);
    }
}

/// @title Tests only: calls the circle back in the middle of every transfer, with everything it was told to say.
contract ChattyDollar is LocalDollar {
    address private target;
    bytes[] private calls;
    bool[] private _done;
    bytes[] private _answers;

    function say(address target_, bytes[] calldata calls_) external {
        target = target_;
        delete calls;
        for (uint256 i = 0; i < calls_.length; ++i) calls.push(calls_[i]);
    }

    /// @notice What came of each call in the last transfer.
    function heard() external view returns (bool[] memory done, bytes[] memory answers) {
        return (_done, _answers);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (target == address(0) || from == address(0)) return;
        delete _done;
        delete _answers;
        for (uint256 i = 0; i < calls.length; ++i) {
            // solhint-disable-next-line avoid-low-level-calls
            (bool success, bytes memory answer) = target.call(calls[i]);
            _done.push(success);
            _answers.push(answer);
        }
    }
}

/// @title Tests only: moves the money and says nothing about it, as the oldest dollar on chain does.
contract MuteDollar {
    mapping(address account => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external {
        allowance[msg.sender][spender] = amount;
    }

    function transfer(address to, uint256 amount) external {
        _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external {
        allowance[from][msg.sender] -= amount;
        _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @title Tests only: its issuer can stop it, for one account or for all, as USDC's can.
contract IssuedDollar is LocalDollar {
    bool public paused;
    mapping(address account => bool) public blacklisted;

    error Stopped();

    function pause(bool yes) external {
        paused = yes;
    }

    function blacklist(address account, bool yes) external {
        blacklisted[account] = yes;
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!paused && !blacklisted[from] && !blacklisted[to], Stopped());
        super._update(from, to, amount);
    }
}

/// @title Tests only: takes every call and moves nothing, as tokens with an open fallback do.
contract DeafDollar {
    mapping(address account => uint256) public balanceOf;

    // solhint-disable-next-line no-complex-fallback
    fallback() external {
        assembly {
            mstore(0, 1)
            return(0, 32)
        }
    }
}
