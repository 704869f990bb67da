import type { ReactNode } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { titleOf, type Person } from "../ui/model.ts";
import { Who } from "../ui/Who.tsx";

/** A sum and its reason on one piece of paper; the part below the perforation is what one does with it. */
export function Cheque({
  text,
  amount,
  pinner,
  chosen,
  children,
}: {
  text: string;
  amount: bigint;
  pinner: Person | null;
  chosen?: string;
  children?: ReactNode;
}) {
  const copy = useCopy().collect.what;
  const format = useFormat();
  return (
    <div className="paper cheque">
      <div className="sheet">
        <p className="sum sum--large">{format.sum(amount)}</p>
        <p className="cheque__for">
          <span className="small soft">{copy.for}</span>
          <br />
          <b>{titleOf(text)}</b>
        </p>
        {chosen !== undefined && <p>{chosen}</p>}
        {pinner !== null && <Who person={pinner} note={copy.asked} />}
      </div>
      {children !== undefined && <div className="tear stub">{children}</div>}
    </div>
  );
}
