import { useState, useSyncExternalStore } from "react";
import { HandleRefused, checkHandle } from "../../protocol/handle.ts";
import type { Circle } from "../../protocol/types.ts";
import type { Actor } from "../accounts/actor.ts";
import { failureOf, type Failure } from "../flows/failure.ts";
import { join } from "../flows/join.ts";
import { useAct } from "../flows/useAct.ts";
import { useHouse } from "../house.tsx";
import { downloadText } from "../secrets/download.ts";
import { keepSecret } from "../secrets/vaults.ts";
import type { Act } from "../ui/model.ts";
import { practise } from "./practice.ts";
import { useJoinDraft } from "./useJoinDraft.ts";

export type JoinStage =
  | { kind: "asking" }
  | { kind: "secret"; working: boolean; failure: Failure | null }
  | { kind: "practice"; part: number; failure: Failure | null }
  | { kind: "keep"; seconds: number; downloaded: boolean }
  | { kind: "seat" };

export type Joining = {
  known: boolean;
  handle: string | null;
  handleFailure: Failure | null;
  stage: JoinStage;
  act: Act;
  chooseHandle: (handle: string) => void;
  changeHandle: () => void;
  goOn: () => void;
  makeSecret: (passphrase: string) => void;
  practiseAgain: () => void;
  download: () => void;
  kept: () => void;
  takeSeat: () => void;
};

/** Joining, step by step: a handle, neighbours' word, a voting secret, a practice proof, the recovery file, the seat. */
export function useJoining(circle: Circle, actor: Actor, founder: boolean): Joining {
  const house = useHouse();
  const whose = { circle: circle.address, account: actor.address };
  const { draft, known, save, drop } = useJoinDraft(circle.address, actor.address);
  const secret = useSyncExternalStore(house.secrets.subscribe, () => house.secrets.get(whose.circle, whose.account));
  const [chosenStage, setStage] = useState<JoinStage | null>(null);
  const [handleFailure, setHandleFailure] = useState<Failure | null>(null);
  const joining = useAct(join);
  const firstStage: JoinStage = founder ? { kind: "secret", working: false, failure: null } : { kind: "asking" };

  const failure = (error: unknown) => failureOf(error, { ownAccountIsFine: false });

  const runPractice = async (opened: Uint8Array) => {
    setStage({ kind: "practice", part: 0, failure: null });
    try {
      const onPart = (part: number) => setStage({ kind: "practice", part, failure: null });
      const seconds = await practise(house, circle.address, opened, onPart);
      setStage({ kind: "keep", seconds, downloaded: false });
    } catch (error) {
      setStage({ kind: "practice", part: 0, failure: failure(error) });
    }
  };

  const makeSecret = async (passphrase: string) => {
    setStage({ kind: "secret", working: true, failure: null });
    try {
      const made = crypto.getRandomValues(new Uint8Array(32));
      await keepSecret(house, whose, made, passphrase);
      await runPractice(made);
    } catch (error) {
      setStage({ kind: "secret", working: false, failure: failure(error) });
    }
  };

  const download = async () => {
    if (secret === null || draft === null) return;
    const { recoveryFile } = await import("../../protocol/recovery.ts");
    const { address, chainId } = circle;
    const name = `potluck-${draft.handle}-${address.slice(2, 8)}.json`;
    downloadText(name, recoveryFile({ circle: address, chainId, handle: draft.handle, secret }));
    setStage((stage) => (stage?.kind === "keep" ? { ...stage, downloaded: true } : stage));
  };

  const takeSeat = async () => {
    if (secret === null || draft === null) return;
    const { commitmentOf } = await import("../../protocol/identity.ts");
    const output = await joining.run({
      circle: circle.address,
      handle: draft.handle,
      commitment: commitmentOf(secret),
    });
    if (output !== null) await drop();
  };

  const chooseHandle = async (text: string) => {
    try {
      const handle = checkHandle(text.trim().normalize("NFC"));
      setHandleFailure(null);
      await save({ handle, keptFile: false });
      setStage(null);
    } catch (error) {
      const refused = error instanceof HandleRefused;
      setHandleFailure(
        refused
          ? { reason: { kind: "badHandle", detail: error.shortMessage }, safe: true, next: ["retry"] }
          : failure(error),
      );
    }
  };

  return {
    known,
    handle: draft?.handle ?? null,
    handleFailure,
    stage: chosenStage ?? firstStage,
    act: joining.act,
    chooseHandle: (handle) => void chooseHandle(handle),
    changeHandle: () => void drop().then(() => setStage(null)),
    goOn: () => setStage({ kind: "secret", working: false, failure: null }),
    makeSecret: (passphrase) => void makeSecret(passphrase),
    practiseAgain: () => {
      if (secret !== null) void runPractice(secret);
    },
    download: () => void download(),
    kept: () => setStage({ kind: "seat" }),
    takeSeat: () => void takeSeat(),
  };
}
