import { useState } from "react";
import type { VotingSecret } from "../../protocol/identity.ts";
import type { Circle, Member } from "../../protocol/types.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import {
  ballotUnderWay,
  circleName,
  endOfBallot,
  firstVotingAt,
  hasSeat,
  nextVotingAt,
  personOf,
} from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { useCopy } from "../content/copy.ts";
import { changeCommitment } from "../flows/changeCommitment.ts";
import { useAct } from "../flows/useAct.ts";
import { newSecretHandlers, newSecretState, noNewSecret } from "../people/newSecretState.ts";
import { useNewSecret } from "../people/useNewSecret.ts";
import { saveRecoveryFile } from "./download.ts";
import type { Replaceable, SecretPageState, SecretViewProps, Shown } from "./model.ts";
import { SecretView } from "./SecretView.tsx";
import { useVotingSecret } from "./useVotingSecret.ts";

/** One's own voting secret: how it is kept, its recovery, and another in its place. */
export function SecretPage({ reading, onConnect }: CirclePageProps) {
  const { circle, me } = useCirclePage(reading);
  const { actor, ready } = useAccounts();
  if (me !== null && (hasSeat(me) || me.status === "booked")) {
    return <Mine key={me.account} circle={circle} me={me} onConnect={onConnect} />;
  }
  const state = !ready ? "loading" : actor === null ? "no-account" : "no-seat";
  return (
    <SecretView model={{ circle: circleName(circle), state: { kind: state } }} {...noSecret} onConnect={onConnect} />
  );
}

function Mine({ circle, me, onConnect }: { circle: Circle; me: Member; onConnect: () => void }) {
  const { faultOf } = useCopy();
  const held = useVotingSecret(circle, me);
  const next = useNewSecret(circle, me.account, me.handle);
  const changing = useAct(changeCommitment);
  const [replacing, setReplacing] = useState(false);
  const { shown, show, download } = useShown(circle, me);
  const [locked, setLocked] = useState(false);

  const person = personOf(circle, me.account);
  const replace: Replaceable =
    hasSeat(me) && ballotUnderWay(circle) ? { now: false, until: endOfBallot(circle) } : { now: true };
  const open = held.state.kind === "open" ? held.state.secret : null;

  const stateNow = (): SecretPageState => {
    const { state, part } = held;
    if (changing.act.status === "done") {
      return { kind: "changed", person, votesAt: hasSeat(me) ? nextVotingAt(circle) : firstVotingAt(circle, me) };
    }
    if (replacing) {
      return newSecretState(next, me.handle, faultOf) ?? { kind: "change", person, replace, act: changing.act };
    }
    if (state.kind === "loading") return { kind: "loading" };
    if (state.kind === "locked") return { kind: "locked", person, replace, ...part };
    const { passkeys, working, fault } = part;
    return { kind: "open", person, kept: state.kept, shown, passkeys, working, fault, locked, replace };
  };

  const change = async () => {
    if (next.commitment === null) return;
    const output = await changing.run({ circle: circle.address, commitment: next.commitment });
    if (output !== null) await next.startAnew();
  };

  return (
    <SecretView
      model={{ circle: circleName(circle), state: stateNow() }}
      {...newSecretHandlers(next)}
      {...held.handlers}
      onConnect={onConnect}
      onShowWords={() => open !== null && void show(open)}
      onSaveFile={() => open !== null && void download(open)}
      onLock={(lock) => open !== null && void held.lock(open, lock).then(setLocked)}
      onReplace={() => setReplacing(true)}
      onGiveUpReplacing={() => setReplacing(false)}
      onChange={() => void change()}
    />
  );
}

function useShown(circle: Circle, { handle }: Member) {
  const [shown, setShown] = useState<Shown>({ downloaded: false, words: null });
  const show = async (secret: VotingSecret) => {
    const { phraseOf } = await import("../../protocol/recovery-phrase.ts");
    setShown((now) => ({ ...now, words: phraseOf(secret) }));
  };
  const download = async (secret: VotingSecret) => {
    await saveRecoveryFile(circle, handle, secret);
    setShown((now) => ({ ...now, downloaded: true }));
  };
  return { shown, show, download };
}

const nothing = () => undefined;

const noSecret: Omit<SecretViewProps, "model" | "onConnect"> = {
  ...noNewSecret,
  onUnlock: nothing,
  onRestore: nothing,
  onShowWords: nothing,
  onSaveFile: nothing,
  onLock: nothing,
  onReplace: nothing,
  onGiveUpReplacing: nothing,
  onChange: nothing,
};
