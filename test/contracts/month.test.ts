import { expect } from "chai";
import { privateKeyToAccount } from "viem/accounts";
import { zeroAddress } from "viem";
import { collectGrant } from "../../protocol/typed-data.ts";
import { equalShares } from "../../protocol/tally/index.ts";
import { rosterRoot } from "../../protocol/roster.ts";
import { openSeal } from "../../protocol/seal.ts";
import { beaconRoundFor } from "../../protocol/beacon-clock.ts";
import {
  aStreetWithProofs,
  beacon,
  CHAIN_ID,
  ethers,
  goTo,
  loadFixture,
  openingOf,
  provenBallot,
  USDC,
} from "./fixture.ts";

/** A claim link's key: made in a browser, handed over on paper. */
const claimKey = privateKeyToAccount(`0x${"c1".repeat(32)}`);

describe("A month with real proofs", () => {
  it("pays what a street of five voted for, and gives the one who leaves what is left of her stake", async () => {
    const street = await loadFixture(aStreetWithProofs);
    const { circle, token, founders, strangers } = street;
    const [heron, wren, otter, fox, lark] = founders;
    const [friend] = strangers;
    if (!heron || !wren || !otter || !fox || !lark || !friend) throw new Error("The street is too small.");
    expect(await circle.root()).to.equal(rosterRoot([...(await circle.leaves())]));

    // Board: everybody chips in ten, a friend gives ten.
    for (const { signer } of founders) await circle.connect(signer).chipIn(10n * USDC);
    await circle.connect(friend.signer).give(10n * USDC);
    await circle.connect(heron.signer).pin("Paint for the fence", 20n * USDC, wren.address, false);
    await circle.connect(wren.signer).pin("A coding workshop", 30n * USDC, claimKey.address, true);
    await circle.connect(otter.signer).pin("A statue of me", 60n * USDC, otter.address, false);

    // Voting: four of five vote, one of them twice.
    await goTo(street, 0, "votingOpens");
    const votes = [
      { voter: heron, round: 0, approvals: 0b011 },
      { voter: wren, round: 0, approvals: 0b011 },
      { voter: otter, round: 0, approvals: 0b100 },
      { voter: fox, round: 0, approvals: 0b100 },
    ];
    for (const vote of votes) await circle.castBallots(0, [await provenBallot(street, vote)]);
    const changed = { voter: fox, round: 0, approvals: 0b011, seq: 2 };
    const newest = await provenBallot(street, changed);
    await circle.castBallots(0, [newest]);
    const box = await circle.roundOf(0);
    expect([box.rosterSize, box.cast, box.quorum, box.budget]).to.deep.equal([5n, 4n, 3n, 60n * USDC]);

    // Opening: what the beacon unlocks is what was sealed.
    await goTo(street, 0, "sealsOpen");
    const { signature } = beacon.pulse(beaconRoundFor(street.terms, 0));
    const openings = [...votes.slice(0, 3), changed].map((vote) => openingOf(street, vote));
    expect({ nullifier: newest.nullifier, ...openSeal({ sealed: newest.sealedVote, signature }) }).to.deep.equal(
      openings[3],
    );
    await circle.openBallots(0, openings);
    const costs = [20n * USDC, 30n * USDC];
    expect(equalShares({ budget: 60n * USDC, cast: 4, costs, supporters: [0b1011n, 0b1011n] })).to.deep.equal([0]);
    await expect(circle.settle(0))
      .to.emit(circle, "Settled")
      .withArgs(0, 4, 4, true, 0b001, 20n * USDC);

    // Money: 60 in the pot, 20 granted, so every stake of ten is worth two thirds.
    expect((await circle.memberOf(heron.address)).stake).to.equal(6_666_666n);
    await expect(circle.connect(friend.signer).claim(1)).to.changeTokenBalance(ethers, token, wren.address, 20n * USDC);
    await expect(circle.connect(lark.signer).leaveCircle(lark.address)).to.changeTokenBalance(
      ethers,
      token,
      lark.address,
      6_666_666n,
    );

    // The next month: the workshop is still pinned and wins. Its claim key signs where the money goes.
    await goTo(street, 1, "votingOpens");
    for (const voter of [heron, wren, fox]) {
      await circle.castBallots(1, [await provenBallot(street, { voter, round: 1, approvals: 0b010 })]);
    }
    await goTo(street, 1, "sealsOpen");
    await circle.openBallots(
      1,
      [heron, wren, fox].map((voter) => openingOf(street, { voter, round: 1, approvals: 0b010 })),
    );
    await circle.settle(1);
    const deadline = BigInt((await circle.grantOf(2)).expiresAt);
    const signature2 = await claimKey.signTypedData(
      collectGrant({ chainId: CHAIN_ID, circle: street.address }, { id: 2, to: friend.address, deadline }),
    );
    await expect(circle.claim(2)).to.be.revertedWithCustomError(circle, "Circle_NeedsSignature");
    await expect(circle.claimTo(2, friend.address, deadline, signature2)).to.changeTokenBalance(
      ethers,
      token,
      friend.address,
      30n * USDC,
    );
    expect((await circle.grantOf(2)).recipient).not.to.equal(zeroAddress);
    const pot = await circle.pot();
    expect(await token.balanceOf(circle)).to.equal(pot.stakes + pot.common + pot.reserved + pot.owed);
  });
});
