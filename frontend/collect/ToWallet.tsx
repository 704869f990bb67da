import { useCopy, useFormat } from "../content/copy.ts";
import { lastFour } from "../ui/format.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { Cheque } from "./Cheque.tsx";
import type { CollectState } from "./model.ts";

/** The wallet was written down when the request was pinned, so there is nothing to choose; anyone may send it on. */
export function ToWallet(props: {
  name: string;
  state: Extract<CollectState, { kind: "to-wallet" }>;
  onCollect: () => void;
}) {
  const { collect } = useCopy();
  const format = useFormat();
  const { grant, wallet, person, yours, act } = props.state;
  const four = lastFour(wallet);
  const goesTo = () => {
    if (yours) return collect.toWallet.yours(four);
    const handle = person?.handle ?? null;
    return handle === null ? collect.toWallet.other(four) : collect.toWallet.person(handle, four);
  };
  const sum = format.sum(grant.amount);
  return (
    <div className="screen">
      <h1>{yours ? collect.what.title(props.name) : collect.what.titleOther(props.name)}</h1>
      <Cheque
        text={grant.text}
        amount={grant.amount}
        pinner={grant.pinner}
        chosen={collect.what.chosen(format.dateInRecord(grant.chosenAt), grant.approvals, grant.cast)}
      >
        <p>{goesTo()}</p>
        <Press wide busy={act.status === "working"} onClick={props.onCollect}>
          {yours ? collect.what.go(sum) : collect.toWallet.go(sum)}
        </Press>
        <ActNote act={act} />
        <p className="small soft">{collect.what.waits(format.day(grant.until))}</p>
      </Cheque>
    </div>
  );
}
