import type { ReactNode } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { ThankForm } from "../thanks/ThankForm.tsx";
import { lastFour } from "../ui/format.ts";
import { titleOf } from "../ui/model.ts";
import { ThankYou } from "../ui/ThankYou.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import { StepHead } from "./StepHead.tsx";
import type { CollectState } from "./model.ts";

type Props = {
  name: string;
  state: Extract<CollectState, { kind: "collected" }>;
  home: ReactNode;
  onThank: (text: string) => void;
};

export function Collected({ name, state, home, onThank }: Props) {
  const copy = useCopy().collect.done;
  const format = useFormat();
  const { grant } = state;
  const sum = format.sum(grant.amount);
  return (
    <div className="screen">
      {state.justNow ? <StepHead at={3} title={copy.title(sum)} /> : <h1>{copy.already}</h1>}
      <div className="paper cheque">
        <div className="sheet" role="status">
          <p className="stamp">
            {copy.stamp}
            <small>{format.timeInRecord(state.at)}</small>
          </p>
          <p className="cheque__for">
            <b>{titleOf(grant.text)}</b>
          </p>
          <dl className="facts">
            <div>
              <dt>{copy.grant}</dt>
              <dd className="sum">{sum}</dd>
            </div>
            <div>
              <dt>{copy.fee}</dt>
              <dd className="sum">{format.sum(0n)}</dd>
            </div>
            <div>
              <dt>{copy.sentTo}</dt>
              <dd>
                {copy.ending} <span className="hex">{lastFour(state.paidTo)}</span>
              </dd>
            </div>
          </dl>
          {state.transaction !== null && <TxLink transaction={state.transaction} />}
          {grant.thanks !== null && <ThankYou note={grant.thanks} />}
        </div>
        {state.thanking.kind === "can" && (
          <div className="tear stub">
            <ThankForm name={name} act={state.thanking.act} onThank={onThank} />
          </div>
        )}
      </div>
      {!state.justNow && <p>{copy.alreadyText}</p>}
      {!state.justNow && home}
      {state.justNow && <p className="small soft">{copy.close}</p>}
    </div>
  );
}
