import { pino, type DestinationStream, type Logger } from "pino";
import { BaseError } from "viem";
import type { RelayConfig } from "./config.ts";
import { Refusal } from "./errors.ts";

/**
 * Redaction is the second line: the first is that nothing of this is handed to the logger. What must never be
 * written: where a request came from, a voter's nullifier, a ballot, and any member's address.
 */
const SECRETS = [
  "ip",
  "remoteAddress",
  "nullifier",
  "ballot",
  "ballots",
  "address",
  "from",
  "payer",
  "member",
  "signature",
  "key",
];
const REDACTED = [...SECRETS, ...SECRETS.map((name) => `*.${name}`), "req", "headers", "*.headers"];

/** Logs go to stderr: stdout belongs to the one line that says where the relay listens. */
export function createLog(level: RelayConfig["logLevel"], destination: DestinationStream = process.stderr): Logger {
  return pino({ level, base: null, redact: { paths: REDACTED, censor: "kept back" } }, destination);
}

/**
 * What may be said of an error: its kind. Messages of nodes and libraries quote calldata and addresses, and calldata
 * holds ballots.
 */
export function faultOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  if (error instanceof BaseError) {
    const cause = error.walk();
    return cause instanceof Error && cause !== error ? `${error.name}: ${cause.name}` : error.name;
  }
  return error instanceof Error ? error.name : "unknown fault";
}
