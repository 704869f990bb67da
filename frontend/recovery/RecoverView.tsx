import "../people/people.css";
import type { ReactNode } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { GoOn, ShowCode, Steps, VouchDoors } from "../people/ShowCode.tsx";
import { useNewSecretStep } from "../people/Secret.tsx";
import { ActNote, Care, Notice } from "../ui/Notice.tsx";
import { Plate } from "../ui/Plate.tsx";
import { Press, PressLink } from "../ui/Press.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import { ways } from "../ui/ways.ts";
import { useHandle, Who } from "../ui/Who.tsx";
import { ChooseSeat } from "./ChooseSeat.tsx";
import type { RecoverAsking, RecoverState, RecoverViewProps } from "./model.ts";

/** From a lost wallet to the seat again, one step on the screen at a time. */
export function RecoverView(props: RecoverViewProps) {
  const { recovery, join, common } = useCopy();
  const copy = recovery.page;
  const format = useFormat();
  const handle = useHandle();
  const { circle, state, members } = props.model;
  const step = useNewSecretStep(circle.name, props);
  const page = (title: string, children: ReactNode) => (
    <div className="narrow">
      <Plate small name={circle.name} note={join.members(members)} />
      <h1>{title}</h1>
      {children}
    </div>
  );
  const back = <PressLink href={ways.street(circle.address)}>{copy.done.go}</PressLink>;
  switch (state.kind) {
    case "loading":
      return page(copy.title, <p role="status">{copy.loading}</p>);
    case "no-account":
      return page(
        copy.title,
        <>
          <p className="lead">{copy.lead}</p>
          <p>{copy.noAccount}</p>
          <Press onClick={props.onConnect}>{common.connect}</Press>
        </>,
      );
    case "has-seat":
      return page(
        copy.title,
        <>
          <Who person={state.person} />
          <p className="lead">{copy.hasSeat(handle(state.person))}</p>
          {back}
        </>,
      );
    case "choose":
      return page(
        copy.title,
        <>
          <p className="lead">{copy.lead}</p>
          <ChooseSeat state={state} onChoose={props.onChoose} />
          <Steps title={join.asking.next} steps={copy.steps(state.needed)} />
        </>,
      );
    case "asking":
      return <Asking {...props} state={state} />;
    case "secret":
    case "found":
    case "practice":
    case "keep":
      return page(...step(state));
    case "begin":
      return page(
        copy.begin.title(handle(state.lost)),
        <>
          <Who person={state.lost} />
          <p className="lead">{copy.begin.text(format.day(state.finishAt))}</p>
          <Press wide busy={state.act.status === "working"} onClick={props.onBegin}>
            {copy.begin.go}
          </Press>
          <ActNote act={state.act} />
        </>,
      );
    case "waits":
      return page(
        copy.waits.title(handle(state.recovery.lost)),
        <Waits state={state} onFinish={props.onFinish} back={back} />,
      );
    case "done":
      return page(
        copy.done.title,
        <>
          <Who person={state.person} />
          <p className="lead" role="status">
            {copy.done.text(format.day(state.votesAt))}
          </p>
          {state.transaction !== null && <TxLink transaction={state.transaction} />}
          {back}
        </>,
      );
  }
}

function Asking({ model, state, onChooseAgain, onGoOn }: RecoverViewProps & { state: RecoverAsking }) {
  const { recovery, join } = useCopy();
  const copy = recovery.page;
  const format = useFormat();
  const handle = useHandle();
  const { lost, vouches, needed, until, hindrance } = state;
  return (
    <div className="join">
      <div className="join__lead">
        <Plate small name={model.circle.name} note={join.members(model.members)} />
        <h1>{copy.asking.title(needed)}</h1>
        <p className="lead">{copy.asking.lead(handle(lost))}</p>
      </div>
      <ShowCode
        link={state.link}
        name={recovery.vouch.candidate(handle(lost))}
        change={copy.another}
        onChange={onChooseAgain}
      />
      <div className="join__lead">
        {hindrance !== null && (
          <Care>
            {hindrance.why === "objected"
              ? copy.asking.objected(format.day(hindrance.until))
              : copy.asking.other(format.day(hindrance.until))}
          </Care>
        )}
        <VouchDoors title={copy.asking.count(vouches, needed)} vouches={vouches} needed={needed} until={until}>
          {vouches >= needed && hindrance === null && (
            <GoOn text={copy.asking.ready} go={copy.asking.go} onGoOn={onGoOn} />
          )}
        </VouchDoors>
        <Steps title={join.asking.next} steps={copy.steps(needed).slice(1)} />
      </div>
    </div>
  );
}

type Waiting = Extract<RecoverState, { kind: "waits" }>;

function Waits({ state, onFinish, back }: { state: Waiting; onFinish: () => void; back: ReactNode }) {
  const copy = useCopy().recovery.page.waits;
  const format = useFormat();
  const { recovery, votesAt } = state;
  switch (recovery.state) {
    case "used":
      return (
        <>
          <Notice fault={{ sentence: copy.used }} />
          {back}
        </>
      );
    case "waits":
    case "ballot":
      return (
        <>
          <Who person={recovery.lost} />
          <p className="lead" role="status">
            {recovery.state === "waits" ? copy.text(format.day(recovery.from)) : copy.ballot}
          </p>
          <p>{copy.votes(format.day(votesAt))}</p>
          {back}
        </>
      );
    case "ready":
      return (
        <>
          <Who person={recovery.lost} />
          <p className="lead">{copy.ready}</p>
          <Press wide busy={recovery.act.status === "working"} onClick={onFinish}>
            {copy.go}
          </Press>
          <ActNote act={recovery.act} />
        </>
      );
  }
}
