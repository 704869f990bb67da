import { useCopy } from "../content/copy.ts";
import { ClaimSlip, type SlipProps } from "../collect/ClaimSlip.tsx";
import { CopyLink } from "../ui/CopyLink.tsx";
import { Care } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";

/** What the neighbour who pinned it hands over, on paper or by message: whoever has it has the grant. */
export function ClaimLink(props: SlipProps) {
  const { pin } = useCopy();
  return (
    <section className="stack-wide" aria-labelledby="claim">
      <div className="stack">
        <h2 id="claim">{pin.claim.title}</h2>
        <p>{pin.claim.text}</p>
        <Care>{pin.claim.care}</Care>
      </div>
      <ClaimSlip {...props} />
      <div className="stack">
        <Press wide icon="printer" onClick={() => window.print()}>
          {pin.claim.print}
        </Press>
        <CopyLink label={pin.claim.label} link={props.link} />
      </div>
    </section>
  );
}
