import { checkRound } from "./ballot.ts";
import type { Phase, Terms } from "./types.ts";

/** What the clock needs of a circle's terms. */
export type ClockTerms = Pick<Terms, "start" | "lengths">;

/** The moments of one round in unix seconds. Every window is half open: the moment belongs to what it begins. */
export type Windows = {
  begins: number;
  votingOpens: number;
  /** The first second in which no ballot is taken any more. */
  votingCloses: number;
  /** From here on the seals can be opened. */
  sealsOpen: number;
  ends: number;
};

export function windowsOf({ start, lengths }: ClockTerms, round: number): Windows {
  const begins = start + checkRound(round) * lengths.round;
  const votingCloses = begins + lengths.round - lengths.opening;
  return {
    begins,
    votingOpens: votingCloses - lengths.voting,
    votingCloses,
    sealsOpen: votingCloses + lengths.margin,
    ends: begins + lengths.round,
  };
}

/** Where a circle stands at a moment of the chain's clock. Before `start` it is the board phase of round 0. */
export function phaseAt(terms: ClockTerms, timestamp: number): { round: number; phase: Phase } {
  const round = Math.max(0, Math.floor((timestamp - terms.start) / terms.lengths.round));
  const { votingOpens, votingCloses } = windowsOf(terms, round);
  if (timestamp < votingOpens) return { round, phase: "board" };
  return { round, phase: timestamp < votingCloses ? "voting" : "opening" };
}

/** The next moment at which the phase changes. */
export function nextPhase(terms: ClockTerms, timestamp: number): { at: number; round: number; phase: Phase } {
  const { round, phase } = phaseAt(terms, timestamp);
  const windows = windowsOf(terms, round);
  switch (phase) {
    case "board":
      return { at: windows.votingOpens, round, phase: "voting" };
    case "voting":
      return { at: windows.votingCloses, round, phase: "opening" };
    case "opening":
      return { at: windows.ends, round: round + 1, phase: "board" };
  }
}
