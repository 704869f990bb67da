import { getAddress, hexToBytes, isAddress, isHex, toHex } from "viem";
import type { Address } from "viem";
import * as z from "zod/mini";
import { RecoveryFileUnreadable } from "./errors.ts";
import { checkSecret, commitmentOf } from "./identity.ts";
import type { VotingSecret } from "./identity.ts";

/** What a member needs to vote from another phone. Who finds the file can vote as them, and read how they voted. */
export type Recovery = { circle: Address; chainId: number; handle: string; secret: VotingSecret };

const recoverySchema = z.object({
  potluck: z.literal("recovery file"),
  version: z.literal(1),
  chainId: z.int().check(z.positive()),
  circle: z.string().check(z.refine((text) => isAddress(text), "not an address, or mistyped")),
  handle: z.string(),
  /** 32 bytes, hex. */
  secret: z.string().check(z.refine((text) => isHex(text) && text.length === 66, "not 32 bytes")),
  /** Of the secret: tells a damaged file from a whole one. */
  commitment: z.string(),
});

/** The text of the file; a line per value, so that it can be read and typed off paper. */
export function recoveryFile({ circle, chainId, handle, secret }: Recovery): string {
  const file: z.infer<typeof recoverySchema> = {
    potluck: "recovery file",
    version: 1,
    chainId,
    circle: getAddress(circle),
    handle,
    secret: toHex(checkSecret(secret)),
    commitment: commitmentOf(secret).toString(),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Throws RecoveryFileUnreadable for anything but a whole file. */
export function readRecoveryFile(text: string): Recovery {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Without the parser's own words: they quote from the text, and so from the secret.
    throw new RecoveryFileUnreadable({ details: "it is not JSON" });
  }
  const parsed = recoverySchema.safeParse(value);
  if (!parsed.success) throw new RecoveryFileUnreadable({ cause: parsed.error });
  const { circle, chainId, handle, secret, commitment } = parsed.data;
  const bytes = checkSecret(isHex(secret) ? hexToBytes(secret) : new Uint8Array());
  if (commitmentOf(bytes).toString() !== commitment) {
    throw new RecoveryFileUnreadable({ details: "the voting secret does not fit its commitment" });
  }
  return { circle: getAddress(circle), chainId, handle, secret: bytes };
}
