import { useCopy, useFormat } from "../content/copy.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { lastFour } from "../ui/format.ts";
import type { Act } from "../ui/model.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { Words } from "../ui/Words.tsx";
import type { LeaveTerms } from "./model.ts";

type LeaveProps = { open: boolean; terms: LeaveTerms; act: Act; onLeave: () => void; onClose: () => void };

/** Leaving shows the exact amount before anything is signed, and what becomes of everything else. */
export function LeaveDialog({ open, terms, act, onLeave, onClose }: LeaveProps) {
  const copy = useCopy().people.leave;
  const format = useFormat();
  const { pay } = terms;
  const go = () => {
    if (pay.when === "later") return copy.goLater;
    return pay.amount === 0n ? copy.goNothing : copy.goNow(format.sum(pay.amount));
  };
  return (
    <Dialog open={open && act.status !== "done"} title={copy.title} onClose={onClose}>
      <Amount terms={terms} />
      <ul className="leave">
        <Consequences terms={terms} />
      </ul>
      <ActNote act={act} />
      <div className="row">
        <Press busy={act.status === "working"} onClick={onLeave}>
          {go()}
        </Press>
        <Press kind="plain" onClick={onClose}>
          {copy.stay}
        </Press>
      </div>
    </Dialog>
  );
}

function Amount({ terms: { pay, to } }: { terms: LeaveTerms }) {
  const copy = useCopy().people.leave;
  const format = useFormat();
  if (pay.when === "now") {
    if (pay.amount === 0n) return <p>{copy.nothing}</p>;
    return (
      <div className="stack">
        <p className="sum sum--large">{format.sum(pay.amount)}</p>
        <p>{copy.now(lastFour(to))}</p>
      </div>
    );
  }
  const { least, most, endsAt } = pay;
  if (most === 0n) return <p>{copy.nothing}</p>;
  const ends = format.closing(endsAt);
  return (
    <div className="stack">
      <p className="sum sum--large">{least === most ? format.sum(most) : copy.upTo(format.sum(most))}</p>
      <p>
        <Words>{least === most ? copy.laterSure(ends) : copy.later(format.sum(least), format.sum(most), ends)}</Words>
      </p>
    </div>
  );
}

function Consequences({ terms: { pay, request, won, left } }: { terms: LeaveTerms }) {
  const copy = useCopy().people.leave;
  const format = useFormat();
  const now = pay.when === "now";
  return (
    <>
      <li>{now ? copy.seat : copy.seatLater}</li>
      {request !== null && (
        <li>
          {now ? copy.request(request.title) : copy.requestLater(request.title)}
          {now && request.byLink && ` ${copy.link}`}
        </li>
      )}
      {won > 0n && (
        <li>
          <Words>{copy.won(format.sum(won))}</Words>
        </li>
      )}
      {left < MIN_ROSTER && <li>{copy.thin(left)}</li>}
    </>
  );
}

/** Fewer cannot vote in secret. */
const MIN_ROSTER = 3;
