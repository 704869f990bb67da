import fc from "fast-check";
import { recoverTypedDataAddress, toHex, verifyTypedData } from "viem";
import { describe, expect, it } from "vitest";
import {
  claimAddress,
  makeClaimFragment,
  newClaimKey,
  parseClaimFragment,
  signClaim,
} from "../../protocol/claim-link.ts";
import { LinkMalformed } from "../../protocol/errors.ts";
import { collectGrant } from "../../protocol/typed-data.ts";
import { CHAIN_ID, CIRCLE, OTHER_CIRCLE, randomBytes } from "./support/street.ts";

const { key, address } = newClaimKey(randomBytes);
const fragment = makeClaimFragment({ circle: CIRCLE, id: 12, key });

describe("a claim link", () => {
  it.each([
    ["nothing", ""],
    ["another page", "#/board"],
    ["a circle alone", `#/collect/${CIRCLE}`],
    ["no key", `#/collect/${CIRCLE}/12`],
    ["an empty key", `#/collect/${CIRCLE}/12/`],
    ["a key cut off", fragment.slice(0, -1)],
    ["a key too long", `${fragment}0`],
    ["something behind it", `${fragment}/more`],
    ["a circle mistyped", fragment.replace("5F", "5f")],
    ["no number", `#/collect/${CIRCLE}/x/${key.slice(2)}`],
    ["number 0", `#/collect/${CIRCLE}/0/${key.slice(2)}`],
    ["a number beyond 32 bits", `#/collect/${CIRCLE}/4294967296/${key.slice(2)}`],
    ["a key that is no key", `#/collect/${CIRCLE}/12/${"00".repeat(32)}`],
    ["the key where servers see it", `https://street.example/collect/${CIRCLE}/12/${key.slice(2)}`],
  ])("is not read from %s", (_, text) => {
    expect(() => parseClaimFragment(text)).toThrow(LinkMalformed);
  });

  it("never repeats the key in what it says of the fault", () => {
    try {
      parseClaimFragment(`${fragment}/more`);
    } catch (error) {
      expect(String(error)).not.toContain(key.slice(2, 20));
    }
  });

  it("gives back circle, grant and key, alone or with the page's address before it", () => {
    const whole = `  https://street.example/potluck/${fragment}\n`;
    for (const text of [fragment, whole]) expect(parseClaimFragment(text)).toEqual({ circle: CIRCLE, id: 12, key });
  });

  it("does so for every grant", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (id) => {
        expect(parseClaimFragment(makeClaimFragment({ circle: CIRCLE, id, key })).id).toBe(id);
      }),
    );
  });

  it("keeps the key behind the #, which browsers send to no server", () => {
    const url = new URL(`https://street.example/${fragment}`);
    expect(url.pathname + url.search).not.toContain(key.slice(2, 10));
    expect(url.hash).toContain(key.slice(2));
  });

  it("names on the board only the key's address", () => {
    expect(claimAddress(key)).toBe(address);
    expect(newClaimKey(() => new Uint8Array(32).fill(1)).key).toBe(toHex(new Uint8Array(32).fill(1)));
  });
});

describe("the signature of a claim", () => {
  const claim = { chainId: CHAIN_ID, circle: CIRCLE, id: 12, to: OTHER_CIRCLE, deadline: 1_800_000_000n };
  const dataFor = ({ chainId, circle, ...message }: typeof claim) => collectGrant({ chainId, circle }, message);

  it("is worthless for another address, grant, circle, chain or deadline", async () => {
    const signature = await signClaim({ key, ...claim });
    const others = [{ to: CIRCLE }, { id: 13 }, { circle: OTHER_CIRCLE }, { chainId: 1 }, { deadline: 1n }];
    for (const other of others) {
      const data = dataFor({ ...claim, ...other });
      await expect(verifyTypedData({ address, signature, ...data })).resolves.toBe(false);
    }
  });

  it("is the key's, over Collect(uint32 id,address to,uint256 deadline)", async () => {
    const signature = await signClaim({ key, ...claim });
    await expect(recoverTypedDataAddress({ signature, ...dataFor(claim) })).resolves.toBe(address);
  });
});
