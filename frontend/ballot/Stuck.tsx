import { Envelope } from "../art/Seal.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import { Care, Notice } from "../ui/Notice.tsx";
import { Press, PressLink, TextPress } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import type { BallotModel, BallotState, BallotViewProps } from "./model.ts";
import { ReceiptPaper } from "./ReceiptPaper.tsx";
import { WaysOn } from "./WaysOn.tsx";

type State<Kind> = Extract<BallotState, { kind: Kind }>;
type Props<Kind> = { model: BallotModel; state: State<Kind> } & Omit<BallotViewProps, "model">;

/* A sealed ballot that is not in the box, for whatever reason: what is safe, and every way on. */

export function Unfinished({ state, onFinish, onChangeMind, onLeaveIt }: Props<"unfinished">) {
  const copy = useCopy().ballot.unfinished;
  return (
    <section className="narrow" aria-labelledby="unfinished">
      <Envelope part={0.5} />
      <h1 id="unfinished">{copy.title}</h1>
      <p className="lead">{copy.text}</p>
      {state.earlier && <Care>{copy.earlier}</Care>}
      <Press kind="seal" wide onClick={onFinish}>
        {copy.go}
      </Press>
      <div className="row">
        <TextPress icon="sheet" onClick={onChangeMind}>
          {copy.again}
        </TextPress>
        {state.earlier && <TextPress onClick={onLeaveIt}>{copy.leave}</TextPress>}
      </div>
    </section>
  );
}

export function Failed({ state, onTryAgain, onLeaveIt, waysOn }: Props<"failed">) {
  const copy = useCopy().ballot.failed;
  return (
    <div className="narrow">
      <Notice title={copy[state.at]} fault={state.fault}>
        <p>{copy.safe}</p>
      </Notice>
      <Press kind="seal" wide onClick={onTryAgain}>
        {copy.again}
      </Press>
      {state.earlier && <TextPress onClick={onLeaveIt}>{copy.leave}</TextPress>}
      {state.ways !== null && <WaysOn ways={state.ways} {...waysOn} />}
    </div>
  );
}

export function Overdue({ model, state, waysOn }: Props<"overdue">) {
  const copy = useCopy().ballot.overdue;
  const format = useFormat();
  return (
    <div className="narrow">
      <h1>{copy.title}</h1>
      <Notice
        fault={{ sentence: copy.text(state.relay, format.soon(state.promisedBy, model.now)), wayOn: copy.safe }}
      />
      <WaysOn ways={state.ways} {...waysOn} />
      <ReceiptPaper circle={model.circle.address} round={model.round} receipt={state.receipt} onChangeMind={null} />
    </div>
  );
}

export function Missed({ model, state }: Props<"missed">) {
  const { missed, closed } = useCopy().ballot;
  const format = useFormat();
  const why = state.relay === null ? missed.never : missed.relay(state.relay);
  const then = state.earlier ? missed.earlier : missed.none(format.dayTime(state.opensAt));
  return (
    <div className="narrow">
      <h1>{missed.title}</h1>
      <p className="lead" role="status">
        {why} {then}
      </p>
      <PressLink href={ways.street(model.circle.address)}>{closed.go}</PressLink>
    </div>
  );
}
