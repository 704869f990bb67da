import type { Copy } from "./copy.ts";

/** Each in its own words, for whoever reads no other. */
export const languages = { en: "English", es: "Español" };
export type Language = keyof typeof languages;

const KEY = "potluck.language";

export const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text);

/** What was chosen here before, else the first of the reader's languages that the page speaks, else English. */
export function languageOf(kept: string | null, preferred: readonly string[]): Language {
  if (kept !== null && isLanguage(kept)) return kept;
  return preferred.map((tag) => tag.toLowerCase().split("-")[0] ?? "").find(isLanguage) ?? "en";
}

export const chosenLanguage = (storage: Storage = window.localStorage): Language =>
  languageOf(storage.getItem(KEY), navigator.languages);

export const rememberLanguage = (language: Language, storage: Storage = window.localStorage): void =>
  storage.setItem(KEY, language);

/** A reader loads one language; another comes when it is asked for. */
export function loadCopy(language: Language): Promise<Copy> {
  switch (language) {
    case "en":
      return import("./en/index.ts").then((loaded) => loaded.en);
    case "es":
      return import("./es/index.ts").then((loaded) => loaded.es);
  }
}

/** Tells the browser, and whoever reads the page aloud, what language it is in and which way its lines run. */
export function declare({ language, direction }: Copy): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}
