/*
castBallots
├── refused
│   ├── no ballots, or more than 48
│   ├── outside of voting, to the second, and for any other round
│   ├── while fewer than three sit, or an earlier round with ballots is unsettled
│   ├── a seal of another length, a nullifier beyond the field, a seq beyond the 64th: with its index
│   ├── more voters than the roster has members
│   └── a proof that does not fit: one in a batch refuses the batch
└── taken from anybody
    ├── stored with the block, and announced with its seal
    ├── a newer one replaces the older; a stale one is skipped without being checked, wherever it stands
    ├── two of one voter in a batch are taken in their order
    ├── whatever its seal holds
    ├── in whatever form its call is written, as long as that says the same
    ├── each block that took one is listed once
    └── leavers still vote; the newcomers do not
*/
import { expect } from "chai";
import { SCALAR_FIELD } from "../../protocol/field.ts";
import {
  aStreet,
  connection,
  ethers,
  goTo,
  loadFixture,
  newStreet,
  nextAt,
  openingOf,
  retag,
  SEALED,
  taggedBallot,
  type Street,
} from "./fixture.ts";
import { castAll, castRound, founders, RoundStatus, Phase, strangers } from "./steps.ts";

describe("castBallots", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  const ballotOf = (voter: Street["founders"][number], approvals = 0, seq = 1, round = 0) =>
    taggedBallot(street, { voter, round, approvals, seq });

  describe("refuses", () => {
    it("no ballots, and more than forty-eight", async () => {
      const { circle } = street;
      const [heron] = founders(street);
      await goTo(street, 0, "votingOpens");
      await expect(circle.castBallots(0, [])).to.be.revertedWithCustomError(circle, "Circle_NoBallots");
      const ballot = await ballotOf(heron);
      await expect(
        circle.castBallots(
          0,
          Array.from({ length: 49 }, () => ballot),
        ),
      )
        .to.be.revertedWithCustomError(circle, "Circle_TooManyBallots")
        .withArgs(49, 48);
    });

    it("before voting opens and from its close on, to the second", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      await goTo(street, 0, "votingOpens", -2);
      const early = await ballotOf(heron);
      await nextAt(street, 0, "votingOpens", -1);
      await expect(circle.castBallots(0, [early]))
        .to.be.revertedWithCustomError(circle, "Circle_WrongPhase")
        .withArgs(0, Phase.board);
      await goTo(street, 0, "votingOpens");
      const [first, last, late] = [await ballotOf(heron), await ballotOf(wren), await ballotOf(wren, 0, 2)];
      await circle.castBallots(0, [first]);
      await nextAt(street, 0, "votingCloses", -1);
      await circle.castBallots(0, [last]);
      await nextAt(street, 0, "votingCloses");
      await expect(circle.castBallots(0, [late]))
        .to.be.revertedWithCustomError(circle, "Circle_WrongPhase")
        .withArgs(0, Phase.opening);
    });

    it("for another round than the one that votes", async () => {
      const { circle } = street;
      const [heron] = founders(street);
      await goTo(street, 1, "votingOpens");
      for (const round of [0, 2]) {
        await expect(circle.castBallots(round, [await ballotOf(heron, 0, 1, round)]))
          .to.be.revertedWithCustomError(circle, "Circle_WrongPhase")
          .withArgs(1, Phase.voting);
      }
    });

    it("with fewer than three members when voting opened", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox] = founders(street);
      for (const { signer, address } of [otter, fox, founders(street)[4]])
        await circle.connect(signer).leaveCircle(address);
      await goTo(street, 0, "votingOpens");
      await expect(circle.castBallots(0, [await ballotOf(heron)]))
        .to.be.revertedWithCustomError(circle, "Circle_NoBallot")
        .withArgs(0);
      const frozen = circle.connect(wren.signer).give(1);
      await expect(frozen).to.emit(circle, "VotingFrozen").withArgs(0, 0, 2, 0, 0, false);
      expect((await circle.roundOf(0)).status).to.equal(RoundStatus.noBallot);
    });

    it("while an earlier round with ballots is unsettled, and for that month", async () => {
      const { circle } = street;
      const [heron] = founders(street);
      await castRound(street, 0, [[heron, 0]]);
      await goTo(street, 1, "votingOpens");
      const ballot = await ballotOf(heron, 0, 1, 1);
      await expect(circle.castBallots(1, [ballot]))
        .to.be.revertedWithCustomError(circle, "Circle_EarlierRoundUnsettled")
        .withArgs(0);
      await circle.settle(0);
      await expect(circle.castBallots(1, [ballot]))
        .to.be.revertedWithCustomError(circle, "Circle_NoBallot")
        .withArgs(1);
      await goTo(street, 2, "votingOpens");
      await circle.castBallots(2, [await ballotOf(heron, 0, 1, 2)]);
    });

    it("a block twice in the list of those that hold ballots", async () => {
      const { circle } = street;
      const [heron, wren, otter, fox, lark] = founders(street);
      await goTo(street, 0, "votingOpens");
      const blocks: number[] = [];
      for (const together of [[heron, wren], [otter], [fox, lark]]) {
        const ballots = await Promise.all(together.map((voter) => ballotOf(voter)));
        await ethers.provider.send("evm_setAutomine", [false]);
        const sent = [];
        for (const ballot of ballots) sent.push(await circle.castBallots(0, [ballot], { gasLimit: 5_000_000 }));
        await ethers.provider.send("evm_mine", []);
        await ethers.provider.send("evm_setAutomine", [true]);
        const receipts = await Promise.all(sent.map((one) => one.wait()));
        expect(new Set(receipts.map((receipt) => receipt?.blockNumber)).size).to.equal(1);
        blocks.push(receipts[0]?.blockNumber ?? 0);
      }
      expect(await circle.ballotBlocks(0)).to.deep.equal(blocks.map(BigInt));
      expect((await circle.roundOf(0)).cast).to.equal(5);
    });

    it("whatever is malformed, with its place in the batch", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      await goTo(street, 0, "votingOpens");
      const [good, other] = [await ballotOf(heron), await ballotOf(wren)];
      for (const sealedVote of ["0x", SEALED.slice(0, -2), `${SEALED}00`]) {
        await expect(circle.castBallots(0, [good, { ...other, sealedVote }]))
          .to.be.revertedWithCustomError(circle, "Circle_BadSealedLength")
          .withArgs(1, sealedVote.length / 2 - 1);
      }
      for (const nullifier of [SCALAR_FIELD, other.nullifier + SCALAR_FIELD, 2n ** 256n - 1n]) {
        await expect(circle.castBallots(0, [good, await retag(street, 0, { ...other, nullifier })]))
          .to.be.revertedWithCustomError(circle, "Circle_NotAField")
          .withArgs(1, nullifier);
      }
      for (const seq of [65, 2 ** 23, 2 ** 24 - 1]) {
        await expect(circle.castBallots(0, [good, { ...other, seq }]))
          .to.be.revertedWithCustomError(circle, "Circle_BadSeq")
          .withArgs(1, seq);
      }
    });

    it("more voters than the roster has members, however they came about", async () => {
      const { circle } = street;
      await goTo(street, 0, "votingOpens");
      await castAll(
        street,
        0,
        street.founders.map((voter) => [voter, 0] as const),
      );
      const [stranger] = strangers(street);
      const again = await ballotOf(founders(street)[0], 0, 2);
      await expect(circle.castBallots(0, [again, await ballotOf(stranger)]))
        .to.be.revertedWithCustomError(circle, "Circle_RosterExceeded")
        .withArgs(6, 5);
      await circle.castBallots(0, [again]);
    });

    it("a batch with one proof that does not fit", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      await goTo(street, 0, "votingOpens");
      const [good, other] = [await ballotOf(heron), await ballotOf(wren)];
      const bent = [
        { ...other, commitment: other.commitment + 1n },
        { ...other, seq: 2 },
        { ...other, sealedVote: `0x${"5f".repeat(132)}` },
        { ...other, nullifier: other.nullifier - 1n },
      ];
      for (const ballot of bent) {
        await expect(circle.castBallots(0, [good, ballot])).to.be.revertedWithCustomError(circle, "Circle_BadProof");
      }
      expect((await circle.roundOf(0)).cast).to.equal(0);
    });
  });

  it("takes one in the very second voting opens", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    const root = await circle.root();
    const ballot = await ballotOf(heron);
    ballot.proof[0] = (await retag(street, 0, ballot, root)).proof[0];
    await nextAt(street, 0, "votingOpens");
    await circle.castBallots(0, [ballot]);
    expect((await circle.roundOf(0)).cast).to.equal(1);
  });

  it("stores a ballot with its block, and announces it with its seal", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    const [relay] = strangers(street);
    await goTo(street, 0, "votingOpens");
    const ballot = await ballotOf(heron);
    const cast = circle.connect(relay.signer).castBallots(0, [ballot]);
    await expect(cast)
      .to.emit(circle, "BallotCast")
      .withArgs(0, ballot.nullifier, 1, ballot.commitment, ballot.sealedVote);
    const block = BigInt((await cast).blockNumber ?? 0);
    expect(await circle.ballotOf(0, ballot.nullifier)).to.deep.equal([1n, false, ballot.commitment, block]);
    expect(await circle.ballotBlocks(0)).to.deep.equal([block]);
    expect(await circle.ballotOf(0, 1)).to.deep.equal([0n, false, 0n, 0n]);
  });

  it("replaces the older with the newer, and skips what is stale without looking at it", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    await goTo(street, 0, "votingOpens");
    const [first, second, third] = [await ballotOf(heron, 1), await ballotOf(heron, 2, 2), await ballotOf(heron, 3, 3)];
    await circle.castBallots(0, [second]);
    const broken = { ...first, sealedVote: "0x", proof: [...third.proof] as typeof first.proof };
    const stale = circle.castBallots(0, [first, second, broken]);
    await expect(stale).not.to.emit(circle, "BallotCast");
    expect((await circle.ballotOf(0, first.nullifier)).commitment).to.equal(second.commitment);
    await circle.castBallots(0, [first, third, await ballotOf(wren)]);
    const held = await circle.ballotOf(0, first.nullifier);
    expect([held.seq, held.commitment]).to.deep.equal([3n, third.commitment]);
    expect((await circle.roundOf(0)).cast).to.equal(2);
    expect((await circle.ballotBlocks(0)).length).to.equal(2);
  });

  it("skips what is stale before, between and after what is not", async () => {
    const { circle } = street;
    const [heron, wren, otter, fox] = founders(street);
    await goTo(street, 0, "votingOpens");
    const stale = [await ballotOf(heron), await ballotOf(wren), await ballotOf(otter)].map((ballot) => ({
      ...ballot,
      proof: [...ballot.proof].fill(0n) as typeof ballot.proof,
    }));
    await circle.castBallots(0, [await ballotOf(heron, 1), await ballotOf(wren, 1), await ballotOf(otter, 1)]);
    const [newer, another] = [await ballotOf(heron, 2, 2), await ballotOf(fox, 2)];
    const [first, second, third] = stale;
    if (!first || !second || !third) throw new Error("There are three.");
    const cast = await circle.castBallots(0, [first, newer, second, another, third, first]);
    const events = await circle.queryFilter(circle.filters.BallotCast(), cast.blockNumber ?? 0);
    expect(events.map(({ args }) => args.nullifier)).to.deep.equal([newer.nullifier, another.nullifier]);
    expect((await circle.ballotOf(0, newer.nullifier)).commitment).to.equal(newer.commitment);
    expect((await circle.roundOf(0)).cast).to.equal(4);
    await expect(circle.castBallots(0, stale)).not.to.emit(circle, "BallotCast");
  });

  it("takes whatever is sealed: nobody can tell before the beacon, and no seal holds up a round", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await goTo(street, 0, "votingOpens");
    const seals = [`0x${"00".repeat(132)}`, `0x${"ff".repeat(132)}`, `0x${"5e".repeat(131)}00`];
    for (const [i, voter] of [heron, wren, otter].entries()) {
      const sealedVote = seals[i] as typeof SEALED;
      const ballot = await retag(street, 0, { ...(await ballotOf(voter)), sealedVote });
      await expect(circle.castBallots(0, [ballot]))
        .to.emit(circle, "BallotCast")
        .withArgs(0, ballot.nullifier, 1, ballot.commitment, sealedVote);
    }
    await goTo(street, 0, "votingCloses");
    await circle.openBallots(0, [openingOf(street, { voter: heron, round: 0, approvals: 0 })]);
    await goTo(street, 0, "ends");
    await expect(circle.settle(0)).to.emit(circle, "Settled").withArgs(0, 3, 1, true, 0, 0);
  });

  it("reads a call that is written otherwise and says the same, and none that is cut off", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [{ signer }] = strangers(street);
    await goTo(street, 0, "votingOpens");
    const ballot = await ballotOf(heron);
    const data = circle.interface.encodeFunctionData("castBallots", [0, [ballot, await ballotOf(wren)]]);
    // The list one word further than it had to be, and something behind its end.
    const word = (value: number) => value.toString(16).padStart(64, "0");
    const [head, list] = [data.slice(0, 10), data.slice(10 + 128)];
    const otherwise = `${head}${word(0)}${word(96)}${word(7)}${list}${word(9)}`;
    const to = await circle.getAddress();
    for (const length of [10 + 64, 10 + 128, 10 + 192, data.length - 64]) {
      await expect(signer.sendTransaction({ to, data: data.slice(0, length) })).to.revert(ethers);
    }
    await expect(signer.sendTransaction({ to, data: otherwise }))
      .to.emit(circle, "BallotCast")
      .withArgs(0, ballot.nullifier, 1, ballot.commitment, ballot.sealedVote);
    expect((await circle.roundOf(0)).cast).to.equal(2);
  });

  it("lists each block that took one once, however many there are", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    await goTo(street, 0, "votingOpens");
    const blocks = [];
    for (let seq = 1; seq <= 16; seq++) {
      const [first, second] = [await ballotOf(heron, 0, seq), await ballotOf(wren, 0, seq)];
      await connection.provider.request({ method: "evm_setAutomine", params: [false] });
      const cast = await circle.castBallots(0, [first], { gasLimit: 1_000_000 });
      await circle.castBallots(0, [second], { gasLimit: 1_000_000 });
      await connection.provider.request({ method: "evm_setAutomine", params: [true] });
      await connection.networkHelpers.mine();
      blocks.push(BigInt((await cast.wait())?.blockNumber ?? 0));
      expect(await circle.ballotBlocks(0)).to.deep.equal(blocks);
    }
    expect((await circle.roundOf(0)).cast).to.equal(2);
    expect(await circle.ballotBlocks(1)).to.deep.equal([]);
  });

  it("takes two of one voter in the order of the batch", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    await goTo(street, 0, "votingOpens");
    const [first, second] = [await ballotOf(heron, 1), await ballotOf(heron, 2, 2)];
    await circle.castBallots(0, [first, second]);
    expect(await circle.ballotOf(0, first.nullifier)).to.deep.include(second.commitment);
    const [one, two] = [await ballotOf(wren, 1), await ballotOf(wren, 2, 2)];
    await circle.castBallots(0, [two, one]);
    expect((await circle.ballotOf(0, one.nullifier)).commitment).to.equal(two.commitment);
    expect((await circle.roundOf(0)).cast).to.equal(2);
  });

  it("takes the highest number there is, after which nothing can replace it", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    await goTo(street, 0, "votingOpens");
    const last = await ballotOf(heron, 0, 64);
    await circle.castBallots(0, [last]);
    await circle.castBallots(0, [await ballotOf(heron, 0, 1)]);
    expect(await circle.ballotOf(0, last.nullifier)).to.deep.include(last.commitment);
  });

  it("takes one for every member at once", async () => {
    const crowd = await newStreet({ on: await loadFixture(aStreet), founders: 18 });
    await goTo(crowd, 0, "votingOpens");
    await castAll(
      crowd,
      0,
      crowd.founders.map((voter) => [voter, 0] as const),
    );
    expect((await crowd.circle.roundOf(0)).cast).to.equal(18);
  });

  it("binds the ballot to chain, circle and round: no two scopes are the same", async () => {
    const other = await street.factory.createCircle.staticCall(
      { ...street.terms, name: "Other" },
      street.rules,
      [founders(street)[0].address],
      SEALED.slice(0, 66),
    );
    await street.factory.createCircle(
      { ...street.terms, name: "Other" },
      street.rules,
      [founders(street)[0].address],
      SEALED.slice(0, 66),
    );
    const elsewhere = await ethers.getContractAt("Circle", other);
    const scopes = [await street.circle.scope(0), await street.circle.scope(1), await elsewhere.scope(0)];
    expect(new Set(scopes).size).to.equal(3);
    expect(openingOf(street, { voter: founders(street)[0], round: 0, approvals: 0 }).nullifier).not.to.equal(
      openingOf(street, { voter: founders(street)[0], round: 1, approvals: 0 }).nullifier,
    );
  });
});
