import type { Audit } from "../audit.ts";

/** Everything, for machines: amounts as decimal strings of the token's units. */
export function asJson({ founding, asOf, months, findings, balance, counts }: Audit): string {
  const { differences, remarks, hold } = findings;
  const { circle, chainId, factory, terms, token } = founding;
  const whole = { holds: hold, circle, chainId, factory, name: terms.name, token, asOf, balance, counts, months };
  return JSON.stringify({ ...whole, differences, remarks }, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
}
