/*
revokeVouch
├── refused without a vouch of this member that counts
└── takes the vouch back; it can be given again
*/
import { expect } from "chai";
import { aStreet, join, loadFixture } from "./fixture.ts";
import { founders, strangers, vouchFor } from "./steps.ts";

describe("revokeVouch", () => {
  it("is refused without a vouch of one's own", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [candidate] = strangers(street);
    await vouchFor(street, candidate, [heron]);
    await expect(circle.connect(wren.signer).revokeVouch(candidate.address, candidate.handle))
      .to.be.revertedWithCustomError(circle, "Circle_NoVouch")
      .withArgs(wren.address, candidate.address);
    await expect(circle.connect(heron.signer).revokeVouch(candidate.address, "Moth 2"))
      .to.be.revertedWithCustomError(circle, "Circle_NoVouch")
      .withArgs(heron.address, candidate.address);
    await expect(circle.connect(candidate.signer).revokeVouch(candidate.address, candidate.handle))
      .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
      .withArgs(candidate.address);
  });

  it("takes the vouch back, and it can be given again", async () => {
    const street = await loadFixture(aStreet);
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [candidate] = strangers(street);
    const { address, handle } = candidate;
    await vouchFor(street, candidate, [heron, wren]);
    await expect(circle.connect(heron.signer).revokeVouch(address, handle))
      .to.emit(circle, "VouchRevoked")
      .withArgs(heron.address, address, handle);
    await expect(join(circle, candidate)).to.be.revertedWithCustomError(circle, "Circle_TooFewVouches").withArgs(1, 2);
    await circle.connect(wren.signer).revokeVouch(address, handle);
    expect(await circle.candidates()).to.deep.equal([]);
    await vouchFor(street, candidate, [heron, wren]);
    await join(circle, candidate);
  });
});
