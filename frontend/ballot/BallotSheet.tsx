import { useState } from "react";
import { Tick } from "../art/Tick.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import { titleOf } from "../ui/model.ts";
import { Care } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { Handle } from "../ui/Who.tsx";
import type { BallotModel, BallotState, Choice } from "./model.ts";

type Ticking = Extract<BallotState, { kind: "ticking" }>;

/** The ballot is printed, not a form. The tick is the only thing drawn by hand; it is the neighbour's. */
export function BallotSheet({
  model,
  state,
  onSeal,
}: {
  model: BallotModel;
  state: Ticking;
  onSeal: (slots: number[]) => void;
}) {
  const { ballot } = useCopy();
  const format = useFormat();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(state.ticked));
  const toggle = (slot: number) => {
    const next = new Set(ticked);
    if (!next.delete(slot)) next.add(slot);
    setTicked(next);
  };
  return (
    <form
      className="paper ballot"
      aria-labelledby="ballot"
      onSubmit={(event) => {
        event.preventDefault();
        onSeal([...ticked].sort((a, b) => a - b));
      }}
    >
      <div className="ballot__print">
        <div className="ballot__head">
          <p className="small">{ballot.head(model.circle.name, model.round)}</p>
          <h1 id="ballot">{ballot.title}</h1>
          <p className="lead">{ballot.tick}</p>
          <p className="soft">{ballot.rules[state.rule]}</p>
        </div>
        <ul className="choices">
          {state.choices.map((choice) => (
            <ChoiceRow key={choice.slot} choice={choice} ticked={ticked.has(choice.slot)} onToggle={toggle} />
          ))}
        </ul>
        <div className="ballot__foot">
          <p role="status">
            <b>{ballot.ticked(ticked.size, state.choices.length)}</b>
          </p>
          {ticked.size === 0 && <p className="small soft">{ballot.none}</p>}
          {state.changing && <Care>{ballot.changing}</Care>}
          <Press kind="seal" type="submit">
            {state.changing ? ballot.sealAgain : ballot.seal}
          </Press>
          <p className="small soft">{ballot.shuffled(format.closing(model.closesAt))}</p>
        </div>
      </div>
    </form>
  );
}

function ChoiceRow({
  choice,
  ticked,
  onToggle,
}: {
  choice: Choice;
  ticked: boolean;
  onToggle: (slot: number) => void;
}) {
  const format = useFormat();
  return (
    <li className="choice">
      <label>
        <input type="checkbox" checked={ticked} onChange={() => onToggle(choice.slot)} />
        <span className="choice__text">
          <b>{titleOf(choice.text)}</b>
          <small>
            <Handle person={choice.pinner} />
          </small>
        </span>
        <span className="sum">{format.sum(choice.amount)}</span>
        <span className="tickbox">
          <Tick />
        </span>
      </label>
    </li>
  );
}
