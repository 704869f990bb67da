import { useFirstCopy } from "../content/copy.ts";
import { Dialog } from "./Dialog.tsx";
import { lastFour } from "./format.ts";
import { Notice } from "./Notice.tsx";
import { Press, TextPress, whenFree } from "./Press.tsx";
import type { ShellProps, You } from "./shellModel.ts";
import { ways } from "./ways.ts";

type Wallets = ShellProps["wallets"];

export function WalletDialog({ wallets, you }: { wallets: Wallets; you: You }) {
  const copy = useFirstCopy().shell.wallets;
  const { choices, act } = wallets;
  const pockets = <PocketWallets wallets={wallets} />;
  const working = act.status === "working";
  return (
    <Dialog open={wallets.open} title={copy.title} onClose={wallets.onClose}>
      {wallets.pocket !== null && pockets}
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
      {wallets.pocket === null && pockets}
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

/** For whoever has no wallet app. */
function PocketWallets({ wallets: { pockets, pocket: open, onPocket, onClose } }: { wallets: Wallets }) {
  const { pockets: copy } = useFirstCopy().shell.wallets;
  return (
    <section className="box stack" aria-labelledby="pockets">
      <h3 id="pockets">{copy.title}</h3>
      {pockets !== null && pockets.length > 0 && (
        <ul className="wallets">
          {pockets.map((pocket) => (
            <li key={pocket.address}>
              {pocket.address === open?.address ? (
                <a href={ways.pocket} onClick={onClose}>
                  {copy.yours(pocket.name)}
                </a>
              ) : (
                <button type="button" onClick={() => onPocket({ kind: "open", pocket })}>
                  <span>
                    {copy.open(pocket.name)} <span className="hex soft">…{lastFour(pocket.address)}</span>
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>{copy.text}</p>
      <Press kind="plain" wide onClick={() => onPocket({ kind: "make" })}>
        {copy.make}
      </Press>
      <TextPress onClick={() => onPocket({ kind: "restore" })}>{copy.restore}</TextPress>
    </section>
  );
}
