import { useEffect, useRef } from "react";

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
