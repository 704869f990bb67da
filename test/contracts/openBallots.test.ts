/*
openBallots
├── refused
│   ├── no openings, or more than 48
│   ├── for a round that never froze, took no ballots, or has ended
│   ├── before the close, to the second
│   ├── of a ballot that is not in the box: with its index
│   └── with other approvals, another salt, an older ballot's, or a slot that was not on the ballot: with its index
└── taken from anybody, in any order and number
    ├── each once; what is open already is skipped
    ├── a ballot that ticks what is not on the sheet, or on no board, can never be opened
    └── listed in the order in which the voters came
*/
import { expect } from "chai";
import { aStreet, connection, goTo, loadFixture, nextAt, openingOf, taggedBallot, type Street } from "./fixture.ts";
import { castAll, chipInAll, founders, openAll, pin, strangers } from "./steps.ts";

describe("openBallots", () => {
  let street: Street;
  const openingFor = (voter: Street["founders"][number], approvals = 1, seq = 1) =>
    openingOf(street, { voter, round: 0, approvals, seq });

  /** One request; the first three have ticked it. */
  beforeEach(async () => {
    street = await loadFixture(aStreet);
    const [heron, wren, otter] = founders(street);
    await chipInAll(street);
    await pin(street, heron);
    await goTo(street, 0, "votingOpens");
    await castAll(street, 0, [
      [heron, 1],
      [wren, 1],
      [otter, 1],
    ]);
  });

  it("is refused with nothing, and with more than forty-eight", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    await goTo(street, 0, "votingCloses");
    await expect(circle.openBallots(0, [])).to.be.revertedWithCustomError(circle, "Circle_NoBallots");
    await expect(
      circle.openBallots(
        0,
        Array.from({ length: 49 }, () => openingFor(heron)),
      ),
    )
      .to.be.revertedWithCustomError(circle, "Circle_TooManyBallots")
      .withArgs(49, 48);
  });

  it("shows those that are opened, whichever of them were", async () => {
    const { circle } = street;
    const [heron, , otter] = founders(street);
    await goTo(street, 0, "votingCloses");
    await openAll(street, 0, [[otter, 1]]);
    expect(await circle.openedApprovals(0)).to.deep.equal([1n]);
    await openAll(street, 0, [[heron, 1]]);
    expect(await circle.openedApprovals(0)).to.deep.equal([1n, 1n]);
  });

  it("is refused before the close, to the second", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    await nextAt(street, 0, "votingCloses", -1);
    await expect(circle.openBallots(0, [openingFor(heron)]))
      .to.be.revertedWithCustomError(circle, "Circle_VotingNotClosed")
      .withArgs(0);
    await nextAt(street, 0, "votingCloses");
    await circle.openBallots(0, [openingFor(heron)]);
  });

  it("is refused for rounds that have nothing to open", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await goTo(street, 0, "ends");
    await expect(circle.openBallots(1, [openingFor(heron)]))
      .to.be.revertedWithCustomError(circle, "Circle_NothingCast")
      .withArgs(1);
    await goTo(street, 1, "votingOpens");
    await expect(circle.openBallots(1, [openingFor(heron)]))
      .to.be.revertedWithCustomError(circle, "Circle_NoBallot")
      .withArgs(1);
    await openAll(street, 0, [
      [heron, 1],
      [wren, 1],
      [otter, 1],
    ]);
    await circle.settle(0);
    await expect(circle.openBallots(0, [openingFor(heron)]))
      .to.be.revertedWithCustomError(circle, "Circle_RoundEnded")
      .withArgs(0);
  });

  it("is refused when nothing was cast under that nullifier", async () => {
    const { circle } = street;
    const [heron, , , fox] = founders(street);
    await goTo(street, 0, "votingCloses");
    const missing = openingFor(fox);
    await expect(circle.openBallots(0, [openingFor(heron), missing]))
      .to.be.revertedWithCustomError(circle, "Circle_NoSuchBallot")
      .withArgs(1, missing.nullifier);
  });

  it("is refused unless it opens to what was committed to", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await circle.castBallots(0, [await taggedBallot(street, { voter: wren, round: 0, approvals: 0, seq: 2 })]);
    await goTo(street, 0, "votingCloses");
    const good = openingFor(heron);
    const wrong = [
      { ...openingFor(otter), approvals: 0 },
      { ...openingFor(otter), salt: good.salt },
      { ...good, nullifier: openingFor(otter).nullifier },
      openingFor(wren),
      { ...openingFor(wren, 0, 2), salt: openingFor(wren).salt },
    ];
    for (const opening of wrong) {
      await expect(circle.openBallots(0, [good, opening]))
        .to.be.revertedWithCustomError(circle, "Circle_BadOpening")
        .withArgs(1);
    }
    await circle.openBallots(0, [good, openingFor(wren, 0, 2)]);
  });

  it("never takes approvals for what is not on the ballot, or on no board", async () => {
    const { circle } = street;
    const [, , , fox, lark] = founders(street);
    const beyond = [0b11, 0b10, 1 << 13, 1 << 14, 1 << 15, 0xffff];
    for (const [i, approvals] of beyond.entries()) {
      const vote = { voter: fox, round: 0, approvals, seq: i + 1 };
      await circle.castBallots(0, [await taggedBallot(street, vote)]);
    }
    const honest = { voter: lark, round: 0, approvals: 1 };
    await circle.castBallots(0, [await taggedBallot(street, honest)]);
    const snapshot = await connection.networkHelpers.takeSnapshot();
    for (const [i, approvals] of beyond.entries()) {
      await snapshot.restore();
      const vote = { voter: fox, round: 0, approvals, seq: beyond.length + 1 + i };
      await circle.castBallots(0, [await taggedBallot(street, vote)]);
      await goTo(street, 0, "votingCloses");
      await expect(circle.openBallots(0, [openingOf(street, honest), openingOf(street, vote)]))
        .to.be.revertedWithCustomError(circle, "Circle_BadOpening")
        .withArgs(1);
      // Nor without those bits: one commitment opens one way.
      await expect(circle.openBallots(0, [{ ...openingOf(street, vote), approvals: approvals & 1 }]))
        .to.be.revertedWithCustomError(circle, "Circle_BadOpening")
        .withArgs(0);
      await circle.openBallots(0, [openingOf(street, honest)]);
    }
  });

  it("lists what was opened in the order in which the voters came, however it was opened", async () => {
    const { circle } = street;
    const [heron, wren, otter, fox, lark] = founders(street);
    // Wren changes her mind and keeps her place; fox and lark come after.
    await castAll(street, 0, [
      [lark, 1],
      [fox, 0],
    ]);
    await circle.castBallots(0, [await taggedBallot(street, { voter: wren, round: 0, approvals: 0, seq: 2 })]);
    await goTo(street, 0, "votingCloses");
    await circle.openBallots(0, [openingFor(lark), openingFor(wren, 0, 2)]);
    expect([...(await circle.openedApprovals(0))]).to.deep.equal([0n, 1n]);
    await circle.openBallots(0, [openingFor(fox, 0), openingFor(otter), openingFor(heron)]);
    expect([...(await circle.openedApprovals(0))]).to.deep.equal([1n, 0n, 1n, 1n, 0n]);
    const places = await Promise.all(
      [openingFor(heron), openingFor(lark)].map(async ({ nullifier }) => (await circle.ballotOf(0, nullifier)).opened),
    );
    expect(places).to.deep.equal([true, true]);
  });

  it("is anybody's to do, in any order, each ballot once", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    const [stranger] = strangers(street);
    await goTo(street, 0, "votingCloses");
    const opening = openingFor(otter);
    await expect(circle.connect(stranger.signer).openBallots(0, [opening]))
      .to.emit(circle, "BallotOpened")
      .withArgs(0, opening.nullifier, 1, opening.salt);
    expect((await circle.ballotOf(0, opening.nullifier)).opened).to.equal(true);
    await expect(circle.openBallots(0, [{ ...opening, approvals: 0 }])).not.to.emit(circle, "BallotOpened");
    await circle.openBallots(0, [opening, openingFor(wren), opening, openingFor(wren), openingFor(heron)]);
    expect([...(await circle.openedApprovals(0))]).to.deep.equal([1n, 1n, 1n]);
    const { opened, cast } = await circle.roundOf(0);
    expect([opened, cast]).to.deep.equal([3n, 3n]);
    expect((await circle.ballotOf(0, opening.nullifier)).seq).to.equal(1);
  });

  it("goes on until the round is settled, long after its window", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await goTo(street, 4, "begins");
    await openAll(street, 0, [
      [heron, 1],
      [wren, 1],
      [otter, 1],
    ]);
    await circle.settle(0);
    expect((await circle.roundOf(0)).winners).to.equal(1);
  });

  it("has nothing to open in a round that froze and took no ballots", async () => {
    const quiet = await loadFixture(aStreet);
    const [heron] = founders(quiet);
    await goTo(quiet, 0, "votingOpens");
    await quiet.circle.connect(heron.signer).give(1);
    await goTo(quiet, 0, "votingCloses");
    const { nullifier } = openingFor(heron);
    await expect(quiet.circle.openBallots(0, [openingFor(heron)]))
      .to.be.revertedWithCustomError(quiet.circle, "Circle_NoSuchBallot")
      .withArgs(0, nullifier);
  });
});
