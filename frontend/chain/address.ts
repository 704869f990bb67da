import { isAddressEqual, type Address } from "viem";

/** False when either is missing: nobody is not the same as nobody. */
export function isSameAddress(a: Address | null | undefined, b: Address | null | undefined): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return false;
  return isAddressEqual(a, b);
}
