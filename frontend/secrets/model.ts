import type { NewSecretHandlers, NewSecretState } from "../people/model.ts";
import type { Act, CircleName, Fault, Person } from "../ui/model.ts";

/** How a secret is to be kept in this browser. */
export type Lock = { kind: "passkey" } | { kind: "passphrase"; passphrase: string } | { kind: "plain" };

/** What opens one that is kept: what is typed, the device's own lock, or no more than a press. */
export type Unlock = Lock;

/** A recovery file, or its words as they were typed. */
export type Recovered = { kind: "file"; file: File } | { kind: "words"; words: string };

/**
 * A secret that must be opened first. `kept`: how this browser has it; null where only a recovery helps. `passkeys`:
 * whether this device has a lock of its own to keep it under.
 */
export type SecretPart = {
  kept: "passphrase" | "passkey" | null;
  passkeys: boolean;
  working: boolean;
  fault: Fault | null;
};

export type SecretHandlers = {
  onUnlock: (unlock: Unlock) => void;
  onRestore: (from: Recovered, lock: Lock) => void;
};

/** What is shown of it for paper; `words` null until somebody asks. */
export type Shown = { downloaded: boolean; words: string[] | null };

/* ---------- one's own voting secret: a page of its own ---------- */

export type SecretModel = { circle: CircleName; state: SecretPageState };

export type SecretPageState =
  | { kind: "loading" }
  | { kind: "no-account" }
  | { kind: "no-seat" }
  | ({ kind: "locked"; person: Person; replace: Replaceable } & SecretPart)
  | {
      kind: "open";
      person: Person;
      /** `given`: by the local chain, to whoever plays. null: in this tab only. */
      kept: "passphrase" | "passkey" | "plain" | "given" | null;
      shown: Shown;
      passkeys: boolean;
      working: boolean;
      fault: Fault | null;
      /** It was locked anew just now. */
      locked: boolean;
      replace: Replaceable;
    }
  | NewSecretState
  /** The new one is made and saved; now the street is told. */
  | { kind: "change"; person: Person; replace: Replaceable; act: Act }
  | { kind: "changed"; person: Person; votesAt: number };

/** Not while a ballot is under way: `until` its end at the latest. */
export type Replaceable = { now: true } | { now: false; until: number };

export type SecretViewProps = NewSecretHandlers &
  SecretHandlers & {
    model: SecretModel;
    onConnect: () => void;
    onShowWords: () => void;
    onSaveFile: () => void;
    /** Keeps it under another lock. */
    onLock: (lock: Lock) => void;
    onReplace: () => void;
    onGiveUpReplacing: () => void;
    onChange: () => void;
  };
