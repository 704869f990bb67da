import "./slip.css";
import { useCopy, useFormat } from "../content/copy.ts";
import { titleOf } from "../ui/model.ts";
import { Qr } from "../ui/Qr.tsx";

export type SlipProps = {
  /** The circle's. */
  name: string;
  text: string;
  amount: bigint;
  link: string;
  /** Until when it waits; null while the neighbours have not chosen it. */
  until: number | null;
};

/** A slip of paper to hand over. Above the perforation what the giver keeps, below it what the other one needs. */
export function ClaimSlip({ name, text, amount, link, until }: SlipProps) {
  const { slip } = useCopy().collect;
  const format = useFormat();
  const waits = until === null ? slip.ifChosen : slip.until(format.dayInRecord(until));
  return (
    <div className="paper slipalone claimslip" role="group" aria-label={slip.label}>
      <div className="claimslip__keep small">
        <p>
          <b>{titleOf(text)}</b>
          <br />
          {name}, <span className="sum">{format.sum(amount)}</span>
        </p>
        <p className="onpaper claimslip__line">{slip.handedTo}</p>
      </div>
      <div className="claimslip__hand">
        <div className="claimslip__head">
          <p className="small">{slip.from(name)}</p>
          <p className="sum sum--large">{format.sum(amount)}</p>
          <p className="claimslip__for">{titleOf(text)}</p>
        </div>
        <div className="claimslip__how">
          <Qr text={link} label={slip.qr} />
          <ol>
            {slip.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
        <p>{waits}</p>
        <p className="claimslip__care">
          <b>{slip.care}</b>
        </p>
        <p className="onpaper hex claimslip__link">{link}</p>
      </div>
    </div>
  );
}
