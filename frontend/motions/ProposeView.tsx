import "./motions.css";
import { useState, type ReactNode } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { Press, PressLink } from "../ui/Press.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import { ways } from "../ui/ways.ts";
import { readMotion, type MotionFields } from "./draft.ts";
import type { ProposeModel, ProposeViewProps } from "./model.ts";
import { MotionForm } from "./MotionForm.tsx";
import { MotionReview } from "./MotionReview.tsx";
import { MotionsPart } from "./MotionsPart.tsx";

const empty: MotionFields = { kind: "changeRule", member: "", rule: "requestCap", value: "" };

/** Propose something about the circle itself: written, read over, and then on the ballot. */
export function ProposeView({ model, onPropose, onConnect }: ProposeViewProps) {
  const copy = useCopy().motions.propose;
  const { common, motions } = useCopy();
  const format = useFormat();
  const [fields, setFields] = useState(empty);
  const [step, setStep] = useState<"writing" | "reading">("writing");
  const { state, circle } = model;
  const toRules = (
    <PressLink kind="plain" href={ways.rules(circle.address)}>
      {motions.rulesLink}
    </PressLink>
  );
  switch (state.kind) {
    case "loading":
      return (
        <Plain title={copy.title}>
          <p role="status">{copy.loading}</p>
        </Plain>
      );
    case "cannot": {
      const words = copy.cannot[state.why];
      return (
        <Plain title={words.title}>
          <p className="lead">{words.text}</p>
          {state.why === "full" && <Already model={model} />}
          {state.why === "no-account" ? <Press onClick={onConnect}>{common.connect}</Press> : toRules}
        </Plain>
      );
    }
    case "resting":
      return (
        <Plain title={copy.resting.title}>
          <p className="lead">{copy.resting.text(format.day(state.at))}</p>
          {toRules}
        </Plain>
      );
    case "proposed":
      return (
        <Plain title={copy.done.title}>
          <p className="lead">{copy.done.text(format.dayTime(model.votesAt))}</p>
          <Already model={model} />
          {state.transaction !== null && <TxLink transaction={state.transaction} />}
          {toRules}
        </Plain>
      );
    case "writing": {
      const read = readMotion(fields, model.rules);
      return step === "reading" && "draft" in read ? (
        <MotionReview
          model={model}
          draft={read.draft}
          act={state.act}
          onPropose={() => onPropose(read.draft)}
          onEdit={() => setStep("writing")}
        />
      ) : (
        <MotionForm
          model={model}
          fields={fields}
          onChange={(change) => setFields({ ...fields, ...change })}
          onRead={() => setStep("reading")}
        />
      );
    }
  }
}

function Plain({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="narrow">
      <h1>{title}</h1>
      {children}
    </div>
  );
}

function Already({ model }: { model: ProposeModel }) {
  return (
    <div className="stack-wide">
      <MotionsPart motions={model.motions} />
    </div>
  );
}
