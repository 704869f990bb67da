/*
CircleReader
├── overview: everything of now in one call, as the circle itself says it
│   ├── requests: those pinned, and those whose grant waits; not those withdrawn, expired or paid
│   │   └── at a cost that nobody can drive up
│   ├── rounds: this one and the one before, newest first; in round 0 only this one
│   └── before anybody acts in voting, the round as it would freeze
├── rounds and requests: half open ranges, refused backwards or beyond
└── Every view of a circle answers, for anything asked
*/
import { expect } from "chai";
import { aFormingStreet, aStreet, ethers, goTo, join, loadFixture, time, USDC, type Street } from "./fixture.ts";
import {
  castAll,
  chipInAll,
  founders,
  GrantStatus,
  MemberStatus,
  openAll,
  Phase,
  pin,
  RequestStatus,
  RoundStatus,
  strangers,
  vouchFor,
} from "./steps.ts";

describe("CircleReader", () => {
  it("shows a circle that forms", async () => {
    const { reader, circle, terms, deployment, ...street } = await loadFixture(aFormingStreet);
    const [heron] = street.founders;
    if (!heron) throw new Error("Nobody lives here.");
    await join(circle, heron);
    const view = await reader.overview(circle);
    expect([view.timestamp, view.blockNumber]).to.deep.equal([
      BigInt(await time.latest()),
      BigInt(await time.latestBlock()),
    ]);
    expect([view.round, view.phase, view.vouchesNeeded]).to.deep.equal([0n, BigInt(Phase.board), 1n]);
    expect([view.terms.name, view.terms.token, view.forwarder]).to.deep.equal([
      terms.name,
      terms.token,
      deployment.forwarder,
    ]);
    expect(view.members.map(({ member }) => Number(member.status))).to.deep.equal([
      MemberStatus.seated,
      ...Array.from({ length: 4 }, () => MemberStatus.founder),
    ]);
    expect(view.rounds.length).to.equal(1);
    expect(view.createdBlock).to.equal(await circle.createdBlock());
  });

  describe("of a street in its second month", () => {
    let street: Street;

    /** Two won round 0, one of them was paid; one was withdrawn, one hangs on; a candidate has one vouch. */
    beforeEach(async () => {
      street = await loadFixture(aStreet);
      const { circle } = street;
      const [heron, wren, otter, fox] = founders(street);
      const [candidate] = strangers(street);
      await chipInAll(street);
      for (const who of [heron, wren, otter, fox]) await pin(street, who, { amount: 5n * USDC });
      await circle.connect(fox.signer).withdraw(4);
      await goTo(street, 0, "votingOpens");
      const votes = [heron, wren, otter].map((voter) => [voter, 0b011] as const);
      await castAll(street, 0, votes);
      await goTo(street, 0, "votingCloses");
      await openAll(street, 0, votes);
      await circle.settle(0);
      await circle.claim(1);
      await goTo(street, 1, "begins");
      await vouchFor(street, candidate, [heron]);
    });

    it("shows what is, and nothing that is over", async () => {
      const { circle, reader } = street;
      const view = await reader.overview(circle);
      expect(view.requests.map(({ id, request, grant }) => [id, request.status, grant.status])).to.deep.equal([
        [2n, BigInt(RequestStatus.granted), BigInt(GrantStatus.waiting)],
        [3n, BigInt(RequestStatus.pinned), BigInt(GrantStatus.none)],
      ]);
      expect(view.rounds.map(({ round, data }) => [round, data.status])).to.deep.equal([
        [1n, BigInt(RoundStatus.none)],
        [0n, BigInt(RoundStatus.settled)],
      ]);
      expect([...(view.rounds[1]?.openedApprovals ?? [])]).to.deep.equal([3n, 3n, 3n]);
      expect(view.rounds[1]?.ballotBlocks.length).to.equal(1);
      expect(view.candidates.map(({ vouches }) => vouches)).to.deep.equal([1n]);
      expect(view.pot).to.deep.equal(await circle.pot());
      expect([view.root, view.leaves]).to.deep.equal([await circle.root(), await circle.leaves()]);
      for (const [i, { account, member }] of view.members.entries()) {
        expect(account).to.equal(await circle.memberAt(i));
        expect(member).to.deep.equal(await circle.memberOf(account));
      }
      expect(view.rules).to.deep.equal(await circle.rulesOf(0));
    });

    it("shows grants that wait in the order of their ids, whichever slots won", async () => {
      const { circle, reader } = street;
      const [heron, wren, otter, fox] = founders(street);
      // In slot 0 now; Otter's still hangs in slot 2, from before.
      await pin(street, fox, { amount: 5n * USDC });
      await goTo(street, 1, "votingOpens");
      const votes = [heron, wren, otter].map((voter) => [voter, 0b100] as const);
      await castAll(street, 1, votes);
      await goTo(street, 1, "votingCloses");
      await openAll(street, 1, votes);
      await circle.settle(1);
      const shown = (await reader.overview(circle)).requests.map(({ id, grant }) => [id, grant.status]);
      expect(shown).to.deep.equal([
        [2n, BigInt(GrantStatus.waiting)],
        [3n, BigInt(GrantStatus.waiting)],
        [5n, BigInt(GrantStatus.none)],
      ]);
    });

    it("shows the round as it would freeze before anybody has acted", async () => {
      const { circle, reader } = street;
      await goTo(street, 1, "votingOpens");
      const [now] = (await reader.overview(circle)).rounds;
      const frozen = [now?.data.status, now?.data.rosterSize, now?.data.slots, now?.data.budget];
      expect(frozen).to.deep.equal([BigInt(RoundStatus.open), 5n, 0b100n, 40n * USDC]);
      await circle.connect(founders(street)[0].signer).give(1);
      const [then] = (await reader.overview(circle)).rounds;
      expect([then?.data.status, then?.data.rosterSize, then?.data.slots, then?.data.budget]).to.deep.equal(frozen);
      expect(then?.data.root).to.equal(now?.data.root);
    });

    it("costs no more however many months are behind, once their grants have ended", async () => {
      const { circle, reader } = street;
      await circle.claim(2);
      await goTo(street, 2, "begins");
      const young = await reader.overview.estimateGas(circle);
      await goTo(street, 40, "begins");
      expect(Number((await reader.overview.estimateGas(circle)) - young)).to.be.lessThan(20_000);
    });

    it("costs no more however often somebody pinned and withdrew", async () => {
      const { circle, reader } = street;
      const [heron] = founders(street);
      const before = await reader.overview.estimateGas(circle);
      for (let id = 5; id < 45; ++id) {
        await pin(street, heron);
        await circle.connect(heron.signer).withdraw(id);
      }
      const after = await reader.overview.estimateGas(circle);
      expect(Number(after - before)).to.be.lessThan(20_000);
    });

    it("pages through rounds and requests, half open", async () => {
      const { circle, reader } = street;
      const ids = (await reader.requests(circle, 1, 5)).map(({ id, request }) => [id, request.status]);
      expect(ids).to.deep.equal([
        [1n, BigInt(RequestStatus.granted)],
        [2n, BigInt(RequestStatus.granted)],
        [3n, BigInt(RequestStatus.pinned)],
        [4n, BigInt(RequestStatus.withdrawn)],
      ]);
      expect((await reader.requests(circle, 2, 3)).map(({ id }) => id)).to.deep.equal([2n]);
      expect(await reader.requests(circle, 2, 2)).to.deep.equal([]);
      expect((await reader.rounds(circle, 0, 2)).map(({ round }) => round)).to.deep.equal([0n, 1n]);
      await expect(reader.requests(circle, 0, 1)).to.be.revertedWithCustomError(circle, "Circle_NoSuchRequest");
      await expect(reader.requests(circle, 4, 6))
        .to.be.revertedWithCustomError(circle, "Circle_NoSuchRequest")
        .withArgs(5);
      await expect(reader.rounds(circle, 2, 1)).to.be.revertedWithPanic(0x11);
    });

    it("answers for whoever and whatever there is not", async () => {
      const { circle } = street;
      const nobody = ethers.Wallet.createRandom().address;
      expect((await circle.memberOf(nobody)).status).to.equal(MemberStatus.none);
      expect(await circle.hasVouched(nobody, nobody, "Nobody")).to.equal(false);
      expect((await circle.roundOf(999)).status).to.equal(RoundStatus.none);
      expect([await circle.ballotBlocks(999), await circle.openedApprovals(999)]).to.deep.equal([[], []]);
      expect((await circle.grantOf(999)).status).to.equal(GrantStatus.none);
    });
  });
});
