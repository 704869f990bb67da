import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import type { StartFields } from "./draft.ts";

export type PartProps = { fields: StartFields; set: (change: Partial<StartFields>) => void };

export function NamePart({ fields, set }: PartProps) {
  const { start } = useCopy();
  return (
    <Field label={start.name} hint={start.nameHint}>
      {(ids) => (
        <input
          {...ids}
          value={fields.name}
          autoComplete="off"
          maxLength={64}
          onChange={(event) => set({ name: event.target.value })}
        />
      )}
    </Field>
  );
}
