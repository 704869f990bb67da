import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import { Press } from "../ui/Press.tsx";
import { isWord, placesToAsk } from "./wordCheck.ts";

/** Some of the words are asked for, off the paper: before that nobody knows that they are on it. */
export function WordCheck(props: { words: readonly string[]; busy?: boolean; onProven: () => void }) {
  const { check: copy } = useCopy().keys.paper;
  const { words } = props;
  const [places] = useState(() => placesToAsk([...crypto.getRandomValues(new Uint32Array(words.length))]));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [tried, setTried] = useState(false);
  const isWrong = (place: number) => !isWord(typed[place] ?? "", words[place] ?? "");
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!places.some(isWrong)) props.onProven();
      }}
    >
      {places.map((place) => (
        <Field key={place} label={copy.label(place + 1)} fault={tried && isWrong(place) ? copy.wrong(place + 1) : null}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              translate="no"
              autoComplete="off"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              value={typed[place] ?? ""}
              onChange={(event) => {
                setTried(false);
                setTyped((now) => ({ ...now, [place]: event.target.value }));
              }}
            />
          )}
        </Field>
      ))}
      <Press type="submit" wide busy={props.busy === true}>
        {copy.go}
      </Press>
    </form>
  );
}
