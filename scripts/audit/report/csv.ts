import type { Audit } from "../audit.ts";
import { money } from "./money.ts";
import type { Month } from "./months.ts";

/** A line a month, for a spreadsheet. Nothing in it needs quotes. */
export function asCsv({ months, founding }: Audit): string {
  const keys = Object.keys(months[0] ?? {}) as (keyof Month)[];
  const cell = (value: Month[keyof Month]): string => {
    if (typeof value === "bigint") return money(value, founding.token.decimals);
    return Array.isArray(value) ? value.join(" ") : String(value);
  };
  return (
    [keys.join(","), ...months.map((month) => keys.map((key) => cell(month[key])).join(","))].join("\r\n") + "\r\n"
  );
}
