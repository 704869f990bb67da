/*
At its largest no door takes ten million gas
├── a circle of forty-eight founders is created
├── the last seat is taken, a text is pinned beside thirteen others, two motions hang
├── forty-eight ballots are cast, with their proofs, and opened
├── fourteen requests win while forty-five leave; a ballot nobody cast lets forty-five go with the next action
├── a settlement closes on forty-eight
├── sixteen vouch for a lost wallet: its recovery begins, is objected to, is finished
├── one who left makes room: somebody is vouched for, taken back, welcomed and seated; another is silent and vacated
├── money comes in by every door
├── a claim key's grant is collected, another expires, a third is withdrawn before it is one
├── two of forty-eight are left, and close
├── sixty-four candidates, every seat and every request are read
└── no door was forgotten
*/
import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { messageOf, scopeOf } from "../../protocol/ballot.ts";
import { collectGrant } from "../../protocol/typed-data.ts";
import { authorize } from "./authorize.ts";
import { actionsOf } from "./doors.ts";
import { packed } from "./statements.ts";
import {
  addressOf,
  aStreetWithProofs,
  CHAIN_ID,
  ethers,
  goTo,
  loadFixture,
  provenBallot,
  taggedBallot,
  time,
  openingOf,
  USDC,
} from "./fixture.ts";
import type { Neighbour, Street } from "./fixture.ts";
import { aFullStreet, SEATS } from "./fullStreet.ts";
import { castRound, FIRST_MOTION, openAll, Rule, ticked, voteAndSettle } from "./steps.ts";

const MOST_GAS = 10_000_000n;
const TEXT = "x".repeat(1_000);

/** By selector. */
const measured = new Set<string>();

async function gasOf(sent: Promise<ContractTransactionResponse>): Promise<bigint> {
  const transaction = await sent;
  measured.add(transaction.data.slice(0, 10));
  const receipt = await transaction.wait();
  if (!receipt) throw new Error("Not mined.");
  return receipt.gasUsed;
}

async function isAffordable(sent: Promise<ContractTransactionResponse>): Promise<void> {
  expect(await gasOf(sent)).to.be.lessThan(MOST_GAS);
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

  it("a lost wallet is recovered on the word of sixteen, unless it objects", async () => {
    const { circle, founders, strangers } = street;
    await fillTheBoard();
    const [found, another] = strangers;
    if (!found || !another) throw new Error("The street has no strangers.");
    // One with a request on the board, another whom a motion is about.
    const [lost, wary] = [member(13), member(15)];
    for (const [to, { handle }] of [
      [found, lost],
      [another, wary],
    ] as const) {
      for (const { signer } of founders.slice(16, 32)) await circle.connect(signer).vouch(to.address, handle);
    }
    await isAffordable(circle.connect(found.signer).recover(lost.address, 7n));
    await isAffordable(circle.connect(another.signer).recover(wary.address, 8n));
    await isAffordable(circle.connect(wary.signer).objectToRecovery());
    await goTo(street, 2, "begins");
    await isAffordable(circle.finishRecovery(lost.address));
    expect((await circle.memberOf(found.address)).commitment).to.equal(7n);
  });

  it("a seat changes hands by leaving, and by silence", async () => {
    const { circle, founders, strangers } = street;
    const [newcomer] = strangers;
    if (!newcomer) throw new Error("The street has no strangers.");
    await goTo(street, 1, "begins");
    await circle.connect(member(47).signer).leaveCircle(member(47).address);
    for (const { signer } of founders.slice(0, 47)) await circle.connect(signer).vouch(newcomer.address, "Newcomer");
    await isAffordable(circle.connect(member(46).signer).revokeVouch(newcomer.address, "Newcomer"));
    await isAffordable(circle.connect(newcomer.signer).join("Newcomer", 9n));
    await goTo(street, 2, "begins");
    await isAffordable(circle.seat(newcomer.address));
    await goTo(street, 8, "begins");
    await isAffordable(circle.vacate(member(0).address));
    expect(await circle.seats()).to.equal(47);
  });

  it("money comes in by every door", async () => {
    const { circle, token } = street;
    const [, signer] = await ethers.getSigners();
    if (!signer) throw new Error("The chain has no accounts.");
    const payer: Neighbour = { ...member(0), signer, address: await addressOf(signer) };
    await token.mint(payer.address, 100n * USDC);
    await token.connect(signer).approve(circle, 100n * USDC);
    await goTo(street, 1, "begins");
    const own = member(1);
    await token.mint(own.address, 10n * USDC);
    await token.connect(own.signer).approve(circle, 10n * USDC);
    await isAffordable(circle.connect(own.signer).chipIn(10n * USDC));
    await isAffordable(circle.connect(signer).chipInFor(member(2).address, 10n * USDC));
    await isAffordable(circle.connect(signer).give(10n * USDC));
    const word = { payer, round: 1, amount: 10n * USDC };
    const forMember = await authorize(street, { ...word, purpose: "chip in", beneficiary: member(3).address });
    await isAffordable(circle.chipInWithAuthorization(payer.address, member(3).address, forMember));
    const gift = await authorize(street, { ...word, purpose: "gift", beneficiary: street.address });
    await isAffordable(circle.giveWithAuthorization(payer.address, gift));
  });

  it("a claim key's grant is collected, another expires, a request is taken down", async () => {
    const { circle, founders } = street;
    const key = privateKeyToAccount(generatePrivateKey());
    for (const { signer } of founders.slice(0, 14)) {
      await circle.connect(signer).pin(TEXT, 3n * USDC, key.address, true);
    }
    await isAffordable(circle.connect(member(13).signer).withdraw(14));
    await isAffordable(circle.connect(member(20).signer).proposeRule(Rule.vouches, 3n));
    await voteAndSettle(street, 0, ticked(founders, 1));
    const to = member(30).address;
    const deadline = 2n ** 47n;
    const word = collectGrant({ chainId: CHAIN_ID, circle: street.address }, { id: 1, to, deadline });
    await isAffordable(circle.claimTo(1, to, deadline, await key.signTypedData(word)));
    await voteAndSettle(street, 1, ticked(founders, 2));
    await time.increaseTo((await circle.grantOf(2)).expiresAt);
    await isAffordable(circle.expire(2));
  });

  it("two of forty-eight are left, and close", async () => {
    const { circle, founders } = street;
    await fillTheBoard();
    for (const { signer, address } of founders.slice(2)) await circle.connect(signer).leaveCircle(address);
    await goTo(street, 4, "begins");
    await isAffordable(circle.close());
    expect((await circle.closing()).heirs).to.equal(2);
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

  // Of a run of the whole file: the tests above say what they measured.
  it("no door was forgotten", () => {
    const forgotten = actionsOf(street.circle.interface).filter(({ selector }) => !measured.has(selector));
    expect(forgotten.map(({ name }) => name)).to.deep.equal([]);
  });
});
