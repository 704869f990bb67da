import { useState } from "react";
import type { Address } from "viem";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Press, TextLink, TextPress } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import type { JoinState } from "./model.ts";

const longest = 32;
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

export function HandleForm({
  circle,
  state,
  onHandle,
}: {
  circle: Address;
  state: Extract<JoinState, { kind: "handle" }>;
  onHandle: (handle: string) => void;
}) {
  const { join, recovery } = useCopy();
  const copy = join.handle;
  const [typed, setTyped] = useState(state.suggestions[0] ?? "");
  const [tried, setTried] = useState(false);
  const handle = typed.trim();
  const taken = state.taken.includes(handle.toLowerCase());
  const long = handle === "" || bytesOf(handle) > longest;
  const fault = taken ? copy.taken : tried && long ? copy.long : null;
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!taken && !long) onHandle(handle);
      }}
    >
      <p className="lead">{state.founder ? copy.founder : copy.outsider(state.needed)}</p>
      {state.fault !== null && <Notice fault={state.fault} />}
      <Field label={copy.label} hint={copy.hint} fault={fault}>
        {(ids) => (
          <input
            {...ids}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {state.suggestions.length > 0 && (
        <p className="suggestions">
          {copy.suggestions}
          {state.suggestions.map((suggestion) => (
            <TextPress key={suggestion} onClick={() => setTyped(suggestion)}>
              {suggestion}
            </TextPress>
          ))}
        </p>
      )}
      {taken && !state.founder && <TextLink href={ways.recover(circle)}>{recovery.lost}</TextLink>}
      <Press type="submit" wide>
        {state.founder ? copy.goFounder : copy.go}
      </Press>
    </form>
  );
}
