import { useSpeech } from "../content/copy.ts";
import { isLanguage, languages } from "../content/language.ts";
import { Notice } from "./Notice.tsx";
import { whenFree } from "./Press.tsx";

/** Each language in its own words, so that whoever landed in the wrong one finds the way. */
export function LanguageChoice() {
  const { words, turning, turnTo } = useSpeech();
  const { first } = words;
  const { label, loading, failed } = first.shell.language;
  return (
    <>
      <div className="tongues" role="group" aria-label={label}>
        {Object.keys(languages)
          .filter(isLanguage)
          .map((language) => (
            <button
              key={language}
              className="link"
              type="button"
              lang={language}
              aria-pressed={language === first.language}
              {...whenFree(turning === "under-way", () => turnTo(language))}
            >
              {languages[language]}
            </button>
          ))}
      </div>
      <p role="status" className={turning === "under-way" ? "small soft" : "unseen"}>
        {turning === "under-way" && loading}
      </p>
      {turning === "failed" && <Notice fault={failed} />}
    </>
  );
}
