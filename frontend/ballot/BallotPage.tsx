import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Member, Round } from "../../protocol/types.ts";
import { circleName, currentRound } from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps, type CircleView } from "../chain/useCirclePage.ts";
import { stateBefore } from "./ballotState.ts";
import { BallotView } from "./BallotView.tsx";
import type { BallotModel, BallotState, BallotViewProps } from "./model.ts";
import { useVotersBallot } from "./useVotersBallot.ts";

export function BallotPage({ reading, onConnect }: CirclePageProps) {
  const view = useCirclePage(reading);
  const { circle, me } = view;
  const round = currentRound(circle);
  const before = stateBefore(view, round);
  if (before === null && me !== null && round !== null) {
    const key = `${circle.address}/${round.round}/${me.account}`;
    return <VotersBallot key={key} view={view} circle={circle} round={round} me={me} onConnect={onConnect} />;
  }
  return <BallotView model={modelOf(view, before ?? { kind: "loading" })} {...nothingToDo} onConnect={onConnect} />;
}

type VotersProps = { view: CircleView; circle: Circle; round: Round; me: Member; onConnect: () => void };

function VotersBallot({ view, onConnect, ...voter }: VotersProps) {
  const { state, actions } = useVotersBallot({ ...voter, now: view.now });
  return <BallotView model={modelOf(view, state)} {...actions} onConnect={onConnect} />;
}

function modelOf({ circle, now }: CircleView, state: BallotState): BallotModel {
  const { votingCloses, sealsOpen } = windowsOf(circle.terms, circle.round);
  const { round } = circle;
  return { circle: circleName(circle), round, now, closesAt: votingCloses, sealsOpenAt: sealsOpen, state };
}

const nothing = () => undefined;

/** For who has no ballot: there is nothing to press. */
const nothingToDo: Omit<BallotViewProps, "model" | "onConnect"> = {
  onUnlock: nothing,
  onRestore: nothing,
  onSeal: nothing,
  onFinish: nothing,
  onLeaveIt: nothing,
  onTryAgain: nothing,
  onChangeMind: nothing,
  waysOn: {
    onRelay: nothing,
    onTypedRelay: nothing,
    onThrowaway: nothing,
    onCastThrowaway: nothing,
    onCastOwn: nothing,
  },
};
