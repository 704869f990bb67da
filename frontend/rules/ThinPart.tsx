import { useCopy, useFormat } from "../content/copy.ts";
import type { Act } from "../ui/model.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import type { Thin } from "./model.ts";

/** A street too small to vote: how it can end all the same. */
export function ThinPart({ thin, act, onClose }: { thin: Thin; act: Act; onClose: () => void }) {
  const copy = useCopy().rules.thin;
  const format = useFormat();
  return (
    <section className="box stack" aria-labelledby="thin">
      <h2 id="thin">{copy.title}</h2>
      <p>{thin.closableAt === null ? copy.now : copy.later(format.day(thin.closableAt))}</p>
      {thin.closableAt === null && (
        <>
          <Press kind="plain" wide busy={act.status === "working"} onClick={onClose}>
            {copy.go}
          </Press>
          <ActNote act={act} />
        </>
      )}
    </section>
  );
}
