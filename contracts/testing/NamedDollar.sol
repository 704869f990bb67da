// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ShortString, ShortStrings} from "@openzeppelin/contracts/utils/ShortStrings.sol";

/// @title Tests only: presents itself as USDC does on some network, and moves nothing. All it says is in its code, which can be
/// put at any address.
contract NamedDollar {
    using ShortStrings for *;

    string private constant VERSION = "2";
    bytes32 private constant DOMAIN = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );

    ShortString private immutable _name;
    ShortString private immutable _symbol;

    constructor(string memory name_, string memory symbol_) {
        _name = name_.toShortString();
        _symbol = symbol_.toShortString();
    }

    function name() public view returns (string memory) {
        return _name.toString();
    }

    function symbol() external view returns (string memory) {
        return _symbol.toString();
    }

    function version() external pure returns (string memory) {
        return VERSION;
    }

    function decimals() external pure returns (uint8) {
        return 6;
    }

    function DOMAIN_SEPARATOR() external view returns (bytes32) {
        bytes32 called = keccak256(bytes(name()));
        return keccak256(abi.encode(DOMAIN, called, keccak256(bytes(VERSION)), block.chainid, address(this)));
    }
}
