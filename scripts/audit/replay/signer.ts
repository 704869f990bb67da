import { secp256k1 } from "@noble/curves/secp256k1.js";
import { hexToBytes, isAddressEqual, size, slice, toHex, hexToNumber, type Address, type Hex } from "viem";
import { publicKeyToAddress } from "viem/utils";

const LENGTH = 65;

/** Whether an account's own key signed a digest (secp256k1, r ‖ s ‖ v). Not by viem, which answers later. */
export function isSignedBy(account: Address, digest: Hex, signature: Hex): boolean {
  if (size(signature) !== LENGTH) return false;
  const v = hexToNumber(slice(signature, 64));
  try {
    const recovery = v >= 27 ? v - 27 : v;
    const point = secp256k1.Signature.fromBytes(hexToBytes(slice(signature, 0, 64)), "compact")
      .addRecoveryBit(recovery)
      .recoverPublicKey(hexToBytes(digest));
    return isAddressEqual(publicKeyToAddress(toHex(point.toBytes(false))), account);
  } catch {
    return false;
  }
}
