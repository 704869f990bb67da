import { describe, expect, it } from "vitest";
import { myBallotOf } from "../../../frontend/ballot/useMyBallot.ts";
import { receiptCode } from "../../../frontend/ballot/receipts.ts";
import type { Ballot, CastBallot } from "../../../protocol/types.ts";

const ballot = (seq: number): Ballot => ({
  nullifier: 7n,
  seq,
  commitment: BigInt(seq),
  sealedVote: "0x00",
  proof: [0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n],
});
const cast = (seq: number, nullifier = 7n): CastBallot => ({
  nullifier,
  seq,
  commitment: BigInt(seq),
  sealedVote: "0x00",
  block: 9n,
  transaction: "0x01",
});
const handedOver = { relay: "https://relay.example", at: 1, nextBatchBy: 2 };

describe("where one's own ballot is", () => {
  it("nowhere, when only others have cast theirs", () => {
    expect(myBallotOf([cast(1, 8n)], null, 7n)).toEqual({ kind: "none" });
    expect(myBallotOf([cast(1)], null, null)).toEqual({ kind: "none" });
  });

  it("still here, sealed, when no relay took it", () => {
    const kept = { ballot: ballot(1), handedOver: null };
    expect(myBallotOf([], kept, 7n)).toEqual({ kind: "sealed", kept, earlier: null });
  });

  it("with the relay, until the chain says otherwise, also when it replaces one in the box", () => {
    const kept = { ballot: ballot(2), handedOver };
    expect(myBallotOf([], kept, 7n)).toEqual({ kind: "handed", kept, earlier: null });
    expect(myBallotOf([cast(1)], kept, 7n)).toEqual({ kind: "handed", kept, earlier: cast(1) });
  });

  it("in the box when the chain has it or a later one, also without this browser's receipt", () => {
    const kept = { ballot: ballot(1), handedOver };
    expect(myBallotOf([cast(1)], kept, null)).toEqual({ kind: "inBox", own: cast(1), kept });
    expect(myBallotOf([cast(1), cast(2)], kept, null)).toEqual({ kind: "inBox", own: cast(2), kept });
    expect(myBallotOf([cast(3)], null, 7n)).toEqual({ kind: "inBox", own: cast(3), kept: null });
  });

  it("has a receipt that is the beginning of its commitment", () => {
    expect(receiptCode({ commitment: 0x1234abcdn << 160n })).toBe("1234-ABCD");
    expect(receiptCode({ commitment: 1n })).toBe("0000-0000");
  });
});
