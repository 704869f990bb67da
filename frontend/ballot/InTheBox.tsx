import { BallotBox } from "../art/BallotBox.tsx";
import { Envelope } from "../art/Seal.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import { TextPress } from "../ui/Press.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import type { BallotModel, BallotState, Receipt } from "./model.ts";

type State<Kind> = Extract<BallotState, { kind: Kind }>;
type Props<Kind> = { model: BallotModel; state: State<Kind>; onChangeMind: () => void };

export function HandedOver({ model, state, onChangeMind }: Props<"handed-over">) {
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
        <ReceiptPaper receipt={state.receipt} onChangeMind={state.canChange ? onChangeMind : null} />
      </div>
    </section>
  );
}

export function InTheBox({ model, state, onChangeMind }: Props<"in-the-box">) {
  const copy = useCopy().ballot.inTheBox;
  return (
    <section className="inbox" aria-labelledby="inbox">
      <BallotBox name={model.circle.name} label={copy.picture} />
      <div className="stack-wide">
        <div className="stack" role="status">
          <h1 id="inbox">{copy.title}</h1>
          <p className="lead">{copy.text(state.cast)}</p>
        </div>
        <ReceiptPaper receipt={state.receipt} onChangeMind={state.canChange ? onChangeMind : null} />
      </div>
    </section>
  );
}

function ReceiptPaper({ receipt, onChangeMind }: { receipt: Receipt; onChangeMind: (() => void) | null }) {
  const copy = useCopy().ballot.receipt;
  const format = useFormat();
  const torn = receipt.transaction !== null || onChangeMind !== null;
  return (
    <div className="paper receipt-paper">
      <div className="receipt stack">
        <h2>{copy.title}</h2>
        <p>
          {copy.line(format.dayTime(receipt.handedOverAt))} {copy.code} <span className="hex">{receipt.code}</span>
        </p>
        <p className="small soft">{copy.note}</p>
      </div>
      {torn && (
        <div className="tear receipt">
          <div className="row">
            {receipt.transaction !== null && <TxLink transaction={receipt.transaction} />}
            {onChangeMind !== null && (
              <TextPress icon="sheet" onClick={onChangeMind}>
                {copy.change}
              </TextPress>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
