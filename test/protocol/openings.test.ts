import { toHex } from "viem";
import { describe, expect, it } from "vitest";
import { ballotCommitment, scopeOf } from "../../protocol/ballot.ts";
import { saltOf } from "../../protocol/salt.ts";
import { OpeningMismatch, SealBroken } from "../../protocol/errors.ts";
import { nullifierOf } from "../../protocol/identity.ts";
import { checkOpening, openRound, ownOpening } from "../../protocol/openings.ts";
import { seal } from "../../protocol/seal.ts";
import type { CastBallot } from "../../protocol/types.ts";
import { localNetwork } from "./support/beacon.ts";
import { CHAIN_ID, CIRCLE, randomBytes, secretOf } from "./support/street.ts";

const network = localNetwork();
const { signature } = network.pulse(77);
const paper = { chainId: CHAIN_ID, circle: CIRCLE, round: 3 };
const slots = [0, 1, 4, 13];

/** A ballot as it lies in the box, without its proof: nothing here looks at proofs. */
function cast(number: number, approvals: number, seq = 1): CastBallot & { salt: `0x${string}` } {
  const secret = secretOf(number);
  const nullifier = nullifierOf(secret, scopeOf(paper));
  const salt = saltOf({ ...paper, secret, seq });
  const commitment = ballotCommitment({ round: paper.round, nullifier, seq, approvals, salt });
  const sealedVote = seal({ publicKey: network.publicKey, beaconRound: 77, approvals, salt, randomBytes });
  return { nullifier, seq, commitment, sealedVote, salt, block: 5n, transaction: toHex(number, { size: 32 }) };
}

const open = (ballots: readonly CastBallot[]) => openRound({ round: 3, slots, ballots, signature });

describe("opening a round", () => {
  it("leaves out a garbage seal, and says whose", () => {
    const sound = cast(1, 0b11);
    const garbage = { ...cast(2, 0b11), sealedVote: toHex(1, { size: 132 }) };
    const { openings, broken } = open([sound, garbage]);
    expect(openings.map(({ nullifier }) => nullifier)).toEqual([sound.nullifier]);
    expect(broken).toEqual([{ nullifier: garbage.nullifier, error: expect.any(SealBroken) as unknown }]);
  });

  it("leaves out a seal that holds something else than was committed to", () => {
    const two = { ...cast(2, 0b11), sealedVote: cast(2, 0b10).sealedVote };
    expect(open([two])).toEqual({
      openings: [],
      broken: [{ nullifier: two.nullifier, error: expect.any(OpeningMismatch) as unknown }],
    });
  });

  it("leaves out a copied ballot: commitment and seal of another under one's own nullifier", () => {
    const one = cast(1, 0b11);
    const copy = { ...one, nullifier: cast(2, 0).nullifier };
    const { openings, broken } = open([one, copy]);
    expect(openings.map(({ nullifier }) => nullifier)).toEqual([one.nullifier]);
    expect(broken[0]).toMatchObject({ nullifier: copy.nullifier, error: expect.any(OpeningMismatch) as unknown });
  });

  it("leaves out a tick beside the ballot, for which the contract would refuse the whole batch", () => {
    const { openings, broken } = open([cast(1, 0b100)]);
    expect(openings).toEqual([]);
    expect(broken[0]?.error).toBeInstanceOf(OpeningMismatch);
  });

  it("finds every seal broken with the beacon of another round", () => {
    const { openings, broken } = openRound({
      round: 3,
      slots,
      ballots: [cast(1, 1)],
      signature: network.pulse(78).signature,
    });
    expect(openings).toEqual([]);
    expect(broken).toHaveLength(1);
  });

  it("finds nothing in an empty box", () => {
    expect(open([])).toEqual({ openings: [], broken: [] });
  });

  it("gives every ballot's ticks and salt, by nullifier, of each only the newest", () => {
    const ballots = [cast(1, 0b11, 1), cast(2, 0), cast(1, 0b10, 2), cast(3, 2 ** 13 + 1)];
    const expected = [ballots[1], ballots[2], ballots[3]]
      .map((ballot, i) => ({ nullifier: ballot?.nullifier, approvals: [0, 0b10, 2 ** 13 + 1][i], salt: ballot?.salt }))
      .sort((a, b) => ((a.nullifier ?? 0n) < (b.nullifier ?? 0n) ? -1 : 1));
    expect(open(ballots)).toEqual({ openings: expected, broken: [] });
  });
});

describe("an opening", () => {
  it("is checked against commitment and ballot", () => {
    const ballot = cast(1, 0b11);
    const opening = { nullifier: ballot.nullifier, approvals: 0b11, salt: ballot.salt };
    expect(() => checkOpening({ round: 4, slots, ballot, opening })).toThrow(OpeningMismatch);
    expect(() => checkOpening({ round: 3, slots, ballot, opening: { ...opening, approvals: 1 } })).toThrow(
      OpeningMismatch,
    );
    expect(() => checkOpening({ round: 3, slots: [0], ballot, opening })).toThrow(OpeningMismatch);
    checkOpening({ round: 3, slots, ballot, opening });
  });
});

describe("the voter's own opening", () => {
  it("fails with another secret", () => {
    expect(() => ownOpening({ ...paper, secret: secretOf(2), slots, ballot: cast(1, 0b11) })).toThrow(OpeningMismatch);
  });

  it("needs neither beacon nor seal", () => {
    for (const approvals of [0, 0b11, 0b10, 2 ** 13]) {
      const { salt, ...ballot } = { ...cast(1, approvals, 3), sealedVote: "0x" as const };
      const opening = { nullifier: ballot.nullifier, approvals, salt };
      expect(ownOpening({ ...paper, secret: secretOf(1), slots, ballot })).toEqual(opening);
    }
  });
});
