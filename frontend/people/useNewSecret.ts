import { useState, useSyncExternalStore } from "react";
import type { Address } from "viem";
import { newVotingSecret, type VotingSecret } from "../../protocol/secret.ts";
import type { Circle } from "../../protocol/types.ts";
import { failureOf, type Failure } from "../flows/failure.ts";
import { useHouse } from "../house.tsx";
import { saveRecoveryFile } from "../secrets/download.ts";
import type { Lock, SecretPart, Unlock } from "../secrets/model.ts";
import { usePasskeys } from "../secrets/usePasskeys.ts";
import { keepSecret, openKept } from "../secrets/vaults.ts";
import { commitmentOf } from "../worker/identity.ts";
import { practise } from "./practice.ts";
import { useSecretDraft, type SecretDraft } from "./useDraft.ts";

export type NewSecretStage =
  | { kind: "loading" }
  | { kind: "secret"; working: boolean; failure: Failure | null }
  /** Made here before, and the page was closed on the way. */
  | { kind: "found"; kept: SecretPart["kept"]; working: boolean; failure: Failure | null }
  | { kind: "practice"; part: number; failure: Failure | null }
  | { kind: "keep"; seconds: number; downloaded: boolean; words: string[] | null }
  | { kind: "ready" };

export type NewSecret = {
  stage: NewSecretStage;
  /** Whether this device has a lock of its own to keep it under. */
  passkeys: boolean;
  /** All the chain learns of the secret; null before there is one. */
  commitment: bigint | null;
  make: (lock: Lock) => void;
  /** Opens the one that was found, and goes on with it. */
  open: (unlock: Unlock) => void;
  practiseAgain: () => void;
  download: () => void;
  showWords: () => void;
  kept: () => void;
  /** Makes another one; the one before stays in its vault. */
  startAnew: () => Promise<void>;
};

/** What asks before it opens. */
const lockOf = ({ lock }: SecretDraft): SecretPart["kept"] => (lock === "plain" ? null : lock);

const first: NewSecretStage = { kind: "secret", working: false, failure: null };

/**
 * A voting secret for somebody who gets a seat, or another for whoever has one: made and locked here, tried with a
 * practice proof, and saved on paper or as a file. How far that went is kept, so that closing the page loses nothing.
 */
export function useNewSecret(circle: Circle, account: Address, handle: string): NewSecret {
  const house = useHouse();
  const { draft: kept, known, save, drop } = useSecretDraft(circle.address, account);
  // One that has its seat already is not new any more, though the page was closed before it could forget it.
  const draft = circle.members.some(({ commitment }) => commitment === kept?.commitment) ? null : kept;
  const which = { circle: circle.address, account, commitment: draft?.commitment ?? 0n };
  const secret = useSyncExternalStore(house.secrets.subscribe, () => house.secrets.get(which));
  const passkeys = usePasskeys();
  const [stage, setStage] = useState<NewSecretStage | null>(null);

  const failure = (error: unknown) => failureOf(error, { ownAccountIsFine: false });

  const runPractice = async (opened: VotingSecret, made: SecretDraft) => {
    setStage({ kind: "practice", part: 0, failure: null });
    try {
      const onPart = (part: number) => setStage({ kind: "practice", part, failure: null });
      const seconds = await practise(house, circle.address, opened, onPart);
      await save({ ...made, seconds });
      setStage({ kind: "keep", seconds, downloaded: false, words: null });
    } catch (error) {
      setStage({ kind: "practice", part: 0, failure: failure(error) });
    }
  };

  const make = async (lock: Lock) => {
    setStage({ kind: "secret", working: true, failure: null });
    try {
      const made = newVotingSecret((length) => crypto.getRandomValues(new Uint8Array(length)));
      const commitment = await commitmentOf(made);
      await keepSecret(house, { ...which, commitment }, made, lock, `${handle}, ${circle.terms.name}`);
      const begun: SecretDraft = { commitment, lock: lock.kind, seconds: null, saved: false };
      await save(begun);
      await runPractice(made, begun);
    } catch (error) {
      setStage({ kind: "secret", working: false, failure: failure(error) });
    }
  };

  const goOn = async (unlock: Unlock) => {
    if (draft === null) return;
    const under = secret === null ? lockOf(draft) : null;
    setStage({ kind: "found", kept: under, working: true, failure: null });
    try {
      const { seconds } = draft;
      const opened = secret ?? (await openKept(house, which, unlock));
      if (seconds === null) await runPractice(opened, draft);
      else setStage({ kind: "keep", seconds, downloaded: false, words: null });
    } catch (error) {
      setStage({ kind: "found", kept: under, working: false, failure: failure(error) });
    }
  };

  const download = async () => {
    if (secret === null) return;
    await saveRecoveryFile(circle, handle, secret);
    setStage((now) => (now?.kind === "keep" ? { ...now, downloaded: true } : now));
  };

  const showWords = async () => {
    if (secret === null) return;
    const { phraseOf } = await import("../../protocol/recovery-phrase.ts");
    setStage((now) => (now?.kind === "keep" ? { ...now, words: phraseOf(secret) } : now));
  };

  const putAway = async () => {
    if (draft !== null) await save({ ...draft, saved: true });
    setStage({ kind: "ready" });
  };

  const stageNow = (): NewSecretStage => {
    if (stage !== null) return stage;
    if (!known) return { kind: "loading" };
    if (draft === null) return first;
    if (draft.saved) return { kind: "ready" };
    return { kind: "found", kept: secret === null ? lockOf(draft) : null, working: false, failure: null };
  };

  return {
    stage: stageNow(),
    passkeys,
    commitment: draft?.commitment ?? null,
    make: (lock) => void make(lock),
    open: (unlock) => void goOn(unlock),
    practiseAgain: () => {
      if (secret !== null && draft !== null) void runPractice(secret, draft);
    },
    download: () => void download(),
    showWords: () => void showWords(),
    kept: () => void putAway(),
    startAnew: async () => {
      await drop();
      setStage(first);
    },
  };
}
