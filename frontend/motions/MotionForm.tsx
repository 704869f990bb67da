import { useState } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { Field, Options } from "../ui/Field.tsx";
import { Care } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { SumField } from "../ui/SumField.tsx";
import { useHandle } from "../ui/Who.tsx";
import { BallotLine } from "./BallotLine.tsx";
import { askOfDraft } from "./proposeModel.ts";
import { isRule, readMotion, RULES, unitOf, type MotionFault, type MotionFields } from "./draft.ts";
import type { ProposeModel } from "./model.ts";
import { useRuleValue } from "./useAsk.ts";

type FormProps = {
  model: ProposeModel;
  fields: MotionFields;
  onChange: (change: Partial<MotionFields>) => void;
  onRead: () => void;
};
type PartProps = Pick<FormProps, "model" | "fields" | "onChange"> & { fault: MotionFault | null };

/** Written on the left; at the right it stands on the ballot while one writes. */
export function MotionForm({ model, fields, onChange, onRead }: FormProps) {
  const copy = useCopy().motions.propose;
  const format = useFormat();
  const [tried, setTried] = useState(false);
  const read = readMotion(fields, model.rules);
  const fault = tried && "fault" in read ? read.fault : null;
  const parts = { model, fields, onChange, fault };
  return (
    <div className="split split--even">
      <form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if ("draft" in read) onRead();
        }}
      >
        <div className="stack">
          <h1>{copy.title}</h1>
          <p className="lead">{copy.lead(format.day(model.votesAt))}</p>
          {model.motions.next.length > 0 && <p className="small soft">{copy.oneThere}</p>}
        </div>
        <Options
          legend={copy.kind}
          value={fields.kind}
          onChange={(kind) => {
            setTried(false);
            onChange({ kind });
          }}
          options={[
            { value: "changeRule", ...copy.kinds.changeRule, more: <RulePart {...parts} /> },
            { value: "partWays", ...copy.kinds.partWays, more: <WhomPart {...parts} /> },
            { value: "close", ...copy.kinds.close },
          ]}
        />
        <Press type="submit" wide>
          {copy.review}
        </Press>
      </form>
      <div className="stack motion-preview" aria-hidden="true">
        {"draft" in read && (
          <>
            <p className="small soft">{copy.on}</p>
            <BallotLine ask={askOfDraft(model, read.draft)} />
          </>
        )}
      </div>
    </div>
  );
}

function RulePart({ model, fields, onChange, fault }: PartProps) {
  const { motions } = useCopy();
  const copy = motions.propose;
  const valueOf = useRuleValue();
  const unit = unitOf(fields.rule);
  const value = {
    label: copy.value[unit],
    hint: copy.is(valueOf(fields.rule, BigInt(model.rules[fields.rule]))),
    fault: fault === null ? null : copy.faults[fault],
  };
  return (
    <>
      <Field label={copy.rule}>
        {(ids) => (
          <select
            {...ids}
            value={fields.rule}
            onChange={({ target }) => {
              if (isRule(target.value)) onChange({ rule: target.value, value: "" });
            }}
          >
            {RULES.map((rule) => (
              <option key={rule} value={rule}>
                {motions.rules[rule]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {unit === "dollars" ? (
        <SumField {...value} value={fields.value} onChange={(typed) => onChange({ value: typed })} />
      ) : (
        <Field {...value}>
          {(ids) => (
            <input
              {...ids}
              className="motion__number"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={fields.value}
              onChange={(event) => onChange({ value: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function WhomPart({ model, fields, onChange, fault }: PartProps) {
  const copy = useCopy().motions.propose;
  const handle = useHandle();
  return (
    <>
      <Field label={copy.whom} fault={fault === null ? null : copy.faults[fault]}>
        {(ids) => (
          <select {...ids} value={fields.member} onChange={({ target }) => onChange({ member: target.value })}>
            <option value="">{copy.choose}</option>
            {model.members.map(({ person }) => (
              <option key={person.account} value={person.account}>
                {handle(person)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Care>{copy.first}</Care>
    </>
  );
}
