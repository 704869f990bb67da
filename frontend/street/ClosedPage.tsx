import type { Closing } from "../../protocol/types.ts";
import { circleName, waitingGrants } from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { takeBack } from "../flows/leave.ts";
import { usePayout } from "../people/usePayout.ts";
import { ClosedView } from "./ClosedView.tsx";
import type { ClosedModel } from "./model.ts";
import { waitingOf } from "./streetModel.ts";

/** Of a closed circle, in place of everything that needs a living one. */
export function ClosedPage({ reading, onConnect, closing }: CirclePageProps & { closing: Closing }) {
  const { circle, actor, me } = useCirclePage(reading);
  const taking = usePayout(takeBack, circle.address, actor);
  const meOf = (): ClosedModel["me"] => {
    if (actor === null) return { kind: "nobody" };
    return me === null || me.joinedAt === 0 ? { kind: "stranger" } : { kind: "member", owed: me.owed };
  };
  const model: ClosedModel = {
    circle: circleName(circle),
    closedAt: closing.closedAt,
    heirs: closing.heirs,
    untaken: {
      sum: circle.members.reduce((sum, { owed }) => sum + owed, 0n),
      people: circle.members.filter(({ owed }) => owed > 0n).length,
    },
    me: meOf(),
    waiting: waitingGrants(circle).map((request) => waitingOf(circle, request, actor?.address ?? null)),
  };
  return <ClosedView model={model} takingBack={taking} onTakeBack={taking.run} onConnect={onConnect} />;
}
