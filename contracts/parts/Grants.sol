// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ICircle} from "../interfaces/ICircle.sol";
import {GrantStatus, RequestStatus, Thanks} from "../interfaces/Types.sol";
import {CircleState, GrantRecord, RequestRecord, ThanksRecord} from "./State.sol";
import {Board} from "./Board.sol";
import {Clock} from "./Clock.sol";
import {Papers} from "./Papers.sol";
import {Pot} from "./Pot.sol";
import {Text} from "./Text.sol";

/// @title Money that was granted, until it is collected or goes back to the common part.
library Grants {
    bytes32 internal constant COLLECT = keccak256("Collect(uint32 id,address to,uint256 deadline)");

    /// @notice Pays a grant to the wallet it was made to.
    /// @param s What the circle remembers.
    /// @param id Of the grant.
    /// @param day Seconds in a day.
    function claim(CircleState storage s, uint32 id, uint256 day) external {
        RequestRecord storage request = _requireWaiting(s, id);
        _requireInTime(s, request, id, day);
        // Anyone may call this: for a claim key they would send the money to an address made for one signature.
        Papers.Paper memory paper = Papers.read(request.paper);
        require(!paper.claimKey, ICircle.Circle_NeedsSignature(id));
        _pay(s, id, paper.recipient, paper.amount);
    }

    /// @notice Pays a grant where its recipient says.
    /// @param s What the circle remembers.
    /// @param id Of the grant.
    /// @param to Where it is paid.
    /// @param deadline The last second in which the signature is good.
    /// @param digest The EIP-712 digest of Collect(id, to, deadline) for this circle.
    /// @param signature The recipient's.
    /// @param day Seconds in a day.
    function claimTo(
        CircleState storage s,
        uint32 id,
        address to,
        uint256 deadline,
        bytes32 digest,
        bytes calldata signature,
        uint256 day
    ) external {
        RequestRecord storage request = _requireWaiting(s, id);
        _requireInTime(s, request, id, day);
        Pot.requirePayee(to);
        require(block.timestamp <= deadline, ICircle.Circle_SignatureExpired(deadline));
        Papers.Paper memory paper = Papers.read(request.paper);
        require(_signed(paper.recipient, digest, signature), ICircle.Circle_BadSignature(id));
        _pay(s, id, to, paper.amount);
    }

    /// @notice Returns a grant that nobody collected to the common part.
    /// @param s What the circle remembers.
    /// @param id Of the grant.
    /// @param day Seconds in a day.
    function expire(CircleState storage s, uint32 id, uint256 day) external {
        RequestRecord storage request = _requireWaiting(s, id);
        uint256 expiresAt = Board.expiresAt(s, request.grantRound, day);
        require(block.timestamp >= expiresAt, ICircle.Circle_GrantNotExpired(id, uint64(expiresAt)));
        uint80 amount = Papers.read(request.paper).amount;
        _end(s, id, GrantStatus.Expired, address(0), amount);
        s.pot.common += amount;
        emit ICircle.GrantExpired(id, amount);
    }

    /// @notice A note under the grant, by who collects it or who asked.
    /// @param s What the circle remembers.
    /// @param account Who writes.
    /// @param id Of the grant.
    /// @param text What they write.
    function thank(CircleState storage s, address account, uint32 id, string calldata text) external {
        RequestRecord storage request = s.requests[id];
        require(request.status == RequestStatus.Granted, ICircle.Circle_NoSuchGrant(id));
        Papers.Paper memory paper = Papers.read(request.paper);
        require(account == paper.recipient || account == paper.pinner, ICircle.Circle_NotYourGrant(id, account));
        require(s.thanks[id].by == address(0), ICircle.Circle_AlreadyThanked(id));
        Board.requireText(text);
        s.thanks[id] = ThanksRecord(Text.write(bytes(text)), uint40(block.timestamp), Clock.blockNumber(), account);
        emit ICircle.Thanked(id, account, text);
    }

    /// @notice The note under a grant.
    /// @param s What the circle remembers.
    /// @param id Of the grant.
    /// @return All zero when nobody wrote one.
    function thanksOf(CircleState storage s, uint32 id) external view returns (Thanks memory) {
        ThanksRecord memory record = s.thanks[id];
        string memory text;
        if (record.by != address(0)) text = string(Text.read(record.text, 0, Text.lengthOf(record.text)));
        return Thanks(record.by, record.thankedAt, record.thankedBlock, text);
    }

    function collectHash(uint32 id, address to, uint256 deadline) internal pure returns (bytes32) {
        return keccak256(abi.encode(COLLECT, id, to, deadline));
    }

    function _requireWaiting(CircleState storage s, uint32 id) private view returns (RequestRecord storage request) {
        request = s.requests[id];
        require(request.status == RequestStatus.Granted, ICircle.Circle_NoSuchGrant(id));
        require(s.grants[id].status == GrantStatus.None, ICircle.Circle_GrantEnded(id));
    }

    function _requireInTime(CircleState storage s, RequestRecord storage request, uint32 id, uint256 day) private view {
        uint256 expiresAt = Board.expiresAt(s, request.grantRound, day);
        require(block.timestamp < expiresAt, ICircle.Circle_GrantExpired(id, uint64(expiresAt)));
    }

    function _pay(CircleState storage s, uint32 id, address to, uint80 amount) private {
        _end(s, id, GrantStatus.Collected, to, amount);
        emit ICircle.Collected(id, to, amount);
        Pot.pay(to, amount);
    }

    function _end(CircleState storage s, uint32 id, GrantStatus status, address paidTo, uint80 amount) private {
        s.grants[id] = GrantRecord(paidTo, uint40(block.timestamp), Clock.blockNumber(), status);
        s.pot.reserved -= amount;
    }

    /// @dev The key first: an account with code of its own may still sign with it (EIP-7702).
    function _signed(address recipient, bytes32 digest, bytes calldata signature) private view returns (bool) {
        (address signer, ECDSA.RecoverError fault, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (fault == ECDSA.RecoverError.NoError && signer == recipient) return true;
        return SignatureChecker.isValidERC1271SignatureNow(recipient, digest, signature);
    }
}
