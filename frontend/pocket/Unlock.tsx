import type { VaultKind } from "../../protocol/vault.ts";
import { useCopy } from "../content/copy.ts";
import type { Unlock as By } from "../secrets/model.ts";
import { UnlockForm } from "../secrets/SecretForms.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import type { Fault } from "../ui/model.ts";

type UnlockProps = { kept: VaultKind; working: boolean; fault: Fault | null; onUnlock: (by: By) => void };

/** By what it is kept under; one press where that is nothing. */
export function Unlock({ kept, working, fault, onUnlock }: UnlockProps) {
  const copy = useCopy().pocket.unlock;
  return (
    <div className="stack-wide">
      <p>{copy[kept]}</p>
      {kept === "plain" ? (
        <>
          <Press wide busy={working} onClick={() => onUnlock({ kind: "plain" })}>
            {copy.open}
          </Press>
          {fault !== null && <Notice fault={fault} />}
        </>
      ) : (
        <UnlockForm kept={kept} working={working} fault={fault} onUnlock={onUnlock} />
      )}
    </div>
  );
}
