import { useEffect, useRef } from "react";
import { useCopy } from "../content/copy.ts";

/** Which of the three steps this is. A later step takes the focus, so that it is read out. */
export function StepHead({ at, title, focus = false }: { at: number; title: string; focus?: boolean }) {
  const { collect } = useCopy();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) ref.current?.focus();
  }, [focus]);
  return (
    <div className="screen__head">
      <p className="small soft">{collect.step(at)}</p>
      <h1 ref={ref} tabIndex={focus ? -1 : undefined}>
        {title}
      </h1>
    </div>
  );
}
