import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Round } from "../../protocol/types.ts";
import { noBallotReason } from "../chain/standing.ts";
import { motionCount } from "../motions/motionModel.ts";
import type { RoundRow, RowState } from "./model.ts";

/** Newest first. */
export function roundRows(circle: Circle, rounds: readonly Round[]): RoundRow[] {
  return rounds
    .filter((round) => circle.closing === null || hasSheet(circle, round.round))
    .map((round): RoundRow => {
      const { begins, ends } = windowsOf(circle.terms, round.round);
      return { round: round.round, start: begins, end: ends, state: rowState(circle, round) };
    })
    .reverse();
}

function rowState(circle: Circle, round: Round): RowState {
  const { status, cast, rosterSize: roster, spent, quorumMet, winners } = round;
  if (status === "settled") {
    const motions = motionCount(round);
    return quorumMet
      ? { kind: "settled", cast, roster, grants: winners.length, spent, motions }
      : { kind: "too-few", cast, roster, motions };
  }
  if (status === "abandoned") return { kind: "abandoned" };
  if (round.round === circle.round && circle.closing === null) return { kind: "now", phase: circle.phase };
  const why = noBallotReason(round);
  if (why !== null || cast === 0) return { kind: "no-ballot", why: why ?? "nobody-voted" };
  return { kind: "uncounted", cast };
}

/** Whether a round has a sheet: once its voting has opened, and of a closed circle none that came after its end. */
export const hasSheet = (circle: Circle, round: number): boolean => {
  if (circle.closing !== null && windowsOf(circle.terms, round).votingOpens > circle.closing.closedAt) return false;
  return round < circle.round || circle.phase !== "board";
};

/** The round to show when none is asked for: the newest that is over, else the one under way. */
export function newestSheet(circle: Circle): number | null {
  const rounds = Array.from({ length: circle.round + 1 }, (_, before) => circle.round - before);
  const isOver = (round: number) =>
    round < circle.round || circle.rounds.some((near) => near.round === round && near.status === "settled");
  const withSheet = rounds.filter((round) => hasSheet(circle, round));
  return withSheet.find(isOver) ?? withSheet[0] ?? null;
}
