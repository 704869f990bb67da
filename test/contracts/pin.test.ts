/*
pin
├── refused
│   ├── from whoever does not sit
│   ├── a text of no byte or more than 1,000
│   ├── nothing, or more than the cap
│   ├── for nobody, the circle, the token or the forwarder
│   ├── a second request while one is open
│   └── when all fourteen slots are taken
└── pinned
    ├── in the lowest free slot, on the ballots of three rounds: this one's before voting opens, else from the next
    ├── it never changes; the text is read from the chain's state
    ├── it expires with the close of its third voting; then the slot and the member are free
    └── unless that ballot is unsettled: then both are kept until it is
*/
import { expect } from "chai";
import { zeroAddress } from "viem";
import { aStreet, goTo, loadFixture, newStreet, nextAt, time, USDC } from "./fixture.ts";
import {
  castAll,
  chipInAll,
  founders,
  openAll,
  pin,
  RequestStatus,
  strangers,
  voteAndSettle,
  welcome,
} from "./steps.ts";

describe("pin", () => {
  it("is refused from whoever does not sit", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [, wren] = founders(street);
    const [booked, stranger] = strangers(street);
    await goTo(street, 0, "votingOpens");
    await welcome(street, booked);
    await circle.connect(wren.signer).leaveCircle(wren.address);
    for (const who of [stranger, booked, wren]) {
      await expect(pin(street, who)).to.be.revertedWithCustomError(circle, "Circle_NotSeated").withArgs(who.address);
    }
  });

  it("is refused without a text, or with more than 1,000 bytes", async () => {
    const street = await loadFixture(aStreet);
    const [heron] = founders(street);
    for (const text of ["", "é".repeat(500) + "e"]) {
      await expect(pin(street, heron, { text }))
        .to.be.revertedWithCustomError(street.circle, "Circle_BadText")
        .withArgs(Buffer.byteLength(text), 1000);
    }
    const longest = "é".repeat(500);
    await pin(street, heron, { text: longest });
    expect((await street.circle.requestOf(1)).text).to.equal(longest);
  });

  it("is refused for nothing, or more than the cap", async () => {
    const street = await loadFixture(aStreet);
    const [heron] = founders(street);
    for (const amount of [0n, 100n * USDC + 1n]) {
      await expect(pin(street, heron, { amount }))
        .to.be.revertedWithCustomError(street.circle, "Circle_BadAmount")
        .withArgs(amount, 1, 100n * USDC);
    }
    await pin(street, heron, { amount: 100n * USDC });
  });

  it("is refused for recipients that cannot collect", async () => {
    const street = await loadFixture(aStreet);
    const [heron] = founders(street);
    for (const recipient of [zeroAddress, street.address, street.terms.token, street.deployment.forwarder]) {
      await expect(pin(street, heron, { recipient }))
        .to.be.revertedWithCustomError(street.circle, "Circle_BadRecipient")
        .withArgs(recipient);
    }
  });

  it("is refused while another request of the member is open", async () => {
    const street = await loadFixture(aStreet);
    const [heron, wren] = founders(street);
    await pin(street, wren);
    await pin(street, heron);
    await expect(pin(street, heron)).to.be.revertedWithCustomError(street.circle, "Circle_RequestOpen").withArgs(2);
  });

  it("is refused when the board is full, and takes the slot that becomes free", async () => {
    const street = await newStreet({ on: await loadFixture(aStreet), founders: 15 });
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [last] = street.founders.slice(14);
    if (!last) throw new Error("The street is too small.");
    for (const member of street.founders.slice(0, 14)) await pin(street, member);
    await expect(pin(street, last)).to.be.revertedWithCustomError(circle, "Circle_BoardFull");
    await circle.connect(wren.signer).withdraw(2);
    await pin(street, last);
    expect((await circle.requestOf(15)).slot).to.equal(1);
    await expect(pin(street, wren)).to.be.revertedWithCustomError(circle, "Circle_BoardFull");
    await circle.connect(heron.signer).withdraw(1);
    await goTo(street, 0, "votingOpens");
    expect((await circle.roundOf(0)).slots).to.equal(0x3ffen);
  });

  it("remembers everything and says it", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron] = founders(street);
    const [recipient] = strangers(street);
    const text = "Café for the street\nEvery Sunday";
    const pinned = pin(street, heron, { text, amount: 3n, recipient: recipient.address, claimKey: true });
    await expect(pinned).to.emit(circle, "Pinned").withArgs(1, heron.address, recipient.address, 0, 3, true, text);
    const { blockNumber } = await pinned;
    expect(await circle.requestOf(1)).to.deep.equal([
      ...[BigInt(RequestStatus.pinned), 0n, true, 0n, 3n],
      ...[heron.address, recipient.address, BigInt(await time.latest()), BigInt(blockNumber ?? 0), text],
    ]);
    expect(await circle.requestCount()).to.equal(1);
    expect((await circle.memberOf(heron.address)).openRequest).to.equal(1);
    await expect(circle.requestOf(2)).to.be.revertedWithCustomError(circle, "Circle_NoSuchRequest").withArgs(2);
  });

  it("is on this round's ballot until voting opens, then on the next one's", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    await nextAt(street, 0, "votingOpens", -1);
    await pin(street, heron);
    await nextAt(street, 0, "votingOpens");
    await pin(street, wren);
    const rounds = [await circle.requestOf(1), await circle.requestOf(2)].map(({ firstRound }) => firstRound);
    expect(rounds).to.deep.equal([0n, 1n]);
    const { slots, requests } = await circle.roundOf(0);
    expect([slots, requests[0], requests[1]]).to.deep.equal([0b01n, 1n, 0n]);
    await goTo(street, 1, "votingOpens");
    expect((await circle.roundOf(1)).slots).to.equal(0b11n);
  });

  it("expires with the close of its third voting, to the second", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    await pin(street, heron);
    await goTo(street, 2, "votingOpens");
    expect((await circle.roundOf(2)).slots).to.equal(1);
    await goTo(street, 2, "votingCloses", -2);
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.pinned);
    await nextAt(street, 2, "votingCloses", -1);
    await pin(street, wren);
    await goTo(street, 2, "votingCloses");
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.expired);
    expect((await circle.memberOf(heron.address)).openRequest).to.equal(0);
    await expect(circle.connect(heron.signer).withdraw(1))
      .to.be.revertedWithCustomError(circle, "Circle_NotPinned")
      .withArgs(1);
    await pin(street, heron);
    expect((await circle.requestOf(3)).slot).to.equal(0);
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.expired);
  });

  it("hangs on while its last ballot is unsettled, and may still win", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await chipInAll(street);
    await pin(street, heron);
    await goTo(street, 2, "votingOpens");
    const votes = [heron, wren, otter].map((voter) => [voter, 1] as const);
    await castAll(street, 2, votes);
    await goTo(street, 3, "begins");
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.pinned);
    await expect(pin(street, heron)).to.be.revertedWithCustomError(circle, "Circle_RequestOpen").withArgs(1);
    await pin(street, wren);
    expect((await circle.requestOf(2)).slot).to.equal(1);
    await openAll(street, 2, votes);
    await circle.settle(2);
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.granted);
    await pin(street, heron);
    expect((await circle.requestOf(3)).slot).to.equal(0);
  });

  it("is over when it has won: its slot and its member are free", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await chipInAll(street);
    await pin(street, heron);
    await voteAndSettle(
      street,
      0,
      [heron, wren, otter].map((voter) => [voter, 1] as const),
    );
    await pin(street, heron, { text: "Another" });
    expect((await circle.requestOf(2)).slot).to.equal(0);
    const { status, text, firstRound } = await circle.requestOf(1);
    expect([status, text, firstRound]).to.deep.equal([BigInt(RequestStatus.granted), "A bench", 0n]);
  });
});
