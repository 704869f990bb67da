import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import type { Act } from "../ui/model.ts";
import { ActNote, Care } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { roomFor } from "./model.ts";

/** A few words under a grant, asked for once it is collected and never pressed for. */
export function ThankForm({ name, act, onThank }: { name: string; act: Act; onThank: (text: string) => void }) {
  const { thanks: copy } = useCopy();
  const [writing, setWriting] = useState(act.status !== "idle");
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const room = roomFor(text);
  const fault = room < 0 ? copy.long : text.trim() === "" ? copy.empty : null;
  if (!writing) {
    return (
      <div className="stack">
        <p>
          <b>{copy.title}</b>
        </p>
        <p className="small soft">{copy.text(name)}</p>
        <Press kind="plain" wide onClick={() => setWriting(true)}>
          {copy.open}
        </Press>
      </div>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (fault === null) onThank(text.trim());
      }}
    >
      <Field
        label={copy.label}
        fault={tried ? fault : null}
        {...(room < 200 && room >= 0 ? { hint: copy.left(room) } : {})}
      >
        {(ids) => (
          <textarea
            {...ids}
            value={text}
            // Pressing the button was asking for it.
            autoFocus
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Care>{copy.forever}</Care>
      <Press type="submit" wide busy={act.status === "working"}>
        {copy.go}
      </Press>
      <ActNote act={act} />
    </form>
  );
}
