import { useCopy, useFormat } from "../content/copy.ts";
import type { EarlyWords } from "./model.ts";

/** That a word does not count, why, and what helps. */
export function useEarlyWords(): (handle: string, early: EarlyWords) => string {
  const { early: copy } = useCopy().recovery.vouch;
  const format = useFormat();
  return (handle, { count, all, before, askFrom }) => {
    const wayOn = askFrom === null ? copy.again(handle) : copy.againFrom(format.day(askFrom));
    return `${all ? copy.yours[before](handle) : copy.some[before](count, handle)} ${wayOn}`;
  };
}
