import fc from "fast-check";
import { decodeAbiParameters, encodeAbiParameters, keccak256, stringToHex, toHex } from "viem";
import { describe, expect, it } from "vitest";
import { approvalsOf, ballotCommitment, messageOf, scopeOf, slotsOf } from "../../protocol/ballot.ts";
import { saltOf } from "../../protocol/salt.ts";
import { OutOfRange, SecretMalformed } from "../../protocol/errors.ts";
import { fieldHash, isField, SCALAR_FIELD } from "../../protocol/field.ts";
import { CHAIN_ID, CIRCLE, OTHER_CIRCLE, secretOf } from "./support/street.ts";

const paper = { chainId: CHAIN_ID, circle: CIRCLE, round: 3 };
const content = { round: 3, nullifier: 9n, seq: 1, approvals: 5, salt: toHex(7, { size: 16 }) };

describe("the scope of a round", () => {
  it.each([-1, 1.5, 2 ** 32])("has no round %s", (round) => {
    expect(() => scopeOf({ ...paper, round })).toThrow(OutOfRange);
  });

  it("is keccak256 of tag, chain, circle and round, each in a word of its own", () => {
    const types = ["bytes32", "uint256", "address", "uint32"].map((type) => ({ type }));
    const words = [keccak256(stringToHex("potluck.round")), BigInt(CHAIN_ID), CIRCLE, 3];
    expect(scopeOf(paper)).toBe(BigInt(keccak256(encodeAbiParameters(types, words))));
  });
});

describe("the salt of a ballot", () => {
  it("is refused for a secret that is none and a seq the contract has no room for", () => {
    expect(() => saltOf({ ...paper, secret: new Uint8Array(31), seq: 1 })).toThrow(SecretMalformed);
    for (const seq of [0, -1, 65, 1.5]) {
      expect(() => saltOf({ ...paper, secret: secretOf(1), seq })).toThrow(OutOfRange);
    }
  });

  it("is 16 bytes, the same whenever it is recomputed", () => {
    const salt = saltOf({ ...paper, secret: secretOf(1), seq: 1 });
    expect(salt).toMatch(/^0x[0-9a-f]{32}$/);
    expect(saltOf({ ...paper, secret: secretOf(1), seq: 1 })).toBe(salt);
  });

  it("differs with every one of its inputs, so that a published salt says nothing of another", () => {
    const base = { ...paper, secret: secretOf(1), seq: 1 };
    const salts = [
      base,
      { ...base, secret: secretOf(2) },
      { ...base, chainId: 1 },
      { ...base, circle: OTHER_CIRCLE },
      { ...base, round: 4 },
      { ...base, seq: 2 },
    ].map(saltOf);
    expect(new Set(salts).size).toBe(salts.length);
    const halves = salts.flatMap((salt) => [salt.slice(2, 18), salt.slice(18)]);
    expect(new Set(halves).size).toBe(halves.length);
  });
});

describe("the commitment", () => {
  it("refuses what the contract has no room for", () => {
    expect(() => ballotCommitment({ ...content, approvals: 2 ** 16 })).toThrow(OutOfRange);
    expect(() => ballotCommitment({ ...content, approvals: -1 })).toThrow(OutOfRange);
    expect(() => ballotCommitment({ ...content, seq: 0 })).toThrow(OutOfRange);
    expect(() => ballotCommitment({ ...content, nullifier: 9n + SCALAR_FIELD })).toThrow(OutOfRange);
    expect(() => ballotCommitment({ ...content, salt: toHex(7, { size: 17 }) })).toThrow();
  });

  it("is the low 192 bits of keccak256 over five words", () => {
    const types = ["uint32", "uint256", "uint24", "uint16", "bytes16"].map((type) => ({ type }));
    const encoded = encodeAbiParameters(types, [3, 9n, 1, 5, content.salt]);
    expect(ballotCommitment(content)).toBe(BigInt(`0x${keccak256(encoded).slice(-48)}`));
  });

  it("copied by somebody else would open to nothing: the nullifier is in it", () => {
    expect(ballotCommitment({ ...content, nullifier: 10n })).not.toBe(ballotCommitment(content));
  });

  it("differs with every one of its inputs", () => {
    const others = [{ round: 4 }, { seq: 2 }, { approvals: 4 }, { salt: toHex(8, { size: 16 }) }];
    const commitments = [content, ...others.map((other) => ({ ...content, ...other }))].map(ballotCommitment);
    expect(new Set(commitments).size).toBe(commitments.length);
  });
});

describe("the message", () => {
  const sent = { seq: 1, commitment: 5n, sealedVote: "0x01" as const };

  it("refuses a commitment of more than 192 bits", () => {
    expect(() => messageOf({ ...sent, commitment: 1n << 192n })).toThrow();
  });

  it("binds seq, commitment and seal: a relay can change none of them", () => {
    const messages = [sent, { ...sent, seq: 2 }, { ...sent, commitment: 6n }, { ...sent, sealedVote: "0x02" as const }];
    expect(new Set(messages.map(messageOf)).size).toBe(messages.length);
  });
});

describe("the field", () => {
  it("ends below its order: nullifier + r is another number to the contract and the same to the pairing", () => {
    expect(isField(SCALAR_FIELD - 1n)).toBe(true);
    expect(isField(SCALAR_FIELD)).toBe(false);
    expect(isField(9n + SCALAR_FIELD)).toBe(false);
    expect(isField(-1n)).toBe(false);
  });

  it("takes in every hash, as Semaphore shortens it", () => {
    const [word] = decodeAbiParameters([{ type: "uint256" }], keccak256(toHex(5, { size: 32 })));
    expect(fieldHash(5n)).toBe(word >> 8n);
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), (value) => isField(fieldHash(value))));
  });
});

describe("ticks", () => {
  it("are refused beside the ballot", () => {
    expect(() => approvalsOf([16])).toThrow(OutOfRange);
    expect(() => approvalsOf([-1])).toThrow(OutOfRange);
    expect(() => slotsOf(2 ** 16)).toThrow(OutOfRange);
  });

  it("are the same as slots and as a bitmap", () => {
    const slots = fc.uniqueArray(fc.nat(15)).map((some) => some.sort((a, b) => a - b));
    fc.assert(
      fc.property(slots, (some) => {
        expect(slotsOf(approvalsOf(some))).toEqual(some);
      }),
    );
    expect(approvalsOf([0, 2, 2, 15])).toBe(0b1000_0000_0000_0101);
  });
});
