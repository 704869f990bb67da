import "./notice.css";
import type { ReactNode } from "react";
import { useFirstCopy } from "../content/copy.ts";
import type { Act, Fault } from "./model.ts";

/** Kraft with an ink edge: something failed or needs care, always with a sentence and a way on. */
export function Notice({ title, fault, children }: { title?: string; fault: Fault; children?: ReactNode }) {
  const { common } = useFirstCopy();
  return (
    <div className="kraft stack" role="alert">
      {title !== undefined && <h2>{title}</h2>}
      <p>{fault.sentence}</p>
      {fault.wayOn !== undefined && <p>{fault.wayOn}</p>}
      {fault.asOf !== undefined && <p className="small">{fault.asOf}</p>}
      {children}
      {fault.details !== undefined && (
        <details>
          <summary>{common.details}</summary>
          <p className="kraft__details">{fault.details}</p>
        </details>
      )}
    </div>
  );
}

/** Care is asked for, nothing has failed. */
export function Care({ children }: { children: ReactNode }) {
  return <p className="kraft">{children}</p>;
}

/** How an action is getting on, in a sentence; nothing before the first press and nothing once it is done. */
export function ActNote({ act }: { act: Act }) {
  const { common } = useFirstCopy();
  return (
    <>
      <p role="status" className={act.status === "working" ? "working" : "unseen"}>
        {act.status === "working" && common.act[act.step]}
      </p>
      {act.status === "failed" && <Notice fault={act.fault} />}
    </>
  );
}
