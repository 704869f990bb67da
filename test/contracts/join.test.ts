/*
join
├── refused
│   ├── who is a member already: seated, booked or leaving
│   ├── a handle that is empty, too long, shows nothing, or is taken
│   ├── a commitment of 0, beyond the field, or taken
│   ├── too few vouches, or vouches under another handle
│   ├── when 48 seats are taken or kept
│   └── more newcomers in a round than the cap
├── while the circle forms (until the first voting opens, to the second)
│   ├── founders sit at once, without vouches, in the lowest seat that is free
│   └── others sit at once with min(seated, rule) vouches, at least one
└── afterwards
    ├── founders need vouches like everybody
    ├── a join books a seat: nothing in the tree changes
    ├── needed: max(rule, a fifth of the seats), but no more than can vouch
    └── whoever left may come back, under the same or another handle
*/
import { expect } from "chai";
import { SCALAR_FIELD } from "../../protocol/field.ts";
import { rosterRoot } from "../../protocol/roster.ts";
import { commitmentOf } from "../../protocol/identity.ts";
import {
  aFormingStreet,
  aStreet,
  ethers,
  goTo,
  join,
  loadFixture,
  momentOf,
  newStreet,
  nextAt,
  time,
} from "./fixture.ts";
import { castAll, founders, MemberStatus, strangers, vouchFor, welcome } from "./steps.ts";

const LEAF = 4711n;

