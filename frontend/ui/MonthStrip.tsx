import "./month.css";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import { grains } from "./format.ts";
import type { Month } from "./model.ts";
import { marksOf, nextOf } from "./month.ts";

/** The time that is left, the month in 28 marks, and its parts by name. */
export function MonthStrip({ month }: { month: Month }) {
  const { street, common } = useFirstCopy();
  const copy = street.month;
  const format = useFormat();
  const next = nextOf(month);
  const wait = common.wait(grains(next.at - month.now));
  const at = next.what === "closes" ? format.closing(next.at) : format.dayTime(next.at);
  const state = (from: number, to: number) => (month.now >= to ? "is-past" : month.now >= from ? "is-now" : "is-next");
  return (
    <section className="when" aria-label={copy.label}>
      <p>
        <b>{copy[next.what](wait)}</b>
        {copy.at(at)}
      </p>
      <MonthMarks month={month} />
      <ol className="stages">
        <Stage
          name={copy.board}
          span={format.span(month.start, month.votingOpens)}
          state={state(month.start, month.votingOpens)}
        />
        <Stage
          name={copy.voting}
          span={format.span(month.votingOpens, month.votingCloses)}
          state={`is-vote ${state(month.votingOpens, month.votingCloses)}`}
        />
        <Stage
          name={copy.opening}
          span={format.span(month.votingCloses, month.end)}
          state={state(month.votingCloses, month.end)}
        />
      </ol>
    </section>
  );
}

export function MonthMarks({ month }: { month: Month }) {
  const copy = useFirstCopy().street.month;
  return (
    <div className="month" role="img" aria-label={copy.strip(copy.phase[month.phase])}>
      {marksOf(month).map(({ part, state }, index) => (
        <i key={index} className={`${part} ${state}`} />
      ))}
    </div>
  );
}

function Stage({ name, span, state }: { name: string; span: string; state: string }) {
  return (
    <li className={state} aria-current={state.includes("is-now") ? "step" : undefined}>
      <i />
      <b>{name}</b>
      <span>{span}</span>
    </li>
  );
}
