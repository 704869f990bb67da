import { Door } from "../art/Door.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import { CopyLink } from "../ui/CopyLink.tsx";
import { Plate } from "../ui/Plate.tsx";
import { Press, TextPress } from "../ui/Press.tsx";
import { Qr } from "../ui/Qr.tsx";
import type { JoinState, JoinViewProps } from "./model.ts";

type State = Extract<JoinState, { kind: "asking" }>;

/** What a candidate shows to neighbours, and how many have vouched. */
export function Asking(props: JoinViewProps & { state: State }) {
  const { join } = useCopy();
  const { model, state } = props;
  return (
    <div className="join">
      <div className="join__lead">
        <Plate small name={model.circle.name} note={join.members(model.members)} />
        <h1>{join.asking.title(state.needed)}</h1>
        <p className="lead">{join.asking.lead}</p>
      </div>
      <div className="join__card paper">
        <div className="sheet card">
          <Qr text={state.link} label={join.asking.qr} />
          <div className="card__who">
            <Door slot={null} />
            <p className="notice">{state.handle}</p>
            <TextPress onClick={props.onChangeHandle}>{join.asking.change}</TextPress>
          </div>
        </div>
        <div className="tear sheet card">
          <p className="small soft">{join.asking.notHere}</p>
          <CopyLink label={join.asking.link} link={state.link} />
        </div>
      </div>
      <div className="join__lead">
        <Vouches state={state} onGoOn={props.onGoOn} />
        <section className="box" aria-labelledby="next">
          <h2 id="next">{join.asking.next}</h2>
          <ol className="steps3">
            {join.asking.steps.map((step) => (
              <li key={step.head}>
                <span>
                  <b>{step.head}</b> {step.rest}
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}

function Vouches({ state, onGoOn }: { state: State; onGoOn: () => void }) {
  const copy = useCopy().join.asking;
  const format = useFormat();
  const enough = state.vouches >= state.needed;
  return (
    <section className="box stack" aria-labelledby="vouches">
      <h2 id="vouches">{copy.count(state.vouches, state.needed)}</h2>
      <div role="status">
        <ul className="vouches">
          {Array.from({ length: Math.max(state.needed, state.vouches) }, (_, index) => (
            <li key={index}>
              <Door slot={null} checked={index < state.vouches} />
              <span>
                <b>{index < state.vouches ? copy.vouched : copy.more}</b>
                {index >= state.vouches && state.until !== null && (
                  <>
                    <br />
                    <span className="small soft">{copy.until(format.date(state.until))}</span>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {enough && (
        <>
          <p>{copy.ready}</p>
          <Press wide onClick={onGoOn}>
            {copy.go}
          </Press>
        </>
      )}
    </section>
  );
}
