import { createContext, use, useContext } from "react";
import { createFormat, type Format } from "../ui/format.ts";
import type { first } from "./en/first.ts";
import type { en } from "./en/index.ts";
import type { Language } from "./language.ts";

/**
 * What a language has to say on the first screen, and all it has to say; English is one value of these types, and each
 * other language another.
 */
export type FirstCopy = typeof first;
export type Copy = typeof en;

/** A language as the page has it: the first screen's words are there, all of them come when another screen asks. */
export type Words = { first: FirstCopy; all: () => Promise<Copy> };

/** The words on the page, and how to have them in another language. */
export type Speech = {
  words: Words;
  turning: "no" | "under-way" | "failed";
  turnTo: (language: Language) => void;
};

const SpeechContext = createContext<Speech | null>(null);
export const SpeechProvider = SpeechContext.Provider;

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error("useSpeech outside of Speaking");
  return speech;
}

export const useWords = (): Words => useSpeech().words;

/** Whatever stands on the first screen takes its words from here: it waits for nothing. */
export const useFirstCopy = (): FirstCopy => useWords().first;

/** All words, for the screens that come later. Waits for them as for the screen itself. */
export const useCopy = (): Copy => use(useWords().all());

const formats = new Map<string, Format>();

/** Sums and dates in the page's language and the reader's zone. */
export function formatFor(copy: Pick<FirstCopy, "common">): Format {
  const { locale } = copy.common;
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const made = createFormat(locale);
  formats.set(locale, made);
  return made;
}

export const useFormat = (): Format => formatFor(useFirstCopy());
