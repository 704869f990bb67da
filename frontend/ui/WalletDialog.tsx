import { useFirstCopy } from "../content/copy.ts";
import { Dialog } from "./Dialog.tsx";
import { Notice } from "./Notice.tsx";
import { Press, whenFree } from "./Press.tsx";
import type { ShellProps, You } from "./shellModel.ts";

export function WalletDialog({ wallets, you }: { wallets: ShellProps["wallets"]; you: You }) {
  const copy = useFirstCopy().shell.wallets;
  const { choices, act } = wallets;
  const working = act.status === "working";
  return (
    <Dialog open={wallets.open} title={copy.title} onClose={wallets.onClose}>
      <p>{choices?.length === 0 ? copy.none : copy.about}</p>
      {choices !== null && choices.length > 0 && (
        <ul className="wallets" aria-label={copy.found}>
          {choices.map((wallet) => (
            <li key={wallet.id}>
              <button type="button" {...whenFree(working, () => wallets.onPick(wallet.id))}>
                {wallet.icon !== null && <img src={wallet.icon} alt="" width="32" height="32" />}
                {wallet.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{working ? copy.connecting : choices === null && act.status === "idle" && copy.looking}</p>
      {act.status === "failed" && <Notice fault={act.fault} />}
      <div className="row">
        {wallets.onLeave !== null && you.kind !== "nobody" && (
          <Press kind="plain" onClick={wallets.onLeave}>
            {copy.leave}
          </Press>
        )}
        <Press kind="plain" onClick={wallets.onClose}>
          {copy.close}
        </Press>
      </div>
    </Dialog>
  );
}
