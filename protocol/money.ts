import { formatUnits, parseUnits } from "viem";
import { AmountMalformed } from "./errors.ts";

/** Amounts in contracts stay below this. */
export const MAX_AMOUNT = 2n ** 80n - 1n;

/**
 * What a person typed to token units, exactly: "5", "5.5", "5,50", "$5", "1,000.00". One comma before at most two digits
 * at the end is a decimal comma; commas between groups of three are left out. Never rounded.
 */
export function parseDollars(text: string, decimals: number): bigint {
  const typed = text.trim().replace(/^\$\s*/, "");
  if (typed === "") throw new AmountMalformed(text, "it is empty");
  const plain = /^\d+,\d{1,2}$/.test(typed) ? typed.replace(",", ".") : withoutGroups(typed);
  if (!/^(\d+(\.\d*)?|\.\d+)$/.test(plain)) throw new AmountMalformed(text, "write digits and at most one point");
  const fraction = plain.split(".")[1] ?? "";
  if (fraction.length > decimals)
    throw new AmountMalformed(text, `it has more than ${decimals} digits after the point`);
  const amount = parseUnits(plain, decimals);
  if (amount > MAX_AMOUNT) throw new AmountMalformed(text, "it is too large");
  return amount;
}

function withoutGroups(typed: string): string {
  return /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(typed) ? typed.replaceAll(",", "") : typed;
}

/** Exact, with a point and at least two digits after it: 5000000n with 6 decimals is "5.00". */
export function plainDollars(amount: bigint, decimals: number): string {
  const [whole = "0", fraction = ""] = formatUnits(amount, decimals).split(".");
  return `${whole}.${fraction.padEnd(2, "0")}`;
}
