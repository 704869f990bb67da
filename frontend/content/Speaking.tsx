import { useState, type ReactNode } from "react";
import { SpeechProvider, type Speech, type Words } from "./copy.ts";
import { declare, loadWords, rememberLanguage, type Language } from "./language.ts";

/** The page in one language, until its reader asks for another: that stays on this device. */
export function Speaking({ words: first, children }: { words: Words; children: ReactNode }) {
  const [words, setWords] = useState(first);
  const [turning, setTurning] = useState<Speech["turning"]>("no");
  const turnTo = (language: Language) => {
    setTurning("under-way");
    loadAll(language).then(
      (next) => {
        rememberLanguage(language);
        declare(next.first);
        setWords(next);
        setTurning("no");
      },
      () => setTurning("failed"),
    );
  };
  return <SpeechProvider value={{ words, turning, turnTo }}>{children}</SpeechProvider>;
}

/** The screen one is on turns at once. */
async function loadAll(language: Language): Promise<Words> {
  const words = await loadWords(language);
  await words.all();
  return words;
}
