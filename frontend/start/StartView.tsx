import "./start.css";
import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { CopyLink } from "../ui/CopyLink.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Press, PressLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { readStart, usual, usualBeginning, type StartFault, type StartFields } from "./draft.ts";
import { Founders } from "./Founders.tsx";
import type { StartModel, StartViewProps } from "./model.ts";
import { Review } from "./Review.tsx";
import { RulesPart } from "./RulesPart.tsx";
import { WhenPart } from "./WhenPart.tsx";
import { NamePart } from "./NamePart.tsx";

/** Start a circle: write it down, read it over, sign. */
export function StartView({ model, onStart, onConnect }: StartViewProps) {
  const { start, common } = useCopy();
  const { state } = model;
  const [fields, setFields] = useState<StartFields>(() => fresh(model));
  const [faults, setFaults] = useState<StartFault[]>([]);
  const [reviewing, setReviewing] = useState(false);
  const set = (change: Partial<StartFields>) => setFields({ ...fields, ...change });

  if (state.kind === "made") {
    return (
      <div className="narrow" role="status">
        <h1>{start.made.title(state.name)}</h1>
        <p className="lead">{start.made.text}</p>
        <CopyLink label={start.made.link} link={new URL(ways.street(state.address), window.location.href).href} />
        <PressLink href={ways.street(state.address)}>{start.made.go}</PressLink>
      </div>
    );
  }
  if (model.account === null) {
    return (
      <div className="narrow">
        <h1>{start.title}</h1>
        <p className="lead">{start.lead}</p>
        <p>{start.noAccount}</p>
        <Press onClick={onConnect}>{common.connect}</Press>
      </div>
    );
  }
  const read = readStart(fields, model);
  if (reviewing && "plan" in read) {
    return (
      <Review
        plan={read.plan}
        known={model.known}
        length={fields.length}
        act={state.act}
        onMake={() => onStart(read.plan)}
        onEdit={() => setReviewing(false)}
      />
    );
  }
  return (
    <form
      className="narrow start"
      onSubmit={(event) => {
        event.preventDefault();
        setFaults("faults" in read ? read.faults : []);
        setReviewing("plan" in read);
      }}
    >
      <h1>{start.title}</h1>
      <p className="lead">{start.lead}</p>
      <NamePart fields={fields} set={set} />
      <Founders account={model.account} known={model.known} fields={fields} set={set} />
      <RulesPart fields={fields} set={set} />
      <WhenPart model={model} fields={fields} set={set} />
      {faults.map((fault) => (
        <Notice
          key={JSON.stringify(fault)}
          fault={{ sentence: "founder" in fault ? start.faults[fault.kind](fault.founder) : start.faults[fault.kind] }}
        />
      ))}
      <Press type="submit" wide>
        {start.review}
      </Press>
    </form>
  );
}

function fresh(model: StartModel): StartFields {
  const first = model.lengths[0];
  const board = first === undefined ? 0 : first.lengths.round - first.lengths.voting - first.lengths.opening;
  return {
    ...usual,
    founders: ["", "", ""],
    length: first?.name ?? "month",
    begins: usualBeginning(model.now, board),
  };
}
