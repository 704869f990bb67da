import { useEffect, useRef, useState, type ReactNode } from "react";

/** The heading of a step that took the place of another: it takes the focus, so that it is read out and one goes on from it. */
export function StepTitle({ children }: { children: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** Headings for a page that goes step by step: what it shows first leaves the focus alone. `step`: null while it loads. */
export function useStepTitle(step: string | null): (title: string) => ReactNode {
  const [shown, setShown] = useState({ step, instead: false });
  if (shown.step !== step) setShown({ step, instead: shown.step !== null });
  return (title) => (shown.instead ? <StepTitle key={step}>{title}</StepTitle> : <h1>{title}</h1>);
}
