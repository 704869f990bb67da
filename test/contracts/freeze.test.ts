/*
What freezes when voting opens
├── by the first action after that moment, whatever it is, as views foresaw
├── the spend share of the unreserved pot; the quorum; the slots; those who sit, leavers included
└── nothing, when nobody acts until voting has closed

phase
└── turns at the very second, and no second has two
*/
import { expect } from "chai";
import { rosterRoot } from "../../protocol/roster.ts";
import {
  aStreet,
  goTo,
  loadFixture,
  momentOf,
  newStreet,
  nextAt,
  taggedBallot,
  time,
  USDC,
  type Street,
} from "./fixture.ts";
import { chipInAll, founders, pin, RoundStatus, Phase, strangers, welcome, aGrant } from "./steps.ts";

describe("The clock of a circle", () => {
  let street: Street;

  beforeEach(async () => {
    street = await loadFixture(aStreet);
  });

  describe("what freezes", () => {
    it("is what a view foresaw, whatever the first action is", async () => {
      const { circle, token } = street;
      const [heron, wren] = founders(street);
      const [friend] = strangers(street);
      await chipInAll(street, 7n * USDC);
      await circle.connect(friend.signer).give(3n);
      await pin(street, wren);
      await pin(street, heron);
      await circle.connect(wren.signer).withdraw(1);
      await token.connect(friend.signer).transfer(circle, 5n);
      await goTo(street, 0, "votingOpens");
      const foreseen = await circle.roundOf(0);
      expect([foreseen.status, foreseen.slots, foreseen.budget, foreseen.quorum]).to.deep.equal([
        BigInt(RoundStatus.open),
        0b10n,
        35n * USDC + 3n,
        3n,
      ]);
      const frozen = circle.connect(friend.signer).give(1n);
      const root = rosterRoot([...(await circle.leaves())]);
      await expect(frozen)
        .to.emit(circle, "VotingFrozen")
        .withArgs(0, root, 5, 0b10, 35n * USDC + 3n, true);
      const round = await circle.roundOf(0);
      expect([...round.requests].slice(0, 3)).to.deep.equal([0n, 2n, 0n]);
      for (const what of ["root", "rosterSize", "slots", "budget", "requests", "quorum", "status"] as const) {
        expect(round[what], what).to.deep.equal(foreseen[what]);
      }
      expect([round.frozenAt, round.frozenBlock]).to.deep.equal([
        BigInt(await time.latest()),
        BigInt((await frozen).blockNumber ?? 0),
      ]);
      await expect(circle.connect(friend.signer).give(1n)).not.to.emit(circle, "VotingFrozen");
    });

    it("is the share of the pot that the rules say, without what is reserved", async () => {
      const careful = await newStreet({
        on: await loadFixture(aStreet),
        rules: { spendPercent: 33, quorumPercent: 41 },
      });
      await aGrant(careful, { amount: 1n * USDC });
      const { budget, spent } = await careful.circle.roundOf(0);
      expect([budget, spent]).to.deep.equal([16_500_000n, 1_000_000n]);
      await goTo(careful, 1, "votingOpens");
      const next = await careful.circle.roundOf(1);
      expect([next.budget, next.quorum]).to.deep.equal([16_170_000n, 3n]);
    });

    it("does not freeze when nobody acts until voting has closed", async () => {
      const { circle } = street;
      const [heron] = founders(street);
      await nextAt(street, 0, "votingCloses");
      await expect(circle.connect(heron.signer).give(1)).not.to.emit(circle, "VotingFrozen");
      expect((await circle.roundOf(0)).status).to.equal(RoundStatus.none);
    });

    it("counts those who are leaving and not those who have booked", async () => {
      const { circle } = street;
      const [heron, wren] = founders(street);
      const [newcomer] = strangers(street);
      await goTo(street, 0, "votingOpens");
      await welcome(street, newcomer);
      await circle.connect(wren.signer).leaveCircle(wren.address);
      const voters = [heron, wren].map((voter) => taggedBallot(street, { voter, round: 0, approvals: 0 }));
      await circle.castBallots(0, await Promise.all(voters));
      const { rosterSize, cast } = await circle.roundOf(0);
      expect([rosterSize, cast]).to.deep.equal([5n, 2n]);
    });
  });

  describe("phase", () => {
    it("turns at the very second, and no second has two", async () => {
      const { circle } = street;
      const turns = [
        ["votingOpens", Phase.board, Phase.voting],
        ["votingCloses", Phase.voting, Phase.opening],
      ] as const;
      for (const round of [0, 1]) {
        for (const [moment, before, after] of turns) {
          await goTo(street, round, moment, -1);
          expect(await circle.phase()).to.deep.equal([BigInt(round), BigInt(before)]);
          await goTo(street, round, moment);
          expect(await circle.phase()).to.deep.equal([BigInt(round), BigInt(after)]);
        }
        await goTo(street, round, "ends", -1);
        expect(await circle.phase()).to.deep.equal([BigInt(round), BigInt(Phase.opening)]);
        await goTo(street, round, "ends");
        expect(await circle.phase()).to.deep.equal([BigInt(round + 1), BigInt(Phase.board)]);
      }
      expect(momentOf(street, 1, "ends")).to.equal(momentOf(street, 2, "begins"));
    });
  });
});
