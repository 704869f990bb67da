import { formatUnits } from "viem";

/** As people write it: at least two places behind the point, and as many as it has. */
export function money(amount: bigint, decimals: number): string {
  const [whole = "0", part = ""] = formatUnits(amount, decimals).split(".");
  return `${whole}.${part.padEnd(Math.min(2, decimals), "0")}`;
}
