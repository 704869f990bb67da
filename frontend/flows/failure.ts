import {
  BaseError,
  ContractFunctionRevertedError,
  HttpRequestError,
  InsufficientFundsError,
  LimitExceededRpcError,
  TimeoutError,
  UserRejectedRequestError,
  decodeErrorResult,
  isHex,
  type Abi,
  type Hex,
} from "viem";
import { errorsAbi } from "../../protocol/abi-errors.gen.ts";
import {
  ArtifactMismatch,
  BallotsMissing,
  BeaconForged,
  BeaconNotYet,
  BeaconUnreachable,
  NotOnRoster,
  PhraseUnreadable,
  ProofFailed,
  RecoveryFileUnreadable,
  TokenDomainUnknown,
  VaultUnreadable,
  WrongPassphrase,
  type PhraseFault,
} from "../../protocol/errors.ts";
import { OtherChain, StaleChain } from "../chain/faults.ts";
import { RelayRefused, RelaySilent } from "../relay/errors.ts";

/** What one can do next. A page offers exactly these. */
export type Next = "retry" | "account" | "otherRelay" | "fund" | "reload";

/**
 * Why something did not happen, without words. `refused` carries the name of the contract's error and its evidence;
 * the content turns each into a sentence.
 */
export type Reason =
  | { kind: "declined" }
  | { kind: "refused"; error: string; values: Readonly<Record<string, unknown>> }
  | { kind: "relaySilent"; host: string; seconds: number }
  | { kind: "relayRefused"; host: string; code: string; message: string }
  | { kind: "noRelay" }
  | { kind: "chainSilent" }
  | { kind: "otherChain"; host: string }
  | { kind: "staleChain"; host: string; block: bigint }
  | { kind: "notMined"; tx: Hex }
  | { kind: "noGas" }
  | { kind: "noDollars"; needed: bigint; held: bigint }
  | { kind: "noActor" }
  | { kind: "otherTab" }
  | { kind: "votingClosed" }
  | { kind: "otherRelay"; host: string }
  | { kind: "doneBefore" }
  | { kind: "badHandle"; detail: string }
  | { kind: "proofFailed"; detail: string }
  | { kind: "beaconSilent"; host: string }
  | { kind: "beaconForged" }
  | { kind: "otherBeacon" }
  | { kind: "tooEarly" }
  | { kind: "ballotsMissing" }
  | { kind: "tokenUnknown" }
  | { kind: "secretMismatch" }
  | { kind: "wrongPassphrase" }
  | { kind: "shortPassphrase" }
  | { kind: "badRecoveryFile" }
  | { kind: "badPhrase"; fault: PhraseFault }
  | { kind: "vaultDamaged" }
  | { kind: "passkeyNotMade" }
  | { kind: "passkeyDeclined" }
  | { kind: "passkeyCannotLock" }
  | { kind: "unknown"; detail: string };

/** `safe`: nothing has left this device and nothing can happen twice. Otherwise something may still arrive. */
export type Failure = { reason: Reason; safe: boolean; next: readonly Next[] };

/** Thrown inside a flow when it already knows the reason. */
export class FlowFault extends Error {
  override readonly name = "FlowFault";
  readonly reason: Reason;
  readonly safe: boolean;
  constructor(reason: Reason, options: { safe?: boolean; cause?: unknown } = {}) {
    super(reason.kind, { cause: options.cause });
    this.reason = reason;
    this.safe = options.safe ?? true;
  }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** Revert data, wherever a node or a library has put it. */
function revertData(error: BaseError): Hex | undefined {
  const reverted = error.walk((cause) => cause instanceof ContractFunctionRevertedError);
  if (reverted instanceof ContractFunctionRevertedError && reverted.raw !== undefined) return reverted.raw;
  const carrier = error.walk((cause) => isHex(dataOf(cause)));
  const data = carrier === null ? undefined : dataOf(carrier);
  return isHex(data) ? data : undefined;
}

function dataOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("data" in value)) return undefined;
  const { data } = value;
  return typeof data === "object" && data !== null && "data" in data ? data.data : data;
}

/** The contract's own error, by name and with its evidence, or null when the data is none of ours. */
export function decodeRevert(data: Hex, abi: Abi = errorsAbi): Reason | null {
  if (data.length < 10) return null;
  try {
    const { errorName, args, abiItem } = decodeErrorResult({ abi, data });
    const values: Record<string, unknown> = {};
    if (abiItem.type === "error") {
      abiItem.inputs.forEach((input, index) => {
        values[input.name ?? String(index)] = args?.[index];
      });
    }
    return { kind: "refused", error: errorName, values };
  } catch {
    return null;
  }
}

