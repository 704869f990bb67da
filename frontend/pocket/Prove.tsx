import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import { Press } from "../ui/Press.tsx";
import { askedPlaces, isWord } from "./proving.ts";

const randomBelow = (bound: number): number => {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn % bound;
};

/** Three of the words, off paper. */
export function Prove({ words, busy, onProved }: { words: readonly string[]; busy: boolean; onProved: () => void }) {
  const copy = useCopy().pocket.prove;
  const [places] = useState(() => askedPlaces(words.length, randomBelow));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [tried, setTried] = useState(false);
  const isWrong = (place: number) => !isWord(typed[place] ?? "", words[place] ?? "");
  const submit = () => {
    setTried(true);
    if (!places.some(isWrong)) onProved();
  };
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {places.map((place) => (
        <Field key={place} label={copy.word(place + 1)} fault={tried && isWrong(place) ? copy.wrong : null}>
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
      <Press type="submit" wide busy={busy}>
        {copy.go}
      </Press>
    </form>
  );
}
