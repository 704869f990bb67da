import { bls12_381 } from "@noble/curves/bls12-381.js";
import { bytesToHex, hexToBytes } from "viem";
import { BEACON_DST, beaconMessage } from "../../../protocol/beacon.ts";
import type { BeaconPulse } from "../../../protocol/beacon.ts";

const { shortSignatures } = bls12_381;

/** A beacon network of one, with a key that everybody knows. */
export function localNetwork(secretKey: `0x${string}` = `0x${"2a".padStart(64, "0")}`) {
  const key = hexToBytes(secretKey);
  return {
    publicKey: bytesToHex(shortSignatures.getPublicKey(key).toBytes()),
    pulse: (round: number): BeaconPulse => ({
      round,
      signature: bytesToHex(
        shortSignatures.sign(shortSignatures.hash(beaconMessage(round), BEACON_DST), key).toBytes(),
      ),
    }),
  };
}
