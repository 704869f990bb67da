import { useCopy, useFormat } from "../content/copy.ts";
import { Dialog } from "../ui/Dialog.tsx";
import type { Act } from "../ui/model.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { Words } from "../ui/Words.tsx";
import type { LeaveTerms } from "./model.ts";

/** Leaving shows the exact amount before anything is signed. */
export function LeaveDialog(props: {
  open: boolean;
  terms: LeaveTerms;
  act: Act;
  onLeave: () => void;
  onClose: () => void;
}) {
  const copy = useCopy().people.leave;
  const format = useFormat();
  const { terms, act } = props;
  const says = () => {
    if (terms.when === "later") return copy.later(format.sum(terms.amountNow), format.dayTime(terms.endsAt));
    return terms.amount === 0n ? copy.nothing : copy.now(format.sum(terms.amount));
  };
  const go = () => {
    if (terms.when === "later") return copy.goLater;
    return terms.amount === 0n ? copy.goNothing : copy.goNow(format.sum(terms.amount));
  };
  return (
    <Dialog open={props.open && act.status !== "done"} title={copy.title} onClose={props.onClose}>
      <p>
        <Words>{says()}</Words>
      </p>
      <p>{copy.rest}</p>
      <ActNote act={act} />
      <div className="row">
        <Press busy={act.status === "working"} onClick={props.onLeave}>
          {go()}
        </Press>
        <Press kind="plain" onClick={props.onClose}>
          {copy.stay}
        </Press>
      </div>
    </Dialog>
  );
}
