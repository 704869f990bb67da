import { useState, type ReactNode } from "react";
import { SpeechProvider, type Copy, type Speech } from "./copy.ts";
import { declare, loadCopy, rememberLanguage, type Language } from "./language.ts";

/** The page in one language, until its reader asks for another: that stays on this device. */
export function Speaking({ copy: first, children }: { copy: Copy; children: ReactNode }) {
  const [copy, setCopy] = useState(first);
  const [turning, setTurning] = useState<Speech["turning"]>("no");
  const turnTo = (language: Language) => {
    setTurning("under-way");
    loadCopy(language).then(
      (next) => {
        rememberLanguage(language);
        declare(next);
        setCopy(next);
        setTurning("no");
      },
      () => setTurning("failed"),
    );
  };
  return <SpeechProvider value={{ copy, turning, turnTo }}>{children}</SpeechProvider>;
}
