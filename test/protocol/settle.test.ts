import fc from "fast-check";
import { toHex } from "viem";
import type { Address } from "viem";
import { describe, expect, it } from "vitest";
import { approvalsNeeded, chargeDown, quorumOf, tallyRound } from "../../protocol/settle.ts";
import type { TallyRoundInput } from "../../protocol/settle.ts";
import { equalShares, mostApprovals } from "../../protocol/tally/index.ts";

const wallet = (number: number): Address => toHex(number, { size: 20 });
const rules = { quorumPercent: 50, approvalPercent: 25 };

/** Requests 1, 2, … in slots 0, 1, …: amounts in dollars, each for a wallet of its own unless told otherwise. */
function street(
  amounts: number[],
  ballots: number[],
  options: { cast?: number; rosterSize?: number; recipients?: number[] } = {},
) {
  const ids = amounts.map((_, i) => i + 1);
  return {
    round: {
      slots: amounts.map((_, slot) => slot),
      requests: [...ids, ...Array.from({ length: 16 - ids.length }, () => 0)],
      openedApprovals: ballots,
      cast: options.cast ?? ballots.length,
      rosterSize: options.rosterSize ?? 8,
      budget: 40_000_000n,
    },
    requests: ids.map((id, i) => ({
      id,
      amount: BigInt(amounts[i] ?? 0) * 1_000_000n,
      recipient: wallet(options.recipients?.[i] ?? id),
    })),
    rules,
    tallyRule: mostApprovals,
  } satisfies TallyRoundInput;
}

describe("the quorum", () => {
  it.each([
    [3, 1, 3],
    [3, 100, 3],
    [8, 50, 4],
    [9, 50, 5],
    [48, 100, 48],
    [20, 51, 11],
  ])("of %i members at %i %% is %i ballots", (rosterSize, percent, needed) => {
    expect(quorumOf(rosterSize, percent)).toBe(needed);
  });

  it.each([
    [4, 25, 2],
    [8, 25, 2],
    [9, 25, 3],
    [48, 100, 48],
    [3, 1, 2],
  ])("a request among %i ballots at %i %% needs %i approvals", (cast, percent, needed) => {
    expect(approvalsNeeded(cast, percent)).toBe(needed);
  });
});

describe("the result of a round", () => {
  it("is nothing below the quorum, whatever was ticked", () => {
    const result = tallyRound(street([10], [1, 1, 1], { rosterSize: 8 }));
    expect(result).toMatchObject({ quorum: 4, quorumMet: false, winners: [], spent: 0n });
    expect(result.requests).toEqual([{ id: 1, slot: 0, approvals: 3, qualified: true, outdone: false, won: false }]);
  });

  it("is nothing for a request with too few approvals", () => {
    const result = tallyRound(street([10, 10], [0b01, 0b11, 0b01, 0b00]));
    expect(result.winners).toEqual([0]);
    expect(result.requests.map(({ qualified }) => qualified)).toEqual([true, false]);
  });

  it("is nothing when nothing was ticked, or nothing was on the ballot", () => {
    expect(tallyRound(street([10], [0, 0, 0, 0])).winners).toEqual([]);
    expect(tallyRound(street([], [0, 0, 0, 0]))).toMatchObject({ quorumMet: true, winners: [], requests: [] });
  });

  it("gives one recipient one win: more approvals, then the smaller amount, then the earlier request", () => {
    const same = { recipients: [7, 7, 7] };
    const won = (amounts: number[], ballots: number[]) => tallyRound(street(amounts, ballots, same)).winners;
    expect(won([10, 10, 10], [0b111, 0b111, 0b110, 0b010])).toEqual([1]);
    expect(won([10, 9, 9], [0b111, 0b111, 0b111, 0b000])).toEqual([1]);
    expect(won([9, 9, 9], [0b111, 0b111, 0b111, 0b000])).toEqual([0]);
  });

  it("does not let an unqualified request stand in another's way", () => {
    const result = tallyRound(street([10, 1], [0b01, 0b11, 0b01, 0b00], { recipients: [7, 7] }));
    expect(result.winners).toEqual([0]);
    expect(result.requests.map(({ outdone }) => outdone)).toEqual([false, false]);
  });

  it("settles ties by who pinned earlier, not by slot", () => {
    const input = street([40, 40], [0b11, 0b11, 0b11, 0b11]);
    input.round.requests = [9, 2, ...Array.from({ length: 14 }, () => 0)];
    input.requests = [
      { id: 9, amount: 40_000_000n, recipient: wallet(1) },
      { id: 2, amount: 40_000_000n, recipient: wallet(2) },
    ];
    expect(tallyRound(input).winners).toEqual([1]);
  });

  it("counts unopened ballots as empty ones", () => {
    const ballots = [0b11, 0b01, 0b11];
    for (const tallyRule of [equalShares, mostApprovals]) {
      const unopened = { ...street([10, 20], ballots, { cast: 5 }), tallyRule };
      const empty = { ...street([10, 20], [...ballots, 0, 0]), tallyRule };
      expect(tallyRound(unopened)).toEqual(tallyRound(empty));
    }
  });

  it("stays within the budget and does not depend on the order of opening", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 14 });
    const ballots = fc.array(fc.nat(2 ** 14 - 1), { minLength: 4, maxLength: 20 });
    const recipients = fc.array(fc.nat(4), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(
        amounts,
        ballots,
        recipients,
        fc.constantFrom(equalShares, mostApprovals),
        (some, box, whose, tallyRule) => {
          const result = tallyRound({ ...street(some, box, { recipients: whose, rosterSize: 20 }), tallyRule });
          expect(result.spent).toBeLessThanOrEqual(40_000_000n);
          const winners = result.winners.map((slot) => whose[slot]);
          expect(new Set(winners).size).toBe(winners.length);
          const reversed = street(some, [...box].reverse(), { recipients: whose, rosterSize: 20 });
          expect(tallyRound({ ...reversed, tallyRule })).toEqual(result);
        },
      ),
    );
  });
});

describe("charging the stakes", () => {
  it("takes nothing where nothing is spent", () => {
    expect(chargeDown({ stakes: [5n, 7n], common: 1n, spent: 0n })).toEqual({ stakes: [5n, 7n], common: 1n });
    expect(chargeDown({ stakes: [], common: 0n, spent: 0n })).toEqual({ stakes: [], common: 0n });
  });

  it("keeps every unit, takes the same fraction of every stake, and rounds down", () => {
    const units = fc.bigInt({ min: 0n, max: 2n ** 70n });
    fc.assert(
      fc.property(fc.array(units, { maxLength: 48 }), units, fc.nat(1000), (stakes, common, thousandths) => {
        const total = stakes.reduce((sum, stake) => sum + stake, common);
        const spent = (total * BigInt(thousandths)) / 1000n;
        const after = chargeDown({ stakes, common, spent });
        expect(after.stakes.reduce((sum, stake) => sum + stake, after.common)).toBe(total - spent);
        after.stakes.forEach((stake, i) => expect(stake * total <= (stakes[i] ?? 0n) * (total - spent)).toBe(true));
        expect(after.common).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});
