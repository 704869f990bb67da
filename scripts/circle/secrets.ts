import { readFileSync, statSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { isHex, type LocalAccount } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { parseClaimFragment, type ClaimLink } from "../../protocol/claim-link.ts";
import type { VotingSecret } from "../../protocol/identity.ts";
import { pocketAccount } from "../../protocol/pocket-wallet.ts";
import { readRecoveryFile } from "../../protocol/recovery.ts";
import { readPhrase, SECRET_WORDS, WALLET_WORDS } from "../../protocol/recovery-phrase.ts";
import type { Place } from "./visit.ts";

/** Environment variables that hold a secret. With _FILE behind it, the name of a file that does. */
export const secrets = {
  POTLUCK_ACCOUNT: "The account's private key, or the 12 words of a pocket wallet",
  POTLUCK_VOTING_SECRET: "The text of the recovery file in one line, or its 24 words",
  POTLUCK_CLAIM_LINK: "The claim link",
} as const;

export type SecretName = keyof typeof secrets;
export type Environment = Readonly<Record<string, string | undefined>>;
/** Asks a person, and shows nothing of what they type. null where nobody is to be asked. */
export type AskSecret = ((question: string) => Promise<string>) | null;
/** Where secrets come from. Never from an argument: whoever lists this machine's processes sees those. */
export type SecretSource = { env: Environment; ask: AskSecret };

/** A secret that is not there, or is not what it should be. Quotes nothing of it. */
export class SecretFault extends Error {
  override name = "SecretFault";
  readonly secret: SecretName;
  constructor(secret: SecretName, why: string) {
    super(`${secret}: ${why}`);
    this.secret = secret;
  }
}

const OTHERS = 0o077;

async function read(name: SecretName, { env, ask }: SecretSource): Promise<string> {
  const file = env[`${name}_FILE`];
  if (env[name] !== undefined) return env[name].trim();
  if (file !== undefined) return readPrivate(name, file);
  if (ask) return (await ask(`${secrets[name]}: `)).trim();
  throw new SecretFault(
    name,
    `it is asked for on a terminal, or stands in ${name} or in the file that ${name}_FILE names.`,
  );
}

function readPrivate(name: SecretName, file: string): string {
  let mode: number;
  try {
    ({ mode } = statSync(file));
  } catch {
    throw new SecretFault(name, `there is no file ${file}.`);
  }
  if ((mode & OTHERS) !== 0) {
    throw new SecretFault(name, `others on this machine may read ${file}. Say first: chmod 600 ${file}`);
  }
  return readFileSync(file, "utf8").trim();
}

export async function readAccount(source: SecretSource): Promise<LocalAccount> {
  const text = await read("POTLUCK_ACCOUNT", source);
  const key = text.startsWith("0x") ? text : `0x${text}`;
  if (!/\s/.test(text)) {
    if (!isHex(key) || key.length !== 66) throw new SecretFault("POTLUCK_ACCOUNT", "this is no private key.");
    return privateKeyToAccount(key);
  }
  return pocketAccount(readPhrase(text, WALLET_WORDS));
}

/** A recovery file is of one circle. Words say nothing of which. */
export async function readVotingSecret(source: SecretSource, { circle, chainId }: Place): Promise<VotingSecret> {
  const text = await read("POTLUCK_VOTING_SECRET", source);
  if (!text.startsWith("{")) return readPhrase(text, SECRET_WORDS);
  const recovery = readRecoveryFile(text);
  if (recovery.circle !== circle || recovery.chainId !== chainId) {
    const where = `circle ${recovery.circle} on chain ${recovery.chainId}`;
    throw new SecretFault("POTLUCK_VOTING_SECRET", `this recovery file is of ${where}.`);
  }
  return recovery.secret;
}

export async function readClaimLink(source: SecretSource, { circle }: Place, id: number): Promise<ClaimLink> {
  const link = parseClaimFragment(await read("POTLUCK_CLAIM_LINK", source));
  if (link.circle !== circle || link.id !== id) {
    throw new SecretFault("POTLUCK_CLAIM_LINK", `this link is for request ${link.id} of circle ${link.circle}.`);
  }
  return link;
}

/** On a terminal, without an echo. */
export const askOnTerminal: AskSecret = process.stdin.isTTY
  ? async (question) => {
      process.stderr.write(question);
      const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
      const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
      try {
        return await terminal.question("");
      } finally {
        terminal.close();
        process.stderr.write("\n");
      }
    }
  : null;
