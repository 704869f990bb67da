/*
thank
├── refused
│   ├── under what never became a grant
│   ├── from whoever neither asked nor collects
│   ├── a second time, by either
│   └── a text of no byte or more than 1,000
└── written once, by the recipient or who pinned it
    ├── before and after it is collected, and when it went back to the pot
    ├── also by who has left, and with the key of a claim link
    └── kept with its block and time, read from the chain's state
*/
import { expect } from "chai";
import { zeroAddress } from "viem";
import { aStreet, DAY, ethers, goTo, loadFixture, time, type Street } from "./fixture.ts";
import { aGrant, chipInAll, founders, pin, strangers, voteAndSettle } from "./steps.ts";

describe("thank", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  it("is refused under what never became a grant", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    await pin(street, heron);
    await pin(street, wren);
    await circle.connect(wren.signer).withdraw(2);
    await goTo(street, 3, "begins");
    for (const [id, who] of [
      [0, heron],
      [1, heron],
      [2, wren],
      [3, heron],
    ] as const) {
      await expect(circle.connect(who.signer).thank(id, "Thanks"))
        .to.be.revertedWithCustomError(circle, "Circle_NoSuchGrant")
        .withArgs(id);
    }
  });

  it("is refused from whoever neither asked nor collects", async () => {
    const { circle } = street;
    const [, wren] = founders(street);
    const [recipient, stranger] = strangers(street);
    await aGrant(street, { recipient: recipient.address });
    for (const { signer, address } of [wren, stranger]) {
      await expect(circle.connect(signer).thank(1, "Thanks"))
        .to.be.revertedWithCustomError(circle, "Circle_NotYourGrant")
        .withArgs(1, address);
    }
  });

  it("is refused a second time, by the one or the other", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    const [recipient] = strangers(street);
    await aGrant(street, { recipient: recipient.address });
    await circle.connect(recipient.signer).thank(1, "Thanks");
    for (const { signer } of [heron, recipient]) {
      await expect(circle.connect(signer).thank(1, "Thanks"))
        .to.be.revertedWithCustomError(circle, "Circle_AlreadyThanked")
        .withArgs(1);
    }
  });

  it("is refused without a text, or with more than 1,000 bytes", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    await aGrant(street);
    for (const text of ["", "é".repeat(500) + "e"]) {
      await expect(circle.connect(heron.signer).thank(1, text))
        .to.be.revertedWithCustomError(circle, "Circle_BadText")
        .withArgs(Buffer.byteLength(text), 1000);
    }
    const longest = "é".repeat(500);
    await circle.connect(heron.signer).thank(1, longest);
    expect((await circle.thanksOf(1)).text).to.equal(longest);
  });

  it("is kept, with its block and time", async () => {
    const { circle, reader } = street;
    const [heron] = founders(street);
    const [recipient] = strangers(street);
    await aGrant(street, { recipient: recipient.address });
    expect(await circle.thanksOf(1)).to.deep.equal([zeroAddress, 0n, 0n, ""]);
    const text = "The fence is blue now.\nCome and see";
    const thanked = circle.connect(recipient.signer).thank(1, text);
    await expect(thanked).to.emit(circle, "Thanked").withArgs(1, recipient.address, text);
    const expected = [recipient.address, BigInt(await time.latest()), BigInt((await thanked).blockNumber ?? 0), text];
    expect(await circle.thanksOf(1)).to.deep.equal(expected);
    expect((await reader.requests(circle, 1, 2))[0]?.thanks).to.deep.equal(expected);
    expect((await reader.overview(circle)).requests[0]?.thanks).to.deep.equal(expected);
    expect((await circle.memberOf(heron.address)).openRequest).to.equal(0);
    expect(await circle.thanksOf(2)).to.deep.equal([zeroAddress, 0n, 0n, ""]);
  });

  it("is the member's who asked, also after they left and it was collected", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    const [recipient] = strangers(street);
    await aGrant(street, { recipient: recipient.address });
    await circle.claim(1);
    await circle.connect(heron.signer).leaveCircle(heron.address);
    await circle.connect(heron.signer).thank(1, "She is very glad.");
    expect((await circle.thanksOf(1)).by).to.equal(heron.address);
  });

  it("is the recipient's also when the money went back to the pot", async () => {
    const { circle } = street;
    const [recipient] = strangers(street);
    await aGrant(street, { recipient: recipient.address });
    await time.increase(90 * DAY);
    await circle.expire(1);
    await circle.connect(recipient.signer).thank(1, "I did not need it after all.");
    expect((await circle.thanksOf(1)).by).to.equal(recipient.address);
  });

  it("is written with the key of a claim link, too", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    const [helper] = strangers(street);
    const key = new ethers.Wallet(`0x${"c1".repeat(32)}`, ethers.provider);
    await chipInAll(street);
    await pin(street, heron, { recipient: key.address, claimKey: true });
    await voteAndSettle(street, 0, [
      [heron, 1],
      [wren, 1],
      [otter, 1],
    ]);
    await helper.signer.sendTransaction({ to: key.address, value: 10n ** 18n });
    await circle.connect(key).thank(1, "Thanks");
    expect((await circle.thanksOf(1)).by).to.equal(key.address);
  });
});
