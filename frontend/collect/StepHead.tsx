import { useCopy } from "../content/copy.ts";

/** Which of the three steps this is. */
export function StepHead({ at, title }: { at: number; title: string }) {
  const { collect } = useCopy();
  return (
    <div className="screen__head">
      <p className="small soft">{collect.step(at)}</p>
      <h1>{title}</h1>
    </div>
  );
}
