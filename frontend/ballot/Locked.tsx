import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import type { BallotViewProps, SecretPart } from "./model.ts";

/** The voting secret is opened by its passphrase, or brought back by the recovery file. */
export function Locked({
  state,
  onUnlock,
  onRecover,
}: { state: SecretPart } & Pick<BallotViewProps, "onUnlock" | "onRecover">) {
  const copy = useCopy().ballot.locked;
  return (
    <div className="narrow">
      <h1>{copy.title}</h1>
      <p className="lead">{state.kept ? copy.kept : copy.notKept}</p>
      <SecretForms state={state} onUnlock={onUnlock} onRecover={onRecover} />
    </div>
  );
}

/** By the passphrase where this browser keeps it, by the file anywhere. */
export function SecretForms({
  state,
  onUnlock,
  onRecover,
}: { state: SecretPart } & Pick<BallotViewProps, "onUnlock" | "onRecover">) {
  const copy = useCopy().ballot.locked;
  const [passphrase, setPassphrase] = useState("");
  return (
    <>
      <p role="status" className={state.working ? "working" : "unseen"}>
        {state.working && copy.unlocking}
      </p>
      {state.fault !== null && <Notice fault={state.fault} />}
      {state.kept && (
        <form
          className="stack-wide"
          onSubmit={(event) => {
            event.preventDefault();
            onUnlock(passphrase);
          }}
        >
          <Field label={copy.passphrase}>
            {(ids) => (
              <input
                {...ids}
                type="password"
                autoComplete="current-password"
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
              />
            )}
          </Field>
          <Press type="submit" wide busy={state.working}>
            {copy.unlock}
          </Press>
        </form>
      )}
      {state.kept ? (
        <details className="box">
          <summary>{copy.or}</summary>
          <Recover working={state.working} onRecover={onRecover} />
        </details>
      ) : (
        <Recover working={state.working} onRecover={onRecover} />
      )}
    </>
  );
}

function Recover({ working, onRecover }: { working: boolean; onRecover: BallotViewProps["onRecover"] }) {
  const copy = useCopy().ballot.locked;
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(file === null);
        if (file !== null) onRecover(file, passphrase);
      }}
    >
      <Field label={copy.file} hint={copy.fileHint} fault={missing ? copy.fileMissing : null}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".json,application/json"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Field label={copy.filePassphrase}>
        {(ids) => (
          <input
            {...ids}
            type="password"
            autoComplete="current-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        )}
      </Field>
      <Press type="submit" kind="plain" wide busy={working}>
        {copy.recover}
      </Press>
    </form>
  );
}
