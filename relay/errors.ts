import { BaseError, ContractFunctionRevertedError } from "viem";
import { BallotsMissing } from "../protocol/errors.ts";
import { ChainUnreachable } from "./nodes.ts";

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
export type Details = { name: string; args: string[] };

/** A request the relay will not do. `code` is for programs, the message a sentence for a person. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: RefusalStatus;
  readonly code: string;
  readonly details: Details | undefined;
  constructor(status: RefusalStatus, code: string, message: string, details?: Details) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const busy = (): Refusal =>
  new Refusal(503, "busy", "This relay has too much to do right now. Please try again, or use another one.");

export const chainUnreachable = (): Refusal =>
  new Refusal(503, "chain_unreachable", "The relay cannot reach the chain right now. Please try again in a minute.");

/** The chain did not answer, as against answering no. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof BallotsMissing ||
  (error instanceof BaseError && error.walk((cause) => cause instanceof ChainUnreachable) !== null);

/** The contract's own error with its evidence, or null when the call did not fail by a revert. */
export function revertOf(error: unknown): Details | null {
  if (!(error instanceof BaseError)) return null;
  const revert = error.walk((cause) => cause instanceof ContractFunctionRevertedError);
  if (!(revert instanceof ContractFunctionRevertedError)) return null;
  const { data, reason, signature } = revert;
  if (data === undefined) return { name: signature ?? reason ?? "revert", args: [] };
  return { name: data.errorName, args: (data.args ?? []).map((argument) => String(argument)) };
}

/** "Circle_TooFewVouches" as "too few vouches". */
const words = (name: string): string =>
  name
    .replace(/^[A-Za-z0-9]+_/, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase();

/** Turns what a simulation threw into an answer: 422 with the contract's error, or 503. Anything else passes through. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  if (isUnreachable(error)) return chainUnreachable();
  const revert = revertOf(error);
  if (revert === null) return error;
  const message = `The contract would refuse this: ${words(revert.name)}.`;
  return new Refusal(422, "refused_by_contract", message, revert);
}
