import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { Field, Options } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { LockFields, LockWork, useLockChoice } from "./LockForm.tsx";
import type { Recovered, SecretHandlers, SecretPart } from "./model.ts";

/** From the recovery file or its words, and how this browser is to keep what they bring. */
export function RestoreForm({
  passkeys,
  working,
  fault,
  look,
  onRestore,
}: Pick<SecretPart, "passkeys" | "working" | "fault"> & { look: "act" | "plain" } & Pick<SecretHandlers, "onRestore">) {
  const copy = useCopy().keys.restore;
  const [from, setFrom] = useState<Recovered["kind"]>("file");
  const [file, setFile] = useState<File | null>(null);
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const choice = useLockChoice(passkeys);

  const submit = () => {
    setMissing(from === "file" && file === null);
    const lock = choice.take();
    if (lock === null) return;
    if (from === "words") onRestore({ kind: from, words }, lock);
    else if (file !== null) onRestore({ kind: from, file }, lock);
  };

  const fileField = (
    <Field label={copy.fileLabel} hint={copy.fileHint} fault={missing ? copy.fileMissing : null}>
      {(ids) => (
        <input
          {...ids}
          type="file"
          accept=".json,application/json"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      )}
    </Field>
  );
  const wordsField = <WordsField label={copy.wordsLabel} hint={copy.wordsHint} words={words} onWords={setWords} />;
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Options
        legend={copy.from}
        value={from}
        onChange={setFrom}
        options={[
          { value: "file", label: copy.file, more: fileField },
          { value: "words", label: copy.words, more: wordsField },
        ]}
      />
      <LockFields choice={choice} passkeys={passkeys} plain />
      <Press type="submit" kind={look} wide busy={working}>
        {copy.go}
      </Press>
      <LockWork kind={choice.kind} working={working} />
      {fault !== null && <Notice fault={fault} />}
    </form>
  );
}

/** Words off paper: a keyboard that learns, corrects or translates them has no business here. */
export function WordsField(props: { label: string; hint: string; words: string; onWords: (words: string) => void }) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(ids) => (
        <textarea
          {...ids}
          className="words"
          translate="no"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          value={props.words}
          onChange={(event) => props.onWords(event.target.value)}
        />
      )}
    </Field>
  );
}
