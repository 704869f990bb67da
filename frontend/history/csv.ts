/** What a field holds; null leaves it empty. */
export type Field = string | number | bigint | null;

/** RFC 4180: commas between fields, CRLF after each record, quotes where a field needs them. */
export function csvOf(records: readonly (readonly Field[])[]): string {
  return records.map((record) => `${record.map(fieldOf).join(",")}\r\n`).join("");
}

function fieldOf(field: Field): string {
  if (field === null) return "";
  const text = typeof field === "string" ? harmless(field) : String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet takes what begins like this for a formula and may run it; neighbours write these texts. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const DOLLAR = 1_000_000n;

/** "64.00", and finer where the amount is: exact, with a point in every language. */
export function decimal(units: bigint): string {
  const whole = units / DOLLAR;
  const part = (units % DOLLAR)
    .toString()
    .padStart(6, "0")
    .replace(/0{1,4}$/, "");
  return `${whole}.${part}`;
}

/** "2026-11-22T22:59:59Z" */
export const isoUtc = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
