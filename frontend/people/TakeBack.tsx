import { useFirstCopy, useFormat } from "../content/copy.ts";
import { lastFour } from "../ui/format.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import { Words } from "../ui/Words.tsx";
import type { Payout } from "./model.ts";

/** What is owed, at one press; and once it is paid, how much it was and where it went. */
export function TakeBack({ owed, payout, onTakeBack }: { owed: bigint; payout: Payout; onTakeBack: () => void }) {
  const copy = useFirstCopy().people.owed;
  const format = useFormat();
  return (
    <>
      {owed > 0n && (
        <Press busy={payout.act.status === "working"} onClick={onTakeBack}>
          {copy.go(format.sum(owed))}
        </Press>
      )}
      <ActNote act={payout.act} />
      <Paid payout={payout} />
    </>
  );
}

/** Said once the chain has written it down. */
export function Paid({ payout: { act, paid } }: { payout: Payout }) {
  const copy = useFirstCopy().people.owed;
  const format = useFormat();
  return (
    <div role="status">
      {paid !== null && (
        <>
          <p>
            <Words>{copy.paid(format.sum(paid.amount), lastFour(paid.to))}</Words>
          </p>
          {act.status === "done" && act.transaction !== null && <TxLink transaction={act.transaction} />}
        </>
      )}
    </div>
  );
}
