import { useCopy } from "../content/copy.ts";
import { Field, Options } from "../ui/Field.tsx";
import { SumField } from "../ui/SumField.tsx";
import type { StartFields } from "./draft.ts";
import type { PartProps } from "./NamePart.tsx";

export function RulesPart({ fields, set }: PartProps) {
  const { start } = useCopy();
  return (
    <fieldset className="start__part">
      <legend>{start.rules}</legend>
      <p className="small soft">{start.rulesHint}</p>
      <div className="start__pair">
        <SumField label={start.min} value={fields.min} onChange={(min) => set({ min })} />
        <SumField label={start.max} value={fields.max} onChange={(max) => set({ max })} />
        <SumField label={start.cap} value={fields.cap} onChange={(cap) => set({ cap })} />
        <NumberField label={start.vouches} hint={start.vouchesHint} name="vouches" fields={fields} set={set} />
        <NumberField label={start.quorum} hint={start.quorumHint} unit="%" name="quorum" fields={fields} set={set} />
        <NumberField
          label={start.approval}
          hint={start.approvalHint}
          unit="%"
          name="approval"
          fields={fields}
          set={set}
        />
        <NumberField label={start.spend} unit="%" name="spend" fields={fields} set={set} />
        <NumberField label={start.cooldown} hint={start.cooldownHint} name="cooldown" fields={fields} set={set} />
      </div>
      <Options
        legend={start.tally}
        value={fields.tally}
        onChange={(tally) => set({ tally })}
        options={[
          {
            value: "equal-shares",
            label: start.tallies["equal-shares"].name,
            note: start.tallies["equal-shares"].text,
          },
          {
            value: "most-approvals",
            label: start.tallies["most-approvals"].name,
            note: start.tallies["most-approvals"].text,
          },
        ]}
      />
    </fieldset>
  );
}

type NumberName = "quorum" | "approval" | "spend" | "vouches" | "cooldown";

function NumberField({
  label,
  hint,
  unit,
  name,
  fields,
  set,
}: PartProps & { label: string; hint?: string; unit?: string; name: NumberName }) {
  const change = (value: string): Partial<StartFields> => ({ [name]: value });
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <span className="start__number">
          <input
            {...ids}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={fields[name]}
            onChange={(event) => set(change(event.target.value))}
          />
          {unit !== undefined && <span aria-hidden="true">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
