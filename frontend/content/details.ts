import type { Reason } from "../flows/failure.ts";

/** Not for neighbours but for whoever helps them, and the same in every language. */
export function detailsOf(reason: Reason): string | null {
  switch (reason.kind) {
    case "refused":
      return `${reason.error}(${Object.entries(reason.values)
        .map(([name, value]) => `${name}: ${String(value)}`)
        .join(", ")})`;
    case "proofFailed":
    case "badHandle":
    case "unknown":
      return reason.detail;
    case "notMined":
      return reason.tx;
    case "staleChain":
      return `block ${reason.block}`;
    case "declined":
    case "relaySilent":
    case "relayRefused":
    case "noRelay":
    case "chainSilent":
    case "otherChain":
    case "noGas":
    case "noDollars":
    case "noActor":
    case "otherTab":
    case "votingClosed":
    case "otherRelay":
    case "doneBefore":
    case "beaconSilent":
    case "beaconForged":
    case "otherBeacon":
    case "tooEarly":
    case "ballotsMissing":
    case "tokenUnknown":
    case "secretMismatch":
    case "wrongPassphrase":
    case "shortPassphrase":
    case "badRecoveryFile":
    case "badPhrase":
    case "vaultDamaged":
    case "passkeyNotMade":
    case "passkeyDeclined":
    case "passkeyCannotLock":
      return null;
  }
}
