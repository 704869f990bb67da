import { useCopy, useFormat } from "../content/copy.ts";
import { Field, Options } from "../ui/Field.tsx";
import { beginsAt, usualBeginning } from "./draft.ts";
import type { StartModel } from "./model.ts";
import type { PartProps } from "./NamePart.tsx";

/** How long a month is, and when the first one begins. */
export function WhenPart({ model, fields, set }: PartProps & { model: StartModel }) {
  const { start } = useCopy();
  const format = useFormat();
  const chosen = model.lengths.find(({ name }) => name === fields.length);
  const begins = beginsAt(fields, model);
  const first =
    chosen === undefined || begins === null
      ? null
      : {
          opens: begins + chosen.lengths.round - chosen.lengths.voting - chosen.lengths.opening,
          closes: begins + chosen.lengths.round - chosen.lengths.opening,
        };
  return (
    <>
      {model.lengths.length > 1 && (
        <Options
          legend={start.lengths}
          value={fields.length}
          onChange={(length) => {
            const next = model.lengths.find(({ name }) => name === length)?.lengths;
            const board = next === undefined ? 0 : next.round - next.voting - next.opening;
            set({ length, begins: usualBeginning(model.now, board) });
          }}
          options={model.lengths.map(({ name }) => ({ value: name, label: start.lengthNames[name] }))}
        />
      )}
      <Field label={start.begins} hint={start.beginsHint}>
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            value={fields.begins}
            onChange={(event) => set({ begins: event.target.value })}
          />
        )}
      </Field>
      {first !== null && <p>{start.voting(format.dayTime(first.opens), format.closing(first.closes))}</p>}
    </>
  );
}
