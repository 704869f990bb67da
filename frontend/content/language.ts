import type { Copy, FirstCopy, Words } from "./copy.ts";

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

/** A reader loads one language, the first screen's words first; another comes when it is asked for. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case "en": {
      const { first } = await import("./en/first.ts");
      return wordsOf(first, () => import("./en/index.ts").then((loaded) => loaded.en));
    }
    case "es": {
      const { first } = await import("./es/first.ts");
      return wordsOf(first, () => import("./es/index.ts").then((loaded) => loaded.es));
    }
  }
}

/** Asked for once, and again only when they did not come. */
function wordsOf(first: FirstCopy, load: () => Promise<Copy>): Words {
  let coming: Promise<Copy> | null = null;
  const all = () => {
    coming ??= load().catch((error: unknown) => {
      coming = null;
      throw error;
    });
    return coming;
  };
  return { first, all };
}

/** Tells the browser, and whoever reads the page aloud, what language it is in and which way its lines run. */
export function declare({ language, direction }: Pick<FirstCopy, "language" | "direction">): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}
