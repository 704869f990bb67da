import { readFileSync, writeFileSync } from "node:fs";
import { isHex, size, type Address, type Hex } from "viem";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";

export type KeySource = {
  /** 32 bytes in hex. */
  key?: string | undefined;
  /** Path of an encrypted key: Web3 Secret Storage, version 3, as geth, Foundry and ethers write it. */
  keystore?: string | undefined;
  /** Path of a file that holds its passphrase. Never the passphrase itself: settings and arguments are read by others. */
  passphraseFile?: string | undefined;
};

const read = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
};

/** Files that end with a line break are as good as those that do not. */
const passphraseIn = (text: string): string => text.replace(/\r?\n$/, "");

/**
 * Makes a new key and writes it encrypted, for its owner only to read.
 * @throws when a file is missing, or one is already there: a key that holds money is never written over.
 */
export async function createKey(keystore: string, passphraseFile: string): Promise<Address> {
  const { encryptKeystoreJson } = await import("ethers");
  const privateKey = generatePrivateKey();
  const address = privateKeyToAddress(privateKey);
  const passphrase = passphraseIn(readFileSync(passphraseFile, "utf8"));
  if (passphrase === "") throw new Error(`There is no passphrase in ${passphraseFile}.`);
  const sealed = await encryptKeystoreJson({ address, privateKey }, passphrase);
  writeFileSync(keystore, sealed, { mode: 0o600, flag: "wx" });
  return address;
}

/** The relay's key, or "NAME: what is wrong". */
export async function openKey({ key, keystore, passphraseFile }: KeySource): Promise<{ key: Hex } | { fault: string }> {
  if (key !== undefined && keystore !== undefined) {
    return { fault: "POTLUCK_RELAY_KEY: is given besides POTLUCK_RELAY_KEYSTORE; only one of them can be the relay's" };
  }
  if (key !== undefined) {
    if (isHex(key) && size(key) === 32) return { key };
    return { fault: "POTLUCK_RELAY_KEY: must be 32 bytes in hex, with 0x in front" };
  }
  if (keystore === undefined) return { fault: "POTLUCK_RELAY_KEYSTORE: is missing, and so is POTLUCK_RELAY_KEY" };
  const sealed = read(keystore);
  if (sealed === null) return { fault: `POTLUCK_RELAY_KEYSTORE: is no file that can be read: ${keystore}` };
  if (passphraseFile === undefined) return { fault: "POTLUCK_RELAY_PASSPHRASE_FILE: is missing" };
  const passphrase = read(passphraseFile);
  if (passphrase === null) {
    return { fault: `POTLUCK_RELAY_PASSPHRASE_FILE: is no file that can be read: ${passphraseFile}` };
  }
  return unlock(sealed, passphraseIn(passphrase));
}

async function unlock(sealed: string, passphrase: string): Promise<{ key: Hex } | { fault: string }> {
  // Only here: who gives the key itself does not wait for it to load.
  const { decryptKeystoreJson, isKeystoreJson } = await import("ethers");
  if (!isKeystoreJson(sealed)) {
    return { fault: "POTLUCK_RELAY_KEYSTORE: is no encrypted key (Web3 Secret Storage, version 3)" };
  }
  try {
    const { privateKey } = await decryptKeystoreJson(sealed, passphrase);
    if (isHex(privateKey)) return { key: privateKey };
  } catch {
    // Said below: the library's words name the passphrase and nothing else.
  }
  return { fault: "POTLUCK_RELAY_PASSPHRASE_FILE: does not hold the passphrase of POTLUCK_RELAY_KEYSTORE" };
}
