import { BallotBox } from "../art/BallotBox.tsx";
import { Envelope } from "../art/Seal.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import { PressLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import type { BallotModel, BallotState, WaysOnProps } from "./model.ts";
import { ReceiptPaper } from "./ReceiptPaper.tsx";
import { WaysOn } from "./WaysOn.tsx";

type State<Kind> = Extract<BallotState, { kind: Kind }>;
type Props<Kind> = { model: BallotModel; state: State<Kind>; onChangeMind: () => void };

export function HandedOver({ model, state, onChangeMind, waysOn }: Props<"handed-over"> & { waysOn: WaysOnProps }) {
  const copy = useCopy().ballot.handedOver;
  const format = useFormat();
  return (
    <section className="inbox" aria-labelledby="handed">
      <Envelope part={1} />
      <div className="stack-wide">
        <div className="stack" role="status">
          <h1 id="handed">{copy.title}</h1>
          <p className="lead">{copy.text(format.soon(state.nextBatchBy, model.now))}</p>
          <p className="small soft">{copy.why}</p>
        </div>
        <ReceiptPaper
          circle={model.circle.address}
          round={model.round}
          receipt={state.receipt}
          onChangeMind={state.canChange ? onChangeMind : null}
        />
        <details className="noprint">
          <summary>{copy.doubt(state.relay)}</summary>
          <WaysOn ways={state.ways} {...waysOn} />
        </details>
      </div>
    </section>
  );
}

export function InTheBox({ model, state, onChangeMind }: Props<"in-the-box">) {
  const copy = useCopy().ballot.inTheBox;
  const { fate } = state;
  return (
    <section className="inbox" aria-labelledby="inbox">
      <BallotBox name={model.circle.name} label={copy.picture} />
      <div className="stack-wide">
        <div className="stack" role="status">
          <h1 id="inbox">{copy.title}</h1>
          <p className="lead">{useFateSentence(model, state)}</p>
          {state.elsewhere && <p>{copy.elsewhere}</p>}
        </div>
        {fate.kind === "opened" && (
          <PressLink kind="plain" href={ways.round(model.circle.address, model.round)}>
            {copy.sheet}
          </PressLink>
        )}
        <ReceiptPaper
          circle={model.circle.address}
          round={model.round}
          receipt={state.receipt}
          onChangeMind={state.canChange ? onChangeMind : null}
        />
      </div>
    </section>
  );
}

function useFateSentence({ now }: BallotModel, { cast, fate }: State<"in-the-box">): string {
  const copy = useCopy().ballot.inTheBox;
  const format = useFormat();
  switch (fate.kind) {
    case "voting":
      return copy.text(cast);
    case "closed":
      return copy.closed(cast, format.soon(fate.opensAt, now));
    case "late":
      return copy.late(format.soon(fate.since, now), fate.beacon);
    case "opened":
      return copy.opened;
  }
}
