import * as drandClient from "drand-client";
import fc from "fast-check";
import { toHex } from "viem";
import { describe, expect, it } from "vitest";
import { beaconRoundFor, roundAt, timeOfRound } from "../../protocol/beacon-clock.ts";
import { beaconMessage, verifyBeacon } from "../../protocol/beacon.ts";
import { windowsOf } from "../../protocol/clock.ts";
import { OutOfRange } from "../../protocol/errors.ts";
import { localNetwork } from "./support/beacon.ts";
import { quicknet } from "./support/quicknet.ts";
import { TERMS } from "./support/street.ts";

describe("a beacon's signature", () => {
  const [first, second] = quicknet.pulses;

  it("is refused for another round, with another key, or when it is none", () => {
    const { publicKey } = quicknet;
    expect(verifyBeacon({ publicKey, round: second.round, signature: first.signature })).toBe(false);
    expect(verifyBeacon({ publicKey: localNetwork().publicKey, ...first })).toBe(false);
    expect(verifyBeacon({ publicKey, round: 1, signature: "0x" })).toBe(false);
    expect(verifyBeacon({ publicKey, round: 1, signature: toHex(0, { size: 48 }) })).toBe(false);
    // The point at infinity "signs" everything for a verifier that forgets to look.
    expect(verifyBeacon({ publicKey, round: 1, signature: `0xc0${"00".repeat(47)}` })).toBe(false);
    expect(verifyBeacon({ publicKey: "0x", ...first })).toBe(false);
  });

  it.each(quicknet.pulses)("that quicknet published for round $round is accepted", (pulse) => {
    expect(verifyBeacon({ publicKey: quicknet.publicKey, ...pulse })).toBe(true);
  });

  it("of a local network is accepted under its key", () => {
    const { publicKey, pulse } = localNetwork();
    expect(verifyBeacon({ publicKey, ...pulse(1234) })).toBe(true);
  });

  it.each([0, -1, 1.5, 2 ** 53])("exists for no round %s", (round) => {
    expect(() => beaconMessage(round)).toThrow(OutOfRange);
    expect(verifyBeacon({ publicKey: quicknet.publicKey, round, signature: first.signature })).toBe(false);
  });
});

describe("the beacon's clock", () => {
  const { genesis, period } = quicknet;

  it("has no round before its genesis", () => {
    expect(roundAt(quicknet, genesis - 1)).toBe(0);
  });

  it("counts in seconds, where drand's client counts in milliseconds", () => {
    const chain = { genesis_time: genesis, period } as drandClient.ChainInfo;
    const seconds = genesis + 1000 * period + 1;
    expect(roundAt(quicknet, seconds)).toBe(1001);
    expect(drandClient.roundAt(seconds * 1000, chain)).toBe(1001);
    expect(() => drandClient.roundAt(seconds, chain)).toThrow();
    expect(drandClient.roundTime(chain, 1001)).toBe(timeOfRound(quicknet, 1001) * 1000);
  });

  it("publishes each round when it says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (round) => {
        expect(roundAt(quicknet, timeOfRound(quicknet, round))).toBe(round);
        expect(roundAt(quicknet, timeOfRound(quicknet, round) - 1)).toBe(round - 1);
      }),
    );
  });
});

describe("the beacon round a circle's round is sealed to", () => {
  it("is ceil((close + margin - genesis) / period) + 1", () => {
    const start = quicknet.genesis + 100;
    const terms = { ...TERMS, start, lengths: { round: 100, voting: 20, opening: 40, margin: 10 } };
    // close 160 and margin 10 after the genesis: 170 / 3 rounds up to 57.
    expect(beaconRoundFor(terms, 0)).toBe(58);
  });

  it("is never published before the margin is over, and at most one period after", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), fc.nat(10 ** 6), (round, period, shift) => {
        const terms = { ...TERMS, start: TERMS.start + shift, beacon: { ...TERMS.beacon, period } };
        const published = timeOfRound(terms.beacon, beaconRoundFor(terms, round));
        const { sealsOpen } = windowsOf(terms, round);
        expect(published).toBeGreaterThanOrEqual(sealsOpen);
        expect(published).toBeLessThan(sealsOpen + period);
      }),
    );
  });
});
