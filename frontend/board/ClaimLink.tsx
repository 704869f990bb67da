import { useCopy, useFormat } from "../content/copy.ts";
import { CopyLink } from "../ui/CopyLink.tsx";
import { titleOf } from "../ui/model.ts";
import { Press } from "../ui/Press.tsx";
import { Qr } from "../ui/Qr.tsx";

/** A slip to hand over on paper or by message: whoever has it has the grant. */
export function ClaimLink({ text, amount, link }: { text: string; amount: bigint; link: string }) {
  const { pin, common } = useCopy();
  const format = useFormat();
  return (
    <section className="paper claim" aria-labelledby="claim">
      <div className="sheet stack">
        <h2 id="claim">{pin.claim.title}</h2>
        <p>
          <b>{titleOf(text)}</b>, <span className="sum">{format.sum(amount)}</span>
        </p>
        <p>{pin.claim.text}</p>
        <Qr text={link} label={common.qrLabel} />
        <p className="onpaper hex">{link}</p>
      </div>
      <div className="tear sheet stack">
        <p className="kraft">{pin.claim.care}</p>
        <CopyLink label={pin.claim.label} link={link} />
        <div className="noprint">
          <Press kind="plain" wide icon="printer" onClick={() => window.print()}>
            {pin.claim.print}
          </Press>
        </div>
      </div>
    </section>
  );
}
