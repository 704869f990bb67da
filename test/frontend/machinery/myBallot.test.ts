import { describe, expect, it } from "vitest";
import { myBallotOf } from "../../../frontend/ballot/useMyBallot.ts";
import { isOverdue, nextInTurn, overdueFrom } from "../../../frontend/ballot/delivery.ts";
import { relayAddress } from "../../../frontend/ballot/relayAddress.ts";
import { provenOf, readCode, receiptCode, type KeptBallot } from "../../../frontend/ballot/receipts.ts";
import type { Ballot, CastBallot } from "../../../protocol/types.ts";

const proof: Ballot["proof"] = [0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n];
const keptAs = (seq: number, changes: Partial<KeptBallot> = {}): KeptBallot => ({
  sealed: { nullifier: 7n, seq, commitment: BigInt(seq), sealedVote: "0x00" },
  proof,
  handed: [],
  ...changes,
});
const cast = (seq: number, nullifier = 7n): CastBallot => ({
  nullifier,
  seq,
  commitment: BigInt(seq),
  sealedVote: "0x00",
  block: 9n,
  transaction: "0x01",
});
const handed = [{ relay: "https://relay.example", at: 1, nextBatchBy: 2 }];

describe("where one's own ballot is", () => {
  it("nowhere, when only others have cast theirs", () => {
    expect(myBallotOf([cast(1, 8n)], null, 7n)).toEqual({ kind: "none" });
    expect(myBallotOf([cast(1)], null, null)).toEqual({ kind: "none" });
  });

  it("still here, with its proof or without, when no relay took it", () => {
    const kept = keptAs(1);
    expect(myBallotOf([], kept, 7n)).toEqual({ kind: "sealed", kept, earlier: null });
    const unproven = keptAs(2, { proof: null });
    expect(myBallotOf([cast(1)], unproven, 7n)).toEqual({ kind: "unproven", kept: unproven, earlier: cast(1) });
    expect([provenOf(kept)?.seq, provenOf(unproven)]).toEqual([1, null]);
  });

  it("with the relay, until the chain says otherwise, also when it replaces one in the box", () => {
    const kept = keptAs(2, { handed });
    expect(myBallotOf([], kept, 7n)).toEqual({ kind: "handed", kept, earlier: null });
    expect(myBallotOf([cast(1)], kept, 7n)).toEqual({ kind: "handed", kept, earlier: cast(1) });
  });

  it("in the box when the chain has it or a later one, also without this browser's receipt", () => {
    const kept = keptAs(1, { handed });
    expect(myBallotOf([cast(1)], kept, null)).toEqual({ kind: "inBox", own: cast(1), kept, elsewhere: false });
    expect(myBallotOf([cast(1), cast(2)], kept, null)).toEqual({ kind: "inBox", own: cast(2), kept, elsewhere: true });
    expect(myBallotOf([cast(3)], null, 7n)).toEqual({ kind: "inBox", own: cast(3), kept: null, elsewhere: false });
  });

  it("not in the box, when one of the same number from another device is", () => {
    const other = { ...cast(1), commitment: 99n };
    expect(myBallotOf([other], keptAs(1, { handed }), null)).toMatchObject({ kind: "inBox", elsewhere: true });
  });

  it("has a receipt that is the beginning of its commitment", () => {
    expect(receiptCode({ commitment: 0x1234abcdn << 160n })).toBe("1234-ABCD");
    expect(receiptCode({ commitment: 1n })).toBe("0000-0000");
  });

  it("is found by its receipt however that was copied from paper", () => {
    expect(["1234-ABCD", " 1234abcd ", "1234 · abcd"].map(readCode)).toEqual(Array(3).fill("1234-ABCD"));
    expect(["", "1234-ABC", "1234-ABCDE", "1234-ABXY"].map(readCode)).toEqual(Array(4).fill(null));
  });
});

describe("a ballot with a relay", () => {
  const closesAt = 100_000;
  const promised = (at: number, nextBatchBy: number) => overdueFrom({ relay: "", at, nextBatchBy }, closesAt);

  it("is overdue a little after the promised time, sooner where voting closes soon", () => {
    expect(promised(0, 4_000)).toBe(4_120);
    expect(promised(99_000, 99_800)).toBe(99_850);
    expect(promised(99_980, 99_980)).toBe(99_985);
  });

  it("is overdue before the close whatever the relay promised", () => {
    expect(promised(0, 10 ** 9)).toBeLessThan(closesAt);
  });

  it("is overdue by the last promise only", () => {
    const first = { relay: "a", at: 0, nextBatchBy: 100 };
    const kept = keptAs(1, { handed: [first, { relay: "b", at: 500, nextBatchBy: 1_000 }] });
    expect([isOverdue(kept, closesAt, 900), isOverdue(kept, closesAt, 1_120)]).toEqual([false, true]);
    expect(isOverdue(keptAs(1), closesAt, 900)).toBe(false);
  });

  it("goes to the next one that has not had it, in the order configured", () => {
    const relays = ["a", "b", "c"];
    const had = (...names: string[]) => keptAs(1, { handed: names.map((relay) => ({ relay, at: 0, nextBatchBy: 0 })) });
    expect([had(), had("a"), had("b"), had("c", "a", "b")].map((kept) => nextInTurn(relays, kept))).toEqual([
      "a",
      "b",
      "a",
      null,
    ]);
  });
});

describe("a relay's address, typed", () => {
  it("is taken over https, and over http on this machine only", () => {
    expect(relayAddress(" https://relay.example/ ")).toBe("https://relay.example");
    expect(relayAddress("http://127.0.0.1:8549")).toBe("http://127.0.0.1:8549");
    for (const typed of ["", "relay", "http://relay.example", "javascript:alert(1)", "https://a:b@relay.example"]) {
      expect(relayAddress(typed)).toBeNull();
    }
  });
});
