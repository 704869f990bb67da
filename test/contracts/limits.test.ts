/*
At its largest no door takes ten million gas
├── a circle of forty-eight founders is created
├── the last seat is taken, a text is pinned beside thirteen others, two motions hang
├── forty-eight ballots are cast, with their proofs, and opened
├── fourteen requests win while forty-five leave; a ballot nobody cast lets forty-five go with the next action
├── a settlement closes on forty-eight
└── sixty-four candidates, every seat and every request are read
*/
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { messageOf, scopeOf } from "../../protocol/ballot.ts";
import { packed } from "./statements.ts";
import {
  aStreetWithProofs,
  CHAIN_ID,
  ethers,
  goTo,
  loadFixture,
  provenBallot,
  taggedBallot,
  openingOf,
  USDC,
} from "./fixture.ts";
import type { Neighbour, Street } from "./fixture.ts";
import { aFullStreet, SEATS } from "./fullStreet.ts";
import { castRound, FIRST_MOTION, openAll, ticked } from "./steps.ts";

const MOST_GAS = 10_000_000n;
const TEXT = "x".repeat(1_000);

async function gasOf(sent: Promise<ContractTransactionResponse>): Promise<bigint> {
  const receipt = await (await sent).wait();
  if (!receipt) throw new Error("Not mined.");
  return receipt.gasUsed;
}

