import { Icon } from "../art/Icon.tsx";
import { Envelope } from "../art/Seal.tsx";
import { useCopy } from "../content/copy.ts";
import type { BallotState, SealStep } from "./model.ts";

const steps: SealStep[] = ["folding", "proving", "locking", "handing"];

/** The sheet folds; the wafer's notches fill as real work is done. Never a spinner that lies. */
export function Sealing({ state }: { state: Extract<BallotState, { kind: "sealing" }> }) {
  const copy = useCopy().ballot.sealing;
  const at = steps.indexOf(state.step);
  const name = (step: SealStep) => {
    if (step === "proving") return copy.proving(state.roster);
    return step === "handing" ? copy.handing(state.relay) : copy.steps[step];
  };
  return (
    <section className="sealing" aria-labelledby="sealing">
      <h1 id="sealing">{copy.title}</h1>
      <div
        role="progressbar"
        aria-labelledby="sealing"
        aria-valuenow={Math.round(state.part * 100)}
        aria-valuetext={name(state.step)}
      >
        <Envelope part={state.part} folds />
      </div>
      {/* Said once as each step begins; the list below would be read out whole each time. */}
      <p className="unseen" role="status">
        {name(state.step)}
      </p>
      <ol className="steps">
        {steps.map((step, index) => (
          <li
            key={step}
            className={index < at ? "done" : index === at ? "now" : "todo"}
            aria-current={index === at ? "step" : undefined}
          >
            {index < at ? <Icon name="check" /> : <i />}
            <span>
              {index <= at ? <b>{name(step)}</b> : name(step)}
              {(index === at || index === 0) && <span className="small soft">{copy.notes[step]}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
