import { useState, type ReactNode } from "react";
import { useCopy } from "../content/copy.ts";
import { LockFields, LockWork, useLockChoice } from "../secrets/LockForm.tsx";
import type { Lock } from "../secrets/model.ts";
import { Field } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
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
  const { suggested, passkeys, working, fault } = props;
  const [name, setName] = useState("");
  const choice = useLockChoice(passkeys);
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        const lock = choice.take();
        if (lock !== null) props.onLock(name.trim() === "" ? suggested : name.trim(), lock);
      }}
    >
      {props.children}
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
      <LockFields choice={choice} passkeys={passkeys} plain plainNote={copy.plainNote} />
      {fault !== null && <Notice fault={fault} />}
      <Press type="submit" wide busy={working}>
        {props.go}
      </Press>
      <LockWork kind={choice.kind} working={working} />
    </form>
  );
}