export function reasonOf(error: unknown): Reason {
  if (error instanceof FlowFault) return error.reason;
  if (error instanceof RelaySilent) {
    return error.url === ""
      ? { kind: "noRelay" }
      : { kind: "relaySilent", host: hostOf(error.url), seconds: error.seconds };
  }
  if (error instanceof RelayRefused) {
    return { kind: "relayRefused", host: hostOf(error.url), code: error.code, message: error.reason };
  }
  const ours = reasonOfProtocol(error);
  if (ours !== null) return ours;
  if (error instanceof BaseError) {
    const fault = reasonOfChain(error);
    if (fault !== null) return fault;
    if (error.walk((cause) => cause instanceof UserRejectedRequestError || codeOf(cause) === 4001)) {
      return { kind: "declined" };
    }
    const data = revertData(error);
    const refused = data === undefined ? null : decodeRevert(data);
    if (refused !== null) return refused;
    if (error.walk((cause) => cause instanceof InsufficientFundsError)) return { kind: "noGas" };
    if (error.walk(isSilence)) return { kind: "chainSilent" };
    return { kind: "unknown", detail: error.shortMessage };
  }
  if (codeOf(error) === 4001) return { kind: "declined" };
  return { kind: "unknown", detail: error instanceof Error ? error.message : String(error) };
}

/** Nobody there, nobody in time, or nobody who answers any more questions now. */
const isSilence = (cause: unknown): boolean =>
  cause instanceof HttpRequestError || cause instanceof TimeoutError || cause instanceof LimitExceededRpcError;

function reasonOfChain(error: BaseError): Reason | null {
  const fault = error.walk((cause) => cause instanceof OtherChain || cause instanceof StaleChain);
  if (fault instanceof OtherChain) return { kind: "otherChain", host: hostOf(fault.url) };
  if (!(fault instanceof StaleChain)) return null;
  return { kind: "staleChain", host: hostOf(fault.url), block: fault.block };
}

function reasonOfProtocol(error: unknown): Reason | null {
  if (error instanceof BeaconNotYet) return { kind: "tooEarly" };
  if (error instanceof BeaconUnreachable) return { kind: "beaconSilent", host: hostOf(error.url) };
  if (error instanceof BeaconForged) return { kind: "beaconForged" };
  if (error instanceof BallotsMissing) return { kind: "ballotsMissing" };
  if (error instanceof TokenDomainUnknown) return { kind: "tokenUnknown" };
  if (error instanceof NotOnRoster) return { kind: "secretMismatch" };
  if (error instanceof WrongPassphrase) return { kind: "wrongPassphrase" };
  if (error instanceof RecoveryFileUnreadable) return { kind: "badRecoveryFile" };
  if (error instanceof PhraseUnreadable) return { kind: "badPhrase", fault: error.fault };
  if (error instanceof VaultUnreadable) return { kind: "vaultDamaged" };
  if (error instanceof ProofFailed || error instanceof ArtifactMismatch) {
    return { kind: "proofFailed", detail: error.message };
  }
  return null;
}

function codeOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "code" in value ? value.code : undefined;
}

/** What can be done about a reason, on this way to the chain. `account` only where showing who acts does no harm. */
export function failureOf(error: unknown, options: { ownAccountIsFine: boolean }): Failure {
  const reason = reasonOf(error);
  const safe = error instanceof FlowFault ? error.safe : reason.kind !== "relaySilent" || reason.seconds === 0;
  return { reason, safe, next: nextOf(reason, options.ownAccountIsFine) };
}

function nextOf(reason: Reason, ownAccountIsFine: boolean): Next[] {
  switch (reason.kind) {
    case "relaySilent":
    case "relayRefused":
    case "noRelay":
    case "tokenUnknown":
      return ownAccountIsFine ? ["retry", "account"] : ["retry", "otherRelay"];
    case "noDollars":
      return ["fund", "retry"];
    case "refused":
    case "doneBefore":
    case "notMined":
      return ["reload"];
    case "declined":
    case "chainSilent":
    case "otherChain":
    case "staleChain":
    case "noGas":
    case "noActor":
    case "otherTab":
    case "votingClosed":
    case "otherRelay":
    case "badHandle":
    case "proofFailed":
    case "beaconSilent":
    case "beaconForged":
    case "otherBeacon":
    case "tooEarly":
    case "ballotsMissing":
    case "secretMismatch":
    case "wrongPassphrase":
    case "shortPassphrase":
    case "badRecoveryFile":
    case "badPhrase":
    case "vaultDamaged":
    case "passkeyNotMade":
    case "passkeyDeclined":
    case "passkeyCannotLock":
    case "unknown":
      return ["retry"];
  }
}
