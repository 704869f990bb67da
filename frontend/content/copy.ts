import { createContext, useContext } from "react";
import { createFormat, type Format } from "../ui/format.ts";
import { en } from "./en/index.ts";

/** Another language is another value of this type. */
export type Copy = typeof en;

const CopyContext = createContext<Copy>(en);
export const CopyProvider = CopyContext.Provider;

export const useCopy = (): Copy => useContext(CopyContext);

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
