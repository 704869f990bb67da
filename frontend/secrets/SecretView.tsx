import "../people/people.css";
import "./keys.css";
import type { ReactNode } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { RecoveryWays, useNewSecretStep } from "../people/Secret.tsx";
import { ActNote, Care } from "../ui/Notice.tsx";
import { Press, PressLink, TextPress } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { useHandle, Who } from "../ui/Who.tsx";
import { LockForm } from "./LockForm.tsx";
import type { Replaceable, SecretPageState, SecretViewProps } from "./model.ts";
import { SecretForms } from "./SecretForms.tsx";

export function SecretView(props: SecretViewProps) {
  const { keys, common } = useCopy();
  const copy = keys.mine;
  const format = useFormat();
  const { circle, state } = props.model;
  const step = useNewSecretStep(circle.name, props);
  const page = (title: string, children: ReactNode) => (
    <div className="narrow">
      <h1>{title}</h1>
      {children}
    </div>
  );
  switch (state.kind) {
    case "loading":
      return page(copy.title, <p role="status">{copy.loading}</p>);
    case "no-account":
      return page(
        copy.title,
        <>
          <p className="lead">{copy.noAccount}</p>
          <Press onClick={props.onConnect}>{common.connect}</Press>
        </>,
      );
    case "no-seat":
      return page(
        copy.title,
        <>
          <p className="lead">{copy.noSeat}</p>
          <PressLink href={ways.join(circle.address)}>{copy.join}</PressLink>
        </>,
      );
    case "locked":
      return page(
        copy.title,
        <>
          <Who person={state.person} />
          <p className="lead">{copy.lead}</p>
          <p>{keys.locked.where[state.kept ?? "nowhere"]}</p>
          <SecretForms state={state} onUnlock={props.onUnlock} onRestore={props.onRestore} />
          <Replace replace={state.replace} onReplace={props.onReplace} />
        </>,
      );
    case "open":
      return page(copy.title, <Open {...props} state={state} />);
    case "secret":
    case "found":
    case "practice":
    case "keep": {
      const [title, children] = step(state);
      return page(
        title,
        <>
          {children}
          <TextPress onClick={props.onGiveUpReplacing}>{copy.change.not}</TextPress>
        </>,
      );
    }
    case "change":
      return page(
        copy.change.title,
        <>
          <Who person={state.person} />
          <p className="lead">{copy.change.text}</p>
          {state.replace.now ? (
            <Press wide busy={state.act.status === "working"} onClick={props.onChange}>
              {copy.change.go}
            </Press>
          ) : (
            <Care>{copy.replace.underWay(format.dayTime(state.replace.until))}</Care>
          )}
          <ActNote act={state.act} />
          <TextPress busy={state.act.status === "working"} onClick={props.onGiveUpReplacing}>
            {copy.change.not}
          </TextPress>
        </>,
      );
    case "changed":
      return page(
        copy.changed.title,
        <>
          <Who person={state.person} />
          <p className="lead" role="status">
            {copy.changed.text(format.day(state.votesAt))}
          </p>
          <PressLink href={ways.street(circle.address)}>{copy.changed.go}</PressLink>
        </>,
      );
  }
}

function Open({ state, ...props }: SecretViewProps & { state: Extract<SecretPageState, { kind: "open" }> }) {
  const copy = useCopy().keys.mine;
  const handle = useHandle();
  const { kept, person } = state;
  return (
    <>
      <Who person={person} />
      <p className="lead">{copy.lead}</p>
      {kept === "plain" || kept === null ? <Care>{copy.kept[kept ?? "nowhere"]}</Care> : <p>{copy.kept[kept]}</p>}
      <section className="box stack" aria-labelledby="recovery">
        <h2 id="recovery">{copy.recovery.title}</h2>
        <p>{copy.recovery.text}</p>
        <RecoveryWays
          shown={state.shown}
          of={{ handle: handle(person), circle: props.model.circle.name }}
          save={copy.recovery.save}
          saved={copy.recovery.saved}
          onSaveFile={props.onSaveFile}
          onShowWords={props.onShowWords}
        />
      </section>
      <details className="box">
        <summary>{copy.keep.open}</summary>
        <div className="stack-wide">
          <LockForm
            passkeys={state.passkeys}
            plain
            look="plain"
            working={state.working}
            fault={state.fault}
            go={copy.keep.go}
            onLock={props.onLock}
          />
          <p role="status" className={state.locked ? "" : "unseen"}>
            {state.locked && copy.keep.done}
          </p>
        </div>
      </details>
      <Replace replace={state.replace} onReplace={props.onReplace} />
    </>
  );
}

/** What another one means, before anything is made. */
function Replace({ replace, onReplace }: { replace: Replaceable; onReplace: () => void }) {
  const copy = useCopy().keys.mine.replace;
  const format = useFormat();
  return (
    <section className="box stack" aria-labelledby="replace">
      <h2 id="replace">{copy.title}</h2>
      <p>{copy.text}</p>
      <ul className="points">
        {copy.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {replace.now ? (
        <Press kind="plain" wide onClick={onReplace}>
          {copy.go}
        </Press>
      ) : (
        <Care>{copy.underWay(format.dayTime(replace.until))}</Care>
      )}
    </section>
  );
}
