import { useState } from "react";
import { Envelope } from "../art/Seal.tsx";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import type { JoinState } from "./model.ts";

type State<Kind> = Extract<JoinState, { kind: Kind }>;

const shortest = 8;

export function SecretForm({ state, onSecret }: { state: State<"secret">; onSecret: (passphrase: string) => void }) {
  const copy = useCopy().join.secret;
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [tried, setTried] = useState(false);
  const short = first.length < shortest;
  const differ = first !== second;
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!short && !differ) onSecret(first);
      }}
    >
      <p className="lead">{copy.text}</p>
      {state.fault !== null && <Notice fault={state.fault} />}
      <Field label={copy.label} hint={copy.hint} fault={tried && short ? copy.short : null}>
        {(ids) => (
          <input
            {...ids}
            type="password"
            autoComplete="new-password"
            value={first}
            onChange={(event) => setFirst(event.target.value)}
          />
        )}
      </Field>
      <Field label={copy.again} fault={tried && !short && differ ? copy.differ : null}>
        {(ids) => (
          <input
            {...ids}
            type="password"
            autoComplete="new-password"
            value={second}
            onChange={(event) => setSecond(event.target.value)}
          />
        )}
      </Field>
      <Press type="submit" wide busy={state.working}>
        {copy.go}
      </Press>
      <p role="status">{state.working && copy.working}</p>
    </form>
  );
}

export function Practice({ state, onAgain }: { state: State<"practice">; onAgain: () => void }) {
  const copy = useCopy().join.practice;
  return (
    <>
      <p className="lead">{copy.text}</p>
      {state.fault === null ? (
        <div className="practice">
          <Envelope part={Math.min(state.part, 0.99)} />
          <p role="status">{copy.working}</p>
        </div>
      ) : (
        <>
          <Notice title={copy.failed} fault={state.fault} />
          <Press wide onClick={onAgain}>
            {copy.again}
          </Press>
        </>
      )}
    </>
  );
}

export function Keep(props: { state: State<"keep">; onDownload: () => void; onKept: () => void }) {
  const { join, common } = useCopy();
  const copy = join.keep;
  const { state } = props;
  return (
    <>
      <p>{copy.took(state.seconds.toLocaleString(common.locale, { maximumFractionDigits: 1 }))}</p>
      <p className="lead">{copy.text}</p>
      <Press kind={state.downloaded ? "plain" : "act"} wide icon="save" onClick={props.onDownload}>
        {copy.save}
      </Press>
      <p role="status">{state.downloaded && copy.saved}</p>
      {state.downloaded && (
        <Press wide onClick={props.onKept}>
          {copy.go}
        </Press>
      )}
    </>
  );
}
