import { Field } from "./Field.tsx";

/** Dollars, typed. Read it with parseSum. */
export function SumField({
  label,
  hint,
  fault,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  fault?: string | null;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...(fault === undefined ? {} : { fault })}>
      {(ids) => (
        <span className="field__sum">
          <input
            {...ids}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </span>
      )}
    </Field>
  );
}
