import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Care, Notice } from "../ui/Notice.tsx";
import { Press, TextPress } from "../ui/Press.tsx";
import type { SettingsViewProps } from "./model.ts";

/** Everything kept in this browser: taken along as a file, or wiped after a second question. */
export function KeptPart({
  kept,
  wiping,
  onExport,
  onWipe,
}: Pick<SettingsViewProps, "kept" | "wiping" | "onExport" | "onWipe">) {
  const { kept: copy } = useCopy().settings;
  const [asked, setAsked] = useState(false);
  return (
    <section className="box stack-wide" aria-labelledby="kept">
      <h2 id="kept">{copy.title}</h2>
      <p>{copy.lead}</p>
      {kept === null ? (
        <p>{copy.unknown}</p>
      ) : (
        <>
          <p>{copy.count(kept.things, kept.secrets, kept.pockets)}</p>
          <p className="small soft">{copy.file}</p>
          <Press kind="plain" wide onClick={onExport}>
            {copy.export}
          </Press>
          <Press kind="plain" wide onClick={() => setAsked(true)}>
            {copy.wipe}
          </Press>
          <Dialog open={asked} title={copy.sure.title} onClose={() => setAsked(false)}>
            <Care>{copy.sure.lost(kept.secrets)}</Care>
            {kept.pockets > 0 && <Care>{copy.sure.pockets(kept.pockets)}</Care>}
            <p>{copy.sure.stays}</p>
            <p role="status" className={wiping === "under-way" ? "working" : "unseen"}>
              {wiping === "under-way" && copy.sure.wiping}
            </p>
            {wiping === "failed" && <Notice fault={copy.sure.failed} />}
            <Press wide busy={wiping === "under-way"} onClick={onWipe}>
              {copy.sure.go}
            </Press>
            <TextPress onClick={() => setAsked(false)}>{copy.sure.back}</TextPress>
          </Dialog>
        </>
      )}
    </section>
  );
}
