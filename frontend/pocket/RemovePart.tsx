import { useState } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { WordCheck } from "../secrets/WordCheck.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Press, TextPress } from "../ui/Press.tsx";
import { Words } from "../ui/Words.tsx";
import type { PocketPageState, PocketViewProps } from "./model.ts";
import { Unlock } from "./Unlock.tsx";

type Open = Extract<PocketPageState, { kind: "open" }>;
type RemoveProps = Pick<Open, "kept" | "balance" | "knownIn"> & Pick<PocketViewProps, "paper" | "removal" | "onRemove">;

/** Off this device: by whoever has shown to have the words, or who was told what is lost without them. */
export function RemovePart({ kept, paper, removal, ...props }: RemoveProps) {
  const copy = useCopy().pocket.remove;
  const [asked, setAsked] = useState(false);
  const [without, setWithout] = useState(false);
  const stay = () => {
    setAsked(false);
    setWithout(false);
    removal.onHide();
  };
  const ask = () => {
    // Words that lie open on the page would prove nothing.
    paper.onHide();
    setAsked(true);
  };
  return (
    <section className="box stack" aria-labelledby="remove">
      <h2 id="remove">{copy.title}</h2>
      <p>{copy.text}</p>
      <Press kind="plain" wide onClick={ask}>
        {copy.start}
      </Press>
      {asked && (
        <Dialog open title={copy.title} onClose={stay}>
          {without ? (
            <Lost {...props} />
          ) : (
            <>
              <p>{copy.prove}</p>
              {removal.words === null ? (
                <Unlock {...removal} kept={kept} />
              ) : (
                <WordCheck words={removal.words} onProven={props.onRemove} />
              )}
              <TextPress onClick={() => setWithout(true)}>{copy.without}</TextPress>
            </>
          )}
          <TextPress onClick={stay}>{copy.stay}</TextPress>
        </Dialog>
      )}
    </section>
  );
}

function Lost({ balance, knownIn, onRemove }: Pick<RemoveProps, "balance" | "knownIn" | "onRemove">) {
  const { remove: copy, page } = useCopy().pocket;
  const format = useFormat();
  const [sure, setSure] = useState(false);
  const known = balance !== null && knownIn !== null;
  const losses = [
    ...(balance !== null && balance > 0n ? [copy.losesMoney(format.sum(balance))] : []),
    ...(knownIn ?? []).flatMap(({ circle, seat, holds }) => [
      ...(seat ? [copy.losesSeat(circle.name)] : []),
      ...(holds > 0n ? [copy.losesOwed(circle.name, format.sum(holds))] : []),
    ]),
  ];
  return (
    <div className="kraft stack-wide">
      <p>{copy.lost}</p>
      {losses.length > 0 && (
        <ul className="points">
          {losses.map((loss) => (
            <li key={loss}>
              <Words>{loss}</Words>
            </li>
          ))}
        </ul>
      )}
      {!known && <p role="status">{page.looking}</p>}
      <label className="sure">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        <span>{copy.sure}</span>
      </label>
      <Press wide busy={!sure || !known} onClick={onRemove}>
        {copy.go}
      </Press>
    </div>
  );
}
