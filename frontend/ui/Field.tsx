import "./field.css";
import { useId, type ReactNode } from "react";

export type FieldIds = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

/** A label above, a hint below, and what is wrong with it in a sentence. The control takes the ids. */
export function Field({
  label,
  hint,
  fault,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | null;
  children: (ids: FieldIds) => ReactNode;
}) {
  const id = useId();
  const wrong = fault !== undefined && fault !== null;
  const described = [hint === undefined ? "" : `${id}-hint`, wrong ? `${id}-fault` : ""].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": wrong || undefined,
      })}
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="field__fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

/** One of several, said in words; what belongs to the chosen one opens below it. */
export function Options<Value extends string>({
  legend,
  options,
  value,
  onChange,
}: {
  legend: string;
  options: { value: Value; label: string; note?: ReactNode; more?: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="options">
      <legend>{legend}</legend>
      {options.map((option) => (
        <div key={option.value} className="options__one">
          <label>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <b>{option.label}</b>
              {option.note !== undefined && <span className="small soft">{option.note}</span>}
            </span>
          </label>
          {option.value === value && option.more !== undefined && <div className="options__more">{option.more}</div>}
        </div>
      ))}
    </fieldset>
  );
}
