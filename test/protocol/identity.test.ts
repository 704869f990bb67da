import { Identity } from "@semaphore-protocol/identity";
import fc from "fast-check";
import { toHex } from "viem";
import { describe, expect, it } from "vitest";
import { scopeOf } from "../../protocol/ballot.ts";
import { SecretMalformed } from "../../protocol/errors.ts";
import { SCALAR_FIELD } from "../../protocol/field.ts";
import { commitmentOf, identityOf, newVotingSecret, nullifierOf, SECRET_LENGTH } from "../../protocol/identity.ts";
import { CHAIN_ID, CIRCLE, OTHER_CIRCLE, randomBytes, secretOf } from "./support/street.ts";

describe("a voting secret", () => {
  it.each([0, 31, 33, 64])("of %i bytes is refused", (length) => {
    expect(() => identityOf(new Uint8Array(length))).toThrow(SecretMalformed);
    expect(() => newVotingSecret(() => new Uint8Array(length))).toThrow(SecretMalformed);
  });

  it("is 32 bytes of the given randomness", () => {
    const asked: number[] = [];
    const secret = newVotingSecret((length) => {
      asked.push(length);
      return secretOf(7);
    });
    expect(asked).toEqual([32]);
    expect(secret).toEqual(secretOf(7));
    expect(newVotingSecret(randomBytes)).not.toEqual(newVotingSecret(randomBytes));
  });
});

describe("the identity of a secret", () => {
  it("is made from its bytes: the same value as a text, constructed or imported, is somebody else each time", () => {
    const secret = secretOf(7);
    const text = toHex(secret);
    const commitments = [identityOf(secret), new Identity(text), Identity.import(text)].map((one) => one.commitment);
    expect(new Set(commitments).size).toBe(3);
    expect(identityOf(secret).commitment).toBe(new Identity(secret).commitment);
  });

  it("is Semaphore's, whatever the secret", () => {
    const bytes = fc.uint8Array({ minLength: SECRET_LENGTH, maxLength: SECRET_LENGTH });
    fc.assert(
      fc.property(bytes, (secret) => {
        const { secretScalar, commitment } = new Identity(secret);
        expect(identityOf(secret)).toEqual({ secretScalar, commitment });
      }),
      { examples: [[new Uint8Array(32)], [new Uint8Array(32).fill(255)]] },
    );
  });

  it("is the one that Semaphore's export leads back to", () => {
    const { commitment } = identityOf(secretOf(7));
    expect(Identity.import(new Identity(secretOf(7)).export()).commitment).toBe(commitment);
  });

  it("has a commitment that can sit in the tree", () => {
    const commitment = commitmentOf(newVotingSecret(randomBytes));
    expect(commitment).toBeGreaterThan(0n);
    expect(commitment).toBeLessThan(SCALAR_FIELD);
  });

  it("has one nullifier per circle and round, and another in every other", () => {
    const where = { chainId: CHAIN_ID, circle: CIRCLE, round: 3 };
    const papers = [where, { ...where, round: 4 }, { ...where, circle: OTHER_CIRCLE }, { ...where, chainId: 1 }];
    const nullifiers = papers.map((paper) => nullifierOf(secretOf(7), scopeOf(paper)));
    expect(new Set(nullifiers).size).toBe(papers.length);
    expect(nullifierOf(secretOf(7), scopeOf(where))).toBe(nullifiers[0]);
  });
});
