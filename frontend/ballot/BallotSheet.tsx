import { useState, type ReactNode } from "react";
import { Tick } from "../art/Tick.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import { useAsk } from "../motions/useAsk.ts";
import { titleOf } from "../ui/model.ts";
import { Care } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { Handle, useHandle } from "../ui/Who.tsx";
import type { BallotModel, BallotState, MotionChoice } from "./model.ts";

type Ticking = Extract<BallotState, { kind: "ticking" }>;

/** With so many on a ballot it no longer takes only a few who talk to know what the others ticked. */
const HARDLY_THIN = 8;

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
          {state.choices.length > 0 && (
            <>
              <p className="lead">{ballot.tick}</p>
              <p className="soft">{ballot.rules[state.rule]}</p>
            </>
          )}
        </div>
        {state.choices.length > 0 && (
          <ul className="choices">
            {state.choices.map(({ slot, text, amount, pinner, own }) => (
              <ChoiceRow key={slot} ticked={ticked.has(slot)} onToggle={() => toggle(slot)}>
                <span className="choice__text">
                  <b>{titleOf(text)}</b>
                  <small>{own ? ballot.own : <Handle person={pinner} />}</small>
                </span>
                <span className="sum">{format.sum(amount)}</span>
              </ChoiceRow>
            ))}
          </ul>
        )}
        {state.motions.length > 0 && <Motions motions={state.motions} ticked={ticked} onToggle={toggle} />}
        <div className="ballot__foot">
          <p role="status">
            <b>{ballot.ticked(ticked.size, state.choices.length + state.motions.length)}</b>
          </p>
          {ticked.size === 0 && <p className="small soft">{ballot.none}</p>}
          {state.before !== "none" && (
            <Care>
              {ballot.changing[state.before]} {ballot.changing.note}
            </Care>
          )}
          {state.roster < HARDLY_THIN && <Care>{ballot.secrecy.thin(state.roster)}</Care>}
          <Press kind="seal" type="submit">
            {state.before === "none" ? ballot.seal : ballot.sealAgain}
          </Press>
          <p className="small soft">{ballot.shuffled(format.closing(model.closesAt))}</p>
          <details className="small">
            <summary>{ballot.secrecy.title}</summary>
            <ul className="points">
              {ballot.secrecy.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </details>
        </div>
      </div>
    </form>
  );
}

type MotionsProps = { motions: MotionChoice[]; ticked: ReadonlySet<number>; onToggle: (slot: number) => void };

function Motions({ motions, ticked, onToggle }: MotionsProps) {
  const copy = useCopy().motions;
  const sentenceOf = useAsk();
  const handle = useHandle();
  return (
    <section aria-labelledby="motions">
      <div className="ballot__head">
        <h2 id="motions">{copy.title}</h2>
        <p className="soft">{copy.how}</p>
      </div>
      <ul className="choices">
        {motions.map(({ slot, ask, proposer }) => (
          <ChoiceRow key={slot} ticked={ticked.has(slot)} onToggle={() => onToggle(slot)}>
            <span className="choice__text choice__text--wide">
              <b>{sentenceOf(ask)}</b>
              <small>
                {copy.notes[ask.kind]} {copy.proposed(handle(proposer))}
              </small>
            </span>
          </ChoiceRow>
        ))}
      </ul>
    </section>
  );
}

function ChoiceRow({ ticked, onToggle, children }: { ticked: boolean; onToggle: () => void; children: ReactNode }) {
  return (
    <li className="choice">
      <label>
        <input type="checkbox" checked={ticked} onChange={onToggle} />
        {children}
        <span className="tickbox">
          <Tick />
        </span>
      </label>
    </li>
  );
}
