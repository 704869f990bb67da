import { useCopy } from "../content/copy.ts";
import type { MotionAsk } from "./model.ts";
import { useAsk } from "./useAsk.ts";

/** A motion as it stands on the ballot, with its empty box. */
export function BallotLine({ ask }: { ask: MotionAsk }) {
  const { motions } = useCopy();
  const sentenceOf = useAsk();
  return (
    <div className="paper ballot-line">
      <p>
        <b>{sentenceOf(ask)}</b>
        <small>{motions.notes[ask.kind]}</small>
      </p>
      <span className="ballot-line__box" />
    </div>
  );
}
