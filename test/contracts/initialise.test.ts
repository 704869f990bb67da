/*
initialise
├── is over for a clone in the transaction that makes it: for the factory, its creator and strangers alike
├── is locked on the implementation for ever, and each of its doors is shut: no money comes in
├── neither takes ether
└── of a stranger's own clone makes no circle of the factory's, and touches no other
*/
import { expect } from "chai";
import { concat, getCreateAddress } from "ethers";
import { authorize } from "./authorize.ts";
import { everyDoor } from "./doors.ts";
import { addressOf, aStreet, connection, ethers, loadFixture, USDC, type Street } from "./fixture.ts";
import { chipInAll, founders, strangers } from "./steps.ts";

describe("initialise", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  const implementationOf = async ({ factory }: Street) =>
    ethers.getContractAt("Circle", await factory.implementation());

  it("of a circle a second time is refused, whoever asks", async () => {
    const { circle, factory, rules } = street;
    const greedy = { ...rules, requestCap: 2n ** 80n - 1n };
    const asFactory = await ethers.getImpersonatedSigner(await addressOf(factory));
    const [creator] = await ethers.getSigners();
    await connection.networkHelpers.setBalance(asFactory.address, 10n ** 18n);
    for (const signer of [asFactory, creator, founders(street)[0].signer, strangers(street)[0].signer]) {
      await expect(circle.connect(signer).initialise(greedy)).to.be.revertedWithCustomError(
        circle,
        "Circle_AlreadyInitialised",
      );
    }
    expect((await circle.rulesOf(0)).requestCap).to.equal(rules.requestCap);
  });

  it("of the implementation is refused, whoever asks", async () => {
    const { factory, rules } = street;
    const implementation = await implementationOf(street);
    const asFactory = await ethers.getImpersonatedSigner(await addressOf(factory));
    const asItself = await ethers.getImpersonatedSigner(await addressOf(implementation));
    for (const signer of [asFactory, asItself, strangers(street)[0].signer]) {
      await connection.networkHelpers.setBalance(signer.address, 10n ** 18n);
      await expect(implementation.connect(signer).initialise(rules)).to.be.revertedWithCustomError(
        implementation,
        "Circle_AlreadyInitialised",
      );
    }
  });

  it("leaves each door of the implementation shut: no money comes in", async () => {
    const { token } = street;
    const implementation = await implementationOf(street);
    const [stranger] = strangers(street);
    await token.connect(stranger.signer).approve(implementation, USDC);
    for (const { name, data } of everyDoor(implementation.interface)) {
      await expect(stranger.signer.sendTransaction({ to: implementation, data }), name).to.be.revertedWithCustomError(
        implementation,
        "Circle_NotAClone",
      );
    }
    const there = { terms: street.terms, address: await addressOf(implementation) };
    const gift = { payer: stranger, purpose: "gift", beneficiary: there.address, round: 0, amount: USDC } as const;
    await expect(
      implementation.giveWithAuthorization(stranger.address, await authorize(there, gift)),
    ).to.be.revertedWithCustomError(implementation, "Circle_NotAClone");
    await expect(implementation.connect(stranger.signer).give(USDC)).to.be.revertedWithCustomError(
      implementation,
      "Circle_NotAClone",
    );
    expect(await token.balanceOf(implementation)).to.equal(0);
  });

  it("is nothing that ether could be sent along with: neither circles nor the implementation take any", async () => {
    const [{ signer }] = strangers(street);
    for (const to of [street.circle, await implementationOf(street), street.factory]) {
      await expect(signer.sendTransaction({ to, value: 1 })).to.be.revertedWithoutReason(ethers);
    }
    await expect(
      signer.sendTransaction({
        to: street.circle,
        value: 1,
        data: street.circle.interface.encodeFunctionData("give", [1]),
      }),
    ).to.be.revertedWithoutReason(ethers);
  });

  it("of a stranger's own clone makes no circle of the factory's, and touches no other", async () => {
    const { circle, factory, rules } = street;
    await chipInAll(street);
    const [{ signer, address }] = strangers(street);
    const code = concat(["0x363d3d373d3d3d363d73", await factory.implementation(), "0x5af43d82803e903d91602b57fd5bf3"]);
    const nonce = await signer.getNonce();
    await signer.sendTransaction({ data: concat(["0x602d8060093d393df3", code]) });
    const clone = circle.attach(getCreateAddress({ from: address, nonce })) as typeof circle;
    await clone.connect(signer).initialise({ ...rules, requestCap: 1 });
    await expect(clone.connect(signer).initialise(rules)).to.be.revertedWithCustomError(
      clone,
      "Circle_AlreadyInitialised",
    );
    expect([await factory.isCircle(clone), await clone.factory()]).to.deep.equal([false, address]);
    expect([(await circle.rulesOf(0)).requestCap, (await circle.pot()).stakes]).to.deep.equal([
      rules.requestCap,
      50n * USDC,
    ]);
  });
});
