/** Rounds by division of the clock. */
import { phaseAt, windowsOf } from "../clock.ts";
import type { Phase } from "../types.ts";
import type { Circle, Round } from "./circle.ts";

export const roundAt = ({ fixed }: Circle, time: number): number => phaseAt(fixed.terms, time).round;
export const ends = ({ fixed }: Circle, round: number): number => windowsOf(fixed.terms, round).ends;
export const closes = ({ fixed }: Circle, round: number): number => windowsOf(fixed.terms, round).votingCloses;
export const opens = ({ fixed }: Circle, round: number): number => windowsOf(fixed.terms, round).votingOpens;

export const currentRound = (circle: Circle): number => roundAt(circle, circle.now.time);
export const currentPhase = ({ fixed, now }: Circle): Phase => phaseAt(fixed.terms, now.time).phase;

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
