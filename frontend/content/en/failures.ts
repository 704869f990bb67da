import type { Failure, Reason } from "../../flows/failure.ts";
import type { PhraseFault } from "../../../protocol/errors.ts";
import type { Fault } from "../../ui/model.ts";
import { detailsOf } from "../details.ts";
import { some } from "./numbers.ts";
import { refusals } from "./refusals.ts";

/** What happened, whether anything is lost, and what one can do, for every way an action can fail. */
export function faultOf(failure: Failure): Fault {
  const sentence = sentenceOf(failure.reason);
  const wayOn = wayOnOf(failure);
  const details = detailsOf(failure.reason);
  return { sentence, ...(wayOn === null ? {} : { wayOn }), ...(details === null ? {} : { details }) };
}

function sentenceOf(reason: Reason): string {
  switch (reason.kind) {
    case "declined":
      return "You did not sign, so nothing was sent.";
    case "refused":
      return refusals(reason.error, reason.values);
    case "relaySilent":
      return reason.seconds > 0
        ? `The relay ${reason.host} has not answered for ${reason.seconds} seconds.`
        : `The relay ${reason.host} cannot be reached.`;
    case "relayRefused":
      return `The relay ${reason.host} did not take it: ${reason.message}`;
    case "noRelay":
      return "This page knows no relay.";
    case "chainSilent":
      return "The chain cannot be reached from here.";
    case "otherChain":
      return `${reason.host} leads to another network than this page is for.`;
    case "staleChain":
      return `${reason.host} is behind the chain, so you would sign for a state that is past.`;
    case "notMined":
      return "It was sent, but the chain has not written it down yet.";
    case "noGas":
      return "This account has no gas to send it with.";
    case "noDollars":
      return "This account does not hold enough for that.";
    case "noActor":
      return "Say who you are first.";
    case "otherTab":
      return "Another tab of this browser is busy with your ballot.";
    case "votingClosed":
      return "Voting closed before your ballot was on its way.";
    case "otherRelay":
      return `What answers at ${reason.host} is not a relay for this street.`;
    case "proofFailed":
      return "This device could not make the proof.";
    case "beaconSilent":
      return `The beacon ${reason.host} has not answered, and only it can open the seals.`;
    case "beaconForged":
      return "What came from the beacon is not signed with its key, so it was not used.";
    case "otherBeacon":
      return "This circle seals its ballots to another beacon than this page knows.";
    case "doneBefore":
      return "The relay sent it after all, so it has arrived. Nothing was sent again.";
    case "badHandle":
      return "This handle cannot be used. Take 1 to 32 letters, without signs that cannot be seen.";
    case "tooEarly":
      return "The seals cannot be opened yet.";
    case "ballotsMissing":
      return "The chain's provider left out ballots that are there.";
    case "tokenUnknown":
      return "This token takes no signature, so a relay cannot carry it.";
    case "secretMismatch":
      return "This voting secret is not the one your seat was taken with.";
    case "wrongPassphrase":
      return "That passphrase does not open it.";
    case "shortPassphrase":
      return "At least 8 signs, please.";
    case "badRecoveryFile":
      return "This is not a recovery file of Potluck, or it is damaged.";
    case "badPhrase":
      return phraseFault(reason.fault);
    case "vaultDamaged":
      return "What this browser keeps of it cannot be read any more.";
    case "passkeyNotMade":
      return "No passkey was made, so nothing is kept under one.";
    case "passkeyDeclined":
      return "The passkey was not used, so nothing was opened.";
    case "passkeyCannotLock":
      return "The passkeys of this device cannot lock a secret.";
    case "unknown":
      return "Something went wrong that this page has no words for.";
  }
}

function phraseFault(fault: PhraseFault): string {
  switch (fault.kind) {
    case "length":
      return `These are ${some(fault.words, "word", "words")}, and it takes ${fault.needed}.`;
    case "word":
      return `Word ${fault.position} is not one of the list. Look at it again: a letter may be wrong.`;
    case "checksum":
      return "Every word is one of the list, but together they fit no secret. One is another word than on your paper, or two have changed places.";
  }
}

function wayOnOf({ reason, safe, next }: Failure): string | null {
  if (next.includes("account")) {
    return safe
      ? "Nothing was sent. Press again to send it from your own account, which then pays a little gas."
      : "Press again to send it from your own account, which then pays a little gas. It cannot count twice.";
  }
  switch (reason.kind) {
    case "declined":
    case "noActor":
    case "doneBefore":
    case "badHandle":
    case "refused":
    case "votingClosed":
    case "wrongPassphrase":
    case "shortPassphrase":
    case "badPhrase":
      return null;
    case "vaultDamaged":
      return "Bring it back with your recovery file or its words.";
    case "passkeyNotMade":
      return "Press again to be asked once more, or choose another way to keep it.";
    case "passkeyDeclined":
      return "Press again to be asked once more. If the passkey is gone from this device, take your recovery file or its words.";
    case "passkeyCannotLock":
      return "Choose a passphrase instead. Should a passkey for it have appeared on this device, you can delete that.";
    case "otherTab":
      return "Wait until it is done there. Two at once could lose one of them.";
    case "otherRelay":
      return "Nothing was sent to it. Check the address, or take another.";
    case "relaySilent":
      return safe
        ? "Nothing was sent. Try again, or try another relay."
        : "It may have it all the same. Trying again hands over the very same one, which cannot count twice.";
    case "relayRefused":
    case "noRelay":
      return "Nothing was sent. Try again, or try another relay.";
    case "chainSilent":
      return "Nothing was sent. Check your connection and try again.";
    case "otherChain":
      return "Nothing was sent. Choose another way to the chain in the settings.";
    case "staleChain":
      return "Nothing was sent. Wait until it has caught up, or choose another way to the chain in the settings.";
    case "notMined":
      return "Wait a minute, then look again before you repeat it.";
    case "noGas":
      return "Put a little gas on it, or wait until a relay answers.";
    case "noDollars":
      return "Choose a smaller sum, or put more on the account.";
    case "proofFailed":
      return "Close other apps and try again, or use another device with your recovery file.";
    case "beaconSilent":
    case "beaconForged":
    case "ballotsMissing":
      return "Nothing is lost. Try again in a minute.";
    case "otherBeacon":
      return "Open the circle on the page that its neighbours use.";
    case "tooEarly":
      return "They open by themselves; come back a little later.";
    case "tokenUnknown":
      return "Use an account that pays a little gas itself.";
    case "secretMismatch":
    case "badRecoveryFile":
      return "Take the recovery file or the words that you saved for this seat.";
    case "unknown":
      return "Try again. If it stays, the details below help whoever looks into it.";
  }
}
