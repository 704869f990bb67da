import type { Hex } from "viem";

type ErrorOptions = { cause?: unknown; details?: string };

/**
 * Every fault of the protocol. After viem's BaseError: `shortMessage` is one sentence for a person, `details` what the
 * cause said, and `walk` goes down the causes. Which fault it is says the class, never the text.
 */
export class PotluckError extends Error {
  override name = "PotluckError";
  readonly shortMessage: string;
  readonly details: string | undefined;

  constructor(shortMessage: string, options: ErrorOptions = {}) {
    const details = options.details ?? (options.cause instanceof Error ? options.cause.message : undefined);
    super(details === undefined ? shortMessage : `${shortMessage}\n\nDetails: ${details}`, { cause: options.cause });
    this.shortMessage = shortMessage;
    this.details = details;
  }

  /** The first error down the causes for which `test` holds, or null; without a test the last cause. */
  walk(): Error;
  walk(test: (error: unknown) => boolean): Error | null;
  walk(test?: (error: unknown) => boolean): Error | null {
    return walk(this, test);
  }
}

function walk(error: Error, test: ((error: unknown) => boolean) | undefined): Error | null {
  if (test?.(error)) return error;
  if (error.cause instanceof Error) return walk(error.cause, test);
  return test ? null : error;
}

// ---------------------------------------------------------------- the voting secret and where it is kept

export class SecretMalformed extends PotluckError {
  override name = "SecretMalformed";
  readonly length: number;
  constructor(length: number) {
    super(`A voting secret is 32 bytes; these are ${length}.`);
    this.length = length;
  }
}

export class RecoveryFileUnreadable extends PotluckError {
  override name = "RecoveryFileUnreadable";
  constructor(options: ErrorOptions = {}) {
    super("This is not a recovery file of Potluck, or it is damaged.", options);
  }
}

/** Where the fault in a recovery phrase is; never which words it has. */
export type PhraseFault =
  { kind: "length"; words: number; needed: number } | { kind: "word"; position: number } | { kind: "checksum" };

export class PhraseUnreadable extends PotluckError {
  override name = "PhraseUnreadable";
  readonly fault: PhraseFault;
  constructor(fault: PhraseFault) {
    super("This is not a recovery phrase.", { details: fault.kind });
    this.fault = fault;
  }
}

export class VaultUnreadable extends PotluckError {
  override name = "VaultUnreadable";
  constructor(options: ErrorOptions = {}) {
    super("What is stored here is not a locked voting secret, or it is damaged.", options);
  }
}

export class WrongPassphrase extends PotluckError {
  override name = "WrongPassphrase";
  constructor(options: ErrorOptions = {}) {
    super("The passphrase does not open this, or it was changed since it was locked.", options);
  }
}

// ---------------------------------------------------------------- values

export class OutOfRange extends PotluckError {
  override name = "OutOfRange";
  readonly what: string;
  readonly value: bigint | number;
  constructor(what: string, value: bigint | number) {
    super(`${what} is out of range: ${value}.`);
    this.what = what;
    this.value = value;
  }
}

export class LinkMalformed extends PotluckError {
  override name = "LinkMalformed";
  constructor(reason: string, options: ErrorOptions = {}) {
    super(`This link is not whole: ${reason}.`, options);
  }
}

// ---------------------------------------------------------------- the roster and the ballot

export class NotOnRoster extends PotluckError {
  override name = "NotOnRoster";
  readonly commitment: bigint;
  constructor(commitment: bigint) {
    super("This voting secret has no seat in the roster.");
    this.commitment = commitment;
  }
}

/** The ceremony's files are not the pinned ones: a changed proving key could give the secret away. */
export class ArtifactMismatch extends PotluckError {
  override name = "ArtifactMismatch";
  readonly artifact: string;
  constructor(artifact: string, expected: string, actual: string) {
    super(`${artifact} is not the file it should be.`, { details: `sha256 ${actual} instead of ${expected}` });
    this.artifact = artifact;
  }
}

export class ProofFailed extends PotluckError {
  override name = "ProofFailed";
  constructor(options: ErrorOptions = {}) {
    super("The proof could not be made.", options);
  }
}

// ---------------------------------------------------------------- seals and the beacon

export class SealBroken extends PotluckError {
  override name = "SealBroken";
  constructor(options: ErrorOptions = {}) {
    super("The seal does not open.", options);
  }
}

/** What the seal holds is not what the voter committed to, or ticks a slot that was not on the ballot. */
export class OpeningMismatch extends PotluckError {
  override name = "OpeningMismatch";
  readonly nullifier: bigint;
  constructor(nullifier: bigint, reason: string) {
    super(`The ballot opens to something else than was committed to: ${reason}.`);
    this.nullifier = nullifier;
  }
}

export class BeaconNotYet extends PotluckError {
  override name = "BeaconNotYet";
  readonly round: number;
  constructor(round: number) {
    super(`The beacon has not published round ${round} yet.`);
    this.round = round;
  }
}

export class BeaconForged extends PotluckError {
  override name = "BeaconForged";
  readonly round: number;
  constructor(round: number, options: ErrorOptions = {}) {
    super(`What came as round ${round} of the beacon is not signed with its key.`, options);
    this.round = round;
  }
}

export class BeaconUnreachable extends PotluckError {
  override name = "BeaconUnreachable";
  readonly url: string;
  constructor(url: string, options: ErrorOptions = {}) {
    super("The beacon gives no usable answer.", options);
    this.url = url;
  }
}

// ---------------------------------------------------------------- reading the chain

/** The chain says there are ballots in a block and the provider returned none: it withholds or has lost logs. */
export class BallotsMissing extends PotluckError {
  override name = "BallotsMissing";
  readonly block: bigint;
  constructor(block: bigint) {
    super(`The provider returned no ballots of block ${block}, where there are some.`);
    this.block = block;
  }
}

export class UnknownValue extends PotluckError {
  override name = "UnknownValue";
  constructor(what: string, value: number) {
    super(`The contract says ${what} ${value}, which this version does not know.`);
  }
}

/** The token's own DOMAIN_SEPARATOR differs from the one its name and version give: a signature would be refused. */
export class TokenDomainUnknown extends PotluckError {
  override name = "TokenDomainUnknown";
  constructor(options: ErrorOptions & { expected?: Hex; actual?: Hex } = {}) {
    const { expected, actual, ...rest } = options;
    const details = expected && actual ? `DOMAIN_SEPARATOR is ${expected}, computed ${actual}` : undefined;
    super("The token does not say what its signatures are bound to.", { ...(details ? { details } : {}), ...rest });
  }
}
