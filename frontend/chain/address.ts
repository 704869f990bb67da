import { isAddressEqual, type Address } from "viem";

/** False when either is missing: nobody is not the same as nobody. */
export function isSameAddress(a: Address | null | undefined, b: Address | null | undefined): boolean {
  return a != null && b != null && isAddressEqual(a, b);
}
