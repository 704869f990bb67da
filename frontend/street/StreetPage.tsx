import type { Circle, Member, Round } from "../../protocol/types.ts";
import { useMyBallot, type MyBallot } from "../ballot/useMyBallot.ts";
import { currentRound, uncountedRound } from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps, type CircleView } from "../chain/useCirclePage.ts";
import { takeBack } from "../flows/leave.ts";
import { usePayout } from "../people/usePayout.ts";
import { useJoinDraft } from "../people/useDraft.ts";
import { useVotingSecret } from "../secrets/useVotingSecret.ts";
import { streetModel } from "./streetModel.ts";
import { StreetView } from "./StreetView.tsx";
import { useOpenAndSettle } from "./useOpenAndSettle.ts";

export function StreetPage({ reading }: CirclePageProps) {
  const view = useCirclePage(reading);
  const { circle, me } = view;
  const round = currentRound(circle);
  const mayVote = me?.status === "seated" && circle.phase === "voting" && round !== null;
  return mayVote ? (
    <VotersStreet view={view} circle={circle} round={round} me={me} />
  ) : (
    <Street view={view} myBallot={{ kind: "none" }} />
  );
}

function VotersStreet({ view, circle, round, me }: { view: CircleView; circle: Circle; round: Round; me: Member }) {
  const { state } = useVotingSecret(circle, me);
  const myBallot = useMyBallot(circle, round, me, state.kind === "open" ? state.secret : null);
  return <Street view={view} myBallot={myBallot} />;
}

function Street({ view, myBallot }: { view: CircleView; myBallot: MyBallot }) {
  const { circle, now, actor } = view;
  const opening = useOpenAndSettle();
  const taking = usePayout(takeBack, circle.address, actor);
  const { draft } = useJoinDraft(circle.address, actor?.address ?? null);
  const model = streetModel({
    circle,
    now,
    actor: actor?.address ?? null,
    myBallot,
    opening: opening.act,
    tookBack: taking.paid !== null,
    asking: draft !== null,
  });
  const openAndCount = () => {
    const round = uncountedRound(circle);
    if (round !== null) opening.run({ circle, round });
  };
  return <StreetView model={model} takingBack={taking} onOpenAndCount={openAndCount} onTakeBack={taking.run} />;
}
