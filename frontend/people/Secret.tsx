import { useState, type ReactNode } from "react";
import { Envelope } from "../art/Seal.tsx";
import { useCopy } from "../content/copy.ts";
import { LockForm } from "../secrets/LockForm.tsx";
import { UnlockForm } from "../secrets/SecretForms.tsx";
import { WordCheck } from "../secrets/WordCheck.tsx";
import { WordSlip } from "../secrets/WordSlip.tsx";
import type { Shown } from "../secrets/model.ts";
import { Notice } from "../ui/Notice.tsx";
import { Press, TextPress } from "../ui/Press.tsx";
import type { NewSecretHandlers, NewSecretState } from "./model.ts";

type State<Kind> = Extract<NewSecretState, { kind: Kind }>;

/** Making a voting secret, from the lock it is kept under to its recovery: each step's heading and what it shows. */
export function useNewSecretStep(
  circle: string,
  handlers: NewSecretHandlers,
): (state: NewSecretState) => [title: string, children: ReactNode] {
  const { join, keys } = useCopy();
  return (state) => {
    switch (state.kind) {
      case "secret":
        return [join.secret.title, <Make key="secret" state={state} onSecret={handlers.onSecret} />];
      case "found":
        return [keys.found.title, <Found key="found" state={state} {...handlers} />];
      case "practice":
        return [join.practice.title, <Practice key="practice" state={state} onAgain={handlers.onTryPracticeAgain} />];
      case "keep":
        return [join.keep.title, <Keep key="keep" state={state} circle={circle} {...handlers} />];
    }
  };
}

function Make({ state, onSecret }: { state: State<"secret">; onSecret: NewSecretHandlers["onSecret"] }) {
  const copy = useCopy().join.secret;
  return (
    <>
      <p className="lead">{copy.text}</p>
      <LockForm
        passkeys={state.passkeys}
        plain
        working={state.working}
        fault={state.fault}
        go={copy.go}
        onLock={onSecret}
      />
    </>
  );
}

function Found({ state, onOpenFound, onMakeAnother }: { state: State<"found"> } & NewSecretHandlers) {
  const { found: copy } = useCopy().keys;
  const { kept, working, fault } = state.part;
  return (
    <>
      <p className="lead">{copy.text}</p>
      {kept === null ? (
        <>
          <Press wide busy={working} onClick={() => onOpenFound({ kind: "plain" })}>
            {copy.go}
          </Press>
          {fault !== null && <Notice fault={fault} />}
        </>
      ) : (
        <UnlockForm kept={kept} working={working} fault={fault} onUnlock={onOpenFound} />
      )}
      <TextPress busy={working} onClick={onMakeAnother}>
        {copy.another}
      </TextPress>
    </>
  );
}

function Practice({ state, onAgain }: { state: State<"practice">; onAgain: () => void }) {
  const copy = useCopy().join.practice;
  return (
    <>
      <p className="lead">{copy.text}</p>
      {state.fault === null ? (
        <div className="practice">
          <div role="progressbar" aria-labelledby="practice" aria-valuenow={Math.round(state.part * 100)}>
            <Envelope part={Math.min(state.part, 0.99)} />
          </div>
          <p id="practice">{copy.working}</p>
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

function Keep({ state, circle, ...handlers }: { state: State<"keep">; circle: string } & NewSecretHandlers) {
  const { join, keys, common } = useCopy();
  const copy = join.keep;
  const { shown, handle, seconds } = state;
  const [checking, setChecking] = useState(false);
  if (checking && shown.words !== null) {
    return (
      <>
        <p className="lead">{keys.paper.check.text}</p>
        <WordCheck words={shown.words} onProven={handlers.onKept} />
        <TextPress icon="back" onClick={() => setChecking(false)}>
          {keys.paper.check.back}
        </TextPress>
      </>
    );
  }
  return (
    <>
      <p>{copy.took(seconds.toLocaleString(common.locale, { maximumFractionDigits: 1 }))}</p>
      <p className="lead">{copy.text}</p>
      <RecoveryWays
        shown={shown}
        of={{ handle, circle }}
        saved={copy.saved}
        save={copy.save}
        onSaveFile={handlers.onDownload}
        onShowWords={handlers.onWords}
      />
      {shown.downloaded ? (
        <Press wide onClick={handlers.onKept}>
          {copy.go}
        </Press>
      ) : (
        shown.words !== null && (
          <Press wide onClick={() => setChecking(true)}>
            {keys.paper.check.written}
          </Press>
        )
      )}
    </>
  );
}

/** A file, or words on paper: either is enough. */
export function RecoveryWays(props: {
  shown: Shown;
  of: { handle: string; circle: string };
  save: string;
  saved: string;
  onSaveFile: () => void;
  onShowWords: () => void;
}) {
  const copy = useCopy().keys.paper;
  const { shown, of } = props;
  return (
    <>
      <Press
        kind={shown.downloaded || shown.words !== null ? "plain" : "act"}
        wide
        icon="save"
        onClick={props.onSaveFile}
      >
        {props.save}
      </Press>
      <p role="status" className={shown.downloaded ? "" : "unseen"}>
        {shown.downloaded && props.saved}
      </p>
      {shown.words === null ? (
        <Press kind="plain" wide icon="sheet" onClick={props.onShowWords}>
          {copy.show}
        </Press>
      ) : (
        <WordSlip
          title={copy.title}
          of={copy.of(of.handle, of.circle)}
          label={copy.label}
          words={shown.words}
          care={copy.care}
          how={copy.how}
        />
      )}
    </>
  );
}
