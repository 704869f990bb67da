import { createContext, useContext } from "react";
import { createFormat, type Format } from "../ui/format.ts";
import type { en } from "./en/index.ts";
import type { Language } from "./language.ts";

/** What a language has to say; English is one value of this type, and each other language another. */
export type Copy = typeof en;

/** The words on the page, and how to have them in another language. */
export type Speech = {
  copy: Copy;
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

export const useCopy = (): Copy => useSpeech().copy;

const formats = new Map<string, Format>();

/** Sums and dates in the page's language and the reader's zone. */
export function formatFor(copy: Copy): Format {
  const { locale } = copy.common;
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const made = createFormat(locale);
  formats.set(locale, made);
  return made;
}

export const useFormat = (): Format => formatFor(useCopy());
