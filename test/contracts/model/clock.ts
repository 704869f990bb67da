/** Rounds by division of the clock. */
import type { Circle, Round } from "./circle.ts";
import type { Phase } from "./words.ts";

export function roundAt({ fixed }: Circle, time: number): number {
  const { start, lengths } = fixed.terms;
  return time < start ? 0 : Math.floor((time - start) / lengths.round);
}

export const begins = ({ fixed: { terms } }: Circle, round: number) => terms.start + round * terms.lengths.round;
export const ends = (circle: Circle, round: number) => begins(circle, round + 1);
export const closes = (circle: Circle, round: number) => ends(circle, round) - circle.fixed.terms.lengths.opening;
export const opens = (circle: Circle, round: number) => closes(circle, round) - circle.fixed.terms.lengths.voting;

export const currentRound = (circle: Circle): number => roundAt(circle, circle.now.time);

export function currentPhase(circle: Circle): Phase {
  const round = currentRound(circle);
  if (circle.now.time < opens(circle, round)) return "board";
  return circle.now.time < closes(circle, round) ? "voting" : "opening";
}

/** A circle forms until its first voting opens. */
export const formedAt = (circle: Circle, time: number): boolean => time >= opens(circle, 0);
export const forms = (circle: Circle): boolean => !formedAt(circle, circle.now.time);

/**
 * The round whose ballot is under way: from the opening of voting until it is settled or abandoned or, when nobody cast
 * one, voting has closed.
 */
export function ballotUnderWay(circle: Circle): Round | null {
  const [first = null, ...others] = [...circle.rounds.values()].filter(
    ({ round, status, ballots }) => status === "open" && (circle.now.time < closes(circle, round) || ballots.size > 0),
  );
  if (others.length > 0) throw new Error("Two ballots are under way.");
  return first;
}
