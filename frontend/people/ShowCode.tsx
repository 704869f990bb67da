import type { ReactNode } from "react";
import { Door } from "../art/Door.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import { CopyLink } from "../ui/CopyLink.tsx";
import { Press, TextPress } from "../ui/Press.tsx";
import { Qr } from "../ui/Qr.tsx";

/** The code that neighbours scan to vouch, on paper; `change` leads back to whom it names. */
export function ShowCode(props: { link: string; name: string; change: string; onChange: () => void }) {
  const copy = useCopy().join.asking;
  return (
    <div className="join__card paper">
      <div className="sheet card">
        <Qr text={props.link} label={copy.qr} />
        <div className="card__who">
          <Door slot={null} />
          <p className="notice">{props.name}</p>
          <TextPress onClick={props.onChange}>{props.change}</TextPress>
        </div>
      </div>
      <div className="tear sheet card">
        <p className="small soft">{copy.notHere}</p>
        <CopyLink label={copy.link} link={props.link} />
      </div>
    </div>
  );
}

/** A door for every vouch that is needed, ticked as they come in. */
export function VouchDoors(props: {
  title: string;
  vouches: number;
  needed: number;
  /** When the first one runs out; null before it. */
  until: number | null;
  children?: ReactNode;
}) {
  const copy = useCopy().join.asking;
  const format = useFormat();
  const { vouches, needed, until } = props;
  return (
    <section className="box stack" aria-labelledby="vouches">
      <h2 id="vouches">{props.title}</h2>
      <ul className="vouches" aria-live="polite">
        {Array.from({ length: Math.max(needed, vouches) }, (_, index) => (
          <li key={index}>
            <Door slot={null} checked={index < vouches} />
            <span>
              <b>{index < vouches ? copy.vouched : copy.more}</b>
              {index >= vouches && until !== null && (
                <>
                  <br />
                  <span className="small soft">{copy.until(format.date(until))}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {props.children}
    </section>
  );
}

export function GoOn({ text, go, onGoOn }: { text: string; go: string; onGoOn: () => void }) {
  return (
    <>
      <p>{text}</p>
      <Press wide onClick={onGoOn}>
        {go}
      </Press>
    </>
  );
}

/** What happens next, in order. */
export function Steps({ title, steps }: { title: string; steps: readonly { head: string; rest: string }[] }) {
  return (
    <section className="box" aria-labelledby="next">
      <h2 id="next">{title}</h2>
      <ol className="steps3">
        {steps.map((step) => (
          <li key={step.head}>
            <span>
              <b>{step.head}</b> {step.rest}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
