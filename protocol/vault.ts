import { hexToBytes, toHex } from "viem";
import type { Hex } from "viem";
import * as z from "zod/mini";
import { VaultUnreadable, WrongPassphrase } from "./errors.ts";
import { checkSecret } from "./secret.ts";
import type { VotingSecret } from "./secret.ts";

/** OWASP's figure for PBKDF2 with SHA-256: a guess costs a phone about half a second. */
const ITERATIONS = 600_000;
/** More than this is no vault of ours, and would only keep the phone busy. */
const MAX_ITERATIONS = 10_000_000;

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^0x[0-9a-f]{${bytes * 2}}$`)));

const vaultSchema = z.object({
  potluck: z.literal("locked voting secret"),
  version: z.literal(1),
  kdf: z.literal("PBKDF2-SHA256"),
  iterations: z.int().check(z.minimum(1), z.maximum(MAX_ITERATIONS)),
  cipher: z.literal("AES-256-GCM"),
  salt: hex(16),
  iv: hex(12),
  /** 32 bytes of secret and GCM's tag of 16. */
  locked: hex(48),
});

/** A voting secret under a passphrase, as JSON can hold it. */
export type Vault = z.infer<typeof vaultSchema>;

type WebCrypto = Pick<Crypto, "subtle" | "getRandomValues">;

export async function lockSecret(input: {
  secret: VotingSecret;
  passphrase: string;
  crypto: WebCrypto;
  iterations?: number;
}): Promise<Vault> {
  const { secret, passphrase, crypto, iterations = ITERATIONS } = input;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(crypto, passphrase, salt, iterations);
  const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, own(checkSecret(secret)));
  return {
    potluck: "locked voting secret",
    version: 1,
    kdf: "PBKDF2-SHA256",
    iterations,
    cipher: "AES-256-GCM",
    salt: toHex(salt),
    iv: toHex(iv),
    locked: toHex(new Uint8Array(locked)),
  };
}

/** `vault` as it comes out of storage: anything. Throws VaultUnreadable or WrongPassphrase. */
export async function unlockSecret(input: {
  vault: unknown;
  passphrase: string;
  crypto: WebCrypto;
}): Promise<VotingSecret> {
  const { passphrase, crypto } = input;
  const { salt, iv, locked, iterations } = readVault(input.vault);
  const key = await keyFrom(crypto, passphrase, bytesOf(salt), iterations);
  let secret: ArrayBuffer;
  try {
    secret = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesOf(iv) }, key, bytesOf(locked));
  } catch (cause) {
    throw new WrongPassphrase({ cause });
  }
  return checkSecret(new Uint8Array(secret));
}

export function readVault(value: unknown): Vault {
  const parsed = vaultSchema.safeParse(value);
  if (!parsed.success) throw new VaultUnreadable({ cause: parsed.error });
  return parsed.data;
}

async function keyFrom(crypto: WebCrypto, passphrase: string, salt: BufferSource, iterations: number) {
  // NFKC: the same passphrase typed on another keyboard may arrive in other code points.
  const text = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const base = await crypto.subtle.importKey("raw", text, "PBKDF2", false, ["deriveKey"]);
  const kdf = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(kdf, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return own(hexToBytes(text as Hex));
}
