// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ICircle} from "../../interfaces/ICircle.sol";
import {MemberStatus} from "../../interfaces/Types.sol";
import {IssuedDollar} from "../OddDollars.sol";
import {Ghost} from "./Ghost.sol";
import {Handler} from "./Handler.sol";
import {FOUNDERS, NEIGHBOURS, handleOf, leafOf} from "./Neighbours.sol";

/// @title How neighbours come, stay, lose a wallet and go.
contract RosterHandler is Handler {
    /// Few, so that the same commitment is tried twice.
    uint256 private constant COMMITMENTS = 20;

    constructor(Ghost ghost_, ICircle circle_, IssuedDollar token_) Handler(ghost_, circle_, token_) {}

    /// @notice Some of the neighbours vouch, then the candidate tries to join.
    function welcome(uint256 who, uint256 vouchers) external acts {
        who %= NEIGHBOURS;
        _vouch(vouchers, who, who);
        _join(who, who, who);
    }

    /// @notice Under anybody's name, with anybody's commitment.
    function join(uint256 who, uint256 commitment, uint256 handle) external acts {
        _join(who % NEIGHBOURS, commitment % COMMITMENTS, handle % NEIGHBOURS);
    }

    function vouch(uint256 vouchers, uint256 who, uint256 handle) external acts {
        _vouch(vouchers, who % NEIGHBOURS, handle % NEIGHBOURS);
    }

    function revokeVouch(uint256 voucher, uint256 who) external acts {
        (voucher, who) = (voucher % NEIGHBOURS, who % NEIGHBOURS);
        if (_does(voucher, abi.encodeCall(ICircle.revokeVouch, (people[who], handleOf(who))))) {
            ghost.unvouched(voucher, who, who);
            if (circle.hasVouched(people[voucher], people[who], handleOf(who))) {
                ghost.fault(17, "a vouch that was taken back");
            }
        }
    }

    function seatAll(uint256 by) external acts {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            Ghost.Person memory p = ghost.person(i);
            if (p.status != MemberStatus.Booked) continue;
            bool due = ghost.today() >= p.sitsFrom && !ghost.underWay() && !ghost.closed();
            if (_does(by, abi.encodeCall(ICircle.seat, (people[i])))) ghost.seated(i);
            else if (due) ghost.fault(18, "nobody can seat the booked");
        }
    }

    /// @notice One in four: otherwise the street is soon empty.
    function leaveCircle(uint256 who, uint256 to) external acts {
        if (to % 4 == 0) _leave(who % NEIGHBOURS, to % NEIGHBOURS);
    }

    function stillHere(uint256 who) external acts {
        who %= NEIGHBOURS;
        if (_does(who, abi.encodeCall(ICircle.stillHere, ()))) ghost.saw(who);
    }

    function vacate(uint256 by) external acts {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            Ghost.Person memory p = ghost.person(i);
            if (p.status != MemberStatus.Seated) continue;
            bool due = ghost.today() > p.seen + 6 && !ghost.underWay();
            if (_does(by, abi.encodeCall(ICircle.vacate, (people[i])))) ghost.vacated(i);
            else if (due) ghost.fault(18, "nobody can vacate a silent seat");
        }
    }

    function changeCommitment(uint256 who, uint256 commitment) external acts {
        (who, commitment) = (who % NEIGHBOURS, leafOf(commitment % COMMITMENTS));
        bool still = !ghost.underWay() || ghost.person(who).status == MemberStatus.Booked;
        (bool done, bytes memory answer) = _call(who, abi.encodeCall(ICircle.changeCommitment, (commitment)));
        if (!done) return _requireTaken(answer, commitment, 0);
        if (!still) ghost.fault(7, "a new commitment under a ballot");
        ghost.renewed(who, commitment);
    }

    // ------------------------------------------------------------------ lost wallets

    function recover(uint256 lost, uint256 to, uint256 commitment, uint256 vouchers) external acts {
        (lost, to, commitment) = (lost % NEIGHBOURS, to % NEIGHBOURS, leafOf(commitment % COMMITMENTS));
        _vouch(vouchers, to, ghost.person(lost).handle);
        if (_does(to, abi.encodeCall(ICircle.recover, (people[lost], commitment)))) {
            ghost.recoveryBegun(lost, to, commitment);
            _requireUsed(to, ghost.person(lost).handle);
        }
    }

    function finishRecovery(uint256 by) external acts {
        for (uint256 lost = 0; lost < NEIGHBOURS; ++lost) {
            if (circle.recoveryOf(people[lost]).to == address(0)) continue;
            bool underWay = ghost.underWay();
            if (!_does(by, abi.encodeCall(ICircle.finishRecovery, (people[lost])))) continue;
            if (underWay) ghost.fault(7, "a seat moved under a ballot");
            ghost.recoveryFinished(lost);
        }
    }

    /// @notice One in four.
    function objectToRecovery(uint256 lost, uint256 seed) external acts {
        lost %= NEIGHBOURS;
        if (seed % 4 != 0) return;
        if (_does(lost, abi.encodeCall(ICircle.objectToRecovery, ()))) ghost.objected(lost);
    }

    // ------------------------------------------------------------------ the end

    /// @notice Nearly everybody leaves: what is left may be closed.
    function wither(uint256 stay, uint256 seed) external acts {
        if (seed % 8 != 0) return;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if (i != stay % NEIGHBOURS && i != (stay >> 64) % NEIGHBOURS) _leave(i, i);
        }
    }

    function close(uint256 by) external acts {
        if (_does(by, abi.encodeCall(ICircle.close, ()))) ghost.closedThin();
    }

    // ------------------------------------------------------------------ how

    function _join(uint256 who, uint256 commitment, uint256 handle) private {
        (bool done, bytes memory answer) = _call(
            who,
            abi.encodeCall(ICircle.join, (handleOf(handle), leafOf(commitment)))
        );
        if (done) {
            ghost.joined(who, leafOf(commitment), handle);
            _requireUsed(who, handle);
        } else _requireTaken(answer, leafOf(commitment), handle);
    }

    /// @dev A vouch that served counts no more.
    function _requireUsed(uint256 candidate, uint256 handle) private {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if (ghost.forming() && candidate < FOUNDERS) return; // needed none
            if (!circle.hasVouched(people[i], people[candidate], handleOf(handle))) continue;
            ghost.fault(17, "a vouch that served already");
        }
    }

    /// @dev What nobody has any more is free: a refusal for that reason tells the truth.
    function _requireTaken(bytes memory answer, uint256 commitment, uint256 handle) private {
        if (bytes4(answer) == ICircle.Circle_CommitmentTaken.selector && !ghost.isTaken(commitment)) {
            ghost.fault(6, "a free commitment was refused");
        }
        if (bytes4(answer) != ICircle.Circle_HandleTaken.selector) return;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            Ghost.Person memory p = ghost.person(i);
            if (p.status != MemberStatus.None && p.handle == handle) return;
        }
        ghost.fault(6, "a free handle was refused");
    }

    function _vouch(uint256 vouchers, uint256 who, uint256 handle) private {
        if (ghost.person(who).status != MemberStatus.None) return;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if ((vouchers >> i) & 1 == 0) continue;
            if (_does(i, abi.encodeCall(ICircle.vouch, (people[who], handleOf(handle))))) {
                ghost.vouched(i, who, handle);
            }
        }
    }

    function _leave(uint256 who, uint256 to) private {
        Ghost.Person memory p = ghost.person(who);
        bool underWay = ghost.underWay();
        uint256 before = _balance();
        if (_does(who, abi.encodeCall(ICircle.leaveCircle, (people[to])))) {
            ghost.leftCircle(who, underWay, before - _balance());
        } else if (p.status == MemberStatus.Seated && !token.blacklisted(people[to])) {
            ghost.fault(16, "a member cannot leave");
        }
    }
}
