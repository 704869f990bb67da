import "./scan.css";
import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Press, TextPress } from "../ui/Press.tsx";
import type { CameraState, ScanViewProps } from "./model.ts";

/** What the camera sees, and every way around it: a photo, or the words behind the code. */
export function ScanView(props: ScanViewProps) {
  const copy = useCopy().scan;
  const { camera, fault, reading } = props;
  const seen = camera.kind !== "none";
  return (
    <div className="stack-wide">
      {seen ? (
        <div className="stack">
          <Picture onVideo={props.onVideo} />
          {fault !== null && <Notice fault={{ sentence: fault }} />}
          <p role="status">{statusOf(camera, reading, props.hint, copy)}</p>
        </div>
      ) : (
        <Notice title={copy.none[camera.why].title} fault={copy.none[camera.why].fault}>
          {camera.why !== "unsupported" && <Press onClick={props.onTryCamera}>{copy.tryAgain}</Press>}
        </Notice>
      )}
      {!seen && (
        <div>
          {fault !== null && <Notice fault={{ sentence: fault }} />}
          <p role="status">{reading && copy.reading}</p>
        </div>
      )}
      <TextPress onClick={props.onClose}>{copy.close}</TextPress>
      <Photo onPhoto={props.onPhoto} />
      <Paste paste={props.paste} onPasted={props.onPasted} />
    </div>
  );
}

const Picture = ({ onVideo }: Pick<ScanViewProps, "onVideo">) => (
  <div className="scan">
    <video ref={onVideo} className="scan__video" muted playsInline aria-hidden="true" />
    <span className="scan__corners" />
  </div>
);

type Words = ReturnType<typeof useCopy>["scan"];

function statusOf(camera: CameraState, reading: boolean, hint: string, copy: Words): string {
  if (reading) return copy.reading;
  return camera.kind === "starting" ? copy.starting : hint;
}

function Photo({ onPhoto }: { onPhoto: (photo: File) => void }) {
  const copy = useCopy().scan;
  return (
    <Field label={copy.photo} hint={copy.photoHint}>
      {(ids) => (
        <input
          {...ids}
          type="file"
          accept="image/*"
          onChange={(event) => {
            const [photo] = event.target.files ?? [];
            if (photo !== undefined) onPhoto(photo);
            // The same photo once more is a new attempt.
            event.target.value = "";
          }}
        />
      )}
    </Field>
  );
}

function Paste({ paste, onPasted }: Pick<ScanViewProps, "paste" | "onPasted">) {
  const copy = useCopy().scan;
  const [typed, setTyped] = useState("");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        // The dialog may stand in another form, whose business this is not.
        event.stopPropagation();
        if (typed.trim() !== "") onPasted(typed.trim());
      }}
    >
      <Field label={paste.label} hint={paste.hint}>
        {(ids) => (
          <input
            {...ids}
            className="field__hex"
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Press kind="plain" type="submit">
        {copy.use}
      </Press>
    </form>
  );
}
