/*
k of twelve members collude and admit sybils as fast as the rules allow; the others vouch for nobody, and stay. The numbers
stand in docs/security.md.
├── two can admit nobody: a fifth of twelve seats, rounded up, is three
├── three, four and six: in which round they are a quorum by themselves, and in which two thirds
├── Equal Shares: they take their part of the ballots and not a unit more, all of it where nobody else votes
├── most approvals: once they are more than the others, they take everything
├── two thirds can close the circle: stakes go back, the common part is shared by seats
└── four can take seats by calling wallets lost: three a round, from whoever does not object for a whole one
*/
import { expect } from "chai";
import { keccak256, toBeHex } from "ethers";
import { commitmentOf } from "../../protocol/identity.ts";
import { secretOf } from "../protocol/support/street.ts";
import { aStreet, addressOf, connection, ethers, goTo, join, loadFixture, newStreet, USDC } from "./fixture.ts";
import type { Neighbour, Street, StreetOptions } from "./fixture.ts";
import { castRound, openAll, pin, strangers, vouchFor, type Votes } from "./steps.ts";

const TWELVE = 12;
const POT = 1_000n * USDC;

type Circle = Street & { colluders: Neighbour[]; honest: Neighbour[]; booked: Neighbour[]; met: number };

/** Twelve sit, the first voting is over, and there is a thousand to take. */
async function twelve(k: number, tally: NonNullable<StreetOptions["tally"]> = "equalShares"): Promise<Circle> {
  const rules = { requestCap: POT };
  const street = await newStreet({ on: await loadFixture(aStreet), founders: TWELVE, rules, tally });
  await goTo(street, 0, "votingOpens");
  const { circle, founders, token } = street;
  const [friend] = strangers(street);
  await token.connect(friend.signer).approve(circle, POT);
  await circle.connect(friend.signer).give(POT);
  return { ...street, colluders: founders.slice(0, k), honest: founders.slice(k), booked: [], met: 0 };
}

async function sybil(n: number): Promise<Neighbour> {
  const signer = await ethers.getImpersonatedSigner(keccak256(toBeHex(n, 32)).slice(0, 42));
  await connection.networkHelpers.setBalance(signer.address, 10n ** 18n);
  return { signer, address: await addressOf(signer), handle: `Sybil ${n}`, secret: secretOf(200 + n) };
}

/** A round's board: who was booked sits, and as many more are booked as may. */
async function grow(street: Circle, round: number): Promise<void> {
  const { circle, colluders, booked } = street;
  await goTo(street, round, "begins");
  for (const { address } of booked) await circle.seat(address);
  colluders.push(...booked.splice(0));
  const needed = Number(await circle.vouchesNeeded());
  const { rosterSize } = await circle.roundOf(round - 1);
  const cap = Math.max(2, Math.floor(Number(rosterSize) / 4));
  for (let i = 0; i <= cap; ++i) {
    const next = await sybil(++street.met);
    await vouchFor(street, next, colluders.slice(0, needed));
    if (i === cap) {
      await expect(join(circle, next)).to.be.revertedWithCustomError(circle, "Circle_JoinedThisRound");
      return;
    }
    await join(circle, next);
    booked.push(next);
  }
}

/** What of the budget goes to the colluders, in hundredths, when they ask for all that the rule can give them. */
async function taken(street: Circle, round: number, others: "vote" | "stay at home"): Promise<number> {
  const snapshot = await connection.networkHelpers.takeSnapshot();
  const { circle, colluders, honest, deployment, terms } = street;
  const [thief, accomplice] = colluders;
  const [neighbour] = honest;
  if (!thief || !accomplice || !neighbour) throw new Error("The street is too small.");
  const all = BigInt(colluders.length + (others === "vote" ? honest.length : 0));
  const part = terms.tally === deployment.mostApprovals ? POT : (POT * BigInt(colluders.length)) / all;
  await pin(street, neighbour, { amount: POT - part > 0n ? POT - part : POT });
  await pin(street, accomplice, { amount: part < POT ? part + 1n : POT });
  await pin(street, thief, { amount: part });
  const theirs: Votes = colluders.map((voter) => [voter, 0b110]);
  const votes: Votes = others === "vote" ? [...theirs, ...honest.map((voter) => [voter, 0b001] as const)] : theirs;
  await castRound(street, round, votes);
  await openAll(street, round, votes);
  await circle.settle(round);
  const { winners, budget } = await circle.roundOf(round);
  expect(budget).to.equal(POT);
  let sum = 0n;
  for (const id of [2, 3]) sum += (await circle.grantOf(id)).amount;
  expect(winners & 0b110n, "not a unit more").to.not.equal(0b110n);
  await snapshot.restore();
  return Number((sum * 100n) / budget);
}

type Reached = { round: number; votes: number; of: number; takes: number };

/** The first round in which they are a quorum by themselves, and the first in which they are two thirds. */
async function reach(street: Circle): Promise<{ quorum: Reached; twoThirds: Reached }> {
  const { circle, colluders, honest } = street;
  let quorum: Reached | null = null;
  for (let round = 1; ; ++round) {
    await grow(street, round);
    const [votes, of] = [colluders.length, colluders.length + honest.length];
    const now = async (): Promise<Reached> => ({ round, votes, of, takes: await taken(street, round, "vote") });
    if (quorum === null && votes * 2 >= of) {
      quorum = await now();
      expect(await taken(street, round, "stay at home"), "where nobody else votes").to.equal(100);
    }
    if (quorum !== null && votes * 3 >= of * 2) return { quorum, twoThirds: await now() };
    await goTo(street, round, "votingOpens");
    await circle.connect(honest[0]?.signer).stillHere();
    expect((await circle.roundOf(round)).rosterSize).to.equal(of);
  }
}

