import "./motions.css";
import type { Address } from "viem";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import { TextLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { useHandle } from "../ui/Who.tsx";
import type { MotionNotice, MotionsModel } from "./model.ts";
import { useAsk } from "./useAsk.ts";

/** What is proposed about the circle itself, and what was decided and is still to come. Quiet: it is rare. */
export function MotionsPart({ motions }: { motions: MotionsModel }) {
  const copy = useFirstCopy().motions;
  const format = useFormat();
  const sentenceOf = useAsk();
  const { now, next, nextAt, coming } = motions;
  const decided = coming.map(({ rule, from, to, round, at }) => ({
    text: sentenceOf({ kind: "changeRule", rule, value: to, instead: from, from: round }),
    day: format.day(at),
  }));
  return (
    <>
      {now.length > 0 && <Proposed id="on-ballot" title={copy.onBallot} motions={now} />}
      {next.length > 0 && <Proposed id="on-next" title={copy.onNext(format.day(nextAt))} motions={next} />}
      {decided.length > 0 && (
        <section className="box stack" aria-labelledby="decided">
          <h2 id="decided">{copy.decided.title}</h2>
          <ul className="motions">
            {decided.map(({ text, day }) => (
              <li key={text}>
                <b>{text}</b>
                <span className="small soft">{copy.decided.text(day)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Proposed({ id, title, motions }: { id: string; title: string; motions: MotionNotice[] }) {
  const copy = useFirstCopy().motions;
  const sentenceOf = useAsk();
  const handle = useHandle();
  return (
    <section className="box stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="motions">
        {motions.map(({ id: motion, ask, proposer }) => (
          <li key={motion}>
            <b>{sentenceOf(ask)}</b>
            <span className="small soft">
              {copy.notes[ask.kind]} {copy.proposed(handle(proposer))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same on the street, with the way to the rules; nothing but the way while nothing is proposed. */
export function AboutTheCircle({ circle, motions }: { circle: Address; motions: MotionsModel }) {
  const { rulesLink } = useFirstCopy().motions;
  return (
    <>
      <MotionsPart motions={motions} />
      <p className="about-circle">
        <TextLink href={ways.rules(circle)}>{rulesLink}</TextLink>
      </p>
    </>
  );
}
