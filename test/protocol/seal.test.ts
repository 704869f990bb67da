import fc from "fast-check";
import { concatHex, hexToBytes, size, sliceHex, toHex } from "viem";
import { decryptOnG2, encryptOnG2RFC9380 } from "tlock-js/crypto/ibe";
import { describe, expect, it } from "vitest";
import { beaconMessage } from "../../protocol/beacon.ts";
import { OutOfRange, SealBroken } from "../../protocol/errors.ts";
import { openSeal, seal, SEALED_LENGTH } from "../../protocol/seal.ts";
import { localNetwork } from "./support/beacon.ts";
import { quicknet } from "./support/quicknet.ts";
import { randomBytes } from "./support/street.ts";

const network = localNetwork();
const salt = toHex(Uint8Array.from({ length: 16 }, (_, i) => i));
const vote = { approvals: 0b101, salt };
const sealed = seal({ publicKey: network.publicKey, beaconRound: 77, ...vote, randomBytes });
const { signature } = network.pulse(77);

describe("sealing", () => {
  const input = { publicKey: network.publicKey, beaconRound: 77, ...vote, randomBytes };

  it("refuses ticks and salts that do not fit, keys that are none, and a round before the first", () => {
    expect(() => seal({ ...input, approvals: 2 ** 16 })).toThrow(OutOfRange);
    expect(() => seal({ ...input, approvals: -1 })).toThrow(OutOfRange);
    expect(() => seal({ ...input, salt: "0x00" })).toThrow(OutOfRange);
    expect(() => seal({ ...input, publicKey: toHex(1, { size: 96 }) })).toThrow();
    expect(() => seal({ ...input, beaconRound: 0 })).toThrow(OutOfRange);
  });

  it("refuses a source of randomness that gives too little", () => {
    expect(() => seal({ ...input, randomBytes: () => new Uint8Array(3) })).toThrow(OutOfRange);
  });

  it("gives 132 bytes whatever was ticked, never twice the same", () => {
    const seals = [0, 1, 2 ** 16 - 1, 5, 5].map((approvals) => seal({ ...input, approvals }));
    for (const one of seals) expect(size(one)).toBe(SEALED_LENGTH);
    expect(SEALED_LENGTH).toBe(132);
    expect(new Set(seals).size).toBe(seals.length);
  });
});

describe("opening a seal", () => {
  it.each([
    ["nothing", "0x"],
    ["a byte too few", sliceHex(sealed, 0, 131)],
    ["a byte too many", concatHex([sealed, "0x00"])],
    ["zeros", toHex(0, { size: 132 })],
    ["a point off the curve", concatHex([toHex(1, { size: 96 }), sliceHex(sealed, 96)])],
    ["the point at infinity", concatHex(["0xc0", toHex(0, { size: 95 }), sliceHex(sealed, 96)])],
  ] as const)("fails for %s", (_, garbage) => {
    expect(() => openSeal({ sealed: garbage, signature })).toThrow(SealBroken);
  });

  it("fails with the signature of another round, of another network, or none", () => {
    expect(() => openSeal({ sealed, signature: network.pulse(78).signature })).toThrow(SealBroken);
    expect(() => openSeal({ sealed, signature: localNetwork(toHex(9, { size: 32 })).pulse(77).signature })).toThrow(
      SealBroken,
    );
    expect(() => openSeal({ sealed, signature: "0x" })).toThrow(SealBroken);
  });

  it("fails when a single bit was changed", () => {
    const bytes = hexToBytes(sealed);
    fc.assert(
      fc.property(fc.nat(SEALED_LENGTH * 8 - 1), (bit) => {
        const changed = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(() => openSeal({ sealed: toHex(changed), signature })).toThrow(SealBroken);
      }),
      { numRuns: 20 },
    );
  });

  it("gives back what was sealed, with the beacon's signature alone", () => {
    expect(openSeal({ sealed, signature })).toEqual(vote);
  });

  it("works with a beacon that quicknet published", () => {
    const [, pulse] = quicknet.pulses;
    const one = seal({ publicKey: quicknet.publicKey, beaconRound: pulse.round, ...vote, randomBytes });
    expect(openSeal({ sealed: one, signature: pulse.signature })).toEqual(vote);
  });

  it("works for all ticks and salts", () => {
    const salts = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => toHex(bytes));
    fc.assert(
      fc.property(fc.nat(2 ** 16 - 1), salts, fc.integer({ min: 1, max: 2 ** 40 }), (approvals, some, round) => {
        const one = seal({ publicKey: network.publicKey, beaconRound: round, approvals, salt: some, randomBytes });
        expect(openSeal({ sealed: one, signature: network.pulse(round).signature })).toEqual({ approvals, salt: some });
      }),
      { numRuns: 8 },
    );
  });
});

describe("the construction is tlock-js's", () => {
  it("which opens our seals", async () => {
    const bytes = hexToBytes(sealed);
    const ciphertext = { U: bytes.slice(0, 96), V: bytes.slice(96, 114), W: bytes.slice(114) };
    const opened = await decryptOnG2(hexToBytes(signature), ciphertext);
    expect(toHex(opened)).toBe(concatHex([toHex(vote.approvals, { size: 2 }), salt]));
  });

  it("and whose seals we open", async () => {
    const plain = hexToBytes(concatHex([toHex(vote.approvals, { size: 2 }), salt]));
    const { U, V, W } = await encryptOnG2RFC9380(hexToBytes(network.publicKey), beaconMessage(77), plain);
    expect(openSeal({ sealed: toHex(new Uint8Array([...U, ...V, ...W])), signature })).toEqual(vote);
  });
});
