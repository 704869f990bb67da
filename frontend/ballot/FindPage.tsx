import type { Circle, Member, Round } from "../../protocol/types.ts";
import { circleName } from "../chain/standing.ts";
import { useRound } from "../chain/queries.ts";
import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { useVotingSecret } from "../secrets/useVotingSecret.ts";
import type { SecretHandlers } from "../secrets/model.ts";
import type { FindModel } from "./findModel.ts";
import { FindView } from "./FindView.tsx";
import { useFind } from "./useFind.ts";

export function FindPage({ reading, asked }: CirclePageProps & { asked: number }) {
  const { circle, now, me } = useCirclePage(reading);
  const round = useRound(circle, asked);
  if (round === null) {
    const model: FindModel = { circle: circleName(circle), round: asked, now, state: { kind: "loading" } };
    return <FindView model={model} onCode={() => false} {...noSecret} onForget={nothing} />;
  }
  const key = `${asked}/${me?.account ?? ""}`;
  return me === null || me.commitment === 0n ? (
    <Anybody key={key} circle={circle} round={round} now={now} />
  ) : (
    <Voter key={key} circle={circle} round={round} now={now} me={me} />
  );
}

type Props = { circle: Circle; round: Round; now: number };

const nothing = () => undefined;
const noSecret: SecretHandlers = { onUnlock: nothing, onRestore: nothing };

/** Without a voting secret here: by a receipt's code. */
function Anybody(props: Props) {
  const { state, onCode, onForget } = useFind({ ...props, who: null });
  return <FindView model={modelOf(props, state)} onCode={onCode} onForget={onForget} {...noSecret} />;
}

function Voter({ me, ...props }: Props & { me: Member }) {
  const secret = useVotingSecret(props.circle, me);
  const open = secret.state.kind === "open" ? secret.state.secret : null;
  const { state, onCode, onForget } = useFind({ ...props, who: { me, secret: open, part: secret.part } });
  const waits = secret.state.kind === "loading" && state.kind === "asking";
  return (
    <FindView
      model={modelOf(props, waits ? { kind: "loading" } : state)}
      onCode={onCode}
      onForget={onForget}
      {...secret.handlers}
    />
  );
}

const modelOf = ({ circle, round, now }: Props, state: FindModel["state"]): FindModel => ({
  circle: circleName(circle),
  round: round.round,
  now,
  state,
});
