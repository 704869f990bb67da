// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

import {MemberStatus} from "../../interfaces/Types.sol";
import {Calendar} from "./Calendar.sol";
import {FOUNDERS, NEIGHBOURS, leafOf, neighbour} from "./Neighbours.sol";

/// @title Who sits where on the street, who vouched for whom, and what is in the pot. By the neighbours' numbers.
abstract contract People is Calendar {
    struct Person {
        MemberStatus status; // never Founder
        uint8 slot; // meaningful while Booked, Seated or Leaving
        uint8 handle; // the neighbour whose name they go by
        uint256 commitment;
        uint256 joinedAt;
        uint32 sitsFrom; // the first round
        uint32 seen; // the last round in which they signed something
        uint32 asksFrom; // the first round on whose ballot they can ask again
        uint256 stake;
        uint256 owed;
        uint256 putIn; // since they joined
        bool heir;
        uint256 inherited;
    }

    struct Estate {
        uint256 heirs;
        uint256 inherited; // by all of them
    }

    struct Retrieval {
        bool underWay;
        uint8 to;
        uint32 round;
        uint32 barredUntil;
        uint256 commitment;
        uint256 objectedAt;
    }

    address[NEIGHBOURS] public people;
    Person[NEIGHBOURS] internal persons;
    mapping(uint256 voucher => mapping(uint256 candidate => mapping(uint256 handle => uint256 givenAt))) internal words;
    Retrieval[NEIGHBOURS] internal retrievals;
    mapping(uint32 round => uint256) internal newcomers;
    uint256 public membershipChanges;
    uint256 internal lastRosterSize;
    uint32 internal thinSince; // 1 + the round in which fewer than three sat first; 0: three or more do

    // the pot
    uint256 public common;
    uint256 public reserved;
    uint256 public strays;
    uint256 public paidIn;
    uint256 public paidOut;
    bool public closed;
    Estate internal estate;

    constructor() {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            people[i] = neighbour(i);
            if (i < FOUNDERS) _found(i);
        }
        membershipChanges = FOUNDERS;
        thinSince = 0;
    }

    /// @dev The street begins with its founders seated.
    function _found(uint256 who) private {
        Person storage p = persons[who];
        (p.status, p.slot, p.handle) = (MemberStatus.Seated, uint8(who), uint8(who));
        (p.commitment, p.joinedAt) = (leafOf(who), block.timestamp);
    }

    function person(uint256 who) external view returns (Person memory) {
        return persons[who];
    }

    // ------------------------------------------------------------------ who sits

    function seats() public view returns (uint256 count) {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) if (sits(i)) ++count;
    }

    function sits(uint256 who) public view returns (bool) {
        return persons[who].status == MemberStatus.Seated || persons[who].status == MemberStatus.Leaving;
    }

    function isTaken(uint256 commitment) public view returns (bool) {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if (persons[i].status != MemberStatus.None && persons[i].commitment == commitment) return true;
            if (retrievals[i].underWay && retrievals[i].commitment == commitment) return true;
        }
        return false;
    }

    function joined(uint256 who, uint256 commitment, uint256 handle) external {
        Person storage p = persons[who];
        if (p.status != MemberStatus.None) fault(6, "a member joined again");
        if (isTaken(commitment)) fault(6, "one commitment twice");
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if (persons[i].status != MemberStatus.None && persons[i].handle == handle) fault(6, "one handle twice");
        }
        bool founds = forming() && who < FOUNDERS;
        if (!founds && (who >= FOUNDERS || seats() != 0)) {
            if (wordsFor(who, handle, 0) < wordsNeeded()) fault(17, "joined on too few vouches");
            _use(who, handle);
        }
        if (!forming()) _countNewcomer();
        p.slot = _lowestVacant();
        p.status = forming() ? MemberStatus.Seated : MemberStatus.Booked;
        p.handle = uint8(handle);
        p.commitment = commitment;
        p.joinedAt = clock;
        p.sitsFrom = forming() ? 0 : today() + 1;
        p.seen = today();
        p.putIn = 0;
        ++membershipChanges;
        _weighSeats();
    }

    function seated(uint256 who) external {
        Person storage p = persons[who];
        if (p.status != MemberStatus.Booked) fault(17, "seated without a booking");
        if (today() < p.sitsFrom) fault(17, "seated in the round of booking");
        p.status = MemberStatus.Seated;
        p.seen = today();
        ++membershipChanges;
        _weighSeats();
    }

    function leftCircle(uint256 who, bool underWay_, uint256 amount) external {
        Person storage p = persons[who];
        paidOut += amount;
        if (p.status == MemberStatus.Booked) p.status = MemberStatus.None;
        else if (underWay_) p.status = MemberStatus.Leaving;
        else {
            if (amount != p.stake) fault(15, "another stake was paid");
            if (amount > p.putIn) fault(15, "more than was put in");
            p.stake = 0;
            _vacate(who);
        }
        if (underWay_ && p.status == MemberStatus.Leaving) {
            if (amount != 0) fault(4, "paid though the stake bears it");
        } else if (p.status == MemberStatus.None) ++membershipChanges;
    }

    /// @notice The seat is given up, the stake owed.
    function _giveUp(uint256 who) internal {
        Person storage p = persons[who];
        p.owed += p.stake;
        p.stake = 0;
        _vacate(who);
        ++membershipChanges;
    }

    function vacated(uint256 who) external {
        if (persons[who].status != MemberStatus.Seated) fault(6, "nobody to vacate");
        if (today() < persons[who].seen + 7) fault(6, "vacated too early");
        _giveUp(who);
    }

    function saw(uint256 who) public {
        persons[who].seen = today();
    }

    function renewed(uint256 who, uint256 commitment) external {
        if (isTaken(commitment)) fault(6, "one commitment twice");
        persons[who].commitment = commitment;
        saw(who);
        ++membershipChanges;
    }

    function _vacate(uint256 who) private {
        _takeDownOf(who);
        persons[who].status = MemberStatus.None;
        retrievals[who].underWay = false;
        _weighSeats();
    }

    /// @dev A leaver takes their request along.
    function _takeDownOf(uint256 who) internal virtual;

    function _weighSeats() internal {
        if (seats() >= 3) thinSince = 0;
        else if (thinSince == 0) thinSince = 1 + today();
    }

    function _lowestVacant() private view returns (uint8 slot) {
        for (bool taken = true; taken;) {
            taken = false;
            for (uint256 i = 0; i < NEIGHBOURS && !taken; ++i) {
                taken = persons[i].status != MemberStatus.None && persons[i].slot == slot;
            }
            if (taken) ++slot;
        }
    }

    // ------------------------------------------------------------------ words

    function vouched(uint256 voucher, uint256 candidate, uint256 handle) external {
        if (persons[voucher].status != MemberStatus.Seated) fault(17, "a vouch of one who does not sit");
        if (_counts(voucher, candidate, handle, 0)) fault(17, "one vouch twice");
        words[voucher][candidate][handle] = clock;
        saw(voucher);
    }

    function unvouched(uint256 voucher, uint256 candidate, uint256 handle) external {
        if (!_counts(voucher, candidate, handle, 0)) fault(17, "no such vouch to take back");
        words[voucher][candidate][handle] = 0;
    }

    function wordsFor(uint256 candidate, uint256 handle, uint256 since) public view returns (uint256 count) {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) if (_counts(i, candidate, handle, since)) ++count;
    }

    function wordsNeeded() public view returns (uint256 needed) {
        needed = vouchesRule(today());
        uint256 able;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) if (persons[i].status == MemberStatus.Seated) ++able;
        // A fifth of those who sit, rounded up, once the circle no longer forms.
        while (!forming() && 5 * needed < seats()) ++needed;
        if (needed > able) needed = able;
        if (needed == 0) needed = 1;
    }

    function vouchesRule(uint32 round) public view virtual returns (uint256);

    function _counts(uint256 voucher, uint256 candidate, uint256 handle, uint256 since) private view returns (bool) {
        uint256 givenAt = words[voucher][candidate][handle];
        if (givenAt == 0 || clock >= givenAt + 28 days) return false;
        if (since != 0 && givenAt <= since) return false;
        return persons[voucher].status == MemberStatus.Seated && givenAt >= persons[voucher].joinedAt;
    }

    function _use(uint256 candidate, uint256 handle) private {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) words[i][candidate][handle] = 0;
    }

    /// @dev At most a quarter of the roster of the last ballot, or two.
    function _countNewcomer() private {
        uint256 count = ++newcomers[today()];
        if (count > 2 && 4 * count > lastRosterSize) fault(17, "too many newcomers");
    }

    // ------------------------------------------------------------------ lost wallets

    function recoveryBegun(uint256 lost, uint256 to, uint256 commitment) external {
        Retrieval storage r = retrievals[lost];
        Person storage p = persons[lost];
        if (p.status != MemberStatus.Seated || persons[to].status != MemberStatus.None) fault(6, "an odd recovery");
        if (r.underWay && today() < r.round + 3) fault(6, "two recoveries at once");
        if (today() < r.barredUntil) fault(6, "recovered against an objection");
        r.underWay = false;
        if (isTaken(commitment)) fault(6, "one commitment twice");
        uint256 since = r.objectedAt > p.joinedAt ? r.objectedAt : p.joinedAt;
        uint256 count = wordsFor(to, p.handle, since);
        if (count < 3 || 3 * count < seats()) fault(17, "recovered on too few vouches");
        _use(to, p.handle);
        if (!forming()) _countNewcomer();
        (r.underWay, r.to, r.round, r.commitment) = (true, uint8(to), today(), commitment);
    }

    function recoveryFinished(uint256 lost) external {
        Retrieval storage r = retrievals[lost];
        uint256 to = r.to;
        if (!r.underWay) fault(6, "a recovery that never began");
        if (today() < r.round + 2) fault(6, "recovered without notice");
        if (persons[to].status != MemberStatus.None) fault(6, "recovered into another seat");
        if (persons[lost].seen > r.round) fault(6, "a lost wallet that signed");
        r.underWay = false;
        uint256 owed = persons[to].owed;
        persons[to] = persons[lost];
        persons[to].owed += owed;
        persons[to].commitment = r.commitment;
        persons[to].seen = today();
        persons[lost].status = MemberStatus.None;
        (persons[lost].stake, persons[lost].owed, persons[lost].asksFrom) = (0, 0, 0);
        _handOver(lost, to);
        ++membershipChanges;
    }

    /// @dev What they ask for, and what is asked about them, goes with the seat.
    function _handOver(uint256 lost, uint256 to) internal virtual;

    function objected(uint256 lost) external {
        Retrieval storage r = retrievals[lost];
        if (!r.underWay) fault(6, "an objection to nothing");
        (r.underWay, r.barredUntil, r.objectedAt) = (false, today() + 3, clock);
        saw(lost);
    }

    // ------------------------------------------------------------------ money

    function chippedIn(uint256 payer, uint256 who, uint256 amount) external {
        Person storage p = persons[who];
        if (p.status != MemberStatus.Seated) fault(17, "chipped in without a seat");
        p.stake += amount;
        p.putIn += amount;
        paidIn += amount;
        if (payer == who) saw(who);
    }

    function gave(uint256 amount) external {
        common += amount;
        paidIn += amount;
    }

    function strayed(uint256 amount) external {
        strays += amount;
    }

    function swept() external {
        common += strays;
        paidIn += strays;
        strays = 0;
    }

    function tookBack(uint256 who, uint256 amount) external {
        Person storage p = persons[who];
        uint256 share = shareOf(who);
        if (amount != p.owed + share) fault(15, "not what was owed");
        p.owed = 0;
        p.inherited += share;
        estate.inherited += share;
        common -= share;
        paidOut += amount;
    }

    /// @notice What an heir finds: an equal part of all that was common since the closing, less what they took.
    function shareOf(uint256 who) public view returns (uint256) {
        if (!persons[who].heir) return 0;
        return (common + estate.inherited) / estate.heirs - persons[who].inherited;
    }

    function stakes() public view returns (uint256 sum) {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) sum += persons[i].stake;
    }

    function owedToAll() public view returns (uint256 sum) {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) sum += persons[i].owed + shareOf(i);
    }

    function commonForNobody() external view returns (uint256 rest) {
        rest = common;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) rest -= shareOf(i);
    }

    /// @dev Every stake bears the same fraction, rounded down.
    function _charge(uint256 spent) internal {
        uint256 total = stakes() + common;
        uint256 left;
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            persons[i].stake = (persons[i].stake * (total - spent)) / total;
            left += persons[i].stake;
        }
        common = total - spent - left;
        reserved += spent;
    }

    function _shut() internal {
        for (uint256 i = 0; i < NEIGHBOURS; ++i) {
            if (!sits(i)) continue;
            persons[i].heir = true;
            ++estate.heirs;
        }
        for (uint256 i = 0; i < NEIGHBOURS; ++i) if (sits(i)) _giveUp(i);
        closed = true;
    }

    function closedThin() external {
        if (thinSince == 0 || today() < thinSince + 3) fault(18, "closed though not thin");
        _shut();
    }
}
