import "./pocket.css";
import { useState, type ReactNode } from "react";
import { useCopy } from "../content/copy.ts";
import { WordsField } from "../secrets/RestoreForm.tsx";
import { WordCheck } from "../secrets/WordCheck.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { lastFour } from "../ui/format.ts";
import { Care, Notice } from "../ui/Notice.tsx";
import { Press, TextPress } from "../ui/Press.tsx";
import { LockUp } from "./LockUp.tsx";
import type { PocketStep, PocketStepsProps } from "./model.ts";
import { PocketSlip } from "./PocketSlip.tsx";
import { Unlock } from "./Unlock.tsx";

/** From the first question to a pocket wallet that acts, a step at a time. Each step is a dialog of its own, and is read out as one. */
export function PocketStepsView(props: PocketStepsProps) {
  const { pocket: copy, keys, shell, common } = useCopy();
  const { step, onClose } = props;
  const dialog = (title: string, children: ReactNode) => (
    <Dialog key={step.kind} open title={title} onClose={onClose}>
      {children}
      {step.kind !== "about" && step.kind !== "done" && <TextPress onClick={onClose}>{shell.wallets.close}</TextPress>}
    </Dialog>
  );
  switch (step.kind) {
    case "loading":
      return dialog(copy.page.title, <p role="status">{common.loading}</p>);
    case "about":
      return dialog(copy.about.title, <About onGoOn={props.onGoOn} onClose={onClose} />);
    case "lock":
      return dialog(copy.lock.title, <LockUp {...step} go={copy.lock.go} onLock={props.onLock} />);
    case "restore":
      return dialog(copy.restore.title, <Restore step={step} onRestore={props.onRestore} />);
    case "unlock":
      return dialog(
        copy.unlock.title(step.name),
        <>
          <Unlock {...step} onUnlock={props.onUnlock} />
          <TextPress onClick={props.onForgotten}>{copy.unlock.forgotten}</TextPress>
        </>,
      );
    case "words":
      return dialog(
        copy.words.title,
        <>
          <p>{copy.words.text}</p>
          <PocketSlip pocket={step.pocket} words={step.words} />
          <Press wide onClick={props.onWritten}>
            {copy.words.go}
          </Press>
        </>,
      );
    case "prove":
      return dialog(
        copy.prove.title,
        <>
          <p>{keys.paper.check.text}</p>
          {step.fault !== null && <Notice fault={step.fault} />}
          <WordCheck words={step.words} busy={step.working} onProven={props.onProved} />
          <TextPress icon="back" onClick={props.onLookAgain}>
            {keys.paper.check.back}
          </TextPress>
        </>,
      );
    case "done":
      return dialog(
        copy.done.title,
        <>
          <p role="status">{copy.done.text(step.pocket.name, lastFour(step.pocket.address))}</p>
          <div className="row">
            <Press onClick={onClose}>{copy.done.go}</Press>
            <Press kind="plain" onClick={props.onFill}>
              {copy.done.fill}
            </Press>
          </div>
        </>,
      );
  }
}

function About({ onGoOn, onClose }: Pick<PocketStepsProps, "onGoOn" | "onClose">) {
  const copy = useCopy().pocket.about;
  return (
    <>
      <p>{copy.lead}</p>
      <h3>{copy.limits}</h3>
      <ul className="points">
        {copy.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>{copy.bigger}</p>
      <Press wide onClick={onGoOn}>
        {copy.go}
      </Press>
      <TextPress onClick={onClose}>{copy.not}</TextPress>
    </>
  );
}

function Restore({
  step,
  onRestore,
}: { step: Extract<PocketStep, { kind: "restore" }> } & Pick<PocketStepsProps, "onRestore">) {
  const copy = useCopy().pocket.restore;
  const [words, setWords] = useState("");
  return (
    <LockUp {...step} go={copy.go} onLock={(name, lock) => onRestore(words, name, lock)}>
      <p>{copy.lead}</p>
      <Care>{copy.care}</Care>
      <WordsField label={copy.label} hint={copy.hint} words={words} onWords={setWords} />
    </LockUp>
  );
}
