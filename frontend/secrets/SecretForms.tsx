import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import type { Fault } from "../ui/model.ts";
import { Notice } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import type { SecretHandlers, SecretPart, Unlock } from "./model.ts";
import { RestoreForm } from "./RestoreForm.tsx";

/** By what it is kept under where this browser has it, by the recovery anywhere. */
export function SecretForms({ state, onUnlock, onRestore }: { state: SecretPart } & SecretHandlers) {
  const copy = useCopy().keys.locked;
  const { kept, fault, ...part } = state;
  const [tried, setTried] = useState<"unlock" | "restore">("unlock");
  const restore = (
    <RestoreForm
      {...part}
      fault={kept === null || tried === "restore" ? fault : null}
      look={kept === null ? "act" : "plain"}
      onRestore={(from, lock) => {
        setTried("restore");
        onRestore(from, lock);
      }}
    />
  );
  if (kept === null) return restore;
  return (
    <>
      <UnlockForm
        kept={kept}
        working={part.working}
        fault={tried === "unlock" ? fault : null}
        onUnlock={(unlock) => {
          setTried("unlock");
          onUnlock(unlock);
        }}
      />
      <details className="box">
        <summary>{copy.or}</summary>
        {restore}
      </details>
    </>
  );
}

/** Opens what this browser keeps. */
export function UnlockForm({
  kept,
  working,
  fault,
  onUnlock,
}: {
  kept: "passphrase" | "passkey";
  working: boolean;
  fault: Fault | null;
  onUnlock: (unlock: Unlock) => void;
}) {
  const { locked, lock } = useCopy().keys;
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        onUnlock(kept === "passkey" ? { kind: kept } : { kind: kept, passphrase });
      }}
    >
      {kept === "passphrase" && (
        <Field label={locked.passphrase}>
          {(ids) => (
            <input
              {...ids}
              type="password"
              autoComplete="current-password"
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          )}
        </Field>
      )}
      <Press type="submit" wide busy={working}>
        {kept === "passkey" ? locked.unlockDevice : locked.unlock}
      </Press>
      <p role="status" className={working ? "working" : "unseen"}>
        {working && (kept === "passkey" ? lock.asking : locked.unlocking)}
      </p>
      {fault !== null && <Notice fault={fault} />}
    </form>
  );
}
