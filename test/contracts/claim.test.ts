/*
claim
├── refused for no grant, one that has ended or expired (to the second), and for a claim key
└── pays the wallet, whoever calls, once

claimTo
├── refused
│   ├── as above, and to nobody or to the circle
│   ├── after its deadline, to the second
│   └── signed by another, or for another chain, circle, grant, receiver or deadline
└── pays whom the recipient's key says: an account, a claim key, or a contract's own rule (ERC-1271)

expire
├── refused for no grant, one that has ended, and before its time, to the second
└── gives the whole amount back to the common part
*/
import { expect } from "chai";
import { zeroAddress, type Hex } from "viem";
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from "viem/accounts";
import { collectGrant } from "../../protocol/typed-data.ts";
import { addressOf, aStreet, CHAIN_ID, DAY, ethers, loadFixture, time, USDC, type Street } from "./fixture.ts";
import { aGrant, founders, GrantStatus, pin, strangers } from "./steps.ts";

const key = privateKeyToAccount(generatePrivateKey());

describe("grants", () => {
  let street: Street;
  let expiresAt: number;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  async function grantFor(ask: Parameters<typeof aGrant>[1]): Promise<void> {
    await aGrant(street, { amount: 12n * USDC, ...ask });
    expiresAt = Number((await street.circle.grantOf(1)).expiresAt);
  }

  describe("claim", () => {
    it("is refused when there is no such grant", async () => {
      const { circle } = street;
      const [, wren] = founders(street);
      await pin(street, wren);
      for (const id of [0, 1, 2]) {
        await expect(circle.claim(id)).to.be.revertedWithCustomError(circle, "Circle_NoSuchGrant").withArgs(id);
      }
      const none = [0n, 0n, 0n, 0n, 0n, 0n, zeroAddress, zeroAddress];
      expect(await circle.grantOf(1)).to.deep.equal(none);
    });

    it("is refused for a claim key", async () => {
      const { circle } = street;
      await grantFor({ recipient: key.address, claimKey: true });
      await expect(circle.claim(1)).to.be.revertedWithCustomError(circle, "Circle_NeedsSignature").withArgs(1);
    });

    it("pays the wallet, whoever calls, once, until the last second", async () => {
      const { circle, token } = street;
      const [recipient, passerBy] = strangers(street);
      await grantFor({ recipient: recipient.address });
      expect(await circle.grantOf(1)).to.deep.equal([
        BigInt(GrantStatus.waiting),
        0n,
        12n * USDC,
        BigInt(expiresAt),
        0n,
        0n,
        recipient.address,
        zeroAddress,
      ]);
      await time.setNextBlockTimestamp(expiresAt - 1);
      const claimed = circle.connect(passerBy.signer).claim(1);
      await expect(claimed).to.changeTokenBalances(
        ethers,
        token,
        [circle, recipient.address, passerBy.address],
        [-12n * USDC, 12n * USDC, 0n],
      );
      await expect(claimed)
        .to.emit(circle, "Collected")
        .withArgs(1, recipient.address, 12n * USDC);
      const grant = await circle.grantOf(1);
      expect([grant.status, grant.paidTo, grant.endedAt]).to.deep.equal([
        BigInt(GrantStatus.collected),
        recipient.address,
        BigInt(expiresAt - 1),
      ]);
      expect((await circle.pot()).reserved).to.equal(0);
      await time.setNextBlockTimestamp(expiresAt);
      await expect(circle.expire(1)).to.be.revertedWithCustomError(circle, "Circle_GrantEnded").withArgs(1);
      await expect(circle.claim(1)).to.be.revertedWithCustomError(circle, "Circle_GrantEnded").withArgs(1);
    });

    it("is refused once it has expired, to the second", async () => {
      const { circle } = street;
      await grantFor({});
      await time.setNextBlockTimestamp(expiresAt);
      await expect(circle.claim(1)).to.be.revertedWithCustomError(circle, "Circle_GrantExpired").withArgs(1, expiresAt);
    });
  });

  describe("claimTo", () => {
    type Word = { id?: number; to: Hex; deadline?: bigint; circle?: Hex; chainId?: number; by?: PrivateKeyAccount };
    const FAR = 2n ** 64n;

    async function wordOf({ id = 1, to, deadline = FAR, circle, chainId = CHAIN_ID, by = key }: Word): Promise<Hex> {
      return by.signTypedData(collectGrant({ chainId, circle: circle ?? street.address }, { id, to, deadline }));
    }

    it("is refused when there is no such grant, and to nobody or the circle", async () => {
      const { circle } = street;
      const [to] = strangers(street);
      const signature = await wordOf({ to: to.address });
      await expect(circle.claimTo(1, to.address, FAR, signature))
        .to.be.revertedWithCustomError(circle, "Circle_NoSuchGrant")
        .withArgs(1);
      await grantFor({ recipient: key.address, claimKey: true });
      await expect(
        circle.claimTo(1, zeroAddress, FAR, await wordOf({ to: zeroAddress })),
      ).to.be.revertedWithCustomError(circle, "Circle_ZeroAddress");
      await expect(circle.claimTo(1, street.address, FAR, await wordOf({ to: street.address })))
        .to.be.revertedWithCustomError(circle, "Circle_BadRecipient")
        .withArgs(street.address);
    });

    it("is refused on a word for anything else, or by anybody else", async () => {
      const { circle } = street;
      const [{ address: to }, { address: thief }] = strangers(street);
      await grantFor({ recipient: key.address, claimKey: true });
      const wrong: [string, Hex][] = [
        ["another chain", await wordOf({ to, chainId: 1 })],
        ["another circle", await wordOf({ to, circle: street.deployment.factory })],
        ["another grant", await wordOf({ to, id: 2 })],
        ["another receiver", await wordOf({ to: thief })],
        ["another deadline", await wordOf({ to, deadline: FAR - 1n })],
        ["another's word", await wordOf({ to, by: privateKeyToAccount(generatePrivateKey()) })],
        ["a member's word", await wordOf({ to, by: privateKeyToAccount(`0x${"11".repeat(32)}`) })],
        ["no word", "0x"],
        ["a long word", `0x${"11".repeat(65)}`],
      ];
      for (const [what, signature] of wrong) {
        await expect(circle.claimTo(1, to, FAR, signature), what)
          .to.be.revertedWithCustomError(circle, "Circle_BadSignature")
          .withArgs(1);
      }
      expect((await circle.pot()).reserved).to.equal(12n * USDC);
    });

    it("is refused after its deadline, to the second, and once the grant has expired", async () => {
      const { circle } = street;
      const [{ address: to }] = strangers(street);
      await grantFor({ recipient: key.address, claimKey: true });
      const deadline = BigInt((await time.latest()) + DAY);
      const signature = await wordOf({ to, deadline });
      await time.setNextBlockTimestamp(Number(deadline) + 1);
      await expect(circle.claimTo(1, to, deadline, signature))
        .to.be.revertedWithCustomError(circle, "Circle_SignatureExpired")
        .withArgs(deadline);
      await time.setNextBlockTimestamp(expiresAt);
      await expect(circle.claimTo(1, to, FAR, await wordOf({ to })))
        .to.be.revertedWithCustomError(circle, "Circle_GrantExpired")
        .withArgs(1, expiresAt);
    });

    it("pays whom the claim key says, in the last second of its deadline, and once", async () => {
      const { circle, token } = street;
      const [{ address: to }] = strangers(street);
      await grantFor({ recipient: key.address, claimKey: true });
      const deadline = BigInt((await time.latest()) + DAY);
      const signature = await wordOf({ to, deadline });
      await time.setNextBlockTimestamp(Number(deadline));
      const claimed = circle.claimTo(1, to, deadline, signature);
      await expect(claimed).to.changeTokenBalances(ethers, token, [to, key.address], [12n * USDC, 0n]);
      await expect(claimed)
        .to.emit(circle, "Collected")
        .withArgs(1, to, 12n * USDC);
      expect((await circle.grantOf(1)).paidTo).to.equal(to);
      await expect(circle.claimTo(1, to, deadline, signature))
        .to.be.revertedWithCustomError(circle, "Circle_GrantEnded")
        .withArgs(1);
    });

    it("pays on a wallet's word, too", async () => {
      const { circle, token } = street;
      const [{ address: to }] = strangers(street);
      await grantFor({ recipient: key.address });
      await expect(circle.claimTo(1, to, FAR, await wordOf({ to }))).to.changeTokenBalance(
        ethers,
        token,
        to,
        12n * USDC,
      );
    });

    it("pays on a contract's own rule", async () => {
      const { circle, token } = street;
      const [{ address: to }] = strangers(street);
      const wallet = await ethers.deployContract("SharedWallet", [key.address]);
      await grantFor({ recipient: await addressOf(wallet) });
      const other = privateKeyToAccount(generatePrivateKey());
      await expect(circle.claimTo(1, to, FAR, await wordOf({ to, by: other }))).to.be.revertedWithCustomError(
        circle,
        "Circle_BadSignature",
      );
      await expect(circle.claimTo(1, to, FAR, await wordOf({ to }))).to.changeTokenBalance(
        ethers,
        token,
        to,
        12n * USDC,
      );
    });
  });

  describe("expire", () => {
    it("is refused when there is no such grant, and before its time, to the second", async () => {
      const { circle } = street;
      await expect(circle.expire(1)).to.be.revertedWithCustomError(circle, "Circle_NoSuchGrant").withArgs(1);
      await grantFor({});
      await time.setNextBlockTimestamp(expiresAt - 1);
      await expect(circle.expire(1))
        .to.be.revertedWithCustomError(circle, "Circle_GrantNotExpired")
        .withArgs(1, expiresAt);
    });

    it("gives the whole amount to the common part, once", async () => {
      const { circle, token } = street;
      const [stranger] = strangers(street);
      await grantFor({});
      const before = await circle.pot();
      await time.setNextBlockTimestamp(expiresAt);
      const expired = circle.connect(stranger.signer).expire(1);
      await expect(expired)
        .to.emit(circle, "GrantExpired")
        .withArgs(1, 12n * USDC);
      await expect(expired).to.changeTokenBalance(ethers, token, circle, 0n);
      expect(await circle.pot()).to.deep.equal([before.stakes, before.common + 12n * USDC, 0n, 0n]);
      const grant = await circle.grantOf(1);
      expect([grant.status, grant.paidTo, grant.endedAt]).to.deep.equal([
        BigInt(GrantStatus.expired),
        zeroAddress,
        BigInt(expiresAt),
      ]);
      await expect(circle.expire(1)).to.be.revertedWithCustomError(circle, "Circle_GrantEnded").withArgs(1);
      await expect(circle.claim(1)).to.be.revertedWithCustomError(circle, "Circle_GrantEnded").withArgs(1);
    });
  });
});
