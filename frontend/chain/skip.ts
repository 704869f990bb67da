import { windowsOf } from "../../protocol/clock.ts";
import type { Circle } from "../../protocol/types.ts";

export type SkipTo = "voting-opens" | "before-close" | "seals-open" | "next-round";

// The relay sends what it holds when the close is nearer than one of its slots, a minute on a local chain.
const BEFORE_CLOSE_SECONDS = 55;

/** Where "Skip ahead" goes from here. Voting is left in two steps, so that the relay empties its queue before the close. */
export function nextSkip({ terms, round, phase, closing }: Circle, now: number): { to: SkipTo; at: number } {
  const { votingOpens, votingCloses, sealsOpen: marginEnds, ends } = windowsOf(terms, round);
  // The beacon publishes the key within one of its periods.
  const sealsOpen = marginEnds + terms.beacon.period + 1;
  if (closing !== null) return { to: "next-round", at: ends };
  switch (phase) {
    case "board":
      return { to: "voting-opens", at: votingOpens };
    case "voting":
      return now < votingCloses - BEFORE_CLOSE_SECONDS
        ? { to: "before-close", at: votingCloses - BEFORE_CLOSE_SECONDS }
        : { to: "seals-open", at: sealsOpen };
    case "opening":
      return now < sealsOpen ? { to: "seals-open", at: sealsOpen } : { to: "next-round", at: ends };
  }
}
