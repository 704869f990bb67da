import { describe, expect, it } from "vitest";
import { SecretMalformed, VaultUnreadable, WrongPassphrase } from "../../protocol/errors.ts";
import { lockSecret, readVault, unlockSecret } from "../../protocol/vault.ts";
import { secretOf } from "./support/street.ts";

const secret = secretOf(7);
const passphrase = "seven quiet herons";
/** Few rounds: what is tested is the lock, not the phone. */
const lock = (overrides: { secret?: Uint8Array; passphrase?: string } = {}) =>
  lockSecret({ secret, passphrase, crypto, iterations: 10, ...overrides });

describe("a locked voting secret", () => {
  it("is made of 32 bytes only", async () => {
    await expect(lock({ secret: new Uint8Array(31) })).rejects.toThrow(SecretMalformed);
  });

  it("does not open with another passphrase", async () => {
    const vault = await lock();
    await expect(unlockSecret({ vault, passphrase: "seven quiet heron", crypto })).rejects.toThrow(WrongPassphrase);
    await expect(unlockSecret({ vault, passphrase: "", crypto })).rejects.toThrow(WrongPassphrase);
  });

  it("does not open when any part of it was changed", async () => {
    const vault = await lock();
    for (const part of ["salt", "iv", "locked"] as const) {
      const flipped = vault[part].endsWith("0") ? "1" : "0";
      const changed = { ...vault, [part]: vault[part].slice(0, -1) + flipped };
      await expect(unlockSecret({ vault: changed, passphrase, crypto })).rejects.toThrow(WrongPassphrase);
    }
    await expect(unlockSecret({ vault: { ...vault, iterations: 11 }, passphrase, crypto })).rejects.toThrow(
      WrongPassphrase,
    );
  });

  it("is not read from anything else", async () => {
    const vault = await lock();
    const { locked: _, ...cut } = vault;
    const others: unknown[] = [
      null,
      undefined,
      "",
      {},
      cut,
      { ...vault, version: 2 },
      { ...vault, kdf: "scrypt" },
      { ...vault, locked: `${vault.locked}00` },
      { ...vault, salt: "0xzz" },
      { ...vault, iterations: 0 },
      { ...vault, iterations: 1e12 },
    ];
    for (const other of others) {
      expect(() => readVault(other)).toThrow(VaultUnreadable);
      await expect(unlockSecret({ vault: other, passphrase, crypto })).rejects.toThrow(VaultUnreadable);
    }
  });

  it("opens with its passphrase, after a way through storage as text", async () => {
    const stored: unknown = JSON.parse(JSON.stringify(await lock()));
    await expect(unlockSecret({ vault: stored, passphrase, crypto })).resolves.toEqual(secret);
  });

  it("opens with the same passphrase typed in other code points", async () => {
    const vault = await lock({ passphrase: "caf\u00e9" });
    await expect(unlockSecret({ vault, passphrase: "cafe\u0301", crypto })).resolves.toEqual(secret);
  });

  it("never looks the same twice, and shows nothing of the secret", async () => {
    const [one, other] = await Promise.all([lock(), lock()]);
    expect(one.locked).not.toBe(other.locked);
    expect(one.iv).not.toBe(other.iv);
    expect(JSON.stringify(one)).not.toContain("07".repeat(8));
  });

  it("costs a guess 600,000 rounds unless told otherwise", async () => {
    const vault = await lockSecret({ secret, passphrase, crypto });
    expect(vault.iterations).toBe(600_000);
    await expect(unlockSecret({ vault, passphrase, crypto })).resolves.toEqual(secret);
  });
});
