import { lazy, Suspense } from "react";
import type { Circle } from "../../protocol/types.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import { objectToRecovery } from "../flows/recovery.ts";
import { stillHere } from "../flows/seat.ts";
import { useAct } from "../flows/useAct.ts";
import { seatNews } from "./recoveryModel.ts";

// Hardly anybody ever needs it.
const SeatNotices = lazy(() => import("./SeatNotices.tsx"));

/** Above every page of a circle: tells a member at once when their seat is asked for, or about to be given up. */
export function SeatWatch({ circle }: { circle: Circle }) {
  const { actor } = useAccounts();
  const objecting = useAct(objectToRecovery);
  const staying = useAct(stillHere);
  const news = seatNews(circle, actor?.address ?? null);
  const said = objecting.act.status === "done" || staying.act.status === "done";
  if (news === null && !said) return null;
  return (
    <Suspense fallback={null}>
      <SeatNotices
        news={news ?? { asked: null, quiet: null }}
        objecting={objecting.act}
        staying={staying.act}
        onObject={() => void objecting.run({ circle: circle.address })}
        onStillHere={() => void staying.run({ circle: circle.address })}
      />
    </Suspense>
  );
}
