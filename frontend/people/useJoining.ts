import { useState } from "react";
import { HandleRefused, checkHandle } from "../../protocol/handle.ts";
import type { Circle } from "../../protocol/types.ts";
import type { Actor } from "../accounts/actor.ts";
import { failureOf, type Failure } from "../flows/failure.ts";
import { join } from "../flows/join.ts";
import { useAct } from "../flows/useAct.ts";
import type { Act } from "../ui/model.ts";
import { useJoinDraft } from "./useDraft.ts";
import { useNewSecret, type NewSecret } from "./useNewSecret.ts";

export type Joining = {
  known: boolean;
  handle: string | null;
  handleFailure: Failure | null;
  /** Still asking neighbours for their word; then the voting secret is made, and the seat taken. */
  asking: boolean;
  secret: NewSecret;
  act: Act;
  chooseHandle: (handle: string) => void;
  changeHandle: () => void;
  goOn: () => void;
  takeSeat: () => void;
};

/** Joining, step by step: a handle, neighbours' word, a voting secret, a practice proof, the recovery file, the seat. */
export function useJoining(circle: Circle, actor: Actor, founder: boolean): Joining {
  const { draft, known, save, drop } = useJoinDraft(circle.address, actor.address);
  const secret = useNewSecret(circle, actor.address, draft?.handle ?? "");
  const [vouchedFor, setVouchedFor] = useState(false);
  const [handleFailure, setHandleFailure] = useState<Failure | null>(null);
  const joining = useAct(join);

  const takeSeat = async () => {
    const { commitment } = secret;
    if (commitment === null || draft === null) return;
    const output = await joining.run({ circle: circle.address, handle: draft.handle, commitment });
    if (output !== null) await Promise.all([drop(), secret.startAnew()]);
  };

  const chooseHandle = async (text: string) => {
    try {
      const handle = checkHandle(text.trim().normalize("NFC"));
      setHandleFailure(null);
      await save({ handle });
      setVouchedFor(false);
    } catch (error) {
      const refused = error instanceof HandleRefused;
      setHandleFailure(
        refused
          ? { reason: { kind: "badHandle", detail: error.shortMessage }, safe: true, next: ["retry"] }
          : failureOf(error, { ownAccountIsFine: false }),
      );
    }
  };

  return {
    known,
    handle: draft?.handle ?? null,
    handleFailure,
    asking: !founder && !vouchedFor,
    secret,
    act: joining.act,
    chooseHandle: (handle) => void chooseHandle(handle),
    changeHandle: () => void drop().then(() => setVouchedFor(false)),
    goOn: () => setVouchedFor(true),
    takeSeat: () => void takeSeat(),
  };
}
