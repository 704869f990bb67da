import { hexToBytes, toHex, type Hex } from "viem";
import { FlowFault } from "../flows/failure.ts";

/*
 * Passkeys (WebAuthn) as locks: the authenticator answers a salt of ours with 32 bytes that only it can know (the PRF
 * extension), once the device's own lock was opened. No server is asked, so its challenge says nothing.
 */

const TIMEOUT_MS = 120_000;
const ES256 = -7;
const RS256 = -257;

/** What is wrong when it is refused, and when it cannot answer: another lock can be chosen, or what it keeps stays shut. */
type Faults = Record<"refused" | "unable", "passkeyNotMade" | "passkeyCannotLock" | "passkeyDeclined">;
const making: Faults = { refused: "passkeyNotMade", unable: "passkeyCannotLock" };
const opening: Faults = { refused: "passkeyDeclined", unable: "passkeyDeclined" };

export type PasskeyAnswer = { credential: Hex; salt: Hex; prf: Uint8Array };

/** Whether this device has a lock of its own that a page may ask. Whether it answers a salt shows only when it is asked. */
export async function passkeysOffered(): Promise<boolean> {
  if (!("PublicKeyCredential" in window)) return false;
  if (typeof PublicKeyCredential.getClientCapabilities === "function") {
    const capabilities = await PublicKeyCredential.getClientCapabilities();
    if (capabilities["extension:prf"] === false) return false;
  }
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
}

/** A new passkey, made for one secret; `name` is what the device lists it by. */
export async function makePasskey(name: string): Promise<PasskeyAnswer> {
  const salt = random(32);
  const made = await asked(making, () =>
    navigator.credentials.create({
      publicKey: {
        rp: { name: "Potluck" },
        user: { id: random(16), name, displayName: name },
        challenge: random(32),
        pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: {
          authenticatorAttachment: "platform",
          residentKey: "preferred",
          userVerification: "required",
        },
        extensions: { prf: { eval: { first: salt } } },
        timeout: TIMEOUT_MS,
      },
    }),
  );
  const { prf } = made.getClientExtensionResults();
  if (prf?.enabled !== true && prf?.results === undefined) throw new FlowFault({ kind: making.unable });
  const credential = toHex(new Uint8Array(made.rawId));
  // Some answer only once they exist.
  const answer = prf.results?.first ?? (await answerOf(making, credential, salt));
  return { credential, salt: toHex(salt), prf: bytesOf(answer) };
}

/** The passkey's answer to the salt that it was asked when it locked. */
export async function askPasskey({ credential, salt }: { credential: Hex; salt: Hex }): Promise<Uint8Array> {
  return bytesOf(await answerOf(opening, credential, own(hexToBytes(salt))));
}

async function answerOf(faults: Faults, credential: Hex, salt: Uint8Array<ArrayBuffer>): Promise<BufferSource> {
  const used = await asked(faults, () =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: "public-key", id: own(hexToBytes(credential)) }],
        userVerification: "required",
        extensions: { prf: { eval: { first: salt } } },
        timeout: TIMEOUT_MS,
      },
    }),
  );
  const answer = used.getClientExtensionResults().prf?.results?.first;
  if (answer === undefined) throw new FlowFault({ kind: faults.unable });
  return answer;
}

/** Refused by whoever was asked, too late, or not on this device any more: a browser does not tell which. */
async function asked({ refused, unable }: Faults, ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  let credential: Credential | null;
  try {
    credential = await ask();
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    throw new FlowFault({ kind: cause.name === "NotAllowedError" ? refused : unable }, { cause });
  }
  if (!(credential instanceof PublicKeyCredential)) throw new FlowFault({ kind: refused });
  return credential;
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const bytesOf = (source: BufferSource): Uint8Array =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice();
