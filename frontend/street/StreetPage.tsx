import { lazy, memo, Suspense, useDeferredValue } from "react";
import type { MyBallot } from "../ballot/useMyBallot.ts";
import { currentRound, uncountedRound } from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { takeBack } from "../flows/leave.ts";
import { usePayout } from "../people/usePayout.ts";
import { useJoinDraft } from "../people/useDraft.ts";
import type { StreetViewProps } from "./model.ts";
import { streetModel } from "./streetModel.ts";
import { StreetView } from "./StreetView.tsx";
import { TurnPart } from "./TurnPart.tsx";
import { useOpenAndSettle } from "./useOpenAndSettle.ts";

// Only a voter has a ballot to ask after, and the street does not wait for the answer.
const WithMyBallot = lazy(() => import("../ballot/WithMyBallot.tsx").then((m) => ({ default: m.WithMyBallot })));

export function StreetPage({ reading }: CirclePageProps) {
  const { circle, now, actor, me } = useCirclePage(reading);
  const opening = useOpenAndSettle();
  const taking = usePayout(takeBack, circle.address, actor);
  const { draft } = useJoinDraft(circle.address, actor?.address ?? null);
  // The upper half first: it can be read and pressed while the lower is still being drawn.
  const whole = useDeferredValue(true, false);

  const propsWith = (myBallot: MyBallot): StreetViewProps => ({
    model: streetModel({
      circle,
      now,
      actor: actor?.address ?? null,
      myBallot,
      opening: opening.act,
      tookBack: taking.paid !== null,
      asking: draft !== null,
    }),
    takingBack: taking,
    onOpenAndCount: () => {
      const round = uncountedRound(circle);
      if (round !== null) opening.run({ circle, round });
    },
    onTakeBack: taking.run,
    whole,
  });
  const round = currentRound(circle);
  const mayVote = me?.status === "seated" && circle.phase === "voting" && round !== null;
  const props = propsWith({ kind: mayVote ? "loading" : "none" });
  const turn = mayVote ? (
    <Suspense fallback={<TurnPart {...props} />}>
      <WithMyBallot circle={circle} round={round} me={me}>
        {(myBallot) => {
          const known = propsWith(myBallot);
          return <TurnPart key={known.model.turn.kind} {...known} />;
        }}
      </WithMyBallot>
    </Suspense>
  ) : undefined;
  return <Drawn props={useDeferredValue({ ...props, turn })} />;
}

/** In pieces, behind whatever is pressed meanwhile. */
const Drawn = memo(function Drawn({ props }: { props: StreetViewProps }) {
  return <StreetView {...props} />;
});
