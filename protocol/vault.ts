import { hexToBytes, toHex } from "viem";
import type { Hex } from "viem";
import * as z from "zod/mini";
import { SecretMalformed, VaultUnreadable, WrongPassphrase } from "./errors.ts";

/** OWASP's figure for PBKDF2 with SHA-256: a guess costs a phone about half a second. */
const ITERATIONS = 600_000;
/** More than this is no vault of ours, and would only keep the phone busy. */
const MAX_ITERATIONS = 10_000_000;
/** What HKDF binds a passkey's output to, should it ever be used for something else too. */
const PASSKEY_INFO = new TextEncoder().encode("potluck vault 2");

const hexOf = (pattern: string) =>
  z.pipe(
    z.string().check(z.regex(new RegExp(`^0x(${pattern})$`))),
    z.transform((text): Hex => `0x${text.slice(2)}`),
  );
const hex = (...bytes: number[]) => hexOf(bytes.map((length) => `[0-9a-f]{${length * 2}}`).join("|"));

/** A voting secret has 32 bytes, a pocket wallet grows from 16. */
const SIZES = [16, 32];
const TAG_SIZE = 16;
const locked = hex(...SIZES.map((size) => size + TAG_SIZE));
const cipher = z.literal("AES-256-GCM");
const byPassphrase = {
  kdf: z.literal("PBKDF2-SHA256"),
  iterations: z.int().check(z.minimum(1), z.maximum(MAX_ITERATIONS)),
  cipher,
  salt: hex(16),
  iv: hex(12),
  locked,
};
const head = { potluck: z.literal("vault"), version: z.literal(2) };

const secondVersion = z.discriminatedUnion("kind", [
  z.object({ ...head, kind: z.literal("passphrase"), ...byPassphrase }),
  z.object({
    ...head,
    kind: z.literal("passkey"),
    /** Which passkey, and what it is asked (WebAuthn's PRF extension). */
    credential: hexOf("(?:[0-9a-f]{2}){1,1023}"),
    salt: hex(32),
    kdf: z.literal("HKDF-SHA256"),
    cipher,
    iv: hex(12),
    locked,
  }),
  /** Not locked at all: whoever has the browser has it. */
  z.object({ ...head, kind: z.literal("plain"), secret: hex(...SIZES) }),
]);

/** A secret as JSON can hold it: under a passphrase, under a passkey, or in the clear. */
export type Vault = z.infer<typeof secondVersion>;
export type VaultKind = Vault["kind"];

/** As the first page wrote it. */
const firstVersion = z.pipe(
  z.object({ potluck: z.literal("locked voting secret"), version: z.literal(1), ...byPassphrase }),
  z.transform((before): Vault => ({ ...before, potluck: "vault", version: 2, kind: "passphrase" })),
);

/** Of anything that comes out of storage. */
export const vaultSchema = z.union([secondVersion, firstVersion]);

type WebCrypto = Pick<Crypto, "subtle" | "getRandomValues">;

/** `prf` is what the passkey answered to `salt`: 32 bytes that nothing else can know. */
export type VaultLock =
  | { kind: "passphrase"; passphrase: string; iterations?: number }
  | { kind: "passkey"; credential: Hex; salt: Hex; prf: Uint8Array }
  | { kind: "plain" };

export type VaultKey =
  { kind: "passphrase"; passphrase: string } | { kind: "passkey"; prf: Uint8Array } | { kind: "plain" };

export async function lockSecret(input: { secret: Uint8Array; by: VaultLock; crypto: WebCrypto }): Promise<Vault> {
  const { by, crypto } = input;
  const secret = own(input.secret);
  if (!SIZES.includes(secret.length)) throw new SecretMalformed(secret.length);
  if (by.kind === "plain") return { potluck: "vault", version: 2, kind: "plain", secret: toHex(secret) };

  const iv = crypto.getRandomValues(new Uint8Array(12));
  const encrypt = async (key: CryptoKey): Promise<Hex> =>
    toHex(new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, secret)));
  const common = { potluck: "vault", version: 2, cipher: "AES-256-GCM", iv: toHex(iv) } as const;
  if (by.kind === "passkey") {
    const { kind, credential, salt } = by;
    const key = await keyFromPasskey(crypto, by.prf);
    return { ...common, kind, credential, salt, kdf: "HKDF-SHA256", locked: await encrypt(key) };
  }
  const { kind, passphrase, iterations = ITERATIONS } = by;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyFromPassphrase(crypto, passphrase, salt, iterations);
  return { ...common, kind, kdf: "PBKDF2-SHA256", iterations, salt: toHex(salt), locked: await encrypt(key) };
}

/** `vault` as it comes out of storage: anything. Throws VaultUnreadable or WrongPassphrase. */
export async function unlockSecret(input: { vault: unknown; key: VaultKey; crypto: WebCrypto }): Promise<Uint8Array> {
  const { key, crypto } = input;
  const vault = readVault(input.vault);
  if (vault.kind === "plain") return hexToBytes(vault.secret);
  if (vault.kind === "passphrase" && key.kind === "passphrase") {
    const opened = await keyFromPassphrase(crypto, key.passphrase, own(hexToBytes(vault.salt)), vault.iterations);
    return decrypt(crypto, vault, opened).catch((cause: unknown) => {
      throw new WrongPassphrase({ cause });
    });
  }
  if (vault.kind === "passkey" && key.kind === "passkey") {
    const opened = await keyFromPasskey(crypto, key.prf);
    return decrypt(crypto, vault, opened).catch((cause: unknown) => {
      throw new VaultUnreadable({ cause });
    });
  }
  throw new VaultUnreadable({ details: `it is kept under a ${vault.kind}` });
}

export function readVault(value: unknown): Vault {
  const parsed = vaultSchema.safeParse(value);
  if (!parsed.success) throw new VaultUnreadable({ cause: parsed.error });
  return parsed.data;
}

async function decrypt(crypto: WebCrypto, vault: { iv: Hex; locked: Hex }, key: CryptoKey): Promise<Uint8Array> {
  const iv = own(hexToBytes(vault.iv));
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, own(hexToBytes(vault.locked))));
}

const AES = { name: "AES-GCM", length: 256 };

async function keyFromPassphrase(crypto: WebCrypto, passphrase: string, salt: BufferSource, iterations: number) {
  // NFKC: the same passphrase typed on another keyboard may arrive in other code points.
  const text = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const base = await crypto.subtle.importKey("raw", text, "PBKDF2", false, ["deriveKey"]);
  const kdf = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(kdf, base, AES, false, ["encrypt", "decrypt"]);
}

async function keyFromPasskey(crypto: WebCrypto, prf: Uint8Array) {
  const base = await crypto.subtle.importKey("raw", own(prf), "HKDF", false, ["deriveKey"]);
  const kdf = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: PASSKEY_INFO };
  return crypto.subtle.deriveKey(kdf, base, AES, false, ["encrypt", "decrypt"]);
}

function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