describe("Colluding members of a circle of twelve", () => {
  it("can admit nobody when they are two", async () => {
    const street = await twelve(2);
    await goTo(street, 1, "begins");
    const stranger = await sybil(1);
    await vouchFor(street, stranger, street.colluders);
    await expect(join(street.circle, stranger))
      .to.be.revertedWithCustomError(street.circle, "Circle_TooFewVouches")
      .withArgs(2, 3);
  });

  const expected: Record<number, { quorum: Reached; twoThirds: Reached }> = {
    3: { quorum: { round: 3, votes: 9, of: 18, takes: 50 }, twoThirds: { round: 6, votes: 21, of: 30, takes: 70 } },
    4: { quorum: { round: 3, votes: 10, of: 18, takes: 55 }, twoThirds: { round: 5, votes: 17, of: 25, takes: 68 } },
    6: { quorum: { round: 1, votes: 6, of: 12, takes: 50 }, twoThirds: { round: 3, votes: 12, of: 18, takes: 66 } },
  };
  for (const [k, reached] of Object.entries(expected)) {
    it(`take their part of the ballots when they are ${k}, growing as fast as the rules allow`, async () => {
      expect(await reach(await twelve(Number(k)))).to.deep.equal(reached);
    });
  }

  it("take everything by most approvals, once they are more than the others", async () => {
    const street = await twelve(4, "mostApprovals");
    const takes = [];
    for (let round = 1; round <= 4; ++round) {
      await grow(street, round);
      takes.push([street.colluders.length, await taken(street, round, "vote")]);
      await goTo(street, round, "votingOpens");
      await street.circle.connect(street.honest[0]?.signer).stillHere();
    }
    expect(takes).to.deep.equal([
      [4, 0],
      [7, 0],
      [10, 100],
      [13, 100],
    ]);
  });

  it("take nothing of anybody's stake by closing the circle, and of the common part one share a seat", async () => {
    const street = await twelve(8);
    const { circle, token, honest, colluders } = street;
    await goTo(street, 1, "begins");
    for (const { signer } of honest) await circle.connect(signer).chipIn(10n * USDC);
    await circle.connect(colluders[0]?.signer).proposeClose();
    const votes = colluders.map((voter) => [voter, 1 << 14] as const);
    await castRound(street, 1, votes);
    await openAll(street, 1, votes);
    await circle.settle(1);
    for (const { signer, address } of honest) {
      const back = circle.connect(signer).takeBack(address);
      await expect(back).to.changeTokenBalance(ethers, token, address, 10n * USDC + POT / 12n);
    }
  });

  it("cannot call a wallet lost when they are three", async () => {
    const street = await twelve(3);
    await goTo(street, 1, "begins");
    await expect(callLost(street, street.honest[0]))
      .to.be.revertedWithCustomError(street.circle, "Circle_TooFewVouches")
      .withArgs(3, 4);
  });

  it("take three seats a round by calling wallets lost when they are four, from whoever does not object", async () => {
    const street = await twelve(4);
    const { circle, token, honest, colluders } = street;
    for (const { signer } of honest) await circle.connect(signer).chipIn(10n * USDC);
    const begun: Record<number, { lost: Neighbour; wallet: Neighbour }[]> = {};
    const ours: number[] = [];
    const victims = [...honest];
    for (let round = 1; round <= 4; ++round) {
      await goTo(street, round, "begins");
      for (const { lost, wallet } of begun[round - 2] ?? []) {
        await circle.finishRecovery(lost.address);
        colluders.push(wallet);
      }
      ours.push(colluders.length);
      if (round > 2) continue;
      begun[round] = [];
      for (const lost of victims.splice(0, 3)) begun[round]?.push({ lost, wallet: await callLost(street, lost) });
      await expect(callLost(street, victims[0])).to.be.revertedWithCustomError(circle, "Circle_JoinedThisRound");
    }
    expect(ours).to.deep.equal([4, 4, 7, 10]);
    for (const wallet of colluders.slice(4)) {
      const took = circle.connect(wallet.signer).leaveCircle(wallet.address);
      await expect(took).to.changeTokenBalance(ethers, token, wallet.address, 10n * USDC);
    }
  });

  it("take no seat of whoever objects within a whole round, and may not try again for three", async () => {
    const street = await twelve(4);
    const { circle, honest } = street;
    const [victim] = honest;
    await goTo(street, 1, "begins");
    await callLost(street, victim);
    await goTo(street, 2, "ends", -10);
    await circle.connect(victim?.signer).objectToRecovery();
    await goTo(street, 3, "begins");
    await expect(circle.finishRecovery(victim?.address ?? "")).to.be.revertedWithCustomError(
      circle,
      "Circle_NoRecovery",
    );
    await expect(callLost(street, victim))
      .to.be.revertedWithCustomError(circle, "Circle_RecoveryBarred")
      .withArgs(victim?.address, 5);
  });
});

/** All colluders say that this is the member's new wallet. */
async function callLost(street: Circle, lost?: Neighbour): Promise<Neighbour> {
  if (!lost) throw new Error("The street is too small.");
  const wallet = await sybil(++street.met);
  await vouchFor(street, { ...wallet, handle: lost.handle }, street.colluders.slice(0, 4));
  await street.circle.connect(wallet.signer).recover(lost.address, commitmentOf(wallet.secret));
  return wallet;
}
