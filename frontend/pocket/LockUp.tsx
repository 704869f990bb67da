import { useState, type ReactNode } from "react";
import { useCopy } from "../content/copy.ts";
import { LockForm } from "../secrets/LockForm.tsx";
import type { Lock } from "../secrets/model.ts";
import { Field } from "../ui/Field.tsx";
import type { Fault } from "../ui/model.ts";

const LONGEST_NAME = 32;

/** A name, and how this browser is to keep it; `children` for what is asked before. */
export function LockUp(props: {
  suggested: string;
  passkeys: boolean;
  working: boolean;
  fault: Fault | null;
  go: string;
  onLock: (name: string, lock: Lock) => void;
  children?: ReactNode;
}) {
  const copy = useCopy().pocket.lock;
  const { suggested, children, onLock, ...form } = props;
  const [name, setName] = useState("");
  return (
    <LockForm
      {...form}
      plain
      plainNote={copy.plainNote}
      onLock={(lock) => onLock(name.trim() === "" ? suggested : name.trim(), lock)}
    >
      {children}
      <Field label={copy.name} hint={copy.nameHint}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            autoComplete="off"
            maxLength={LONGEST_NAME}
            placeholder={suggested}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </LockForm>
  );
}
