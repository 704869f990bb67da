import { describe, expect, it } from "vitest";
import { claimKeyFor, takeClaimKey } from "../../../frontend/collect/claimLink.ts";
import { makeClaimFragment } from "../../../protocol/claim-link.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { account } from "./support.ts";

/** An address bar. */
function bar(hash: string) {
  const location = { hash };
  const history = {
    replaceState: (_data: unknown, _title: string, url?: string | URL | null) => {
      location.hash = String(url);
    },
  };
  takeClaimKey(location, history);
  return location.hash;
}

const key: `0x${string}` = `0x${"1f".repeat(32)}`;

describe("a claim link", () => {
  it("leaves other addresses alone", () => {
    const street = ways.street(account(1));
    expect(bar(street)).toBe(street);
    expect(bar(ways.collect(account(1), 3))).toBe(ways.collect(account(1), 3));
    expect(claimKeyFor(account(1), 3)).toBeUndefined();
  });

  it("that is torn leaves the address bar and is remembered as torn", () => {
    expect(bar(`#/collect/${account(2)}/5/1f1f1f`)).toBe(ways.collect(account(2), 5));
    expect(claimKeyFor(account(2), 5)).toBeNull();
  });

  it("gives its key to memory and nothing to the address bar", () => {
    expect(bar(makeClaimFragment({ circle: account(3), id: 5, key }))).toBe(ways.collect(account(3), 5));
    expect(claimKeyFor(account(3), 5)).toBe(key);
    expect(bar(ways.claim(account(4), 6, key))).toBe(ways.collect(account(4), 6));
    expect(claimKeyFor(account(4), 6)).toBe(key);
  });
});
