import "./ballot.css";
import { useState } from "react";
import { OpenedSeal, Seal } from "../art/Seal.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Press, PressLink, TextPress } from "../ui/Press.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import { ways } from "../ui/ways.ts";
import type { FindModel, FindState, FindViewProps, Found } from "./findModel.ts";
import type { SecretPart } from "../secrets/model.ts";
import { SecretForms } from "../secrets/SecretForms.tsx";

/** Where one's own ballot is and what became of it; never what it says. */
export function FindView(props: FindViewProps) {
  const copy = useCopy().ballot.find;
  const { model } = props;
  return (
    <div className="narrow">
      <div className="stack">
        <p className="small">{copy.head(model.circle.name, model.round)}</p>
        <h1>{copy.title}</h1>
      </div>
      <p className="unseen" role="status">
        {useOutcome(model.state)}
      </p>
      <State {...props} />
      <details className="box noprint">
        <summary>{copy.how}</summary>
        <p className="soft">{copy.howText}</p>
      </details>
    </div>
  );
}

/** What came of looking, in a sentence: said aloud from here, because what shows it takes the place of the form. */
function useOutcome(state: FindState): string {
  const copy = useCopy().ballot.find;
  switch (state.kind) {
    case "loading":
    case "empty":
      return copy[state.kind];
    case "not-there":
      return copy.notThere[state.by];
    case "found":
      return state.found.fate.kind === "read" ? copy.read : copy.inTheBox;
    case "asking":
    case "failed":
      return "";
  }
}

function State(props: FindViewProps) {
  const copy = useCopy().ballot.find;
  const { state, circle } = props.model;
  switch (state.kind) {
    case "loading":
      return <p className="working">{copy.loading}</p>;
    case "failed":
      return <Notice fault={state.fault} />;
    case "empty":
      return (
        <>
          <p className="lead">{copy.empty}</p>
          <PressLink href={ways.street(circle.address)}>{copy.back}</PressLink>
        </>
      );
    case "asking":
      return <Ask {...props} secret={state.secret} />;
    case "not-there":
      return (
        <>
          <p className="lead">{copy.notThere[state.by]}</p>
          <Ask {...props} secret={state.secret} />
        </>
      );
    case "found":
      return <FoundSlip {...props} state={state} />;
  }
}

function Ask({ secret, onCode, onUnlock, onRestore }: FindViewProps & { secret: SecretPart | null }) {
  const copy = useCopy().ballot.find;
  const { locked } = useCopy().keys;
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  return (
    <>
      <form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          setWrong(!onCode(typed));
        }}
      >
        <Field label={copy.code} hint={copy.codeHint} fault={wrong ? copy.codeFault : null}>
          {(ids) => (
            <input
              {...ids}
              className="field__hex"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Press type="submit" wide>
          {copy.go}
        </Press>
      </form>
      {secret !== null && (
        <section className="box stack-wide" aria-labelledby="by-secret">
          <h2 id="by-secret">{copy.bySecret}</h2>
          <p className="small soft">{locked.where[secret.kept ?? "nowhere"]}</p>
          <SecretForms state={secret} onUnlock={onUnlock} onRestore={onRestore} />
        </section>
      )}
    </>
  );
}

type FoundState = Extract<FindState, { kind: "found" }>;

function FoundSlip({ model, state, onForget }: FindViewProps & { state: FoundState }) {
  const { find: copy, receipt } = useCopy().ballot;
  const format = useFormat();
  const { found, by } = state;
  const isOpen = found.fate.kind === "read";
  return (
    <>
      <div className="paper found">
        <div className="found__seal">{isOpen ? <OpenedSeal /> : <Seal />}</div>
        <div className="stack">
          <h2>{isOpen ? copy.read : copy.inTheBox}</h2>
          <p>{useFate(model, found)}</p>
          {found.earlier > 0 && <p>{copy.earlier(found.earlier)}</p>}
          <p className="small soft">
            {copy.where(found.cast, format.count(found.block))} {receipt.code} <span className="hex">{found.code}</span>
          </p>
        </div>
        {found.transaction !== null && (
          <div className="tear found__links">
            <TxLink transaction={found.transaction} />
          </div>
        )}
      </div>
      <div className="row noprint">
        <TextPress icon="printer" onClick={() => window.print()}>
          {copy.print}
        </TextPress>
        {by === "receipt" && isOpen && <TextPress onClick={onForget}>{copy.forget}</TextPress>}
      </div>
      {by === "receipt" && isOpen && <p className="small soft noprint">{copy.forgetWhy}</p>}
    </>
  );
}

function useFate({ now }: FindModel, { fate }: Found): string {
  const copy = useCopy().ballot.find.fate;
  const format = useFormat();
  switch (fate.kind) {
    case "sealed":
      return copy.sealed(format.soon(fate.opensAt, now));
    case "late":
      return copy.late(format.soon(fate.since, now));
    case "read":
      return fate.transaction === null ? copy.readUnchecked : copy.read;
    case "unread":
      return copy.unread;
    case "replaced":
      return copy.replaced;
    case "unsure":
      return copy.unsure;
  }
}