describe("join", () => {
  describe("refuses", () => {
    it("whoever is a member already", async () => {
      const street = await loadFixture(aStreet);
      const { circle } = street;
      const [heron, wren] = founders(street);
      const [candidate] = strangers(street);
      const again = (who: typeof heron) => expect(circle.connect(who.signer).join("Second name", LEAF));
      await again(heron).to.be.revertedWithCustomError(circle, "Circle_AlreadyMember").withArgs(heron.address);

      await goTo(street, 0, "votingOpens");
      await castAll(street, 0, [[heron, 0]]);
      await circle.connect(wren.signer).leaveCircle(wren.address);
      expect((await circle.memberOf(wren.address)).status).to.equal(MemberStatus.leaving);
      await again(wren).to.be.revertedWithCustomError(circle, "Circle_AlreadyMember").withArgs(wren.address);

      const [, , otter, fox] = founders(street);
      await vouchFor(street, candidate, [otter, fox]);
      await join(circle, candidate);
      expect((await circle.memberOf(candidate.address)).status).to.equal(MemberStatus.booked);
      await again(candidate).to.be.revertedWithCustomError(circle, "Circle_AlreadyMember").withArgs(candidate.address);
    });

    it("handles that are empty, too long, or do not show", async () => {
      const street = await loadFixture(aFormingStreet);
      const [heron] = founders(street);
      const bad = [
        "",
        "é".repeat(16) + "e",
        " Heron",
        "Heron ",
        "He\nron",
        "He\u007fron",
        "He\u0000ron",
        "He\u0085ron",
      ];
      for (const handle of bad) {
        await expect(street.circle.connect(heron.signer).join(handle, LEAF))
          .to.be.revertedWithCustomError(street.circle, "Circle_BadHandle")
          .withArgs(handle);
      }
    });

    it("no handle of thirty-two bytes, and none with letters that only begin like what does not show", async () => {
      const street = await loadFixture(aFormingStreet);
      const { circle } = street;
      const [heron, wren] = founders(street);
      const [stranger] = strangers(street);
      for (const [who, handle] of [
        [heron, "é".repeat(16)],
        [wren, "£ and ¿"],
      ] as const) {
        await circle.connect(who.signer).join(handle, commitmentOf(who.secret));
        expect((await circle.memberOf(who.address)).handle).to.equal(handle);
      }
      expect((await circle.memberOf(stranger.address)).status).to.equal(MemberStatus.none);
    });

    it("handles and commitments that are taken", async () => {
      const street = await loadFixture(aFormingStreet);
      const { circle } = street;
      const [heron, wren] = founders(street);
      await join(circle, heron);
      await expect(circle.connect(wren.signer).join("Heron", LEAF))
        .to.be.revertedWithCustomError(circle, "Circle_HandleTaken")
        .withArgs("Heron");
      const commitment = commitmentOf(heron.secret);
      await expect(circle.connect(wren.signer).join("Wren", commitment))
        .to.be.revertedWithCustomError(circle, "Circle_CommitmentTaken")
        .withArgs(commitment);
    });

    it("commitments that are nobody's", async () => {
      const street = await loadFixture(aFormingStreet);
      const [heron] = founders(street);
      for (const commitment of [0n, SCALAR_FIELD, commitmentOf(heron.secret) + SCALAR_FIELD]) {
        await expect(street.circle.connect(heron.signer).join("Heron", commitment))
          .to.be.revertedWithCustomError(street.circle, "Circle_BadCommitment")
          .withArgs(commitment);
      }
      await street.circle.connect(heron.signer).join("Heron", SCALAR_FIELD - 1n);
    });

    it("strangers with too few vouches, or vouches under another handle", async () => {
      const street = await loadFixture(aStreet);
      const { circle } = street;
      const [heron, wren] = founders(street);
      const [candidate] = strangers(street);
      await expect(join(circle, candidate))
        .to.be.revertedWithCustomError(circle, "Circle_TooFewVouches")
        .withArgs(0, 2);
      await vouchFor(street, candidate, [heron, wren]);
      await expect(circle.connect(candidate.signer).join("Another", LEAF))
        .to.be.revertedWithCustomError(circle, "Circle_TooFewVouches")
        .withArgs(0, 2);
      await join(circle, candidate);
    });

    it("strangers while nobody sits who could vouch", async () => {
      const street = await loadFixture(aFormingStreet);
      const [candidate] = strangers(street);
      expect(await street.circle.vouchesNeeded()).to.equal(1);
      await expect(join(street.circle, candidate))
        .to.be.revertedWithCustomError(street.circle, "Circle_TooFewVouches")
        .withArgs(0, 1);
    });

    it("more newcomers in a round than two, or a quarter of the last roster", async () => {
      const street = await loadFixture(aStreet);
      const { circle } = street;
      const [first, second, third] = strangers(street);
      await goTo(street, 0, "votingOpens");
      await welcome(street, first);
      await welcome(street, second);
      await expect(welcome(street, third))
        .to.be.revertedWithCustomError(circle, "Circle_JoinedThisRound")
        .withArgs(0, 2);
      await nextAt(street, 0, "ends", -1);
      await expect(join(circle, third)).to.be.revertedWithCustomError(circle, "Circle_JoinedThisRound");
      await nextAt(street, 0, "ends");
      await join(circle, third);
    });
  });

  describe("while the circle forms", () => {
    it("seats founders at once, in the order they come", async () => {
      const street = await loadFixture(aFormingStreet);
      const { circle } = street;
      const [heron, wren] = founders(street);
      expect((await circle.memberOf(wren.address)).status).to.equal(MemberStatus.founder);
      const commitment = commitmentOf(wren.secret);
      const joined = join(circle, wren);
      await expect(joined).to.emit(circle, "Joined").withArgs(wren.address, 0, "Wren", commitment, true);
      await expect(joined).to.emit(circle, "Seated").withArgs(wren.address, 0, commitment);
      await join(circle, heron);

      const member = await circle.memberOf(wren.address);
      expect([member.status, member.slot, member.joinedRound, member.firstBallotRound]).to.deep.equal([
        BigInt(MemberStatus.seated),
        0n,
        0n,
        0n,
      ]);
      expect([member.commitment, member.handle]).to.deep.equal([commitment, "Wren"]);
      expect(member.joinedBlock).to.equal((await joined).blockNumber);
      const leaves = [...(await circle.leaves())];
      expect(leaves.slice(0, 3)).to.deep.equal([commitment, commitmentOf(heron.secret), 0n]);
      expect((await circle.seated()).slice(0, 3)).to.deep.equal([wren.address, heron.address, ethers.ZeroAddress]);
      expect(await circle.root()).to.equal(rosterRoot(leaves));
      expect(await circle.seats()).to.equal(2);
    });

    it("seats others with the vouches of those who sit, until the very opening of the first voting", async () => {
      const street = await loadFixture(aFormingStreet);
      const { circle } = street;
      const [heron] = founders(street);
      const [one, two] = strangers(street);
      await join(circle, heron);
      expect(await circle.vouchesNeeded()).to.equal(1);
      await vouchFor(street, one, [heron]);
      await nextAt(street, 0, "votingOpens", -3);
      await join(circle, one);
      expect((await circle.memberOf(one.address)).status).to.equal(MemberStatus.seated);
      expect(await circle.memberAt(5)).to.equal(one.address);
      expect(await circle.memberCount()).to.equal(6);

      expect(await circle.vouchesNeeded()).to.equal(2);
      await vouchFor(street, two, [heron, one]);
      await nextAt(street, 0, "votingOpens");
      await expect(join(circle, two))
        .to.emit(circle, "Joined")
        .withArgs(two.address, 0, two.handle, commitmentOf(two.secret), false);
      expect((await circle.memberOf(two.address)).status).to.equal(MemberStatus.booked);
    });

    it("keeps the seats of the founders who have not come yet", async () => {
      const street = await newStreet({ on: await loadFixture(aStreet), founders: 18, seated: false });
      const { terms, rules, factory } = street;
      const absent = Array.from({ length: 47 }, () => ethers.Wallet.createRandom().address);
      const [heron] = founders(street);
      const [creator] = await ethers.getSigners();
      const named = [heron.address, ...absent];
      const salt = ethers.id("a full street");
      const address = await factory.connect(creator).createCircle.staticCall(terms, rules, named, salt);
      await factory.createCircle(terms, rules, named, salt);
      const full = await ethers.getContractAt("Circle", address);
      await join(full, heron);
      const [candidate] = street.strangers;
      if (!candidate) throw new Error("Nobody is left.");
      await full.connect(heron.signer).vouch(candidate.address, "Latecomer");
      await expect(full.connect(candidate.signer).join("Latecomer", LEAF))
        .to.be.revertedWithCustomError(full, "Circle_Full")
        .withArgs(48);
      await goTo({ terms }, 0, "votingOpens");
      await full.connect(candidate.signer).join("Latecomer", LEAF);
    });
  });

  describe("once voting has opened", () => {
    it("asks vouches of a founder who comes too late", async () => {
      const street = await loadFixture(aFormingStreet);
      const { circle } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      for (const founder of [heron, wren, otter, fox]) await join(circle, founder);
      await goTo(street, 0, "votingOpens");
      await expect(join(circle, lark)).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(0, 2);
      expect((await circle.memberOf(lark.address)).status).to.equal(MemberStatus.none);
      await welcome(street, lark);
      expect(await circle.memberCount()).to.equal(5);
    });

    it("books a seat and leaves the tree alone", async () => {
      const street = await loadFixture(aStreet);
      const { circle } = street;
      const [candidate] = strangers(street);
      await goTo(street, 0, "votingOpens");
      const root = await circle.root();
      await welcome(street, candidate);
      const member = await circle.memberOf(candidate.address);
      expect([member.status, member.joinedRound, member.firstBallotRound]).to.deep.equal([
        BigInt(MemberStatus.booked),
        0n,
        1n,
      ]);
      expect(await circle.root()).to.equal(root);
      expect(await circle.seats()).to.equal(5);
    });

    it("asks for a fifth of the seats, rounded up", async () => {
      const street = await newStreet({ on: await loadFixture(aStreet), founders: 11, rules: { vouches: 1 } });
      const { circle } = street;
      expect(await circle.vouchesNeeded()).to.equal(1);
      await time.increaseTo(momentOf(street, 0, "votingOpens"));
      expect(await circle.vouchesNeeded()).to.equal(3);
    });

    it("asks no more vouches than there are members who can give them", async () => {
      const street = await loadFixture(aStreet);
      const { circle } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      await goTo(street, 0, "votingOpens");
      await castAll(street, 0, [[heron, 0]]);
      for (const { signer, address } of [wren, otter, fox, lark]) await circle.connect(signer).leaveCircle(address);
      expect(await circle.vouchesNeeded()).to.equal(1);
    });

    it("takes back whoever left, with what is owed to them", async () => {
      const street = await loadFixture(aStreet);
      const { circle } = street;
      const [, , otter] = founders(street);
      await circle.connect(otter.signer).leaveCircle(otter.address);
      await goTo(street, 0, "votingOpens");
      await welcome(street, otter);
      const member = await circle.memberOf(otter.address);
      expect([member.status, member.handle]).to.deep.equal([BigInt(MemberStatus.booked), "Otter"]);
      expect(await circle.memberCount()).to.equal(5);
    });
  });
});
