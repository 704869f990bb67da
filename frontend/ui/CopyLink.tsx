import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { Field } from "./Field.tsx";
import { Press } from "./Press.tsx";

/** A link to hand on: to select by hand, or to copy. `go` where it is something else than a link. */
export function CopyLink({ label, link, go }: { label: string; link: string; go?: string }) {
  const { common } = useCopy();
  const [said, setSaid] = useState<string>("");
  const copy = () => {
    navigator.clipboard.writeText(link).then(
      () => setSaid(common.copied),
      () => setSaid(common.copyFailed),
    );
  };
  return (
    <div className="stack noprint">
      <Field label={label}>
        {(ids) => (
          <input {...ids} className="field__hex" readOnly value={link} onFocus={(event) => event.target.select()} />
        )}
      </Field>
      <Press kind="plain" icon="copy" wide onClick={copy}>
        {go ?? common.copy}
      </Press>
      <p role="status" className="small">
        {said}
      </p>
    </div>
  );
}
