import { useCopy } from "../content/copy.ts";
import { Dialog } from "./Dialog.tsx";
import { Notice } from "./Notice.tsx";
import { Press } from "./Press.tsx";
import type { ShellProps, You } from "./shellModel.ts";

export function WalletDialog({ wallets, you }: { wallets: ShellProps["wallets"]; you: You }) {
  const copy = useCopy().shell.wallets;
  const working = wallets.act.status === "working";
  return (
    <Dialog open={wallets.open} title={copy.title} onClose={wallets.onClose}>
      <p>{wallets.choices.length === 0 ? copy.none : copy.about}</p>
      {wallets.choices.length > 0 && (
        <ul className="wallets" aria-label={copy.found}>
          {wallets.choices.map((wallet) => (
            <li key={wallet.id}>
              <button type="button" disabled={working} onClick={() => wallets.onPick(wallet.id)}>
                {wallet.icon !== null && <img src={wallet.icon} alt="" width="32" height="32" />}
                {wallet.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{working && copy.connecting}</p>
      {wallets.act.status === "failed" && <Notice fault={wallets.act.fault} />}
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
