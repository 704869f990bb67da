import { createKey } from "./keystore.ts";

/** `npm run relay:key -- KEYSTORE PASSPHRASE_FILE`: a new key for a relay, and its address on stdout. */
const [keystore, passphraseFile] = process.argv.slice(2);

try {
  if (keystore === undefined || passphraseFile === undefined) {
    throw new Error("Say where the key is to be written, and which file holds its passphrase.");
  }
  process.stdout.write(`${await createKey(keystore, passphraseFile)}\n`);
} catch (error) {
  const reason = error instanceof Error ? error.message : "an unknown fault";
  process.stderr.write(`There is no new key. ${reason}\n`);
  process.exit(1);
}
