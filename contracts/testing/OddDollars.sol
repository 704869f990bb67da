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

/// @title Tests only: calls the circle back in the middle of every transfer, with whatever it was told to say.
contract ChattyDollar is LocalDollar {
    address private target;
    bytes private call;
    bytes public answer;
    bool public refused;

    function say(address target_, bytes calldata call_) external {
        (target, call) = (target_, call_);
        (answer, refused) = ("", false);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (target == address(0) || from == address(0)) return;
        bool done;
        // solhint-disable-next-line avoid-low-level-calls
        (done, answer) = target.call(call);
        refused = !done;
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
