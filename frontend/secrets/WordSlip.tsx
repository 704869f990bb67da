import "./keys.css";
import { useCopy } from "../content/copy.ts";
import { Press } from "../ui/Press.tsx";

/** Words on a slip of paper, to copy by hand or to print: nothing else of the page prints with it. */
export function WordSlip(props: {
  title: string;
  of: string;
  label: string;
  words: string[];
  care: string;
  how: string;
}) {
  const copy = useCopy().keys.paper;
  return (
    <div className="stack">
      <p className="noprint" role="status">
        {copy.shown}
      </p>
      <div className="paper slipalone wordslip" role="group" aria-label={props.label}>
        <div className="wordslip__head">
          <p className="notice">{props.title}</p>
          <p className="small">{props.of}</p>
        </div>
        <ol className="wordslip__words" translate="no" lang="en">
          {props.words.map((word, index) => (
            <li key={index}>
              <span aria-hidden="true">{index + 1}</span>
              {word}
            </li>
          ))}
        </ol>
        <p>
          <b>{props.care}</b>
        </p>
        <p className="small soft">{props.how}</p>
      </div>
      <Press kind="plain" wide icon="printer" onClick={() => window.print()}>
        {copy.print}
      </Press>
    </div>
  );
}
