import { useCopy } from "../content/copy.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import type { JoinState } from "./model.ts";

export function TakeSeat({
  state,
  onTakeSeat,
}: {
  state: Extract<JoinState, { kind: "seat" }>;
  onTakeSeat: () => void;
}) {
  const copy = useCopy().join.seat;
  return (
    <>
      <p className="lead">{copy.as(state.handle)}</p>
      <p>{state.booking ? copy.booking : copy.text}</p>
      <Press wide busy={state.act.status === "working"} onClick={onTakeSeat}>
        {state.booking ? copy.book : copy.go}
      </Press>
      <ActNote act={state.act} />
    </>
  );
}
