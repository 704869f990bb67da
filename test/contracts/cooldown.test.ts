/*
After a win
├── what is asked for its recipient, or by the member who pinned it, waits `cooldown` rounds for its ballot
│   ├── counted from the round after the one that was won, however late that was settled
│   ├── also when somebody else asks for that recipient, and when that member asks for somebody else or left in between
│   ├── but the recipient may ask for others, and others for the member
│   └── it hangs on the board meanwhile, keeps its slot, and is on three ballots after that
├── it may be withdrawn and pinned anew: it waits no longer, and no shorter
├── what was pinned before the win does not wait
└── with a cooldown of 0 nothing waits
*/
import { expect } from "chai";
import { aStreet, goTo, join, loadFixture, newStreet, USDC, type Street } from "./fixture.ts";
import {
  aGrant,
  castRound,
  chipInAll,
  founders,
  openAll,
  pin,
  RequestStatus,
  strangers,
  ticked,
  vouchFor,
  voteAndSettle,
} from "./steps.ts";

describe("cooldown", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  const firstRound = async (id: number) => Number((await street.circle.requestOf(id)).firstRound);

  it("binds the member who pinned what won, and its recipient", async () => {
    const [heron, wren, otter, fox] = founders(street);
    const [recipient, another] = strangers(street);
    await aGrant(street, { recipient: recipient.address });
    await pin(street, heron, { recipient: another.address });
    await pin(street, wren, { recipient: recipient.address });
    await pin(street, otter, { recipient: another.address });
    await pin(street, fox, { recipient: heron.address });
    // Whoever asked for another is free to be given something: neighbours could else be kept from it with a cent.
    expect(await Promise.all([2, 3, 4, 5].map(firstRound))).to.deep.equal([3, 3, 1, 1]);
  });

  it("does not keep the recipient from asking for others", async () => {
    const [, wren] = founders(street);
    const [stranger] = strangers(street);
    await aGrant(street, { recipient: wren.address });
    await pin(street, wren, { recipient: stranger.address });
    expect(await firstRound(2)).to.equal(1);
  });

  it("goes on for whoever leaves and comes back", async () => {
    const [heron, wren, otter] = founders(street);
    const [stranger] = strangers(street);
    street = await newStreet({ on: street, rules: { cooldown: 6 } });
    await aGrant(street, { recipient: stranger.address });
    await street.circle.connect(heron.signer).leaveCircle(heron.address);
    await vouchFor(street, heron, [wren, otter]);
    await join(street.circle, heron);
    await goTo(street, 1, "begins");
    await street.circle.seat(heron.address);
    await pin(street, heron);
    expect(await firstRound(2)).to.equal(7);
  });

  it("keeps them off the ballots in between, and gives them their three then", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    await aGrant(street);
    await pin(street, heron);
    for (const [round, slots] of [
      [1, 0n],
      [2, 0n],
      [3, 1n],
      [5, 1n],
    ] as const) {
      await goTo(street, round, "votingOpens");
      expect((await circle.roundOf(round)).slots, `round ${round}`).to.equal(slots);
    }
    expect((await circle.requestOf(2)).status).to.equal(RequestStatus.pinned);
    await goTo(street, 5, "votingCloses");
    expect((await circle.requestOf(2)).status).to.equal(RequestStatus.expired);
  });

  it("may be spent waiting or not: who withdraws and pins anew is on the same ballot", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    await aGrant(street);
    await pin(street, heron);
    await goTo(street, 1, "votingOpens");
    await circle.connect(wren.signer).give(1);
    // It is on no ballot yet, so that a ballot under way does not keep it.
    await circle.connect(heron.signer).withdraw(2);
    await pin(street, heron);
    await goTo(street, 2, "votingOpens");
    await pin(street, wren, { recipient: heron.address });
    expect([await firstRound(3), await firstRound(4)]).to.deep.equal([3, 3]);
    await goTo(street, 3, "begins");
    await circle.connect(heron.signer).withdraw(3);
    await goTo(street, 3, "votingOpens");
    await pin(street, heron);
    expect(await firstRound(5)).to.equal(4);
  });

  it("is counted from the round that was won, also when that was settled late", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await chipInAll(street);
    await pin(street, heron);
    const votes = ticked([heron, wren, otter], 1);
    await castRound(street, 0, votes);
    await openAll(street, 0, votes);
    await goTo(street, 1, "votingOpens");
    await circle.settle(0);
    await goTo(street, 2, "begins");
    await pin(street, heron);
    expect(await firstRound(2)).to.equal(3);
  });

  it("does not hold back what was pinned before the win", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await chipInAll(street);
    await pin(street, heron, { recipient: otter.address });
    await pin(street, wren, { recipient: otter.address });
    await voteAndSettle(street, 0, ticked([heron, wren, otter], 0b01));
    await goTo(street, 1, "votingOpens");
    expect((await circle.roundOf(1)).slots).to.equal(0b10);
    expect(await firstRound(2)).to.equal(0);
  });

  it("of none makes nobody wait", async () => {
    street = await newStreet({ on: street, rules: { cooldown: 0 } });
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await aGrant(street);
    await pin(street, heron);
    expect(await firstRound(2)).to.equal(1);
    await voteAndSettle(street, 1, ticked([heron, wren, otter], 1));
    expect((await circle.requestOf(2)).status).to.equal(RequestStatus.granted);
    expect((await circle.pot()).reserved).to.equal(20n * USDC);
  });

  it("of twelve rounds is the longest, and ends", async () => {
    street = await newStreet({ on: street, rules: { cooldown: 12 } });
    const [heron] = founders(street);
    await aGrant(street);
    await pin(street, heron);
    expect(await firstRound(2)).to.equal(13);
    await goTo(street, 13, "votingOpens");
    expect((await street.circle.roundOf(13)).slots).to.equal(1);
  });
});
