import data from "../data/drand-quicknet.json" with { type: "json" };
import type { BeaconPulse } from "../../../protocol/beacon.ts";

const hex = (text: string): `0x${string}` => `0x${text}`;
const pulse = ({ round, signature }: { round: number; signature: string }): BeaconPulse => ({
  round,
  signature: hex(signature),
});

const [first, second] = data.beacons.map(pulse);
if (!first || !second) throw new Error("The published beacons are missing.");

/** drand's public network, with two of the beacons it published. */
export const quicknet = {
  chainHash: hex(data.chainHash),
  publicKey: hex(data.publicKey),
  genesis: data.genesis,
  period: data.periodSeconds,
  pulses: [first, second] as const,
};
