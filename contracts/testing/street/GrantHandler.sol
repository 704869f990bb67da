// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {ITally} from "../../interfaces/ITally.sol";
import {Grant, GrantStatus, Round} from "../../interfaces/Types.sol";
import {IssuedDollar} from "../OddDollars.sol";
import {Ghost} from "./Ghost.sol";
import {Handler} from "./Handler.sol";
import {FIRST_KEY, NEIGHBOURS} from "./Neighbours.sol";
import {Teller} from "./Teller.sol";
import {vm} from "./Vm.sol";

/// @title How rounds end, and what becomes of the money that was granted.
contract GrantHandler is Handler {
    Teller private immutable teller;
    /// The tally cannot be asked again what it said.
    bool private immutable moody;

    constructor(Ghost ghost_, ICircle circle_, IssuedDollar token_, bool moody_) Handler(ghost_, circle_, token_) {
        teller = new Teller(ghost_, ITally(circle_.terms().tally));
        moody = moody_;
    }

    function settle(uint256 seed) external acts {
        (bool any, uint32 round) = ghost.lastVoted();
        if (!any) return;
        if (seed % 8 == 0) round = uint32(seed >> 128) % 64;
        bool ripe = ghost.isRipe(round);
        (uint16 due, uint256 cost) = ripe && !moody ? teller.expected(round) : (0, 0);
        if (_does(seed >> 64, abi.encodeCall(ICircle.settle, (round)))) {
            Round memory r = circle.roundOf(round);
            if (moody) (due, cost) = (r.winners, r.spent);
            ghost.settled(round, r.winners, r.spent, due, cost);
        } else if (ripe && !moody) ghost.fault(18, "nobody can settle");
    }

    function abandon(uint256 by) external acts {
        (bool any, uint32 round) = ghost.lastVoted();
        if (!any) return;
        bool due = ghost.clock() >= ghost.endsAt(round + 1) && !ghost.ended(round);
        if (_does(by, abi.encodeCall(ICircle.abandon, (round)))) ghost.abandoned(round);
        else if (due) ghost.fault(18, "nobody can abandon");
    }

    function claim(uint256 which, uint256 by) external acts {
        (uint32 id, Grant memory grant) = _grant(which);
        if (id == 0) return;
        bool due = grant.status == GrantStatus.Waiting && ghost.clock() < grant.expiresAt;
        due = due && !circle.requestOf(id).claimKey && !token.blacklisted(grant.recipient);
        uint256 before = _balance();
        if (_does(by, abi.encodeCall(ICircle.claim, (id)))) {
            _paid(id, grant, before);
            if (circle.requestOf(id).claimKey) ghost.fault(5, "paid without a word");
            if (_does(by, abi.encodeCall(ICircle.claim, (id)))) ghost.fault(5, "paid twice");
        } else if (due) ghost.fault(16, "a grant cannot be collected");
    }

    function claimTo(uint256 which, uint256 to, uint256 signer, uint256 by) external acts {
        (uint32 id, Grant memory grant) = _grant(which);
        if (id == 0) return;
        address payee = people[to % NEIGHBOURS];
        // Pinned for one of the first five: see `pin`. Mostly by whoever it is for.
        uint256 key = signer % 4 == 0 ? signer % 5 : _keyOf(grant.recipient);
        bool due = grant.status == GrantStatus.Waiting && ghost.clock() < grant.expiresAt;
        due = due && people[key] == grant.recipient && !token.blacklisted(payee);
        uint256 before = _balance();
        if (_does(by, _collection(id, payee, key))) {
            _paid(id, grant, before);
            if (people[key] != grant.recipient) ghost.fault(5, "paid on another's word");
        } else if (due) ghost.fault(16, "a grant cannot be collected");
    }

    function _collection(uint32 id, address to, uint256 key) private view returns (bytes memory) {
        uint256 deadline = ghost.clock();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(FIRST_KEY + key, _collectDigest(id, to, deadline));
        return abi.encodeCall(ICircle.claimTo, (id, to, deadline, abi.encodePacked(r, s, v)));
    }

    function expire(uint256 which, uint256 by) external acts {
        (uint32 id, Grant memory grant) = _grant(which);
        if (id == 0) return;
        bool due = grant.status == GrantStatus.Waiting && ghost.clock() >= grant.expiresAt;
        if (_does(by, abi.encodeCall(ICircle.expire, (id)))) ghost.expired(id, grant.amount, grant.expiresAt);
        else if (due) ghost.fault(18, "nobody can expire a grant");
    }

    function thank(uint256 which, uint256 who) external acts {
        (uint32 id, Grant memory grant) = _grant(which);
        if (id == 0) return;
        who %= NEIGHBOURS;
        address pinner = circle.requestOf(id).pinner;
        bool thanked = circle.thanksOf(id).by != address(0);
        if (!_does(who, abi.encodeCall(ICircle.thank, (id, "Thank you")))) return;
        bool theirs = people[who] == grant.recipient || people[who] == pinner;
        if (thanked || !theirs) ghost.fault(14, "somebody else's thanks");
    }

    function _grant(uint256 which) private view returns (uint32 id, Grant memory grant) {
        uint256 count = ghost.grantCount();
        if (count == 0) return (0, grant);
        id = ghost.grantAt(which % count);
        grant = circle.grantOf(id);
    }

    function _paid(uint32 id, Grant memory grant, uint256 before) private {
        if (before - _balance() != grant.amount) ghost.fault(5, "not what was granted");
        ghost.collected(id, grant.amount, grant.expiresAt);
    }

    function _keyOf(address recipient) private view returns (uint256 key) {
        while (people[key] != recipient) ++key;
    }

    function _collectDigest(uint32 id, address to, uint256 deadline) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Potluck"),
                keccak256("1"),
                block.chainid,
                address(circle)
            )
        );
        bytes32 collect = keccak256("Collect(uint32 id,address to,uint256 deadline)");
        return keccak256(abi.encodePacked(hex"1901", domain, keccak256(abi.encode(collect, id, to, deadline))));
    }
}
