import { describe, expect, it } from "vitest";
import { SecretMalformed, VaultUnreadable, WrongPassphrase } from "../../protocol/errors.ts";
import { lockSecret, readVault, unlockSecret, type Vault } from "../../protocol/vault.ts";
import { secretOf } from "./support/street.ts";

const secret = secretOf(7);
const passphrase = "seven quiet herons";
type Kept<Kind> = Extract<Vault, { kind: Kind }>;

/** Few rounds: what is tested is the lock, not the phone. */
async function lock(changes: { secret?: Uint8Array; passphrase?: string } = {}): Promise<Kept<"passphrase">> {
  const by = { kind: "passphrase", passphrase: changes.passphrase ?? passphrase, iterations: 10 } as const;
  const vault = await lockSecret({ secret: changes.secret ?? secret, by, crypto });
  if (vault.kind !== "passphrase") throw new Error("It is locked by something else.");
  return vault;
}
const unlock = (vault: unknown, word = passphrase) =>
  unlockSecret({ vault, key: { kind: "passphrase", passphrase: word }, crypto });

const prf = crypto.getRandomValues(new Uint8Array(32));
const passkey = { kind: "passkey", credential: "0x0102", salt: `0x${"ab".repeat(32)}`, prf } as const;
const stored = (vault: Vault): unknown => JSON.parse(JSON.stringify(vault));

describe("a secret under a passphrase", () => {
  it("has 32 bytes, or the 16 of a pocket wallet", async () => {
    for (const length of [0, 15, 31, 33]) {
      await expect(lock({ secret: new Uint8Array(length) })).rejects.toThrow(SecretMalformed);
    }
    const short = secret.slice(0, 16);
    await expect(unlock(await lock({ secret: short }))).resolves.toEqual(short);
  });

  it("does not open with another passphrase", async () => {
    const vault = await lock();
    await expect(unlock(vault, "seven quiet heron")).rejects.toThrow(WrongPassphrase);
    await expect(unlock(vault, "")).rejects.toThrow(WrongPassphrase);
  });

  it("does not open when any part of it was changed", async () => {
    const vault = await lock();
    for (const part of ["salt", "iv", "locked"] as const) {
      const flipped = vault[part].endsWith("0") ? "1" : "0";
      const changed = { ...vault, [part]: vault[part].slice(0, -1) + flipped };
      await expect(unlock(changed)).rejects.toThrow(WrongPassphrase);
    }
    await expect(unlock({ ...vault, iterations: 11 })).rejects.toThrow(WrongPassphrase);
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
      { ...vault, version: 3 },
      { ...vault, kind: "fingerprint" },
      { ...vault, kdf: "scrypt" },
      { ...vault, locked: `${vault.locked}00` },
      { ...vault, salt: "0xzz" },
      { ...vault, iterations: 0 },
      { ...vault, iterations: 1e12 },
    ];
    for (const other of others) {
      expect(() => readVault(other)).toThrow(VaultUnreadable);
      await expect(unlock(other)).rejects.toThrow(VaultUnreadable);
    }
  });

  it("opens with its passphrase, after a way through storage as text", async () => {
    await expect(unlock(stored(await lock()))).resolves.toEqual(secret);
  });

  it("opens as the first page wrote it", async () => {
    const { kind: _, ...rest } = await lock();
    const before = { ...rest, potluck: "locked voting secret", version: 1 };
    await expect(unlock(before)).resolves.toEqual(secret);
    expect(readVault(before).kind).toBe("passphrase");
  });

  it("opens with the same passphrase typed in other code points", async () => {
    const vault = await lock({ passphrase: "caf\u00e9" });
    await expect(unlock(vault, "cafe\u0301")).resolves.toEqual(secret);
  });

  it("never looks the same twice, and shows nothing of the secret", async () => {
    const [one, other] = await Promise.all([lock(), lock()]);
    expect(one.locked).not.toBe(other.locked);
    expect(one.iv).not.toBe(other.iv);
    expect(JSON.stringify(one)).not.toContain("07".repeat(8));
  });

  it("costs a guess 600,000 rounds unless told otherwise", async () => {
    const vault = await lockSecret({ secret, by: { kind: "passphrase", passphrase }, crypto });
    expect(vault).toMatchObject({ iterations: 600_000 });
    await expect(unlock(vault)).resolves.toEqual(secret);
  });
});

describe("a secret under a passkey", () => {
  it("opens with what this passkey answers, and with nothing else", async () => {
    const vault = stored(await lockSecret({ secret, by: passkey, crypto }));
    expect(JSON.stringify(vault)).not.toContain("07".repeat(8));
    expect(vault).toMatchObject({ kind: "passkey", credential: passkey.credential, salt: passkey.salt });
    await expect(unlockSecret({ vault, key: { kind: "passkey", prf }, crypto })).resolves.toEqual(secret);
    const other = Uint8Array.from(prf, (byte, index) => (index === 0 ? byte ^ 1 : byte));
    await expect(unlockSecret({ vault, key: { kind: "passkey", prf: other }, crypto })).rejects.toThrow(
      VaultUnreadable,
    );
    await expect(unlock(vault)).rejects.toThrow(VaultUnreadable);
  });
});

describe("a secret that is plainly kept", () => {
  it("says so of itself, and opens by itself", async () => {
    const vault = stored(await lockSecret({ secret, by: { kind: "plain" }, crypto }));
    expect(vault).toEqual({ potluck: "vault", version: 2, kind: "plain", secret: `0x${"07".repeat(32)}` });
    await expect(unlockSecret({ vault, key: { kind: "plain" }, crypto })).resolves.toEqual(secret);
  });
});
