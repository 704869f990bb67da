/*
Through the forwarder
├── a member's own hand does what it would do directly: join, vouch, revokeVouch, seat, pin, withdraw, chipIn, leaveCircle, takeBack,
│   stillHere, changeCommitment, recover, objectToRecovery, the three motions, thank
├── refused: signed by another, changed on the way, twice, too late; then nothing has happened
├── refused as it would be directly: the forwarder passes no refusal off as done
├── nobody else can speak for a member: an address appended to a call that does not come from the forwarder is nothing
└── ballots do not need it, and gain nothing from it
*/
import { expect } from "chai";
import { commitmentOf } from "../../protocol/identity.ts";
import {
  aFormingStreet,
  aStreet,
  ethers,
  goTo,
  loadFixture,
  taggedBallot,
  time,
  USDC,
  type Neighbour,
  type Street,
} from "./fixture.ts";
import { forward, signForward } from "./forward.ts";
import {
  aGrant,
  castAll,
  chipInAll,
  founders,
  MemberStatus,
  RequestStatus,
  Rule,
  strangers,
  vouchFor,
} from "./steps.ts";

describe("Through the forwarder", () => {
  let street: Street;
  let doors: Street["circle"]["interface"];
  const by = (member: Neighbour, data: string) => forward({ street, member, data }, strangers(street)[4]);

  beforeEach(async () => {
    street = await loadFixture(aStreet);
    doors = street.circle.interface;
  });

  it("a founder joins", async () => {
    street = await loadFixture(aFormingStreet);
    const [heron] = founders(street);
    const commitment = commitmentOf(heron.secret);
    await expect(by(heron, doors.encodeFunctionData("join", ["Heron", commitment])))
      .to.emit(street.circle, "Joined")
      .withArgs(heron.address, 0, "Heron", commitment, true);
  });

  it("members vouch and think better of it", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    const [candidate] = strangers(street);
    const about: [string, string] = [candidate.address, "Toad"];
    await expect(by(heron, doors.encodeFunctionData("vouch", about)))
      .to.emit(circle, "Vouched")
      .withArgs(heron.address, ...about);
    await expect(by(heron, doors.encodeFunctionData("revokeVouch", about)))
      .to.emit(circle, "VouchRevoked")
      .withArgs(heron.address, ...about);
  });

  it("newcomers join, are seated, chip in, pin, withdraw and leave", async () => {
    const { circle, token } = street;
    const [heron, wren] = founders(street);
    const [newcomer] = strangers(street);
    await vouchFor(street, newcomer, [heron, wren]);
    await goTo(street, 0, "votingOpens");
    const commitment = commitmentOf(newcomer.secret);
    await by(newcomer, doors.encodeFunctionData("join", [newcomer.handle, commitment]));
    await goTo(street, 1, "begins");
    await by(newcomer, doors.encodeFunctionData("seat", [newcomer.address]));
    await expect(by(newcomer, doors.encodeFunctionData("chipIn", [6n * USDC])))
      .to.emit(circle, "ChippedIn")
      .withArgs(newcomer.address, newcomer.address, 1, 6n * USDC);
    await expect(by(newcomer, doors.encodeFunctionData("pin", ["A bench", 1n, newcomer.address, false])))
      .to.emit(circle, "Pinned")
      .withArgs(1, newcomer.address, newcomer.address, 0, 1, false, "A bench");
    await by(newcomer, doors.encodeFunctionData("withdraw", [1]));
    expect((await circle.requestOf(1)).status).to.equal(RequestStatus.withdrawn);
    await expect(by(newcomer, doors.encodeFunctionData("leaveCircle", [wren.address]))).to.changeTokenBalance(
      ethers,
      token,
      wren.address,
      6n * USDC,
    );
  });

  it("whoever left while voting takes back what is owed", async () => {
    const { circle, token } = street;
    const [heron, wren] = founders(street);
    await chipInAll(street);
    await goTo(street, 0, "votingOpens");
    await castAll(street, 0, [[heron, 0]]);
    await by(wren, doors.encodeFunctionData("leaveCircle", [wren.address]));
    await goTo(street, 0, "ends");
    await circle.settle(0);
    await expect(by(wren, doors.encodeFunctionData("takeBack", [wren.address]))).to.changeTokenBalance(
      ethers,
      token,
      wren.address,
      10n * USDC,
    );
  });

  it("members say that they are still here, and change their commitment", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    await expect(by(heron, doors.encodeFunctionData("stillHere")))
      .to.emit(circle, "StillHere")
      .withArgs(heron.address, 0);
    await expect(by(heron, doors.encodeFunctionData("changeCommitment", [4711])))
      .to.emit(circle, "CommitmentChanged")
      .withArgs(heron.address, 0, 4711);
  });

  it("a new wallet asks for the seat of a lost one, which objects", async () => {
    const { circle } = street;
    const [heron, wren, otter, fox] = founders(street);
    const [found] = strangers(street);
    await vouchFor(street, { ...found, handle: "Fox" }, [heron, wren, otter]);
    await expect(by(found, doors.encodeFunctionData("recover", [fox.address, 4711])))
      .to.emit(circle, "RecoveryBegun")
      .withArgs(fox.address, found.address, 4711, 2);
    await expect(by(fox, doors.encodeFunctionData("objectToRecovery")))
      .to.emit(circle, "RecoveryObjected")
      .withArgs(fox.address, 3);
  });

  it("members propose motions", async () => {
    const { circle } = street;
    const [heron, wren, otter] = founders(street);
    await by(heron, doors.encodeFunctionData("proposePartWays", [otter.address]));
    await by(wren, doors.encodeFunctionData("proposeRule", [Rule.cooldown, 3]));
    await goTo(street, 0, "votingCloses");
    await by(otter, doors.encodeFunctionData("proposeClose"));
    const proposers = await Promise.all([1, 2, 3].map(async (id) => (await circle.motionOf(id)).proposer));
    expect(proposers).to.deep.equal([heron, wren, otter].map(({ address }) => address));
  });

  it("members thank", async () => {
    const [heron] = founders(street);
    await aGrant(street);
    await expect(by(heron, doors.encodeFunctionData("thank", [1, "It is blue now."])))
      .to.emit(street.circle, "Thanked")
      .withArgs(1, heron.address, "It is blue now.");
  });

  it("refuses what the member did not sign, or signed for once only", async () => {
    const { forwarder, circle } = street;
    const [heron, wren] = founders(street);
    const action = { street, member: heron, data: doors.encodeFunctionData("leaveCircle", [heron.address]) };
    const request = await signForward(action);
    const signer = heron.address;
    await expect(forwarder.execute({ ...request, from: wren.address })).to.be.revertedWithCustomError(
      forwarder,
      "ERC2771ForwarderInvalidSigner",
    );
    const changed = doors.encodeFunctionData("leaveCircle", [wren.address]);
    await expect(forwarder.execute({ ...request, data: changed })).to.be.revertedWithCustomError(
      forwarder,
      "ERC2771ForwarderInvalidSigner",
    );
    await forwarder.execute(request);
    expect((await circle.memberOf(signer)).status).to.equal(MemberStatus.founder);
    await expect(forwarder.execute(request)).to.be.revertedWithCustomError(forwarder, "ERC2771ForwarderInvalidSigner");
    const late = await signForward(action);
    await time.increase(3601);
    await expect(forwarder.execute(late))
      .to.be.revertedWithCustomError(forwarder, "ERC2771ForwarderExpiredRequest")
      .withArgs(late.deadline);
  });

  it("is refused what would be refused directly", async () => {
    const { forwarder, circle } = street;
    const [stranger] = strangers(street);
    const request = await signForward({
      street,
      member: stranger,
      data: doors.encodeFunctionData("pin", ["A bench", 1n, stranger.address, false]),
    });
    await expect(forwarder.execute(request)).to.be.revertedWithCustomError(forwarder, "FailedCall");
    expect(await circle.requestCount()).to.equal(0);
  });

  it("is the only one who may speak for a member", async () => {
    const { circle } = street;
    const [heron, wren] = founders(street);
    const [stranger] = strangers(street);
    await chipInAll(street);
    const call = doors.encodeFunctionData("leaveCircle", [stranger.address]);
    const spoofed = ethers.concat([call, heron.address]);
    await expect(stranger.signer.sendTransaction({ to: circle, data: spoofed }))
      .to.be.revertedWithCustomError(circle, "Circle_NotSeated")
      .withArgs(stranger.address);
    await wren.signer.sendTransaction({ to: circle, data: ethers.concat([call, heron.address]) });
    expect((await circle.memberOf(heron.address)).status).to.equal(MemberStatus.seated);
    expect((await circle.memberOf(wren.address)).status).to.equal(MemberStatus.founder);
  });

  it("is not for ballots: who signs the request says nothing about whose ballot it is", async () => {
    const { circle } = street;
    const [heron] = founders(street);
    const [relay] = strangers(street);
    await goTo(street, 0, "votingOpens");
    const ballot = await taggedBallot(street, { voter: heron, round: 0, approvals: 0 });
    await by(relay, doors.encodeFunctionData("castBallots", [0, [ballot]]));
    expect((await circle.ballotOf(0, ballot.nullifier)).commitment).to.equal(ballot.commitment);
  });

  it("is one forwarder for ever", async () => {
    const { circle, deployment } = street;
    expect(await circle.isTrustedForwarder(deployment.forwarder)).to.equal(true);
    expect(await circle.isTrustedForwarder(deployment.factory)).to.equal(false);
  });
});