describe("At its largest", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aFullStreet);
  });

  const member = (at: number): Neighbour => {
    const found = street.founders[at];
    if (!found) throw new Error("The street is too small.");
    return found;
  };

  async function fillTheBoard(): Promise<bigint[]> {
    const gas = [];
    for (const { signer, address } of street.founders.slice(0, 14)) {
      gas.push(await gasOf(street.circle.connect(signer).pin(TEXT, 3n * USDC, address, false)));
    }
    gas.push(await gasOf(street.circle.connect(member(14).signer).proposePartWays(member(15).address)));
    gas.push(await gasOf(street.circle.connect(member(16).signer).proposeClose()));
    return gas;
  }

  it("a circle is created, its last seat taken, its board filled", async () => {
    const { factory, terms, rules, circle, token } = street;
    const named = Array.from({ length: SEATS }, (_, i) => ethers.computeAddress(ethers.id(`founder ${i}`)));
    const long = { ...terms, name: "n".repeat(64) };
    expect(await gasOf(factory.createCircle(long, rules, named, ethers.ZeroHash))).to.be.lessThan(MOST_GAS);
    const { signer, address, handle } = member(47);
    expect(await gasOf(circle.connect(signer).leaveCircle(address))).to.be.lessThan(MOST_GAS);
    expect(await gasOf(circle.connect(signer).join(handle, 5n))).to.be.lessThan(MOST_GAS);
    expect(await gasOf(circle.connect(signer).changeCommitment(6n))).to.be.lessThan(MOST_GAS);
    for (const gas of await fillTheBoard()) expect(gas).to.be.lessThan(MOST_GAS);
    await token.mint(circle, 1n);
    await goTo(street, 0, "votingOpens");
    // The first action freezes the full board and the full roster.
    expect(await gasOf(circle.sweep())).to.be.lessThan(MOST_GAS);
  });

  it("all vote at once, with as many proofs", async () => {
    const { circle, founders } = street;
    await fillTheBoard();
    await goTo(street, 0, "votingOpens");
    const votes = founders.map((voter) => ({ voter, round: 0, approvals: 0x3fff }));
    const ballots = [];
    for (const vote of votes) ballots.push(await taggedBallot(street, vote));
    const cast = await gasOf(circle.castBallots(0, ballots));
    const verified = await gasOfProofs();
    expect(cast + verified).to.be.lessThan(MOST_GAS);
    await goTo(street, 0, "votingCloses");
    const openings = votes.map((vote) => openingOf(street, vote));
    expect(await gasOf(circle.openBallots(0, openings))).to.be.lessThan(MOST_GAS);
  });

  /** What tagged ballots spare: one statement forty-eight times costs what forty-eight do. */
  async function gasOfProofs(): Promise<bigint> {
    const proven = await loadFixture(aStreetWithProofs);
    const [voter] = proven.founders;
    if (!voter) throw new Error("The street is too small.");
    const { nullifier, proof, ...ballot } = await provenBallot(proven, { voter, round: 0, approvals: 1 });
    const statement = { nullifier, message: messageOf(ballot), proof };
    const verifier = await ethers.getContractAt("BallotVerifier", await proven.circle.verifier());
    const scope = scopeOf({ chainId: CHAIN_ID, circle: proven.address, round: 0 });
    const statements = packed(Array.from({ length: SEATS }, () => statement));
    const root = await proven.circle.root();
    expect(await verifier.verify(root, scope, statements)).to.equal(true);
    return verifier.verify.estimateGas(root, scope, statements);
  }

  it("fourteen requests win while forty-five leave", async () => {
    const { circle, founders } = street;
    await fillTheBoard();
    const votes = ticked(founders, 0x3fff);
    await castRound(street, 0, votes);
    for (const { signer, address } of founders.slice(3)) await circle.connect(signer).leaveCircle(address);
    await openAll(street, 0, votes);
    expect(await gasOf(circle.settle(0))).to.be.lessThan(MOST_GAS);
    expect((await circle.roundOf(0)).winners).to.equal(0x3fff);
    expect(await circle.seats()).to.equal(3);
    expect(await gasOf(circle.claim(1))).to.be.lessThan(MOST_GAS);
    expect(await gasOf(circle.connect(member(0).signer).thank(1, TEXT))).to.be.lessThan(MOST_GAS);
    expect(await gasOf(circle.connect(member(40).signer).takeBack(member(40).address))).to.be.lessThan(MOST_GAS);
  });

  it("forty-five who left are let go with whatever is done next: a ballot abandoned, a gift", async () => {
    const { circle, founders } = street;
    await fillTheBoard();
    await goTo(street, 0, "votingOpens");
    for (const { signer, address } of founders.slice(3)) await circle.connect(signer).leaveCircle(address);
    await goTo(street, 0, "votingCloses");
    const { signer } = member(0);
    expect(await gasOf(circle.connect(signer).stillHere())).to.be.lessThan(MOST_GAS);
    expect(await circle.seats()).to.equal(3);
  });

  it("abandoning lets forty-five go", async () => {
    const { circle, founders } = street;
    await castRound(street, 0, ticked(founders, 0));
    for (const { signer, address } of founders.slice(3)) await circle.connect(signer).leaveCircle(address);
    await goTo(street, 2, "begins");
    expect(await gasOf(circle.abandon(0))).to.be.lessThan(MOST_GAS);
    expect(await circle.seats()).to.equal(3);
  });

  it("a settlement with fourteen grants closes on forty-eight", async () => {
    const { circle, founders } = street;
    await fillTheBoard();
    const votes = ticked(founders, 0x3fff | FIRST_MOTION | (FIRST_MOTION << 1));
    await castRound(street, 0, votes);
    await openAll(street, 0, votes);
    expect(await gasOf(circle.settle(0))).to.be.lessThan(MOST_GAS);
    expect((await circle.closing()).heirs).to.equal(SEATS);
    expect(await gasOf(circle.connect(member(0).signer).takeBack(member(0).address))).to.be.lessThan(MOST_GAS);
  });

  it("sixty-four candidates with all their vouches are read", async () => {
    const { circle, founders } = street;
    for (let i = 0; i < 64; ++i) {
      const candidate = ethers.computeAddress(ethers.id(`candidate ${i}`));
      for (const { signer } of founders.slice(0, i < 60 ? 1 : 16)) {
        const gas = gasOf(circle.connect(signer).vouch(candidate, `Candidate ${i}`));
        expect(await gas).to.be.lessThan(MOST_GAS);
      }
    }
    expect(await circle.candidates()).to.have.length(64);
    expect(await circle.candidates.estimateGas()).to.be.lessThan(MOST_GAS);
    for (const view of [circle.seated, circle.leaves, circle.root]) {
      expect(await view.estimateGas()).to.be.lessThan(MOST_GAS);
    }
  });
});
