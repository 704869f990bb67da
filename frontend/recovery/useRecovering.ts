import { useState } from "react";
import type { Circle, Member } from "../../protocol/types.ts";
import type { Actor } from "../accounts/actor.ts";
import { finishRecovery, recover } from "../flows/recovery.ts";
import { useAct } from "../flows/useAct.ts";
import { useRecoverDraft } from "../people/useDraft.ts";
import { useNewSecret, type NewSecret } from "../people/useNewSecret.ts";
import type { Act } from "../ui/model.ts";
import { seatAskedFor } from "./recoveryModel.ts";

export type Recovering = {
  known: boolean;
  /** Whose seat is asked for; null before it was said, or when nobody goes by that handle any more. */
  lost: Member | null;
  /** Still asking neighbours for their word; then a voting secret is made, and the seat asked for. */
  asking: boolean;
  secret: NewSecret;
  beginning: Act;
  finishing: Act;
  choose: (lost: Member) => void;
  chooseAgain: () => void;
  goOn: () => void;
  begin: () => void;
  finish: (lost: Member["account"]) => void;
};

/** Asking for one's seat back, from a new wallet: whose it is, neighbours' word, a voting secret, and a month of notice. */
export function useRecovering(circle: Circle, actor: Actor): Recovering {
  const { draft, known, save, drop } = useRecoverDraft(circle.address, actor.address);
  const secret = useNewSecret(circle, actor.address, draft?.handle ?? "");
  const [vouchedFor, setVouchedFor] = useState(false);
  const beginning = useAct(recover);
  const finishing = useAct(finishRecovery);
  const lost = draft === null ? null : seatAskedFor(circle, draft);

  const askAgain = () => setVouchedFor(false);
  const begin = async () => {
    const { commitment } = secret;
    if (commitment === null || lost === null) return;
    const output = await beginning.run({ circle: circle.address, lost: lost.account, commitment });
    if (output === null) return;
    // Should the old wallet object, one asks anew.
    askAgain();
    await secret.startAnew();
  };

  return {
    known,
    lost,
    asking: !vouchedFor,
    secret,
    beginning: beginning.act,
    finishing: finishing.act,
    choose: ({ handle }) => void save({ handle }).then(askAgain),
    chooseAgain: () => void drop().then(askAgain),
    goOn: () => setVouchedFor(true),
    begin: () => void begin(),
    finish: (account) => void finishing.run({ circle: circle.address, lost: account }),
  };
}
